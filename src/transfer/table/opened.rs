//! A table as it was found: columns with names, rows with places.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use super::cells::Cells;
use super::error::{Stopped, TableError, Untabled};
use super::fold::{bracketed, key, start};
use super::format::{self, Found};
use super::header::{self, Guess};
use super::limits::MOST;
use super::notes::{Format, Header, LeftOut, Notes, Why};
use super::options::Options;
use super::place::Place;
use crate::transfer::decode::NotText;
use crate::transfer::file;

/// The most rows that are named as left out; more of them are a sign that the file is no table.
const MOST_LEFT_OUT: usize = 10_000;

/// The rows of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What was recognised and left out.
    pub notes: Notes,
    pub(super) columns: Vec<Column>,
    pub(super) cells: Cells,
    /// The rows that are records.
    records: Vec<u32>,
    /// How many cells a row must have; none where short rows mean nothing.
    pub(super) wants: Option<usize>,
    file: Arc<str>,
    sheet: Option<Arc<str>>,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name as it stands, on one line; `#3` where it has none; with a number behind it where it stands there again.
    pub name: String,
    /// What stands in brackets behind the name.
    pub unit: Option<String>,
    /// The name as it is compared: with the unit, and without.
    pub(super) keys: (String, String),
}

impl Table {
    /// Reads a file.
    pub fn open(path: &Path, options: &Options) -> Result<Self, TableError> {
        let name = path.display().to_string();
        match file::read(path, MOST as u64) {
            Ok(bytes) => Self::read(&name, bytes, options),
            Err(error) => Err(TableError { file: name, line: None, why: Untabled::File(error) }),
        }
    }

    /// Reads the bytes of a file of this name.
    pub fn read(name: &str, bytes: Vec<u8>, options: &Options) -> Result<Self, TableError> {
        let table = format::read(bytes, options).and_then(|(found, how)| {
            let table = Self::of(name, found, options, how)?;
            if table.records.is_empty() { Err(Untabled::HeaderOnly.into()) } else { Ok(table) }
        });
        table.map_err(|(line, why)| TableError { file: name.to_owned(), line, why })
    }

    fn of(name: &str, found: Found, options: &Options, how: format::How) -> Result<Self, Stopped> {
        let Found { cells, names, sheet, further } = found;
        if cells.len() == 0 {
            let why = if names.is_some() { Untabled::HeaderOnly } else { Untabled::Text(NotText::Empty) };
            return Err(why.into());
        }
        let mut table = Self {
            notes: Notes {
                format: how.format,
                encoding: how.encoding,
                also: how.also,
                sheet: sheet.clone(),
                further,
                header: Header::Keys,
                left_out: Vec::new(),
            },
            columns: Vec::new(),
            cells,
            records: Vec::new(),
            wants: None,
            file: name.into(),
            sheet: sheet.filter(|_| how.format == Format::Xlsx).map(Into::into),
        };
        match names {
            Some(names) => {
                table.columns = columns(names.iter().map(String::as_str));
                table.records = (0..table.cells.len() as u32).collect();
            }
            None => table.settle(options),
        }
        Ok(table)
    }

    /// Finds names and records among the rows.
    fn settle(&mut self, options: &Options) {
        let guess = header::find(&self.cells, &options.known, options.header);
        let names = match guess {
            Guess::At(row) | Guess::Assumed(row) => Some(row),
            Guess::Absent => None,
        };
        self.notes.header = match guess {
            Guess::At(row) => Header::At(self.place_of(row)),
            Guess::Assumed(row) => Header::Assumed(self.place_of(row)),
            Guess::Absent => Header::Absent,
        };
        for row in 0..self.cells.len() {
            let why = match names {
                Some(names) if row == names => continue,
                Some(names) if row < names => Some(Why::Title),
                names => header::left_out(&self.cells, row, names),
            };
            match why.filter(|_| self.notes.left_out.len() < MOST_LEFT_OUT) {
                Some(why) => {
                    let filled: Vec<_> = self
                        .cells
                        .row(row)
                        .map(str::trim)
                        .filter(|cell| !cell.is_empty())
                        .take(20)
                        .map(start)
                        .collect();
                    let text = start(&filled.join(" | ")).to_owned();
                    self.notes.left_out.push(LeftOut { place: self.place_of(row), why, text });
                }
                None => self.records.push(row as u32),
            }
        }
        let is_text = matches!(self.notes.format, Format::Csv { .. });
        let widest = self.records.iter().map(|row| self.cells.width(*row as usize)).max().unwrap_or_default();
        let (width, wants) = match names {
            Some(names) if is_text => (self.cells.width(names), self.cells.width(names)),
            Some(names) => (self.cells.width(names).max(widest), 0),
            None => (widest, self.usual()),
        };
        self.wants = is_text.then_some(wants);
        self.columns = columns((0..width).map(|column| names.map_or("", |names| self.cells.cell(names, column))));
    }

    /// The commonest width of a record.
    fn usual(&self) -> usize {
        let mut widths: Vec<_> = self.records.iter().map(|row| self.cells.width(*row as usize)).collect();
        widths.sort_unstable();
        let longest = widths.chunk_by(|one, other| one == other).max_by_key(|same| same.len());
        longest.and_then(|same| same.first().copied()).unwrap_or_default()
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is none; a table that was read has one.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The columns.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The names of the columns.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|column| column.name.as_str())
    }

    /// Where a record stands.
    pub fn place(&self, record: usize) -> Place {
        self.place_of(self.row(record))
    }

    /// A cell of a record as it stands; empty beyond its end.
    pub fn cell(&self, record: usize, column: usize) -> &str {
        self.cells.cell(self.row(record), column)
    }

    /// Every cell of a record as it stands.
    pub fn record(&self, record: usize) -> impl Iterator<Item = &str> {
        self.cells.row(self.row(record))
    }

    /// How many cells a record has, where that is not how many it must have.
    pub(super) fn wrong_width(&self, record: usize) -> Option<(usize, usize)> {
        let (wants, row) = (self.wants?, self.row(record));
        let has = self.cells.width(row);
        let beyond = (wants..has).any(|column| !self.cells.cell(row, column).trim().is_empty());
        // Columns without a name at the end of the header are but a delimiter too many.
        let named =
            self.columns.iter().rposition(|column| !column.keys.0.starts_with('#')).map_or(wants, |last| last + 1);
        (beyond || has < named.min(wants)).then_some((has, wants))
    }

    fn row(&self, record: usize) -> usize {
        self.records.get(record).map_or(usize::MAX, |row| *row as usize)
    }

    fn place_of(&self, row: usize) -> Place {
        Place { file: self.file.clone(), sheet: self.sheet.clone(), line: self.cells.line(row), column: None }
    }
}

/// Names for columns: none is empty, none stands there twice.
fn columns<'a>(names: impl Iterator<Item = &'a str>) -> Vec<Column> {
    let mut used = HashMap::<String, u32>::new();
    let of = |(place, name): (usize, &str)| {
        let said = start(name.trim()).split_whitespace().collect::<Vec<_>>().join(" ");
        let said = if said.is_empty() { format!("#{}", place + 1) } else { said };
        let mut name = said.clone();
        while used.contains_key(&name) {
            let times = used.entry(said.clone()).or_insert(1);
            *times += 1;
            name = format!("{said} {times}");
        }
        used.insert(name.clone(), 1);
        let (head, unit) = bracketed(&name);
        Column { keys: (key(&name), key(head)), unit: unit.map(str::to_owned), name }
    };
    names.enumerate().map(of).collect()
}
