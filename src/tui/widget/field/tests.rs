//! Typing into a field, against what people expect and against a naive model.

use proptest::prelude::*;

use super::*;
use crate::text::width::Ambiguous;

fn typed(field: &mut Field, keys: &[&str]) {
    for key in keys {
        field.key(Key::parse(key).unwrap());
    }
}

fn room(cells: usize) -> Room {
    Room { cells, ambiguous: Ambiguous::Narrow }
}

#[test]
fn it_edits_by_what_is_seen_as_one_character() {
    let mut field = Field::with(Takes::Words, "门👨\u{200D}👩\u{200D}👧é");
    typed(&mut field, &["backspace", "backspace"]);
    assert_eq!(field.text(), "门");
    typed(&mut field, &["left", "a", "right", "b", "home", "delete"]);
    assert_eq!(field.text(), "门b");
}

#[test]
fn edits_are_values() {
    let mut field = Field::new(Takes::Words);
    let edit = field.key(Key::char('a')).unwrap();
    assert_eq!(edit, Edit { at: 0, removed: String::new(), inserted: "a".into() });
    assert_eq!(field.key(Key::parse("left").unwrap()), None);
    assert_eq!(field.key(Key::parse("delete").unwrap()).unwrap().removed, "a");
}

#[test]
fn a_paste_is_one_line_without_controls_and_not_endless() {
    let mut field = Field::new(Takes::Words);
    field.insert("two\nlines\u{1b}[31m");
    assert_eq!((field.text(), field.was_cut()), ("two lines[31m", false));
    field.insert(&"x".repeat(LONGEST * 2));
    assert_eq!(field.text().chars().count(), LONGEST);
    assert!(field.was_cut());
    typed(&mut field, &["backspace"]);
    assert!(!field.was_cut());
}

#[test]
fn a_note_has_lines_of_one_kind_and_is_cut_at_a_whole_character() {
    let mut note = Field::new(Takes::Note);
    note.insert("one\r\ntwo\rthree\u{7}");
    typed(&mut note, &["alt-enter", "4", "ctrl-j", "5"]);
    assert_eq!(note.text(), "one\ntwo\nthree\n4\n5");
    note.insert(&"门".repeat(LONGEST_NOTE));
    assert!(note.was_cut() && note.text().len() <= LONGEST_NOTE && note.text().len() > LONGEST_NOTE - 3);
    let mut line = Field::new(Takes::Words);
    typed(&mut line, &["a", "ctrl-j", "alt-enter", "b"]);
    assert_eq!(line.text(), "ab");
}

#[test]
fn numbers_typed_full_width_are_folded_words_are_not() {
    let (mut number, mut words) = (Field::new(Takes::Plain), Field::new(Takes::Words));
    for c in "１２。５".chars() {
        number.key(Key::char(c));
        words.key(Key::char(c));
    }
    assert_eq!((number.text(), words.text()), ("12.5", "１２。５"));
}

#[test]
fn words_are_deleted_back_to_their_start() {
    let mut field = Field::with(Takes::Words, "pallet in  aisle ");
    field.key(Key::ctrl('w'));
    assert_eq!(field.text(), "pallet in  ");
    field.key(Key::ctrl('u'));
    assert_eq!(field.text(), "");
}

#[test]
fn typing_is_taken_back_word_by_word() {
    let mut field = Field::new(Takes::Words);
    for c in "door open".chars() {
        field.key(Key::char(c));
    }
    typed(&mut field, &["ctrl-z"]);
    assert_eq!(field.text(), "door ");
    typed(&mut field, &["ctrl-z", "ctrl-z"]);
    assert_eq!(field.text(), "");
    field.insert("pasted words");
    typed(&mut field, &["ctrl-u", "ctrl-_"]);
    assert_eq!(field.text(), "pasted words");
}

#[test]
fn a_secret_is_told_to_nobody() {
    let mut secret = Field::new(Takes::Secret);
    typed(&mut secret, &["4", "７", "1", "1"]);
    assert_eq!(secret.insert("9999"), None);
    typed(&mut secret, &["ctrl-z"]);
    assert_eq!(secret.text(), "4711");
    assert!(!format!("{secret:?}").contains('7'));
    assert_eq!(secret.shown(0..4), "****");
}

