//! Years of random schedules, worked by a small model of what a store does between two looks.

use chrono::Days;
use proptest::prelude::*;

use super::tests::{plan, schedule};
use super::*;
use crate::domain::calendar::tests::{clock, code, date, holiday, shift, site, two_shifts, utc, zones};
use crate::domain::place::Suspension;
use crate::domain::record::Id;
use crate::domain::schedule::{Anchor, Each, Holidays};

/// A site, one schedule and what was out of service when.
#[derive(Debug, Clone)]
struct World {
    calendar: Calendar,
    schedule: Schedule,
    out: Vec<Suspension>,
}

/// Rows as a store keeps them: what each stands for, in order of writing.
#[derive(Debug, Default)]
struct Store {
    acts: Acts,
    rows: Vec<Slot>,
}

impl World {
    fn untouched(&self, acts: &Acts, now: Instant) -> Vec<Slot> {
        match self.schedule.plan.every {
            Some(_) => completion::slots(&self.schedule, &self.calendar, acts, now),
            None => slots(&self.schedule, &self.calendar, acts.cursor, now),
        }
    }

    fn look(&self, acts: &Acts, now: Instant) -> Outlook {
        outlook(&self.schedule, &self.calendar, &self.out, acts, now, now.plus(Span::of_days(3)))
    }

    fn rests(&self, slot: &Slot) -> bool {
        self.out.iter().any(|out| out.covers(self.schedule.area.as_ref(), None, slot.due))
    }
}

impl Store {
    /// What happens before every write: the run of missed slots becomes a row.
    fn close(&mut self, world: &World, now: Instant) -> Result<(), TestCaseError> {
        let seen = world.look(&self.acts, now);
        let missed = |slot: &Slot| standing(slot, now) == Standing::Missed && !world.rests(slot);
        let missed: Vec<Slot> = world.untouched(&self.acts, now).into_iter().filter(missed).collect();
        match (&seen.missed, missed.first(), missed.last()) {
            (Some(run), Some(first), Some(last)) => {
                prop_assert_eq!((&run.first, &run.last, run.count), (first, last, missed.len() as i64));
                self.acts.cursor = Some(last.anchor);
            }
            (run, ..) => prop_assert!(run.is_none() && missed.is_empty()),
        }
        self.rows.extend(missed);
        let after = world.look(&self.acts, now);
        prop_assert_eq!(after, Outlook { missed: None, ..seen });
        Ok(())
    }

    /// Someone does what is due now, if anything is.
    fn act(&mut self, world: &World, now: Instant, done: bool) -> Result<(), TestCaseError> {
        self.close(world, now)?;
        let seen = world.look(&self.acts, now);
        prop_assert!(seen.now.is_none() || seen.suspended.is_none(), "two open at once");
        for slot in &seen.next {
            prop_assert!(slot.opens > now && slot.opens <= now.plus(Span::of_days(3)));
        }
        let Some(slot) = seen.now else { return Ok(()) };
        prop_assert!(slot.opens <= now && now < slot.missed_at);
        self.acts.cursor = Some(slot.anchor);
        self.acts.completed = if done { Some(now) } else { self.acts.completed };
        self.rows.push(slot.clone());
        let after = world.look(&self.acts, now);
        prop_assert!(after.missed.is_none(), "missed by doing: {:?}", after);
        // Done the evening before a time of day that opens early, the next from completion may be open at once.
        let next = after.now.filter(|next| world.schedule.plan.every.is_none() || next.anchor <= slot.anchor);
        prop_assert!(next.is_none(), "due twice: {:?}", next);
        Ok(())
    }

    fn work(&mut self, world: &World, visits: &[(i64, Visit)]) -> Result<Instant, TestCaseError> {
        let mut now = world.schedule.since.unwrap();
        for (minutes, visit) in visits {
            now = Instant(now.0 + minutes * 60_000);
            match visit {
                Visit::Other => self.close(world, now)?,
                Visit::Do => self.act(world, now, true)?,
                Visit::Skip => self.act(world, now, false)?,
            }
        }
        Ok(now)
    }
}

/// Why someone wrote to the file.
#[derive(Debug, Clone, Copy)]
enum Visit {
    /// For something else.
    Other,
    /// To do what is due.
    Do,
    /// To say that it is left out.
    Skip,
}

/// Mostly minutes to hours apart, sometimes weeks in which nobody was there.
fn visits() -> impl Strategy<Value = Vec<(i64, Visit)>> {
    let gap = prop_oneof![6 => 0..1200i64, 3 => 1200..6000i64, 1 => 6000..200_000i64];
    let visit = prop::sample::select(vec![Visit::Other, Visit::Do, Visit::Do, Visit::Skip]);
    prop::collection::vec((gap, visit), 1..60)
}

fn windows() -> impl Strategy<Value = Plan> {
    let long = prop_oneof![4 => 0..900i64, 1 => 900..9000i64];
    (-1500..300i64, long.clone(), long)
        .prop_map(|(opens, to_due, to_missed)| plan(opens, opens + to_due, opens + to_due + to_missed))
}

