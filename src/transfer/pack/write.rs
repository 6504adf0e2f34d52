//! Writing a pack: one TOML text, its tables and keys always in the same order.

use serde::Serialize;
use serde_json::{Map, Value};
use unicode_width::UnicodeWidthStr;

use super::quote;
use crate::domain::pack::{Pack, Table};
use crate::domain::template::Form;
use crate::transfer::digest::sha256;

/// How wide a line may get before its value is spread over several, in cells.
const WIDE: usize = 120;

/// A pack as one text. Reading it gives the same pack, and writing that again the same text.
pub fn write(pack: &Pack) -> String {
    let mut text = Text::default();
    let pack = value(pack);
    for table in Table::ALL {
        match pack.get(table.name()) {
            Some(Value::Object(one)) => text.block(&format!("[{}]", table.name()), table.name(), one),
            Some(Value::Array(list)) => text.blocks(table.name(), list),
            _ => {}
        }
    }
    text.finish()
}

/// SHA-256 of the text of a pack, in hexadecimal digits: the same for every layout of the same content.
pub fn digest(pack: &Pack) -> String {
    sha256(&write(pack))
}

/// A checklist as a `[[template]]`.
pub fn write_form(form: &Form) -> String {
    let mut text = Text::default();
    text.blocks(Table::Template.name(), &[value(form)]);
    text.finish()
}

fn value(content: &impl Serialize) -> Value {
    // Content is plain structs of values, which always serialise.
    serde_json::to_value(content).unwrap_or_default()
}

/// The keys whose records stand under headers of their own.
fn is_tables(key: &str) -> bool {
    key == "section" || key == "item"
}

/// The lines written so far.
#[derive(Default)]
struct Text(Vec<String>);

impl Text {
    fn finish(mut self) -> String {
        self.0.push(String::new());
        self.0.join("\n")
    }

    fn blocks(&mut self, name: &str, list: &[Value]) {
        for fields in list.iter().filter_map(Value::as_object) {
            self.block(&format!("[[{name}]]"), name, fields);
        }
    }

    /// A table under its header, then the tables within it.
    fn block(&mut self, header: &str, name: &str, fields: &Map<String, Value>) {
        if !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.push(header.to_owned());
        for (key, value) in fields {
            match value {
                Value::Null | Value::Bool(false) => {}
                Value::Array(list) if list.is_empty() || is_tables(key) => {}
                Value::Object(table) if table.is_empty() => {}
                value => self.field(key, value),
            }
        }
        for (key, value) in fields.iter().filter(|(key, _)| is_tables(key)) {
            self.blocks(&format!("{name}.{key}"), value.as_array().map_or(&[], Vec::as_slice));
        }
    }

    /// A key and its value, on several lines where one would be too wide.
    fn field(&mut self, key: &str, value: &Value) {
        let name = quote::key(key);
        let plain = match key {
            "warn" | "alarm" | "possible" => limits(value),
            _ => inline(value),
        };
        let wide = name.width() + plain.width() + 3 > WIDE;
        match value {
            Value::Object(texts) if wide || plain.contains('\n') => {
                let texts = texts.iter().map(|(lang, text)| format!("{name}.{} = {}", quote::key(lang), inline(text)));
                self.0.extend(texts);
            }
            Value::Array(list) if wide || list.iter().any(Value::is_object) => {
                self.0.push(format!("{name} = ["));
                self.0.extend(list.iter().map(|one| format!("    {},", inline(one))));
                self.0.push("]".to_owned());
            }
            _ => self.0.push(format!("{name} = {plain}")),
        }
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::String(text) => quote::text(text),
        Value::Array(list) => format!("[{}]", list.iter().map(inline).collect::<Vec<_>>().join(", ")),
        Value::Object(table) => pairs(table, inline),
        other => other.to_string(),
    }
}

/// Limits are decimal text inside the program and numbers in a pack.
fn limits(value: &Value) -> String {
    let number = |value: &Value| value.as_str().map_or_else(|| value.to_string(), quote::number);
    value.as_object().map_or_else(String::new, |table| pairs(table, number))
}

fn pairs(table: &Map<String, Value>, write: impl Fn(&Value) -> String) -> String {
    let pairs: Vec<_> = table.iter().map(|(key, value)| format!("{} = {}", quote::key(key), write(value))).collect();
    format!("{{ {} }}", pairs.join(", "))
}
