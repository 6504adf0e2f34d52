//! Shifts and wall clocks over clock changes in both hemispheres.

use chrono::{Datelike, TimeDelta, TimeZone};
use chrono_tz::{Africa, America, Asia, Australia, Europe, Pacific};
use proptest::prelude::*;

use super::*;
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;

pub(in crate::domain) fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

pub(in crate::domain) fn clock(text: &str) -> Clock {
    Clock::parse(text).unwrap()
}

pub(in crate::domain) fn date(text: &str) -> Date {
    text.parse().unwrap()
}

pub(in crate::domain) fn shift(name: &str, start: &str, end: &str) -> Shift {
    let (start, end) = (clock(start), clock(end));
    Shift { code: code(name), title: Phrase::plain(name), start, end, from: None, until: None }
}

pub(in crate::domain) fn holiday(day: Date, working: bool) -> Holiday {
    Holiday { code: code(&day.to_string()), title: Phrase::plain("holiday"), date: day, working }
}

pub(in crate::domain) fn two_shifts() -> Vec<Shift> {
    vec![shift("day", "08:00", "20:00"), shift("night", "20:00", "08:00")]
}

pub(in crate::domain) fn site(zone: Tz, shifts: Vec<Shift>, holidays: Vec<Holiday>) -> Calendar {
    Calendar::new(&[ZoneFrom { from: None, zone }], shifts, holidays)
}

/// The zones whose clocks are known to break assumptions, and one whose clocks never change.
pub(in crate::domain) fn zones() -> impl Strategy<Value = Tz> {
    prop::sample::select(vec![
        Europe::Berlin,
        America::New_York,
        Asia::Beirut,
        Africa::Cairo,
        Australia::Lord_Howe,
        Asia::Shanghai,
        America::St_Johns,
        Pacific::Apia,
    ])
}

/// A UTC instant as written.
pub(in crate::domain) fn utc(text: &str) -> Instant {
    let at = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Instant(at.and_utc().timestamp_millis())
}

/// A moment between 2009 and 2033.
fn moments() -> impl Strategy<Value = Instant> {
    (utc("2009-01-01 00:00").0..utc("2033-01-01 00:00").0).prop_map(Instant)
}

/// Three shifts without a gap, their bounds to the minute.
fn round_the_clock() -> impl Strategy<Value = Vec<Shift>> {
    prop::collection::btree_set(0..1440u32, 2..5).prop_map(|bounds| {
        let bounds: Vec<String> = bounds.into_iter().map(|m| format!("{:02}:{:02}", m / 60, m % 60)).collect();
        let ends = bounds.iter().cycle().skip(1);
        bounds.iter().zip(ends).enumerate().map(|(n, (start, end))| shift(&format!("s{n}"), start, end)).collect()
    })
}

#[test]
fn the_night_belongs_to_the_day_it_began() {
    let site = site(Asia::Shanghai, two_shifts(), vec![]);
    let at_two = utc("2026-11-23 18:00");
    assert_eq!(site.local(at_two).to_string(), "2026-11-24 02:00:00");
    assert_eq!(site.ops_date(at_two), date("2026-11-23"));
    let running = site.shifts_at(at_two);
    assert_eq!(running.len(), 1);
    assert_eq!((running[0].shift.as_str(), running[0].start), ("night", utc("2026-11-23 12:00")));
    // At the minute of change the new shift runs and the old one does not.
    assert_eq!(site.shifts_at(utc("2026-11-24 00:00")), site.turns(date("2026-11-24"))[..1]);
}

#[test]
fn hours_without_a_shift_and_with_two() {
    let shifts = vec![shift("early", "06:00", "14:00"), shift("late", "13:00", "21:00")];
    let site = site(Tz::UTC, shifts, vec![]);
    let codes =
        |at: &str| -> Vec<String> { site.shifts_at(utc(at)).into_iter().map(|turn| turn.shift.to_string()).collect() };
    assert_eq!(codes("2026-05-05 13:30"), ["early", "late"]);
    assert_eq!(codes("2026-05-05 22:00"), [""; 0]);
    assert_eq!(site.ops_date(utc("2026-05-06 03:00")), date("2026-05-06"));
    let late = &site.turns(date("2026-05-05"))[1];
    assert_eq!(site.turn_after(late).unwrap().start, utc("2026-05-06 06:00"));
    assert_eq!(site.turn_before(late).unwrap().start, utc("2026-05-05 06:00"));
    assert_eq!(site.upcoming_turn(utc("2026-05-05 22:00")).unwrap().start, utc("2026-05-06 06:00"));
    assert_eq!(site.latest_turn(utc("2026-05-05 22:00")).unwrap(), *late);
    assert_eq!(Calendar::new(&[], vec![], vec![]).upcoming_turn(utc("2026-05-05 22:00")), None);
}

