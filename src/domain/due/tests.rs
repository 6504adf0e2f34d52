//! Slots and outlooks by example.

use chrono_tz::{Africa, Asia, Australia, Tz};

use super::*;
use crate::domain::calendar::tests::{clock, code, date, holiday, shift, site, two_shifts, utc};
use crate::domain::place::Suspension;
use crate::domain::record::Id;
use crate::domain::schedule::{Anchor, Each, Holidays};
use crate::domain::time::Clock;

/// A plan that recurs by nothing yet, with its window in minutes from the anchor.
pub(super) fn plan(opens: i64, due: i64, missed: i64) -> Plan {
    Plan {
        code: None,
        template: code("walk"),
        on: true,
        area: None,
        asset: None,
        each: None,
        rule: None,
        every: None,
        shifts: vec![],
        anchor: Anchor::Start,
        at: vec![],
        opens: Span::of_minutes(opens),
        due: Span::of_minutes(due),
        missed: Span::of_minutes(missed),
        holidays: Holidays::Keep,
        from: None,
    }
}

fn each(opens: i64, due: i64, missed: i64) -> Plan {
    Plan { each: Some(Each::Shift), ..plan(opens, due, missed) }
}

fn rule(text: &str, at: &[&str], window: (i64, i64, i64)) -> Plan {
    let at = at.iter().map(|at| clock(at)).collect();
    Plan { rule: Some(text.to_owned()), at, ..plan(window.0, window.1, window.2) }
}

fn every(hours: i64, at: &[&str], window: (i64, i64, i64)) -> Plan {
    let at = at.iter().map(|at| clock(at)).collect();
    Plan { every: Some(Span::of_hours(hours)), at, ..plan(window.0, window.1, window.2) }
}

pub(super) fn schedule(plan: Plan, since: Instant) -> Schedule {
    Schedule {
        id: Id(1),
        code: code("walk"),
        template: code("walk"),
        area: Some(code("hall")),
        asset: None,
        since: Some(since),
        until: None,
        replaced: false,
        plan,
    }
}

fn names(slots: &[Slot]) -> Vec<&str> {
    slots.iter().map(|slot| slot.slot.as_str()).collect()
}

fn all(plan: Plan, calendar: &Calendar, since: &str, until: &str) -> Vec<Slot> {
    slots(&schedule(plan, utc(since)), calendar, None, utc(until))
}

fn out(from: &str, until: Option<&str>) -> Suspension {
    let (from, until) = (utc(from), until.map(utc));
    Suspension {
        id: Id(1),
        area: Some(code("hall")),
        asset: None,
        reason: "flooded".to_owned(),
        from,
        until,
        void: false,
    }
}

fn look(schedule: &Schedule, calendar: &Calendar, out: &[Suspension], acts: &Acts, now: &str) -> Outlook {
    outlook(schedule, calendar, out, acts, utc(now), utc(now).plus(Span::of_days(1)))
}

#[test]
fn once_each_shift() {
    let site = site(Asia::Shanghai, two_shifts(), vec![]);
    // 12:00 on the 22nd in Shanghai, in the day shift.
    let found = all(each(-30, 45, 240), &site, "2026-11-22 04:00", "2026-11-23 12:00");
    assert_eq!(names(&found), ["2026-11-22.day", "2026-11-22.night", "2026-11-23.day", "2026-11-23.night"]);
    let day = &found[2];
    assert_eq!((day.ops_date, day.shift.clone()), (date("2026-11-23"), Some(code("day"))));
    assert_eq!([day.opens, day.anchor], [utc("2026-11-22 23:30"), utc("2026-11-23 00:00")]);
    assert_eq!([day.due, day.missed_at], [utc("2026-11-23 00:45"), utc("2026-11-23 04:00")]);
    // At 02:00 the night's slot is still of the day before.
    let night = &slots(&schedule(each(0, 480, 600), utc("2026-11-01 00:00")), &site, None, utc("2026-11-23 18:00"));
    assert_eq!(night.last().unwrap().ops_date, date("2026-11-23"));
    assert_eq!(standing(night.last().unwrap(), utc("2026-11-23 18:00")), Standing::Open);
    let nights = Plan { shifts: vec![code("night")], ..each(0, 60, 120) };
    assert_eq!(
        names(&all(nights, &site, "2026-11-22 04:00", "2026-11-23 13:00")),
        ["2026-11-22.night", "2026-11-23.night"]
    );
    let ends = Plan { anchor: Anchor::End, ..each(-30, 20, 120) };
    let ends = all(ends, &site, "2026-11-22 04:00", "2026-11-23 00:00");
    assert_eq!(names(&ends), ["2026-11-22.day", "2026-11-22.night"]);
    assert_eq!(ends[1].anchor, utc("2026-11-23 00:00"), "the end of the night is on the next date");
}

