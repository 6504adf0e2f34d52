//! Rows on their way out, as CSV, JSON or a workbook; only a workbook has to be kept until it is whole.

use std::io::Write;

use chrono::NaiveDateTime;

use super::Format;
use super::target::Target;
use crate::cli::failure::{Failure, Result};
use crate::cli::output::quiet;
use crate::report::grid::{Cell, Columns, Csv, Flavour, Grid, NotAWorkbook};

/// Rows on their way out.
pub struct Sink<'a> {
    columns: &'a Columns,
    target: Target<'a>,
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
    pub fn new(columns: &'a Columns, format: Format, target: Target<'a>, made: NaiveDateTime) -> Result<Self> {
        let form = match format {
            Format::Csv => Form::Csv(Flavour::Plain),
            Format::Excel => Form::Csv(Flavour::Spreadsheet),
            Format::Json => Form::Json,
            Format::Xlsx if target.is_screen() => return Err(Failure::refused("export-error-terminal", Vec::new())),
            Format::Xlsx => Form::Book(Vec::new(), made),
        };
        let mut sink = Self { columns, target, form, rows: 0 };
        if let Form::Csv(flavour) = sink.form {
            let head = Csv::new(columns, flavour, Vec::new()).and_then(Csv::into_inner);
            let head = head.map_err(|error| sink.target.failed(error))?;
            sink.write(&head)?;
        }
        Ok(sink)
    }

    /// A row.
    pub fn row(&mut self, cells: Vec<Cell>) -> Result<()> {
        self.rows += 1;
        match &mut self.form {
            Form::Csv(flavour) => {
                let line = Csv::line(self.columns, *flavour, &cells);
                let line = line.map_err(|error| self.target.failed(error))?;
                self.write(&line)
            }
            Form::Json => {
                let before = if self.rows == 1 { "[\n" } else { ",\n" };
                let row = format!("{before}{}", quiet(&self.columns.json(&cells).to_string()));
                self.write(row.as_bytes())
            }
            Form::Book(rows, _) => {
                rows.push(cells);
                Ok(())
            }
        }
    }

    /// Writes what is left; gives the number of rows.
    pub fn finish(mut self) -> Result<usize> {
        match std::mem::replace(&mut self.form, Form::Json) {
            Form::Csv(_) => {}
            Form::Json => self.write(if self.rows == 0 { b"[]\n" } else { b"\n]\n" })?,
            Form::Book(rows, made) => {
                let grid = Grid { columns: self.columns.clone(), rows };
                let book = grid.xlsx(made).map_err(|why| match why {
                    NotAWorkbook::TooLong(rows) => Failure::refused("export-error-long", vec![("n", rows.into())]),
                    NotAWorkbook::Unwritten(why) => self.target.failed(std::io::Error::other(why)),
                })?;
                self.write(&book)?;
            }
        }
        self.target.finish()?;
        Ok(self.rows)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        let written = self.target.write_all(bytes);
        written.map_err(|error| self.target.failed(error))
    }
}
