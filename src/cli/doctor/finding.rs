//! What the doctor found: how things stand, what that means, and the command that mends it.

use std::path::Path;

use serde_json::{Value, json};

use crate::text::locale::{Arg, Locale};

/// How one thing stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// As it should be.
    Ok,
    /// Works, but somebody should know.
    Warn,
    /// Does not work, or will cost somebody their work.
    Bad,
}

impl State {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }
}

/// One thing that was looked at.
#[derive(Debug, Clone)]
pub struct Finding {
    /// What was looked at: stable, for machines.
    pub check: &'static str,
    /// How it stands.
    pub state: State,
    /// The sentence that says what it means.
    id: &'static str,
    facts: Vec<(&'static str, Arg<'static>)>,
    /// What to type to mend it.
    pub mend: Option<String>,
    /// Lines to look at, as they are.
    pub sample: Vec<String>,
}

impl Finding {
    /// A thing that is as it should be.
    pub fn ok(check: &'static str, id: &'static str) -> Self {
        Self { check, state: State::Ok, id, facts: Vec::new(), mend: None, sample: Vec::new() }
    }

    /// A thing that somebody should know of.
    pub fn warn(check: &'static str, id: &'static str) -> Self {
        Self { state: State::Warn, ..Self::ok(check, id) }
    }

    /// A thing that has to be mended.
    pub fn bad(check: &'static str, id: &'static str) -> Self {
        Self { state: State::Bad, ..Self::ok(check, id) }
    }

    /// With a fact that its sentence names.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg<'static>>) -> Self {
        self.facts.push((name, value.into()));
        self
    }

    /// With a path that its sentence names.
    #[must_use]
    pub fn at(self, path: &Path) -> Self {
        self.with("path", path.display().to_string())
    }

    /// With the command that mends it.
    #[must_use]
    pub fn mend(mut self, command: impl Into<String>) -> Self {
        self.mend = Some(command.into());
        self
    }

    /// With lines for the reader's eye.
    #[must_use]
    pub fn sample(mut self, lines: impl Into<Vec<String>>) -> Self {
        self.sample = lines.into();
        self
    }

    /// What it means, in words.
    pub fn said(&self, locale: &Locale) -> String {
        locale.say_with(self.id, &self.facts)
    }

    /// For machines.
    pub fn json(&self, locale: &Locale) -> Value {
        json!({ "check": self.check, "state": self.state.name(), "means": self.said(locale), "mend": self.mend })
    }
}
