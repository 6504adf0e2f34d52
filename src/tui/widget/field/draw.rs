//! Drawing a field, and putting the terminal's own cursor at the caret: an input method draws there.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use unicode_segmentation::UnicodeSegmentation;

use super::{Field, Room, Takes};
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Cells of the brackets around a field.
pub const BRACKETS: u16 = 4;

/// Which part of a field is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shows {
    /// The part where the caret stands, and the caret.
    Caret,
    /// The rows from this one on, without a caret.
    From(usize),
}

impl Field {
    /// The room a field has in so many cells.
    pub fn room(cells: u16, cx: Cx<'_>) -> Room {
        Room { cells: usize::from(cells.saturating_sub(BRACKETS)), ambiguous: cx.look.width }
    }

    /// Draws it over one row of `area` between brackets, scrolled so that the caret is in sight.
    pub fn draw(&self, frame: &mut Frame, area: Rect, row: u16, cx: Cx<'_>) {
        let area = Rect { y: area.y.saturating_add(row), height: 1.min(area.height.saturating_sub(row)), ..area };
        self.draw_in(frame, area, Shows::Caret, cx);
    }

    /// Draws it over all rows of `area` between brackets.
    pub fn draw_in(&self, frame: &mut Frame, area: Rect, shows: Shows, cx: Cx<'_>) {
        let active = shows == Shows::Caret;
        let room = Self::room(area.width, cx);
        let mut rows = self.rows(room);
        if self.takes != Takes::Note {
            rows = vec![self.part(room, active)];
        }
        let (at, height) = (self.row_of_caret(&rows), usize::from(area.height.max(1)));
        let top = match shows {
            Shows::Caret => (at + 1).saturating_sub(height),
            Shows::From(row) => row,
        };
        for row in 0..area.height {
            let mut pen = Pen::on(frame.buffer_mut(), area, row, cx);
            pen.write("[ ", Role::Dim);
            let text = rows.get(top + usize::from(row)).map(|row| self.shown(row.clone())).unwrap_or_default();
            // Made safe sign by sign, as it is measured.
            let safe: String = text.graphemes(true).map(|grapheme| String::from(Safe::new(grapheme))).collect();
            pen.cell(&Safe::from(safe), room.cells, Role::Typed);
            pen.write(" ]", Role::Dim);
        }
        if let (true, Some(row)) = (active && area.height > 0, rows.get(at)) {
            // Behind a blank that hangs in the caret's own cell it stands in that before the bracket.
            let cells = self.cells_to(row, self.caret, room).min(room.cells);
            let x = area.x.saturating_add(BRACKETS / 2).saturating_add(cells as u16);
            let caret = Position { x, y: area.y + (at - top) as u16 };
            // In a place too narrow even for the brackets there is none.
            if area.contains(caret) {
                frame.set_cursor_position(caret);
            }
        }
    }

    /// The part of a line that is in sight: scrolled so that the caret is.
    fn part(&self, room: Room, active: bool) -> Range<usize> {
        let mut start = 0;
        if active {
            let (before, after) = (0..self.text.len(), self.caret..self.text.len());
            // The caret itself takes a cell, and something of what follows it is to be seen too.
            let follows = self.cells_to(&after, self.text.len(), room).min(room.cells / 4);
            let mut over = (self.cells_to(&before, self.caret, room) + 1 + follows).saturating_sub(room.cells);
            for grapheme in self.text[..self.caret].graphemes(true) {
                if over == 0 {
                    break;
                }
                over = over.saturating_sub(if self.takes == Takes::Secret { 1 } else { room.of(grapheme) });
                start += grapheme.len();
            }
        }
        start..self.text.len()
    }
}
