//! Instants, times of day and durations as the file stores them and people type them.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

/// A moment, in milliseconds since 1970-01-01 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Instant(pub i64);

impl Instant {
    /// As chrono has it. Instants come from clocks and calendars, so they always fit.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// This much later; earlier where `span` is negative.
    #[must_use]
    pub fn plus(self, span: Span) -> Self {
        Self(self.0 + span.minutes() * 60_000)
    }

    /// Whole minutes from `earlier` to this instant, rounded down.
    pub fn minutes_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).div_euclid(60_000)
    }
}

impl From<DateTime<Utc>> for Instant {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at.timestamp_millis())
    }
}

/// A length of time in whole minutes, signed. Written `90m`, `2h`, `1h30m`, `3d`, `-30m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Span(i64);

impl Span {
    /// So many minutes.
    pub const fn of_minutes(minutes: i64) -> Self {
        Self(minutes)
    }

    /// So many hours.
    pub const fn of_hours(hours: i64) -> Self {
        Self(hours * 60)
    }

    /// So many days of 24 hours.
    pub const fn of_days(days: i64) -> Self {
        Self(days * 1440)
    }

    /// In minutes.
    pub const fn minutes(self) -> i64 {
        self.0
    }

    /// Reads `90m`, `2h`, `1h30m`, `3d`, `-30m`. A number without a unit is minutes.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (negative, mut rest) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        if rest.is_empty() {
            return None;
        }
        let mut minutes: i64 = 0;
        while !rest.is_empty() {
            let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            let amount: i64 = rest.get(..digits)?.parse().ok()?;
            rest = &rest[digits..];
            let (unit, len) = match rest.chars().next() {
                None | Some('m') => (1, 1),
                Some('h') => (60, 1),
                Some('d') => (1440, 1),
                Some('w') => (10_080, 1),
                Some(_) => return None,
            };
            minutes = minutes.checked_add(amount.checked_mul(unit)?)?;
            rest = rest.get(len..).unwrap_or("");
        }
        // A hundred years: far beyond any window, far below any overflow.
        (minutes <= 52_596_000).then_some(Self(if negative { -minutes } else { minutes }))
    }
}

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let m = self.0.abs();
        let text = match (m / 1440, m % 1440 / 60, m % 60) {
            (0, 0, m) => format!("{sign}{m}m"),
            (0, h, 0) => format!("{sign}{h}h"),
            (0, h, m) => format!("{sign}{h}h{m}m"),
            (d, 0, 0) => format!("{sign}{d}d"),
            (d, h, 0) => format!("{sign}{d}d{h}h"),
            (d, h, m) => format!("{sign}{d}d{h}h{m}m"),
        };
        f.pad(&text)
    }
}

impl Serialize for Span {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a duration: write 90m, 2h, 1h30m or 3d")))
    }
}

/// A time of day as the wall clock shows it, to the minute. Written `08:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Clock(NaiveTime);

impl Clock {
    /// `00:00`.
    pub const MIDNIGHT: Self = Self(NaiveTime::MIN);

    /// As chrono has it.
    pub fn time(self) -> NaiveTime {
        self.0
    }

    /// From a chrono time, seconds dropped.
    pub fn of(time: NaiveTime) -> Self {
        use chrono::Timelike;
        Self(NaiveTime::from_hms_opt(time.hour(), time.minute(), 0).unwrap_or(NaiveTime::MIN))
    }

    /// Reads `8:00`, `08:00`, `0800`, `815`, `8`.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (hour, minute) = match text.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            Some(_) => return None,
            None if text.len() <= 2 => (text, "0"),
            None => text.is_ascii().then(|| text.split_at(text.len() - 2))?,
        };
        let number = |s: &str| (s.len() <= 2 && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse().ok())?;
        NaiveTime::from_hms_opt(number(hour)?, number(minute)?, 0).map(Self)
    }
}

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl Serialize for Clock {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Clock {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text)
            .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a time of day: write 08:00")))
    }
}

/// A calendar date.
pub type Date = NaiveDate;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_as_typed() {
        for (text, minutes) in [("90m", 90), ("2h", 120), ("1h30m", 90), ("3d", 4320), ("-30m", -30), ("15", 15)] {
            assert_eq!(Span::parse(text), Some(Span(minutes)), "{text}");
        }
        for bad in ["", "-", "h", "2x", "9999999999999999d"] {
            assert_eq!(Span::parse(bad), None, "{bad}");
        }
        assert_eq!(Span(90).to_string(), "1h30m");
        assert_eq!(Span(-30).to_string(), "-30m");
    }

    #[test]
    fn clocks_as_typed() {
        for text in ["8:15", "08:15", "0815", "815", "8.15"] {
            assert_eq!(Clock::parse(text).map(|c| c.to_string()), Some("08:15".to_owned()), "{text}");
        }
        assert_eq!(Clock::parse("8").map(|c| c.to_string()), Some("08:00".to_owned()));
        for bad in ["24:00", "8:5", "860", "", "ab", "八点"] {
            assert_eq!(Clock::parse(bad), None, "{bad}");
        }
    }
}
