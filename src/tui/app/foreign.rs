//! What changes without a key: other sessions' commits, and the clock.

use super::{App, PATIENCE, chrome};
use crate::domain::noun::Noun;
use crate::domain::role::Duty;
use crate::store::{Awaiting, Result};

/// The most waiting rounds that are counted.
const PENDING: i64 = 99;

impl App {
    /// Looks whether another session committed, and reads again what moved. Cheap where nothing did.
    pub(super) fn look_for_others(&mut self) {
        let looked = self.others();
        if let Err(error) = looked {
            self.trouble(&error);
            self.dirty = true;
        }
    }

    fn others(&mut self) -> Result<()> {
        let version = self.store.data_version()?;
        if version == self.seen.1 {
            return Ok(());
        }
        let (head, nouns) = self.store.moved(self.seen.0)?;
        self.seen = (head, version);
        self.refresh(&nouns);
        Ok(())
    }

    /// Reads again in the pane on top, where it shows one of these nouns. What it covers is read when it is seen again.
    pub(super) fn refresh(&mut self, nouns: &[Noun]) {
        self.read(nouns, false);
    }

    fn read(&mut self, nouns: &[Noun], covered: bool) {
        let about_session =
            |noun: &Noun| matches!(noun, Noun::Site | Noun::Shift | Noun::Holiday | Noun::Person | Noun::Loan);
        if nouns.iter().any(about_session)
            && let Err(error) = self.session.read(&self.store)
        {
            self.trouble(&error);
        }
        self.count_pending(nouns);
        if self.gate.is_closed() {
            self.dirty = true;
            return self.read_board().map_or_else(|error| self.trouble(&error), |()| ());
        }
        let size = self.size;
        let mut failed = None;
        let (open, at) = (self.over.len(), self.tab);
        let tabs = self.tabs.iter_mut().enumerate().flat_map(|(n, views)| {
            let here = open == 0 && n == at;
            views.all_mut().map(move |(shown, pane)| (here && shown, pane))
        });
        let over = self.over.iter_mut().enumerate().map(|(n, pane)| (n + 1 == open, pane));
        for (on_top, pane) in tabs.chain(over) {
            if !on_top && !covered {
                continue;
            }
            if !pane.nouns().iter().any(|noun| nouns.contains(noun)) {
                continue;
            }
            self.dirty = true;
            let body = chrome::body(size, pane.is_whole());
            let cx = self.session.cx((body.width, body.height));
            let read = self.store.patiently(PATIENCE, |store| pane.refresh(store, cx));
            self.rung |= pane.rings();
            failed = failed.or(read.err());
        }
        if let Some(error) = failed {
            self.trouble(&error);
        }
    }

    /// Counts the rounds that wait for a countersignature of the person at the keyboard.
    fn count_pending(&mut self, nouns: &[Noun]) {
        let counts = |noun: &Noun| matches!(noun, Noun::Round | Noun::Signature | Noun::Person | Noun::Loan);
        if !nouns.iter().any(counts) {
            return;
        }
        match self.store.awaiting_review(PENDING) {
            Ok(waiting) => {
                let actor = &self.session.actor;
                let own = |waits: &Awaiting| actor.person.is_some_and(|person| waits.worked_by.contains(&person));
                let may = actor.role.may(Duty::RunShift);
                self.session.pending = waiting.iter().filter(|waits| may && !own(waits)).count();
            }
            Err(error) => self.trouble(&error),
        }
    }

    /// Reads everything again that is seen.
    pub(super) fn refresh_all(&mut self) {
        self.read(&Noun::ALL, false);
    }

    /// A minute has passed: the clock moves, and what was open may be late.
    pub(super) fn minute(&mut self) {
        // A lent role may have ended.
        if let Err(error) = self.session.read(&self.store) {
            self.trouble(&error);
        }
        // Also what is covered: a round that turns late rings wherever one is.
        self.read(&[Noun::Schedule], true);
        self.dirty = true;
    }
}
