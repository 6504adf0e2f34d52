//! Tables for people: columns aligned by cells, cut to the terminal where there is one.

use crate::host::terminal;
use crate::text::safe::Safe;
use crate::text::width::{Ambiguous, cut, pad, right, width};

use super::failure::Result;
use super::output::Output;

/// Cells between two columns.
const GAP: usize = 2;
/// A column is never cut below this many cells.
const LEAST: usize = 6;
const AMBIGUOUS: Ambiguous = Ambiguous::Narrow;

/// A table under construction.
#[derive(Debug, Default)]
pub struct Table {
    heads: Vec<Safe>,
    numbers: Vec<bool>,
    rows: Vec<Vec<Safe>>,
}

impl Table {
    /// A table without columns.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a column of text.
    #[must_use]
    pub fn text(mut self, head: String) -> Self {
        self.heads.push(head.into());
        self.numbers.push(false);
        self
    }

    /// Adds a column of numbers, set to the right.
    #[must_use]
    pub fn number(mut self, head: String) -> Self {
        self.heads.push(head.into());
        self.numbers.push(true);
        self
    }

    /// Adds a row: a cell per column.
    pub fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| Safe::flat(&cell)).collect());
    }

    /// Whether it has no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Writes it; columns in which nothing stands are left out.
    pub fn write(&self, out: &mut Output) -> Result<()> {
        for line in self.lines(terminal::columns()) {
            out.line(line)?;
        }
        Ok(())
    }

    fn lines(&self, room: Option<usize>) -> Vec<String> {
        let shown: Vec<usize> = (0..self.heads.len())
            .filter(|column| self.rows.iter().any(|row| row.get(*column).is_some_and(|cell| !cell.is_empty())))
            .collect();
        let mut widths: Vec<usize> = shown
            .iter()
            .map(|column| {
                let cells = self.rows.iter().filter_map(|row| row.get(*column)).chain([&self.heads[*column]]);
                cells.map(|cell| width(cell.as_str(), AMBIGUOUS)).max().unwrap_or_default()
            })
            .collect();
        if let Some(room) = room {
            fit(&mut widths, room);
        }
        let rows = [&self.heads].into_iter().chain(&self.rows);
        rows.map(|row| self.line(row, &shown, &widths)).collect()
    }

    fn line(&self, row: &[Safe], shown: &[usize], widths: &[usize]) -> String {
        let mut line = String::new();
        for (place, (column, cells)) in shown.iter().zip(widths).enumerate() {
            if place > 0 {
                line.push_str(&" ".repeat(GAP));
            }
            let text = row.get(*column).map_or("", Safe::as_str);
            let last = place + 1 == shown.len();
            line.push_str(&match (self.numbers[*column], last) {
                (true, _) => right(text, *cells, AMBIGUOUS),
                (false, true) => cut(text, *cells, AMBIGUOUS),
                (false, false) => pad(text, *cells, AMBIGUOUS),
            });
        }
        line.truncate(line.trim_end().len());
        line
    }
}

/// Takes from the widest column until the line fits.
fn fit(widths: &mut [usize], room: usize) {
    let gaps = GAP * widths.len().saturating_sub(1);
    while widths.iter().sum::<usize>() + gaps > room {
        match widths.iter_mut().max() {
            Some(widest) if *widest > LEAST => *widest -= 1,
            _ => return,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hostile::{Hostile, assert_harmless, count};

    fn table() -> Table {
        let mut table = Table::new().text("title".into()).number("lines".into()).text("by".into()).text("at".into());
        table.row(["冷库巡检".into(), "8".into(), String::new(), "09:42".into()]);
        table.row(["Cold-room round \u{1b}[2J".into(), "12".into(), String::new(), "10".into()]);
        table
    }

    #[test]
    fn columns_of_both_scripts_align_and_empty_ones_are_left_out() {
        let lines = table().lines(None);
        assert_eq!(
            lines,
            [
                "title                 lines  at",
                "冷库巡检                  8  09:42",
                "Cold-room round ␛[2J     12  10"
            ]
        );
    }

    #[test]
    fn a_line_fits_the_terminal() {
        for line in table().lines(Some(24)) {
            assert!(width(&line, AMBIGUOUS) <= 24, "{line}");
        }
        assert!(table().lines(Some(24))[2].contains('…'));
    }

    #[test]
    fn no_cell_says_anything_to_the_terminal() {
        let mut hostile = Hostile::new(2);
        for _ in 0..count(2_000) {
            let mut table = Table::new().text("title".into()).number("lines".into()).text("by".into());
            for _ in 0..3 {
                table.row(hostile.by_ref().take(3));
            }
            let room = hostile.below(90);
            for line in table.lines(Some(room)).into_iter().chain(table.lines(None)) {
                assert_harmless(&line);
            }
        }
    }
}
