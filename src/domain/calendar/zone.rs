//! The zones a site has had, as one wall clock.

use chrono::{DateTime, NaiveDateTime, NaiveTime, Offset, TimeZone};
use chrono_tz::Tz;

use crate::domain::site::ZoneFrom;
use crate::domain::time::{Date, Instant};

/// Offsets reach from -12 to +14 hours and no zone ever skipped more than a day: within 40 hours either side of a wall time
/// read as UTC, every clock has been before it and past it.
const REACH_MS: i64 = 40 * 3_600_000;

/// One zone after another, oldest first; never empty.
#[derive(Debug, Clone)]
pub(super) struct Zones(Vec<Era>);

/// A time in which one zone is in force.
#[derive(Debug, Clone, Copy)]
struct Era {
    /// The first date; ignored for the first era, which has always been.
    from: Date,
    /// The first instant.
    begins: Instant,
    zone: Tz,
}

impl Zones {
    /// Where the zone changes on a date, the day before is lived to its end in the old zone; then the clocks are set.
    pub(super) fn new(zones: &[ZoneFrom]) -> Self {
        let mut sorted = zones.to_vec();
        sorted.sort_by_key(|zone| zone.from);
        let mut eras: Vec<Era> = Vec::with_capacity(sorted.len().max(1));
        for ZoneFrom { from, zone } in sorted {
            let from = from.unwrap_or(Date::MIN);
            let begins = match eras.last() {
                // Never before the era it ends, however far apart the zones are.
                Some(old) => first_in(old.zone, from.and_time(NaiveTime::MIN), old.begins).max(old.begins),
                None => Instant(i64::MIN),
            };
            match eras.last_mut() {
                Some(old) if old.from == from => old.zone = zone,
                _ => eras.push(Era { from, begins, zone }),
            }
        }
        if eras.is_empty() {
            eras.push(Era { from: Date::MIN, begins: Instant(i64::MIN), zone: Tz::UTC });
        }
        Self(eras)
    }

    pub(super) fn on(&self, date: Date) -> Tz {
        self.last_era(|era| era.from <= date)
    }

    pub(super) fn at(&self, at: Instant) -> Tz {
        self.last_era(|era| era.begins <= at)
    }

    pub(super) fn offset_seconds(&self, at: Instant) -> i32 {
        offset_seconds(self.at(at), at)
    }

    pub(super) fn local(&self, at: Instant) -> NaiveDateTime {
        DateTime::from_timestamp_millis(wall_ms(self.at(at), at)).unwrap_or(at.utc()).naive_utc()
    }

    /// The first instant at which the wall shows `wall` or later.
    pub(super) fn instant(&self, wall: NaiveDateTime) -> Instant {
        let mut first = Instant(i64::MIN);
        for (n, era) in self.0.iter().enumerate() {
            first = first_in(era.zone, wall, era.begins);
            if self.0.get(n + 1).is_none_or(|next| first < next.begins) {
                break;
            }
        }
        first
    }

    fn last_era(&self, holds: impl Fn(&Era) -> bool) -> Tz {
        self.0.iter().rev().find(|era| holds(era)).or(self.0.first()).map_or(Tz::UTC, |era| era.zone)
    }
}

/// The first instant, not before `begins`, at which the clocks of `zone` show `wall` or later.
fn first_in(zone: Tz, wall: NaiveDateTime, begins: Instant) -> Instant {
    let at = |offset: <Tz as TimeZone>::Offset| {
        Instant(wall.and_utc().timestamp_millis() - i64::from(offset.fix().local_minus_utc()) * 1000)
    };
    let shown = zone.offset_from_local_datetime(&wall);
    match (shown.earliest().map(at), shown.latest().map(at)) {
        (Some(one), Some(other)) if one.min(other) >= begins => one.min(other),
        (Some(one), Some(other)) => one.max(other).max(begins),
        _ => after_gap(zone, wall).max(begins),
    }
}

/// The instant at which the clocks of `zone` jump over `wall`, found by halving.
fn after_gap(zone: Tz, wall: NaiveDateTime) -> Instant {
    let wall = wall.and_utc().timestamp_millis();
    let (mut before, mut past) = (wall - REACH_MS, wall + REACH_MS);
    while past - before > 1 {
        let middle = before.midpoint(past);
        if wall_ms(zone, Instant(middle)) >= wall { past = middle } else { before = middle }
    }
    Instant(past)
}

fn wall_ms(zone: Tz, at: Instant) -> i64 {
    at.0 + i64::from(offset_seconds(zone, at)) * 1000
}

fn offset_seconds(zone: Tz, at: Instant) -> i32 {
    zone.offset_from_utc_datetime(&at.utc().naive_utc()).fix().local_minus_utc()
}
