//! Which rounds of all that ever were: what the history is narrowed by.

use super::{Outcome, State};
use crate::domain::code::Code;
use crate::domain::page;
use crate::domain::record::Id;
use crate::domain::template::FormKind;
use crate::domain::time::Instant;

/// Which rounds. Of each list a round has any one; an empty list asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Of these checklists.
    pub templates: Vec<Code>,
    /// Of these kinds of work.
    pub kinds: Vec<FormKind>,
    /// In these areas, or in an area within one of them.
    pub areas: Vec<Code>,
    /// On these assets.
    pub assets: Vec<Code>,
    /// Signed or answered by one of these, or with one of them in the team.
    pub people: Vec<Id>,
    /// With this outcome.
    pub outcomes: Vec<Outcome>,
    /// In these states.
    pub states: Vec<State>,
    /// With a line that failed.
    pub failed: bool,
    /// Since this moment.
    pub from: Option<Instant>,
    /// Until before this moment.
    pub to: Option<Instant>,
    /// Each of these words was typed, and means what it names.
    pub words: Vec<Word>,
}

/// What one typed word names: a round has to do with any of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Word {
    /// The checklists.
    pub templates: Vec<Code>,
    /// The areas.
    pub areas: Vec<Code>,
    /// The assets.
    pub assets: Vec<Code>,
    /// The people.
    pub people: Vec<Id>,
}

/// Where a round stands in the history: by the moment its window is counted from, then by its number. That moment never moves,
/// however long a round is worked and whenever it is entered, so that a page read on from a key neither misses nor repeats one.
pub type Key = (Instant, Id);

/// A page of it, the newest first.
pub type Page = page::Page<Key>;

impl Filter {
    /// Whether it lets every round through.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
