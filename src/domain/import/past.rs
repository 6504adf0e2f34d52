//! What a row of history says, once it is understood.

use serde::Serialize;

use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::number::Quantity;
use crate::domain::people::Fields;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::role::Role;
use crate::domain::round::Outcome;
use crate::domain::time::{Date, Instant};

/// Someone who works here, as a list of staff has them. They get no PIN: whoever signs in first is given one by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Newcomer {
    /// Where from.
    pub origin: String,
    /// What is written down of them.
    pub fields: Fields,
    /// Their logins.
    pub logins: Vec<String>,
    /// What they may do.
    pub role: Role,
}

/// An inspection that was done before, or elsewhere. Nobody signed it here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PastRound {
    /// Where from.
    pub origin: String,
    /// The checklist that stands for inspections of that source.
    pub template: Code,
    /// What it was, where the source says more than the checklist does.
    pub title: Option<Phrase>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// When it was done.
    pub at: Instant,
    /// The date by the site's clocks.
    pub date: Date,
    /// Its score in percent.
    pub score: Option<Quantity>,
    /// Its verdict.
    pub outcome: Option<Outcome>,
    /// Who did it, where the file knows them.
    pub team: Vec<Id>,
    /// What was said about it.
    pub remark: Option<String>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PastFinding {
    /// Where from.
    pub origin: String,
    /// What was found, as its title.
    pub title: Phrase,
    /// The same in full, where the title is cut.
    pub note: Option<String>,
    /// The inspection that found it.
    pub round: Option<Id>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// How bad.
    pub severity: Severity,
    /// When it was found.
    pub at: Instant,
    /// What was or has to be done about it.
    pub work: Work,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PastAction {
    /// Where from.
    pub origin: String,
    /// What it is about.
    pub title: Phrase,
    /// What is to be done or was seen, in words.
    pub note: Option<String>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// How bad what was found is.
    pub severity: Severity,
    /// When it was opened.
    pub at: Instant,
    /// Who does it, by when, and how far it came.
    pub work: Work,
}

/// How far the putting right came.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Work {
    /// Who does it.
    pub owner: Option<Id>,
    /// By when; where not said, as its severity allows from the import on, for nobody promised anything before.
    pub due: Option<Instant>,
    /// What good looks like.
    pub standard: Option<String>,
    /// How it is put right.
    pub measure: Option<String>,
    /// When it was done.
    pub done: Option<Instant>,
    /// Who did it.
    pub done_by: Option<Id>,
    /// What was done.
    pub outcome: Option<String>,
    /// When it was verified.
    pub verified: Option<Instant>,
    /// Who verified it; never who owned or did it.
    pub verified_by: Option<Id>,
    /// It is over: put right and closed, though nobody here says who verified it.
    pub closed: bool,
}
