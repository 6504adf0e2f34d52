//! Slots counted from the last completion: one at a time, the next only once the last one is done or over.

use chrono::Days;

use super::recurrence::time_name;
use super::{Acts, Slot};
use crate::domain::calendar::Calendar;
use crate::domain::schedule::{Holidays, Plan, Schedule};
use crate::domain::time::{Clock, Date, Instant, Span};

const DAY_MINUTES: i64 = 1440;

/// The slots that nobody touched up to `now`, each so long after the one before it, and the one that is current or next.
///
/// None while a round is open: when the next one is due depends on when that one is done.
pub(super) fn slots(schedule: &Schedule, calendar: &Calendar, acts: &Acts, now: Instant) -> Vec<Slot> {
    let (Some(since), Some(every)) = (schedule.since, schedule.plan.every) else { return Vec::new() };
    if acts.open_row || every.minutes() <= 0 {
        return Vec::new();
    }
    let chain = Chain { plan: &schedule.plan, calendar, every };
    let mut found = Vec::new();
    let mut anchor = chain.first(since, acts);
    loop {
        let next = chain.after(anchor);
        let slot = chain.slot(anchor).cut(Some(next.plus(schedule.plan.opens)));
        // Where the row has ended, what was not due by then is no longer its own; where it was replaced, its heir asks anew for
        // what was not over.
        let left = |end: Instant| slot.begins_with(end) || (schedule.replaced && slot.missed_at > end);
        if schedule.until.is_some_and(left) {
            break;
        }
        let over = slot.missed_at <= now;
        found.push(slot);
        if !over {
            break;
        }
        anchor = next;
    }
    found
}

struct Chain<'a> {
    plan: &'a Plan,
    calendar: &'a Calendar,
    every: Span,
}

impl Chain<'_> {
    /// The anchor of the first slot nobody touched.
    fn first(&self, since: Instant, acts: &Acts) -> Instant {
        let next = acts.completed.or(acts.cursor).map(|base| self.after(base));
        let next = next.filter(|next| self.slot(*next).begins_with(since)).unwrap_or_else(|| self.fresh(since));
        match acts.cursor {
            // That slot was left out or missed since the last completion: the next counts from it.
            Some(last) if next <= last => self.after(last),
            _ => next,
        }
    }

    /// Where nothing was ever done: the first listed time of day that is not already past due, or the very moment.
    fn fresh(&self, since: Instant) -> Instant {
        let since = self.plan.from.map_or(since, |from| self.calendar.instant(from, Clock::MIDNIGHT).max(since));
        let due = self.plan.due.minutes();
        let from = since.plus(Span::of_minutes(-due.min(0)));
        let listed = self.listed(self.calendar.date(from)).find(|anchor| anchor.0 + due * 60_000 >= since.0);
        self.settle(listed.unwrap_or(whole_minute(since)))
    }

    /// The anchor that follows a completion or a slot that was left out.
    fn after(&self, base: Instant) -> Instant {
        self.settle(self.step(base))
    }

    /// As `after`, whatever the day: always later.
    fn step(&self, base: Instant) -> Instant {
        let days = self.every.minutes() / DAY_MINUTES;
        let target = base.plus(self.every);
        let moved = if self.every.minutes() % DAY_MINUTES == 0 {
            // Whole days keep the time of day, however long those days are.
            let shown = self.calendar.local(base);
            let date = later(shown.date(), days.unsigned_abs());
            self.listed(date).next().unwrap_or_else(|| self.calendar.instant(date, Clock::of(shown.time())))
        } else {
            let soonest = whole_minute(target);
            self.listed(self.calendar.date(target)).find(|anchor| *anchor >= soonest).unwrap_or(soonest)
        };
        // Only a calendar that jumps back by days could bring it to nothing.
        if moved > base { moved } else { target }
    }

    /// Where holidays move an anchor: never earlier.
    fn settle(&self, mut anchor: Instant) -> Instant {
        let closed = |at: Instant| self.calendar.is_closed(self.calendar.date(at));
        match self.plan.holidays {
            Holidays::Shift if closed(anchor) => {
                let shown = self.calendar.local(anchor);
                let day = self.calendar.next_working(shown.date());
                self.calendar.instant(day, Clock::of(shown.time())).max(anchor)
            }
            Holidays::Drop => {
                while closed(anchor) {
                    anchor = self.step(anchor);
                }
                anchor
            }
            Holidays::Keep | Holidays::Shift => anchor,
        }
    }

    /// The listed times of day from a date on, over a few days: nothing where none are listed.
    fn listed(&self, from: Date) -> impl Iterator<Item = Instant> {
        let mut times = self.plan.at.clone();
        times.sort_unstable();
        (0..=3)
            .flat_map(move |day| times.clone().into_iter().map(move |at| self.calendar.instant(later(from, day), at)))
    }

    fn slot(&self, anchor: Instant) -> Slot {
        let shown = self.calendar.local(anchor);
        let mut name = time_name(shown.date(), Clock::of(shown.time()));
        if self.calendar.instant(shown.date(), Clock::of(shown.time())) < whole_minute(anchor) {
            // The second time the clocks show this hour.
            name.push('b');
        }
        Slot::new(self.plan, name, self.calendar.ops_date(anchor), None, anchor)
    }
}

fn whole_minute(at: Instant) -> Instant {
    Instant(at.0 - at.0.rem_euclid(60_000))
}

fn later(date: Date, days: u64) -> Date {
    date.checked_add_days(Days::new(days)).unwrap_or(Date::MAX)
}
