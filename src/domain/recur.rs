//! RFC 5545 rules of whole days, walked as dates without a zone.

use chrono::{Datelike, Days, Months, NaiveTime};
use rrule::{Frequency, NWeekday, RRule, RRuleSet, Tz, Unvalidated};

use super::time::Date;

/// Where rules are counted from that have no first date of their own, so that `INTERVAL` is stable: a Monday, the first of a month
/// and of a year.
pub const EPOCH: Date = match Date::from_ymd_opt(2001, 1, 1) {
    Some(date) => date,
    None => Date::MIN,
};

/// The parts a rule of days may have. `COUNT` is refused because it would need the whole history, `BYHOUR` and its like
/// because times of day are a list beside the rule.
const PARTS: [&str; 10] =
    ["FREQ", "INTERVAL", "UNTIL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYSETPOS"];

/// A recurrence rule that yields dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    rule: RRule<Unvalidated>,
    /// The last date on which it holds. Kept apart: the rrule crate would read a floating one in the process's own zone.
    until: Option<Date>,
}

/// Why a text is not a rule that can be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleError {
    /// It limits the number of dates.
    Count,
    /// It recurs within a day, or names hours.
    WithinDay,
    /// It brings a start, a zone or further lines; the schedule has its own start and the site its zone.
    Start,
    /// This part of it cannot be read.
    Part(String),
    /// No date ever meets it.
    Never,
}

