//! A line of a checklist as a form: only the fields that its kind has.

use super::about::{clauses, code};
use super::choices;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind, When};
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;
use crate::domain::phrase::Phrase;
use crate::text::difference::{condition_of, field};
use crate::text::typed;
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, FormReply};
use crate::tui::panes::phrase;
use crate::tui::widget::form::{Choice, Item as Field, Kind as Takes, Value};

/// What is known around a line.
pub(super) struct Lines<'a> {
    /// The lines before it.
    pub before: Vec<&'a Item>,
    /// The clauses of the rule-book.
    pub clauses: &'a [(Code, Phrase)],
    /// Its form is scored.
    pub scored: bool,
    /// Its form judges lots.
    pub sampled: bool,
}

/// The answers that a condition can name on a line that is judged.
const VERDICTS: [&str; 3] = ["fail", "pass", "na"];

/// The form of a line that is answered as `kind` says from now on.
pub(super) fn ask(item: &Item, kind: Kind, lines: &Lines<'_>, place: String, cx: Cx<'_>) -> FormAsk {
    let label = |stored: &str| field(cx.text, stored);
    let yes = |stored: &str, on: bool| Field::new(stored, label(stored), Takes::YesNo).start(Value::Yes(on));
    let words = |text: &Option<String>| Value::text(text.clone().unwrap_or_default());
    let mut fields = phrase::fields("text", &label("text"), Some(&item.text), &Takes::Text, cx);
    if kind == Kind::Choice {
        let choices = Value::text(choices::written(&item.choices, cx));
        let field = Field::new("choices", label("choices"), Takes::Note).start(choices).required();
        fields.push(field.help(cx.text.say("editor-help-choices")).check(choices::check));
    }
    if kind.is_quantity() {
        fields.push(Field::new("unit", label("unit"), Takes::Text).start(words(&item.unit)));
        for (stored, limits) in [("alarm", item.alarm), ("warn", item.warn), ("possible", item.possible)] {
            let start = Value::text(limits.map(typed::written).unwrap_or_default());
            let help = cx.text.say(match stored {
                "alarm" => "editor-help-alarm",
                "warn" => "editor-help-warn",
                _ => "editor-help-possible",
            });
            fields.push(Field::new(stored, label(stored), Takes::Plain).start(start).help(help).check(limited));
        }
    }
    if lines.scored || item.weight != Quantity::whole(1) {
        let weight = Field::new("weight", label("weight"), Takes::Number(String::new()));
        fields.push(weight.start(Value::Number(item.weight)).help(cx.text.say("editor-help-weight")).check(weighed));
    }
    if kind == Kind::Count && (lines.sampled || item.defects) {
        fields.push(yes("defects", item.defects).help(cx.text.say("editor-help-defects")));
    }
    fields.push(yes("critical", item.critical).help(cx.text.say("editor-help-critical")));
    fields.push(yes("optional", item.optional).help(cx.text.say("editor-help-optional")));
    if kind == Kind::Reading {
        fields.push(yes("instrument", item.instrument).help(cx.text.say("editor-help-instrument")));
    }
    fields.extend(phrase::fields("criterion", &label("criterion"), item.criterion.as_ref(), &Takes::Text, cx));
    fields.extend(phrase::fields("guidance", &label("guidance"), item.guidance.as_ref(), &Takes::Note, cx));
    let when = item.when.as_ref().map(|when| format!("{}={}", when.item, when.is)).unwrap_or_default();
    let condition = Field::new("when", label("when"), conditions(&lines.before, cx)).start(Value::text(when));
    fields.push(condition.otherwise(Value::Blank, cx.text.say("editor-always")));
    let clause = Value::of(item.clause.clone(), Value::Code);
    let as_the_form = cx.text.say("editor-as-the-form");
    let clauses = Field::new("clause", label("clause"), clauses(lines.clauses, cx)).start(clause);
    fields.push(clauses.otherwise(Value::Blank, as_the_form));
    if kind.is_quantity() {
        fields.push(Field::new("source", label("source"), Takes::Text).start(words(&item.source)));
    }
    let phrases = [Some(&item.text), item.criterion.as_ref(), item.guidance.as_ref()];
    fields.extend(phrase::confirm(phrases.into_iter().flatten(), cx));
    let id = if item.text.is_empty() { "editor-line-new" } else { "editor-line-title" };
    let title = cx.text.say_with(id, &[("kind", cx.text.word(kind).into()), ("key", item.key.as_str().into())]);
    FormAsk { title, items: fields, place, ..FormAsk::default() }
}

/// The line as it was filled in.
pub(super) fn read(reply: &FormReply, before: &Item, kind: Kind, cx: Cx<'_>) -> Item {
    let words = |key: &str| Some(reply.text(key).trim().to_owned()).filter(|text| !text.is_empty());
    let limits = |key: &str| typed::limits(reply.text(key)).filter(|limits| *limits != Limits::default());
    let yes = |key: &str| *reply.value(key) == Value::Yes(true);
    let when = reply
        .text("when")
        .split_once('=')
        .and_then(|(item, is)| Some(When { item: Code::parse(item).ok()?, is: Code::parse(is).ok()? }));
    Item {
        key: before.key.clone(),
        kind,
        text: phrase::read(reply, "text", Some(&before.text), cx),
        criterion: phrase::read_some(reply, "criterion", before.criterion.as_ref(), cx),
        guidance: phrase::read_some(reply, "guidance", before.guidance.as_ref(), cx),
        critical: yes("critical"),
        optional: yes("optional"),
        clause: code(reply, "clause"),
        unit: words("unit"),
        warn: limits("warn"),
        alarm: limits("alarm"),
        possible: limits("possible"),
        source: words("source"),
        instrument: yes("instrument"),
        choices: choices::read(reply.text("choices"), &before.choices, cx),
        weight: if let Value::Number(weight) = reply.value("weight") { *weight } else { before.weight },
        defects: yes("defects"),
        when,
    }
}

/// Whether limits are written so that they can be read.
fn limited(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Text(text) = value else { return None };
    match typed::limits(text) {
        None => Some(cx.text.say("editor-not-limits")),
        Some(Limits { low: Some(low), high: Some(high) }) if low > high => Some(cx.text.say("mistake-limits-reversed")),
        Some(_) => None,
    }
}

/// Whether a weight is nought or more.
fn weighed(value: &Value, cx: Cx<'_>) -> Option<String> {
    let Value::Number(weight) = value else { return None };
    (*weight < Quantity::default()).then(|| cx.text.say("editor-not-weight"))
}

/// Every answer to an earlier line that a line can be asked by.
fn conditions(before: &[&Item], cx: Cx<'_>) -> Takes {
    let choices = before.iter().rev().flat_map(|item| {
        let own = item.choices.iter().map(|choice| choice.value.to_string());
        let judged = VERDICTS.iter().map(|verdict| (*verdict).to_owned());
        let answers: Vec<String> = if item.kind == Kind::Check { judged.collect() } else { own.collect() };
        let fails = (item.kind.is_quantity() || item.kind == Kind::Choice).then(|| "fail".to_owned());
        let all = answers.into_iter().chain(fails).filter_map(|is| Code::parse(&is).ok());
        all.map(|is| {
            let value = Value::text(format!("{}={is}", item.key));
            let names = item.text.texts().collect::<Vec<_>>().join(" ");
            Choice::new(value, condition_of(cx.text, item, &is)).found_by(&names)
        })
        .collect::<Vec<_>>()
    });
    Takes::One(choices.collect())
}
