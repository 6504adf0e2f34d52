//! What is wrong in a configuration: as facts, to be said in the reader's language.

use super::sources::Place;

/// Something that cannot be used, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: Place,
    /// What.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The file is there and cannot be read.
    Unreadable(String),
    /// It is no TOML there, as the parser says it.
    Syntax(String),
    /// No setting is called so.
    NoSetting {
        /// What was written.
        key: String,
        /// The setting that was probably meant.
        near: Option<String>,
    },
    /// A value that a setting does not take.
    NotAllowed {
        /// The setting.
        key: &'static str,
        /// The value.
        given: String,
        /// What it takes.
        allowed: String,
    },
    /// A value that is no list of keys.
    NotKeys {
        /// The command it was meant for.
        command: String,
    },
    /// No command is called so.
    NoCommand {
        /// What was written.
        name: String,
        /// The command that was probably meant.
        near: Option<String>,
    },
    /// No key is called so.
    NoKey {
        /// What was written.
        given: String,
    },
    /// The key means another command in the same place.
    Taken {
        /// The key.
        key: String,
        /// The command it was meant for.
        command: String,
        /// The command that has it.
        by: String,
    },
    /// The key means the same everywhere, so that whoever is lost finds back.
    Fixed {
        /// The key.
        key: String,
        /// The command it always means.
        means: String,
    },
    /// The key belongs to an answer being typed.
    Typed {
        /// The key.
        key: String,
        /// The command it was meant for.
        command: String,
    },
}

impl Problem {
    /// The name of what is wrong, for its sentence.
    pub fn name(&self) -> &'static str {
        match &self.wrong {
            Wrong::Unreadable(_) => "unreadable",
            Wrong::Syntax(_) => "syntax",
            Wrong::NoSetting { near: None, .. } => "no-setting",
            Wrong::NoSetting { .. } => "no-setting-near",
            Wrong::NotAllowed { .. } => "not-allowed",
            Wrong::NotKeys { .. } => "not-keys",
            Wrong::NoCommand { near: None, .. } => "no-command",
            Wrong::NoCommand { .. } => "no-command-near",
            Wrong::NoKey { .. } => "no-key",
            Wrong::Taken { .. } => "taken",
            Wrong::Fixed { .. } => "fixed",
            Wrong::Typed { .. } => "typed",
        }
    }

    /// The facts that its sentence names.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        let near = |near: &Option<String>| ("near", near.clone().unwrap_or_default());
        match &self.wrong {
            Wrong::Unreadable(what) | Wrong::Syntax(what) => vec![("what", what.clone())],
            Wrong::NoSetting { key, near: other } => vec![("key", key.clone()), near(other)],
            Wrong::NotAllowed { key, given, allowed } => {
                vec![("key", (*key).to_owned()), ("given", given.clone()), ("allowed", allowed.clone())]
            }
            Wrong::NotKeys { command } => vec![("command", command.clone())],
            Wrong::NoCommand { name, near: other } => vec![("name", name.clone()), near(other)],
            Wrong::NoKey { given } => vec![("given", given.clone())],
            Wrong::Taken { key, command, by } => {
                vec![("key", key.clone()), ("command", command.clone()), ("by", by.clone())]
            }
            Wrong::Fixed { key, means } => vec![("key", key.clone()), ("means", means.clone())],
            Wrong::Typed { key, command } => vec![("key", key.clone()), ("command", command.clone())],
        }
    }
}

/// The one of `names` that was probably meant by `given`.
pub fn nearest(given: &str, names: impl IntoIterator<Item = impl AsRef<str>>) -> Option<String> {
    let given = given.to_lowercase();
    let allowed = (given.chars().count() / 3).clamp(1, 3);
    let apart = names.into_iter().map(|name| (strsim::osa_distance(&given, name.as_ref()), name.as_ref().to_owned()));
    apart.filter(|(apart, _)| *apart <= allowed).min().map(|(_, name)| name)
}
