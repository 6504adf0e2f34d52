//! Standard output: lines of safe text, JSON, documents. A reader who goes away is no error.

use std::io::{BufWriter, ErrorKind, Stdout, Write};
use std::path::PathBuf;

use serde_json::Value;

use super::failure::{Failure, Result};
use crate::text::invisible::is_obeyed;
use crate::text::safe::Safe;

/// Standard output.
#[derive(Debug)]
pub struct Output(BufWriter<Stdout>);

impl Default for Output {
    fn default() -> Self {
        Self::new()
    }
}

impl Output {
    /// The process's own.
    pub fn new() -> Self {
        Self(BufWriter::new(std::io::stdout()))
    }

    /// One line.
    pub fn line(&mut self, text: impl Into<Safe>) -> Result<()> {
        let text: Safe = text.into();
        writeln!(self.0, "{text}").map_err(failed)
    }

    /// A JSON value on lines of its own.
    pub fn json(&mut self, value: &Value) -> Result<()> {
        let text = serde_json::to_string_pretty(value).unwrap_or_default();
        writeln!(self.0, "{}", quiet(&text)).map_err(failed)
    }

    /// A JSON array, written as its elements come.
    pub fn json_list(&mut self, values: impl IntoIterator<Item = Result<Value>>) -> Result<()> {
        let mut before = "[\n";
        for value in values {
            write!(self.0, "{before}{}", quiet(&value?.to_string())).map_err(failed)?;
            before = ",\n";
        }
        let end = if before == "[\n" { "[]" } else { "\n]" };
        writeln!(self.0, "{end}").map_err(failed)
    }

    /// A document or file that was made as a whole.
    pub fn document(&mut self, text: &str) -> Result<()> {
        self.0.write_all(text.as_bytes()).map_err(failed)
    }

    /// Hands everything over.
    pub fn finish(&mut self) -> Result<()> {
        self.0.flush().map_err(failed)
    }
}

fn failed(error: std::io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::Gone,
        _ => Failure::Output(PathBuf::from("-"), error),
    }
}

/// The same JSON without characters that a terminal would obey or hide: they only stand inside strings, where `\u` says the
/// same. What is below a blank is a line break of the layout; in strings it was escaped already.
fn quiet(json: &str) -> String {
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
