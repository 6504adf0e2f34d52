//! The occasions of the made-up site's history: every slot of every schedule, and what becomes of it.

use fastrand::Rng;

use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::due::{self, Slot};
use crate::domain::record::Id;
use crate::domain::schedule::Schedule;
use crate::domain::time::{Instant, Span};

/// A slot of a schedule.
#[derive(Debug, Clone)]
pub(super) struct Occasion {
    pub schedule: Id,
    pub template: Code,
    pub asset: Option<Code>,
    pub slot: Slot,
}

/// What becomes of an occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// Worked from this moment on.
    Worked(Instant),
    /// Worked from this moment on with paper, and entered so long afterwards.
    Paper(Instant, Span),
    /// Begun so shortly before the end that someone is in it still.
    Begun,
    /// Left out at this moment, with reason.
    Skipped(Instant),
    /// Said not to apply.
    NotApplicable(Instant),
    /// Nobody touched it.
    Untouched,
}

/// A breath after the schedules are made.
const SETTLED: Span = Span::of_minutes(2);

/// Every slot of the schedules that run, in order of opening. One that was open before its schedule was made opens with it.
pub(super) fn occasions(schedules: &[Schedule], calendar: &Calendar, until: Instant) -> Vec<Occasion> {
    let mut all: Vec<Occasion> = schedules
        .iter()
        .flat_map(|schedule| {
            due::slots(schedule, calendar, None, until).into_iter().map(|slot| Occasion {
                schedule: schedule.id,
                template: schedule.template.clone(),
                asset: schedule.asset.clone(),
                slot: Slot {
                    opens: schedule.since.map_or(slot.opens, |since| slot.opens.max(since.plus(SETTLED))),
                    ..slot
                },
            })
        })
        .collect();
    all.sort_by(|a, b| (a.slot.opens, &a.template, &a.asset).cmp(&(b.slot.opens, &b.template, &b.asset)));
    all
}

/// What becomes of an occasion that is over; `minutes` is how long it takes to work it.
pub(super) fn past(slot: &Slot, minutes: i64, outage: bool, rng: &mut Rng) -> Fate {
    let chance = rng.f64();
    let usual = within(slot.opens, slot.due.plus(Span::of_minutes(-minutes)), 0.15 + 0.7 * rng.f64());
    match chance {
        chance if chance < 0.012 || (outage && chance < 0.8) => Fate::Untouched,
        chance if chance < 0.020 => Fate::Skipped(usual),
        chance if chance < 0.026 => Fate::NotApplicable(usual),
        chance if chance < 0.036 => {
            let lag = Span::of_minutes(rng.i64(15..150));
            let room = slot.missed_at.minutes_since(usual) > lag.minutes() + minutes + 20;
            if room { Fate::Paper(usual, lag) } else { Fate::Worked(usual) }
        }
        chance if chance < 0.11 => {
            let last = slot.missed_at.plus(Span::of_minutes(-minutes - 5));
            let late = within(slot.due, last, 0.6 * rng.f64());
            Fate::Worked(if last > slot.due { late } else { usual })
        }
        _ => Fate::Worked(usual),
    }
}

/// The occasions that are current when the history ends, each with its fate: something is late, someone is in something,
/// something is due, and the rest is done as far as the shift has come.
pub(super) fn current(slots: &[(&Slot, i64)], now: Instant, rng: &mut Rng) -> Vec<Fate> {
    let overdue = |place: &usize| slots[*place].0.due < now;
    // Of what is late, what became so last; of what is open, what has most time.
    let late = (0..slots.len()).filter(overdue).max_by_key(|place| slots[*place].0.due);
    let waits = (0..slots.len()).filter(|place| !overdue(place)).max_by_key(|place| slots[*place].0.due);
    let begun =
        |place: &usize| Some(*place) != waits && Some(*place) != late && now.minutes_since(slots[*place].0.opens) >= 2;
    let begun = (0..slots.len()).filter(begun).min_by_key(|place| (overdue(place), slots[*place].0.due));
    let fate = |place: usize, rng: &mut Rng| {
        let (slot, minutes) = slots[place];
        let last = now.min(slot.due).plus(Span::of_minutes(-minutes - 2));
        if Some(place) == late || Some(place) == waits {
            Fate::Untouched
        } else if Some(place) == begun {
            Fate::Begun
        } else if last <= slot.opens || (slot.due > now && rng.f64() < 0.4) {
            Fate::Untouched
        } else {
            Fate::Worked(within(slot.opens, last, rng.f64()))
        }
    };
    (0..slots.len()).map(|place| fate(place, rng)).collect()
}

/// The moment at a share of the way from one to another; the first where the other is not later.
fn within(from: Instant, to: Instant, share: f64) -> Instant {
    Instant(from.0 + ((to.0 - from.0).max(0) as f64 * share) as i64)
}
