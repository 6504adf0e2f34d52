//! When slots are due.
use super::{code::Code, time::{Date, Instant}};
#[allow(missing_docs)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot { pub slot: String, pub ops_date: Date, pub shift: Option<Code>, pub anchor: Instant, pub opens: Instant, pub due: Instant, pub missed_at: Instant }
#[allow(missing_docs)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run { pub first: Slot, pub last: Slot, pub count: i64 }
