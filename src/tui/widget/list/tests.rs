//! What a list shows, selects and marks, whatever is typed and refreshed.

use proptest::prelude::*;

use super::columns::{Column, fit};
use super::*;
use crate::tui::key::Key;

const NAMES: [&str; 5] = ["cold room", "fire exits", "forklift", "冷库巡检", "till float"];

fn list(names: &[&'static str]) -> List<&'static str> {
    let mut list = List::default();
    fill(&mut list, names);
    list
}

fn fill(list: &mut List<&'static str>, names: &[&'static str]) {
    list.fill(names.to_vec(), |n| names[n].to_owned(), |_, _| false);
}

fn typed(list: &mut List<&'static str>, words: &str) {
    list.filter.begin();
    for c in words.chars() {
        if list.filter.key(Key::char(c)) {
            fill(list, &NAMES);
        }
    }
}

#[test]
fn the_selection_stays_on_its_row_whatever_comes_and_goes() {
    let mut list = list(&NAMES);
    list.go(2);
    fill(&mut list, &["till float", "forklift", "cold room"]);
    assert_eq!((list.key(), list.row()), (Some(&"forklift"), 1));
    fill(&mut list, &["till float", "cold room"]);
    assert_eq!(list.key(), Some(&"cold room"), "the row where it was");
}

#[test]
fn several_words_narrow_and_the_order_stays() {
    let mut list = list(&NAMES);
    typed(&mut list, "o");
    assert_eq!(list.count(), (3, 5));
    typed(&mut list, " cold");
    assert_eq!((list.count(), list.key()), ((1, 5), Some(&"cold room")));
    assert!(list.back());
    fill(&mut list, &NAMES);
    assert_eq!((list.count(), list.back()), ((5, 5), false));
}

#[test]
fn a_span_of_marks_widens_with_the_selection_and_twice_marks_all() {
    let mut list = list(&NAMES);
    list.go(1);
    assert_eq!(list.span(), Spanned::Begun);
    list.go(3);
    assert_eq!(list.chosen(), [1, 2, 3]);
    assert_eq!(list.span(), Spanned::Ended);
    list.go(0);
    assert_eq!(list.chosen(), [1, 2, 3], "the selection alone is not meant any more");
    list.mark();
    assert_eq!(list.chosen(), [0, 1, 2, 3]);
    assert_eq!((list.span(), list.span()), (Spanned::Begun, Spanned::All));
    assert_eq!(list.marked(), 5);
    assert!(list.back() && !list.back());
    assert_eq!(list.chosen(), [1]);
}

#[test]
fn what_the_filter_hides_is_not_changed() {
    let mut list = list(&NAMES);
    list.mark();
    list.mark();
    typed(&mut list, "fire");
    assert_eq!(list.chosen(), [1]);
}

#[test]
fn the_least_important_columns_go_first_and_the_first_gets_the_room() {
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    let columns = [column(10, 30, 0), column(5, 5, 1), column(6, 20, 3), Column { grows: true, ..column(4, 4, 2) }];
    assert_eq!(fit(&columns, 80), [Some(30), Some(5), Some(20), Some(22)]);
    assert_eq!(fit(&columns, 40), [Some(22), Some(5), Some(6), Some(4)]);
    assert_eq!(fit(&columns, 25), [Some(14), Some(5), None, Some(4)]);
    assert_eq!(fit(&columns, 16), [Some(10), Some(5), None, None]);
    assert_eq!(fit(&columns, 7), [Some(7), None, None, None]);
}

proptest! {
    #[test]
    fn columns_never_take_more_than_there_is(
        columns in prop::collection::vec((0_usize..20, 0_usize..40, 0_u8..4, any::<bool>()), 1..6),
        room in 0_usize..130,
    ) {
        let columns: Vec<Column> = columns
            .into_iter()
            .map(|(least, most, rank, grows)| Column { least, most, rank, grows, right: false })
            .collect();
        let cells = fit(&columns, room);
        let kept: Vec<usize> = cells.into_iter().flatten().collect();
        prop_assert!(!kept.is_empty());
        prop_assert!(kept.iter().sum::<usize>() + kept.len() - 1 <= room);
    }

    #[test]
    fn what_is_chosen_is_shown_and_in_order(keys in "[jkvs]{0,40}") {
        let mut list = list(&NAMES);
        for key in keys.chars() {
            match key {
                'j' => list.go(list.row() + 1),
                'k' => list.go(list.row().saturating_sub(1)),
                'v' => drop(list.span()),
                _ => list.mark(),
            }
            let chosen = list.chosen();
            prop_assert!(!chosen.is_empty() && chosen.is_sorted() && chosen.iter().all(|place| *place < NAMES.len()));
        }
    }
}
