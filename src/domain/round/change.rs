//! What can be asked of rounds, and what that asks of whoever asks it.

use serde::Serialize;

use crate::domain::code::Code;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::time::{Instant, Span};

use super::evaluate::Given;

/// Which round is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Which {
    /// A round that has a row.
    Row(Id),
    /// The slot of a schedule, which may have no row yet.
    Slot {
        /// The schedule.
        schedule: Id,
        /// The slot.
        slot: String,
    },
}

/// What can be asked of rounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Begin a slot, or a checklist that is not scheduled.
    Start {
        /// The slot, if it is one.
        which: Option<Which>,
        /// The checklist, where it is not a slot.
        template: Option<Code>,
        /// On what, where it is not a slot.
        asset: Option<Code>,
        /// Entered from a paper form.
        from_paper: bool,
    },
    /// Answer a line.
    Answer {
        /// The round.
        which: Which,
        /// The line.
        item: Code,
        /// The answer.
        given: Given,
    },
    /// Pass several lines together.
    Bulk {
        /// The round.
        which: Which,
        /// The lines; all were on the screen.
        items: Vec<Code>,
    },
    /// Ask for a second reading instead of a finding.
    Again {
        /// The round.
        which: Which,
        /// The line.
        item: Code,
        /// How long from now; the site's convention where not said.
        after: Option<Span>,
    },
    /// Take the second reading.
    Remeasure {
        /// The round.
        round: Id,
        /// The line.
        item: Code,
        /// As typed.
        typed: String,
    },
    /// Note that a failed line was put right on the spot.
    Fixed {
        /// The round.
        which: Which,
        /// The line.
        item: Code,
        /// How.
        note: Option<String>,
    },
    /// A line passes, and what was found on it before is found in order: its action is verified by whoever may, else done.
    InOrder {
        /// The round.
        which: Which,
        /// The line.
        item: Code,
    },
    /// Set when it was walked.
    Walk {
        /// The round.
        which: Which,
        /// From.
        from: Instant,
        /// To; the same moment where it is not said.
        to: Option<Instant>,
        /// It was written on paper first.
        from_paper: bool,
    },
    /// Sign it.
    Sign {
        /// The round.
        which: Which,
        /// The language shown.
        language: Lang,
        /// Why it is entered late, or done after it was missed.
        reason: Option<String>,
    },
    /// Review it.
    Review {
        /// The round.
        round: Id,
        /// The language shown.
        language: Lang,
    },
    /// Leave it out.
    Skip {
        /// The round.
        which: Which,
        /// Why.
        reason: String,
    },
    /// Say that it does not apply.
    NotApplicable {
        /// The round.
        which: Which,
        /// Why.
        reason: String,
    },
    /// Explain misses, one explanation for many.
    Explain {
        /// The rounds.
        rounds: Vec<Id>,
        /// Why.
        reason: String,
    },
    /// Reopen a missed round to do it all the same.
    DoLate {
        /// The round.
        round: Id,
        /// Why.
        reason: String,
    },
    /// Declare that it never counted.
    Void {
        /// The round.
        round: Id,
        /// Why.
        reason: String,
    },
    /// Close slots that nobody touched and second readings that nobody took. Made by the site itself.
    Close,
}

impl Change {
    /// The round it is about, where that may be a slot without a row.
    pub fn which(&self) -> Option<&Which> {
        match self {
            Self::Start { which, .. } => which.as_ref(),
            Self::Answer { which, .. }
            | Self::Bulk { which, .. }
            | Self::Again { which, .. }
            | Self::Fixed { which, .. }
            | Self::InOrder { which, .. }
            | Self::Walk { which, .. }
            | Self::Sign { which, .. }
            | Self::Skip { which, .. }
            | Self::NotApplicable { which, .. } => Some(which),
            _ => None,
        }
    }

    /// Whether it may make the row of a slot: what was missed before that slot must be closed first, or it would be lost.
    pub fn begins_slot(&self) -> bool {
        match self {
            Self::Start { which, .. } => which.is_some(),
            change => matches!(change.which(), Some(Which::Slot { .. })),
        }
    }

    /// What it asks of the one who makes it.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Review { .. } | Self::Explain { .. } | Self::DoLate { .. } | Self::Void { .. } => Duty::RunShift,
            Self::Close => Duty::CloseTheDay,
            _ => Duty::WorkRounds,
        }
    }
}
