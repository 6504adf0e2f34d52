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

fn fields<'c>(columns: &'c Columns, flavour: Flavour, cells: &'c [Cell]) -> impl Iterator<Item = String> + 'c {
    cells.iter().map(move |cell| {
        let text = match flavour {
            Flavour::Plain => cell.stored(),
            Flavour::Spreadsheet => cell.shown(&columns.yes),
        };
        if cell.is_typed() { guard(&text).into_owned() } else { text }
    })
}

/// A CSV file being written.
pub struct Csv<'a, W: Write> {
    columns: &'a Columns,
    flavour: Flavour,
    out: ::csv::Writer<W>,
}

impl Flavour {
    fn writer<W: Write>(self, out: W) -> ::csv::Writer<W> {
        let ends = match self {
            Self::Plain => ::csv::Terminator::Any(b'\n'),
            Self::Spreadsheet => ::csv::Terminator::CRLF,
        };
        ::csv::WriterBuilder::new().terminator(ends).from_writer(out)
    }
}

impl Csv<'_, Vec<u8>> {
    /// One row by itself, for whoever writes rows as they come.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn line(columns: &Columns, flavour: Flavour, cells: &[Cell]) -> io::Result<Vec<u8>> {
        let mut out = flavour.writer(Vec::new());
        out.write_record(fields(columns, flavour, cells))?;
        out.into_inner().map_err(::csv::IntoInnerError::into_error)
    }
}

impl<'a, W: Write> Csv<'a, W> {
    /// Begins a file with what its columns are called.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn new(columns: &'a Columns, flavour: Flavour, mut out: W) -> io::Result<Self> {
        if flavour == Flavour::Spreadsheet {
            out.write_all("\u{feff}".as_bytes())?;
        }
        let mut out = flavour.writer(out);
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
        Ok(self.out.write_record(fields(self.columns, self.flavour, cells))?)
    }

    /// What it is written to, once everything is handed over.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn into_inner(self) -> io::Result<W> {
        self.out.into_inner().map_err(::csv::IntoInnerError::into_error)
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
