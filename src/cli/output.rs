//! Standard output: lines of safe text, JSON, documents. A reader who goes away is no error.

use std::io::{BufWriter, ErrorKind, Stdout, Write};
use std::path::PathBuf;

use serde_json::Value;

use super::failure::{Failure, Result};
use crate::text::quiet::quiet;
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

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

fn failed(error: std::io::Error) -> Failure {
    match error.kind() {
        ErrorKind::BrokenPipe => Failure::Gone,
        _ => Failure::Output(PathBuf::from("-"), error),
    }
}
