//! Setting one's own PIN: at first use, in place of a temporary one, or whenever one likes.

use super::{Purpose, Work};
use crate::domain::pin;
use crate::domain::secret::Secret;
use crate::store::Error;
use crate::text::refusal;
use crate::tui::app::{App, Asker};
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Dialog, FormAsk, FormReply, SignIn};
use crate::tui::theme::Role;
use crate::tui::widget::form::{Item, Kind, Value};

const PIN: &str = "pin";
const AGAIN: &str = "again";

impl App {
    /// The person at the keyboard wants another PIN: the one they have is asked first.
    pub(in crate::tui::app) fn change_own_pin(&mut self) {
        let Some(who) = self.session.who else { return self.say("gate-nobody-here") };
        let candidate =
            self.store.person(who.person).and_then(|held| held.map(|held| self.candidate(&held.record)).transpose());
        match candidate {
            Ok(Some(candidate)) if candidate.pin.is_some() => {
                let title = self.session.text.say("gate-old-title");
                self.gate.prompt = Some((Purpose::Set, SignIn::new(title, String::new(), vec![candidate])));
            }
            Ok(_) => self.ask_new_pin(false),
            Err(error) => self.trouble(&error),
        }
    }

    /// Asks for a new PIN, twice. Where it must be set, leaving the form locks the console.
    pub(super) fn ask_new_pin(&mut self, must: bool) {
        self.gate.must_set = must;
        let text = &self.session.text;
        let about = text.say(if must { "gate-new-must" } else { "gate-new-about" });
        let least = pin::least(self.session.actor.role);
        let items = vec![
            Item::new(PIN, text.say("gate-new-pin"), Kind::Secret)
                .required()
                .help(text.say_with("gate-new-help", &[("n", least.into())]))
                .check(is_good),
            Item::new(AGAIN, text.say("gate-new-again"), Kind::Secret).required(),
        ];
        let ask = FormAsk { title: text.say("gate-new-title"), about: vec![about], items, ..FormAsk::default() };
        let said = self.status.take();
        self.ask(Asker::Gate, Ask::Form(ask));
        self.status = self.status.take().or(said);
    }

    /// The form is filled in.
    pub(in crate::tui::app) fn replied_to_gate(&mut self, reply: &FormReply, dialog: Box<dyn Dialog>) {
        self.dialog = Some((Asker::Gate, dialog));
        let typed = |key: &str| match reply.value(key) {
            Value::Secret(secret) => Secret::typed(secret.reveal()),
            _ => Secret::typed(""),
        };
        let new = typed(PIN);
        if new == typed(AGAIN) {
            self.say("gate-checking");
            self.gate.begin(Work::Set(new));
        } else {
            // Nobody sees which of the two was the slip: both are typed anew.
            self.ask_new_pin(self.gate.must_set);
            self.status = Some((Role::Alert, self.session.text.say("people-pin-differs")));
        }
    }

    pub(super) fn set_pin(&mut self, new: &Secret) {
        let session = &self.session;
        let who = (&session.actor, session.id.as_str(), session.now);
        match self.store.set_pin(who, None, new, None) {
            Ok((_, actor)) => {
                self.session.signed(&actor);
                self.gate.must_set = false;
                self.dialog = None;
                self.status = Some((Role::Good, self.session.text.say("gate-new-set")));
            }
            Err(Error::Refused(why)) => {
                let cx = self.session.cx(self.size);
                let said = refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now));
                let shown = match &mut self.dialog {
                    Some((_, dialog)) => dialog.refused(&why, &self.store, cx),
                    None => Ok(None),
                };
                self.status = Some((Role::Alert, said));
                if let Err(error) = shown {
                    self.trouble(&error);
                }
            }
            Err(error) => self.trouble(&error),
        }
        self.refresh_all();
    }
}

/// The sentence while a PIN is typed that will not do.
fn is_good(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Secret(secret) = value else { return None };
    let why = pin::check(&Secret::typed(secret.reveal()), cx.actor.role).err()?;
    Some(refusal::refusal(cx.text, &why, cx.calendar.zone_at(cx.now)))
}
