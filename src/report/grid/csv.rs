//! Columns and rows as CSV (RFC 4180), row by row, so that a long list needs no more memory than a short one.

use std::io::{self, Write};

use super::{Cell, Columns, Grid};
use crate::text::guard::guard;

/// For whom a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Flavour {
    /// Programs, and to be brought in again: keys and stored names, UTF-8, a line feed after each row.
    #[default]
    Plain,
    /// Readers with a spreadsheet: their words, the mark by which it takes the file for UTF-8, the line ends of RFC 4180.
    Spreadsheet,
}

/// A CSV file being written.
pub struct Csv<'a, W: Write> {
    columns: &'a Columns,
    flavour: Flavour,
    out: ::csv::Writer<W>,
}

impl<'a, W: Write> Csv<'a, W> {
    /// Begins a file with what its columns are called.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn new(columns: &'a Columns, flavour: Flavour, mut out: W) -> io::Result<Self> {
        let ends = match flavour {
            Flavour::Plain => ::csv::Terminator::Any(b'\n'),
            Flavour::Spreadsheet => {
                out.write_all("\u{feff}".as_bytes())?;
                ::csv::Terminator::CRLF
            }
        };
        let mut out = ::csv::WriterBuilder::new().terminator(ends).from_writer(out);
        out.write_record(columns.columns.iter().map(|column| match flavour {
            Flavour::Plain => column.key.to_owned(),
            Flavour::Spreadsheet => guard(&column.title).into_owned(),
        }))?;
        Ok(Self { columns, flavour, out })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        let shown = cells.iter().map(|cell| {
            let text = match self.flavour {
                Flavour::Plain => cell.stored(),
                Flavour::Spreadsheet => cell.shown(&self.columns.yes),
            };
            if cell.is_typed() { guard(&text).into_owned() } else { text }
        });
        Ok(self.out.write_record(shown)?)
    }

    /// Hands everything over.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Grid {
    /// As one CSV file.
    pub fn csv(&self, flavour: Flavour) -> String {
        let mut bytes = Vec::new();
        // Writing to memory does not fail, and every row has a cell per column.
        let written = Csv::new(&self.columns, flavour, &mut bytes).and_then(|mut csv| {
            self.rows.iter().try_for_each(|row| csv.row(row))?;
            csv.finish()
        });
        debug_assert!(written.is_ok(), "{written:?}");
        String::from_utf8(bytes).unwrap_or_default()
    }
}
