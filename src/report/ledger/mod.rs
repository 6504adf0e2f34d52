//! Lists as grids: which columns each has, and the row of each record. One shape for CSV, JSON, XLSX and pages.

pub mod action;
pub mod evidence;
pub mod finding;
pub mod hazard;
pub mod place;
pub mod reading;
pub mod round;
pub mod template;
#[cfg(test)]
mod tests;

use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::text::locale::Locale;

use super::grid::Cell;
use super::names::Names;

/// For whom rows are written, and what they call things.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// In which language.
    pub locale: &'a Locale,
    /// By which clocks.
    pub calendar: &'a Calendar,
    /// What things are called.
    pub names: &'a Names,
}

impl Reader<'_> {
    fn at(&self, at: impl Into<Option<Instant>>) -> Cell {
        Cell::maybe_at(self.calendar, at.into())
    }

    fn person(&self, id: Option<Id>) -> Cell {
        Cell::text(self.names.person(id))
    }

    fn area(&self, code: Option<&Code>) -> Cell {
        code.map_or(Cell::None, |code| Cell::named(code.to_string(), self.names.area(self.locale, Some(code))))
    }

    fn asset(&self, code: Option<&Code>) -> Cell {
        code.map_or(Cell::None, |code| Cell::named(code.to_string(), self.names.asset(self.locale, Some(code))))
    }

    fn post(&self, code: Option<&Code>) -> Cell {
        code.map_or(Cell::None, |code| Cell::named(code.to_string(), self.names.post(self.locale, Some(code))))
    }

    fn template(&self, code: &Code) -> Cell {
        Cell::named(code.to_string(), self.names.template(self.locale, Some(code)))
    }

    /// The name of a thing: for programs the one that names no language.
    fn name(&self, title: &Phrase) -> Cell {
        let plain = title.by_language().find(|(tag, _)| tag.is_empty()).map(|(_, text)| text.to_owned());
        Cell::named(plain.unwrap_or_default(), self.locale.phrase(title).to_owned())
    }

    /// The name of a thing in one language.
    fn name_in(lang: Lang, title: &Phrase) -> Cell {
        Cell::maybe(title.by_language().find(|(tag, _)| *tag == lang.tag()).map(|(_, text)| text))
    }

    /// What a record is known by where it came from, else what it is called here.
    fn key(origin: Option<&String>, own: String) -> Cell {
        let key = origin.and_then(|origin| origin.split_once(':')).map(|(_, key)| key.to_owned());
        Cell::text(key.unwrap_or(own))
    }

    fn reference(&self, id: Option<Id>) -> Cell {
        Cell::text(self.names.reference(id))
    }
}
