//! Painting: the bytes that turn what the terminal shows into the next frame, and no more.
//!
//! `ink` knows colours and attributes, `pen` the cursor, `row` compares and writes one row, `scroll` finds bands of rows
//! that moved. Nothing is ever asked of the terminal: what it shows is what was painted.

#[cfg(test)]
mod bytes;
mod decimal;
mod ink;
mod pen;
mod row;
mod scroll;
#[cfg(test)]
mod tests;

use std::mem;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

#[cfg(test)]
pub use bytes::Bytes;
use pen::Pen;
use scroll::Scroll;

/// Begins and ends an update that the terminal shows at once, where it knows how.
const BEGIN: &[u8] = b"\x1b[?2026h";
const END: &[u8] = b"\x1b[?2026l";

/// What the terminal shows, and the pen that changes it.
#[derive(Debug)]
pub struct Painter {
    shown: Buffer,
    pen: Pen,
    known: bool,
}

impl Painter {
    /// A painter for a terminal of which nothing is known yet: the first frame is painted whole.
    pub fn new() -> Self {
        Self { shown: Buffer::empty(Rect::ZERO), pen: Pen::new(), known: false }
    }

    /// Takes nothing for shown any more: the next frame is painted whole.
    pub fn forget(&mut self) {
        self.known = false;
    }

    /// The bytes that show the next frame, with the cursor at the caret or hidden. Empty where nothing changes.
    ///
    /// The frame's cells are taken; what is left in `next` is some older frame of the same size.
    pub fn paint(&mut self, next: &mut Buffer, caret: Option<Position>) -> &[u8] {
        self.pen.out.clear();
        self.pen.out.extend_from_slice(BEGIN);
        if !self.known || self.shown.area != next.area {
            self.pen.wipe(next.area.width);
            self.shown = Buffer::empty(next.area);
            self.known = true;
        }
        let mut changed = changed(&self.shown, next);
        if let Some(scroll) = scroll::find(&changed, &self.shown, next) {
            self.pen.scroll(scroll.top, scroll.bottom, scroll.by);
            shift(&mut self.shown, scroll);
            changed = self::changed(&self.shown, next);
        }
        let width = usize::from(next.area.width);
        for y in changed {
            let cells = y * width..(y + 1) * width;
            row::paint(&mut self.pen, y as u16, &self.shown.content[cells.clone()], &next.content[cells]);
        }
        let caret = caret.filter(|caret| next.area.contains(*caret));
        self.pen.caret(caret.map(|caret| (caret.x, caret.y)));
        mem::swap(&mut self.shown, next);
        if self.pen.out.len() == BEGIN.len() {
            self.pen.out.clear();
        } else {
            self.pen.out.extend_from_slice(END);
        }
        &self.pen.out
    }
}

/// The rows that differ.
fn changed(shown: &Buffer, next: &Buffer) -> Vec<usize> {
    let width = usize::from(next.area.width).max(1);
    let rows = shown.content.chunks(width).zip(next.content.chunks(width)).enumerate();
    rows.filter(|(_, (shown, next))| shown != next).map(|(y, _)| y).collect()
}

/// Moves the rows of a buffer as the terminal moves them.
fn shift(buffer: &mut Buffer, scroll: Scroll) {
    let width = usize::from(buffer.area.width);
    let band = &mut buffer.content[usize::from(scroll.top) * width..usize::from(scroll.bottom) * width];
    let cells = scroll.by.unsigned_abs() as usize * width;
    let free = if scroll.by > 0 {
        band.rotate_left(cells);
        let kept = band.len() - cells;
        &mut band[kept..]
    } else {
        band.rotate_right(cells);
        &mut band[..cells]
    };
    free.fill(Cell::EMPTY);
}
