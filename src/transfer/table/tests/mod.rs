//! Whole files in the shapes that people have, made here.

mod book;
mod harm;
mod headers;
mod kinds;
mod maps;
mod values;

use super::*;

/// The table in these bytes.
pub(super) fn table(bytes: impl AsRef<[u8]>) -> Table {
    with(bytes, &Options::default()).unwrap()
}

/// The table in these bytes, read so.
pub(super) fn with(bytes: impl AsRef<[u8]>, options: &Options) -> Result<Table, TableError> {
    Table::read("a.csv", bytes.as_ref().to_vec(), options)
}

/// Why these bytes are no table, and at which line.
pub(super) fn why(bytes: impl AsRef<[u8]>) -> (Option<u32>, Untabled) {
    let error = with(bytes, &Options::default()).unwrap_err();
    (error.line, error.why)
}

/// Every record as text.
pub(super) fn records(table: &Table) -> Vec<Vec<&str>> {
    (0..table.len()).map(|record| table.record(record).collect()).collect()
}

pub(super) fn names(table: &Table) -> Vec<&str> {
    table.names().collect()
}

pub(super) fn pair(column: &str, field: &str) -> (String, String) {
    (column.to_owned(), field.to_owned())
}

pub(super) fn here() -> Writing {
    Writing::of(chrono_tz::Asia::Shanghai)
}
