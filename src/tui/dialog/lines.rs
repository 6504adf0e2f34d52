//! A dialog of lines to read, scrolled where they do not fit; Enter may say yes to them.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// Lines that are to be read.
#[derive(Debug, Clone, Default)]
pub struct LinesAsk {
    /// What they are.
    pub title: String,
    /// The lines; one that begins with blanks goes on below the one before it.
    pub lines: Vec<String>,
    /// What Enter does; none where there is nothing to say yes to.
    pub enter: Option<String>,
}

pub(super) struct Lines {
    ask: LinesAsk,
    top: usize,
}

impl Lines {
    pub fn new(ask: LinesAsk) -> Self {
        Self { ask, top: 0 }
    }

    /// Columns and rows of the text, and the rows themselves.
    fn shape(&self, size: (u16, u16), cx: Cx<'_>) -> (u16, u16, Vec<String>) {
        let columns = size.0.min(76);
        let inner = usize::from(columns.saturating_sub(4));
        let rows = self.ask.lines.iter().flat_map(|line| {
            let text = line.trim_start();
            let indent = line.len() - text.len();
            let wrapped = wrap(text, inner.saturating_sub(indent + 2), cx.look.width);
            let hang = |n: usize| " ".repeat(if n == 0 { indent } else { indent + 2 });
            wrapped.into_iter().enumerate().map(|(n, part)| hang(n) + &part).collect::<Vec<_>>()
        });
        let rows: Vec<String> = rows.collect();
        let height = (rows.len() as u16).min(size.1.saturating_sub(4)).max(1);
        (columns, height, rows)
    }

    fn go(&mut self, top: usize, cx: Cx<'_>) {
        let (_, height, rows) = self.shape(cx.size, cx);
        self.top = top.min(rows.len().saturating_sub(height.into()));
    }
}

impl Dialog for Lines {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        let page = usize::from(cx.size.1.saturating_sub(6)).max(1);
        match key.code {
            KeyCode::Enter if self.ask.enter.is_some() => return Verdict::Reply(Reply::Yes),
            KeyCode::Enter | KeyCode::Esc | KeyCode::Backspace | KeyCode::Char('q') => return Verdict::Leave,
            KeyCode::Char('c') if key.ctrl => return Verdict::Leave,
            KeyCode::Up | KeyCode::Char('k') => self.go(self.top.saturating_sub(1), cx),
            KeyCode::Down | KeyCode::Char('j') => self.go(self.top + 1, cx),
            KeyCode::PageUp => self.go(self.top.saturating_sub(page), cx),
            KeyCode::PageDown | KeyCode::Char(' ') => self.go(self.top + page, cx),
            KeyCode::Home => self.go(0, cx),
            KeyCode::End => self.go(usize::MAX / 2, cx),
            _ => {}
        }
        Verdict::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let (columns, height, rows) = self.shape((area.width, area.height), cx);
        let inside = boxed(frame.buffer_mut(), area, (columns, height + 1), &Safe::new(&self.ask.title), cx);
        for (row, line) in rows.iter().skip(self.top).take(height.into()).enumerate() {
            Pen::on(frame.buffer_mut(), inside, row as u16, cx).write(line, Role::Plain);
        }
        let mut pen = Pen::on(frame.buffer_mut(), inside, height, cx);
        let last = self.top + usize::from(height);
        if rows.len() > usize::from(height) {
            let place = [("at", last.min(rows.len()).into()), ("all", rows.len().into())];
            pen.right(&Safe::from(cx.text.say_with("editor-rows", &place)), Role::Dim);
        }
        if let Some(enter) = &self.ask.enter {
            pen.write("Enter", Role::Key).skip(1).write(enter, Role::Title).skip(3);
        }
        pen.write("Esc", Role::Key).skip(1).write(&cx.text.say("app-key-back"), Role::Dim);
    }
}