#[test]
fn a_new_site_has_something_to_start_with() {
    let site = site(Tz::UTC, two_shifts(), vec![]);
    let since = "2026-11-23 12:00";
    let first = |plan: Plan| all(plan, &site, since, "2026-11-26 12:00").remove(0);
    // Its due time has passed four hours in; it is given its whole 75 minutes from now.
    let talk = first(each(-30, 45, 240));
    assert_eq!(
        (talk.slot.as_str(), talk.due, talk.missed_at),
        ("2026-11-23.day", utc("2026-11-23 13:15"), utc("2026-11-23 16:30"))
    );
    // The next one still ends it.
    let exits = first(each(0, 240, 660));
    assert_eq!([exits.due, exits.missed_at], [utc("2026-11-23 16:00"), utc("2026-11-23 20:00")]);
    // A rule of days begins with what is not past due.
    assert_eq!(first(rule("FREQ=DAILY", &["08:00", "14:00"], (-60, 60, 360))).slot, "2026-11-23.1400");
    assert_eq!(first(rule("FREQ=DAILY", &["11:00"], (-60, 60, 360))).slot, "2026-11-23.1100", "due this very minute");
    assert_eq!(first(rule("FREQ=DAILY", &["10:59"], (-60, 60, 360))).slot, "2026-11-24.1059");
    // Overlapping shifts: the one that the other has ended is not missed from birth.
    let over = Calendar::new(&[], vec![shift("a", "06:00", "14:00"), shift("b", "11:00", "19:00")], vec![]);
    let found = all(each(0, 60, 600), &over, since, "2026-11-23 23:00");
    assert_eq!(names(&found), ["2026-11-23.b"]);
    // What was over at that very minute was over.
    assert_eq!(first(rule("FREQ=DAILY", &["11:00"], (-60, 60, 60))).slot, "2026-11-24.1100");
    let off = Schedule { since: None, ..schedule(each(0, 60, 600), utc(since)) };
    assert_eq!(slots(&off, &site, None, utc("2026-11-26 12:00")), []);
}

#[test]
fn times_of_day_over_clock_changes() {
    let daily = |at: &[&str]| rule("FREQ=DAILY", at, (-30, 30, 120));
    // Midnight does not exist on these dates; the dates do.
    for (zone, day, first) in
        [(Asia::Beirut, "2026-03-29", "2026-03-28 22:00"), (Africa::Cairo, "2025-04-25", "2025-04-24 22:00")]
    {
        let site = site(zone, two_shifts(), vec![]);
        let at = utc(first);
        let (since, until) = (at.plus(Span::of_days(-2)), at.plus(Span::of_hours(26)));
        let found = slots(&schedule(daily(&["00:00"]), since), &site, None, until);
        let expected: Vec<String> = (-2..=1)
            .map(|n| format!("{}.0000", date(day) + chrono::Days::new(2) - chrono::Days::new((2 - n) as u64)))
            .collect();
        assert_eq!(names(&found), expected);
        assert_eq!(found[2].anchor, at);
    }
    // Half an hour is skipped: both times are the first minute after it, and one slot.
    let lord_howe = site(Australia::Lord_Howe, two_shifts(), vec![]);
    let found = all(daily(&["02:00", "02:20", "02:45"]), &lord_howe, "2026-10-03 12:00", "2026-10-03 17:00");
    assert_eq!(names(&found), ["2026-10-04.0200", "2026-10-04.0245"]);
    assert_eq!([found[0].anchor, found[1].anchor], [utc("2026-10-03 15:30"), utc("2026-10-03 15:45")]);
    // The night shift owns what is at two in the morning.
    assert_eq!(found[0].ops_date, date("2026-10-03"));
}

