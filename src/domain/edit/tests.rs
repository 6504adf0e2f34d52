//! Edits of forms: what they do, and what stands in their way.

use super::*;
use crate::domain::item::{Kind, When};
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;
use crate::domain::template::{
    difference, keys,
    sample::{code, form, line},
};

fn make(form: &Form, change: &Edit) -> Result<Form, Obstacle> {
    edit(form, change, &keys([], form), &Names::default())
}

fn shape(form: &Form) -> Vec<Vec<String>> {
    form.sections.iter().map(|section| section.items.iter().map(|item| item.key.to_string()).collect()).collect()
}

fn what(result: Result<Form, Obstacle>) -> What {
    match result {
        Err(Obstacle::Problem(problem)) => problem.what,
        other => panic!("{other:?}"),
    }
}

#[test]
fn lines_and_sections_are_added_moved_and_taken_away() {
    let start = form(&[("A", &["a", "b"]), ("B", &["c"])]);
    let at = |section, line| Place { section, line };
    let new = Edit::AddItem { at: at(0, 1), item: Box::new(Item { text: Phrase::plain("Door shut"), ..line("x") }) };
    assert_eq!(shape(&make(&start, &new).unwrap()), [vec!["a", "door-shut", "b"], vec!["c"]]);
    let moved = Edit::MoveItem { key: code("a"), to: at(1, 0) };
    assert_eq!(shape(&make(&start, &moved).unwrap()), [vec!["b"], vec!["a", "c"]]);
    let split = Edit::AddSection { after: Some(at(0, 1)), title: Phrase::plain("New") };
    assert_eq!(shape(&make(&start, &split).unwrap()), [vec!["a"], vec!["b"], vec!["c"]]);
    assert_eq!(shape(&make(&start, &Edit::JoinSection(1)).unwrap()), [["a", "b", "c"]]);
    assert_eq!(shape(&make(&start, &Edit::MoveSection { section: 1, to: 0 }).unwrap()), [vec!["c"], vec!["a", "b"]]);
    assert_eq!(shape(&make(&start, &Edit::DeleteItem(code("b"))).unwrap()), [["a"], ["c"]]);
    assert_eq!(make(&start, &Edit::DeleteItem(code("z"))), Err(Obstacle::Gone));
    assert_eq!(make(&start, &Edit::JoinSection(2)), Err(Obstacle::Gone));
    // The first line of an empty form needs no heading.
    let empty = form(&[]);
    let first = make(&empty, &Edit::AddItem { at: at(0, 0), item: Box::new(line("x")) }).unwrap();
    assert_eq!(shape(&first), [["line-x"]]);
}

#[test]
fn a_line_that_conditions_rest_on_stays_and_says_which() {
    let mut start = form(&[("A", &["a", "b", "c"])]);
    start.sections[0].items[2].when = Some(When { item: code("a"), is: code("fail") });
    let rests = Obstacle::Rests { line: Phrase::plain("Line a"), on: vec![Phrase::plain("Line c")] };
    assert_eq!(make(&start, &Edit::DeleteItem(code("a"))), Err(rests));
    // Nor may it come to stand behind the line it decides on.
    let behind = Edit::MoveItem { key: code("a"), to: Place { section: 0, line: 2 } };
    assert_eq!(what(make(&start, &behind)), What::NotEarlier { item: code("a") });
    assert!(make(&start, &Edit::DeleteItem(code("b"))).is_ok());
}

#[test]
fn an_edit_is_checked_by_the_rules_of_packs() {
    let start = form(&[("A", &["a", "b"])]);
    let limits = |low, high| Some(Limits { low: Some(Quantity::whole(low)), high: Some(Quantity::whole(high)) });
    let reading = |warn, alarm| Edit::SetItem(Box::new(Item { kind: Kind::Reading, warn, alarm, ..line("a") }));
    assert_eq!(what(make(&start, &reading(None, limits(5, 1)))), What::LimitsReversed);
    assert_eq!(what(make(&start, &reading(limits(0, 9), limits(1, 5)))), What::WarnOutsideAlarm);
    assert!(make(&start, &reading(limits(2, 4), limits(1, 5))).is_ok());
    let choice = Edit::SetItem(Box::new(Item { kind: Kind::Choice, ..line("a") }));
    assert_eq!(what(make(&start, &choice)), What::NoChoices);
    let about = Edit::About(Box::new(About { area: Some(code("hall")), ..About::of(&start) }));
    assert!(matches!(what(make(&start, &about)), What::Unknown { .. }));
    let mute = Edit::SetItem(Box::new(Item { text: Phrase::plain(" "), ..line("a") }));
    assert_eq!(what(make(&start, &mute)), What::Empty);
}

#[test]
fn what_was_wrong_before_does_not_stand_in_the_way() {
    let mut start = form(&[("A", &["a", "b"])]);
    start.area = Some(code("gone"));
    let fixed = Edit::SetItem(Box::new(Item { critical: true, ..line("b") }));
    let next = make(&start, &fixed).unwrap();
    assert_eq!(difference(&start, &next).len(), 1);
}
