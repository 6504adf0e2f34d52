//! What part of a list is shown.

use super::command::Scope;

/// A part of a list: what can be saved under a name, and shown again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sight {
    /// The list.
    pub scope: Scope,
    /// Which part of it without typing: `mine`, `all`, `late`; empty where it has no parts.
    pub part: String,
    /// What is typed to narrow it; empty where nothing is.
    pub words: String,
}