fn times() -> impl Strategy<Value = Vec<crate::domain::time::Clock>> {
    let time = prop::sample::select(vec!["00:00", "00:30", "01:30", "02:00", "02:15", "08:00", "14:00", "23:30"]);
    prop::collection::vec(time.prop_map(clock), 0..4)
}

fn recurring() -> impl Strategy<Value = Plan> {
    let rule = prop::sample::select(vec![
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY;BYDAY=MO,TH,SU",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=1,15,31",
        "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
    ]);
    let holidays = prop::sample::select(vec![Holidays::Keep, Holidays::Drop, Holidays::Shift]);
    let recurs = prop_oneof![
        (rule, times()).prop_map(|(rule, at)| (None, Some(rule.to_owned()), at, Anchor::Start, vec![])),
        (prop::sample::select(vec![Anchor::Start, Anchor::End]), prop::bool::weighted(0.2)).prop_map(
            |(anchor, some)| (Some(Each::Shift), None, vec![], anchor, if some { vec![code("night")] } else { vec![] })
        ),
    ];
    (windows(), recurs, holidays).prop_map(|(window, (each, rule, at, anchor, shifts), holidays)| Plan {
        each,
        rule,
        shifts,
        anchor,
        at,
        holidays,
        ..window
    })
}

/// From completion, with a window that does not reach back to the completion nor end before its anchor.
fn counted() -> impl Strategy<Value = Plan> {
    let every = prop_oneof![1 => 60..3000i64, 2 => (1..60i64).prop_map(|days| days * 1440)];
    let holidays = prop::sample::select(vec![Holidays::Keep, Holidays::Drop, Holidays::Shift]);
    (windows(), every, times(), holidays).prop_map(|(window, every, at, holidays)| Plan {
        every: Some(Span::of_minutes(every)),
        at,
        opens: Span::of_minutes(window.opens.minutes().max(1 - every)),
        due: Span::of_minutes(window.due.minutes().max(1)),
        missed: Span::of_minutes(window.missed.minutes().max(1)),
        holidays,
        ..window
    })
}

fn shifts() -> impl Strategy<Value = Vec<crate::domain::site::Shift>> {
    prop::sample::select(vec![
        two_shifts(),
        vec![shift("day", "06:00", "14:00"), shift("late", "14:00", "22:00"), shift("night", "22:00", "06:00")],
        vec![shift("day", "07:00", "15:30"), shift("long", "07:00", "19:00"), shift("night", "19:00", "02:10")],
        vec![shift("day", "09:00", "17:00"), shift("night", "00:00", "02:30")],
    ])
}

fn worlds(plans: impl Strategy<Value = Plan>) -> impl Strategy<Value = World> {
    let first = date("2022-12-01");
    let holidays = prop::collection::btree_map(0..1400u64, prop::bool::weighted(0.1), 0..120).prop_map(move |days| {
        days.into_iter().map(|(day, working)| holiday(first + Days::new(day), working)).collect::<Vec<_>>()
    });
    let out = prop::collection::vec((0..1_000_000i64, 0..60_000i64), 0..6);
    (zones(), shifts(), holidays, plans, 0..700_000i64, out).prop_map(|(zone, shifts, holidays, plan, minutes, out)| {
        let since = utc("2023-01-01 00:00").plus(Span::of_minutes(minutes));
        let out = out.into_iter().map(|(from, length)| {
            let from = since.plus(Span::of_minutes(from));
            let until = Some(from.plus(Span::of_minutes(length)));
            Suspension {
                id: Id(1),
                area: Some(code("hall")),
                asset: None,
                reason: "out".to_owned(),
                from,
                until,
                void: false,
            }
        });
        World { calendar: site(zone, shifts, holidays), schedule: schedule(plan, since), out: out.collect() }
    })
}

