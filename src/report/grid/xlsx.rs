//! Grids as the sheets of a workbook: the same bytes for the same data and moment.

use chrono::{Datelike, NaiveDateTime, Timelike};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Cell, Columns, Grid, Kind};
use crate::text::width::{Ambiguous, width};

/// Rows of a sheet, its head among them (Excel specifications and limits).
const ROWS: usize = 1_048_576;
/// UTF-16 units of a cell, by the same source; what is longer is cut and says so.
const LONGEST: usize = 32_767;
/// Cells of a column at least and at most.
const NARROW: usize = 6;
const BROAD: usize = 60;
/// Rows that are measured for the widths of columns.
const MEASURED: usize = 500;

/// Why there is no workbook.
#[derive(Debug)]
pub enum NotAWorkbook {
    /// More rows than a sheet has: so many.
    TooLong(usize),
    /// What the writer of workbooks said.
    Unwritten(String),
}

impl From<XlsxError> for NotAWorkbook {
    fn from(error: XlsxError) -> Self {
        Self::Unwritten(error.to_string())
    }
}

impl std::fmt::Display for NotAWorkbook {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLong(rows) => write!(f, "{rows} rows, a sheet has {ROWS}"),
            Self::Unwritten(why) => f.write_str(why),
        }
    }
}

impl std::error::Error for NotAWorkbook {}

impl Grid {
    /// As a workbook of one sheet, made at this moment by the site's clocks.
    ///
    /// # Errors
    /// It has more rows than a sheet.
    pub fn xlsx(&self, at: NaiveDateTime) -> Result<Vec<u8>, NotAWorkbook> {
        workbook(std::slice::from_ref(self), at)
    }
}

/// Sheets as one workbook, made at this moment by the site's clocks.
///
/// # Errors
/// A sheet has more rows than there can be.
pub fn workbook(grids: &[Grid], at: NaiveDateTime) -> Result<Vec<u8>, NotAWorkbook> {
    let mut book = Workbook::new();
    let mut properties = DocProperties::new();
    // The writer would set the clock's moment, and no two files would be alike.
    if let Some(made) = moment(at) {
        properties = properties.set_creation_datetime(&made);
    }
    book.set_properties(&properties);
    let mut taken: Vec<String> = Vec::new();
    for grid in grids {
        if grid.rows.len() >= ROWS {
            return Err(NotAWorkbook::TooLong(grid.rows.len()));
        }
        let name = sheet_name(&grid.columns.title, &taken);
        let sheet = book.add_worksheet();
        sheet.set_name(&name)?;
        taken.push(name.to_lowercase());
        fill(sheet, grid)?;
    }
    Ok(book.save_to_buffer()?)
}

fn fill(sheet: &mut Worksheet, grid: &Grid) -> Result<(), XlsxError> {
    let head = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_background_color(Color::RGB(0x00EE_F1F4))
        .set_border_bottom(FormatBorder::Thin);
    let columns = &grid.columns;
    let formats: Vec<Format> = columns.columns.iter().map(|column| format(column.kind)).collect();
    for (at, (column, cells)) in columns.columns.iter().zip(widths(grid)).enumerate() {
        sheet.write_string_with_format(0, at as u16, &column.title, &head)?;
        sheet.set_column_width(at as u16, cells as f64 + 2.0)?;
    }
    for (row, cells) in grid.rows.iter().enumerate() {
        for (at, (cell, format)) in cells.iter().zip(&formats).enumerate() {
            write(sheet, (row as u32 + 1, at as u16), cell, format, columns)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    if let Some(last) = columns.columns.len().checked_sub(1) {
        sheet.autofilter(0, 0, grid.rows.len() as u32, last as u16)?;
    }
    sheet.set_landscape().set_paper_size(9).set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
    Ok(())
}

fn format(kind: Kind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match kind {
        Kind::Text => format.set_text_wrap(),
        // `@` keeps a code a text when its cell is edited.
        Kind::Code => format.set_num_format("@"),
        Kind::Date => format.set_num_format("yyyy-mm-dd"),
        Kind::Moment => format.set_num_format("yyyy-mm-dd hh:mm"),
        Kind::Percent => format.set_num_format("0.##\" %\""),
        Kind::Number | Kind::YesNo => format,
    }
}

fn write(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    cell: &Cell,
    format: &Format,
    columns: &Columns,
) -> Result<(), XlsxError> {
    let text = cell.shown(&columns.yes);
    let dated = match cell {
        Cell::None => return Ok(()),
        Cell::Date(date) => date.and_hms_opt(0, 0, 0).and_then(moment),
        Cell::Moment { local, .. } => moment(*local),
        Cell::Number(number) => {
            // A number that a spreadsheet cannot hold exactly is text.
            if let Some(float) = text.parse::<f64>().ok().filter(|float| float.to_string() == text) {
                debug_assert!((float - number.as_f64()).abs() < 1.0);
                sheet.write_number_with_format(row, at, float, format)?;
                return Ok(());
            }
            None
        }
        _ => None,
    };
    // A string is a string: what looks like a formula in it is never calculated.
    match dated {
        Some(dated) => sheet.write_datetime_with_format(row, at, &dated, format)?,
        None => sheet.write_string_with_format(row, at, fitting(&text), format)?,
    };
    Ok(())
}

/// To the minute; none before 1900, where the days of spreadsheets begin.
fn moment(at: NaiveDateTime) -> Option<ExcelDateTime> {
    let date = ExcelDateTime::from_ymd(u16::try_from(at.year()).ok()?, at.month() as u8, at.day() as u8).ok()?;
    date.and_hms(at.hour() as u16, at.minute() as u8, 0).ok()
}

/// Text that a cell holds: what XML cannot say is replaced, what is too long is cut.
fn fitting(text: &str) -> String {
    let mut units = 0;
    let mut fitting = String::with_capacity(text.len());
    for c in text.chars() {
        units += c.len_utf16();
        if units >= LONGEST {
            fitting.push('…');
            break;
        }
        fitting.push(if matches!(c, '\u{fffe}' | '\u{ffff}') { '\u{fffd}' } else { c });
    }
    fitting
}

/// Widths of columns, from their heads and the first rows.
fn widths(grid: &Grid) -> Vec<usize> {
    let cells = |text: &str| text.lines().map(|line| width(line, Ambiguous::Wide)).max().unwrap_or_default();
    let columns = grid.columns.columns.iter().enumerate();
    let wide = columns.map(|(at, column)| {
        let shown = grid.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
        let widest = shown.map(|cell| cells(&cell.shown(&grid.columns.yes))).max().unwrap_or_default();
        // The head has a button for the filter beside it.
        widest.max(cells(&column.title) + 2).clamp(NARROW, BROAD)
    });
    wide.collect()
}

/// A name that a sheet may have (at most 31 signs, none of `[]:*?/\`, no apostrophe at an end) and no other has.
fn sheet_name(title: &str, taken: &[String]) -> String {
    let clean: String = title.chars().map(|c| if "[]:*?/\\".contains(c) || c.is_control() { ' ' } else { c }).collect();
    let clean = clean.trim().trim_matches('\'').to_owned();
    let clean = if clean.is_empty() { "1".to_owned() } else { clean };
    let fit = |end: &str| format!("{}{end}", clean.chars().take(31 - end.chars().count()).collect::<String>());
    let names = std::iter::once(fit("")).chain((2..).map(|n| fit(&format!(" {n}"))));
    names.into_iter().find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_default()
}
