//! An import: one or more files of one kind, brought in as one batch that can be finished after a crash and taken back whole.

mod change;
mod decide;
mod past;

pub use change::{Change, Tally};
pub use decide::{Brought, Facts, decide};
pub use past::{Newcomer, PastAction, PastFinding, PastRound, Work};

use serde::{Deserialize, Serialize};

use super::heading::Heading;
use super::noun::{Noun, reference};
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::role::Duty;
use super::time::Instant;
use super::undo::Undo;
use super::verb::Verb;

/// A batch. Its identity is the entry that began it, and every entry that belongs to it has that as its batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// Identity.
    pub id: Id,
    /// Its running number.
    pub number: i64,
    /// What its rows are.
    pub kind: Kind,
    /// What the file is called; several with commas between them.
    pub name: String,
    /// SHA-256 of what was read and how, in hex: the same again finishes what was begun.
    pub digest: String,
    /// Rows to be brought in.
    pub rows: i64,
    /// Records made.
    pub made: i64,
    /// Records altered.
    pub altered: i64,
    /// Rows that were here already.
    pub same: i64,
    /// Rows left out: with mistakes, or twice in the file.
    pub skipped: i64,
    /// Records left alone because someone here worked on them since: when it was brought in, or when it was taken back.
    pub kept: i64,
    /// Where it stands.
    pub state: State,
    /// Who brings it in.
    pub by: Option<Id>,
    /// When it was begun.
    pub at: Instant,
    /// When it was finished or taken back.
    pub ended: Option<Instant>,
}

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Places.
    Areas,
    /// Things that are checked.
    Assets,
    /// People who work here.
    People,
    /// Inspections that were done before, or elsewhere.
    Inspections,
    /// What was found then.
    Findings,
    /// What was done about it, or has still to be done.
    Actions,
}

impl Kind {
    /// Every kind, in the order in which a site brings them in.
    pub const ALL: [Self; 6] =
        [Self::Areas, Self::Assets, Self::People, Self::Inspections, Self::Findings, Self::Actions];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Areas => "areas",
            Self::Assets => "assets",
            Self::People => "people",
            Self::Inspections => "inspections",
            Self::Findings => "findings",
            Self::Actions => "actions",
        }
    }

    /// The kind with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// What bringing it in asks of someone: what making one by hand asks; history is a supervisor's to vouch for.
    pub fn duty(self) -> Duty {
        match self {
            Self::Areas | Self::Assets => Duty::SetContent,
            Self::People => Duty::SetPeople,
            Self::Inspections | Self::Findings | Self::Actions => Duty::RunShift,
        }
    }

    /// `KIND:KEY`: what a record brought in is known by, so that the same again changes nothing.
    pub fn origin(self, key: &str) -> String {
        format!("{}:{key}", self.name())
    }
}

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Begun: rows are missing yet.
    Running,
    /// Its last row is in.
    Finished,
    /// Being taken back: some of it is still here.
    Undoing,
    /// Taken back.
    Undone,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Running, Self::Finished, Self::Undoing, Self::Undone];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Finished => "finished",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
        }
    }

    /// Whether it was begun and not ended.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Running | Self::Undoing)
    }
}

impl Import {
    /// `IMP-0001`.
    pub fn reference(&self) -> String {
        reference(Noun::Import, self.number)
    }
}

impl Record for Import {
    const NOUN: Noun = Noun::Import;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: self.reference(),
            title: Phrase::plain(self.name.clone()),
            state: self.state.name(),
            owner: self.by,
            open: self.state.is_open(),
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        format!("{}\n{}", self.reference(), self.name)
    }

    fn undo(_verb: Verb) -> Undo {
        // It is taken back row by row, by a change of its own.
        Undo::Refuse
    }

    fn voided(self) -> Option<Self> {
        None
    }
}
