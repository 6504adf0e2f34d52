//! What takes its time: PINs are hashed after the screen said so.

use super::{Again, Asked, Purpose, Work};
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::secret::Secret;
use crate::store::{Error, Proved};
use crate::text::date;
use crate::tui::app::session::Who;
use crate::tui::app::{App, Asker};
use crate::tui::dialog::{Once, SignIn};
use crate::tui::effect::Effect;
use crate::tui::theme::Role;

impl App {
    /// Whether work waits that the screen has told of.
    pub(in crate::tui::app) fn is_to_work(&self) -> bool {
        self.gate.work.is_some() && self.gate.drawn
    }

    /// Does the work that was begun.
    pub(in crate::tui::app) fn work(&mut self) {
        let Some(work) = self.gate.work.take() else { return };
        self.dirty = true;
        match work {
            Work::Try(person, pin) => self.try_pin(person, &pin),
            Work::Set(pin) => self.set_pin(&pin),
            Work::Reset(person, name) => self.reset_pin(person, name),
        }
        // So long as it took, nobody could touch a key.
        self.gate.touched = self.session.now;
    }

    fn try_pin(&mut self, person: Id, pin: &Secret) {
        let (uid, session, now) = (self.session.login.uid, self.session.id.clone(), self.session.now);
        let proved = self.store.prove(person, pin, uid, &session, now);
        let Some((purpose, mut asked)) = self.gate.prompt.take() else { return };
        match proved {
            Ok(proved) => self.proved(purpose, &proved),
            Err(error) => {
                let counted = self.store.pin(person).ok().flatten().map(|held| held.record);
                asked.refused(self.session.fault(&error, self.store.path()), counted);
                self.gate.prompt = Some((purpose, asked));
            }
        }
    }

    fn proved(&mut self, purpose: Purpose, proved: &Proved) {
        match purpose {
            Purpose::Open => {
                let (known_by, sign_in) = (proved.actor.known_by, proved.actor.sign_in);
                let Some(person) = proved.actor.person else { return };
                self.enter(Who { person, known_by, sign_in });
                self.say_last(proved);
                if proved.must_change {
                    self.ask_new_pin(true);
                }
            }
            Purpose::Own(again) => {
                self.session.signed(&proved.actor);
                if proved.must_change {
                    return self.ask_new_pin(true);
                }
                match again {
                    Some(again) => self.do_again(again),
                    None => self.say("gate-known"),
                }
            }
            Purpose::Set => {
                self.session.signed(&proved.actor);
                self.ask_new_pin(proved.must_change);
            }
            Purpose::Countersign(again) => self.countersigned(again, proved),
        }
    }

    /// When and where one was here last, and who tried meanwhile.
    fn say_last(&mut self, proved: &Proved) {
        let text = &self.session.text;
        let Some(last) = &proved.last else { return };
        let at = date::stamp(text, self.session.calendar.local(last.at));
        let misses = ("n", proved.misses.into());
        let said = match &last.line {
            Some(line) => text.say_with("gate-last-on", &[("at", at.into()), ("line", line.into()), misses]),
            None => text.say_with("gate-last", &[("at", at.into()), misses]),
        };
        self.status = Some((if proved.misses > 0 { Role::Alert } else { Role::Plain }, said));
        self.gate.later = std::mem::take(&mut self.waiting.offers);
    }

    /// Makes the change that waited for the PIN, as if it had been answered just now.
    pub(super) fn do_again(&mut self, again: Again) {
        let (change, seen) = *again;
        let asked = self.dialog.take();
        let done = self.perform(vec![Effect::Apply(Box::new(change), seen)]);
        self.finish(asked, done);
    }

    /// The dialog that asked for a change is answered, or still there.
    pub(super) fn finish(&mut self, open: Option<Asked>, done: bool) {
        let Some((asker, dialog)) = open else { return };
        if done {
            for (place, _) in dialog.drafts(self.session.cx(self.size)) {
                self.session.drafts.keep(&place, "");
            }
        } else if self.dialog.is_none() {
            self.dialog = Some((asker, dialog));
        }
    }

    /// A temporary PIN is wanted for someone.
    pub(in crate::tui::app) fn begin_reset(&mut self, person: Id, name: String) {
        self.say("gate-checking");
        self.gate.begin(Work::Reset(person, name));
    }

    fn reset_pin(&mut self, person: Id, name: String) {
        let session = &self.session;
        let who = (&session.actor, session.id.as_str(), session.now);
        match self.store.reset_pin(who, person, None) {
            Ok((_, Some(pin))) => {
                self.status = None;
                self.dialog = Some((Asker::Gate, Box::new(Once { name, pin })));
            }
            Ok((_, None)) => self.say("app-saved"),
            Err(error) => {
                self.refused(&error);
                self.ask_if_needed(&error, None);
            }
        }
        self.refresh_all();
    }

    /// The change was refused for want of a PIN: it is asked. Whether it is.
    pub(in crate::tui::app) fn ask_if_needed(&mut self, error: &Error, again: Option<Again>) -> bool {
        let Error::Refused(why) = error else { return false };
        let said = self.session.text.say("gate-own-about");
        match (why.as_ref(), self.session.who) {
            (Refusal::PinNeeded, Some(who)) => {
                let candidate = self
                    .store
                    .person(who.person)
                    .and_then(|held| held.map(|held| self.candidate(&held.record)).transpose());
                let Ok(Some(candidate)) = candidate else { return false };
                let title = self.session.text.say("gate-own-title");
                let asked = SignIn::new(title, said, vec![candidate]);
                self.gate.prompt = Some((Purpose::Own(again), asked));
            }
            (Refusal::PinMustChange, Some(_)) => self.ask_new_pin(true),
            _ => return again.is_some_and(|again| self.ask_other(why, again)),
        }
        self.status = None;
        true
    }
}
