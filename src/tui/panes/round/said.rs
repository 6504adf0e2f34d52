//! What a line says: limits, earlier values, the answer, in the reader's words.

use super::Round;
use crate::domain::action::ActionState;
use crate::domain::answer::{Answer, Verdict};
use crate::domain::item::{Item, Kind};
use crate::domain::limits::{Limits, Side};
use crate::domain::noun::{Noun, reference};
use crate::domain::template::FormKind;
use crate::store::{Line, Past};
use crate::tui::cx::Cx;

/// Columns below which what a line accepts does not stand on the line but under it.
pub(super) const NARROW: u16 = 60;

/// The limits a value must keep: `0 to 5 °C`. Nothing where there are none.
pub(super) fn limits(item: &Item, cx: Cx<'_>) -> String {
    let unit = item.unit.clone().unwrap_or_default();
    let said = |limits: &Limits| {
        let value = |limit: Option<crate::domain::number::Quantity>| limit.map(|l| l.to_string()).unwrap_or_default();
        let (low, high) = (value(limits.low), value(limits.high));
        let unit = ("unit", unit.as_str().into());
        match (limits.low.is_some(), limits.high.is_some()) {
            (true, true) => cx.text.say_with("round-limits", &[("low", low.into()), ("high", high.into()), unit]),
            (true, false) => cx.text.say_with("round-limit-low", &[("low", low.into()), unit]),
            (false, true) => cx.text.say_with("round-limit-high", &[("high", high.into()), unit]),
            (false, false) => item.unit.clone().unwrap_or_default(),
        }
    };
    let limits = item.alarm.or(item.warn);
    limits.as_ref().map_or_else(|| unit.clone(), said).trim_end().to_owned()
}

/// The last three values, newest first; for judged lines the last verdict, where it was a fail.
pub(super) fn last(line: &Line, cx: Cx<'_>) -> String {
    let values: Vec<String> = line.last.iter().filter_map(|past| value_of(past, &line.item, cx)).collect();
    if values.is_empty() || !(line.item.kind.is_quantity() || line.item.kind == Kind::Time) {
        return String::new();
    }
    cx.text.say_with("round-last", &[("values", values.join("  ").into())])
}

fn value_of(past: &Past, item: &Item, cx: Cx<'_>) -> Option<String> {
    match (past.value, &past.typed) {
        (Some(value), _) => Some(value.to_string()),
        (None, Some(typed)) => Some(typed_as(typed, item, cx)),
        (None, None) => None,
    }
}

/// What was typed, as it is shown: a choice by its text.
fn typed_as(typed: &str, item: &Item, cx: Cx<'_>) -> String {
    let choice = item.choices.iter().find(|choice| choice.value.as_str() == typed);
    choice.map_or_else(|| typed.to_owned(), |choice| cx.text.phrase(&choice.text).to_owned())
}

/// The answer: its value with its unit, or its verdict where the mark alone would have to say it.
pub(super) fn answer(line: &Line, answer: &Answer, watching: bool, cx: Cx<'_>) -> String {
    let unit = line.item.unit.as_deref().unwrap_or_default();
    let mut said = match (&answer.typed, &answer.again) {
        (Some(first), Some(again)) if again.typed.is_some() => {
            let second = again.typed.clone().unwrap_or_default();
            cx.text.say_with("round-again-taken", &[("first", first.into()), ("second", second.into())])
        }
        (Some(typed), _) => format!("{} {unit}", typed_as(typed, &line.item, cx)).trim_end().to_owned(),
        (None, _) => String::new(),
    };
    let word = match answer.verdict {
        Verdict::Pass if watching => Some(cx.text.verdict(FormKind::Observation, Verdict::Pass)),
        Verdict::Fail if watching => Some(cx.text.verdict(FormKind::Observation, Verdict::Fail)),
        Verdict::Pass | Verdict::Noted => None,
        verdict => Some(cx.text.word(verdict)),
    };
    for more in word.into_iter().chain(answer.fixed.then(|| cx.text.say("round-fixed"))) {
        if !said.is_empty() {
            said.push_str("  ");
        }
        said.push_str(&more);
    }
    if answer.bulk {
        said.push(' ');
        said.push_str(&cx.text.say("round-bulk"));
    }
    said.trim_start().to_owned()
}

/// What stands at the end of a line: its answer, and where there is room the open finding on it.
pub(super) fn right(line: &Line, watching: bool, cx: Cx<'_>) -> String {
    let mut said: Vec<String> = Vec::new();
    if let Some(held) = &line.answer {
        said.push(answer(line, &held.record, watching, cx));
        if let Some(again) = held.record.again.as_ref().filter(|again| again.is_open()) {
            said.push(cx.text.say_with("round-again-at", &[("time", cx.moment(again.due).into())]));
        }
    } else if line.item.optional {
        said.push(cx.text.say("round-optional"));
    }
    if cx.size.0 >= NARROW {
        said.push(finding(line, cx));
    }
    said.retain(|part| !part.is_empty());
    said.join("  ")
}

/// The open finding on a line: its action, how often it was seen.
pub(super) fn finding(line: &Line, cx: Cx<'_>) -> String {
    if let Some(action) = line.known.as_ref().filter(|action| action.state == ActionState::Watching) {
        let reference = reference(Noun::Action, action.number);
        return cx.text.say_with("round-watched", &[("reference", reference.into())]);
    }
    let (Some(reference), Some(finding)) = (&line.action, &line.finding) else { return String::new() };
    cx.text.say_with("round-seen", &[("reference", reference.into()), ("n", finding.times.into())])
}

/// A size in bytes, as file lists show it: `812 B`, `14 kB`, `3.2 MB`; units of a thousand.
pub(super) fn size(bytes: u64) -> String {
    let tenths = |unit: u64| (bytes * 10 + unit / 2) / unit;
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} kB", (tenths(1_000) + 5) / 10),
        _ => format!("{}.{} MB", tenths(1_000_000) / 10, tenths(1_000_000) % 10),
    }
}

/// On which side of its limits a value lies that failed the line.
pub(super) fn side(line: &Line, answer: &Answer) -> Option<Side> {
    line.item.alarm.and_then(|limits| limits.outside(answer.value?))
}

/// The choices with their numbers, each whole: `1 open`, `2 closed ✗`.
pub(super) fn choices(item: &Item, cx: Cx<'_>) -> Vec<String> {
    let named = item.choices.iter().enumerate().map(|(n, choice)| {
        let fails = if choice.fail { format!(" {}", cx.look.marks.bad()) } else { String::new() };
        format!("{} {}{fails}", n + 1, cx.text.phrase(&choice.text))
    });
    named.collect()
}

impl Round {
    pub(super) fn choices_sentence(&self, cx: Cx<'_>) -> String {
        // The choices themselves stand below the line.
        let n = self.line().map_or(0, |line| line.item.choices.len());
        cx.text.say_with("round-choices", &[("n", n.into())])
    }
}
