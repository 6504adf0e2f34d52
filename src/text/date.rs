//! Dates, times and durations as the reader's language writes them.
//!
//! Times come as the site's wall clock shows them: whoever calls has applied the site's zone.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::locale::Locale;
use crate::domain::time::{Clock, Date, Span};

/// Message ids of the days of the week, Monday first.
const DAYS: [&str; 7] = ["date-mon", "date-tue", "date-wed", "date-thu", "date-fri", "date-sat", "date-sun"];

/// Message ids of the months.
const MONTHS: [&str; 12] = [
    "date-jan", "date-feb", "date-mar", "date-apr", "date-may", "date-jun", "date-jul", "date-aug", "date-sep",
    "date-oct", "date-nov", "date-dec",
];

/// `Mon 23 Nov`, 11月23日 周一.
pub fn day(locale: &Locale, date: Date) -> String {
    write(locale, "date-pattern-day", date.into())
}

/// `Mon 23 Nov 2026`, 2026年11月23日 周一: for documents and for dates of another year.
pub fn full(locale: &Locale, date: Date) -> String {
    write(locale, "date-pattern-full", date.into())
}

/// `23 Nov 09:42`, `11-23 09:42`: a moment in a list.
pub fn stamp(locale: &Locale, at: NaiveDateTime) -> String {
    write(locale, "date-pattern-stamp", at)
}

/// Days within which a day and its month can only be of one year.
const NEAR: i64 = 300;

/// A moment in a list that reaches back for years: as [`stamp`], and `23 Nov 2017`, 2017-11-23 where the year must be said.
pub fn stamp_from(locale: &Locale, at: NaiveDateTime, today: Date) -> String {
    if is_near(at.date(), today) { stamp(locale, at) } else { write(locale, "date-pattern-dated", at) }
}

/// A day in such a list: as [`day`], with the year in the place of the weekday where it must be said.
pub fn day_from(locale: &Locale, date: Date, today: Date) -> String {
    if is_near(date, today) { day(locale, date) } else { write(locale, "date-pattern-dated", date.into()) }
}

fn is_near(date: Date, today: Date) -> bool {
    date.signed_duration_since(today).num_days().abs() <= NEAR
}

