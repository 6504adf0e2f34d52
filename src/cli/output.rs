//! Standard output: lines of safe text, JSON, documents. A reader who goes away is no error.

use std::io::{BufWriter, ErrorKind, Stdout, Write};
use std::path::PathBuf;

use serde_json::Value;

use super::failure::{Failure, Result};
use crate::text::safe::Safe;

/// Standard output.
#[derive(Debug)]
pub struct Output(BufWriter<Stdout>);

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

/// The same JSON without characters that a terminal would obey: they only stand inside strings, where `\u` says the same.
fn quiet(json: &str) -> String {
    use std::fmt::Write;
    let obeyed = |c: char| matches!(c, '\u{7f}'..='\u{9f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let mut quiet = String::with_capacity(json.len());
    for c in json.chars() {
        if obeyed(c) {
            let _ = write!(quiet, "\\u{:04x}", u32::from(c));
        } else {
            quiet.push(c);
        }
    }
    quiet
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_says_the_same_without_being_obeyed() {
        let value = Value::from("冷库\u{9b}31m\u{202e}x");
        let text = quiet(&value.to_string());
        assert_eq!(text, "\"冷库\\u009b31m\\u202ex\"");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), value);
    }
}
