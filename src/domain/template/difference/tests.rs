//! Differences of forms: what was edited, and nothing else.

use proptest::prelude::*;

use super::*;
use crate::domain::number::Quantity;
use crate::domain::phrase::Lang;
use crate::domain::template::sample::{code, form, line};

fn said(before: &Form, after: &Form) -> Vec<String> {
    let of = |of: &Of| match of {
        Of::Form => "form".to_owned(),
        Of::Section(title) => format!("#{}", title.get(Lang::En, Lang::En)),
        Of::Item { key, .. } => key.to_string(),
    };
    let how = |how: &How| match how {
        How::Added => "added".to_owned(),
        How::Removed => "removed".to_owned(),
        How::Moved { from, to } => format!("{from}->{to}"),
        How::Changed { field, language, .. } => format!("{field}{}", language.as_deref().unwrap_or_default()),
    };
    difference(before, after).iter().map(|one| format!("{} {}", of(&one.of), how(&one.how))).collect()
}

#[test]
fn what_was_edited_is_named_and_nothing_else() {
    let before = form(&[("A", &["a", "b", "c"]), ("B", &["d", "e"])]);
    assert_eq!(said(&before, &before), Vec::<String>::new());

    let mut after = before.clone();
    after.title.set(Lang::ZhCn, "表");
    after.review = true;
    after.sections[0].items.remove(1);
    after.sections[1].items.push(line("f"));
    after.sections[1].items[0].alarm = Some(Limits { low: None, high: Some(Quantity::whole(5)) });
    assert_eq!(said(&before, &after), ["form titlezh-CN", "form review", "d alarm", "f added", "b removed"],);
}

#[test]
fn a_moved_line_is_the_one_that_moved() {
    let before = form(&[("A", &["a", "b", "c", "d"]), ("B", &["e"])]);
    let mut after = form(&[("A", &["d", "a", "b", "c"]), ("B", &["e"])]);
    assert_eq!(said(&before, &after), ["d 4->1"]);
    after = form(&[("A", &["a", "b", "c"]), ("B", &["d", "e"])]);
    assert_eq!(said(&before, &after), ["d 4->4"]);
    after = form(&[("B", &["e"]), ("A", &["a", "b", "c", "d"])]);
    assert_eq!(said(&before, &after), ["#B 2->1", "e 5->1"]);
}

#[test]
fn a_heading_that_was_renamed_stays_the_same_one() {
    let before = form(&[("A", &["a", "b"]), ("B", &["c"])]);
    let after = form(&[("Doors", &["a", "b"]), ("B", &["c"])]);
    assert_eq!(said(&before, &after), ["#Doors title"]);
    assert_eq!(said(&before, &form(&[("B", &["c"])])), ["#A removed", "a removed", "b removed"]);
}

proptest! {
    #[test]
    fn no_difference_means_the_same_lines_in_the_same_order(
        one in proptest::sample::subsequence(vec!["a", "b", "c", "d", "e"], 1..5).prop_shuffle(),
        two in proptest::sample::subsequence(vec!["a", "b", "c", "d", "e"], 1..5).prop_shuffle(),
    ) {
        let (before, after) = (form(&[("A", &one)]), form(&[("A", &two)]));
        let found = difference(&before, &after);
        prop_assert_eq!(found.is_empty(), before == after);
        // Taking away, adding and moving exactly what is named turns one into the other's lines.
        let count = |how: fn(&How) -> bool| found.iter().filter(|one| how(&one.how)).count();
        let added = two.iter().filter(|key| !one.contains(key)).count();
        let removed = one.iter().filter(|key| !two.contains(key)).count();
        prop_assert_eq!(count(|how| *how == How::Added), added);
        prop_assert_eq!(count(|how| *how == How::Removed), removed);
        let moved: Vec<_> = found.iter().filter(|one| matches!(one.how, How::Moved { .. })).map(|one| &one.of).collect();
        let rest = |keys: &[&str], other: &[&str]| {
            let stays = |key: &&&str| other.contains(key) && !moved.iter().any(|of| matches!(of, Of::Item { key: k, .. } if *k == code(key)));
            keys.iter().filter(stays).map(|key| (*key).to_owned()).collect::<Vec<_>>()
        };
        prop_assert_eq!(rest(&one, &two), rest(&two, &one));
    }
}
