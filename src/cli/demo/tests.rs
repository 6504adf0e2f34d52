//! Short histories: alike for a seed, alive at the end, and proved by `verify`.

use tempfile::TempDir;

use super::*;
use crate::domain::due::Standing;
use crate::domain::exception::Kind;
use crate::domain::round::State;
use crate::domain::time::Span;
use crate::store::{Page, RowState};

/// 2026-11-25 14:20 in Shanghai: a Wednesday, in the middle of the day shift.
const NOW: Instant = Instant(1_795_587_600_000);

fn plan(days: u32, seed: u64) -> Plan {
    Plan { days, answers: None, seed, now: NOW, lang: Lang::ZhCn, login: "li".to_owned(), uid: 1000 }
}

fn made(plan: &Plan) -> (TempDir, Store, Made) {
    let dir = TempDir::new().unwrap();
    let mut store = Store::create(&dir.path().join("demo.db")).unwrap();
    let made = generate(&mut store, plan, &mut |_| ()).unwrap();
    (dir, store, made)
}

/// What was written, but for what is random in every file: salts, hashes, and so the digests under signatures and of PINs.
fn written(store: &Store) -> Vec<(i64, String, String, Option<String>)> {
    let (mut all, mut since) = (Vec::new(), 0);
    loop {
        let page = store.journal(since).unwrap();
        let Some(last) = page.last() else { return all };
        since = last.entry.seq;
        all.extend(page.into_iter().map(|event| event.entry).map(|entry| {
            let body = entry.body.filter(|_| !matches!(entry.noun.as_str(), "signature" | "pin"));
            (entry.at.0, entry.noun, entry.verb, body)
        }));
    }
}

#[test]
fn a_seed_gives_one_history() {
    let (_a, one, made_one) = made(&plan(3, 7));
    let (_b, two, made_two) = made(&plan(3, 7));
    let (_c, other, _) = made(&plan(3, 8));
    assert_eq!(made_one, made_two);
    assert!(written(&one) == written(&two));
    assert!(written(&one) != written(&other));
}

#[test]
fn the_shift_is_alive_and_all_of_it_is_proved() {
    for (seed, hours) in [(1, 0), (2, 4), (3, 15), (4, 20)] {
        let plan = Plan { now: Instant(NOW.0 + hours * 3_600_000), ..plan(3, seed) };
        let (_dir, store, made) = made(&plan);
        let rows = store.agenda(plan.now).unwrap().rows;
        let states: Vec<RowState> = rows.iter().map(|row| row.state).collect();
        for state in [
            RowState::Untouched(Standing::Late),
            RowState::Untouched(Standing::Open),
            RowState::Act(State::Started),
            RowState::Act(State::Done),
        ] {
            assert!(states.contains(&state), "{state:?} is not among {states:?} after {hours} hours");
        }
        assert!(rows.iter().any(|row| row.present.is_some()));
        assert!(made.answers > 900, "{made:?}");
        let report = store.verify(&[]).unwrap();
        assert_eq!(report.problems, []);
    }
}

#[test]
fn there_is_something_to_see_in_every_view() {
    for (seed, hours) in [(1, 0), (2, 9)] {
        let plan = Plan { now: Instant(NOW.0 + hours * 3_600_000), ..plan(23, seed) };
        let (_dir, store, _) = made(&plan);
        let agenda = store.agenda(plan.now).unwrap();
        let state = |state: State| agenda.rows.iter().any(|row| row.state == RowState::Act(state));
        assert!(state(State::Missed), "something to be explained");
        assert!(!agenda.readings.is_empty(), "a reading to be taken again");
        assert!(!agenda.actions.is_empty(), "an action that is due");
        assert!(!store.awaiting_review(10).unwrap().is_empty(), "something to be reviewed");
        assert_eq!(store.loans(plan.now).unwrap().len(), 1, "a lent role");
        let page = Page { kinds: Vec::new(), after: None, limit: 10_000 };
        let found = store.exceptions(Instant(0), plan.now.plus(Span::of_minutes(1)), &page).unwrap();
        let kinds: Vec<Kind> = found.iter().map(|exception| exception.kind).collect();
        for kind in [
            Kind::Bulk,
            Kind::BackDated,
            Kind::FromPaper,
            Kind::EnteredLate,
            Kind::Lent,
            Kind::Unexplained,
            Kind::Skipped,
            Kind::NotApplicable,
            Kind::Voided,
            Kind::Undone,
            Kind::PinMiss,
            Kind::PinReset,
            Kind::RoleChange,
        ] {
            assert!(kinds.contains(&kind), "{kind:?} is not among {kinds:?}");
        }
        assert_eq!(store.verify(&[]).unwrap().problems, []);
    }
}

