//! A dialog that asks yes or no.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::text::fold::fold;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// Something to say yes to.
#[derive(Debug, Clone, Default)]
pub struct Confirm {
    /// The question.
    pub title: String,
    /// What is to be known before, each a sentence.
    pub body: Vec<String>,
    /// What Enter does.
    pub enter: String,
}

impl Dialog for Confirm {
    fn key(&mut self, key: Key, _cx: Cx<'_>) -> Verdict {
        // An input method left on sends full-width signs.
        let code = key.text().map_or(key.code, |c| KeyCode::Char(fold(c)));
        match code {
            // `+` and Backspace, so that the number pad is enough.
            KeyCode::Enter | KeyCode::Char('y' | 'Y' | '+') => Verdict::Reply(Reply::Yes),
            KeyCode::Esc | KeyCode::Backspace | KeyCode::Char('n' | 'N' | 'q' | '-') => Verdict::Leave,
            KeyCode::Char('c') if key.ctrl => Verdict::Leave,
            _ => Verdict::Stay,
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(62);
        let inner = usize::from(columns.saturating_sub(4));
        let body: Vec<String> = self.body.iter().flat_map(|line| wrap(line, inner, cx.look.width)).collect();
        let inside = boxed(frame.buffer_mut(), area, (columns, body.len() as u16 + 2), &Safe::new(&self.title), cx);
        for (row, line) in body.iter().enumerate() {
            Pen::on(frame.buffer_mut(), inside, row as u16, cx).write(line, Role::Plain);
        }
        let mut pen = Pen::on(frame.buffer_mut(), inside, body.len() as u16 + 1, cx);
        pen.write("Enter", Role::Key).skip(1).write(&self.enter, Role::Title).skip(3);
        pen.write("Esc", Role::Key).skip(1).write(&cx.text.say("app-key-back"), Role::Dim);
    }
}
