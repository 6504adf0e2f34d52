//! The form that narrows the history.

use crate::domain::noun::Noun;
use crate::domain::round::{Filter, Outcome, State};
use crate::domain::template::FormKind;
use crate::domain::time::{Clock, Instant};
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, FormReply};
use crate::tui::widget::form::{Choice, Item, Kind, Value};

/// Asks by what it is narrowed; it holds what it is narrowed by now.
pub(super) fn ask(filter: &Filter, cx: Cx<'_>) -> FormAsk {
    let label = |key: &str| cx.text.say(&format!("inspect-narrow-{key}"));
    let several = |values: Vec<Value>| if values.is_empty() { Value::Blank } else { Value::Several(values) };
    let of = |code: Option<&crate::domain::code::Code>| code.cloned().map_or(Value::Blank, Value::Code);
    let day = |at: Option<Instant>| at.map_or(Value::Blank, |at| Value::Date(cx.calendar.date(at)));
    let kinds = FormKind::ALL.into_iter().map(|kind| Choice::new(Value::text(kind.name()), cx.text.word(kind)));
    let outcomes = Outcome::ALL.into_iter().map(|one| Choice::new(Value::text(one.name()), cx.text.word(one)));
    let states = State::ALL.into_iter().map(|one| Choice::new(Value::text(one.name()), cx.text.word(one)));
    let taken = |names: Vec<&'static str>| several(names.into_iter().map(Value::text).collect());
    let items = vec![
        Item::new("template", label("template"), Kind::OneOf(Noun::Template)).start(of(filter.templates.first())),
        Item::new("kind", label("kind"), Kind::Several(kinds.collect()))
            .start(taken(filter.kinds.iter().map(|kind| kind.name()).collect())),
        Item::new("area", label("area"), Kind::OneOf(Noun::Area)).start(of(filter.areas.first())),
        Item::new("asset", label("asset"), Kind::OneOf(Noun::Asset)).start(of(filter.assets.first())),
        Item::new("person", label("person"), Kind::OneOf(Noun::Person))
            .start(filter.people.first().map_or(Value::Blank, |id| Value::Record(*id))),
        Item::new("outcome", label("outcome"), Kind::One(outcomes.collect()))
            .start(filter.outcomes.first().map_or(Value::Blank, |one| Value::text(one.name()))),
        Item::new("state", label("state"), Kind::Several(states.collect()))
            .start(taken(filter.states.iter().map(|state| state.name()).collect())),
        Item::new("failed", label("failed"), Kind::YesNo).start(Value::Yes(filter.failed)),
        Item::new("from", label("from"), Kind::Date).start(day(filter.from)),
        // The last day is meant with it.
        Item::new("to", label("to"), Kind::Date).start(day(filter.to.map(|to| Instant(to.0 - 1)))),
    ];
    let any = cx.text.say("inspect-narrow-any");
    let items = items.into_iter().map(|item| item.otherwise(Value::Blank, any.clone())).collect();
    FormAsk { title: cx.text.say("inspect-narrow-title"), items, ..FormAsk::default() }
}

/// What the form says.
pub(super) fn read(form: &FormReply, cx: Cx<'_>) -> Filter {
    let codes = |key: &str| match form.value(key) {
        Value::Code(code) => vec![code.clone()],
        _ => Vec::new(),
    };
    let names = |key: &str| -> Vec<String> {
        match form.value(key) {
            Value::Several(values) => values
                .iter()
                .filter_map(|v| if let Value::Text(name) = v { Some(name.clone()) } else { None })
                .collect(),
            Value::Text(name) => vec![name.clone()],
            _ => Vec::new(),
        }
    };
    let has = |names: &[String], name: &str| names.iter().any(|one| one == name);
    let (kinds, outcomes, states) = (names("kind"), names("outcome"), names("state"));
    let midnight = |key: &str, after: bool| match form.value(key) {
        Value::Date(day) => {
            let day = if after { day.succ_opt().unwrap_or(*day) } else { *day };
            Some(cx.calendar.instant(day, Clock::MIDNIGHT))
        }
        _ => None,
    };
    Filter {
        templates: codes("template"),
        kinds: FormKind::ALL.into_iter().filter(|kind| has(&kinds, kind.name())).collect(),
        areas: codes("area"),
        assets: codes("asset"),
        people: if let Value::Record(id) = form.value("person") { vec![*id] } else { Vec::new() },
        outcomes: Outcome::ALL.into_iter().filter(|one| has(&outcomes, one.name())).collect(),
        states: State::ALL.into_iter().filter(|one| has(&states, one.name())).collect(),
        failed: *form.value("failed") == Value::Yes(true),
        from: midnight("from", false),
        to: midnight("to", true),
        words: Vec::new(),
    }
}