#[test]
fn days_have_23_24_or_25_hours() {
    let midnight = |site: &Calendar, day: &str| site.instant(date(day), Clock::MIDNIGHT);
    let table = [
        (Europe::Berlin, "2026-03-29", "2026-03-30", 23 * 60),
        (Europe::Berlin, "2026-10-25", "2026-10-26", 25 * 60),
        (America::New_York, "2026-03-08", "2026-03-09", 23 * 60),
        (Asia::Beirut, "2026-03-29", "2026-03-30", 23 * 60),
        (Africa::Cairo, "2025-04-25", "2025-04-26", 23 * 60),
        (Australia::Lord_Howe, "2026-04-05", "2026-04-06", 24 * 60 + 30),
        (Australia::Lord_Howe, "2026-10-04", "2026-10-05", 23 * 60 + 30),
        (Asia::Shanghai, "2026-03-29", "2026-03-30", 24 * 60),
        // Samoa went without 30 December 2011.
        (Pacific::Apia, "2011-12-30", "2011-12-31", 0),
    ];
    for (zone, day, next, minutes) in table {
        let site = site(zone, two_shifts(), vec![]);
        assert_eq!(midnight(&site, next).minutes_since(midnight(&site, day)), minutes, "{zone} {day}");
    }
}

#[test]
fn times_that_do_not_exist_or_exist_twice() {
    let table = [
        // Midnight does not exist in Beirut and Cairo: the day begins at one.
        (Asia::Beirut, "2026-03-29", "00:00", "2026-03-28 22:00", "2026-03-29 01:00:00"),
        (Africa::Cairo, "2025-04-25", "00:30", "2025-04-24 22:00", "2025-04-25 01:00:00"),
        (Europe::Berlin, "2026-03-29", "02:30", "2026-03-29 01:00", "2026-03-29 03:00:00"),
        (Europe::Berlin, "2026-10-25", "02:30", "2026-10-25 00:30", "2026-10-25 02:30:00"),
        // Half an hour.
        (Australia::Lord_Howe, "2026-10-04", "02:10", "2026-10-03 15:30", "2026-10-04 02:30:00"),
        (Australia::Lord_Howe, "2026-04-05", "01:45", "2026-04-04 14:45", "2026-04-05 01:45:00"),
        (Pacific::Apia, "2011-12-30", "12:00", "2011-12-30 10:00", "2011-12-31 00:00:00"),
    ];
    for (zone, day, time, expected, shown) in table {
        let site = site(zone, vec![], vec![]);
        let at = site.instant(date(day), clock(time));
        assert_eq!((at, site.local(at).to_string().as_str()), (utc(expected), shown), "{zone} {day} {time}");
    }
}

#[test]
fn a_shift_over_a_clock_change_is_shorter_or_longer_or_not_at_all() {
    let shifts = vec![shift("night", "22:00", "06:00"), shift("gap", "02:00", "03:00")];
    let site = site(Europe::Berlin, shifts.clone(), vec![]);
    let hours = |day: &str, n: usize| {
        let turn = site.window(date(day), &shifts[n]);
        turn.end.minutes_since(turn.start) / 60
    };
    assert_eq!([hours("2026-03-28", 0), hours("2026-06-01", 0), hours("2026-10-24", 0)], [7, 8, 9]);
    assert_eq!([hours("2026-03-29", 1), hours("2026-06-01", 1), hours("2026-10-25", 1)], [0, 1, 2]);
    assert_eq!(site.turns(date("2026-03-29")).len(), 1, "a shift without an hour is no shift");
}