#[test]
fn up_and_down_go_by_rows_and_keep_to_their_column() {
    let mut note = Field::with(Takes::Note, "先读数后开门，随手关门\nx\nabcdefgh");
    // Thirteen cells, one of them the caret's: 先读数后开 / 门，随手关门 / x / abcdefgh
    let room = room(13);
    assert_eq!(note.rows(room).len(), 4);
    let step = |note: &mut Field, key: &str| note.step(Key::parse(key).unwrap(), room);
    assert!(!step(&mut note, "down"), "there is none below");
    assert!(step(&mut note, "up") && step(&mut note, "up"));
    assert_eq!(&note.text()[note.caret..], "关门\nx\nabcdefgh");
    assert!(step(&mut note, "up") && !step(&mut note, "up"));
    assert_eq!(&note.text()[..note.caret], "先读数后");
    assert!(step(&mut note, "end") && step(&mut note, "end"));
    assert_eq!(&note.text()[note.caret..], "\nx\nabcdefgh");
    assert!(step(&mut note, "home") && step(&mut note, "home"));
    assert_eq!(note.caret, 0);
}

/// What a text is to a reader: its signs, and how many stand before the caret.
fn model(field: &Field) -> (Vec<String>, usize) {
    let signs = |text: &str| text.graphemes(true).map(str::to_owned).collect::<Vec<_>>();
    (signs(&field.text), signs(&field.text[..field.caret]).len())
}

proptest! {
    #[test]
    fn random_typing_agrees_with_a_list_of_signs(keys in prop::collection::vec(0usize..12, 0..60)) {
        let mut note = Field::new(Takes::Note);
        for key in keys {
            let (mut signs, mut at) = model(&note);
            let names =
                ["a", "门", "，", "space", "left", "right", "backspace", "delete", "alt-enter", "home", "end", "ctrl-k"];
            let starts = || signs[..at].iter().rposition(|sign| sign == "\n").map_or(0, |n| n + 1);
            let ends = || signs[at..].iter().position(|sign| sign == "\n").map_or(signs.len(), |n| at + n);
            match key {
                0..=3 | 8 => {
                    signs.insert(at, ["a", "门", "，", " ", "", "", "", "", "\n"][key].to_owned());
                    at += 1;
                }
                4 => at = at.saturating_sub(1),
                5 => at = (at + 1).min(signs.len()),
                6 if at > 0 => {
                    at -= 1;
                    signs.remove(at);
                }
                7 if at < signs.len() => drop(signs.remove(at)),
                9 => at = starts(),
                10 => at = ends(),
                11 => drop(signs.drain(at..ends())),
                _ => {}
            }
            note.key(Key::parse(names[key]).unwrap());
            prop_assert_eq!(model(&note), (signs, at), "{}", names[key]);
        }
    }

    #[test]
    fn whatever_is_typed_can_be_replayed_and_taken_back(
        keys in prop::collection::vec(0usize..12, 0..60), start in "[a门e\u{301}\n]{0,6}"
    ) {
        let mut note = Field::with(Takes::Note, &start);
        let mut copy = note.text().to_owned();
        let before = copy.clone();
        let names = ["a", "门", "\u{301}", "space", "left", "up", "backspace", "delete", "ctrl-j", "ctrl-w", "ctrl-u", "ctrl-z"];
        for key in keys {
            let key = Key::parse(names[key]).unwrap();
            if !note.step(key, room(7)) && let Some(edit) = note.key(key) {
                prop_assert_eq!(&copy[edit.at..edit.at + edit.removed.len()], &edit.removed);
                copy.replace_range(edit.at..edit.at + edit.removed.len(), &edit.inserted);
            }
            prop_assert_eq!(&copy, note.text());
            let boundary = note.text.grapheme_indices(true).any(|(at, _)| at == note.caret);
            prop_assert!(boundary || note.caret == note.text.len());
        }
        while note.key(Key::ctrl('z')).is_some() {}
        prop_assert_eq!(note.text(), before);
    }
}
