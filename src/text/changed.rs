//! What changed in a record, in words: old and new of every field, names instead of numbers, nested parts by themselves.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::locale::Locale;
use super::{date, words};
use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::time::Instant;

/// Fields that hold a moment.
const MOMENTS: [&str; 20] = [
    "anchor",
    "at",
    "closed",
    "done",
    "due",
    "from",
    "installed",
    "listed",
    "missed_at",
    "opens",
    "seen",
    "signed",
    "since",
    "started",
    "until",
    "verified",
    "walked_from",
    "walked_to",
    "wait_until",
    "watch_until",
];
/// Fields that hold exact millionths.
const QUANTITIES: [&str; 5] = ["value", "low", "high", "score", "funding"];
/// Lines that one nested change takes; what is more is counted.
const MOST: usize = 12;

/// What the numbers and codes in records stand for.
#[derive(Debug, Default)]
pub struct Called {
    /// Records by their numbers: persons by name, others by reference.
    pub records: HashMap<Id, String>,
    /// Places, posts and checklists by their codes.
    pub codes: HashMap<Code, Phrase>,
}

/// Says what changed.
pub struct Changes<'a> {
    /// The reader's language.
    pub locale: &'a Locale,
    /// The site's clocks.
    pub calendar: &'a Calendar,
    /// What numbers and codes stand for.
    pub called: &'a Called,
    /// The kind of record.
    pub noun: Option<Noun>,
}

impl Changes<'_> {
    /// A line for each difference in a field: `due time: 23 Nov 09:00 -> 24 Nov 09:00`. None where the field has no word: it is
    /// the program's own, and the verb says what it means.
    pub fn told(&self, field: &str, before: &Value, after: &Value) -> Vec<String> {
        if !self.locale.has(&words::id("field", field)) {
            return Vec::new();
        }
        let mut lines = Vec::new();
        // What an inspection came to is not what was done about an action.
        let label = match (self.noun, field) {
            (Some(Noun::Round), "outcome") => self.locale.word_of("noun", field),
            _ => self.locale.field(field),
        };
        self.differ(&label, field, before, after, &mut lines);
        if lines.len() > MOST {
            let more = lines.len() - MOST;
            lines.truncate(MOST);
            lines.push(self.locale.say_with("app-count-more", &[("n", more.into())]));
        }
        lines
    }

    fn differ(&self, label: &str, field: &str, before: &Value, after: &Value, lines: &mut Vec<String>) {
        if before == after {
            return;
        }
        let empty = Map::new();
        match (before, after) {
            (Value::Object(_) | Value::Null, Value::Object(_) | Value::Null)
                if phrase(before).is_none() && phrase(after).is_none() =>
            {
                let (before, after) = (before.as_object().unwrap_or(&empty), after.as_object().unwrap_or(&empty));
                let gone = before.keys().filter(|key| !after.contains_key(*key));
                for key in after.keys().chain(gone) {
                    let [before, after] = [before, after].map(|side| side.get(key).unwrap_or(&Value::Null));
                    self.differ(&format!("{label} · {}", self.locale.field(key)), key, before, after, lines);
                }
            }
            (Value::Array(old), Value::Array(new)) if old.iter().chain(new).any(|part| key(part).is_some()) => {
                self.parts(label, field, old, new, lines);
            }
            _ => lines.extend(self.line(label, &self.value(field, before), &self.value(field, after))),
        }
    }

    /// Parts that have keys: matched by them, whatever their order.
    fn parts(&self, label: &str, field: &str, old: &[Value], new: &[Value], lines: &mut Vec<String>) {
        let of = |parts: &[Value], wanted: &Value| parts.iter().find(|part| key(part) == key(wanted)).cloned();
        let named = |part: &Value| format!("{label} · {}", self.title(part));
        for part in new {
            match of(old, part) {
                Some(before) => self.differ(&named(part), field, &before, part, lines),
                None => lines.push(self.locale.say_with("reach-history-added", &[("field", named(part).into())])),
            }
        }
        for part in old.iter().filter(|part| of(new, part).is_none()) {
            lines.push(self.locale.say_with("reach-history-removed", &[("field", named(part).into())]));
        }
    }

    fn line(&self, field: &str, before: &str, after: &str) -> Option<String> {
        match (before.is_empty(), after.is_empty()) {
            (true, true) => None,
            (true, false) => {
                Some(self.locale.say_with("app-history-set", &[("field", field.into()), ("after", after.into())]))
            }
            (_, gone) => {
                let nothing = self.locale.say("reach-history-nothing");
                let after = if gone { nothing.as_str() } else { after };
                let both = [("field", field.into()), ("before", before.into()), ("after", after.into())];
                Some(self.locale.say_with("app-history-changed", &both))
            }
        }
    }

    /// A value as people read it; empty where there is none.
    fn value(&self, field: &str, value: &Value) -> String {
        let locale = self.locale;
        match value {
            Value::Null => String::new(),
            Value::Bool(yes) => locale.say(if *yes { "app-yes" } else { "app-no" }),
            Value::Number(number) => {
                let Some(number) = number.as_i64() else { return number.to_string() };
                if MOMENTS.contains(&field) {
                    return date::stamp(locale, self.calendar.local(Instant(number)));
                }
                if QUANTITIES.contains(&field) {
                    return Quantity::from_millionths(number).to_string();
                }
                self.called.records.get(&Id(number)).filter(|_| points(field)).cloned().unwrap_or(number.to_string())
            }
            Value::String(text) => self.text(field, text),
            Value::Array(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.value(field, part)).collect();
                locale.list(&parts)
            }
            Value::Object(_) => match phrase(value) {
                Some(phrase) => locale.phrase(&phrase).to_owned(),
                None => self.title(value),
            },
        }
    }

    fn text(&self, field: &str, text: &str) -> String {
        match field {
            "state" => self.noun.map_or_else(|| text.to_owned(), |noun| self.locale.state(noun, text)),
            "verdict" | "severity" | "role" | "outcome" | "stage" => self.locale.word_of(field, text),
            "kind" => [self.locale.word_of("item", text), self.locale.word_of("form", text)]
                .into_iter()
                .find(|word| word != text)
                .unwrap_or_else(|| text.to_owned()),
            "area" | "asset" | "post" | "posts" | "deputy" | "unit" | "parent" | "template" | "place" | "shift"
            | "shifts" => {
                let title = Code::parse(text).ok().and_then(|code| self.called.codes.get(&code));
                title.map_or_else(|| text.to_owned(), |title| self.locale.phrase(title).to_owned())
            }
            _ => text.to_owned(),
        }
    }

    /// What a nested part is called: by its text, else its key.
    fn title(&self, part: &Value) -> String {
        let said = ["text", "title", "name"].iter().find_map(|field| part.get(field));
        let said = said.map(|said| self.value("text", said)).filter(|said| !said.is_empty());
        said.or_else(|| key(part).map(str::to_owned)).unwrap_or_else(|| part.to_string())
    }
}