/// `09:42`: a time of day.
pub fn time(at: NaiveDateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// A moment as seen from `today`: `09:42`, `tomorrow 09:42`, `Mon 23 Nov 09:42`, with the year where it is another.
pub fn moment(locale: &Locale, at: NaiveDateTime, today: Date) -> String {
    let date = match at.date().signed_duration_since(today).num_days() {
        0 => return time(at),
        -1 => locale.say("date-yesterday"),
        1 => locale.say("date-tomorrow"),
        _ if at.year() == today.year() => day(locale, at.date()),
        _ => full(locale, at.date()),
    };
    format!("{date} {}", time(at))
}

/// `Mon 23 Nov · Day 08-20`, 11-23 白班 08-20: the ops date, the shift and its hours.
pub fn shift(locale: &Locale, ops_date: Date, title: &str, start: Clock, end: Clock) -> String {
    let date = write(locale, "date-pattern-shift", ops_date.into());
    let hours = hours(start, end);
    locale.say_with("date-shift", &[("date", date.into()), ("shift", title.into()), ("hours", hours.into())])
}

/// `08-20`, `08:30-17:00`: hours alone where both are full.
pub fn hours(start: Clock, end: Clock) -> String {
    if start.time().minute() == 0 && end.time().minute() == 0 {
        format!("{:02}-{:02}", start.time().hour(), end.time().hour())
    } else {
        format!("{start}-{end}")
    }
}

/// `12 min`, `2 h 5 min`, `3 d 4 h`: the two largest units. The length alone, without its sign.
pub fn span(locale: &Locale, span: Span) -> String {
    let minutes = span.minutes().unsigned_abs() as i64;
    let (days, hours, rest) = (minutes / 1440, minutes % 1440 / 60, minutes % 60);
    let parts = match (days, hours, rest) {
        (0, 0, rest) => [Some(("date-minutes", rest)), None],
        (0, hours, 0) => [Some(("date-hours", hours)), None],
        (0, hours, rest) => [Some(("date-hours", hours)), Some(("date-minutes", rest))],
        (days, 0, _) => [Some(("date-days", days)), None],
        (days, hours, _) => [Some(("date-days", days)), Some(("date-hours", hours))],
    };
    let parts = parts.into_iter().flatten();
    parts.map(|(id, n)| locale.say_with(id, &[("n", n.into())])).collect::<Vec<_>>().join(" ")
}

/// `40 s`, `2 min 5 s`: how long signing or answering took.
pub fn seconds(locale: &Locale, seconds: i64) -> String {
    let rest = locale.say_with("date-seconds", &[("n", (seconds % 60).into())]);
    match (seconds / 60, seconds % 60) {
        (0, _) => rest,
        (minutes, 0) => span(locale, Span::of_minutes(minutes)),
        // Seconds no longer matter beyond the hour.
        (minutes, _) if minutes >= 60 => span(locale, Span::of_minutes(minutes)),
        (minutes, _) => format!("{} {rest}", span(locale, Span::of_minutes(minutes))),
    }
}

/// `late 12 min`, 逾期 12 分钟.
pub fn late(locale: &Locale, by: Span) -> String {
    locale.say_with("date-late", &[("span", span(locale, by).into())])
}

/// `in 12 min`, 12 分钟后; `12 min ago`, 12 分钟前; `now`, 现在: how far a moment is from now.
pub fn away(locale: &Locale, from_now: Span) -> String {
    let length = [("span", span(locale, from_now).into())];
    match from_now.minutes() {
        0 => locale.say("date-now"),
        1.. => locale.say_with("date-in", &length),
        _ => locale.say_with("date-ago", &length),
    }
}

/// Fills a pattern of the date file: `%a` day of the week, `%b` month, `%d` and `%m` in two digits, `%e` and `%n` without
/// a zero before them, `%Y` year, `%t` time.
fn write(locale: &Locale, pattern: &str, at: NaiveDateTime) -> String {
    let pattern = locale.say(pattern);
    let mut text = String::new();
    let mut rest = pattern.chars();
    while let Some(c) = rest.next() {
        if c != '%' {
            text.push(c);
            continue;
        }
        let part = match rest.next() {
            Some('a') => weekday(locale, at.date()),
            Some('b') => locale.say(MONTHS[at.month0() as usize]),
            Some('d') => format!("{:02}", at.day()),
            Some('e') => at.day().to_string(),
            Some('m') => format!("{:02}", at.month()),
            Some('n') => at.month().to_string(),
            Some('Y') => at.year().to_string(),
            Some('t') => time(at),
            other => other.into_iter().collect(),
        };
        text.push_str(&part);
    }
    text
}

/// `Mon`, 周一.
pub fn weekday(locale: &Locale, date: NaiveDate) -> String {
    locale.say(DAYS[date.weekday().num_days_from_monday() as usize])
}

/// `Mar`, 3月: the month by its number, from one.
pub fn month(locale: &Locale, number: u32) -> Option<String> {
    let place = number.checked_sub(1)? as usize;
    MONTHS.get(place).map(|id| locale.say(id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    fn both(say: impl Fn(&Locale) -> String) -> [String; 2] {
        [Lang::En, Lang::ZhCn].map(|lang| say(&Locale::new(lang, Lang::En)))
    }

    fn monday() -> Date {
        Date::from_ymd_opt(2026, 11, 23).unwrap()
    }

    fn at(hour: u32, minute: u32) -> NaiveDateTime {
        monday().and_hms_opt(hour, minute, 59).unwrap()
    }

    fn clock(text: &str) -> Clock {
        Clock::parse(text).unwrap()
    }

    #[test]
    fn the_year_is_said_where_a_day_could_be_of_another() {
        let far = Date::from_ymd_opt(2017, 12, 11).unwrap();
        let moment = far.and_hms_opt(0, 0, 0).unwrap();
        assert_eq!(both(|text| stamp_from(text, moment, monday())), ["11 Dec 2017", "2017-12-11"]);
        assert_eq!(both(|text| day_from(text, far, monday())), ["11 Dec 2017", "2017-12-11"]);
        // At the turn of the year, the time of yesterday evening counts for more.
        let new_year = Date::from_ymd_opt(2027, 1, 1).unwrap();
        assert_eq!(both(|text| stamp_from(text, at(9, 42), new_year)), ["23 Nov 09:42", "11-23 09:42"]);
    }

    #[test]
    fn dates() {
        assert_eq!(both(|l| day(l, monday())), ["Mon 23 Nov", "11月23日 周一"]);
        assert_eq!(both(|l| full(l, monday())), ["Mon 23 Nov 2026", "2026年11月23日 周一"]);
        assert_eq!(both(|l| stamp(l, at(9, 5))), ["23 Nov 09:05", "11-23 09:05"]);
    }

    #[test]
    fn a_moment_names_its_day_only_where_it_is_another() {
        assert_eq!(both(|l| moment(l, at(9, 42), monday())), ["09:42", "09:42"]);
        let before = monday().pred_opt().unwrap();
        assert_eq!(both(|l| moment(l, at(9, 42), before)), ["tomorrow 09:42", "明天 09:42"]);
        let year_before = Date::from_ymd_opt(2025, 1, 1).unwrap();
        assert_eq!(both(|l| moment(l, at(9, 42), year_before))[0], "Mon 23 Nov 2026 09:42");
    }

    #[test]
    fn the_line_of_a_shift() {
        let line = |l: &Locale, title: &str| shift(l, monday(), title, clock("8"), clock("20"));
        assert_eq!(both(|l| line(l, "Day"))[0], "Mon 23 Nov · Day 08-20");
        assert_eq!(both(|l| line(l, "白班"))[1], "11-23 白班 08-20");
        assert_eq!(hours(clock("8:30"), clock("17")), "08:30-17:00");
    }

    #[test]
    fn lengths_of_time() {
        for (minutes, en, zh) in [
            (0, "0 min", "0 分钟"),
            (12, "12 min", "12 分钟"),
            (120, "2 h", "2 小时"),
            (125, "2 h 5 min", "2 小时 5 分钟"),
            (-125, "2 h 5 min", "2 小时 5 分钟"),
            (1440 * 3 + 245, "3 d 4 h", "3 天 4 小时"),
        ] {
            assert_eq!(both(|l| span(l, Span::of_minutes(minutes))), [en, zh]);
        }
        assert_eq!(both(|l| seconds(l, 40)), ["40 s", "40 秒"]);
        assert_eq!(both(|l| seconds(l, 125)), ["2 min 5 s", "2 分钟 5 秒"]);
        assert_eq!(both(|l| seconds(l, 3725)), ["1 h 2 min", "1 小时 2 分钟"]);
    }

    #[test]
    fn relative_to_now() {
        assert_eq!(both(|l| late(l, Span::of_minutes(12))), ["late 12 min", "逾期 12 分钟"]);
        assert_eq!(both(|l| away(l, Span::of_minutes(12))), ["in 12 min", "12 分钟后"]);
        assert_eq!(both(|l| away(l, Span::of_minutes(-12))), ["12 min ago", "12 分钟前"]);
        assert_eq!(both(|l| away(l, Span::of_minutes(0))), ["now", "现在"]);
    }
}