impl Rule {
    /// Reads a rule as typed: `FREQ=WEEKLY;BYDAY=MO`, with or without `RRULE:` before it.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let rule = Self::read(text)?;
        // Without UNTIL: a rule that has ended is a rule all the same. A century is past the rarest of dates that do come, a
        // 29 February on a given weekday.
        let endless = Self { until: None, ..rule.clone() };
        let far = EPOCH + Months::new(1200);
        endless.walk(EPOCH, EPOCH).next().filter(|date| *date <= far).map(|_| rule).ok_or(RuleError::Never)
    }

    /// Reads a rule without asking whether a date ever meets it: for one that was asked before it was stored.
    pub(super) fn read(text: &str) -> Result<Self, RuleError> {
        let text = text.trim().to_ascii_uppercase();
        let text = text.strip_prefix("RRULE:").unwrap_or(&text);
        if text.contains(['\n', '\r', ':']) || text.contains("DTSTART") || text.contains("TZID") {
            return Err(RuleError::Start);
        }
        let mut until = None;
        let mut kept: Vec<&str> = Vec::new();
        let mut seen: Vec<&str> = Vec::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let refuse = || RuleError::Part(part.to_owned());
            let (name, value) = part.split_once('=').ok_or_else(refuse)?;
            match name {
                "COUNT" => return Err(RuleError::Count),
                "BYHOUR" | "BYMINUTE" | "BYSECOND" => return Err(RuleError::WithinDay),
                "UNTIL" => until = Some(read_until(value).ok_or_else(refuse)?),
                "BYDAY" if !value.split(',').all(is_weekday) => return Err(refuse()),
                _ => kept.push(part),
            }
            if !PARTS.contains(&name) || seen.contains(&name) {
                return Err(refuse());
            }
            seen.push(name);
        }
        let rule: RRule<Unvalidated> = kept.join(";").parse().map_err(|_| RuleError::Part(text.to_owned()))?;
        let rule = Self { rule, until };
        rule.check(text)?;
        Ok(rule)
    }

    /// What the rrule crate lets pass but reads otherwise than the RFC, and what it refuses only at a start.
    fn check(&self, text: &str) -> Result<(), RuleError> {
        let rule = &self.rule;
        if rule.get_freq() > Frequency::Daily {
            return Err(RuleError::WithinDay);
        }
        let numbered = rule.get_by_weekday().iter().filter(|day| matches!(day, NWeekday::Nth(..))).count();
        // The RFC has numbered weekdays in months and years only; mixed with plain ones the crate wants both to hold.
        let misnumbered = numbered > 0
            && (numbered < rule.get_by_weekday().len()
                || rule.get_freq() > Frequency::Monthly
                || !rule.get_by_week_no().is_empty());
        let unsound = misnumbered || rule.get_interval() == 0 || rule.clone().validate(midnight(EPOCH)).is_err();
        if unsound { Err(RuleError::Part(text.to_owned())) } else { Ok(()) }
    }

    /// The dates later than `after` and not later than `until` of the rule begun on `start`.
    ///
    /// Walks from the period in which `after` lies, however long ago the rule began.
    pub fn dates(&self, start: Date, after: Date, until: Date) -> Vec<Date> {
        let first = after.checked_add_days(Days::new(1)).unwrap_or(Date::MAX).max(start);
        let last = self.until.map_or(until, |end| until.min(end));
        // Beyond four digits of a year the crate's own arithmetic ends.
        if first > last || [start, first].iter().any(|date| !(1..=9999).contains(&date.year())) {
            return Vec::new();
        }
        self.walk(start, first).take_while(|date| *date <= last).collect()
    }

    /// The dates from `first` on, of the rule begun on `start`. Ends where the crate gives up looking for another.
    fn walk(&self, start: Date, first: Date) -> impl Iterator<Item = Date> {
        let mut rule = self.rule.clone();
        // Weeks of the year without a weekday take it from the start (RFC 5545, 3.3.10); the crate would take the whole week.
        let named_days = [rule.get_by_weekday().len(), rule.get_by_month_day().len(), rule.get_by_year_day().len()];
        if !rule.get_by_week_no().is_empty() && named_days.iter().all(|named| *named == 0) {
            rule = rule.by_weekday(vec![NWeekday::Every(start.weekday())]);
        }
        let from = self.period(start, first);
        // What the rule leaves open (the weekday, the day of the month) is filled in from the true start; only then is the
        // walk begun at a later period.
        let set = rule.validate(midnight(start)).map(|rule| RRuleSet::new(midnight(from)).rrule(rule).limit());
        let walk = set.ok().map(|set| (&set).into_iter());
        walk.into_iter().flatten().map(|at| at.date_naive()).skip_while(move |date| *date < first)
    }

    /// The first day of the last period of the rule that begins no later than `first`.
    fn period(&self, start: Date, first: Date) -> Date {
        let every = i64::from(self.rule.get_interval()).max(1);
        let whole = |periods: i64| periods.max(0) / every * every;
        let days_later = |date: Date, days: i64| date + Days::new(days.unsigned_abs());
        match self.rule.get_freq() {
            Frequency::Yearly => {
                let years = whole(i64::from(first.year()) - i64::from(start.year()));
                Date::from_ymd_opt(start.year() + years as i32, 1, 1).unwrap_or(start)
            }
            Frequency::Monthly => {
                let of = |date: Date| i64::from(date.year()) * 12 + i64::from(date.month0());
                let month = of(start) + whole(of(first) - of(start));
                Date::from_ymd_opt((month / 12) as i32, (month % 12) as u32 + 1, 1).unwrap_or(start)
            }
            Frequency::Weekly => {
                let week = start.week(self.rule.get_week_start()).first_day();
                days_later(week, whole((first - week).num_days() / 7) * 7)
            }
            _ => days_later(start, whole((first - start).num_days())),
        }
    }
}

fn midnight(date: Date) -> chrono::DateTime<Tz> {
    date.and_time(NaiveTime::MIN).and_utc().with_timezone(&Tz::UTC)
}

/// The date of `UNTIL`, whatever time follows it.
fn read_until(value: &str) -> Option<Date> {
    let date = Date::parse_from_str(value.get(..8)?, "%Y%m%d").ok()?;
    let time = value.get(8..)?;
    let digits = time.strip_prefix('T').map(|time| time.strip_suffix('Z').unwrap_or(time));
    let sound = time.is_empty() || digits.is_some_and(|d| d.len() == 6 && d.bytes().all(|b| b.is_ascii_digit()));
    sound.then_some(date)
}

/// `MO`, `2TU`, `-1FR`: the crate takes any number it cannot read for none.
fn is_weekday(text: &str) -> bool {
    let Some((number, day)) = text.len().checked_sub(2).and_then(|at| text.split_at_checked(at)) else { return false };
    let named = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"].contains(&day);
    named && (number.is_empty() || number.parse::<i16>().is_ok_and(|number| number != 0))
}

#[cfg(test)]
mod tests;