/// Whether a number in this field is a record's.
fn points(field: &str) -> bool {
    let persons = [
        "by",
        "owner",
        "accountable",
        "done_by",
        "verified_by",
        "in_order_by",
        "person",
        "reason_by",
        "reviewed_by",
        "signed_by",
        "started_by",
        "lent_by",
        "team",
    ];
    persons.contains(&field)
        || ["round", "finding", "action", "template", "version", "schedule", "reinspects"].contains(&field)
}

/// What a nested part is known by, whatever else of it changes.
fn key(part: &Value) -> Option<&str> {
    ["key", "code", "value"].iter().find_map(|field| part.get(field)?.as_str())
}

/// The phrase that a value is.
fn phrase(value: &Value) -> Option<Phrase> {
    let texts = value.as_object()?;
    let known = texts.keys().any(|tag| Lang::ALL.iter().any(|lang| lang.tag() == tag));
    known.then(|| serde_json::from_value(value.clone()).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn told(lang: Lang, field: &str, before: &Value, after: &Value) -> Vec<String> {
        let locale = Locale::new(lang, lang);
        let mut called = Called::default();
        called.records.insert(Id(7), "Li Wei".to_owned());
        called.codes.insert(Code::parse("hall-a").unwrap(), Phrase::plain("Hall A"));
        let calendar = Calendar::new(&[], Vec::new(), Vec::new());
        Changes { locale: &locale, calendar: &calendar, called: &called, noun: Some(Noun::Action) }
            .told(field, before, after)
    }

    #[test]
    fn old_and_new_are_words_and_names() {
        let one = |field, before, after| told(Lang::En, field, &before, &after).join("\n");
        assert_eq!(one("owner", Value::Null, json!(7)), "owner: Li Wei");
        assert_eq!(one("owner", json!(7), Value::Null), "owner: Li Wei -> nothing");
        assert_eq!(one("area", Value::Null, json!("hall-a")), "area: Hall A");
        assert_eq!(one("parent", Value::Null, json!("hall-a")), "lies in: Hall A");
        assert_eq!(one("severity", json!("general"), json!("major")), "severity: general -> major");
        assert_eq!(one("value", json!(3_100_000), json!(6_400_000)), "value: 3.1 -> 6.4");
        assert_eq!(one("posts", json!([]), json!(["hall-a", "x"])), "posts: Hall A, x");
        assert_eq!(one("title", json!({"en": "A", "zh-CN": "甲"}), json!({"en": "B", "zh-CN": "甲"})), "title: A -> B");
        assert_eq!(told(Lang::En, "no_such_field", &json!(1), &json!(2)), Vec::<String>::new());
    }

    #[test]
    fn nested_parts_are_told_one_by_one() {
        let item = |key: &str, text: &str, high: i64| json!({"key": key, "text": {"en": text, "zh-CN": text}, "alarm": {"low": 0, "high": high}});
        let form = |items: Vec<Value>| json!({"items": items});
        let before = form(vec![item("a", "Room 1", 5_000_000), item("b", "Seals", 1)]);
        let after = form(vec![item("c", "Ice", 1), item("a", "Room 1", 4_500_000)]);
        assert_eq!(
            told(Lang::En, "form", &before, &after),
            [
                "checklist · lines · Ice: added",
                "checklist · lines · Room 1 · alarm limits · high: 5 -> 4.5",
                "checklist · lines · Seals: removed",
            ]
        );
        let zh = told(Lang::ZhCn, "form", &before, &after);
        assert!(zh[1].contains("报警限") && zh[1].contains("4.5"), "{zh:?}");
    }
}
