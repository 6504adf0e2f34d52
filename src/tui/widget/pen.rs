//! Writing safe text into one row of cells, column by column.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::safe::Safe;
use crate::text::width::{Ambiguous, cut, width};
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// The sound marks of half-width kana: a cell each, which ratatui counts twice.
const SOUND_MARKS: [char; 2] = ['\u{FF9E}', '\u{FF9F}'];

/// A pen on one row. What does not fit is cut with an ellipsis.
pub struct Pen<'b, 'c> {
    buffer: &'b mut Buffer,
    cx: Cx<'c>,
    x: u16,
    y: u16,
    end: u16,
}

impl<'b, 'c> Pen<'b, 'c> {
    /// On row `row` of `area`. A row below the area writes nothing.
    pub fn on(buffer: &'b mut Buffer, area: Rect, row: u16, cx: Cx<'c>) -> Self {
        let inside = row < area.height;
        let end = if inside { area.right().min(buffer.area.right()) } else { area.x };
        Self { buffer, cx, x: area.x, y: area.y.saturating_add(row), end }
    }

    /// Cells left on the row.
    pub fn room(&self) -> usize {
        usize::from(self.end.saturating_sub(self.x))
    }

    /// The column it stands at.
    pub fn column(&self) -> u16 {
        self.x
    }

    /// Leaves cells free.
    pub fn skip(&mut self, cells: usize) -> &mut Self {
        self.x = self.x.saturating_add(cells as u16).min(self.end);
        self
    }

    /// Goes to a column counted from the start of the buffer.
    pub fn to(&mut self, column: u16) -> &mut Self {
        self.x = column.min(self.end).max(self.x);
        self
    }

    /// Writes text in a role's style.
    pub fn put(&mut self, text: &Safe, role: Role) -> &mut Self {
        self.styled(text, self.room(), self.cx.style(role))
    }

    /// Writes text said by the program, or made safe here.
    pub fn write(&mut self, text: &str, role: Role) -> &mut Self {
        self.put(&Safe::new(text), role)
    }

    /// Writes text into a column of so many cells.
    pub fn cell(&mut self, text: &Safe, cells: usize, role: Role) -> &mut Self {
        let cells = cells.min(self.room());
        let start = self.x;
        self.styled(text, cells, self.cx.style(role));
        self.x = start.saturating_add(cells as u16).min(self.end);
        self
    }

    /// Writes text at the right end of the row, and ends the row before it.
    pub fn right(&mut self, text: &Safe, role: Role) -> &mut Self {
        let cells = width(text.as_str(), self.cx.look.width).min(self.room());
        let (start, end) = (self.x, self.end);
        self.x = end.saturating_sub(cells as u16).max(start);
        let from = self.x;
        self.styled(text, cells, self.cx.style(role));
        (self.x, self.end) = (start, from.saturating_sub(1).max(start));
        self
    }

    /// Fills the rest of the row with one character.
    pub fn fill(&mut self, with: &str, role: Role) {
        let text = with.repeat(self.room());
        self.styled(&Safe::new(&text), self.room(), self.cx.style(role));
    }

    fn styled(&mut self, text: &Safe, cells: usize, style: Style) -> &mut Self {
        let text = cut(text.as_str(), cells.min(self.room()), self.cx.look.width);
        if !text.is_empty() && self.y < self.buffer.area.bottom() {
            if !text.is_ascii() && (self.cx.look.width == Ambiguous::Wide || text.contains(SOUND_MARKS)) {
                self.set_measured(&text, style);
            } else {
                self.buffer.set_string(self.x, self.y, &text, style);
            }
            // A hanzi cut by the terminal's own idea of width must not push the next column.
            self.x = self.x.saturating_add(width(&text, self.cx.look.width) as u16).min(self.end);
        }
        self
    }
}

impl Pen<'_, '_> {
    /// Sets text cell by cell where the terminal draws characters in another width than ratatui takes them for: the cell that
    /// such a character covers beside its own holds nothing, which the painter understands.
    fn set_measured(&mut self, text: &str, style: Style) {
        let mut x = self.x;
        for grapheme in text.graphemes(true) {
            let cells = width(grapheme, self.cx.look.width) as u16;
            for covered in x..x.saturating_add(cells).min(self.end) {
                let cell = &mut self.buffer[(covered, self.y)];
                cell.set_symbol(if covered == x { grapheme } else { "" }).set_style(style);
            }
            x = x.saturating_add(cells);
        }
    }
}

/// Draws a horizontal line over a row.
pub fn rule(buffer: &mut Buffer, area: Rect, row: u16, cx: Cx<'_>) {
    Pen::on(buffer, area, row, cx).fill(cx.look.rule(), Role::Dim);
}
