//! Lists and ledgers as columns of known kinds: one shape that CSV, JSON, XLSX and tables in documents are all written from.

mod cell;
mod csv;
mod json;
mod table;
#[cfg(test)]
mod tests;
mod xlsx;

pub use cell::{Cell, Yes};
pub use csv::{Csv, Flavour};
pub use xlsx::{NotAWorkbook, workbook};

use crate::text::locale::Locale;

/// Columns, and what a sheet of them is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// Its name for machines: of the file in a folder.
    pub name: &'static str,
    /// What it is called, in the reader's language.
    pub title: String,
    /// The columns.
    pub columns: Vec<Column>,
    /// Yes and no in the reader's language.
    yes: Yes,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name for machines; never translated.
    pub key: &'static str,
    /// What it is called, in the reader's language.
    pub title: String,
    /// What stands in it.
    pub kind: Kind,
    /// How much of a line it is worth in a document, in cells.
    pub cells: usize,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words.
    Text,
    /// A code or reference: text, whatever it looks like; noughts before it stay.
    Code,
    /// A date.
    Date,
    /// A moment by the site's clocks, to the minute.
    Moment,
    /// A number; its unit stands in the title or a column of its own.
    Number,
    /// A share in percent.
    Percent,
    /// Yes or no.
    YesNo,
}

/// Columns with their rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The columns.
    pub columns: Columns,
    /// The rows, a cell per column.
    pub rows: Vec<Vec<Cell>>,
}

impl Columns {
    /// Columns of a list for a reader: key, kind and width in cells; each is called `column-KEY`.
    pub fn new(locale: &Locale, name: &'static str, title: &str, columns: &[(&'static str, Kind, usize)]) -> Self {
        let column = |(key, kind, cells): &(&'static str, Kind, usize)| Column {
            key,
            title: locale.say(&column_id(key)),
            kind: *kind,
            cells: *cells,
        };
        Self { name, title: title.to_owned(), columns: columns.iter().map(column).collect(), yes: Yes::new(locale) }
    }

    /// With these rows.
    #[must_use]
    pub fn with(self, rows: Vec<Vec<Cell>>) -> Grid {
        Grid { columns: self, rows }
    }
}

impl Grid {
    /// Some of its columns, in this order and with these widths, for a page that has no room for all.
    #[must_use]
    pub fn only(self, keys: &[(&str, usize)]) -> Self {
        let Self { columns, rows } = self;
        let place = |key: &str| columns.columns.iter().position(|column| column.key == key);
        let kept: Vec<(usize, usize)> = keys.iter().filter_map(|(key, cells)| Some((place(key)?, *cells))).collect();
        let narrow = |(at, cells): &(usize, usize)| Column { cells: *cells, ..columns.columns[*at].clone() };
        let row = |row: Vec<Cell>| kept.iter().filter_map(|(at, _)| row.get(*at).cloned()).collect();
        let few = kept.iter().map(narrow).collect();
        Self { rows: rows.into_iter().map(row).collect(), columns: Columns { columns: few, ..columns } }
    }
}

/// The message id of what a column is called.
fn column_id(key: &str) -> String {
    format!("column-{}", key.replace('_', "-"))
}
