//! When a checklist is due, in words: `each shift, by +45 min`, `daily 08:00`, `monthly on the 5th`.

use super::date;
use super::locale::{Arg, Locale};
use crate::domain::recur::EPOCH;
use crate::domain::schedule::{Anchor, Plan};
use crate::domain::time::Span;

/// Days of the week as RFC 5545 names them, from Monday.
const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// A plan in words; `shift` names a shift by its code.
pub fn plan(locale: &Locale, plan: &Plan, shift: impl Fn(&str) -> String) -> String {
    if plan.each.is_some() {
        let names: Vec<String> = plan.shifts.iter().map(|code| shift(code.as_str())).collect();
        let each = if names.is_empty() {
            locale.say("checklists-each-shift")
        } else {
            locale.say_with("checklists-each-of", &[("shifts", locale.list(&names).into())])
        };
        return format!("{each}{}", window(locale, plan.anchor, plan.due));
    }
    let recurs = match (&plan.rule, plan.every) {
        (Some(rule), _) => self::rule(locale, rule).unwrap_or_else(|| rule.clone()),
        (None, Some(every)) => locale.say_with("checklists-after", &[("span", date::span(locale, every).into())]),
        (None, None) => String::new(),
    };
    let times: Vec<String> = plan.at.iter().map(ToString::to_string).collect();
    format!("{recurs} {}", times.join(" ")).trim_end().to_owned()
}

/// By when, counted from an end of the shift.
fn window(locale: &Locale, anchor: Anchor, due: Span) -> String {
    let id = match (anchor, due.minutes().signum()) {
        (Anchor::Start, 1) => "checklists-start-after",
        (Anchor::Start, 0) => "checklists-start",
        (Anchor::Start, _) => "checklists-start-before",
        (Anchor::End, 1) => "checklists-end-after",
        (Anchor::End, 0) => "checklists-end",
        (Anchor::End, _) => "checklists-end-before",
    };
    locale.say_with(id, &[("span", date::span(locale, due).into())])
}

/// The rules that people write, in words; none where a rule says more than they do.
fn rule(locale: &Locale, rule: &str) -> Option<String> {
    let rule = rule.trim().to_ascii_uppercase();
    let parts = rule.strip_prefix("RRULE:").unwrap_or(&rule).split(';').filter(|part| !part.is_empty());
    let (mut freq, mut n, mut days, mut dates, mut months) = ("", 1_i64, None, None, None);
    for part in parts {
        match part.split_once('=')? {
            ("FREQ", value) => freq = value,
            ("INTERVAL", value) => n = value.parse().ok()?,
            ("BYDAY", value) => days = Some(weekdays(locale, value)?),
            ("BYMONTHDAY", value) => dates = Some(ordinals(locale, value)?),
            ("BYMONTH", value) => months = Some(named_months(locale, value)?),
            _ => return None,
        }
    }
    let many = |one: &str, more: &str| if n == 1 { locale.say(one) } else { locale.say_with(more, &[("n", n.into())]) };
    let list = |names: Vec<String>| Arg::Owned(locale.list(&names));
    match (freq, days, dates, months) {
        ("DAILY", None, None, None) => Some(many("checklists-daily", "checklists-days")),
        ("WEEKLY", None, None, None) => Some(many("checklists-weekly", "checklists-weeks")),
        ("WEEKLY", Some(days), None, None) if n == 1 => {
            Some(locale.say_with("checklists-weekly-on", &[("days", list(days))]))
        }
        ("WEEKLY", Some(days), None, None) => {
            Some(locale.say_with("checklists-weeks-on", &[("n", n.into()), ("days", list(days))]))
        }
        ("MONTHLY", None, Some(dates), None) if n == 1 => {
            Some(locale.say_with("checklists-monthly-on", &[("dates", list(dates))]))
        }
        ("MONTHLY", None, Some(dates), None) => {
            Some(locale.say_with("checklists-months-on", &[("n", n.into()), ("dates", list(dates))]))
        }
        ("MONTHLY" | "YEARLY", None, Some(dates), Some(months)) if n == 1 => {
            Some(locale.say_with("checklists-yearly-on", &[("dates", list(dates)), ("months", list(months))]))
        }
        _ => None,
    }
}

fn weekdays(locale: &Locale, days: &str) -> Option<Vec<String>> {
    let day = |name: &str| {
        let place = DAYS.iter().position(|day| *day == name)?;
        // Rules are counted from a Monday.
        Some(date::weekday(locale, EPOCH + chrono::Days::new(place as u64)))
    };
    let names: Vec<&str> = days.split(',').collect();
    // A run of days is named by its ends.
    match names.as_slice() {
        [first, .., last] if names.len() > 2 && DAYS.windows(names.len()).any(|run| run == names) => {
            Some(vec![format!("{}-{}", day(first)?, day(last)?)])
        }
        _ => names.into_iter().map(day).collect(),
    }
}

fn ordinals(locale: &Locale, dates: &str) -> Option<Vec<String>> {
    let ordinal = |date: &str| match date.parse().ok()? {
        -1 => Some(locale.say("checklists-last-day")),
        day @ 1..=31_i64 => Some(locale.say_with("checklists-day", &[("n", day.into())])),
        _ => None,
    };
    dates.split(',').map(ordinal).collect()
}

fn named_months(locale: &Locale, months: &str) -> Option<Vec<String>> {
    months.split(',').map(|month| date::month(locale, month.parse().ok()?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    fn said(lang: Lang, text: &str) -> Option<String> {
        rule(&Locale::new(lang, lang), text)
    }

    #[test]
    fn rules_are_said_as_people_say_them() {
        let english = |text| said(Lang::En, text);
        assert_eq!(english("FREQ=DAILY").as_deref(), Some("daily"));
        assert_eq!(english("RRULE:FREQ=DAILY;INTERVAL=3").as_deref(), Some("every 3 days"));
        assert_eq!(english("FREQ=WEEKLY;BYDAY=MO,WE").as_deref(), Some("weekly on Mon, Wed"));
        assert_eq!(english("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR").as_deref(), Some("weekly on Mon-Fri"));
        assert_eq!(english("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR").as_deref(), Some("every 2 weeks on Fri"));
        assert_eq!(english("FREQ=MONTHLY;BYMONTHDAY=5").as_deref(), Some("monthly on the 5th"));
        assert_eq!(english("FREQ=MONTHLY;BYMONTHDAY=1,22").as_deref(), Some("monthly on the 1st, 22nd"));
        assert_eq!(english("FREQ=MONTHLY;BYMONTHDAY=-1").as_deref(), Some("monthly on the last day"));
        assert_eq!(english("FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=15").as_deref(), Some("Mar, Sep on the 15th"));
        assert_eq!(said(Lang::ZhCn, "FREQ=MONTHLY;BYMONTHDAY=5").as_deref(), Some("每月5日"));
    }

    #[test]
    fn a_rule_that_says_more_stays_as_it_was_written() {
        assert_eq!(said(Lang::En, "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1"), None);
        assert_eq!(said(Lang::En, "FREQ=WEEKLY;BYDAY=1MO"), None);
    }
}
