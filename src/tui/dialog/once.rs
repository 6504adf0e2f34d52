//! A dialog that shows a secret once: it is nowhere else, and gone with the dialog.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Verdict};
use crate::domain::secret::Secret;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// A temporary PIN, and whose it is.
pub struct Once {
    /// Whose.
    pub name: String,
    /// The PIN.
    pub pin: Secret,
}

impl Dialog for Once {
    fn key(&mut self, key: Key, _cx: Cx<'_>) -> Verdict {
        // A slip of another key must not take away what cannot be shown again.
        if matches!(key.code, KeyCode::Enter | KeyCode::Esc) { Verdict::Leave } else { Verdict::Stay }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let title = cx.text.say_with("gate-once-title", &[("name", self.name.as_str().into())]);
        let columns = area.width.min(60);
        let told = cx.text.say_with("gate-once-told", &[("name", self.name.as_str().into())]);
        let told = wrap(&told, usize::from(columns.saturating_sub(4)), cx.look.width);
        let inside = boxed(frame.buffer_mut(), area, (columns, told.len() as u16 + 4), &Safe::from(title), cx);
        Pen::on(frame.buffer_mut(), inside, 0, cx).skip(2).write(self.pin.reveal(), Role::Title);
        for (row, line) in told.iter().enumerate() {
            Pen::on(frame.buffer_mut(), inside, row as u16 + 2, cx).write(line, Role::Plain);
        }
        let mut pen = Pen::on(frame.buffer_mut(), inside, told.len() as u16 + 3, cx);
        pen.write("Enter", Role::Key).skip(1).write(&cx.text.say("gate-once-noted"), Role::Title);
    }
}
