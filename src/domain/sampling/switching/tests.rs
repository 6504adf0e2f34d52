//! Series of lots, worked by hand.

use super::*;
use crate::domain::number::Quantity;
use crate::domain::sampling::{Level, Sampling};

/// A lot of a thousand at level II, as it was found.
fn lot(aql: &str, stage: Stage, found: u32) -> Lot {
    let how = Sampling { aql: Aql::of(Quantity::parse(aql).unwrap()).unwrap(), level: Level::II, reduced: true };
    Lot { found: Some(found), ..Lot::planned("L".into(), 1000, how, stage).unwrap() }
}

/// The series of what was found, each lot inspected at the stage that the ones before it lead to.
fn series(aql: &str, found: &[u32], reduced: bool) -> (Vec<Lot>, Course) {
    let mut lots: Vec<Lot> = Vec::new();
    for found in found {
        let stage = course(&lots, reduced).stage;
        lots.push(lot(aql, stage, *found));
    }
    let course = course(&lots, reduced);
    (lots, course)
}

#[test]
fn the_examination_question_leads_to_reduced_inspection() {
    // Chinese quality engineers' examination, 2011: N = 1000, AQL 1.0, II, single sampling (80, 2). Of fifteen samples the
    // second and fifth would not have been accepted at AQL 0.65, so that the score runs 3, 0, 3, 6, 0, 3 ... 30.
    let found = [1, 2, 1, 1, 2, 1, 1, 1, 0, 1, 1, 0, 1, 0, 1];
    let scores: Vec<u32> = (1..15).map(|n| series("1", &found[..n], true).1.score).collect();
    assert_eq!(scores, [3, 0, 3, 6, 0, 3, 6, 9, 12, 15, 18, 21, 24, 27]);
    assert_eq!(series("1", &found, true).1.stage, Stage::Reduced);
    // Without consent the score grows on, and nothing is reduced.
    let (_, without) = series("1", &found, false);
    assert_eq!((without.stage, without.score), (Stage::Normal, 30));
}

#[test]
fn small_acceptance_numbers_add_two() {
    // J at AQL 0.65 is (80, 1): fifteen accepted lots make thirty.
    let (_, almost) = series("0.65", &[1; 14], true);
    assert_eq!((almost.stage, almost.score), (Stage::Normal, 28));
    assert_eq!(series("0.65", &[1; 15], true).1.stage, Stage::Reduced);
}

#[test]
fn two_bad_lots_of_five_tighten() {
    assert_eq!(series("1", &[3, 0, 0, 0, 3], false).1.stage, Stage::Tightened);
    assert_eq!(series("1", &[3, 3], false).1.stage, Stage::Tightened, "of fewer too");
    assert_eq!(series("1", &[3, 0, 0, 0, 0, 3], false).1.stage, Stage::Normal, "the first is the sixth before");
}

#[test]
fn five_good_lots_end_tightened_inspection_and_begin_anew() {
    // Tightened J at AQL 1.0 is (80, 1).
    let (lots, after) = series("1", &[3, 3, 1, 0, 1, 1, 1], false);
    assert_eq!(lots[2].ac, 1);
    assert_eq!((after.stage, after.score), (Stage::Normal, 0));
    assert_eq!(series("1", &[3, 3, 1, 0, 1, 1], false).1.stage, Stage::Tightened);
    // The lots before the switch are not counted again.
    assert_eq!(series("1", &[3, 3, 1, 0, 1, 1, 1, 3], false).1.stage, Stage::Normal);
}

#[test]
fn five_bad_lots_under_tightened_inspection_discontinue_it() {
    let (_, four) = series("1", &[3, 3, 2, 0, 2, 0, 2, 2], false);
    assert_eq!((four.stage, four.rejected), (Stage::Tightened, 4));
    let (mut lots, after) = series("1", &[3, 3, 2, 0, 2, 0, 2, 2, 2], false);
    assert_eq!(after.stage, Stage::Discontinued, "not only consecutive ones");
    // A decision takes it up again, tightened, with a count of its own.
    lots.push(Lot { resumed: Some("tool changed".into()), ..lot("1", Stage::Tightened, 2) });
    let resumed = course(&lots, false);
    assert_eq!((resumed.stage, resumed.rejected), (Stage::Tightened, 1));
}

#[test]
fn one_bad_lot_ends_reduced_inspection() {
    let mut found = vec![1; 15];
    found.push(1);
    // Reduced J at AQL 0.65 points to K: (50, 1).
    let (lots, still) = series("0.65", &found, true);
    assert_eq!((lots[15].stage, lots[15].n, lots[15].ac, still.stage), (Stage::Reduced, 50, 1, Stage::Reduced));
    found.push(2);
    let (_, back) = series("0.65", &found, true);
    assert_eq!((back.stage, back.score), (Stage::Normal, 0));
    // Consent taken back ends it at once.
    assert_eq!(course(&lots, false).stage, Stage::Normal);
}

#[test]
fn a_lot_that_is_not_signed_says_nothing() {
    let open = Lot { found: None, ..lot("1", Stage::Normal, 0) };
    assert_eq!(course([&open], true), Course::default());
}
