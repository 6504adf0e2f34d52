//! What can be asked of rounds, and what that asks of whoever asks it.

use serde::Serialize;

use crate::domain::code::Code;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::template::FormKind;
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

/// A lot as someone names it. How much of it is looked at follows from the form and the lots before it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct GivenLot {
    /// What it is called.
    pub name: String,
    /// How many items it holds.
    pub size: u32,
    /// Why inspection is taken up again with it, where bad lots had it discontinued.
    pub resumed: Option<String>,
}

/// An inspection to begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Inspect {
    /// The checklist.
    pub template: Code,
    /// On what.
    pub asset: Option<Code>,
    /// Entered from a paper form.
    pub from_paper: bool,
    /// The failed round that it repeats.
    pub reinspects: Option<Id>,
    /// Who performs it together.
    pub team: Vec<Id>,
    /// The lot that it judges.
    pub lot: Option<GivenLot>,
    /// What was said before it began.
    pub opening: Option<String>,
}

impl Inspect {
    /// One of this checklist, of which nothing more is known.
    pub fn of(template: Code) -> Self {
        Self { template, asset: None, from_paper: false, reinspects: None, team: Vec::new(), lot: None, opening: None }
    }
}

/// What can be asked of rounds.
// Answers are by far the most of them, and are not worth a box each.
#[allow(clippy::large_enum_variant)]
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
    /// Begin an inspection that is not scheduled, with what is known of it beforehand.
    Inspect(Box<Inspect>),
    /// Say who performs it together.
    Team {
        /// The round.
        which: Which,
        /// Who, besides those who answer its lines.
        team: Vec<Id>,
    },
    /// Keep what was said before it began, or when it ended.
    Remark {
        /// The round.
        which: Which,
        /// Before it began; as it was where not said, none where empty.
        opening: Option<String>,
        /// When it ended; the same.
        closing: Option<String>,
    },
    /// Say which lot it judges.
    Lot {
        /// The round.
        which: Which,
        /// The lot.
        lot: GivenLot,
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
            Self::Team { which, .. }
            | Self::Remark { which, .. }
            | Self::Lot { which, .. }
            | Self::Answer { which, .. }
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
            Self::Lot { lot, .. } if lot.resumed.is_some() => Duty::RunShift,
            Self::Inspect(inspect) if inspect.lot.as_ref().is_some_and(|lot| lot.resumed.is_some()) => Duty::RunShift,
            Self::Close => Duty::CloseTheDay,
            _ => Duty::WorkRounds,
        }
    }

    /// What it asks on a checklist of this kind. An audit may be performed by those who do no other work: putting right what it
    /// finds is not part of it.
    pub fn duty_on(&self, kind: FormKind) -> Duty {
        let puts_right = matches!(self, Self::Fixed { .. } | Self::InOrder { .. });
        match self.duty() {
            Duty::WorkRounds if kind == FormKind::Audit && !puts_right => Duty::WorkAudits,
            duty => duty,
        }
    }
}
