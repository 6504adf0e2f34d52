//! Inspections and audits: what they come to, who performs them, which lots they judge, and which ones they repeat.

use crate::domain::answer::Verdict;
use crate::domain::item::{Item, Kind};
use crate::domain::number::Quantity;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::sampling::{Aql, Level, Sampling, Stage};
use crate::domain::score::Scoring;
use crate::domain::template::{Form, FormKind};

use super::tests::{Desk, NOW, code, form, item, sign, which};
use super::{Change, Given, GivenLot, Inspect, Outcome, Round, State};

fn scored(pass: i32) -> Form {
    let items = vec![
        Item { weight: Quantity::whole(3), ..item("a", Kind::Check) },
        item("b", Kind::Check),
        Item { critical: true, ..item("c", Kind::Check) },
    ];
    Form { kind: FormKind::Inspection, scoring: Some(Scoring { pass: Quantity::whole(pass) }), ..form(items) }
}

fn sampled() -> Form {
    let count = Item { defects: true, ..item("bad", Kind::Count) };
    let aql = Aql::of(Quantity::whole(1)).unwrap();
    Form { sampling: Some(Sampling { aql, level: Level::II, reduced: false }), ..form(vec![count]) }
}

fn lot(name: &str) -> GivenLot {
    GivenLot { name: name.into(), size: 1000, resumed: None }
}

fn inspect(lot: Option<GivenLot>) -> Change {
    Change::Inspect(Box::new(Inspect { lot, ..Inspect::of(code("cold")) }))
}

fn reason(result: Result<(), Refusal>) -> Invalid {
    match result {
        Err(Refusal::Invalid { reason, .. }) => reason,
        other => panic!("{other:?}"),
    }
}

/// A scored round, signed with these verdicts for its three lines.
fn signed_with(pass: i32, verdicts: [Verdict; 3]) -> Round {
    let mut desk = Desk::of(scored(pass));
    for (key, verdict) in ["a", "b", "c"].into_iter().zip(verdicts) {
        desk.answer(key, Given::verdict(verdict).with_note("seen"));
    }
    desk.make(&sign());
    desk.round().clone()
}

#[test]
fn signing_says_score_and_outcome() {
    use Verdict::{Fail, Na, Pass};
    let come = |round: &Round| (round.score.map(|score| score.to_string()), round.outcome);
    // (3 + 0 + 1) of 5
    assert_eq!(come(&signed_with(80, [Pass, Fail, Pass])), (Some("80".into()), Some(Outcome::Pass)));
    assert_eq!(come(&signed_with(81, [Pass, Fail, Pass])), (Some("80".into()), Some(Outcome::Fail)));
    // Critical.
    assert_eq!(come(&signed_with(50, [Pass, Pass, Fail])), (Some("80".into()), Some(Outcome::Fail)));
    assert_eq!(come(&signed_with(50, [Na, Na, Na])), (None, None));
}

#[test]
fn a_round_without_scoring_has_neither() {
    let mut desk = Desk::with(vec![item("a", Kind::Check)]);
    desk.answer("a", Given::verdict(Verdict::Pass));
    desk.make(&sign());
    assert_eq!((desk.round().score, desk.round().outcome), (None, None));
}

#[test]
fn a_lot_is_accepted_by_what_was_found_in_its_sample() {
    for (found, outcome) in [("2", Outcome::Pass), ("3", Outcome::Fail)] {
        let mut desk = Desk::of(sampled());
        desk.make(&inspect(Some(lot("B-17"))));
        desk.answer("bad", Given::typed(found));
        desk.make(&sign());
        let judged = desk.round().lot.clone().unwrap();
        assert_eq!((judged.n, judged.ac, judged.re), (80, 2, 3));
        assert_eq!(
            (judged.found.map(|n| n.to_string()).as_deref(), desk.round().outcome),
            (Some(found), Some(outcome))
        );
    }
}

#[test]
fn a_lot_must_be_named_before_signing_and_only_where_lots_are_judged() {
    let mut desk = Desk::of(sampled());
    desk.answer("bad", Given::typed("0"));
    assert_eq!(reason(desk.try_make(NOW, &sign())), Invalid::LotNeeded);
    let empty = GivenLot { size: 0, ..lot("B-17") };
    assert_eq!(reason(desk.try_make(NOW, &Change::Lot { which: which(), lot: empty })), Invalid::NotALot);
    assert_eq!(reason(desk.try_make(NOW, &Change::Lot { which: which(), lot: lot(" ") })), Invalid::Empty);
    desk.make(&Change::Lot { which: which(), lot: lot("B-17") });
    desk.make(&sign());
    assert_eq!(desk.round().state, State::Done);
    let mut none = Desk::of(scored(80));
    assert_eq!(reason(none.try_make(NOW, &inspect(Some(lot("B-17"))))), Invalid::NoLots);
}

