//! Forms for tests.

use super::{Form, Section};
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::phrase::Phrase;

/// A code.
///
/// # Panics
/// Where it is none.
pub fn code(text: &str) -> Code {
    Code::parse(text).unwrap()
}

/// A line to check.
pub fn line(key: &str) -> Item {
    Item::plain(code(key), Kind::Check, Phrase::plain(format!("Line {key}")))
}

/// A form of sections with headings and the keys of their lines.
pub fn form(sections: &[(&str, &[&str])]) -> Form {
    let section = |(title, keys): &(&str, &[&str])| Section {
        title: Phrase::plain(*title),
        items: keys.iter().map(|key| line(key)).collect(),
    };
    Form::plain(code("form"), Phrase::plain("Form"), sections.iter().map(section).collect())
}
