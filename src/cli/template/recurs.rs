//! When a plan recurs: as it was written, for machines, and in the reader's words.

use crate::domain::schedule::Plan;
use crate::text::locale::Locale;

/// RFC 5545's names of days, and the words for them.
const DAYS: [(&str, &str); 7] = [
    ("MO", "date-mon"),
    ("TU", "date-tue"),
    ("WE", "date-wed"),
    ("TH", "date-thu"),
    ("FR", "date-fri"),
    ("SA", "date-sat"),
    ("SU", "date-sun"),
];

/// The words for the months.
const MONTHS: [&str; 12] = [
    "date-jan", "date-feb", "date-mar", "date-apr", "date-may", "date-jun", "date-jul", "date-aug", "date-sep",
    "date-oct", "date-nov", "date-dec",
];

/// As it was written: `each shift`, `FREQ=WEEKLY;BYDAY=MO 10:00`, `every 30d`.
pub fn written(plan: &Plan) -> String {
    let recurs = match (&plan.each, &plan.rule, plan.every) {
        (Some(_), _, _) => format!("each shift{}", shifts(plan)),
        (None, Some(rule), _) => rule.clone(),
        (None, None, Some(every)) => format!("every {every}"),
        (None, None, None) => String::new(),
    };
    recurs + &times(plan)
}

/// In words: `each shift`, `Mon 10:00`, `every 30d`. A rule that has no short words stays as it was written.
pub fn said(plan: &Plan, locale: &Locale) -> String {
    let recurs = match (&plan.each, &plan.rule, plan.every) {
        (Some(_), _, _) => locale.say("cli-plan-shift") + &shifts(plan),
        (None, Some(rule), _) => rule_said(rule, locale).unwrap_or_else(|| rule.clone()),
        (None, None, Some(every)) => locale.say_with("cli-plan-every", &[("span", every.to_string().into())]),
        (None, None, None) => String::new(),
    };
    recurs + &times(plan)
}

fn shifts(plan: &Plan) -> String {
    let named: Vec<&str> = plan.shifts.iter().map(crate::domain::code::Code::as_str).collect();
    if named.is_empty() { String::new() } else { format!(" {}", named.join(",")) }
}

fn times(plan: &Plan) -> String {
    let times: Vec<String> = plan.at.iter().map(ToString::to_string).collect();
    if times.is_empty() { String::new() } else { format!(" {}", times.join(" ")) }
}

/// The rules that sites mostly have: every day, days of the week, one day of every month or of some.
fn rule_said(rule: &str, locale: &Locale) -> Option<String> {
    let parts: Vec<(&str, &str)> = rule.split(';').map(|part| part.split_once('=')).collect::<Option<_>>()?;
    match parts.as_slice() {
        [("FREQ", "DAILY")] => Some(locale.say("cli-plan-daily")),
        [("FREQ", "WEEKLY"), ("BYDAY", days)] => {
            let day = |code: &str| DAYS.iter().find(|(name, _)| *name == code).map(|(_, id)| locale.say(id));
            let days: Vec<String> = days.split(',').map(day).collect::<Option<_>>()?;
            Some(locale.list(&days))
        }
        [("FREQ", "MONTHLY"), ("BYMONTHDAY", day)] => {
            let day: u8 = day.parse().ok()?;
            Some(locale.say_with("cli-plan-monthly", &[("day", i64::from(day).into())]))
        }
        [("FREQ", "MONTHLY"), ("BYMONTH", months), ("BYMONTHDAY", day)] => {
            let month = |n: &str| MONTHS.get(n.parse::<usize>().ok()?.checked_sub(1)?).map(|id| locale.say(id));
            let months: Vec<String> = months.split(',').map(month).collect::<Option<_>>()?;
            let day: u8 = day.parse().ok()?;
            let said = [("months", locale.list(&months).into()), ("day", i64::from(day).into())];
            Some(locale.say_with("cli-plan-months", &said))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::rule_said;
    use crate::domain::phrase::Lang;
    use crate::text::locale::Locale;

    #[test]
    fn usual_rules_have_words_and_others_stay_as_written() {
        let both = |rule: &str| [Lang::En, Lang::ZhCn].map(|lang| rule_said(rule, &Locale::new(lang, Lang::En)));
        let some = |en: &str, zh: &str| [Some(en.to_owned()), Some(zh.to_owned())];
        assert_eq!(both("FREQ=DAILY"), some("daily", "每天"));
        assert_eq!(both("FREQ=WEEKLY;BYDAY=MO,TH"), some("Mon, Thu", "周一、周四"));
        assert_eq!(both("FREQ=MONTHLY;BYMONTHDAY=15"), some("monthly on day 15", "每月 15 日"));
        assert_eq!(both("FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=5"), some("day 5 of Mar, Sep", "3月、9月的 5 日"));
        for odd in [
            "FREQ=MONTHLY;BYMONTHDAY=-1",
            "FREQ=WEEKLY;BYDAY=1MO",
            "FREQ=MONTHLY;BYMONTH=13;BYMONTHDAY=1",
            "FREQ=WEEKLY",
        ] {
            assert_eq!(both(odd), [None, None], "{odd}");
        }
    }
}
