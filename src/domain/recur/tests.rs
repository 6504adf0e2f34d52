//! Rules as typed, and walks that begin late.

use proptest::prelude::*;

use super::*;

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

fn dates(rule: &str, start: &str, after: &str, until: &str) -> Vec<String> {
    let rule = Rule::parse(rule).unwrap();
    rule.dates(date(start), date(after), date(until)).iter().map(Date::to_string).collect()
}

#[test]
fn what_is_a_rule() {
    use RuleError::{Count, Never, Start, WithinDay};
    for good in
        ["FREQ=DAILY", "RRULE:FREQ=WEEKLY;BYDAY=MO", " freq=monthly;byday=-1fr ", "FREQ=DAILY;UNTIL=20261231T235959Z"]
    {
        assert!(Rule::parse(good).is_ok(), "{good}");
    }
    let table = [
        ("FREQ=DAILY;COUNT=3", Count),
        ("FREQ=HOURLY", WithinDay),
        ("FREQ=MINUTELY;INTERVAL=30", WithinDay),
        ("FREQ=DAILY;BYHOUR=8", WithinDay),
        ("DTSTART:20260101T000000Z\nRRULE:FREQ=DAILY", Start),
        ("DTSTART;TZID=Europe/Berlin:20260101T000000", Start),
        ("EXDATE:20260101", Start),
        ("FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", Never),
        ("FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31", Never),
    ];
    for (text, error) in table {
        assert_eq!(Rule::parse(text), Err(error), "{text}");
    }
    for bad in [
        "",
        "DAILY",
        "FREQ=",
        "FREQ=SOMETIMES",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=x",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYDAY=xMO",
        "FREQ=MONTHLY;BYDAY=MO,1TU",
        "FREQ=MONTHLY;BYMONTHDAY=32",
        "FREQ=DAILY;UNTIL=soon",
        "FREQ=DAILY;UNTIL=20260230",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;BYEASTER=1",
        "FREQ=WEEKLY;BYMONTHDAY=1",
        "每天",
    ] {
        assert!(matches!(Rule::parse(bad), Err(RuleError::Part(_))), "{bad}: {:?}", Rule::parse(bad));
    }
}

#[test]
fn dates_of_rules() {
    let july = |rule: &str| dates(rule, "2026-01-05", "2026-06-30", "2026-07-31");
    assert_eq!(july("FREQ=WEEKLY;BYDAY=MO"), ["2026-07-06", "2026-07-13", "2026-07-20", "2026-07-27"]);
    assert_eq!(july("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH"), ["2026-07-06", "2026-07-09", "2026-07-20", "2026-07-23"]);
    assert_eq!(july("FREQ=WEEKLY;INTERVAL=2"), ["2026-07-06", "2026-07-20"]);
    assert_eq!(july("FREQ=DAILY;INTERVAL=10"), ["2026-07-04", "2026-07-14", "2026-07-24"]);
    assert_eq!(july("FREQ=MONTHLY;BYDAY=-1FR"), ["2026-07-31"]);
    assert_eq!(july("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1"), ["2026-07-01", "2026-07-31"]);
    assert_eq!(july("FREQ=MONTHLY"), ["2026-07-05"]);
    assert_eq!(july("FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=15"), [""; 0]);
    assert_eq!(july("FREQ=YEARLY;BYWEEKNO=28"), ["2026-07-06"]);
    assert_eq!(july("FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=-1"), ["2026-07-31"]);
    assert_eq!(july("FREQ=DAILY;UNTIL=20260702"), ["2026-07-01", "2026-07-02"]);
    assert_eq!(july("FREQ=DAILY;UNTIL=20260101"), [""; 0]);
    // Nothing before the start, the last day of short months left out.
    assert_eq!(
        dates("FREQ=MONTHLY", "2026-01-31", "2020-01-01", "2026-05-31"),
        ["2026-01-31", "2026-03-31", "2026-05-31"]
    );
    assert_eq!(dates("FREQ=YEARLY", "2020-02-29", "2020-02-29", "2030-01-01"), ["2024-02-29", "2028-02-29"]);
    assert_eq!(dates("FREQ=DAILY", "2026-01-05", "2026-01-05", "2026-01-05"), [""; 0]);
}

#[test]
fn far_dates_are_no_trouble() {
    let rule = Rule::parse("FREQ=DAILY").unwrap();
    assert_eq!(rule.dates(EPOCH, Date::MIN, Date::MIN), []);
    assert_eq!(rule.dates(Date::MAX, Date::MAX, Date::MAX), []);
    assert_eq!(rule.dates(EPOCH, date("2925-01-01"), date("2925-01-02")), [date("2925-01-02")]);
}

