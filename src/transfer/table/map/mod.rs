//! Which column fills which field.

mod error;
mod profile;
mod propose;
mod shape;

pub use error::MapError;
pub use profile::{Profile, ProfileError};

use super::field::Field;
use super::opened::Table;

/// The target in an explicit pair that nobody wants: `Remarks=-`.
pub const NOBODY: &str = "-";

/// Columns and the fields they fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// The columns that no field takes.
    pub unwanted: Vec<String>,
    pub(super) fields: Vec<Field>,
    /// For each field its column.
    pub(super) columns: Vec<Option<Match>>,
    names: Vec<String>,
}

/// The column of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Match {
    /// The column, counted from zero.
    pub column: usize,
    /// How it was found.
    pub by: By,
}

/// How a column was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Someone said so.
    Told,
    /// By its name.
    Name,
    /// By what stands in it: worth a look.
    Shape,
}

impl Mapping {
    /// Proposes a column for each field: the one that `explicit` pairs of column and field name say, else the one of its name or
    /// first alias that there is, else, where there are no names, the only one whose values have its shape.
    pub fn propose(fields: &[Field], table: &Table, explicit: &[(String, String)]) -> Result<Self, Vec<MapError>> {
        let (columns, passed_over) = propose::columns(fields, table, explicit)?;
        let is_taken = |column: usize| columns.iter().flatten().any(|found| found.column == column);
        let names: Vec<String> = table.names().map(str::to_owned).collect();
        let unwanted =
            names.iter().enumerate().filter(|(column, _)| !is_taken(*column) && !passed_over.contains(column));
        let unwanted = unwanted.map(|(_, name)| name.clone()).collect();
        Ok(Self { unwanted, fields: fields.to_vec(), columns, names })
    }

    /// The fields that have a column, with the column's name and how it was found.
    pub fn matches(&self) -> impl Iterator<Item = (&Field, &str, By)> {
        let found = self.fields.iter().zip(&self.columns);
        found.filter_map(|(field, found)| found.map(|found| (field, self.names[found.column].as_str(), found.by)))
    }

    /// The pairs of column and field that would propose this mapping again.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.matches().map(|(field, column, _)| (column.to_owned(), field.name.clone())).collect()
    }

    /// The column of a field, if it has one.
    pub fn column(&self, field: &str) -> Option<&str> {
        self.matches().find(|(found, ..)| found.name == field).map(|(_, column, _)| column)
    }
}
