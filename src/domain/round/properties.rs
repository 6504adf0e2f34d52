//! Whatever is done in a round, in whatever order: what its lines, findings and actions say of one another stays true.

mod rectifying;

use proptest::prelude::*;

use crate::domain::action::ActionState;
use crate::domain::answer::{Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::finding::{Finding, Severity};
use crate::domain::item::{Choice, Item, Kind, When};
use crate::domain::phrase::Phrase;
use crate::domain::time::{Instant, Span};

use super::tests::{Desk, NOW, code, cold_room, item, sign, which};
use super::{Change, Given, State, shown};

const KEYS: [&str; 8] = ["a", "b", "room-1", "why", "deep", "deeper", "note", "count"];

/// Checks, a critical one, a reading, a choice that may fail, lines that hide behind one another, an optional one.
fn items() -> Vec<Item> {
    let when = |key, is| Some(When { item: code(key), is: code(is) });
    let choice = |value, fail| Choice { value: code(value), text: Phrase::plain(value), fail, score: None };
    vec![
        item("a", Kind::Check),
        Item { critical: true, ..item("b", Kind::Check) },
        cold_room(),
        Item {
            choices: vec![choice("wet", true), choice("dry", false)],
            when: when("a", "fail"),
            ..item("why", Kind::Choice)
        },
        Item { when: when("why", "wet"), ..item("deep", Kind::Check) },
        Item { when: when("deep", "fail"), ..item("deeper", Kind::Check) },
        Item { optional: true, ..item("note", Kind::Text) },
        item("count", Kind::Count),
    ]
}

/// Mostly what the line takes, now and then what it does not.
fn given(key: &'static str) -> impl Strategy<Value = Given> {
    let verdicts = prop::sample::select(vec![Verdict::Pass, Verdict::Fail, Verdict::Fail, Verdict::Na]);
    let fits = match key {
        "room-1" => prop::sample::select(vec!["3", "4.5", "6.4"]).prop_map(Given::typed).boxed(),
        "why" => prop::sample::select(vec!["wet", "dry"]).prop_map(Given::typed).boxed(),
        "note" | "count" => Just(Given::typed("3")).boxed(),
        _ => verdicts.prop_map(Given::verdict).boxed(),
    };
    let unfit = prop::sample::select(vec!["99", "-1", "words"]).prop_map(Given::typed);
    let severity = prop::option::weighted(0.2, prop::sample::select(Severity::ALL.to_vec()));
    (prop_oneof![9 => fits, 1 => unfit], prop::option::weighted(0.7, Just("seen")), severity)
        .prop_map(|(given, note, severity)| Given { note: note.map(str::to_owned), severity, ..given })
}

fn change() -> impl Strategy<Value = Change> {
    let key = || prop::sample::select(KEYS.to_vec()).prop_map(code);
    prop_oneof![
        16 => prop::sample::select(KEYS.to_vec()).prop_flat_map(|key| (Just(key), given(key))).prop_map(|(key, given)| {
            Change::Answer { which: which(), item: code(key), given }
        }),
        1 => prop::collection::vec(key(), 1..4).prop_map(|items| Change::Bulk { which: which(), items }),
        2 => key().prop_map(|item| Change::Again { which: which(), item, after: None }),
        2 => (key(), prop::sample::select(vec!["2", "9"])).prop_map(|(item, typed)| Change::Remeasure {
            round: crate::domain::record::Id(11),
            item,
            typed: typed.to_owned(),
        }),
        2 => key().prop_map(|item| Change::Fixed { which: which(), item, note: None }),
        1 => (-300_i64..30).prop_map(|minutes| Change::Walk {
            which: which(),
            from: NOW.plus(Span::of_minutes(minutes)),
            to: None,
            from_paper: minutes % 2 == 0,
        }),
        1 => Just(sign()),
    ]
}

fn live(desk: &Desk) -> Vec<Answer> {
    desk.facts.answers.iter().filter(|answer| !answer.void).cloned().collect()
}

/// What holds between any two changes.
fn check(desk: &Desk) -> Result<(), TestCaseError> {
    let live = live(desk);
    let asked: Vec<&Code> = shown(&desk.facts.template.form, &live).iter().map(|item| &item.key).collect();
    for answer in &live {
        prop_assert!(asked.contains(&&answer.item), "{} is answered and not asked", answer.item);
        let finding = answer.finding.map(|id| desk.facts.findings.iter().find(|finding| finding.id == id).unwrap());
        match finding {
            Some(finding) => {
                prop_assert_eq!(answer.verdict, Verdict::Fail);
                prop_assert!(!finding.void, "{} fails and its finding does not count", answer.item);
                prop_assert_eq!(finding.open, !answer.fixed);
                prop_assert!(!answer.fixed || finding.severity == Severity::General);
            }
            None => prop_assert!(!answer.fixed),
        }
    }
    let keys: std::collections::BTreeSet<&Code> = live.iter().map(|answer| &answer.item).collect();
    prop_assert_eq!(keys.len(), live.len());
    for finding in &desk.facts.findings {
        let seen = live.iter().filter(|answer| answer.finding == Some(finding.id)).count();
        prop_assert_eq!(finding.void, seen == 0, "{} answers point at {:?}", seen, finding);
        prop_assert!(finding.void || finding.times == seen as i64);
        prop_assert!(!finding.open || (!finding.void && !finding.fixed));
        prop_assert_eq!(open_action(desk, finding), finding.open && finding.action.is_some());
    }
    Ok(())
}

fn open_action(desk: &Desk, finding: &Finding) -> bool {
    let action = desk.facts.actions.iter().find(|action| Some(action.id) == finding.action);
    action.is_some_and(|action| action.state == ActionState::Open)
}

/// What holds of a signed round.
fn check_signed(desk: &Desk) -> Result<(), TestCaseError> {
    let live = live(desk);
    for item in shown(&desk.facts.template.form, &live) {
        prop_assert!(item.optional || live.iter().any(|answer| answer.item == item.key), "{} is open", item.key);
    }
    for answer in live.iter().filter(|answer| answer.verdict == Verdict::Fail) {
        prop_assert!(answer.finding.is_some() || answer.waits(), "nobody follows {}", answer.item);
    }
    Ok(())
}

proptest! {
    #[test]
    fn lines_findings_and_actions_agree(changes in prop::collection::vec(change(), 1..60)) {
        let mut desk = Desk::with(items());
        for (minute, change) in changes.iter().enumerate() {
            let before = desk.facts.clone();
            let done = before.round.as_ref().is_some_and(|round| round.state != State::Started);
            let now = Instant(NOW.0 + 60_000 * minute as i64);
            let made = desk.try_make(now, change);
            if done && !matches!(change, Change::Remeasure { .. }) {
                prop_assert!(made.is_err(), "{:?} in a signed round", change);
            }
            if made.is_err() {
                prop_assert_eq!(&desk.facts.answers, &before.answers);
            }
            check(&desk)?;
            if desk.facts.round.as_ref().is_some_and(|round| round.state == State::Done) {
                check_signed(&desk)?;
            }
            if !done && made.is_ok() && *change == sign() {
                let fails = live(&desk).iter().filter(|answer| answer.verdict == Verdict::Fail).count() as i64;
                prop_assert_eq!(desk.round().failed, fails);
            }
        }
    }
}
