//! What someone of the made-up site does at one moment.

use crate::domain::code::Code;
use crate::domain::round::{Given, Inspect};
use crate::domain::time::Instant;

use super::cast::Who;

/// One thing done, at one moment, by someone.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub at: Instant,
    pub who: Who,
    /// Which round: a number of its own for each.
    pub round: usize,
    pub doing: Doing,
}

/// What is done with a round.
#[derive(Debug, Clone)]
pub(super) enum Doing {
    /// Begin a checklist that is not scheduled.
    Start(Code),
    /// Begin an inspection with what is known of it.
    Inspect(Box<Inspect>),
    /// Say what was said at its end.
    Closing(String),
    /// Answer a line.
    Answer(Code, Box<Given>),
    /// Pass lines together.
    Bulk(Vec<Code>),
    /// Ask for a second reading.
    Again(Code),
    /// Take it.
    Remeasure(Code, String),
    /// Put a failed line right on the spot.
    Fixed(Code, String),
    /// Say when it was walked, with paper.
    Walk(Instant, Instant),
    /// Sign, with a reason where it is late.
    Sign(Option<String>),
    /// Review what another signed.
    Review,
    /// Leave it out.
    Skip(String),
    /// Say that it does not apply.
    NotApplicable(String),
}

impl Doing {
    /// How many answers it gives.
    pub(super) fn answers(&self) -> u64 {
        match self {
            Self::Answer(..) => 1,
            Self::Bulk(items) => items.len() as u64,
            _ => 0,
        }
    }

    /// Whether the round must have a row already.
    pub(super) fn needs_row(&self) -> bool {
        matches!(self, Self::Remeasure(..) | Self::Review)
    }
}