#[test]
fn lots_before_decide_how_strictly_the_next_is_inspected() {
    let mut desk = Desk::of(sampled());
    let bad = |desk: &mut Desk, found: &str, given: GivenLot| {
        desk.facts.round = None;
        desk.facts.answers.clear();
        desk.make(&inspect(Some(given)));
        desk.answer("bad", Given::typed(found));
        desk.make(&sign());
        let judged = desk.round().lot.clone().unwrap();
        desk.facts.lots.push(judged.clone());
        judged
    };
    assert_eq!(bad(&mut desk, "3", lot("1")).stage, Stage::Normal);
    bad(&mut desk, "3", lot("2"));
    for n in 3..8 {
        assert_eq!(bad(&mut desk, "9", lot(&n.to_string())).stage, Stage::Tightened);
    }
    desk.facts.round = None;
    assert_eq!(reason(desk.try_make(NOW, &inspect(Some(lot("8"))))), Invalid::Discontinued);
    let resumed = bad(&mut desk, "0", GivenLot { resumed: Some("new tool".into()), ..lot("8") });
    assert_eq!((resumed.stage, resumed.resumed.as_deref()), (Stage::Tightened, Some("new tool")));
    assert_eq!(bad(&mut desk, "0", lot("9")).stage, Stage::Tightened);
}

#[test]
fn a_failed_inspection_is_repeated_with_its_lot_and_nothing_else_is() {
    let mut desk = Desk::of(sampled());
    desk.make(&inspect(Some(lot("B-17"))));
    desk.answer("bad", Given::typed("3"));
    desk.make(&sign());
    let failed = desk.round().clone();
    let again = Change::Inspect(Box::new(Inspect { reinspects: Some(failed.id), ..Inspect::of(code("cold")) }));
    let mut repeat = Desk::of(sampled());
    repeat.facts.repeated = Some(Round { outcome: Some(Outcome::Pass), ..failed.clone() });
    assert_eq!(reason(repeat.try_make(NOW, &again)), Invalid::NotRepeatable);
    repeat.facts.repeated = Some(Round { asset: Some(code("other")), ..failed.clone() });
    assert_eq!(reason(repeat.try_make(NOW, &again)), Invalid::NotRepeatable);
    repeat.facts.repeated = Some(failed.clone());
    repeat.make(&again);
    let begun = repeat.round();
    assert_eq!((begun.reinspects, begun.lot.as_ref().map(|lot| lot.name.as_str())), (Some(failed.id), Some("B-17")));
    assert_eq!(begun.lot.as_ref().unwrap().found, None);
}

#[test]
fn team_and_remarks_are_kept_until_it_is_signed() {
    let mut desk = Desk::of(scored(50));
    let team = Change::Team { which: which(), team: vec![Id(5)] };
    assert!(matches!(desk.try_make(NOW, &team), Err(Refusal::Unknown { what: "person", .. })));
    desk.facts.people = vec![Id(5)];
    desk.make(&team);
    let remark = |opening: Option<&str>, closing: Option<&str>| Change::Remark {
        which: which(),
        opening: opening.map(Into::into),
        closing: closing.map(Into::into),
    };
    desk.make(&remark(Some(" Scope told "), None));
    desk.make(&remark(None, Some("Agreed")));
    let kept = |desk: &Desk| (desk.round().opening.clone(), desk.round().closing.clone());
    assert_eq!(kept(&desk), (Some("Scope told".into()), Some("Agreed".into())));
    desk.make(&remark(Some(""), None));
    assert_eq!(kept(&desk), (None, Some("Agreed".into())));
    for key in ["a", "b", "c"] {
        desk.answer(key, Given::verdict(Verdict::Pass));
    }
    desk.make(&sign());
    assert_eq!(desk.round().team, [Id(5)]);
    assert!(matches!(desk.try_make(NOW, &team), Err(Refusal::WrongState { .. })));
}