#[test]
fn a_replaced_shift_leaves_the_past_as_it_was() {
    let change = Some(date("2026-06-01"));
    let old = Shift { until: change, ..shift("day", "08:00", "20:00") };
    let new = Shift { from: change, ..shift("day", "06:00", "18:00") };
    let site = site(Tz::UTC, vec![old, new.clone()], vec![]);
    assert_eq!(site.turns(date("2026-05-31"))[0].start, utc("2026-05-31 08:00"));
    assert_eq!(site.turns(date("2026-06-01"))[0].start, utc("2026-06-01 06:00"));
    // A row that was never ended does not double the shift.
    let site = Calendar::new(&[], vec![shift("day", "08:00", "20:00"), new], vec![]);
    assert_eq!(site.turns(date("2026-06-01")).len(), 1);
    assert_eq!(site.turns(date("2026-06-01"))[0].start, utc("2026-06-01 06:00"));
}

#[test]
fn a_site_moves_to_another_zone() {
    let change = |from: &str, zone| ZoneFrom { from: Some(date(from)), zone };
    let zones = [ZoneFrom { from: None, zone: Asia::Shanghai }, change("2026-06-01", Europe::Berlin)];
    let site = Calendar::new(&zones, two_shifts(), vec![]);
    assert_eq!([site.zone_on(date("2026-05-31")), site.zone_on(date("2026-06-01"))], [Asia::Shanghai, Europe::Berlin]);
    let moved = utc("2026-05-31 16:00");
    assert_eq!([site.zone_at(Instant(moved.0 - 1)), site.zone_at(moved)], [Asia::Shanghai, Europe::Berlin]);
    assert_eq!([site.offset_seconds(Instant(moved.0 - 1)), site.offset_seconds(moved)], [8 * 3600, 2 * 3600]);
    // The night over the change is six hours longer; each date keeps its shifts.
    assert_eq!(site.turns(date("2026-05-31"))[1].start, utc("2026-05-31 12:00"));
    assert_eq!(site.turns(date("2026-05-31"))[1].end, utc("2026-06-01 06:00"));
    assert_eq!(site.turns(date("2026-06-01"))[0].start, utc("2026-06-01 06:00"));
    let back = Calendar::new(&[zones[0], zones[1], change("2026-07-01", Asia::Shanghai)], two_shifts(), vec![]);
    // Eastward, the hours from midnight to six do not exist.
    assert_eq!(back.instant(date("2026-07-01"), clock("03:00")), utc("2026-06-30 22:00"));
    assert_eq!(back.local(utc("2026-06-30 22:00")).to_string(), "2026-07-01 06:00:00");
}

#[test]
fn clocks_set_back_past_midnight() {
    // At one past midnight they showed 23:01 again: the shift that began at midnight runs on.
    let early = vec![shift("early", "00:00", "08:00")];
    let st_johns = site(America::St_Johns, early.clone(), vec![]);
    let again = utc("2010-11-07 02:31");
    assert_eq!(st_johns.local(again).to_string(), "2010-11-06 23:01:00");
    assert_eq!(st_johns.ops_date(again), date("2010-11-07"));
    // Over the whole breadth of the zones: the evening of the last day in the old zone is the evening of the day before again.
    let zones = [
        ZoneFrom { from: None, zone: Pacific::Kiritimati },
        ZoneFrom { from: Some(date("2026-06-02")), zone: Pacific::Pago_Pago },
    ];
    let site = Calendar::new(&zones, vec![shift("long", "22:00", "21:00")], vec![]);
    let again = utc("2026-06-01 10:00");
    assert_eq!(site.local(again).to_string(), "2026-05-31 23:00:00");
    assert_eq!(site.ops_date(again), date("2026-06-01"));
    assert_eq!(site.upcoming_turn(again).unwrap().ops_date, date("2026-06-02"));
    assert_eq!(site.latest_turn(again).unwrap().ops_date, date("2026-06-01"));
}

