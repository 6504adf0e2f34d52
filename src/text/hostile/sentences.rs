//! Sentences about hostile facts: refusals, trouble with the file, what changed in a record.

use serde_json::{Value, json};

use super::{Hostile, assert_harmless, count};
use crate::domain::calendar::Calendar;
use crate::domain::change::Stale;
use crate::domain::phrase::Lang;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::text::changed::{Called, Changes};
use crate::text::kept::kept;
use crate::text::locale::Locale;
use crate::text::refusal::refusal;
use crate::text::safe::Safe;
use crate::text::trouble::trouble;

/// A refusal of each sort that repeats something it was given.
fn refused(hostile: &mut Hostile) -> Vec<Refusal> {
    let mut text = || hostile.text();
    let names = |text: &mut dyn FnMut() -> String| (0..5).map(|_| text()).collect::<Vec<_>>();
    let at = Instant(1_795_398_120_000);
    vec![
        Refusal::NotAllowed { needs: Role::Manager, ask: names(&mut text) },
        Refusal::Stale(Stale { reference: text(), by: text(), at }),
        Refusal::Invalid { field: "note", reason: Invalid::NotANumber, given: text() },
        Refusal::Invalid { field: "role", reason: Invalid::NotLendable, given: text() },
        Refusal::Unknown { what: "template", given: text(), near: names(&mut text) },
        Refusal::WrongState { reference: text(), state: "done" },
        Refusal::OpenLines { open: 3, first: text() },
        Refusal::CannotUndo { verb: Verb::Sign, reference: text() },
        Refusal::Separation { reference: text() },
        Refusal::PinLocked { ask: names(&mut text) },
        Refusal::InUse { reference: text(), by: names(&mut text), more: 2 },
        Refusal::Taken { what: "area", code: text() },
        Refusal::PackNeeded { pack: text(), needs: text() },
    ]
}

/// A sentence was found, and is harmless once it is safe: as it is on every way to a terminal.
fn check(said: String) {
    assert!(!said.is_empty() && !said.starts_with('['), "{said:?}");
    assert_harmless(Safe::from(said).as_str());
}

#[test]
fn a_sentence_stays_a_sentence_whatever_it_tells() {
    let mut hostile = Hostile::new(5);
    while hostile.drawn() < count(4_000) {
        for lang in Lang::ALL {
            let locale = Locale::new(lang, Lang::En);
            for refused in refused(&mut hostile) {
                check(refusal(&locale, &refused, chrono_tz::Asia::Shanghai));
            }
            let facts = [("path", hostile.text()), ("what", hostile.text()), ("group", hostile.text())];
            for name in ["busy", "full", "newer", "disk", "cannot-open", "damaged"] {
                check(kept(&locale, name, &facts));
            }
            check(trouble(&locale, "cannot-open", &facts));
        }
    }
}

/// Some JSON: words, numbers, parts with keys, parts within parts.
fn value(hostile: &mut Hostile, depth: usize) -> Value {
    match hostile.below(if depth == 0 { 4 } else { 7 }) {
        0 => Value::Null,
        1 => Value::Bool(hostile.below(2) == 0),
        2 => Value::from(hostile.below(2_000_000_000) as i64 * 1_000_000_007),
        3 => Value::from(hostile.text()),
        4 => json!({ "en": hostile.text(), "zh-CN": hostile.text() }),
        5 => (0..hostile.below(4)).map(|_| value(hostile, depth - 1)).collect(),
        _ => {
            let parts = (0..hostile.below(5)).map(|n| {
                json!({ "key": format!("k{n}"), "text": value(hostile, depth - 1), "due": value(hostile, depth - 1) })
            });
            Value::Array(parts.collect())
        }
    }
}

#[test]
fn whatever_changed_in_a_record_can_be_told() {
    let mut hostile = Hostile::new(6);
    let calendar = Calendar::new(&[], vec![], vec![]);
    let called = Called::default();
    while hostile.drawn() < count(4_000) {
        let locale = Locale::new(Lang::ALL[hostile.below(2)], Lang::En);
        let changes = Changes { locale: &locale, calendar: &calendar, called: &called, noun: None };
        for _ in 0..50 {
            let field = ["note", "title", "due", "value", "sections", "role", "posts", "kind"][hostile.below(8)];
            let (before, after) = (value(&mut hostile, 3), value(&mut hostile, 3));
            for line in changes.told(field, &before, &after) {
                assert_harmless(Safe::from(line).as_str());
            }
            // Numbers alone would go on for ever.
            hostile.text();
        }
    }
}
