//! What a text holds, told by its content.

use serde_json::Value;

use super::error::FormError;
use super::names::Role;
use super::outline::Outline;
use super::{own, tree};
use crate::domain::template::Form;
use crate::transfer::look;
use crate::transfer::source::Source;

/// What was found.
pub enum Shape {
    /// Forms of opsbook's own.
    Own(Vec<Form>),
    /// A tree of values that reads as checklists.
    Tree(Vec<Outline>),
    /// Text to be read as Markdown.
    Markdown,
}

/// Tells JSON, TOML and YAML from Markdown; a text that can only be one of them and does not parse says where.
pub fn shape(text: &str) -> Result<Shape, FormError> {
    if let Some(value) = json(text)? {
        return of_value(&value);
    }
    match Source::parse(text) {
        Ok(source) if source.tables().next().is_some() => {
            if let Some(forms) = own::in_toml(&source) {
                return forms.map(Shape::Own);
            }
            let value =
                toml::from_str(text).map_err(|error| FormError::Toml { line: 1, message: error.to_string() })?;
            return of_value(&value);
        }
        Err(mistakes) if look::is_toml(text) => {
            if let Some(first) = mistakes.into_iter().next() {
                return Err(FormError::Toml { line: first.line, message: first.message });
            }
        }
        _ => {}
    }
    match serde_saphyr::from_str::<Value>(text) {
        // Markdown bullets are a YAML list of texts; only keys that are known make it YAML.
        Ok(value) => {
            let outlines = if is_meant(&value) { tree::outlines(&value) } else { Vec::new() };
            let lines = outlines.iter().any(|outline| outline.lines().next().is_some());
            Ok(if lines { Shape::Tree(outlines) } else { Shape::Markdown })
        }
        Err(error) if look::is_yaml(text) => {
            let line = error.location().map_or(1, |place| place.line() as usize);
            Err(FormError::Yaml { line, message: first_sentence(&error.to_string()) })
        }
        Err(_) => Ok(Shape::Markdown),
    }
}

/// What a YAML error says, without the place before it and the excerpt below it.
fn first_sentence(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let said = line.split_once(" column ").and_then(|(_, rest)| rest.split_once(": "));
    said.map_or(line, |(_, said)| said).to_owned()
}

fn of_value(value: &Value) -> Result<Shape, FormError> {
    match own::in_json(value) {
        Some(forms) => forms.map(Shape::Own),
        None => Ok(Shape::Tree(tree::outlines(value))),
    }
}

/// Whether a YAML value is a table, or a list of tables with a name that checklists use.
fn is_meant(value: &Value) -> bool {
    let named = |key: &String| matches!(Role::of(key), Some(Role::Text | Role::Name | Role::List | Role::Section));
    match value {
        Value::Array(list) => {
            let tables: Vec<_> = list.iter().filter_map(Value::as_object).collect();
            tables.len() == list.len() && tables.iter().any(|table| table.keys().any(named))
        }
        value => value.is_object(),
    }
}

/// One JSON value, or one on each line. Nothing where the text does not begin as JSON does.
fn json(text: &str) -> Result<Option<Value>, FormError> {
    if !look::is_json(text) {
        return Ok(None);
    }
    let whole = match serde_json::from_str(text) {
        Ok(value) => return Ok(Some(value)),
        Err(error) => FormError::Json { line: error.line(), message: error.to_string() },
    };
    let mut list = Vec::new();
    for (n, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match serde_json::from_str::<Value>(line) {
            Ok(value) => list.push(value),
            // A first line that is no value of its own: this was one value over many lines.
            Err(_) if list.is_empty() => return Err(whole),
            Err(error) => return Err(FormError::Json { line: n + 1, message: error.to_string() }),
        }
    }
    Ok(Some(Value::Array(list)))
}

/// Whether the first line is a row of column names.
pub fn is_delimited(text: &str) -> bool {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    [',', ';', '\t', '|'].into_iter().any(|mark| {
        let cells: Vec<_> = header.split(mark).map(|cell| cell.trim().trim_matches('"')).collect();
        cells.len() > 1 && cells.iter().any(|cell| matches!(Role::of(cell), Some(Role::Text | Role::Name)))
    })
}
