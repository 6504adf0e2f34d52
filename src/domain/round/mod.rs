//! One performance of a checklist in one window: the record, what can be asked of it, and the decisions.

mod answering;
mod closing;
mod decide;
mod desk;
mod evaluate;
mod facts;
#[cfg(test)]
mod properties;
mod signing;
#[cfg(test)]
mod tests;

pub use closing::{close, explain};
pub use decide::decide;
pub use evaluate::{Given, Judged, evaluate, shown, signed};
pub use facts::{Closing, Facts, Missed, Next, Seal, Start};

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::heading::{Heading, Link};
use super::noun::{Noun, reference};
use super::phrase::{Lang, Phrase};
use super::record::{Id, Record};
use super::role::Duty;
use super::time::{Date, Instant, Span};
use super::undo::Undo;
use super::verb::Verb;

/// A round. Its row is made by the first act on its slot; a run of untouched slots is closed as one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// Identity.
    pub id: Id,
    /// Its running number.
    pub number: i64,
    /// The checklist.
    pub template: Code,
    /// The version it pins.
    pub version: Id,
    /// What the checklist was called in that version.
    pub title: Phrase,
    /// The schedule; none where it was started when needed.
    pub schedule: Option<Id>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// The slot: its date and shift or time. Unique for a checklist and asset.
    pub slot: String,
    /// The last slot, where the row stands for a run of missed ones.
    pub last_slot: Option<String>,
    /// How many slots the row stands for.
    pub slots: i64,
    /// The moment the window is counted from; of the last slot, in a run.
    pub anchor: Instant,
    /// The ops date.
    pub ops_date: Date,
    /// The shift, where the slot belongs to one.
    pub shift: Option<Code>,
    /// When it could be begun.
    pub opens: Instant,
    /// When it should be done.
    pub due: Instant,
    /// When it can no longer be done.
    pub missed_at: Instant,
    /// The last act.
    pub state: State,
    /// When walking began.
    pub walked_from: Option<Instant>,
    /// When walking ended.
    pub walked_to: Option<Instant>,
    /// Set by hand rather than by the clock.
    pub walked_set: bool,
    /// Entered from a paper form.
    pub from_paper: bool,
    /// Reopened after it was missed.
    pub late: bool,
    /// Who began it.
    pub started_by: Option<Id>,
    /// When its first line was entered.
    pub started: Option<Instant>,
    /// Who signed it.
    pub signed_by: Option<Id>,
    /// When.
    pub signed: Option<Instant>,
    /// Who reviewed it.
    pub reviewed_by: Option<Id>,
    /// Why it was skipped, did not apply, was missed, done late or voided; or why it was entered late.
    pub reason: Option<String>,
    /// Who gave that reason.
    pub reason_by: Option<Id>,
    /// Lines shown when it was signed.
    pub lines: i64,
    /// Lines that failed.
    pub failed: i64,
}

/// The last act on a round. What is merely due, late or missed is computed, not stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Begun.
    Started,
    /// Signed.
    Done,
    /// Signed and reviewed.
    Reviewed,
    /// Left out, with reason.
    Skipped,
    /// Did not apply, with reason.
    NotApplicable,
    /// Nobody touched it in time.
    Missed,
    /// Missed, with reason.
    Explained,
    /// Missed, then done all the same.
    DoneLate,
    /// Declared never to have counted.
    Void,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 9] = [
        Self::Started,
        Self::Done,
        Self::Reviewed,
        Self::Skipped,
        Self::NotApplicable,
        Self::Missed,
        Self::Explained,
        Self::DoneLate,
        Self::Void,
    ];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Started => "started",
            Self::Done => "done",
            Self::Reviewed => "reviewed",
            Self::Skipped => "skipped",
            Self::NotApplicable => "not_applicable",
            Self::Missed => "missed",
            Self::Explained => "explained",
            Self::DoneLate => "done_late",
            Self::Void => "void",
        }
    }

    /// Whether nothing more can be answered in it.
    pub fn is_closed(self) -> bool {
        self != Self::Started
    }

    /// Whether the work was done.
    pub fn is_done(self) -> bool {
        matches!(self, Self::Done | Self::Reviewed | Self::DoneLate)
    }
}

impl Round {
    /// Whether what began it was taken back, so that its slot is as if nobody had touched it. Whoever declares a round void gives
    /// a reason; an undo gives none.
    pub fn is_withdrawn(&self) -> bool {
        self.state == State::Void && self.reason.is_none()
    }
}

impl Record for Round {
    const NOUN: Noun = Noun::Round;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: reference(Noun::Round, self.number),
            title: self.title.clone(),
            state: self.state.name(),
            owner: self.signed_by.or(self.started_by),
            post: None,
            area: self.area.clone(),
            asset: self.asset.clone(),
            due: Some(self.due),
            open: matches!(self.state, State::Started | State::Missed),
        })
    }

    fn links(&self) -> Vec<Link> {
        let schedule = self.schedule.map(|id| Link { noun: Noun::Schedule, id });
        [Link { noun: Noun::Template, id: self.version }].into_iter().chain(schedule).collect()
    }

    fn words(&self) -> String {
        match &self.reason {
            Some(reason) => format!("{}\n{reason}", reference(Noun::Round, self.number)),
            None => reference(Noun::Round, self.number),
        }
    }

    fn undo(verb: Verb) -> Undo {
        match verb {
            Verb::Sign | Verb::Review | Verb::Miss => Undo::Refuse,
            _ => Undo::Restore,
        }
    }

    fn voided(self) -> Option<Self> {
        Some(Self { state: State::Void, reason: None, reason_by: None, ..self })
    }
}

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
