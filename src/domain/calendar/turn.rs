//! Shifts on the calendar: which run when, and whose day it is.

use std::cmp::Ordering;

use chrono::Days;

use super::Calendar;
use crate::domain::code::Code;
use crate::domain::site::Shift;
use crate::domain::time::{Date, Instant};

/// How far before and after are looked for: past any closure, short of a needless walk where shifts have ended for good.
const FAR: u64 = 400;

/// One shift on one ops date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The date on which it began.
    pub ops_date: Date,
    /// The shift.
    pub shift: Code,
    /// Its first instant.
    pub start: Instant,
    /// The first instant after it.
    pub end: Instant,
}

impl Turn {
    /// Whether it runs at `at`.
    pub fn runs_at(&self, at: Instant) -> bool {
        self.start <= at && at < self.end
    }

    fn order(&self, other: &Self) -> Ordering {
        let key = |turn: &Self| (turn.start, turn.end);
        key(self).cmp(&key(other)).then_with(|| self.shift.cmp(&other.shift))
    }
}

impl Calendar {
    /// When a shift runs that begins on this date. Where the clocks are set it is shorter or longer than usual, down to nothing.
    pub fn window(&self, ops_date: Date, shift: &Shift) -> Turn {
        let overnight = shift.end <= shift.start;
        let last = if overnight { day_after(ops_date, 1) } else { ops_date };
        Turn {
            ops_date,
            shift: shift.code.clone(),
            start: self.instant(ops_date, shift.start),
            end: self.instant(last, shift.end),
        }
    }

    /// The shifts that begin on a date, earliest first. A shift whose hours do not exist on that date is left out.
    pub fn turns(&self, ops_date: Date) -> Vec<Turn> {
        let mut turns: Vec<Turn> = self
            .shifts
            .iter()
            .filter(|shift| self.is_in_force(shift, ops_date))
            .map(|shift| self.window(ops_date, shift))
            .filter(|turn| turn.start < turn.end)
            .collect();
        turns.sort_by(Turn::order);
        turns
    }

    /// The shifts that run at an instant: none, one or several, earliest start first.
    pub fn shifts_at(&self, at: Instant) -> Vec<Turn> {
        let date = self.date(at);
        // A shift begun yesterday may still run. Where clocks were set back past midnight, tomorrow's may have begun already.
        let days = [day_before(date, 1), date, day_after(date, 1)];
        let mut turns: Vec<Turn> =
            days.into_iter().flat_map(|day| self.turns(day)).filter(|turn| turn.runs_at(at)).collect();
        turns.sort_by(Turn::order);
        turns
    }

    /// Whose day it is: the ops date of the newest running shift, else the local date.
    pub fn ops_date(&self, at: Instant) -> Date {
        self.shifts_at(at).last().map_or_else(|| self.date(at), |turn| turn.ops_date)
    }

    /// The shift after this one, in order of start.
    pub fn turn_after(&self, turn: &Turn) -> Option<Turn> {
        let later = |other: &Turn| turn.order(other) == Ordering::Less;
        (0..=FAR).find_map(|n| self.turns(day_after(turn.ops_date, n)).into_iter().find(later))
    }

    /// The shift before this one, in order of start.
    pub fn turn_before(&self, turn: &Turn) -> Option<Turn> {
        let earlier = |other: &Turn| turn.order(other) == Ordering::Greater;
        (0..=FAR).find_map(|n| self.turns(day_before(turn.ops_date, n)).into_iter().rfind(earlier))
    }

    /// The first shift to begin after an instant.
    pub fn upcoming_turn(&self, at: Instant) -> Option<Turn> {
        let from = day_before(self.date(at), 1);
        (0..=FAR).find_map(|n| self.turns(day_after(from, n)).into_iter().find(|turn| turn.start > at))
    }

    /// The last shift to have begun, running or not.
    pub fn latest_turn(&self, at: Instant) -> Option<Turn> {
        let from = day_after(self.date(at), 1);
        (0..=FAR).find_map(|n| self.turns(day_before(from, n)).into_iter().rfind(|turn| turn.start <= at))
    }

    /// Of rows with one code that overlap, the one that began last holds.
    fn is_in_force(&self, shift: &Shift, date: Date) -> bool {
        let holds =
            |row: &Shift| row.from.is_none_or(|from| from <= date) && row.until.is_none_or(|until| date < until);
        let newer = |row: &Shift| row.code == shift.code && row.from > shift.from && holds(row);
        holds(shift) && !self.shifts.iter().any(newer)
    }
}

fn day_after(date: Date, days: u64) -> Date {
    date.checked_add_days(Days::new(days)).unwrap_or(Date::MAX)
}

fn day_before(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
}
