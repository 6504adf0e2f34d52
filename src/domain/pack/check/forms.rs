//! Checks of checklists and their lines.

use std::collections::{HashMap, HashSet};

use super::{Check, limits, record};
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::problem::{At, Table, What};
use crate::domain::template::Form;

/// The answers that every line can have in a condition.
const ANSWERS: [&str; 3] = ["pass", "fail", "na"];

/// Every checklist and its lines.
pub fn check(check: &mut Check<'_>, forms: &[Form]) {
    check.unique(Table::Template, forms.iter().map(|form| &form.code));
    for (index, form) in forms.iter().enumerate() {
        let at = record(Table::Template, index, &form.code);
        check.phrase(&at.key("title"), &form.title);
        if let Some(intro) = &form.intro {
            check.phrase(&at.key("intro"), intro);
        }
        check.refer(&at, "clause", Noun::Clause, form.clause.as_ref());
        check.refer(&at, "post", Noun::Post, form.post.as_ref());
        check.refer(&at, "area", Noun::Area, form.area.as_ref());
        check.refer(&at, "asset", Noun::Asset, form.asset.as_ref());
        if form.scoring.is_some_and(|scoring| !(Quantity::default()..=Quantity::whole(100)).contains(&scoring.pass)) {
            check.say(at.key("scoring").key("pass"), What::NotAMark);
        }
        if form.sampling.is_some() && !form.items().any(|item| item.defects) {
            check.say(at.key("sampling"), What::NoDefects);
        }
        lines(check, &at, form);
    }
}

fn lines(check: &mut Check<'_>, at: &At, form: &Form) {
    if form.sections.is_empty() {
        check.say(at.clone(), What::NoLines);
    }
    let mut earlier: HashMap<&Code, &Item> = HashMap::new();
    let mut seen = HashSet::new();
    for (n, section) in form.sections.iter().enumerate() {
        let at = at.key("section").nth(n);
        // A form without headings has one section without title.
        if !section.title.is_empty() || form.sections.len() > 1 {
            check.phrase(&at.key("title"), &section.title);
        }
        if section.items.is_empty() {
            check.say(at.clone(), What::NoLines);
        }
        for (n, item) in section.items.iter().enumerate() {
            let at = at.key("item").nth(n).item(&item.key);
            if !seen.insert(&item.key) {
                check.say(at.key("key"), What::Twice(item.key.clone()));
            }
            line(check, &at, item);
            when(check, &at, item, &earlier);
            earlier.insert(&item.key, item);
        }
    }
}

fn line(check: &mut Check<'_>, at: &At, item: &Item) {
    check.phrase(&at.key("text"), &item.text);
    if let Some(criterion) = &item.criterion {
        check.phrase(&at.key("criterion"), criterion);
    }
    if let Some(guidance) = &item.guidance {
        check.phrase(&at.key("guidance"), guidance);
    }
    check.refer(at, "clause", Noun::Clause, item.clause.as_ref());
    if item.unit.is_some() && !item.kind.is_quantity() {
        check.say(at.key("unit"), What::Misplaced { key: "unit" });
    }
    if item.instrument && item.kind != Kind::Reading {
        check.say(at.key("instrument"), What::Misplaced { key: "instrument" });
    }
    if item.weight < Quantity::default() {
        check.say(at.key("weight"), What::BelowNought);
    }
    if item.defects && item.kind != Kind::Count {
        check.say(at.key("defects"), What::Misplaced { key: "defects" });
    }
    choices(check, at, item);
    limits::check(check, at, item);
}

fn choices(check: &mut Check<'_>, at: &At, item: &Item) {
    let at = at.key("choices");
    match item.kind {
        Kind::Choice if item.choices.len() < 2 => check.say(at.clone(), What::NoChoices),
        Kind::Choice => {}
        _ if item.choices.is_empty() => {}
        _ => check.say(at.clone(), What::Misplaced { key: "choices" }),
    }
    let mut seen = HashSet::new();
    for (n, choice) in item.choices.iter().enumerate() {
        let at = at.nth(n);
        if !seen.insert(&choice.value) {
            check.say(at.key("value"), What::Twice(choice.value.clone()));
        }
        check.phrase(&at.key("text"), &choice.text);
        if choice.score.is_some_and(|score| score < Quantity::default()) {
            check.say(at.key("score"), What::BelowNought);
        }
    }
}

/// A condition looks back, at an answer that can be given there.
fn when(check: &mut Check<'_>, at: &At, item: &Item, earlier: &HashMap<&Code, &Item>) {
    let Some(when) = &item.when else { return };
    let at = at.key("when");
    let Some(other) = earlier.get(&when.item) else {
        check.say(at.key("item"), What::NotEarlier { item: when.item.clone() });
        return;
    };
    let chosen = other.choices.iter().any(|choice| choice.value == when.is);
    if !chosen && !ANSWERS.contains(&when.is.as_str()) {
        check.say(at.key("is"), What::NotAnAnswer { is: when.is.clone() });
    }
}
