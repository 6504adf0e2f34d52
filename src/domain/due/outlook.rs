//! How a schedule stands: what was missed, what is due now, what comes next.

use super::{Acts, Slot, Standing, completion, slots, standing};
use crate::domain::calendar::Calendar;
use crate::domain::place::Suspension;
use crate::domain::schedule::Schedule;
use crate::domain::time::Instant;

/// How a schedule stands at a moment, over the slots that nobody touched.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Outlook {
    /// What can no longer be done and has no row yet.
    pub missed: Option<Run>,
    /// What can be done: open or late.
    pub now: Option<Slot>,
    /// What could be done if its place were not out of service when it is due, and why it is.
    pub suspended: Option<(Slot, String)>,
    /// What opens until the horizon.
    pub next: Vec<Slot>,
}

/// Missed slots that nobody touched, as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The first.
    pub first: Slot,
    /// The last; the same where there is only one.
    pub last: Slot,
    /// How many: those between them in whose due time the place was out of service do not count.
    pub count: i64,
}

/// How a schedule stands at `now`, with what opens until `horizon`.
///
/// A slot rests where its area or asset is out of service at its due time: it is neither missed nor to come, and while it
/// could be done it is `suspended`, to the end of its window even if the place is back before.
pub fn outlook(
    schedule: &Schedule,
    calendar: &Calendar,
    suspensions: &[Suspension],
    acts: &Acts,
    now: Instant,
    horizon: Instant,
) -> Outlook {
    let untouched = if schedule.plan.every.is_some() {
        completion::slots(schedule, calendar, acts, now)
    } else {
        slots(schedule, calendar, acts.cursor, now.max(horizon))
    };
    let mut view = Outlook::default();
    for slot in untouched.into_iter().filter(|slot| !acts.taken.contains(&slot.slot)) {
        let rests =
            suspensions.iter().find(|out| out.covers(schedule.area.as_ref(), schedule.asset.as_ref(), slot.due));
        match (standing(&slot, now), rests) {
            (Standing::Missed, None) => view.miss(slot),
            (Standing::Open | Standing::Late, None) => view.now = Some(slot),
            (Standing::Open | Standing::Late, Some(out)) => view.suspended = Some((slot, out.reason.clone())),
            (Standing::NotYet, None) if slot.opens <= horizon => view.next.push(slot),
            (Standing::Missed | Standing::NotYet, _) => {}
        }
    }
    view
}

impl Outlook {
    fn miss(&mut self, slot: Slot) {
        match &mut self.missed {
            Some(run) => {
                run.last = slot;
                run.count += 1;
            }
            None => self.missed = Some(Run { first: slot.clone(), last: slot, count: 1 }),
        }
    }
}
