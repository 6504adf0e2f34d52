//! Dates, times, durations and limits as people type them, in either language whatever the reader's.

use chrono::{Datelike, Days, Months, Weekday};

use super::fold::fold_text;
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;
use crate::domain::time::{Clock, Date, Span};

/// Days told from today, by word.
const NEAR: [(&str, i64); 9] = [
    ("yesterday", -1),
    ("today", 0),
    ("tomorrow", 1),
    ("昨天", -1),
    ("今天", 0),
    ("今日", 0),
    ("明天", 1),
    ("后天", 2),
    ("大后天", 3),
];

/// Days of the week; English ones are known by their first three letters.
const WEEKDAYS: [(&str, char, Weekday); 8] = [
    ("mon", '一', Weekday::Mon),
    ("tue", '二', Weekday::Tue),
    ("wed", '三', Weekday::Wed),
    ("thu", '四', Weekday::Thu),
    ("fri", '五', Weekday::Fri),
    ("sat", '六', Weekday::Sat),
    ("sun", '日', Weekday::Sun),
    ("sun", '天', Weekday::Sun),
];

/// Reads a date: `2026-11-23`, `20261123`, `1123`, `11-23`, 11月23日, `+3d`, `mon`, 周一, `eom`, 月底, `today`, 今天, 明天.
///
/// A date without a year is the one nearest to `today`; a day of the week is the next one after `today`.
pub fn date(text: &str, today: Date) -> Option<Date> {
    let text = fold_text(text).trim().to_lowercase();
    let near = NEAR.iter().find(|(word, _)| *word == text).map(|(_, days)| *days);
    if let Some(days) = near.or_else(|| offset(&text)) {
        return plus(today, days);
    }
    if matches!(text.as_str(), "eom" | "月底" | "月末") {
        let first = today.with_day(1)?;
        return first.checked_add_months(Months::new(1))?.pred_opt();
    }
    if let Some(weekday) = weekday(&text) {
        let ahead = i64::from(weekday.days_since(today.weekday()));
        return plus(today, if ahead == 0 { 7 } else { ahead });
    }
    calendar(&text, today)
}

/// Reads a time of day: `1530`, `15:30`, `8`, 15点30分, 8点.
pub fn time(text: &str) -> Option<Clock> {
    let text = fold_text(text);
    Clock::parse(&text.replace(['点', '时'], ":").trim().trim_end_matches(['分', ':']).replace(' ', ""))
}

/// Reads a duration: `90m`, `2h`, `1h30m`, 90分钟, 2小时, 3天. A number alone is minutes.
pub fn span(text: &str) -> Option<Span> {
    let mut text = fold_text(text).trim().to_lowercase().replace(' ', "");
    for (word, unit) in [("分钟", "m"), ("分", "m"), ("min", "m"), ("小时", "h"), ("天", "d"), ("周", "w")] {
        text = text.replace(word, unit);
    }
    Span::parse(&text)
}

/// Reads limits: `0..5`, `0~5`, `0 to 5`, 0至5; `..5`, `<=5`, `≤5`; `0..`, `>=0`, `≥0`. A blank text is no limits at all.
pub fn limits(text: &str) -> Option<Limits> {
    let mut text = fold_text(text).trim().to_lowercase().replace(' ', "");
    for sign in ["...", "~", "to", "至", "到", "—", "–"] {
        text = text.replace(sign, "..");
    }
    let side = |text: &str| match text {
        "" => Some(None),
        number => Quantity::parse(number).ok().map(Some),
    };
    let only = |signs: &[&str]| signs.iter().find_map(|sign| text.strip_prefix(sign)).map(str::to_owned);
    if let Some(high) = only(&["<=", "≤"]) {
        return Some(Limits { low: None, high: Some(Quantity::parse(&high).ok()?) });
    }
    if let Some(low) = only(&[">=", "≥"]) {
        return Some(Limits { low: Some(Quantity::parse(&low).ok()?), high: None });
    }
    if text.is_empty() {
        return Some(Limits::default());
    }
    let (low, high) = text.split_once("..")?;
    let limits = Limits { low: side(low)?, high: side(high)? };
    (limits != Limits::default()).then_some(limits)
}

/// Limits as [`limits`] reads them, the shortest way.
pub fn written(limits: Limits) -> String {
    let side = |limit: Option<Quantity>| limit.map(|limit| limit.to_string()).unwrap_or_default();
    format!("{}..{}", side(limits.low), side(limits.high))
}

/// `+3d`, `-2d`, `+1w`: whole days, with a sign so that it is not taken for a date.
fn offset(text: &str) -> Option<i64> {
    let span = match text.strip_prefix('+') {
        Some(rest) => span(rest)?,
        None if text.starts_with('-') => span(text)?,
        None => return None,
    };
    (span.minutes() % 1440 == 0).then(|| span.minutes() / 1440)
}

fn plus(date: Date, days: i64) -> Option<Date> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 { date.checked_sub_days(size) } else { date.checked_add_days(size) }
}

/// `mon`, `monday`, 周一, 星期一.
fn weekday(text: &str) -> Option<Weekday> {
    if let Some(rest) = text.strip_prefix("星期").or_else(|| text.strip_prefix('周')) {
        let mut chars = rest.chars();
        let day = chars.next()?;
        return WEEKDAYS.iter().find(|(_, c, _)| *c == day && chars.as_str().is_empty()).map(|(.., day)| *day);
    }
    let names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let known = text.len() >= 3 && names.iter().any(|name| name.starts_with(text));
    WEEKDAYS.iter().find(|(start, ..)| known && text.starts_with(start)).map(|(.., day)| *day)
}

