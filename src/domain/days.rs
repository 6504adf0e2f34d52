//! A span of whole days, with the moments in which it begins and ends.

use super::calendar::Calendar;
use super::time::{Clock, Date, Instant};

/// A span of days with the moments in which it begins and before which it ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The first day and the last.
    pub dates: (Date, Date),
    /// From this moment.
    pub from: Instant,
    /// Until before this moment.
    pub to: Instant,
    /// Whether anybody asked for it.
    pub asked: bool,
}

impl Days {
    /// From the first day until the end of the last, by the site's clocks; nobody asked for it yet.
    pub fn of(calendar: &Calendar, first: Date, last: Date) -> Self {
        let after = last.succ_opt().unwrap_or(last);
        Self {
            dates: (first, last),
            from: calendar.instant(first, Clock::MIDNIGHT),
            to: calendar.instant(after, Clock::MIDNIGHT),
            asked: false,
        }
    }

    /// Everything up to the end of a day.
    pub fn until(calendar: &Calendar, last: Date) -> Self {
        Self::of(calendar, Date::default(), last)
    }

    /// A day and the seven before it.
    pub fn week(calendar: &Calendar, last: Date) -> Self {
        Self::of(calendar, last.checked_sub_days(chrono::Days::new(7)).unwrap_or(last), last)
    }

    /// The thirty days up to one.
    pub fn month(calendar: &Calendar, last: Date) -> Self {
        Self::of(calendar, last.checked_sub_days(chrono::Days::new(29)).unwrap_or(last), last)
    }

    /// The same, asked for.
    #[must_use]
    pub fn asked(self, asked: bool) -> Self {
        Self { asked, ..self }
    }
}
