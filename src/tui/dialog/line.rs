//! A dialog that asks for one line of text.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::draft::Place;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::frame::boxed;
use crate::tui::widget::pen::Pen;

/// One line of text that is asked for.
#[derive(Debug, Clone, Default)]
pub struct LineAsk {
    /// The question.
    pub title: String,
    /// What it is about, above the field; none where the title says it.
    pub about: String,
    /// How to write it, below the field.
    pub hint: String,
    /// Where the text belongs while it is not saved.
    pub place: Place,
    /// What the field takes.
    pub takes: Takes,
    /// What stands in the field at first, where nothing was typed before.
    pub start: String,
    /// Whether it may be left blank.
    pub optional: bool,
}

pub(super) struct Line {
    ask: LineAsk,
    field: Field,
    lacks: bool,
}

impl Line {
    pub fn new(ask: LineAsk, cx: Cx<'_>) -> Self {
        let text = cx.drafts.get(&ask.place).unwrap_or(&ask.start).to_owned();
        Self { field: Field::with(ask.takes, &text), ask, lacks: false }
    }
}

impl Dialog for Line {
    fn key(&mut self, key: Key, _cx: Cx<'_>) -> Verdict {
        self.lacks = false;
        match key.code {
            KeyCode::Esc => Verdict::Leave,
            KeyCode::Char('c') if key.ctrl => Verdict::Leave,
            KeyCode::Enter if self.field.is_blank() && !self.ask.optional => {
                self.lacks = true;
                Verdict::Stay
            }
            KeyCode::Enter => Verdict::Reply(Reply::Text(self.field.text().trim().to_owned())),
            _ => {
                self.field.key(key);
                Verdict::Stay
            }
        }
    }

    fn paste(&mut self, text: &str) {
        self.field.insert(text);
    }

    fn draft(&self) -> Option<(&str, &str)> {
        Some((&self.ask.place, self.field.text()))
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(66);
        let inner = usize::from(columns.saturating_sub(4));
        let lines = |text: &str| if text.is_empty() { Vec::new() } else { wrap(text, inner, cx.look.width) };
        let (about, hint) = (lines(&self.ask.about), lines(&self.ask.hint));
        let rows = (about.len() + hint.len() + 2) as u16;
        let inside = boxed(frame.buffer_mut(), area, (columns, rows), &Safe::new(&self.ask.title), cx);
        let mut row = 0;
        for line in &about {
            Pen::on(frame.buffer_mut(), inside, row, cx).write(line, Role::Plain);
            row += 1;
        }
        self.field.draw(frame, inside, row, cx);
        for line in &hint {
            row += 1;
            Pen::on(frame.buffer_mut(), inside, row, cx).write(line, Role::Dim);
        }
        keys(frame, inside, row + 1, self.lacks, cx);
    }
}

/// The last row of a dialog with a field: what is missing, else the keys.
pub(super) fn keys(frame: &mut Frame, inside: Rect, row: u16, lacks: bool, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), inside, row, cx);
    if lacks {
        pen.write(&cx.text.say("app-required"), Role::Alert).skip(2);
    }
    pen.write("Enter", Role::Key).skip(1).write(&cx.text.say("app-save"), Role::Dim).skip(2);
    pen.write("Esc", Role::Key).skip(1).write(&cx.text.say("app-key-back"), Role::Dim);
}
