//! JSON that no terminal obeys.

use super::invisible::is_obeyed;

/// The same JSON without characters that a terminal would obey or hide: they only stand inside strings, where `\u` says the
/// same. What is below a blank is a line break of the layout; in strings it was escaped already.
pub fn quiet(json: &str) -> String {
    use std::fmt::Write;
    let mut quiet = String::with_capacity(json.len());
    for c in json.chars() {
        if c >= ' ' && is_obeyed(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(quiet, "\\u{unit:04x}");
            }
        } else {
            quiet.push(c);
        }
    }
    quiet
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::text::hostile::{Hostile, assert_harmless, count};

    #[test]
    fn json_is_whole_and_harmless_whatever_is_in_it() {
        let mut hostile = Hostile::new(7);
        while hostile.drawn() < count(4_000) {
            let list: Vec<String> = hostile.by_ref().take(3).collect();
            let value = serde_json::json!({ "text": hostile.text(), "list": list, hostile.text(): 1 });
            for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap_or_default()] {
                let text = quiet(&text);
                // Data keeps its marks, however many.
                for line in text.lines() {
                    assert_harmless(
                        &line.replace(|c| matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}'), "."),
                    );
                }
                assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
            }
        }
    }

    #[test]
    fn json_says_the_same_without_being_obeyed() {
        let value = Value::from("冷库\u{9b}31m\u{202e}x");
        let text = quiet(&value.to_string());
        assert_eq!(text, "\"冷库\\u009b31m\\u202ex\"");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
