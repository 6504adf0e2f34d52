//! What every noun shows of a record in lists, links and search.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::id::Id;
use super::noun::Noun;
use super::phrase::Phrase;
use super::time::Instant;

/// The line a record has in lists, whatever its noun. Derived from the record, rebuilt by `verify`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heading {
    /// What people call it: `ACT-0042`, or its code.
    pub reference: String,
    /// What it is about.
    pub title: Phrase,
    /// The stored name of its state; empty where the noun has no states.
    pub state: &'static str,
    /// Who must do something about it.
    pub owner: Option<Id>,
    /// Which post must, where no person is named.
    pub post: Option<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// By when.
    pub due: Option<Instant>,
    /// Whether it still wants something of someone.
    pub open: bool,
}

/// A link from one record to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Link {
    /// The kind of the record pointed at.
    pub noun: Noun,
    /// The record pointed at.
    pub id: Id,
}
