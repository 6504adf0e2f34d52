//! Columns and rows as a table of a document.

use super::{Cell, Column, Grid};
use crate::report::document::{Block, Row, Table, Text};

impl Grid {
    /// As a table; a cell of several lines stays one.
    pub fn table(&self) -> Block {
        let heads = self.columns.columns.iter().map(|column: &Column| (Text::plain(&column.title), column.cells));
        let cell = |cell: &Cell| {
            let shown = cell.shown(&self.columns.yes);
            shown.lines().map(Text::plain).collect::<Vec<_>>()
        };
        let rows = self.rows.iter().map(|row| Row::Cells(row.iter().map(cell).collect()));
        Block::Table(Table { columns: heads.collect(), rows: rows.collect() })
    }
}
