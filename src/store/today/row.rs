//! One round in the queue of a shift, and where it stands.

use crate::domain::code::Code;
use crate::domain::due::Standing;
use crate::domain::phrase::Phrase;
use crate::domain::record::{Id, Seq};
use crate::domain::round::State;
use crate::domain::time::Instant;

/// A round of the shift, with or without a row in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its row; none while nobody acted on the slot.
    pub id: Option<Id>,
    /// Its running number, where it has a row.
    pub number: Option<i64>,
    /// Its revision, where it has a row.
    pub seq: Option<Seq>,
    /// Its schedule; none where it was started when needed.
    pub schedule: Option<Id>,
    /// The checklist.
    pub template: Code,
    /// What it is called.
    pub title: Phrase,
    /// The clause it carries out.
    pub rule: Option<Code>,
    /// Who works it.
    pub post: Option<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// The slot.
    pub slot: String,
    /// How many slots the row stands for.
    pub slots: i64,
    /// When it may be begun.
    pub opens: Instant,
    /// When it should be done.
    pub due: Instant,
    /// When it can no longer be done.
    pub missed_at: Instant,
    /// Where it stands.
    pub state: RowState,
    /// Whether it was signed or walked after its due time, or is past it now.
    pub late: bool,
    /// How many lines it has.
    pub total: i64,
    /// How many are answered.
    pub answered: i64,
    /// How many failed.
    pub failed: i64,
    /// Who signed it, else who answered last.
    pub by: Option<String>,
    /// When it was signed, or answered last.
    pub at: Option<Instant>,
    /// Who is in it now.
    pub present: Option<String>,
    /// Why it was left out, missed, or rests.
    pub reason: Option<String>,
}

/// Where a row of the queue stands: what time makes of an untouched slot, or the last act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowState {
    /// Nobody touched it.
    Untouched(Standing),
    /// Its area or asset is out of service.
    Suspended,
    /// The last act.
    Act(State),
}

impl RowState {
    /// The stored or computed name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Untouched(standing) => standing.name(),
            Self::Suspended => "suspended",
            Self::Act(state) => state.name(),
        }
    }
}

impl Row {
    /// Whether it still wants something of someone in this shift.
    pub fn is_open(&self) -> bool {
        matches!(self.state, RowState::Untouched(Standing::Open | Standing::Late) | RowState::Act(State::Started))
    }

    /// Whether it is finished, whatever way.
    pub fn is_settled(&self) -> bool {
        matches!(self.state, RowState::Act(state) if !matches!(state, State::Started | State::Missed))
    }

    /// Late first, then what is open by its due time, misses to explain, what comes, what rests, what is done.
    pub(super) fn urgency(&self) -> (u8, i64) {
        match self.state {
            _ if self.is_open() && self.late => (0, self.due.0),
            _ if self.is_open() => (1, self.due.0),
            RowState::Act(State::Missed) | RowState::Untouched(Standing::Missed) => (2, -self.due.0),
            RowState::Untouched(_) => (3, self.opens.0),
            RowState::Suspended => (4, self.opens.0),
            RowState::Act(_) => (5, -self.at.map_or(self.due.0, |at| at.0)),
        }
    }
}
