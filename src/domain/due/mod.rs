//! What is due: slots, their windows and how they stand, as pure functions of schedule, calendar, acts and the clock.

mod coming;
mod completion;
mod outlook;
mod recurrence;

#[cfg(test)]
mod model;
#[cfg(test)]
mod tests;

pub use coming::coming;
pub use outlook::{Outlook, Run, outlook};

use super::calendar::Calendar;
use super::code::Code;
use super::schedule::{Plan, Schedule};
use super::time::{Date, Instant, Span};
use recurrence::Recurrence;

/// One occasion on which a schedule asks for its checklist, with its window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    /// What it is known by within its checklist and asset: `2026-11-23.day` or `2026-11-23.1000`.
    pub slot: String,
    /// The ops date it belongs to.
    pub ops_date: Date,
    /// The shift, where it recurs with shifts.
    pub shift: Option<Code>,
    /// The moment its window is counted from. Slots of one schedule follow one another by it, no two alike.
    pub anchor: Instant,
    /// From when it may be begun.
    pub opens: Instant,
    /// When it should be done. Never after `missed_at`.
    pub due: Instant,
    /// The first instant at which it can no longer be done. Never after the next slot of its schedule opens.
    pub missed_at: Instant,
}

impl Slot {
    /// A slot with the whole window of its plan.
    fn new(plan: &Plan, slot: String, ops_date: Date, shift: Option<Code>, anchor: Instant) -> Self {
        let (opens, due, missed_at) = (anchor.plus(plan.opens), anchor.plus(plan.due), anchor.plus(plan.missed));
        Self { slot, ops_date, shift, anchor, opens, due, missed_at }
    }

    /// Ends it when the next one opens: one template and asset never has two open occasions.
    fn cut(mut self, next_opens: Option<Instant>) -> Self {
        self.missed_at = next_opens.map_or(self.missed_at, |next| self.missed_at.min(next));
        self.due = self.due.min(self.missed_at);
        self
    }

    /// Whether a schedule that begins at `since` has it: its due time had not passed then.
    fn begins_with(&self, since: Instant) -> bool {
        self.due >= since && self.missed_at > since
    }
}

/// How an untouched slot stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It cannot be begun yet.
    NotYet,
    /// It can be begun and its due time has not passed.
    Open,
    /// Its due time has passed.
    Late,
    /// It can no longer be done.
    Missed,
}

impl Standing {
    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotYet => "not_yet",
            Self::Open => "open",
            Self::Late => "late",
            Self::Missed => "missed",
        }
    }
}

/// How a slot that nobody touched stands at `now`. At its due minute it is on time still; at `missed_at` it is missed.
pub fn standing(slot: &Slot, now: Instant) -> Standing {
    if now >= slot.missed_at {
        Standing::Missed
    } else if now < slot.opens {
        Standing::NotYet
    } else if now > slot.due {
        Standing::Late
    } else {
        Standing::Open
    }
}

/// What was done about a schedule so far, over every row that shares its code: a replaced row's acts count for its heir.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Acts {
    /// The anchor of the last slot that has a row.
    pub cursor: Option<Instant>,
    /// When walking of the last done round ended.
    pub completed: Option<Instant>,
    /// A begun round is not signed yet.
    pub open_row: bool,
    /// Slots after the last one whose name another schedule of the same checklist and asset has given to a row: what is done
    /// once counts for both.
    pub taken: Vec<String>,
}

/// The slots of a schedule that recurs by shift or by rule: those with an anchor later than `after` that open no later than
/// `until`, in order. None for plans from completion, whose next slot depends on acts.
///
/// A row has the slots whose due time passes between its `since` and its `until`, so that where one row replaces another no
/// slot is lost and none is due twice. The slot of a shift that runs at `since` counts and is given its full time from there,
/// so that a new site has something to start with; a row that is replaced leaves the running shift to its heir.
pub fn slots(schedule: &Schedule, calendar: &Calendar, after: Option<Instant>, until: Instant) -> Vec<Slot> {
    let (Some(since), Some(recurrence)) = (schedule.since, Recurrence::of(&schedule.plan, calendar)) else {
        return Vec::new();
    };
    // No slot anchored earlier is due at `since` or later; the shift that runs then is near enough to be looked at all the same.
    let first = since.plus(Span::of_minutes(-schedule.plan.due.minutes()));
    let candidates = recurrence.candidates(since, after.map_or(first, |after| after.max(first)), until);
    let next_opens = candidates.iter().skip(1).map(|next| Some(next.slot.opens)).chain([None]);
    candidates
        .iter()
        .zip(next_opens)
        .filter(|(candidate, _)| {
            candidate.slot.opens <= until && after.is_none_or(|after| after < candidate.slot.anchor)
        })
        .filter_map(|(candidate, next)| candidate.within(schedule, since, next))
        .collect()
}

/// The slot of a schedule that goes by this name, if it has one: past, current or to come. From completion only what is still
/// untouched has a name.
pub fn named(schedule: &Schedule, calendar: &Calendar, acts: &Acts, name: &str, now: Instant) -> Option<Slot> {
    let untouched = completion::slots(schedule, calendar, acts, now);
    let date = name.get(..10).and_then(|date| Date::parse_from_str(date, "%Y-%m-%d").ok())?;
    let noon = Instant(date.and_hms_opt(12, 0, 0)?.and_utc().timestamp_millis());
    // Anchors lie within two days of the date in the name, wherever on Earth the site is.
    let (after, until) = (noon.plus(Span::of_days(-3)), noon.plus(Span::of_days(3)).plus(schedule.plan.opens));
    untouched.into_iter().chain(slots(schedule, calendar, Some(after), until)).find(|slot| slot.slot == name)
}
