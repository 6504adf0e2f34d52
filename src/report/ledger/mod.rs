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
        Cell::text(self.names.area(self.locale, code))
    }

    fn asset(&self, code: Option<&Code>) -> Cell {
        Cell::text(self.names.asset(self.locale, code))
    }

    fn reference(&self, id: Option<Id>) -> Cell {
        Cell::text(self.names.reference(id))
    }
}