fn check_order(slots: &[Slot]) -> Result<(), TestCaseError> {
    for slot in slots {
        prop_assert!(slot.opens <= slot.missed_at && slot.due <= slot.missed_at, "{:?}", slot);
    }
    for pair in slots.windows(2) {
        prop_assert!(pair[0].anchor < pair[1].anchor && pair[0].missed_at <= pair[1].opens, "{:?}", pair);
        prop_assert!(pair[0].slot != pair[1].slot);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, ..ProptestConfig::default() })]

    /// Whatever is done or left, every slot that is over has one row, or rested.
    #[test]
    fn no_slot_is_lost_or_doubled(world in worlds(recurring()), visits in visits()) {
        let mut store = Store::default();
        let end = store.work(&world, &visits)?;
        store.close(&world, end)?;
        check_order(&store.rows)?;
        let mut rows = store.rows.iter().peekable();
        for slot in slots(&world.schedule, &world.calendar, None, end) {
            if rows.next_if(|row| **row == slot).is_none() {
                prop_assert!(world.rests(&slot) || slot.missed_at > end, "lost: {:?}", slot);
            }
        }
        prop_assert_eq!(rows.next(), None, "no such slot");
    }

    /// From completion the same holds, with each slot counted from the act before it.
    #[test]
    fn completion_goes_on(
        world in worlds(counted()),
        visits in visits(),
    ) {
        let mut store = Store::default();
        let end = store.work(&world, &visits)?;
        store.close(&world, end)?;
        for pair in store.rows.windows(2) {
            prop_assert!(pair[0].anchor < pair[1].anchor && pair[0].slot != pair[1].slot, "{:?}", pair);
        }
        let untouched = world.untouched(&store.acts, end);
        check_order(&untouched)?;
        prop_assert!(untouched.last().is_some_and(|slot| slot.missed_at > end), "nothing follows: {:?}", untouched);
    }

    /// What is asked for in parts, or with less ahead, is what is asked for whole.
    #[test]
    fn parts_are_the_whole(world in worlds(recurring()), days in 0..900i64, cut in 0..1_296_000i64) {
        let since = world.schedule.since.unwrap();
        let (until, cut) = (since.plus(Span::of_days(days)), since.plus(Span::of_minutes(cut)));
        let ask = |after, until| slots(&world.schedule, &world.calendar, after, until);
        let whole = ask(None, since.plus(Span::of_days(900)));
        check_order(&whole)?;
        let opening = |slot: &&Slot| slot.opens <= until;
        prop_assert_eq!(ask(None, until), whole.iter().filter(opening).cloned().collect::<Vec<_>>());
        let after = whole.iter().filter(|slot| slot.anchor > cut).filter(opening).cloned().collect::<Vec<_>>();
        prop_assert_eq!(ask(Some(cut), until), after);
        for slot in whole.iter().step_by(40) {
            let found = named(&world.schedule, &world.calendar, &Acts::default(), &slot.slot, since);
            prop_assert_eq!(found.as_ref(), Some(slot));
        }
    }

    /// The plan read day by day, without any of what makes `slots` fast.
    #[test]
    fn every_day_of_a_plan_has_its_slot(world in worlds(recurring())) {
        let (plan, calendar) = (&world.schedule.plan, &world.calendar);
        let since = world.schedule.since.unwrap();
        let (first, last) = (since.plus(Span::of_days(30)), since.plus(Span::of_days(400)));
        let rule = plan.rule.as_ref().map(|rule| crate::domain::recur::Rule::parse(rule).unwrap());
        let dates = match &rule {
            Some(rule) => rule.dates(crate::domain::recur::EPOCH, Date::MIN, date("2026-12-31")),
            None => date("2022-06-01").iter_days().take_while(|day| *day < date("2026-12-31")).collect(),
        };
        let mut anchors = std::collections::BTreeSet::new();
        for day in dates {
            let day = match (plan.holidays, calendar.is_closed(day)) {
                (Holidays::Drop, true) => continue,
                (Holidays::Shift, true) => calendar.next_working(day),
                _ => day,
            };
            let midnight = if plan.at.is_empty() { vec![clock("00:00")] } else { plan.at.clone() };
            match &rule {
                Some(_) => anchors.extend(midnight.into_iter().map(|at| calendar.instant(day, at))),
                None => anchors.extend(
                    calendar.turns(day).into_iter()
                        .filter(|turn| plan.shifts.is_empty() || plan.shifts.contains(&turn.shift))
                        .map(|turn| if plan.anchor == Anchor::Start { turn.start } else { turn.end }),
                ),
            }
        }
        let expected: Vec<Instant> = anchors.into_iter().filter(|at| (first..=last).contains(at)).collect();
        let found = slots(&world.schedule, calendar, None, last.plus(plan.opens));
        prop_assert_eq!(found.iter().map(|slot| slot.anchor).filter(|at| *at >= first).collect::<Vec<_>>(), expected);
    }

    /// Where a schedule is altered, its slots are shared out: none lost, none twice, but for the shift that runs then, whose
    /// missed slot the heir may ask for afresh.
    #[test]
    fn an_heir_takes_over(world in worlds(recurring()), minutes in 0..200_000i64) {
        let since = world.schedule.since.unwrap();
        let at = since.plus(Span::of_minutes(minutes));
        let until = at.plus(Span::of_days(60));
        let old = Schedule { until: Some(at), replaced: true, ..world.schedule.clone() };
        let new = Schedule { since: Some(at), ..world.schedule.clone() };
        let ask = |schedule: &Schedule| slots(schedule, &world.calendar, None, until);
        let (before, after) = (ask(&old), ask(&new));
        let shared: Vec<&Slot> = before.iter().filter(|slot| after.iter().any(|other| other.slot == slot.slot)).collect();
        prop_assert!(shared.len() <= 1 && shared.iter().all(|slot| slot.shift.is_some() && slot.missed_at <= at), "{:?}", shared);
        for slot in ask(&world.schedule) {
            let has = |row: &[Slot]| row.iter().any(|other| other.slot == slot.slot);
            prop_assert!(has(&before) || has(&after), "lost: {:?}", slot);
        }
    }
}
