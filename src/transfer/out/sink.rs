//! Rows on their way out, as CSV, JSON or a workbook; only a workbook has to be kept until it is whole.

use std::io::{Error, Write};

use chrono::NaiveDateTime;

use super::{Failed, Format, Result};
use crate::report::grid::{Cell, Columns, Csv, Flavour, Grid, NotAWorkbook};
use crate::text::quiet::quiet;

/// Rows on their way out.
pub(super) struct Sink<'a> {
    columns: &'a Columns,
    out: &'a mut dyn Write,
    form: Form,
    rows: usize,
}

enum Form {
    Csv(Flavour),
    Json,
    Book(Vec<Vec<Cell>>, NaiveDateTime),
}

impl<'a> Sink<'a> {
    /// Begins with what the columns are called; a workbook is dated as made at this moment by the site's clocks.
    pub fn new(columns: &'a Columns, format: Format, out: &'a mut dyn Write, made: NaiveDateTime) -> Result<Self> {
        let form = match format {
            Format::Csv => Form::Csv(Flavour::Plain),
            Format::Excel => Form::Csv(Flavour::Spreadsheet),
            Format::Json => Form::Json,
            Format::Xlsx => Form::Book(Vec::new(), made),
        };
        if let Form::Csv(flavour) = form {
            out.write_all(&Csv::new(columns, flavour, Vec::new()).and_then(Csv::into_inner)?)?;
        }
        Ok(Self { columns, out, form, rows: 0 })
    }

    /// How many there were.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// A row.
    pub fn row(&mut self, cells: &[Cell]) -> Result<()> {
        self.rows += 1;
        match &mut self.form {
            Form::Csv(flavour) => self.out.write_all(&Csv::line(self.columns, *flavour, cells)?)?,
            Form::Json => {
                let before = if self.rows == 1 { "[\n" } else { ",\n" };
                let row = format!("{before}{}", quiet(&self.columns.json(cells).to_string()));
                self.out.write_all(row.as_bytes())?;
            }
            Form::Book(rows, _) => rows.push(cells.to_vec()),
        }
        Ok(())
    }

    /// Writes what is left; gives the number of rows.
    pub fn finish(self) -> Result<usize> {
        match self.form {
            Form::Csv(_) => {}
            Form::Json => self.out.write_all(if self.rows == 0 { b"[]\n" } else { b"\n]\n" })?,
            Form::Book(rows, made) => {
                let grid = Grid { columns: self.columns.clone(), rows };
                let book = grid.xlsx(made).map_err(|why| match why {
                    NotAWorkbook::TooLong(rows) => Failed::TooLong(rows),
                    NotAWorkbook::Unwritten(why) => Failed::Write(Error::other(why)),
                })?;
                self.out.write_all(&book)?;
            }
        }
        Ok(self.rows)
    }
}
