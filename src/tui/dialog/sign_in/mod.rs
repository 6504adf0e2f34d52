//! Who is it, and their PIN: the box in front of a console that nobody is at, and of a change that needs a PIN.

mod draw;

use crate::domain::pin::Pin;
use crate::domain::record::Id;
use crate::domain::secret::Secret;
use crate::domain::time::Instant;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::narrow::narrow;

/// Someone who may sign in here.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// The role they act in, in words.
    pub role: String,
    /// What they are found by, in either script.
    pub words: String,
    /// Their PIN as it is counted, where they have one.
    pub pin: Option<Pin>,
}

/// What follows a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// It goes on.
    Stay,
    /// It is left.
    Leave,
    /// Someone without a PIN said who they are.
    Named(Id),
    /// Someone typed their PIN.
    Typed(Id, Secret),
}

/// The box.
#[derive(Debug, Clone)]
pub struct SignIn {
    title: String,
    /// What it is about, above the field.
    about: String,
    candidates: Vec<Candidate>,
    name: Field,
    /// Places in `candidates`, the best first.
    shown: Vec<usize>,
    at: usize,
    /// Whose PIN is asked.
    chosen: Option<usize>,
    pin: Field,
    /// Why the last try did not do.
    said: Option<String>,
    checking: bool,
}

impl SignIn {
    /// Asks one of several; where there is only one, their PIN at once.
    pub fn new(title: String, about: String, candidates: Vec<Candidate>) -> Self {
        let shown = (0..candidates.len()).collect();
        let chosen = match candidates.as_slice() {
            [only] if only.pin.is_some() => Some(0),
            _ => None,
        };
        Self {
            title,
            about,
            candidates,
            name: Field::new(Takes::Words),
            shown,
            at: 0,
            chosen,
            pin: Field::new(Takes::Secret),
            said: None,
            checking: false,
        }
    }

    /// Asks the PIN of this one of them first, where they have one.
    #[must_use]
    pub fn first(mut self, person: Option<Id>) -> Self {
        let at =
            self.candidates.iter().position(|candidate| Some(candidate.person) == person && candidate.pin.is_some());
        self.chosen = at.or(self.chosen);
        self
    }

    /// Takes a key.
    pub fn key(&mut self, key: Key, cx: Cx<'_>) -> Step {
        if key.code == KeyCode::Char('c') && key.ctrl {
            return Step::Leave;
        }
        match self.chosen {
            Some(at) => self.key_in_pin(key, at, cx),
            None => self.key_in_name(key, cx),
        }
    }

    /// Whether nobody is chosen yet and no letter of a name was typed.
    pub fn is_untouched(&self) -> bool {
        self.chosen.is_none() && self.name.text().is_empty()
    }

    fn key_in_name(&mut self, key: Key, cx: Cx<'_>) -> Step {
        let last = self.shown.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Step::Leave,
            KeyCode::Up | KeyCode::BackTab => self.at = self.at.saturating_sub(1),
            KeyCode::Down | KeyCode::Tab => self.at = (self.at + 1).min(last),
            KeyCode::Enter => {
                let Some(at) = self.shown.get(self.at).copied() else { return Step::Stay };
                let candidate = &self.candidates[at];
                if candidate.pin.is_none() {
                    return Step::Named(candidate.person);
                }
                self.choose(at, cx);
            }
            _ => {
                if self.name.key(key).is_some() {
                    self.sift();
                }
            }
        }
        Step::Stay
    }

    fn sift(&mut self) {
        self.said = None;
        self.shown = narrow(self.name.text(), self.candidates.iter().map(|candidate| candidate.words.as_str()));
        self.at = 0;
    }

    fn choose(&mut self, at: usize, _cx: Cx<'_>) {
        self.chosen = Some(at);
        self.pin = Field::new(Takes::Secret);
        self.said = None;
    }

    fn key_in_pin(&mut self, key: Key, at: usize, cx: Cx<'_>) -> Step {
        match key.code {
            KeyCode::Esc if self.candidates.len() > 1 => {
                self.chosen = None;
                self.name = Field::new(Takes::Words);
                self.sift();
            }
            KeyCode::Esc => return Step::Leave,
            // Looked at too soon it would only be refused: what was typed stays.
            KeyCode::Enter if self.pin.text().is_empty() || self.waits(cx.now).is_some() => {}
            KeyCode::Enter => {
                let secret = Secret::typed(self.pin.text());
                self.pin = Field::new(Takes::Secret);
                self.said = None;
                self.checking = true;
                return Step::Typed(self.candidates[at].person, secret);
            }
            _ => {
                if self.pin.key(key).is_some() {
                    self.said = None;
                }
            }
        }
        Step::Stay
    }

    /// Takes pasted text for a name; a PIN is typed.
    pub fn paste(&mut self, text: &str, cx: Cx<'_>) {
        if self.chosen.is_some() {
            self.said = Some(cx.text.say("gate-no-paste"));
        } else if self.name.insert(text).is_some() {
            self.sift();
        }
    }

    /// The try did not do: why, and how the PIN is counted now.
    pub fn refused(&mut self, why: String, pin: Option<Pin>) {
        self.checking = false;
        self.said = Some(why);
        if let Some(candidate) = self.chosen.and_then(|at| self.candidates.get_mut(at)) {
            candidate.pin = pin.or(candidate.pin.take());
        }
    }

    /// How many seconds are left before a PIN is looked at again.
    pub fn waits(&self, now: Instant) -> Option<i64> {
        let pin = self.chosen.and_then(|at| self.candidates[at].pin.as_ref())?;
        let until = pin.waits(now)?;
        Some((until.0 - now.0 + 999) / 1000)
    }

    /// What is said about one of them beside their name.
    fn state(candidate: &Candidate, cx: Cx<'_>) -> String {
        match &candidate.pin {
            None => cx.text.say("gate-no-pin"),
            Some(pin) if pin.is_locked() => cx.text.word_of("pin", pin.state()),
            Some(_) => String::new(),
        }
    }
}