/// Rules of every frequency, with parts that fit it.
fn rules() -> impl Strategy<Value = String> {
    let days =
        prop::sample::subsequence(vec!["MO", "TU", "WE", "TH", "FR", "SA", "SU"], 1..4).prop_map(|days| days.join(","));
    let part = prop_oneof![
        Just(String::new()),
        days.prop_map(|days| format!(";BYDAY={days}")),
        (1..=12u8).prop_map(|month| format!(";BYMONTH={month}")),
        Just(";BYDAY=MO,WE,SU;BYSETPOS=-1".to_owned()),
    ];
    let monthly = prop_oneof![
        (-31..=31i8).prop_filter("not zero", |day| *day != 0).prop_map(|day| format!(";BYMONTHDAY={day}")),
        (1..=4u8).prop_map(|n| format!(";BYDAY={n}TU")),
    ];
    let yearly = prop_oneof![
        (1..=53u8).prop_map(|week| format!(";BYWEEKNO={week};BYDAY=SU,MO")),
        (1..=366u16).prop_map(|day| format!(";BYYEARDAY={day}")),
    ];
    let interval = prop_oneof![3 => 1..6u16, 1 => 6..40u16];
    let freq = prop_oneof![
        (Just("DAILY"), part.clone()),
        (Just("WEEKLY"), part.clone()),
        (Just("MONTHLY"), prop_oneof![part.clone(), monthly]),
        (Just("YEARLY"), prop_oneof![part, yearly]),
    ];
    (freq, interval, prop::sample::select(vec!["MO", "SU", "WE"]))
        .prop_map(|((freq, part), interval, wkst)| format!("FREQ={freq};INTERVAL={interval};WKST={wkst}{part}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// A walk begun late yields what one from the start does, and any cut of it what lies on both sides.
    #[test]
    fn a_late_walk_is_the_same_walk(text in rules(), start in 0..1500u64, length in 1..4000u64, cut in 0..4000u64) {
        let rule = Rule::read(&text).unwrap();
        let start = EPOCH + Days::new(start);
        let end = start + Days::new(length);
        let whole = rule.rule.clone().validate(midnight(start)).unwrap();
        let whole: Vec<Date> = (&RRuleSet::new(midnight(start)).rrule(whole).limit())
            .into_iter().map(|at| at.date_naive()).take_while(|date| *date <= end).collect();
        let cut = start + Days::new(cut.min(length));
        let (mut parts, later) = (rule.dates(start, Date::MIN, cut), rule.dates(start, cut, end));
        prop_assert!(parts.iter().all(|date| *date <= cut) && later.iter().all(|date| *date > cut));
        parts.extend(later);
        prop_assert_eq!(parts, whole, "{}", text);
    }

    /// Against plain reckoning, for the rules everyone has.
    #[test]
    fn common_rules_by_hand(start in 0..1500u64, interval in 1..9i64, after in 0..3000u64) {
        let start = EPOCH + Days::new(start);
        let (after, until) = (EPOCH + Days::new(after), EPOCH + Days::new(after + 700));
        let by_hand = |holds: &dyn Fn(Date) -> bool| -> Vec<Date> {
            after.iter_days().skip(1).take_while(|day| *day <= until).filter(|day| *day >= start && holds(*day)).collect()
        };
        let by_rule = |text: String| Rule::parse(&text).unwrap().dates(start, after, until);
        let days = |day: Date| (day - start).num_days();
        prop_assert_eq!(by_rule(format!("FREQ=DAILY;INTERVAL={interval}")), by_hand(&|day| days(day) % interval == 0));
        let weeks = |day: Date| (day - start.week(chrono::Weekday::Mon).first_day()).num_days() / 7;
        prop_assert_eq!(
            by_rule(format!("FREQ=WEEKLY;INTERVAL={interval};BYDAY=TU,SA")),
            by_hand(&|day| weeks(day) % interval == 0 && [1, 5].contains(&day.weekday().num_days_from_monday()))
        );
        let months = |day: Date| i64::from((day.year() - start.year()) * 12) + i64::from(day.month0()) - i64::from(start.month0());
        prop_assert_eq!(
            by_rule(format!("FREQ=MONTHLY;INTERVAL={interval};BYMONTHDAY=1,-1")),
            by_hand(&|day| months(day) % interval == 0 && (day.day() == 1 || day.succ_opt().unwrap().day() == 1))
        );
    }
}
