//! The row of names, and the rows that are no records.

use super::cells::Cells;
use super::fold::{bracketed, is_typed, key, start};
use super::notes::Why;

/// How many rows are looked at.
const SAMPLE: usize = 60;
/// How many rows of titles may stand above the names.
const TITLES: usize = 25;
/// Words that begin a line of totals.
const TOTALS: [&str; 11] =
    ["total", "totals", "subtotal", "grandtotal", "sum", "合计", "总计", "小计", "总和", "累计", "共计"];

/// Whether there is a row of names, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guess {
    /// This row.
    At(usize),
    /// This row, for want of anything that speaks against it.
    Assumed(usize),
    /// None.
    Absent,
}

/// Finds the row of names. `known` are names that columns are expected to have.
pub fn find(cells: &Cells, known: &[String], told: Option<bool>) -> Guess {
    let known: Vec<String> = known.iter().map(|name| key(name)).collect();
    let place = candidate(cells, &known);
    match told {
        Some(false) => return Guess::Absent,
        Some(true) => return Guess::At(place),
        None => {}
    }
    match evidence(cells, place, &known) {
        found if found > 0 => Guess::At(place),
        0 => Guess::Assumed(place),
        _ => Guess::Absent,
    }
}

/// The first row that is about as full as rows are; a later one where more of the names are expected ones, as below a line of
/// who drew the table up, or where names stand on two rows.
fn candidate(cells: &Cells, known: &[String]) -> usize {
    let place = first_full(cells);
    let named = |row: usize| cells.row(row).filter(|name| is_known(start(name.trim()), known)).count();
    let (best, most) = (place..cells.len().min(TITLES))
        .map(|row| (row, named(row)))
        .fold((place, 0), |best, next| if next.1 > best.1 { next } else { best });
    if most > 1 { best } else { place }
}

/// Whether a column of this name is expected, with or without what stands in its brackets.
fn is_known(name: &str, known: &[String]) -> bool {
    !name.is_empty() && (known.contains(&key(bracketed(name).0)) || known.contains(&key(name)))
}

fn first_full(cells: &Cells) -> usize {
    let filled = |row: usize| cells.row(row).filter(|cell| !cell.trim().is_empty()).count();
    let mut counts: Vec<_> = (0..cells.len().min(SAMPLE)).map(filled).collect();
    let first = counts.clone();
    counts.sort_unstable();
    let usual = counts.get(counts.len() / 2).copied().unwrap_or_default();
    let least = (usual * 3).div_ceil(5).max(usual.min(2));
    first.iter().take(TITLES).position(|count| *count >= least).unwrap_or_default()
}

/// What speaks for the row being names, less what speaks against it.
fn evidence(cells: &Cells, place: usize, known: &[String]) -> i64 {
    let below = place + 1..cells.len().min(place + SAMPLE);
    let mut found = 0;
    for (column, name) in cells.row(place).enumerate() {
        let name = start(name.trim());
        if name.is_empty() {
            continue;
        }
        if is_known(name, known) {
            found += 3;
        }
        let column: Vec<_> =
            below.clone().map(|row| cells.cell(row, column).trim()).filter(|cell| !cell.is_empty()).collect();
        let typed = column.iter().filter(|cell| is_typed(cell)).count();
        let (mostly, hardly) = (typed * 10 > column.len() * 7, typed * 10 < column.len() * 3);
        found += match is_typed(name) {
            false if mostly => 2,
            true if mostly => -2,
            true if hardly => 1,
            // A record's values come again.
            false if column.contains(&name) => -1,
            _ => 0,
        };
    }
    found
}

/// Why a row below the names is no record.
pub fn left_out(cells: &Cells, row: usize, names: Option<usize>) -> Option<Why> {
    if let Some(names) = names {
        let same = |(one, other): (&str, &str)| one.trim() == other.trim();
        if cells.width(row) == cells.width(names) && cells.row(row).zip(cells.row(names)).all(same) {
            return Some(Why::HeaderAgain);
        }
    }
    let mut filled = cells.row(row).map(str::trim).filter(|cell| !cell.is_empty());
    let first = filled.next()?;
    // In a table of one column a total cannot be told from a record of that name.
    let wide = names.map_or(cells.width(row), |names| cells.width(names)) > 1;
    let is_total = wide && first.len() < 40 && TOTALS.contains(&key(first).as_str()) && filled.all(counts);
    is_total.then_some(Why::Totals)
}

/// Whether it is a figure, with or without what is counted: `12`, `3 项`.
fn counts(cell: &str) -> bool {
    is_typed(cell) || (cell.chars().count() < 12 && start(cell).starts_with(|sign: char| sign.is_numeric()))
}
