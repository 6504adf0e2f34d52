//! The tables against what books and teachers took from them, and against what must hold in all of them.

use super::*;
use crate::domain::number::Quantity;

fn aql(text: &str) -> Aql {
    Aql::of(Quantity::parse(text).unwrap()).unwrap()
}

fn at(stage: Stage, letter: char, limit: &str) -> (char, u32, u32) {
    let (of, n, ac) = plan(stage, Letter::parse(letter).unwrap(), aql(limit)).unwrap();
    (of.as_char(), n, ac)
}

#[test]
fn plans_are_those_of_the_standard() {
    // A lot of 1,000 at level II is J. Normal: the example that every textbook gives.
    assert_eq!(at(Stage::Normal, 'J', "1"), ('J', 80, 2));
    assert_eq!(at(Stage::Tightened, 'J', "1"), ('J', 80, 1));
    assert_eq!(at(Stage::Reduced, 'J', "1"), ('J', 32, 1));
    // N = 50, II, AQL 1.0: D has no plan, the arrow leads to E with 13 and 0 (exercise for the Chinese quality engineers'
    // examination on GB/T 2828.1).
    assert_eq!(at(Stage::Normal, 'D', "1"), ('E', 13, 0));
    // Corners of the three tables.
    assert_eq!(at(Stage::Normal, 'A', "0.01"), ('Q', 1250, 0));
    assert_eq!(at(Stage::Normal, 'A', "10"), ('C', 5, 1));
    assert_eq!(at(Stage::Normal, 'R', "0.015"), ('P', 800, 0));
    assert_eq!(at(Stage::Normal, 'R', "1000"), ('B', 3, 44));
    assert_eq!(at(Stage::Tightened, 'Q', "0.025"), ('S', 3150, 1));
    assert_eq!(at(Stage::Tightened, 'R', "0.015"), ('Q', 1250, 0));
    assert_eq!(at(Stage::Reduced, 'Q', "0.025"), ('N', 200, 0));
    assert_eq!(at(Stage::Reduced, 'F', "100"), ('E', 5, 10));
    assert_eq!(at(Stage::Reduced, 'A', "1000"), ('A', 2, 30));
}

#[test]
fn every_letter_has_a_plan_at_every_limit() {
    for stage in [Stage::Normal, Stage::Tightened, Stage::Reduced] {
        for place in 0..16 {
            for limit in Aql::all() {
                assert!(plan(stage, Letter::at(place).unwrap(), limit).is_some(), "{stage:?} {place} {limit}");
            }
        }
    }
    assert_eq!(plan(Stage::Discontinued, Letter::at(3).unwrap(), aql("1")), None);
}

#[test]
fn acceptance_grows_along_a_row_and_sizes_grow_with_the_letter() {
    for stage in [Stage::Normal, Stage::Tightened, Stage::Reduced] {
        for place in 0..16 {
            let letter = Letter::at(place).unwrap();
            let row: Vec<_> = Aql::all().filter_map(|limit| plan(stage, letter, limit)).collect();
            // More nonconforming are borne, relative to the sample, the higher the limit.
            for pair in row.windows(2) {
                let ((_, n, ac), (_, m, bc)) = (pair[0], pair[1]);
                assert!(f64::from(ac) / f64::from(n) <= f64::from(bc) / f64::from(m), "{stage:?} {letter} {pair:?}");
            }
        }
        for limit in Aql::all() {
            let column: Vec<_> = (0..16).filter_map(|at| plan(stage, Letter::at(at)?, limit)).collect();
            for pair in column.windows(2) {
                assert!(pair[0].0 <= pair[1].0 && pair[0].1 <= pair[1].1, "{stage:?} {limit} {pair:?}");
            }
        }
    }
}

#[test]
fn tightened_accepts_no_more_than_normal_and_reduced_looks_at_no_more() {
    for place in 0..16 {
        let letter = Letter::at(place).unwrap();
        for limit in Aql::all() {
            let [normal, tightened, reduced] =
                [Stage::Normal, Stage::Tightened, Stage::Reduced].map(|stage| plan(stage, letter, limit).unwrap());
            // Per item looked at.
            let share = |(_, n, ac): (Letter, u32, u32)| f64::from(ac) / f64::from(n);
            assert!(share(tightened) <= share(normal) || normal.1 < tightened.1, "{letter} {limit}");
            assert!(reduced.1 <= normal.1, "{letter} {limit}: {reduced:?} {normal:?}");
            assert!(tightened.2 <= normal.2 || tightened.1 > normal.1, "{letter} {limit}");
        }
    }
}