/// A date by its numbers, with or without a year.
fn calendar(text: &str, today: Date) -> Option<Date> {
    let text = text.replace(['年', '月', '/', '.'], "-");
    let text = text.trim_end_matches(['日', '号']);
    let parts: Vec<&str> = match (text.len(), text.bytes().all(|b| b.is_ascii_digit())) {
        (4, true) => vec![&text[..2], &text[2..]],
        (8, true) => vec![&text[..4], &text[4..6], &text[6..]],
        (_, true) => return None,
        _ => text.split('-').collect(),
    };
    let number = |part: &str| -> Option<u32> {
        (part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok())?
    };
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            Date::from_ymd_opt(number(year)?.try_into().ok()?, number(month)?, number(day)?)
        }
        [month, day] => {
            let (month, day) = (number(month)?, number(day)?);
            (today.year() - 1..=today.year() + 1)
                .filter_map(|year| Date::from_ymd_opt(year, month, day))
                .min_by_key(|date| date.signed_duration_since(today).num_days().abs())
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ymd(year: i32, month: u32, day: u32) -> Date {
        Date::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn limits_as_typed() {
        let of = |low: Option<&str>, high: Option<&str>| {
            let side = |text: Option<&str>| text.map(|text| Quantity::parse(text).unwrap());
            Some(Limits { low: side(low), high: side(high) })
        };
        for text in ["0..5.5", "0 ~ 5.5", "0 to 5.5", "0至5.5", "０．．５．５", "0 … 5,5"] {
            let text = text.replace('…', "...");
            assert_eq!(limits(&text), of(Some("0"), Some("5.5")), "{text}");
        }
        assert_eq!(limits("-18..-15"), of(Some("-18"), Some("-15")));
        for text in ["<=5", "≤ 5", "..5"] {
            assert_eq!(limits(text), of(None, Some("5")), "{text}");
        }
        for text in [">=5", "≥5", "5.."] {
            assert_eq!(limits(text), of(Some("5"), None), "{text}");
        }
        assert_eq!(limits(" "), of(None, None));
        for text in ["5", "..", "a..b", "1..2..3", "<=", "0..5 °C"] {
            assert_eq!(limits(text), None, "{text}");
        }
        let back = |text: &str| limits(text).map(written);
        assert_eq!(back("0 to 5").as_deref(), Some("0..5"));
        assert_eq!(back("≤5").as_deref(), Some("..5"));
    }

    #[test]
    fn dates_as_typed() {
        let monday = ymd(2026, 11, 23);
        for (text, expected) in [
            ("2026-11-25", ymd(2026, 11, 25)),
            ("２０２６／１１／２５", ymd(2026, 11, 25)),
            ("2026年11月25日", ymd(2026, 11, 25)),
            ("20261125", ymd(2026, 11, 25)),
            ("1125", ymd(2026, 11, 25)),
            ("11-25", ymd(2026, 11, 25)),
            ("11月5号", ymd(2026, 11, 5)),
            ("0104", ymd(2027, 1, 4)),
            ("+3d", ymd(2026, 11, 26)),
            ("-1d", ymd(2026, 11, 22)),
            ("+1w", ymd(2026, 11, 30)),
            ("+3天", ymd(2026, 11, 26)),
            ("mon", ymd(2026, 11, 30)),
            ("Tuesday", ymd(2026, 11, 24)),
            ("周日", ymd(2026, 11, 29)),
            ("星期三", ymd(2026, 11, 25)),
            ("eom", ymd(2026, 11, 30)),
            ("月底", ymd(2026, 11, 30)),
            ("today", monday),
            ("今天", monday),
            ("明天", ymd(2026, 11, 24)),
            (" Tomorrow ", ymd(2026, 11, 24)),
        ] {
            assert_eq!(date(text, monday), Some(expected), "{text}");
        }
    }

    #[test]
    fn a_date_without_a_year_is_the_nearest() {
        assert_eq!(date("1230", ymd(2027, 1, 4)), Some(ymd(2026, 12, 30)));
        assert_eq!(date("0229", ymd(2027, 12, 1)), Some(ymd(2028, 2, 29)));
    }

    #[test]
    fn what_is_no_date() {
        for text in
            ["", "1", "3d", "+90m", "+x", "2026-13-01", "0230", "moon", "mo", "周八", "周一二", "26-1-1", "m", "-"]
        {
            assert_eq!(date(text, ymd(2026, 11, 23)), None, "{text}");
        }
    }

    #[test]
    fn times_and_durations_as_typed() {
        for text in ["1530", "15：30", "15点30分", "１５３０", "15点30"] {
            assert_eq!(time(text).map(|t| t.to_string()), Some("15:30".to_owned()), "{text}");
        }
        assert_eq!(time("8点").map(|t| t.to_string()), Some("08:00".to_owned()));
        assert_eq!(time("八点"), None);
        for text in ["90m", "９０分钟", "1h30m", "1小时30分", "90", "90 min"] {
            assert_eq!(span(text), Some(Span::of_minutes(90)), "{text}");
        }
        assert_eq!(span("soon"), None);
    }

    proptest! {
        #[test]
        fn nothing_typed_upsets_it(text in "[-+0-9a-z年月日周点分/.: ]{0,12}", any in any::<String>()) {
            for text in [text, any] {
                let _ = (date(&text, ymd(2026, 11, 23)), time(&text), span(&text));
            }
        }

        #[test]
        fn a_full_date_is_read_back(day in 0u64..40_000) {
            let wanted = ymd(1990, 1, 1) + Days::new(day);
            prop_assert_eq!(date(&wanted.to_string(), ymd(2026, 11, 23)), Some(wanted));
        }
    }
}
