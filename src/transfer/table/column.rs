//! How the values of one column are written: decided for all of them, never for one.

use super::notes::Format;
use super::opened::Table;
use super::options::{DateOrder, Decimal, Writing};
use super::place::Place;
use super::problem::ColumnError;
use super::written::date;
use super::written::number::{self, Fits};

/// A text and where it stands.
type Seen = (String, Place);

/// The order of the dates in a column, of which `texts` are the values with their records.
pub fn dates<'t>(
    table: &Table,
    column: usize,
    texts: impl Iterator<Item = (usize, &'t str)>,
    writing: Writing,
) -> Result<DateOrder, Box<ColumnError>> {
    if let Some(told) = writing.dates {
        return Ok(told);
    }
    let mut decided: [Option<Seen>; 3] = [None, None, None];
    let mut open: Option<(Seen, Vec<DateOrder>)> = None;
    for (record, text) in texts {
        let Some(written) = date::read(text).filter(|written| matches!(written.day, date::Day::Three(..))) else {
            continue;
        };
        let mut orders = written.day.orders();
        let seen = || (text.trim().to_owned(), table.place(record).at(column));
        match (orders.next(), orders.next()) {
            (Some(order), None) => {
                decided[order as usize].get_or_insert_with(seen);
            }
            (Some(one), Some(other)) if written.day.date(one) != written.day.date(other) && open.is_none() => {
                open = Some((seen(), written.day.orders().collect()));
            }
            _ => {}
        }
    }
    let name = table.columns()[column].name.clone();
    let mut found = DateOrder::ALL.into_iter().zip(decided).filter_map(|(order, seen)| Some((order, seen?)));
    match (found.next(), found.next(), open) {
        (Some((order, one)), Some((third, other)), _) => {
            let (one, other) = ((one.0, one.1, order), (other.0, other.1, third));
            Err(Box::new(ColumnError::DatesMixed { column: name, one, other }))
        }
        (Some((order, _)), None, _) => Ok(order),
        (None, _, Some(((text, place), orders))) => {
            Err(Box::new(ColumnError::DatesUndecided { column: name, text, place, orders }))
        }
        // Every order reads the same.
        (None, ..) => Ok(DateOrder::Dmy),
    }
}

/// The decimal sign of the numbers in a column.
pub fn decimal(table: &Table, column: usize, writing: Writing) -> Result<Decimal, Box<ColumnError>> {
    // Programs write a point; people type into cells of a workbook as they do elsewhere, but there numbers are numbers.
    let typed = !matches!(table.notes.format, Format::Csv { .. } | Format::Markdown);
    if let Some(told) = writing.decimal.filter(|_| !typed) {
        return Ok(told);
    }
    let mut decided: [Option<Seen>; 2] = [None, None];
    let mut open: Option<Seen> = None;
    for record in 0..table.len() {
        let text = table.cell(record, column);
        let Some(fits) = number::read(text).and_then(|written| written.fits()) else { continue };
        let seen = || (text.trim().to_owned(), table.place(record).at(column));
        match fits {
            Fits::One(sign) => {
                decided[sign as usize].get_or_insert_with(seen);
            }
            Fits::Both if typed && !text.contains(',') => {
                decided[Decimal::Point as usize].get_or_insert_with(seen);
            }
            Fits::Both if open.is_none() => open = Some(seen()),
            Fits::Both | Fits::Either => {}
        }
    }
    let name = table.columns()[column].name.clone();
    match (decided, open) {
        ([Some(one), Some(other)], _) => Err(Box::new(ColumnError::DecimalMixed {
            column: name,
            one: (one.0, one.1, Decimal::Point),
            other: (other.0, other.1, Decimal::Comma),
        })),
        ([None, Some(_)], _) => Ok(Decimal::Comma),
        ([None, None], Some((text, place))) => {
            Err(Box::new(ColumnError::DecimalUndecided { column: name, text, place }))
        }
        ([Some(_) | None, None], _) => Ok(Decimal::Point),
    }
}
