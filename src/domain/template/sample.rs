//! Forms for tests.

use super::{Form, FormKind, Section};
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
    Form {
        code: code("form"),
        kind: FormKind::Round,
        title: Phrase::plain("Form"),
        clause: None,
        post: None,
        area: None,
        asset: None,
        intro: None,
        review: false,
        source: None,
        sections: sections.iter().map(section).collect(),
    }
}
