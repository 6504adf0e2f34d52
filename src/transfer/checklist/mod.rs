//! Checklists in and out: Markdown, JSON, YAML and TOML become forms, and a form becomes a file.

mod build;
mod decode;
mod error;
mod keys;
mod markdown;
mod names;
mod outline;
mod own;
mod recognise;
mod split;
#[cfg(test)]
mod tests;
mod tree;
mod write;

pub use decode::MOST;
pub use error::FormError;
pub use write::{Format, write};

use crate::domain::template::Form;
use recognise::Shape;

/// The most lines that one file may bring.
pub const MOST_LINES: usize = 5000;

/// The checklists in a file. What it holds is recognised by its content; `name` only gives a title and codes where the content
/// has none.
///
/// Forms that opsbook wrote as JSON or TOML are read exactly. Everything else becomes forms of `check` lines, in the words of the
/// file, ready to be looked over.
pub fn read(name: &str, bytes: &[u8]) -> Result<Vec<Form>, FormError> {
    let text = decode::text(bytes)?;
    let outlines = match recognise::shape(&text)? {
        Shape::Own(forms) => return Ok(forms),
        Shape::Tree(outlines) => outlines,
        Shape::Markdown => markdown::outlines(&text),
    };
    let lines: usize = outlines.iter().map(|outline| outline.lines().count()).sum();
    match lines {
        0 if recognise::is_delimited(&text) => Err(FormError::Table),
        0 => Err(FormError::NoLines),
        _ if lines > MOST_LINES => Err(FormError::TooManyLines { most: MOST_LINES }),
        _ => Ok(build::forms(outlines, name)),
    }
}
