//! The configuration: `config.toml` of the user over that of the box, and `OPSBOOK_*` variables over both.
//!
//! It is read once, at the door, and handed on. What is wrong in it is a [`Problem`] with its line; the rest of the file holds
//! all the same, so that a slip of the finger never keeps anyone out.

mod problem;
mod read;
mod setting;
mod sources;
#[cfg(test)]
mod tests;

use std::path::PathBuf;

pub use problem::{Problem, Wrong, nearest};
pub use setting::{Setting, Takes};
pub use sources::{Place, Sources};

use super::paths;

/// Looks through what `[keys]` says: only the screen knows its commands.
pub type CheckKeys = fn(&Keys) -> Vec<Problem>;

/// Something said, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said<T> {
    /// What.
    pub value: T,
    /// Where.
    pub at: Place,
}

/// The keys of one command, as they were said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The command's name.
    pub command: String,
    /// Its keys; none unbinds it.
    pub keys: Vec<String>,
}

/// What is said about keys. Whether commands and keys exist is not known here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// The keyboard, else the default one.
    pub preset: Option<Said<String>>,
    /// Bindings laid over it, in the order in which they were said.
    pub own: Vec<Said<Binding>>,
}

/// What is configured.
#[derive(Debug, Clone, Default)]
pub struct Config {
    said: Vec<(Setting, Said<String>)>,
    /// What is said about keys.
    pub keys: Keys,
    /// What is wrong, in the order in which it was met.
    pub problems: Vec<Problem>,
}

impl Config {
    /// Reads what there is. Never fails: what cannot be used is a problem in it, and counts as not said.
    pub fn read(sources: &Sources) -> Self {
        let mut config = Self::default();
        // The strongest first: what is said already stays.
        for (setting, name) in Setting::ALL.into_iter().map(|setting| (setting, setting.variable())) {
            if let Some(value) = sources.variable(&name) {
                config.take(setting, &value, Place::Variable(name));
            }
        }
        if let Some(value) = sources.variable(KEYBOARD) {
            config.keys.preset = Some(Said { value, at: Place::Variable(KEYBOARD.to_owned()) });
        }
        for file in sources.files() {
            read::file(&mut config, file);
        }
        config
    }

    /// What is said about a setting, and where; none where its default holds.
    pub fn said(&self, setting: Setting) -> Option<&Said<String>> {
        self.said.iter().find(|(other, _)| *other == setting).map(|(_, said)| said)
    }

    /// The value of a setting: as said, else its default.
    pub fn value(&self, setting: Setting) -> Option<&str> {
        self.said(setting).map(|said| said.value.as_str()).or(setting.default())
    }

    /// Whether a setting that takes yes or no is on.
    pub fn is_on(&self, setting: Setting) -> bool {
        self.value(setting) == Some("true")
    }

    /// The database file, with `~/` at its start as the home.
    pub fn db(&self) -> Option<PathBuf> {
        self.value(Setting::Db).map(paths::typed)
    }

    /// Takes a value for what it is, where nothing stronger said it before.
    fn take(&mut self, setting: Setting, value: &str, at: Place) {
        match setting.read(value) {
            Ok(value) if self.said(setting).is_none() => self.said.push((setting, Said { value, at })),
            Ok(_) => {}
            Err(wrong) => self.problems.push(Problem { at, wrong }),
        }
    }

    /// Takes the keys of a command, unless another source spoke of it before.
    fn bind(&mut self, binding: Binding, at: Place) {
        let before = self.keys.own.iter().find(|said| said.value.command == binding.command);
        if before.is_none_or(|before| before.at.file() == at.file()) {
            self.keys.own.push(Said { value: binding, at });
        }
    }
}

/// The variable that names a keyboard.
const KEYBOARD: &str = "OPSBOOK_KEYS";
