//! Workbooks, a cell at a time. A cell that is merged over several rows says the same in each of them.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx, XlsxError};

use super::Found;
use super::inflated;
use crate::transfer::table::cells::Cells;
use crate::transfer::table::error::{Stopped, Untabled};

/// The rows of one sheet: that of this name or number, else the first that holds something.
pub fn read(bytes: &[u8], sheet: Option<&str>) -> Result<Found, Stopped> {
    inflated::check(bytes)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|error| unread(&error))?;
    let names = book.sheet_names();
    let asked = sheet.map(|name| place(&names, name)).transpose()?;
    let mut found: Option<(usize, Cells)> = None;
    let mut further = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let wanted = found.is_none() && asked.is_none_or(|asked| asked == place);
        let mut rows = Rows::default();
        if wanted {
            rows.tall = tall(&mut book, name)?;
        }
        // A chart has a name among the sheets and no cells.
        let Some(mut cells) = not_a_chart(book.worksheet_cells_reader(name)).map_err(|error| unread(&error))? else {
            continue;
        };
        while let Some(cell) = cells.next_cell().map_err(|error| unread(&error))? {
            let Some(text) = text(cell.get_value()) else { continue };
            let (row, column) = cell.get_position();
            rows.add(row, column, text)?;
            if !wanted {
                break;
            }
        }
        let cells = rows.end()?;
        match cells.len() {
            0 if asked != Some(place) => {}
            _ if wanted => found = Some((place, cells)),
            _ => further.push(name.clone()),
        }
    }
    let (place, cells) = found.unwrap_or_default();
    Ok(Found { sheet: names.get(place).cloned(), further, ..Found::of(cells) })
}

/// The place of a sheet that is asked for by name, else by its number.
fn place(names: &[String], name: &str) -> Result<usize, Stopped> {
    let number = || name.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let known = names.iter().position(|known| known.trim() == name.trim());
    let place = known.or_else(|| number().filter(|place| *place < names.len()));
    place.ok_or_else(|| Untabled::NoSheet { name: name.to_owned(), sheets: names.to_vec() }.into())
}

/// The cells that are merged over several rows: where each begins, and the last row it covers.
fn tall(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<BTreeMap<(u32, u32), u32>, Stopped> {
    let merged = not_a_chart(book.merge_cells_by_sheet_name(name)).map_err(|error| unread(&error))?.unwrap_or_default();
    Ok(merged.into_iter().filter(|one| one.end.0 > one.start.0).map(|one| (one.start, one.end.0)).collect())
}

fn not_a_chart<T>(reader: Result<T, XlsxError>) -> Result<Option<T>, XlsxError> {
    match reader {
        Ok(reader) => Ok(Some(reader)),
        Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => Ok(None),
        Err(error) => Err(error),
    }
}

fn unread(error: &XlsxError) -> Stopped {
    match error {
        XlsxError::FileNotFound(_) => Untabled::NotAWorkbook.into(),
        XlsxError::Password => Untabled::Locked.into(),
        error => Untabled::Workbook(error.to_string()).into(),
    }
}

/// What a cell says; nothing where it is empty. Numbers are their shortest exact text, dates are ISO.
fn text(value: &DataRef<'_>) -> Option<String> {
    let text = match value {
        DataRef::Empty => return None,
        DataRef::Int(number) => number.to_string(),
        // Of more than fifteen digits a cell keeps no more: what came after them is lost, and is not made up here.
        DataRef::Float(number) if number.abs() >= 1e15 => format!("{number:E}").replace('E', "E+"),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }).to_owned(),
        DataRef::Error(error) => error.to_string(),
        DataRef::DateTime(time) => {
            let days = time.as_f64();
            let (year, month, day, hour, minute, second, _) = time.to_ymd_hms_milli();
            if time.is_duration() {
                let seconds = (days * 86_400.0).round() as i64;
                format!("{}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60)
            } else if (0.0..1.0).contains(&days) {
                format!("{hour:02}:{minute:02}:{second:02}")
            } else if (hour, minute, second) == (0, 0, 0) {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
            }
        }
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// Rows made of cells that may skip columns.
#[derive(Debug, Default)]
struct Rows {
    cells: Cells,
    number: u32,
    row: Vec<(u32, String)>,
    /// Where cells begin that are merged over several rows, and the last row of each.
    tall: BTreeMap<(u32, u32), u32>,
    /// What such a cell says in the rows below, by column; and the last of them.
    lasting: BTreeMap<u32, (u32, String)>,
}

impl Rows {
    fn add(&mut self, row: u32, column: u32, text: String) -> Result<(), Stopped> {
        if row != self.number {
            self.flush()?;
            self.number = row;
        }
        if let Some(last) = self.tall.get(&(row, column)) {
            self.lasting.insert(column, (*last, text.clone()));
        }
        self.row.push((column, text));
        Ok(())
    }

    fn end(mut self) -> Result<Cells, Stopped> {
        self.flush()?;
        Ok(self.cells)
    }

    fn flush(&mut self) -> Result<(), Stopped> {
        let mut row = std::mem::take(&mut self.row);
        if row.is_empty() {
            return Ok(());
        }
        self.lasting.retain(|_, (last, _)| *last >= self.number);
        for (column, (_, text)) in &self.lasting {
            if !row.iter().any(|(filled, _)| filled == column) {
                row.push((*column, text.clone()));
            }
        }
        row.sort_by_key(|(column, _)| *column);
        let width = row.last().map_or(0, |(column, _)| column.saturating_add(1));
        let mut filled = row.iter().peekable();
        let texts = (0..width).map(|column| {
            let mut text = "";
            while let Some((_, here)) = filled.next_if(|(place, _)| *place == column) {
                text = here;
            }
            text
        });
        let line = self.number.saturating_add(1);
        self.cells.push(line, texts).map_err(|why| (Some(line), why))
    }
}
