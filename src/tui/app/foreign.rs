//! What changes without a key: other sessions' commits, and the clock.

use super::{App, PATIENCE, chrome};
use crate::domain::noun::Noun;
use crate::store::Result;

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

    /// Reads again in the panes that show one of these nouns.
    fn refresh(&mut self, nouns: &[Noun]) {
        if nouns.iter().any(|noun| matches!(noun, Noun::Site | Noun::Shift | Noun::Holiday | Noun::Person)) {
            if let Err(error) = self.session.read(&self.store) {
                self.trouble(&error);
            }
        }
        let size = self.size;
        let mut failed = None;
        for pane in self.tabs.iter_mut().map(|(_, pane)| pane).chain(&mut self.over) {
            if !pane.nouns().iter().any(|noun| nouns.contains(noun)) {
                continue;
            }
            self.dirty = true;
            let body = chrome::body(size, pane.is_whole());
            let cx = self.session.cx((body.width, body.height));
            let read = self.store.be_patient(PATIENCE).and_then(|()| pane.refresh(&self.store, cx));
            self.rung |= pane.rings();
            failed = failed.or(read.err());
        }
        if let Some(error) = failed {
            self.trouble(&error);
        }
    }

    /// Reads everything again.
    pub(super) fn refresh_all(&mut self) {
        self.refresh(&Noun::ALL);
    }

    /// A minute has passed: the clock moves, and what was open may be late.
    pub(super) fn minute(&mut self) {
        if let Err(error) = self.session.name_shift(&self.store) {
            self.trouble(&error);
        }
        self.refresh(&[Noun::Schedule]);
        self.dirty = true;
    }
}
