//! The easel: where ratatui draws a frame into memory, sized as the terminal; what is sent is the painter's business.

use std::convert::Infallible;
use std::mem;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal};

/// Draws frames into memory.
#[derive(Debug)]
pub struct Easel {
    ratatui: Terminal<Board>,
    drawn: Buffer,
}

impl Easel {
    /// An easel without a size: `draw` gives it one.
    pub fn new() -> Self {
        let Ok(ratatui) = Terminal::new(Board::default());
        Self { ratatui, drawn: Buffer::empty(Rect::ZERO) }
    }

    /// Draws one frame of a size; returns its cells, free to be taken, and the caret
    /// where a field has set it.
    pub fn draw(&mut self, size: Size, draw: impl FnOnce(&mut Frame)) -> (&mut Buffer, Option<Position>) {
        let drawn = &mut self.drawn;
        self.ratatui.backend_mut().size = size;
        drawn.resize(Rect::from((Position::ORIGIN, size)));
        let Ok(_) = self.ratatui.draw(|frame| {
            draw(frame);
            // Taken out of ratatui's hands: it would compare it with the frame before, which the painter does.
            mem::swap(frame.buffer_mut(), drawn);
        });
        let board = self.ratatui.backend();
        (&mut self.drawn, board.shown.then_some(board.caret))
    }
}

/// A backend that shows nothing and only remembers the size and the caret.
#[derive(Debug, Default)]
struct Board {
    size: Size,
    caret: Position,
    shown: bool,
}

impl Backend for Board {
    type Error = Infallible;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, _: I) -> Result<(), Infallible> {
        Ok(())
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.shown = false;
        Ok(())
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        self.shown = true;
        Ok(())
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        Ok(self.caret)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> Result<(), Infallible> {
        self.caret = position.into();
        Ok(())
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        Ok(())
    }

    fn clear_region(&mut self, _: ClearType) -> Result<(), Infallible> {
        Ok(())
    }

    fn size(&self) -> Result<Size, Infallible> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_frame_begins_blank_and_has_its_size_and_caret() {
        let mut easel = Easel::new();
        for (round, size) in [(4, 1), (4, 1), (9, 3), (1, 1), (4, 2)].into_iter().enumerate() {
            let text = ["first", "", "x"][round % 3];
            let caret = (round % 2 == 0).then_some(Position::new(0, 0));
            let (drawn, found) = easel.draw(size.into(), |frame| {
                assert_eq!(frame.area().as_size(), size.into());
                frame.render_widget(text, frame.area());
                if let Some(caret) = caret {
                    frame.set_cursor_position(caret);
                }
            });
            let mut want = Buffer::empty(Rect::new(0, 0, size.0, size.1));
            want.set_stringn(0, 0, text, size.0.into(), ratatui::style::Style::new());
            assert_eq!((&*drawn, found), (&want, caret));
        }
    }
}
