//! A field as it stands on the screen: in which row and cell each place of its text is, and going by rows.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::{Field, Takes};
use crate::text::safe::Safe;
use crate::text::width::{Ambiguous, width};
use crate::text::wrap;
use crate::tui::key::{Key, KeyCode};

/// The cells that a field has for its text, and how the terminal counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Cells of a row, the caret's own among them.
    pub cells: usize,
    /// How wide ambiguous characters are.
    pub ambiguous: Ambiguous,
}

impl Room {
    /// The cells that a grapheme takes as it is shown.
    pub(super) fn of(self, grapheme: &str) -> usize {
        if grapheme.len() == 1 { 1 } else { width(Safe::new(grapheme).as_str(), self.ambiguous) }
    }
}

impl Field {
    /// What is shown of it: of a secret, only how long it is.
    pub(super) fn shown(&self, range: Range<usize>) -> Cow<'_, str> {
        let text = self.text.get(range).unwrap_or_default();
        match self.takes {
            Takes::Secret => Cow::Owned("*".repeat(text.graphemes(true).count())),
            _ => Cow::Borrowed(text),
        }
    }

    /// The rows its text takes, as byte ranges; one where it is a line.
    pub fn rows(&self, room: Room) -> Vec<Range<usize>> {
        if self.takes != Takes::Note {
            return std::iter::once(0..self.text.len()).collect();
        }
        // The caret keeps the last cell free.
        wrap::rows(&self.text, room.cells.saturating_sub(1), |grapheme| room.of(grapheme))
    }

    /// The row in which the caret stands: at a break, the later one, where the next character appears.
    pub(super) fn row_of_caret(&self, rows: &[Range<usize>]) -> usize {
        rows.iter().rposition(|row| row.start <= self.caret).unwrap_or(0)
    }

    /// The cells between the start of a row and a place in it.
    pub(super) fn cells_to(&self, row: &Range<usize>, place: usize, room: Room) -> usize {
        self.shown(row.start..place).graphemes(true).map(|grapheme| room.of(grapheme)).sum()
    }

    /// Goes up, down, or to an end of the row. False where the key is none of these or there is no such row: then it may
    /// lead out of the field.
    pub fn step(&mut self, key: Key, room: Room) -> bool {
        if key.ctrl || key.alt || self.takes != Takes::Note {
            return false;
        }
        let rows = self.rows(room);
        let at = self.row_of_caret(&rows);
        let Some(row) = rows.get(at) else { return false };
        let to = match key.code {
            KeyCode::Up => at.checked_sub(1),
            KeyCode::Down => Some(at + 1).filter(|to| *to < rows.len()),
            KeyCode::Home => {
                self.column = None;
                // Once more goes on to the start of the line.
                let to = if self.caret == row.start { self.line_start() } else { row.start };
                self.go(to);
                return true;
            }
            KeyCode::End => {
                self.column = None;
                let last = self.last_of(row, rows.get(at + 1));
                let to = if self.caret >= last { self.line_end() } else { last };
                self.go(to);
                return true;
            }
            _ => return false,
        };
        let Some((to, wanted)) = to.and_then(|to| Some((to, rows.get(to)?))) else { return false };
        let column = self.column.unwrap_or_else(|| self.cells_to(row, self.caret, room));
        let last = self.last_of(wanted, rows.get(to + 1));
        let (mut cells, mut place) = (0, wanted.start);
        for grapheme in self.text[wanted.start..last].graphemes(true) {
            let more = room.of(grapheme);
            if cells + more > column {
                break;
            }
            cells += more;
            place += grapheme.len();
        }
        self.go(place);
        self.column = Some(column);
        true
    }

    /// The last place at which the caret is still shown in a row: before the last sign where the row goes on in the next.
    fn last_of(&self, row: &Range<usize>, next: Option<&Range<usize>>) -> usize {
        let goes_on = next.is_some_and(|next| next.start == row.end);
        let last = self.text[row.clone()].graphemes(true).next_back().filter(|_| goes_on);
        row.end - last.map_or(0, str::len)
    }
}
