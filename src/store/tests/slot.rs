//! Slots: each has one row, whatever is begun, taken back, replaced or missed.

use crate::domain::answer::Verdict;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::place;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::round::{self, Given, State, Which};
use crate::domain::schedule;
use crate::domain::time::Instant;
use crate::store::{Envelope, Error, RowState};

use super::{Bench, NOW};

fn days(days: i64) -> Instant {
    Instant(NOW.0 + days * 86_400_000)
}

fn refusal<T: std::fmt::Debug>(result: crate::store::Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => *refusal,
        other => panic!("{other:?}"),
    }
}

impl Bench {
    fn first_line(&mut self, which: &Which) -> round::Change {
        let item = self.store.round(which, NOW).unwrap().lines[0].item.key.clone();
        round::Change::Answer { which: which.clone(), item, given: Given::verdict(Verdict::Pass) }
    }

    fn take_back(&mut self, seq: Option<i64>) -> crate::store::Result<crate::store::Receipt> {
        self.store.apply(&Envelope::new(&self.me, "s", NOW, Change::Undo { seq }))
    }
}

#[test]
fn a_round_whose_beginning_is_undone_can_be_begun_again() {
    let mut bench = Bench::fresh();
    let slot = bench.slot("fire-exits", NOW);
    let answer = bench.first_line(&slot);
    let row = bench.make(NOW, answer.clone()).unwrap().records[0];
    bench.take_back(None).unwrap();
    assert_eq!(bench.slot("fire-exits", NOW), slot, "due again, and nobody has touched it");
    // By the slot, as a list shows it, and by the row, as a screen that stayed open knows it.
    for which in [slot.clone(), Which::Row(row)] {
        let change = match &answer {
            round::Change::Answer { item, given, .. } => {
                round::Change::Answer { which, item: item.clone(), given: given.clone() }
            }
            other => panic!("{other:?}"),
        };
        assert_eq!(bench.make(NOW, change).unwrap().records[0], row, "under its own number");
        bench.take_back(None).unwrap();
    }
    let id = bench.work("fire-exits", NOW);
    assert_eq!(id, row);
    assert_eq!(bench.store.round(&Which::Row(id), NOW).unwrap().round.unwrap().record.state, State::Done);
    bench.sound();
}

#[test]
fn a_skip_that_is_undone_and_never_made_good_is_missed() {
    let mut bench = Bench::fresh();
    let which = bench.slot("fire-exits", NOW);
    bench.make(NOW, round::Change::Skip { which, reason: "works".into() }).unwrap();
    bench.take_back(None).unwrap();
    bench.work("fire-exits", days(2));
    let found: Vec<(String, i64)> = {
        let sql = "SELECT state, slots FROM round WHERE template = 'fire-exits' ORDER BY anchor";
        let mut statement = bench.store.db.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.map(Result::unwrap).collect()
    };
    assert_eq!(found, [("missed".to_owned(), 4), ("done".to_owned(), 1)]);
    bench.sound();
}

#[test]
fn what_later_work_rests_on_is_not_taken_back() {
    let mut bench = Bench::fresh();
    let other = bench.hire("Ong", Role::Operator);
    let slot = bench.slot("fire-exits", NOW);
    let first = bench.first_line(&slot);
    let begun = bench.make(NOW, first).unwrap();
    let row = Which::Row(begun.records[0]);
    let item = bench.store.round(&row, NOW).unwrap().lines[1].item.key.clone();
    let second = round::Change::Answer { which: row.clone(), item, given: Given::verdict(Verdict::Pass) };
    bench.store.apply(&Envelope::new(&other, "t", NOW, Change::Round(second))).unwrap();
    // The round would be gone from under the other's answer.
    assert!(matches!(refusal(bench.take_back(None)), Refusal::Stale(stale) if stale.by == "Ong"));
    bench.work("fire-exits", NOW);
    // A signature stands over the answer.
    let answered = bench.store.round(&row, NOW).unwrap().lines[2].answer.as_ref().unwrap().seq;
    assert!(matches!(refusal(bench.take_back(Some(answered))), Refusal::Stale(_)));
    bench.sound();
}

#[test]
fn a_skip_is_not_undone_once_the_schedule_went_on() {
    let mut bench = Bench::fresh();
    let which = bench.slot("fire-exits", NOW);
    let skip = bench.make(NOW, round::Change::Skip { which, reason: "works".into() }).unwrap();
    bench.work("fire-exits", Instant(NOW.0 + 12 * 3_600_000));
    assert!(matches!(refusal(bench.take_back(Some(skip.seq))), Refusal::Stale(_)));
    bench.sound();
}

#[test]
fn what_was_done_counts_for_the_schedule_that_takes_over() {
    let mut bench = Bench::fresh();
    bench.work("fire-exits", NOW);
    let code = Code::parse("fire-exits").unwrap();
    let mut plan = bench.store.templates().unwrap().into_iter().find(|l| l.template.code == code).unwrap().schedules[0]
        .plan
        .clone();
    plan.due = crate::domain::time::Span::of_hours(3);
    plan.on = true;
    let set = Change::Schedule(schedule::Change::Set(plan));
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, set)).unwrap();
    let open = |bench: &Bench, at| bench.store.rounds_of(&code, at).unwrap().iter().filter(|row| row.is_open()).count();
    assert_eq!(open(&bench, NOW), 0, "done already in this shift");
    // What follows is missed once, and writing goes on.
    bench.work("fire-exits", days(3));
    bench.sound();
}

