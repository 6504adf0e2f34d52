//! What can be asked of imports.

use serde::Serialize;

use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::template::Form;

use super::Kind;
use super::past::{Newcomer, PastAction, PastFinding, PastRound};

/// What can be asked of imports. Areas and assets come in by the changes that add and alter them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Begin one.
    Begin {
        /// What its rows are.
        kind: Kind,
        /// What the file is called.
        name: String,
        /// What was read and how.
        digest: String,
        /// How many rows are to be brought in.
        rows: i64,
    },
    /// Make the checklist that stands for inspections of a source: never in force, so that nobody starts one from it.
    Form(Box<Form>),
    /// Bring someone in who works here.
    Person(Box<Newcomer>),
    /// Bring in an inspection.
    Round(Box<PastRound>),
    /// Bring in a finding, with its action.
    Finding(Box<PastFinding>),
    /// Bring in an action.
    Action(Box<PastAction>),
    /// Its last row is in.
    Finish {
        /// The import.
        import: Id,
        /// What became of its rows.
        tally: Tally,
    },
    /// Begin to take it back.
    TakeBack {
        /// The import.
        import: Id,
        /// Its kind, which says who may.
        kind: Kind,
    },
    /// All of it that could be is taken back.
    TakenBack {
        /// The import.
        import: Id,
        /// Its kind, which says who may.
        kind: Kind,
        /// Records left alone because someone worked on them since.
        kept: i64,
    },
}

/// What became of the rows of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Tally {
    /// Records made.
    pub made: i64,
    /// Records altered.
    pub altered: i64,
    /// Here already.
    pub same: i64,
    /// Left out: with mistakes, or twice in the file.
    pub skipped: i64,
    /// Left alone because someone here worked on the record since.
    pub kept: i64,
}

impl Change {
    /// What it asks of the one who makes it.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Begin { kind, .. } | Self::TakeBack { kind, .. } | Self::TakenBack { kind, .. } => kind.duty(),
            Self::Person(_) => Kind::People.duty(),
            Self::Form(_) | Self::Round(_) => Kind::Inspections.duty(),
            Self::Finding(_) => Kind::Findings.duty(),
            Self::Action(_) => Kind::Actions.duty(),
            Self::Finish { .. } => Duty::RunShift,
        }
    }
}
