//! A text whole, where the place it was typed for takes it no more: to be read, and to be carried to another field.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::draft::{Place, line};
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

pub(super) struct Whole {
    place: Place,
    text: String,
    title: Safe,
    top: usize,
}

/// Columns of the box, and of the text in it.
const COLUMNS: u16 = 76;
const INNER: u16 = COLUMNS - 4;

impl Whole {
    pub fn new(place: Place, cx: Cx<'_>) -> Self {
        let draft = cx.drafts.draft(&place);
        let title = draft.map_or_else(String::new, |draft| line(draft, cx.text));
        let text = draft.map_or_else(String::new, |draft| draft.text.clone());
        Self { place, text, title: Safe::from(title), top: 0 }
    }

    fn rows(&self, inner: u16, cx: Cx<'_>) -> Vec<String> {
        self.text.lines().flat_map(|line| wrap(line, inner.into(), cx.look.width)).collect()
    }
}

impl Dialog for Whole {
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict {
        let end = self.rows(INNER.min(cx.size.0.saturating_sub(4)), cx).len().saturating_sub(1);
        match key.code {
            KeyCode::Char('x') if key.ctrl => return Verdict::Reply(Reply::Discard(self.place.clone())),
            KeyCode::Enter => return Verdict::Reply(Reply::Carry(self.text.clone())),
            KeyCode::Down | KeyCode::Char('j') => self.top = (self.top + 1).min(end),
            KeyCode::Up | KeyCode::Char('k') => self.top = self.top.saturating_sub(1),
            KeyCode::PageDown | KeyCode::Char(' ') => self.top = (self.top + usize::from(cx.size.1 / 2)).min(end),
            KeyCode::PageUp => self.top = self.top.saturating_sub(usize::from(cx.size.1 / 2)),
            _ => return Verdict::Leave,
        }
        Verdict::Stay
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(COLUMNS);
        let text = self.rows(columns.saturating_sub(4), cx);
        let why = wrap(&cx.text.say("draft-whole-why"), columns.saturating_sub(4).into(), cx.look.width);
        let rows = (text.len() + why.len() + 3) as u16;
        let rows = rows.min(area.height.saturating_sub(2));
        let inside = boxed(frame.buffer_mut(), area, (columns, rows), &self.title, cx);
        for (row, line) in why.iter().enumerate() {
            Pen::on(frame.buffer_mut(), inside, row as u16, cx).write(line, Role::Dim);
        }
        let first = why.len() + 1;
        let height = usize::from(inside.height).saturating_sub(first + 2);
        for (row, line) in text.iter().skip(self.top).take(height).enumerate() {
            Pen::on(frame.buffer_mut(), inside, (first + row) as u16, cx).put(&Safe::new(line), Role::Typed);
        }
        let mut pen = Pen::on(frame.buffer_mut(), inside, inside.height.saturating_sub(1), cx);
        for (key, said) in [("Enter", "draft-key-carry"), ("Ctrl-X", "draft-key-discard"), ("Esc", "app-key-back")] {
            pen.write(key, Role::Key).skip(1).write(&cx.text.say(said), Role::Dim).skip(2);
        }
    }
}
