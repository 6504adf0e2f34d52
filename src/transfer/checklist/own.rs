//! Forms that opsbook wrote itself, read exactly.

use serde_json::Value;
use toml::de::DeValue;

use super::error::FormError;
use crate::domain::template::Form;
use crate::transfer::source::Source;

/// The forms in a JSON value, where it is one or a list of them.
pub fn in_json(value: &Value) -> Option<Result<Vec<Form>, FormError>> {
    let list = match value {
        Value::Array(list) => list.as_slice(),
        one => std::slice::from_ref(one),
    };
    let is_form = |value: &Value| ["code", "kind", "section"].iter().all(|key| value.get(key).is_some());
    if list.is_empty() || !list.iter().all(is_form) {
        return None;
    }
    let read = |value: &Value| {
        serde_json::from_value(value.clone())
            .map_err(|error| FormError::Shape { line: None, message: error.to_string() })
    };
    Some(list.iter().map(read).collect())
}

/// The forms under `[[template]]`, where a TOML text has any.
pub fn in_toml(source: &Source<'_>) -> Option<Result<Vec<Form>, FormError>> {
    let (_, _, value) = source.tables().find(|(name, _, _)| *name == "template")?;
    let DeValue::Array(list) = value.get_ref() else { return None };
    let read = |value| {
        source.read(value).map_err(|mistake| FormError::Shape { line: Some(mistake.line), message: mistake.message })
    };
    Some(list.iter().map(read).collect())
}