#[test]
fn holidays_keep_drop_or_shift() {
    let closed = ["2026-10-01", "2026-10-02", "2026-10-03", "2026-10-04"].map(|day| holiday(date(day), false));
    let worked = holiday(date("2026-10-10"), true);
    let site = site(Tz::UTC, two_shifts(), closed.into_iter().chain([worked]).collect());
    let found = |holidays, text: &str| {
        let plan = Plan { holidays, ..rule(text, &["10:00"], (0, 60, 120)) };
        let found = all(plan, &site, "2026-09-30 00:00", "2026-10-10 23:00");
        found.into_iter().map(|slot| slot.slot[8..10].to_owned()).collect::<Vec<_>>()
    };
    let fridays = "FREQ=WEEKLY;BYDAY=TH,SA";
    assert_eq!(found(Holidays::Keep, fridays), ["01", "03", "08", "10"]);
    assert_eq!(found(Holidays::Drop, fridays), ["08", "10"]);
    assert_eq!(found(Holidays::Shift, fridays), ["05", "08", "10"], "two that meet on the fifth are one");
    assert_eq!(found(Holidays::Shift, "FREQ=WEEKLY;BYDAY=TH,SU,MO"), ["05", "08"]);
    // Asked only for what comes after, the same slot moves in from before.
    let plan = Plan { holidays: Holidays::Shift, ..rule("FREQ=MONTHLY;BYMONTHDAY=1", &["10:00"], (0, 60, 120)) };
    let later =
        slots(&schedule(plan, utc("2026-01-01 00:00")), &site, Some(utc("2026-10-05 09:00")), utc("2026-10-06 00:00"));
    assert_eq!(names(&later), ["2026-10-05.1000"]);
    let shifts = Plan { holidays: Holidays::Shift, ..each(0, 60, 120) };
    let found = all(shifts, &site, "2026-09-30 09:00", "2026-10-05 09:00");
    assert_eq!(names(&found), ["2026-09-30.day", "2026-09-30.night", "2026-10-05.day"]);
}

#[test]
fn one_row_hands_over_to_the_next() {
    let site = site(Tz::UTC, two_shifts(), vec![]);
    let change = |plan: Plan, at: &str, replaced: bool| {
        let old = Schedule { until: Some(utc(at)), replaced, ..schedule(plan.clone(), utc("2026-11-20 06:30")) };
        let new = schedule(plan, utc(at));
        let until = utc("2026-11-22 23:00");
        let last = slots(&old, &site, None, until).last().unwrap().slot.clone();
        (last, slots(&new, &site, None, until)[0].slot.clone())
    };
    let daily = rule("FREQ=DAILY", &["08:00"], (-60, 60, 360));
    let day = |name: &str| name.to_owned();
    // Late at the change: it stays with the old row. Open: it goes to the new one.
    assert_eq!(change(daily.clone(), "2026-11-21 10:00", true), (day("2026-11-21.0800"), day("2026-11-22.0800")));
    assert_eq!(change(daily, "2026-11-21 08:30", true), (day("2026-11-20.0800"), day("2026-11-21.0800")));
    // The running shift goes to the heir, with its time afresh; where nothing replaces it, what is late stays late.
    let talk = each(-30, 45, 240);
    assert_eq!(change(talk.clone(), "2026-11-21 10:00", true), (day("2026-11-20.night"), day("2026-11-21.day")));
    assert_eq!(change(talk, "2026-11-21 10:00", false).0, "2026-11-21.day");
    let brief = rule("FREQ=DAILY", &["08:00"], (-60, 60, 60));
    assert_eq!(change(brief, "2026-11-21 09:00", true), (day("2026-11-21.0800"), day("2026-11-22.0800")));
    let void = Schedule {
        until: Some(utc("2026-11-20 06:30")),
        replaced: true,
        ..schedule(each(0, 60, 120), utc("2026-11-20 06:30"))
    };
    assert_eq!(slots(&void, &site, None, utc("2026-11-22 23:00")), []);
}

#[test]
fn how_a_slot_stands() {
    let site = site(Tz::UTC, two_shifts(), vec![]);
    let slot = all(each(-30, 45, 240), &site, "2026-11-22 00:00", "2026-11-23 08:00").pop().unwrap();
    let table = [
        ("2026-11-23 07:29", Standing::NotYet, "not_yet"),
        ("2026-11-23 07:30", Standing::Open, "open"),
        ("2026-11-23 08:45", Standing::Open, "open"),
        ("2026-11-23 08:46", Standing::Late, "late"),
        ("2026-11-23 11:59", Standing::Late, "late"),
        ("2026-11-23 12:00", Standing::Missed, "missed"),
    ];
    for (now, expected, name) in table {
        assert_eq!((standing(&slot, utc(now)), expected.name()), (expected, name), "{now}");
    }
}

