//! One line's readings over time: what was measured, against which limits, and what the figures of a stretch of them say.

mod figures;

pub use figures::{Figures, figures};

use super::code::Code;
use super::limits::{Flag, Limits, Side};
use super::number::Quantity;
use super::record::Id;
use super::round::Key;
use super::time::Instant;

/// Which readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The checklist, in whatever version.
    pub template: Code,
    /// The line, by its key, which stays through versions.
    pub item: Code,
    /// On this asset only.
    pub asset: Option<Code>,
    /// Since this moment.
    pub from: Option<Instant>,
    /// Until before this moment.
    pub to: Option<Instant>,
}

/// One reading: the value that counts, and what it was measured against then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Where it stands in the history.
    pub key: Key,
    /// The round's running number.
    pub number: i64,
    /// When the line was walked, or else entered.
    pub at: Instant,
    /// On what.
    pub asset: Option<Code>,
    /// The second reading where one was taken, else the first.
    pub value: Quantity,
    /// The first reading, where it was measured again.
    pub first: Option<Quantity>,
    /// What it meant, as it was stored.
    pub flag: Flag,
    /// The limits of the pinned version that fail the line.
    pub alarm: Option<Limits>,
    /// The limits of the pinned version that are worth a look.
    pub warn: Option<Limits>,
    /// Who measured it.
    pub by: Option<Id>,
}

impl Point {
    /// On which side it lies outside the limits that fail the line.
    pub fn outside(&self) -> Option<Side> {
        self.alarm.and_then(|alarm| alarm.outside(self.value))
    }
}
