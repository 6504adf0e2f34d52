//! The site's calendar: its zone over time, its shifts and its holidays, as total functions of dates and instants.

mod turn;
mod zone;

#[cfg(test)]
pub(in crate::domain) mod tests;

pub use turn::Turn;

use std::collections::BTreeMap;

use chrono::{Days, NaiveDateTime};
use chrono_tz::Tz;

use super::site::{Holiday, Shift, ZoneFrom};
use super::time::{Clock, Date, Instant};
use zone::Zones;

/// What the site's clocks and calendars show. Built from the rows in force ever, so that the past never moves.
#[derive(Debug, Clone)]
pub struct Calendar {
    zones: Zones,
    shifts: Vec<Shift>,
    holidays: BTreeMap<Date, Holiday>,
}

impl Calendar {
    /// From the zones the site has had, every row of its shifts, and its holidays. Without a zone its clocks show UTC.
    pub fn new(zones: &[ZoneFrom], shifts: Vec<Shift>, holidays: Vec<Holiday>) -> Self {
        Self {
            zones: Zones::new(zones),
            shifts,
            holidays: holidays.into_iter().map(|holiday| (holiday.date, holiday)).collect(),
        }
    }

    /// The zone in force on a date.
    pub fn zone_on(&self, date: Date) -> Tz {
        self.zones.on(date)
    }

    /// The zone in force at an instant.
    pub fn zone_at(&self, at: Instant) -> Tz {
        self.zones.at(at)
    }

    /// What the wall clock shows.
    pub fn local(&self, at: Instant) -> NaiveDateTime {
        self.zones.local(at)
    }

    /// How far the wall clock is ahead of UTC, in seconds.
    pub fn offset_seconds(&self, at: Instant) -> i32 {
        self.zones.offset_seconds(at)
    }

    /// The date on the wall.
    pub fn date(&self, at: Instant) -> Date {
        self.local(at).date()
    }

    /// The first instant at which the wall shows this date and time or a later one.
    ///
    /// So a time that exists twice is the first, and one that does not exist is the first that does.
    pub fn instant(&self, date: Date, time: Clock) -> Instant {
        self.zones.instant(date.and_time(time.time()))
    }

    /// The holiday or exchanged working day on a date, with what it is called.
    pub fn holiday(&self, date: Date) -> Option<&Holiday> {
        self.holidays.get(&date)
    }

    /// Whether the site does not work on a date: a holiday that is not worked all the same.
    pub fn is_closed(&self, date: Date) -> bool {
        self.holiday(date).is_some_and(|holiday| !holiday.working)
    }

    /// The date itself where the site works on it, else the first later one on which it does.
    pub fn next_working(&self, date: Date) -> Date {
        let mut day = date;
        while self.is_closed(day) {
            // The calendar ends in the year 262142; a holiday on its last day stays where it is.
            let Some(next) = day.checked_add_days(Days::new(1)) else { break };
            day = next;
        }
        day
    }
}