#[test]
fn the_next_slot_ends_the_one_before_however_far_it_is() {
    let site = site(Tz::UTC, vec![], vec![]);
    let month = 30 * 1440;
    let monthly = rule("FREQ=MONTHLY;BYMONTHDAY=1", &["10:00"], (0, month, 2 * month));
    let found = all(monthly, &site, "2026-03-01 00:00", "2026-05-01 10:00");
    let bounds: Vec<(Instant, Instant)> = found.iter().map(|slot| (slot.due, slot.missed_at)).collect();
    let first = |month: &str| utc(&format!("2026-{month}-01 10:00"));
    assert_eq!(names(&found)[0], "2026-02-01.1000", "due on the third of March, had March not opened before");
    assert_eq!(bounds[0], (first("03"), first("03")));
    assert_eq!(
        bounds[1..],
        [(utc("2026-03-31 10:00"), first("04")), (first("05"), first("05")), (utc("2026-05-31 10:00"), first("06"))]
    );
}

#[test]
fn untouched_slots_are_one_run() {
    let site = site(Tz::UTC, two_shifts(), vec![]);
    let walk = schedule(each(0, 60, 120), utc("2026-11-20 07:00"));
    let view = look(&walk, &site, &[], &Acts::default(), "2026-11-23 08:30");
    let run = view.missed.unwrap();
    assert_eq!(
        (run.first.slot.as_str(), run.last.slot.as_str(), run.count),
        ("2026-11-19.night", "2026-11-22.night", 7)
    );
    assert_eq!(view.now.unwrap().slot, "2026-11-23.day");
    assert_eq!(names(&view.next), ["2026-11-23.night", "2026-11-24.day"]);
    // With its row made, the run is gone and nothing else changed.
    let acts = Acts { cursor: Some(run.last.anchor), ..Acts::default() };
    let view = look(&walk, &site, &[], &acts, "2026-11-23 08:30");
    assert_eq!((view.missed, view.now.unwrap().slot.as_str()), (None, "2026-11-23.day"));
    let acts = Acts { cursor: Some(utc("2026-11-23 08:00")), ..Acts::default() };
    assert_eq!(look(&walk, &site, &[], &acts, "2026-11-23 08:30").now, None);
}

#[test]
fn out_of_service_rests() {
    let site = site(Tz::UTC, two_shifts(), vec![]);
    let walk = schedule(each(0, 60, 120), utc("2026-11-20 08:00"));
    let closed = [out("2026-11-21 00:00", Some("2026-11-22 00:00")), out("2026-11-23 07:00", None)];
    let view = look(&walk, &site, &closed, &Acts::default(), "2026-11-23 08:30");
    assert_eq!(view.missed.map(|run| run.count), Some(4), "both slots of the 21st rested");
    assert_eq!(view.now, None);
    let (slot, reason) = view.suspended.unwrap();
    assert_eq!((slot.slot.as_str(), reason.as_str()), ("2026-11-23.day", "flooded"));
    assert_eq!(view.next, []);
    let elsewhere = Suspension { area: Some(code("yard")), ..out("2026-11-20 00:00", None) };
    assert!(look(&walk, &site, &[elsewhere], &Acts::default(), "2026-11-23 08:30").now.is_some());
}

