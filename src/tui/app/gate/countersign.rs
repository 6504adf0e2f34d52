//! A countersignature at the same terminal: somebody else looks at the round here, and proves who they are.

use super::{Again, Purpose};
use crate::domain::actor::KnownBy;
use crate::domain::change::Change;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::role::Duty;
use crate::domain::round;
use crate::store::{Envelope, Error, Proved, Result};
use crate::tui::app::App;
use crate::tui::app::perform::WORK;
use crate::tui::dialog::{Candidate, SignIn};
use crate::tui::effect::Act;
use crate::tui::theme::Role;

/// The most rounds among which the one in question is looked for.
const MOST: i64 = 1000;

impl App {
    /// Asks who else countersigns, where it is a countersignature that the person at the keyboard may not give and others use the
    /// same login. Whether it is asked.
    pub(super) fn ask_other(&mut self, why: &Refusal, again: Again) -> bool {
        let Change::Round(round::Change::Review { round, .. }) = again.0 else { return false };
        if !self.session.shared || !matches!(why, Refusal::Separation { .. } | Refusal::NotAllowed { .. }) {
            return false;
        }
        let candidates = match self.countersigners(round) {
            Ok(candidates) if !candidates.is_empty() => candidates,
            _ => return false,
        };
        let text = &self.session.text;
        let asked = SignIn::new(text.say("gate-countersign-title"), text.say("gate-countersign-about"), candidates);
        self.gate.prompt = Some((Purpose::Countersign(again), asked));
        self.status = None;
        true
    }

    /// Those who may: supervisors of this login who answered no line of it.
    fn countersigners(&self, round: Id) -> Result<Vec<Candidate>> {
        let waiting = self.store.awaiting_review(MOST)?;
        let worked: Vec<Id> =
            waiting.into_iter().find(|waits| waits.id == round).map(|waits| waits.worked_by).unwrap_or_default();
        let mut able = Vec::new();
        for held in self.store.persons_of(&self.session.login)? {
            let (person, session) = (held.record, &self.session);
            let known_by = KnownBy::Name;
            let actor = self.store.act_as(&person, session.login.uid, known_by, session.now)?;
            let own = session.who.is_some_and(|who| who.person == person.id);
            if !own && actor.role.may(Duty::RunShift) && !worked.contains(&person.id) {
                able.push(self.candidate(&person)?);
            }
        }
        Ok(able)
    }

    /// Makes the countersignature as whoever proved who they are; the person at the keyboard stays.
    pub(super) fn countersigned(&mut self, again: Again, proved: &Proved) {
        let (change, seen) = *again;
        if proved.must_change {
            self.status = Some((Role::Alert, self.session.text.say("gate-countersign-temporary")));
            return;
        }
        let envelope = Envelope::new(&proved.actor, &self.session.id, self.session.now, change);
        match self.store.apply(&Envelope { seen, ..envelope }) {
            Ok(receipt) => {
                let asked = self.dialog.take();
                self.refresh(WORK);
                let effects = self.tell(Act::Saved(&receipt));
                self.perform(effects);
                self.finish(asked, true);
                let name = ("name", proved.actor.name.as_str().into());
                self.status = Some((Role::Good, self.session.text.say_with("gate-countersigned", &[name])));
            }
            Err(error @ Error::Refused(_)) => self.refused(&error),
            Err(error) => self.trouble(&error),
        }
    }
}
