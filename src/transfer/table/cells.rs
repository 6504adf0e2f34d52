//! The cells of a table, all in one text: a table of a million rows is three allocations.

use super::error::Untabled;
use super::limits::{MOST_CELLS, MOST_COLUMNS, MOST_ROWS, MOST_TEXT};

/// Rows of cells, each with its line. Rows without any text are not kept.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cells {
    text: String,
    /// Where each cell ends in the text; it begins where the one before it ends.
    ends: Vec<u32>,
    rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Row {
    /// The first of its cells.
    first: u32,
    line: u32,
}

impl Cells {
    /// Cells whose text lies there already.
    pub fn over(text: String, ends: Vec<u32>, rows: impl IntoIterator<Item = (u32, u32)>) -> Self {
        Self { text, ends, rows: rows.into_iter().map(|(first, line)| Row { first, line }).collect() }
    }

    /// Adds a row.
    pub fn push<'a>(&mut self, line: u32, cells: impl IntoIterator<Item = &'a str>) -> Result<(), Untabled> {
        let (first, start) = (self.ends.len(), self.text.len());
        let mut filled = first;
        for cell in cells {
            self.text.push_str(cell);
            self.ends.push(self.text.len() as u32);
            if !cell.trim().is_empty() {
                filled = self.ends.len();
            }
            if self.text.len() > MOST_TEXT {
                return Err(Untabled::TooMuchText { most: MOST_TEXT });
            }
            within_columns(self.ends.len() - first)?;
        }
        if filled == first {
            self.ends.truncate(first);
            self.text.truncate(start);
            return Ok(());
        }
        self.rows.push(Row { first: first as u32, line });
        within(self.rows.len(), self.ends.len())
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// The line of a row.
    pub fn line(&self, row: usize) -> u32 {
        self.rows.get(row).map_or(0, |row| row.line)
    }

    /// How many cells a row has.
    pub fn width(&self, row: usize) -> usize {
        let (first, end) = self.span(row);
        end - first
    }

    /// One cell as it stands; empty beyond the end of its row.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let (first, end) = self.span(row);
        if column < end - first { self.at(first + column) } else { "" }
    }

    /// The cells of a row.
    pub fn row(&self, row: usize) -> impl Iterator<Item = &str> {
        let (first, end) = self.span(row);
        (first..end).map(|place| self.at(place))
    }

    fn span(&self, row: usize) -> (usize, usize) {
        let first = |row: usize| self.rows.get(row).map_or(self.ends.len(), |row| row.first as usize);
        (first(row), first(row + 1))
    }

    fn at(&self, place: usize) -> &str {
        let start = if place == 0 { 0 } else { self.ends[place - 1] as usize };
        &self.text[start..self.ends[place] as usize]
    }
}

/// Whether so many rows and cells are read.
pub fn within(rows: usize, cells: usize) -> Result<(), Untabled> {
    if rows > MOST_ROWS {
        return Err(Untabled::TooManyRows { most: MOST_ROWS });
    }
    if cells > MOST_CELLS {
        return Err(Untabled::TooManyCells { most: MOST_CELLS });
    }
    Ok(())
}

/// Whether a row of so many cells is read.
pub fn within_columns(columns: usize) -> Result<(), Untabled> {
    if columns > MOST_COLUMNS { Err(Untabled::TooManyColumns { most: MOST_COLUMNS }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_found_again_and_empty_ones_are_not_kept() {
        let mut cells = Cells::default();
        cells.push(1, ["a", "", "c"]).unwrap();
        cells.push(2, ["", " "]).unwrap();
        cells.push(5, ["x"]).unwrap();
        assert_eq!((cells.len(), cells.line(1), cells.width(0), cells.width(1)), (2, 5, 3, 1));
        assert_eq!(cells.row(0).collect::<Vec<_>>(), ["a", "", "c"]);
        assert_eq!((cells.cell(1, 0), cells.cell(1, 1), cells.cell(7, 0)), ("x", "", ""));
    }

    #[test]
    fn there_is_an_end_to_columns() {
        let wide = vec![""; MOST_COLUMNS + 1];
        assert_eq!(Cells::default().push(1, wide), Err(Untabled::TooManyColumns { most: MOST_COLUMNS }));
    }
}