#[test]
fn from_completion() {
    let site = site(Asia::Shanghai, two_shifts(), vec![]);
    let fortnight = |at: &[&str]| schedule(every(14 * 24, at, (-2880, 480, 4320)), utc("2026-11-01 04:00"));
    // Never done: the first listed time, or the moment it was made.
    let now = "2026-11-01 05:00";
    let current = |walk: &Schedule, acts: &Acts, now: &str| look(walk, &site, &[], acts, now).now.map(|slot| slot.slot);
    assert_eq!(current(&fortnight(&[]), &Acts::default(), now).as_deref(), Some("2026-11-01.1200"));
    assert_eq!(current(&fortnight(&["10:00"]), &Acts::default(), now).as_deref(), Some("2026-11-01.1000"));
    // Done on the third at 09:17 local time: next on the 17th, from two days before.
    let done = Acts {
        cursor: Some(utc("2026-11-01 04:00")),
        completed: Some(utc("2026-11-03 01:17")),
        open_row: false,
        ..Acts::default()
    };
    assert_eq!(look(&fortnight(&[]), &site, &[], &done, "2026-11-14 00:00").now, None);
    assert_eq!(names(&look(&fortnight(&[]), &site, &[], &done, "2026-11-14 12:00").next), ["2026-11-17.0917"]);
    assert_eq!(current(&fortnight(&[]), &done, "2026-11-16 00:00").as_deref(), Some("2026-11-17.0917"));
    assert_eq!(current(&fortnight(&["10:00"]), &done, "2026-11-16 00:00").as_deref(), Some("2026-11-17.1000"));
    // A round that is open says nothing about the next.
    assert_eq!(current(&fortnight(&[]), &Acts { open_row: true, ..done.clone() }, "2026-11-16 00:00"), None);
    // Nobody there: each next one counts from the one before, and all are one run.
    let view = look(&fortnight(&["10:00"]), &site, &[], &done, "2026-12-30 00:00");
    let run = view.missed.unwrap();
    assert_eq!((run.first.slot.as_str(), run.last.slot.as_str(), run.count), ("2026-11-17.1000", "2026-12-15.1000", 3));
    assert_eq!(view.now.unwrap().slot, "2026-12-29.1000");
    // Done early, the next counts from then; left out, from the slot.
    let early = Acts {
        cursor: Some(utc("2026-11-17 02:00")),
        completed: Some(utc("2026-11-16 02:00")),
        open_row: false,
        ..Acts::default()
    };
    assert_eq!(current(&fortnight(&["10:00"]), &early, "2026-11-30 00:00").as_deref(), Some("2026-11-30.1000"));
    let skipped = Acts { completed: Some(utc("2026-11-03 01:17")), ..early.clone() };
    assert_eq!(current(&fortnight(&["10:00"]), &skipped, "2026-12-01 01:00").as_deref(), Some("2026-12-01.1000"));
}

#[test]
fn from_completion_within_a_day_and_over_holidays() {
    let closed = |days: &[&str]| days.iter().map(|day| holiday(date(day), false)).collect();
    let site = site(chrono_tz::Europe::Berlin, two_shifts(), closed(&["2026-12-25", "2026-12-26"]));
    let acts = |done: &str| Acts { completed: Some(utc(done)), ..Acts::default() };
    let next = |plan: Plan, done: &str| {
        let walk = schedule(plan, utc("2026-01-01 00:00"));
        let found = completion::slots(&walk, &site, &acts(done), utc(done));
        assert_eq!(found.len(), 1);
        found[0].slot.clone()
    };
    assert_eq!(next(every(8, &[], (-60, 60, 240)), "2026-11-23 09:12"), "2026-11-23.1812");
    assert_eq!(next(every(8, &["06:00", "22:00"], (-60, 60, 240)), "2026-11-23 09:12"), "2026-11-23.2200");
    // The second 02:30 of the night in which the clocks go back has a name of its own.
    assert_eq!(next(every(1, &[], (-10, 10, 30)), "2026-10-24 23:30"), "2026-10-25.0230");
    assert_eq!(next(every(1, &[], (-10, 10, 30)), "2026-10-25 00:30"), "2026-10-25.0230b");
    let over = |holidays| next(Plan { holidays, ..every(48, &[], (0, 60, 240)) }, "2026-12-23 09:00");
    assert_eq!(over(Holidays::Keep), "2026-12-25.1000");
    assert_eq!(over(Holidays::Shift), "2026-12-27.1000");
    assert_eq!(over(Holidays::Drop), "2026-12-27.1000");
    let never = schedule(every(0, &[], (0, 60, 240)), utc("2026-01-01 00:00"));
    assert_eq!(completion::slots(&never, &site, &Acts::default(), utc("2026-12-23 09:00")), []);
}

#[test]
fn from_completion_one_row_hands_over_to_the_next() {
    let site = site(Tz::UTC, vec![], vec![]);
    let weekly = every(7 * 24, &["10:00"], (-120, 120, 1440));
    let done = Acts { completed: Some(utc("2026-11-13 10:00")), ..Acts::default() };
    let change = |at: &str, replaced| {
        let old = Schedule { until: Some(utc(at)), replaced, ..schedule(weekly.clone(), utc("2026-11-01 00:00")) };
        let new = schedule(weekly.clone(), utc(at));
        let now = utc("2026-11-20 14:00");
        let first = |row: &Schedule| completion::slots(row, &site, &done, now).first().map(|slot| slot.slot.clone());
        (first(&old), first(&new))
    };
    let day = |name: &str| Some(name.to_owned());
    // Not yet due, it is the heir's. Late, it is the heir's too, and asked for at the next listed time.
    assert_eq!(change("2026-11-20 09:00", true), (None, day("2026-11-20.1000")));
    assert_eq!(change("2026-11-20 13:00", true), (None, day("2026-11-21.1000")));
    // Switched off, what is late stays late.
    assert_eq!(change("2026-11-20 13:00", false).0, day("2026-11-20.1000"));
}