#[test]
fn closed_days_and_exchanged_ones() {
    let days = [("2026-10-01", false), ("2026-10-02", false), ("2026-10-03", true), ("2026-10-04", false)];
    let site = site(Asia::Shanghai, vec![], days.map(|(day, working)| holiday(date(day), working)).to_vec());
    assert!(site.is_closed(date("2026-10-01")) && !site.is_closed(date("2026-10-03")));
    assert_eq!(site.next_working(date("2026-10-01")), date("2026-10-03"));
    assert_eq!(site.next_working(date("2026-10-04")), date("2026-10-05"));
    assert_eq!(site.next_working(date("2026-10-05")), date("2026-10-05"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    /// `instant` is the first minute at which the clock shows the wall time or a later one.
    #[test]
    fn an_instant_is_the_first_to_show_its_time(zone in zones(), at in moments(), spread in -180..180i64) {
        // Near a change of clocks, where there is one in the month.
        let near = (0..31 * 24).map(|hour| Instant(at.0 + hour * 3_600_000)).find(|hour| {
            let offset = |at: Instant| site(zone, vec![], vec![]).offset_seconds(at);
            offset(*hour) != offset(Instant(hour.0 + 3_600_000))
        });
        let site = site(zone, vec![], vec![]);
        let wall = site.local(near.unwrap_or(at)) + TimeDelta::minutes(spread);
        let (day, time) = (wall.date(), Clock::of(wall.time()));
        let wall = day.and_time(time.time());
        let found = site.instant(day, time);
        prop_assert!(site.local(found) >= wall);
        for minutes in 1..=26 * 60 {
            let earlier = Instant(found.0 - minutes * 60_000);
            prop_assert!(site.local(earlier) < wall, "{} already shows {}", earlier.utc(), site.local(earlier));
        }
        if let Some(expected) = zone.from_local_datetime(&wall).earliest() {
            prop_assert_eq!(found.0, expected.timestamp_millis());
        }
    }

    /// Round the clock some shift runs at every instant, each next one takes over where one ends, and what runs is what
    /// `window` says.
    #[test]
    fn shifts_and_windows_agree(zone in zones(), shifts in round_the_clock(), at in moments()) {
        let site = site(zone, shifts.clone(), vec![]);
        let running = site.shifts_at(at);
        prop_assert_eq!(running.len(), 1, "{} {:?}", site.local(at), running);
        let turn = &running[0];
        let shift = shifts.iter().find(|shift| shift.code == turn.shift).unwrap();
        prop_assert_eq!(turn, &site.window(turn.ops_date, shift));
        prop_assert!(turn.runs_at(at) && turn.start < turn.end);
        prop_assert_eq!(site.ops_date(at), turn.ops_date);
        prop_assert!(site.shifts_at(turn.start).contains(turn));
        prop_assert!(!site.shifts_at(turn.end).contains(turn));
        let next = site.turn_after(turn).unwrap();
        prop_assert_eq!(next.start, turn.end);
        prop_assert_eq!(&site.turn_before(&next).unwrap(), turn);
        prop_assert_eq!(site.upcoming_turn(at).unwrap(), next);
        prop_assert_eq!(&site.latest_turn(at).unwrap(), turn);
    }

    /// No date is lost or doubled, whatever the clocks do: the turns of the dates of a year cover it without gap or overlap.
    #[test]
    fn dates_follow_one_another(zone in zones(), shifts in round_the_clock(), year in 2009..2033i32) {
        let site = site(zone, shifts, vec![]);
        let first = Date::from_ymd_opt(year, 1, 1).unwrap();
        let turns: Vec<Turn> = first.iter_days().take_while(|day| day.year() == year).flat_map(|day| site.turns(day)).collect();
        for pair in turns.windows(2) {
            prop_assert_eq!(pair[0].end, pair[1].start);
        }
    }

    /// Over any history of zones: every function is total, and a turn runs at its own start.
    #[test]
    fn moving_sites_have_no_holes(
        moves in prop::collection::vec((zones(), 0..400u64), 1..4), shifts in round_the_clock(), offset in 0..24 * 400i64,
    ) {
        let start = date("2025-12-20");
        let mut zones: Vec<ZoneFrom> =
            moves.iter().map(|(zone, day)| ZoneFrom { from: Some(start + Days::new(*day)), zone: *zone }).collect();
        zones[0].from = None;
        let site = Calendar::new(&zones, shifts, vec![]);
        let at = utc("2025-12-20 00:00").plus(crate::domain::time::Span::of_hours(offset));
        let running = site.shifts_at(at);
        prop_assert!(!running.is_empty(), "nothing runs at {}", site.local(at));
        for turn in site.turns(site.date(at)) {
            prop_assert!(site.shifts_at(turn.start).contains(&turn));
        }
    }
}
