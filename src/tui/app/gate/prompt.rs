//! Keys while somebody signs in, or is asked for a PIN.

use super::{Purpose, Work};
use crate::domain::actor::KnownBy;
use crate::domain::people::Person;
use crate::store::Result;
use crate::tui::app::App;
use crate::tui::command::{Command, Scope};
use crate::tui::dialog::{Candidate, Step};
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;

impl App {
    /// Takes the key where the keyboard is nobody's, or a PIN is asked. Whether it did.
    pub(in crate::tui::app) fn key_at_gate(&mut self, key: Key) -> bool {
        let command = self.session.keymap.command(key, Scope::Today);
        if command == Some(Command::Lock) {
            self.lock();
            return true;
        }
        if let Some((_, asked)) = &self.gate.prompt {
            // No name begins with it, and the line below promises it.
            match key.code {
                KeyCode::Char('?' | '？') if asked.is_untouched() => self.say("gate-gate-help"),
                _ => self.key_in_prompt(key),
            }
            return true;
        }
        // Whether to leave, which anybody may.
        if !self.gate.is_closed() || self.dialog.is_some() {
            return false;
        }
        match (key.code, command) {
            (_, Some(Command::Language)) => self.switch_language(),
            (_, Some(Command::Quit)) => self.ask_quit(),
            (KeyCode::Char('?' | '？'), _) => self.say("gate-gate-help"),
            // A digit begins the PIN of whoever left; a letter begins a name.
            (KeyCode::Char('0'..='9'), _) => self.ask_and_type(true, key),
            (KeyCode::Enter, _) => self.ask_who(self.left_by()),
            (KeyCode::Char(' ') | KeyCode::Down, _) => self.ask_who(None),
            _ if key.text().is_some() => self.ask_and_type(false, key),
            _ => {}
        }
        true
    }

    fn ask_and_type(&mut self, own: bool, key: Key) {
        self.ask_who(self.left_by().filter(|_| own));
        self.key_in_prompt(key);
    }

    fn key_in_prompt(&mut self, key: Key) {
        let Some((purpose, mut asked)) = self.gate.prompt.take() else { return };
        let step = asked.key(key, self.session.cx(self.size));
        match step {
            Step::Stay => self.gate.prompt = Some((purpose, asked)),
            Step::Leave => {
                if !matches!(purpose, Purpose::Open) {
                    self.status = Some((Role::Plain, self.session.text.say("gate-not-done")));
                }
            }
            Step::Named(person) if matches!(purpose, Purpose::Open) => self.enter_by_name(person),
            // Who countersigns proves who they are.
            Step::Named(_) => {
                asked.refused(self.session.text.say("gate-countersign-no-pin"), None);
                self.gate.prompt = Some((purpose, asked));
            }
            Step::Typed(person, pin) => {
                self.gate.prompt = Some((purpose, asked));
                self.gate.begin(Work::Try(person, pin));
            }
        }
    }

    pub(in crate::tui::app) fn paste_at_gate(&mut self, text: &str) -> bool {
        let cx = self.session.cx(self.size);
        match &mut self.gate.prompt {
            Some((_, asked)) => asked.paste(text, cx),
            None => return self.gate.is_closed(),
        }
        true
    }

    /// Keys that came at once, as over a line that stood still: a name and a PIN are typed, so they are taken for typed. A line
    /// break ends them: nothing is answered unseen.
    pub(in crate::tui::app) fn type_at_gate(&mut self, text: &str) {
        for sign in text.chars().take_while(|sign| *sign != '\n') {
            self.key(Key::char(sign));
        }
    }

    /// Those who share the login.
    pub(super) fn candidates(&self) -> Result<Vec<Candidate>> {
        let persons = self.store.persons_of(&self.session.login)?;
        persons.into_iter().map(|held| self.candidate(&held.record)).collect()
    }

    pub(super) fn candidate(&self, person: &Person) -> Result<Candidate> {
        let session = &self.session;
        let actor = self.store.act_as(person, session.login.uid, KnownBy::Name, session.now)?;
        let words = [person.name.as_str(), person.alias.as_deref().unwrap_or_default()].join(" ");
        Ok(Candidate {
            person: person.id,
            name: person.name.clone(),
            role: session.role(&actor),
            words,
            pin: self.store.pin(person.id)?.map(|held| held.record),
        })
    }
}