#[test]
fn nothing_before_the_first_date() {
    let site = site(Tz::UTC, two_shifts(), vec![]);
    let from = |plan: Plan| Plan { from: Some(date("2026-11-25")), ..plan };
    let found = |plan: Plan| all(from(plan), &site, "2026-11-20 00:00", "2026-11-27 00:00").remove(0).slot;
    assert_eq!(found(each(0, 60, 120)), "2026-11-25.day");
    assert_eq!(found(rule("FREQ=DAILY;INTERVAL=2", &["10:00"], (0, 60, 120))), "2026-11-25.1000");
    let walk = schedule(from(every(24, &["10:00"], (0, 60, 120))), utc("2026-11-20 00:00"));
    let found = completion::slots(&walk, &site, &Acts::default(), utc("2026-11-20 12:00"));
    assert_eq!(names(&found), ["2026-11-25.1000"]);
}

#[test]
fn slots_have_names() {
    let site = site(Asia::Shanghai, two_shifts(), vec![]);
    let walk = schedule(Plan { anchor: Anchor::End, ..each(-2880, 20, 120) }, utc("2026-11-01 00:00"));
    let find = |walk: &Schedule, name: &str| named(walk, &site, &Acts::default(), name, utc("2026-11-23 00:00"));
    assert_eq!(find(&walk, "2026-11-10.night").unwrap().anchor, utc("2026-11-11 00:00"));
    for name in ["2026-11-10.early", "2026-10-10.night", "", "day", "2026-11-10.1000", "二〇二六年"] {
        assert_eq!(find(&walk, name), None, "{name}");
    }
    let walk = schedule(every(24 * 7, &["10:00"], (-60, 60, 240)), utc("2026-11-20 00:00"));
    assert!(find(&walk, "2026-11-20.1000").is_some());
    assert_eq!(find(&walk, "2026-11-21.1000"), None);
}

#[test]
fn ten_years_of_nobody_there_are_no_trouble() {
    let site = site(chrono_tz::Europe::Berlin, two_shifts(), vec![]);
    let began = std::time::Instant::now();
    for (plan, count) in [
        (each(-30, 45, 240), 7306),
        (rule("FREQ=DAILY", &["08:00"], (-60, 60, 360)), 3653),
        (every(12, &[], (0, 60, 120)), 7305),
    ] {
        let walk = schedule(plan, utc("2016-11-23 06:00"));
        let view = look(&walk, &site, &[], &Acts::default(), "2026-11-23 15:00");
        assert_eq!(view.missed.map(|run| run.count), Some(count));
    }
    assert!(began.elapsed().as_secs() < 10, "took {:?}", began.elapsed());
}

#[test]
fn a_daily_slot_without_times_is_at_midnight() {
    let site = site(Tz::UTC, vec![], vec![]);
    let found = all(rule("FREQ=DAILY", &[], (0, 600, 1440)), &site, "2026-11-20 00:00", "2026-11-21 00:00");
    assert_eq!(names(&found), ["2026-11-20.0000", "2026-11-21.0000"]);
    assert_eq!(found[0].anchor, site.instant(date("2026-11-20"), Clock::MIDNIGHT));
}

#[test]
fn what_a_plan_would_make_due_is_foreseen() {
    let (calendar, now) = (site(Asia::Shanghai, two_shifts(), vec![]), utc("2026-11-23 01:00"));
    let names =
        |plan: &Plan| -> Vec<String> { coming(plan, &calendar, now, 3).into_iter().map(|slot| slot.slot).collect() };
    assert_eq!(names(&each(0, 120, 480)), ["2026-11-23.day", "2026-11-23.night", "2026-11-24.day"]);
    let weekly = rule("FREQ=WEEKLY;BYDAY=MO", &["10:00"], (-30, 60, 120));
    assert_eq!(names(&weekly), ["2026-11-23.1000", "2026-11-30.1000", "2026-12-07.1000"]);
    let yearly = rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", &["10:00"], (0, 60, 120));
    assert_eq!(names(&yearly), ["2028-02-29.1000", "2032-02-29.1000"]);
    let after = coming(&every(48, &["10:00"], (0, 60, 120)), &calendar, now, 3);
    assert!(after.windows(2).all(|pair| pair[1].due.minutes_since(pair[0].due) >= 48 * 60), "{after:#?}");
    assert_eq!(after.len(), 3);
}
