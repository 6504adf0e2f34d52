//! One performance of a checklist in one window: the record, what can be asked of it, and the decisions.

mod answering;
mod change;
mod closing;
mod decide;
mod desk;
mod details;
mod evaluate;
mod facts;
mod filter;
mod finding;
mod grade;
#[cfg(test)]
mod inspections;
#[cfg(test)]
mod properties;
mod score;
mod signing;
mod spot;
#[cfg(test)]
mod tests;

pub use change::{Change, GivenLot, Inspect, Which};
pub use closing::{close, explain};
pub use decide::decide;
pub use evaluate::{Given, Judged, Remedy, evaluate, shown, signed};
pub use facts::{Closing, Facts, Missed, Next, Rectifying, Seal, Start};
pub use filter::{Filter, Key, Page, Word};
pub use grade::{Grade, grade};
pub use score::{Score, score};

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::heading::{Heading, Link};
use super::noun::{Noun, reference};
use super::number::Quantity;
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::sampling::Lot;
use super::time::{Date, Instant};
use super::undo::Undo;
use super::verb::Verb;

/// A round. Its row is made by the first act on its slot; a run of untouched slots is closed as one row.
// Each of them is a column that lists are made by.
#[allow(clippy::struct_excessive_bools)]
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
    /// It must be countersigned by someone who answered no line.
    pub review: bool,
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
    /// In percent, as it was signed; none where nothing was scored.
    pub score: Option<Quantity>,
    /// Whether it passed, as it was signed; none where its form judges neither by score nor by sample.
    pub outcome: Option<Outcome>,
    /// Who performs it together, besides those who answer its lines.
    pub team: Vec<Id>,
    /// What was said before it began.
    pub opening: Option<String>,
    /// What was said when it ended.
    pub closing: Option<String>,
    /// The failed round that it repeats.
    pub reinspects: Option<Id>,
    /// The lot that it judges by a sample.
    pub lot: Option<Lot>,
    /// Where it was brought in from, as `KIND:KEY`; none where it was made here.
    pub origin: Option<String>,
}

/// Whether an inspection passed. Not its score: a critical fail, or a rejected lot, fails it whatever the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Passed; a lot is accepted.
    Pass,
    /// Failed; a lot is not accepted.
    Fail,
}

impl Outcome {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Pass, Self::Fail];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
        }
    }
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
        let repeats = self.reinspects.map(|id| Link { noun: Noun::Round, id });
        [Link { noun: Noun::Template, id: self.version }].into_iter().chain(schedule).chain(repeats).collect()
    }

    fn words(&self) -> String {
        let lot = self.lot.as_ref().map(|lot| &lot.name);
        let said = [&self.reason, &self.opening, &self.closing].into_iter().flatten().chain(lot);
        said.fold(reference(Noun::Round, self.number), |words, one| format!("{words}\n{one}"))
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
