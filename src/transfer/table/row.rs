//! One record of a table.

use chrono::NaiveDate;

use super::field::Field;
use super::notes::Format;
use super::opened::Table;
use super::place::Place;
use super::problem::Problem;
use super::value::{Moment, Value};
use crate::domain::number::Quantity;

/// One record: a value for each field, and what is wrong with it. A value that could not be read is missing, and is a problem.
#[derive(Debug, Clone)]
pub struct Row<'a> {
    /// Where it stands.
    pub place: Place,
    /// What is wrong with it; a row with problems is not to be used.
    pub problems: Vec<Problem>,
    pub(super) values: Vec<Value>,
    pub(super) stood: Vec<&'a str>,
    pub(super) fields: &'a [Field],
    pub(super) table: &'a Table,
    pub(super) record: usize,
}

impl<'a> Row<'a> {
    /// The value of a field; missing, too, where there is no such field.
    pub fn value(&self, field: &str) -> &Value {
        self.at(field).map_or(&Value::Missing, |place| &self.values[place])
    }

    /// The text of a field as it stood.
    pub fn stood(&self, field: &str) -> &'a str {
        self.at(field).map_or("", |place| self.stood[place])
    }

    /// Every cell of the row as it stood, for the file of rejects and for the digest by which a row is known.
    pub fn cells(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.table.record(self.record)
    }

    /// Whether it stands in delimited text, which a spreadsheet may have calculated.
    pub fn is_delimited(&self) -> bool {
        matches!(self.table.notes.format, Format::Csv { .. })
    }

    /// Words.
    pub fn text(&self, field: &str) -> Option<&str> {
        if let Value::Text(text) = self.value(field) { Some(text) } else { None }
    }

    /// A code.
    pub fn code(&self, field: &str) -> Option<&str> {
        if let Value::Code(code) = self.value(field) { Some(code) } else { None }
    }

    /// The value of a choice.
    pub fn choice(&self, field: &str) -> Option<&str> {
        if let Value::Choice(value) = self.value(field) { Some(value) } else { None }
    }

    /// A date.
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        if let Value::Date(date) = self.value(field) { Some(*date) } else { None }
    }

    /// A time.
    pub fn moment(&self, field: &str) -> Option<Moment> {
        if let Value::Moment(moment) = self.value(field) { Some(*moment) } else { None }
    }

    /// A decimal number.
    pub fn number(&self, field: &str) -> Option<Quantity> {
        if let Value::Number(number) = self.value(field) { Some(*number) } else { None }
    }

    /// A whole number.
    pub fn count(&self, field: &str) -> Option<i64> {
        if let Value::Count(count) = self.value(field) { Some(*count) } else { None }
    }

    /// Yes or no.
    pub fn yes(&self, field: &str) -> Option<bool> {
        if let Value::YesNo(yes) = self.value(field) { Some(*yes) } else { None }
    }

    fn at(&self, field: &str) -> Option<usize> {
        self.fields.iter().position(|known| known.name == field)
    }
}
