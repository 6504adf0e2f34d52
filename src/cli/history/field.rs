//! The value of a record's field, as people read it.

use std::collections::HashMap;

use serde_json::Value;

use crate::cli::session::Session;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::text::date;

/// Fields that hold instants.
const INSTANTS: &[&str] = &[
    "anchor",
    "at",
    "due",
    "from",
    "installed",
    "missed_at",
    "opens",
    "seen",
    "signed",
    "since",
    "started",
    "until",
    "walked_from",
    "walked_to",
];
/// Fields that hold persons.
const PERSONS: &[&str] = &["by", "owner", "person", "reason_by", "reviewed_by", "signed_by", "started_by"];

/// The value in words: instants on the site's clocks, persons by name, phrases in the reader's language.
pub fn shown(noun: Option<Noun>, field: &str, value: &Value, names: &HashMap<Id, String>, session: &Session) -> String {
    match value {
        Value::Null => session.locale.say("cli-history-nothing"),
        Value::String(text) if field == "state" => {
            noun.map_or_else(|| text.clone(), |noun| session.locale.state(noun, text))
        }
        Value::String(text) if field == "verdict" || field == "severity" => session.locale.word_of(field, text),
        Value::String(text) => text.clone(),
        Value::Number(number) => {
            let number = number.as_i64().unwrap_or_default();
            if INSTANTS.contains(&field) {
                return date::stamp(&session.locale, session.calendar.local(Instant(number)));
            }
            if field == "value" {
                return Quantity::from_millionths(number).to_string();
            }
            let name = PERSONS.contains(&field).then(|| names.get(&Id(number))).flatten();
            name.cloned().unwrap_or_else(|| number.to_string())
        }
        Value::Object(_) if field == "title" || field == "text" => {
            match serde_json::from_value::<Phrase>(value.clone()) {
                Ok(phrase) => session.locale.phrase(&phrase).to_owned(),
                Err(_) => value.to_string(),
            }
        }
        other => other.to_string(),
    }
}
