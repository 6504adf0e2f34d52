//! Writing a pack: one TOML text, its tables and keys always in the same order.

use serde::Serialize;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use unicode_width::UnicodeWidthStr;

use super::quote;
use crate::domain::pack::{Pack, Table};
use crate::domain::template::Form;

/// How wide a line may get before its value is spread over several, in cells.
const WIDE: usize = 120;

/// A pack as one text. Reading it gives the same pack, and writing that again the same text.
pub fn write(pack: &Pack) -> String {
    let mut out = String::new();
    let pack = value(pack);
    for table in Table::ALL {
        match pack.get(table.name()) {
            Some(Value::Object(one)) => block(&mut out, table.name(), false, one),
            Some(Value::Array(list)) => list.iter().for_each(|one| blocks(&mut out, table.name(), one)),
            _ => {}
        }
    }
    out
}

/// SHA-256 of the text of a pack, in hexadecimal digits: the same for every layout of the same content.
pub fn digest(pack: &Pack) -> String {
    Sha256::digest(write(pack)).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A checklist as a `[[template]]`.
pub fn write_form(form: &Form) -> String {
    let mut out = String::new();
    blocks(&mut out, Table::Template.name(), &value(form));
    out
}

fn value(content: &impl Serialize) -> Value {
    // Content is plain structs of values, which always serialise.
    serde_json::to_value(content).unwrap_or_default()
}

fn blocks(out: &mut String, name: &str, one: &Value) {
    if let Value::Object(fields) = one {
        block(out, name, true, fields);
    }
}

/// A table under its header, then the tables within it.
fn block(out: &mut String, name: &str, of_many: bool, fields: &Map<String, Value>) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(&if of_many { format!("[[{name}]]\n") } else { format!("[{name}]\n") });
    for (key, value) in fields {
        match value {
            Value::Null | Value::Bool(false) => {}
            Value::Array(list) if list.is_empty() || is_tables(key) => {}
            Value::Object(table) if table.is_empty() => {}
            value => line(out, key, value),
        }
    }
    for (key, value) in fields {
        if let (true, Value::Array(list)) = (is_tables(key), value) {
            list.iter().for_each(|one| blocks(out, &format!("{name}.{key}"), one));
        }
    }
}

/// The keys whose records stand under headers of their own.
fn is_tables(key: &str) -> bool {
    key == "section" || key == "item"
}

fn line(out: &mut String, key: &str, value: &Value) {
    let name = quote::key(key);
    let plain = match key {
        "warn" | "alarm" | "possible" => limits(value),
        _ => inline(value),
    };
    let wide = name.width() + plain.width() + 3 > WIDE;
    match value {
        Value::Object(texts) if wide || plain.contains('\n') => {
            for (language, text) in texts {
                out.push_str(&format!("{name}.{} = {}\n", quote::key(language), inline(text)));
            }
        }
        Value::Array(list) if wide || list.iter().any(Value::is_object) => {
            out.push_str(&format!("{name} = [\n"));
            list.iter().for_each(|one| out.push_str(&format!("    {},\n", inline(one))));
            out.push_str("]\n");
        }
        _ => out.push_str(&format!("{name} = {plain}\n")),
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