#[test]
fn answers_are_at_least_as_many_as_asked_for() {
    let plan = Plan { answers: Some(1500), ..plan(1, 5) };
    let mut last = 0;
    let dir = TempDir::new().unwrap();
    let mut store = Store::create(&dir.path().join("demo.db")).unwrap();
    let made = generate(&mut store, &plan, &mut |answers| last = answers).unwrap();
    assert!((1500..3500).contains(&made.answers), "{made:?}");
    assert_eq!(last, made.answers);
}

/// The last body of every record of a noun.
fn bodies(store: &Store, noun: &str) -> Vec<serde_json::Value> {
    let mut last = std::collections::BTreeMap::new();
    for (_, _, _, body) in written(store).into_iter().filter(|(_, of, ..)| of == noun) {
        let body: serde_json::Value = serde_json::from_str(&body.unwrap()).unwrap();
        last.insert(body["id"].as_i64().unwrap(), body);
    }
    last.into_values().collect()
}

#[test]
fn inspections_are_scored_repeated_and_judged_by_lots() {
    let plan = plan(28, 1);
    let (_dir, store, _) = made(&plan);
    let rounds = bodies(&store, "round");
    let scored: Vec<_> = rounds.iter().filter(|round| !round["score"].is_null()).collect();
    assert!(scored.len() > 8, "{}", scored.len());
    for outcome in ["pass", "fail"] {
        assert!(scored.iter().any(|round| round["outcome"] == outcome), "no scored inspection with {outcome}");
    }
    let again = rounds.iter().find(|round| !round["reinspects"].is_null()).expect("a re-inspection");
    let failed = rounds.iter().find(|round| round["id"] == again["reinspects"]).unwrap();
    assert_eq!((&failed["outcome"], &again["outcome"]), (&"fail".into(), &"pass".into()));
    assert!(rounds.iter().any(|round| round["team"].as_array().is_some_and(|team| !team.is_empty())
        && round["opening"].is_string()
        && round["closing"].is_string()));
    let lots: Vec<_> = rounds.iter().filter(|round| !round["lot"].is_null()).collect();
    for stage in ["normal", "tightened"] {
        assert!(lots.iter().any(|round| round["lot"]["stage"] == stage), "no lot inspected {stage}");
    }
    assert!(lots.iter().filter(|round| round["outcome"] == "fail").count() >= 2);
    assert_eq!(store.verify(&[]).unwrap().problems, []);
}

#[test]
fn actions_stand_in_every_state_and_on_every_rung() {
    let plan = Plan { answers: None, ..plan(85, 1) };
    let (_dir, store, _) = made(&plan);
    let actions = bodies(&store, "action");
    for state in ["open", "contained", "planned", "doing", "done", "watching", "closed", "declined", "merged"] {
        assert!(actions.iter().any(|action| action["state"] == state), "no action is {state}");
    }
    let over = |action: &serde_json::Value| (plan.now.0 - action["due"].as_i64().unwrap()) / 86_400_000;
    let undone = |action: &&serde_json::Value| {
        ["open", "contained", "planned", "doing"].contains(&action["state"].as_str().unwrap())
    };
    let days: Vec<i64> = actions.iter().filter(undone).map(over).collect();
    for (from, until) in [(1, 3), (3, 7), (7, 30), (30, 1000)] {
        assert!(days.iter().any(|days| (from..until).contains(days)), "none {from} to {until} days over due: {days:?}");
    }
    assert!(actions.iter().any(|action| action["reopened"].as_i64() > Some(0)));
    assert_eq!(store.verify(&[]).unwrap().problems, []);
}
