//! Instants as the command line takes and gives them.

use chrono::{DateTime, FixedOffset, NaiveDateTime, SecondsFormat};

use crate::domain::calendar::Calendar;
use crate::domain::time::{Clock, Instant, Span};
use crate::text::typed;

/// RFC 3339 with the offset of the site's clocks at that moment.
pub fn write(calendar: &Calendar, at: Instant) -> String {
    let offset = FixedOffset::east_opt(calendar.offset_seconds(at));
    match offset {
        Some(offset) => at.utc().with_timezone(&offset).to_rfc3339_opts(SecondsFormat::AutoSi, false),
        None => at.utc().to_rfc3339_opts(SecondsFormat::AutoSi, true),
    }
}

/// RFC 3339, or a local date and time on the site's clocks: `2026-11-23 09:00`, `2026-11-23T09:00`, `1123 0900`, `mon 9:00`;
/// a time alone is today's.
pub fn read(calendar: &Calendar, now: Instant, text: &str) -> Option<Instant> {
    let text = text.trim();
    if let Ok(at) = DateTime::parse_from_rfc3339(text) {
        return Some(Instant(at.timestamp_millis()));
    }
    let whole = ["%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"];
    if let Some(local) = whole.into_iter().find_map(|form| NaiveDateTime::parse_from_str(text, form).ok()) {
        return Some(calendar.instant(local.date(), Clock::of(local.time())));
    }
    let today = calendar.date(now);
    match text.rsplit_once(char::is_whitespace) {
        Some((date, time)) => Some(calendar.instant(typed::date(date, today)?, typed::time(time)?)),
        None => Some(calendar.instant(today, typed::time(text)?)),
    }
}

/// When something was walked: as [`read`], but a time alone is the last time the clocks showed it.
pub fn walked(calendar: &Calendar, now: Instant, text: &str) -> Option<Instant> {
    let at = read(calendar, now, text)?;
    let alone = typed::time(text).is_some();
    if !alone || at <= now {
        return Some(at);
    }
    let yesterday = calendar.date(now.plus(Span::of_days(-1)));
    Some(calendar.instant(yesterday, typed::time(text)?))
}

/// Until when something holds: as [`read`], but a time alone is the next time the clocks show it.
pub fn until(calendar: &Calendar, now: Instant, text: &str) -> Option<Instant> {
    let at = read(calendar, now, text)?;
    let Some(time) = typed::time(text).filter(|_| at <= now) else { return Some(at) };
    Some(calendar.instant(calendar.date(now).succ_opt()?, time))
}

/// By when something is due: as [`read`], but a date alone is its last minute.
pub fn due(calendar: &Calendar, now: Instant, text: &str) -> Option<Instant> {
    match typed::date(text, calendar.date(now)) {
        Some(date) => Some(calendar.instant(date, Clock::parse("23:59")?)),
        None => read(calendar, now, text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::site::ZoneFrom;

    /// 2026-11-23 09:00 in Shanghai.
    const NOW: Instant = Instant(1_795_395_600_000);

    fn shanghai() -> Calendar {
        Calendar::new(&[ZoneFrom { from: None, zone: chrono_tz::Asia::Shanghai }], Vec::new(), Vec::new())
    }

    #[test]
    fn instants_are_read_as_people_and_programs_write_them() {
        let calendar = shanghai();
        for text in [
            "2026-11-23T01:00:00Z",
            "2026-11-23T09:00:00+08:00",
            "2026-11-23 09:00",
            "2026-11-23T09:00",
            "2026-11-23T09:00:00",
            "1123 0900",
            "今天 9点",
            "9:00",
        ] {
            assert_eq!(read(&calendar, NOW, text), Some(NOW), "{text}");
        }
        for text in ["", "soon", "2026-11-23", "2026-13-01 09:00", "25:00"] {
            assert_eq!(read(&calendar, NOW, text), None, "{text}");
        }
        assert_eq!(write(&calendar, NOW), "2026-11-23T09:00:00+08:00");
    }

    #[test]
    fn a_time_alone_was_walked_before_now() {
        let calendar = shanghai();
        assert_eq!(walked(&calendar, NOW, "0845"), Some(NOW.plus(Span::of_minutes(-15))));
        assert_eq!(walked(&calendar, NOW, "0915"), Some(NOW.plus(Span::of_minutes(15 - 1440))));
        assert_eq!(walked(&calendar, NOW, "2026-11-23 09:15"), Some(NOW.plus(Span::of_minutes(15))));
    }

    #[test]
    fn a_time_alone_holds_until_it_comes_again() {
        let calendar = shanghai();
        assert_eq!(until(&calendar, NOW, "0915"), Some(NOW.plus(Span::of_minutes(15))));
        assert_eq!(until(&calendar, NOW, "0800"), Some(NOW.plus(Span::of_hours(23))));
        assert_eq!(until(&calendar, NOW, "2026-11-23 08:00"), Some(NOW.plus(Span::of_hours(-1))));
    }

    #[test]
    fn a_date_alone_is_due_at_its_end() {
        let calendar = shanghai();
        assert_eq!(due(&calendar, NOW, "today"), read(&calendar, NOW, "23:59"));
        assert_eq!(due(&calendar, NOW, "+1d"), read(&calendar, NOW, "2026-11-24 23:59"));
        assert_eq!(due(&calendar, NOW, "2026-11-24 10:00"), read(&calendar, NOW, "2026-11-24 10:00"));
    }
}