#[test]
fn two_schedules_of_one_checklist_share_what_falls_together() {
    let mut bench = Bench::fresh();
    let code = Code::parse("fire-exits").unwrap();
    let listed = bench.store.templates().unwrap().into_iter().find(|l| l.template.code == code).unwrap();
    let plan = schedule::Plan { code: Code::parse("exits-twice").ok(), on: true, ..listed.schedules[0].plan.clone() };
    let set = Change::Schedule(schedule::Change::Set(plan));
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, set)).unwrap();
    bench.work("fire-exits", NOW);
    assert!(bench.store.rounds_of(&code, NOW).unwrap().iter().all(|row| !row.is_open()), "done once counts for both");
    bench.work("fire-exits", days(2));
    bench.work("fire-exits", days(4));
    bench.sound();
}

#[test]
fn an_undo_never_takes_the_last_manager() {
    let mut bench = Bench::fresh();
    let second = bench.hire("Ma", Role::Manager);
    let hired = bench.store.head().unwrap().0;
    let person = bench.me.person.unwrap();
    let step_down = Change::People(people::Change::Role { person, role: Role::Supervisor });
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, step_down)).unwrap();
    let undo = Change::Undo { seq: Some(hired) };
    let refused = refusal(bench.store.apply(&Envelope::new(&second, "t", NOW, undo)));
    assert!(matches!(refused, Refusal::Invalid { reason: Invalid::LastManager, .. }), "{refused:?}");
}

#[test]
fn a_checklist_without_required_lines_is_signed_before_anything_is_answered() {
    let mut bench = Bench::fresh();
    let mut form = bench.store.template(&Code::parse("goods-in").unwrap()).unwrap().form;
    form.code = Code::parse("all-optional").unwrap();
    for item in form.sections.iter_mut().flat_map(|section| &mut section.items) {
        (item.optional, item.critical) = (true, false);
    }
    let listed = bench.store.templates().unwrap();
    let each_shift = listed.iter().find(|listed| listed.template.code.as_str() == "fire-exits").unwrap();
    let plan =
        schedule::Plan { code: None, template: form.code.clone(), on: true, ..each_shift.schedules[0].plan.clone() };
    for change in [
        Change::Template(crate::domain::template::Change::Publish(vec![form])),
        Change::Schedule(schedule::Change::Set(plan)),
    ] {
        bench.store.apply(&Envelope::new(&bench.me, "s", NOW, change)).unwrap();
    }
    let which = bench.slot("all-optional", NOW);
    bench.make(NOW, round::Change::Sign { which, language: Lang::En, reason: None }).unwrap();
    bench.sound();
}

#[test]
fn second_readings_of_one_line_that_lapse_together_count_one_finding_twice() {
    let mut bench = Bench::fresh();
    let cold = Code::parse("cold-chain").unwrap();
    for _ in 0..2 {
        let start = round::Change::Start { which: None, template: Some(cold.clone()), asset: None, from_paper: false };
        let which = Which::Row(bench.make(NOW, start).unwrap().records[0]);
        let lines = bench.store.round(&which, NOW).unwrap().lines;
        let reading = lines.iter().find(|line| line.item.kind == crate::domain::item::Kind::Reading).unwrap();
        let item = reading.item.key.clone();
        let given = Given::typed("19");
        bench.make(NOW, round::Change::Answer { which: which.clone(), item: item.clone(), given }).unwrap();
        bench.make(NOW, round::Change::Again { which, item, after: None }).unwrap();
    }
    bench.work("fire-exits", days(1));
    let found: Vec<(i64, i64)> = {
        let mut statement = bench.store.db.prepare("SELECT times, open FROM finding").unwrap();
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
    };
    assert_eq!(found, [(2, 1)]);
    bench.sound();
}

#[test]
fn a_slot_that_rested_when_it_was_due_is_not_begun_once_its_place_is_back() {
    let mut bench = Bench::fresh();
    let code = |text: &str| Code::parse(text).unwrap();
    let listed = bench.store.templates().unwrap();
    let exits = listed.iter().find(|listed| listed.template.code.as_str() == "fire-exits").unwrap();
    let plan = schedule::Plan { area: Some(code("cold-store")), on: true, ..exits.schedules[0].plan.clone() };
    let hours = |hours: i64| Instant(NOW.0 + hours * 3_600_000);
    let out = place::Change::Suspend { place: code("cold-store"), reason: "defrosting".into() };
    let back = place::Change::Resume { place: code("cold-store") };
    // The next day's: due at 12:00, missed at 18:00; the place was out from 10:00 to 13:00.
    let made =
        [(0, Change::Schedule(schedule::Change::Set(plan))), (25, Change::Place(out)), (28, Change::Place(back))];
    for (hour, change) in made {
        bench.store.apply(&Envelope::new(&bench.me, "s", hours(hour), change)).unwrap();
    }
    let rows = bench.store.rounds_of(&code("fire-exits"), hours(29)).unwrap();
    let row = rows.iter().find(|row| row.state == RowState::Suspended).expect("shown resting");
    let which = Which::Slot { schedule: row.schedule.unwrap(), slot: row.slot.clone() };
    let start = round::Change::Start { which: Some(which), template: None, asset: None, from_paper: false };
    assert!(matches!(refusal(bench.make(hours(29), start)), Refusal::WrongState { state: "suspended", .. }));
    let next = bench.store.next_slot(&code("fire-exits"), hours(29)).unwrap().unwrap();
    assert!(next.opens > hours(29) && next.slot != row.slot, "the one after it");
    bench.sound();
}
