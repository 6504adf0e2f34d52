//! The part of a field that keys act on.

use super::item::{Choice, Item, Kind};
use super::picker::Picker;
use super::read::{meaning, read};
use super::several::Several;
use super::value::Value;
use crate::domain::time::Span;
use crate::text::fold::fold;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::field::{Field, Room, Takes};

/// What keys act on.
#[derive(Debug, Clone)]
pub(super) enum Control {
    Typed(Field),
    One(Picker),
    Several(Several),
    Yes(bool),
}

impl Control {
    /// The control of a field, holding a value.
    pub fn new(kind: &Kind, value: &Value, cx: Cx<'_>) -> Self {
        let takes = match kind {
            Kind::Text => Takes::Words,
            Kind::Note => Takes::Note,
            Kind::Secret => Takes::Secret,
            Kind::YesNo => return Self::Yes(*value == Value::Yes(true)),
            Kind::One(choices) => return Self::One(Picker::new(with(choices, value, cx), value)),
            Kind::Several(choices) => {
                let values = if let Value::Several(values) = value { values.as_slice() } else { &[] };
                let choices = values.iter().fold(choices.clone(), |choices, value| with(&choices, value, cx));
                return Self::Several(Several::new(choices, value));
            }
            // Read before the form is made; unread there is nothing to choose from.
            Kind::OneOf(_) => return Self::One(Picker::new(Vec::new(), value)),
            Kind::SeveralOf(_) => return Self::Several(Several::new(Vec::new(), value)),
            _ => Takes::Plain,
        };
        Self::Typed(Field::with(takes, &value.typed(cx)))
    }

    /// What it holds, or the sentence that says what is wrong with it.
    pub fn value(&self, item: &Item, cx: Cx<'_>) -> Result<Value, String> {
        match self {
            Self::Typed(field) => read(&item.kind, field.text(), &item.otherwise.0, cx),
            Self::One(picker) if picker.has_no_match() => {
                Err(cx.text.say_with("form-no-match", &[("typed", picker.query.text().into())]))
            }
            Self::One(picker) => Ok(picker.value()),
            Self::Several(several) => Ok(several.value()),
            Self::Yes(yes) => Ok(Value::Yes(*yes)),
        }
    }

    /// What stands beside it: what was typed in other words, a unit.
    pub fn meaning(&self, item: &Item, cx: Cx<'_>) -> String {
        let Self::Typed(field) = self else { return String::new() };
        let value = self.value(item, cx).unwrap_or_default();
        meaning(&item.kind, field.text(), &value, cx)
    }

    /// Takes a key; false where it may lead out of the field.
    pub fn key(&mut self, key: Key, item: &Item, room: Room, cx: Cx<'_>) -> bool {
        match self {
            Self::Typed(field) => {
                if let Some(days) = days(key, &item.kind) {
                    let written = read(&item.kind, field.text(), &item.otherwise.0, cx);
                    if let Some(stepped) = step(&written, days, field, item, cx) {
                        *field = Field::with(Takes::Plain, &stepped.typed(cx));
                        return true;
                    }
                }
                let caret_key = matches!(key.code, KeyCode::Up | KeyCode::Down);
                if field.step(key, room) {
                    return true;
                }
                field.key(key);
                !caret_key
            }
            Self::One(picker) => picker.key(key, item.required),
            Self::Several(several) => several.key(key),
            Self::Yes(yes) => {
                match key.text().map_or(key.code, |c| KeyCode::Char(fold(c))) {
                    KeyCode::Left | KeyCode::Right | KeyCode::Char(' ') => *yes = !*yes,
                    KeyCode::Char('y' | 'Y' | '是' | '+') => *yes = true,
                    KeyCode::Char('n' | 'N' | '否' | '-') => *yes = false,
                    _ => return false,
                }
                true
            }
        }
    }

    /// Takes pasted text; false where it takes none.
    pub fn paste(&mut self, text: &str) -> bool {
        match self {
            Self::Typed(field) => return field.insert(text).is_some(),
            Self::One(picker) => picker.paste(text),
            Self::Several(_) | Self::Yes(_) => return false,
        }
        true
    }

    /// What it shows, to see whether a key altered it.
    pub fn state(&self, item: &Item, cx: Cx<'_>) -> String {
        if let Self::Typed(field) = self { field.text().to_owned() } else { self.draft(item, cx) }
    }

    /// What is to be kept of it while it is not saved: of a secret nothing.
    pub fn draft(&self, item: &Item, cx: Cx<'_>) -> String {
        match self {
            Self::Typed(_) if matches!(item.kind, Kind::Secret) => String::new(),
            Self::Typed(field) => field.text().to_owned(),
            Self::One(picker) => picker.draft(cx),
            Self::Several(several) => several.value().typed(cx),
            Self::Yes(yes) => Value::Yes(*yes).typed(cx),
        }
    }

    /// Takes what was kept.
    pub fn restore(&mut self, text: &str, item: &Item, cx: Cx<'_>) {
        match self {
            Self::Typed(_) if matches!(item.kind, Kind::Secret) => {}
            Self::Typed(field) => {
                let empty = Self::new(&item.kind, &Value::Blank, cx);
                if let Self::Typed(mut fresh) = empty {
                    fresh.insert(text);
                    *field = fresh;
                }
            }
            Self::One(picker) => picker.restore(text, cx),
            Self::Several(several) => several.restore(text, cx),
            Self::Yes(yes) => *yes = text == "yes",
        }
    }
}

/// The choices, with the value that is held though it is not offered any more: saving must not drop it.
fn with(choices: &[Choice], value: &Value, cx: Cx<'_>) -> Vec<Choice> {
    let mut choices = choices.to_vec();
    if !value.is_blank() && choices.iter().all(|choice| choice.value != *value) {
        choices.push(Choice::new(value.clone(), value.typed(cx)));
    }
    choices
}

/// By how many days a key moves a date.
fn days(key: Key, kind: &Kind) -> Option<i64> {
    if !matches!(kind, Kind::Date | Kind::Moment) || key.ctrl || key.alt {
        return None;
    }
    match key.code {
        KeyCode::Left => Some(-1),
        KeyCode::Right => Some(1),
        KeyCode::PageUp => Some(-7),
        KeyCode::PageDown => Some(7),
        _ => None,
    }
}

/// A date that stands whole, or holds otherwise, moved by days: in a half-typed one the arrows move the caret. A moment is
/// not moved into the past.
fn step(written: &Result<Value, String>, days: i64, field: &Field, item: &Item, cx: Cx<'_>) -> Option<Value> {
    let value = match written {
        Ok(Value::Blank) if item.otherwise.0.is_blank() && matches!(item.kind, Kind::Date) => Value::Date(cx.today()),
        Ok(Value::Blank) => item.otherwise.0.clone(),
        Ok(value) if value.typed(cx) == field.text() => value.clone(),
        _ => return None,
    };
    match value {
        Value::Date(date) => date.checked_add_signed(chrono::TimeDelta::days(days)).map(Value::Date),
        Value::Moment(at) => {
            let moved = at.plus(Span::of_days(days));
            Some(Value::Moment(if moved > cx.now { moved } else { at }))
        }
        _ => None,
    }
}
