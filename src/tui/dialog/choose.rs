//! A dialog with a list that narrows as one types: commands, checklists.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::theme::Role;
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::frame::boxed;
use crate::tui::widget::narrow::narrow;
use crate::tui::widget::pen::Pen;
use crate::tui::widget::window::scroll;

/// One thing to choose.
pub(super) struct Choice {
    /// What is shown.
    pub label: Safe,
    /// What stands at the right: its key, its code.
    pub aside: Safe,
    /// What it is found by, in every language.
    pub words: String,
    /// What choosing it answers.
    pub reply: Reply,
}

/// One of several that is to be chosen.
#[derive(Debug, Clone, Default)]
pub struct ChooseAsk {
    /// The question.
    pub title: String,
    /// What there is: what is shown, what stands at the right, what else it is found by.
    pub choices: Vec<(String, String, String)>,
}

impl From<ChooseAsk> for Choose {
    fn from(ask: ChooseAsk) -> Self {
        let choice = |(n, (label, aside, words)): (usize, (String, String, String))| Choice {
            words: format!("{label} {aside} {words}"),
            label: Safe::from(label),
            aside: Safe::from(aside),
            reply: Reply::Chosen(n),
        };
        Self::new(ask.title, ask.choices.into_iter().enumerate().map(choice).collect())
    }
}

pub(super) struct Choose {
    title: Safe,
    choices: Vec<Choice>,
    field: Field,
    /// Places in `choices`, best first.
    shown: Vec<usize>,
    at: usize,
}

impl Choose {
    pub fn new(title: String, choices: Vec<Choice>) -> Self {
        let shown = (0..choices.len()).collect();
        Self { title: Safe::from(title), choices, field: Field::new(Takes::Words), shown, at: 0 }
    }

    fn narrow(&mut self) {
        self.shown = narrow(self.field.text(), self.choices.iter().map(|choice| choice.words.as_str()));
        self.at = 0;
    }

    fn go(&mut self, step: isize) {
        self.at = self.at.saturating_add_signed(step).min(self.shown.len().saturating_sub(1));
    }
}

impl Dialog for Choose {
    fn key(&mut self, key: Key, _cx: Cx<'_>) -> Verdict {
        match key.code {
            KeyCode::Esc => return Verdict::Leave,
            KeyCode::Char('c') if key.ctrl => return Verdict::Leave,
            KeyCode::Enter => {
                let chosen = self.shown.get(self.at).map(|n| self.choices[*n].reply.clone());
                return chosen.map_or(Verdict::Stay, Verdict::Reply);
            }
            KeyCode::Up | KeyCode::BackTab => self.go(-1),
            KeyCode::Down | KeyCode::Tab => self.go(1),
            KeyCode::PageUp => self.go(-10),
            KeyCode::PageDown => self.go(10),
            _ => {
                if self.field.key(key).is_some() {
                    self.narrow();
                }
            }
        }
        Verdict::Stay
    }

    fn paste(&mut self, text: &str, _cx: Cx<'_>) {
        if self.field.insert(text).is_some() {
            self.narrow();
        }
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let columns = area.width.min(70);
        let rows = area.height.saturating_sub(4).min(self.choices.len() as u16 + 1).clamp(3, 17);
        let inside = boxed(frame.buffer_mut(), area, (columns, rows), &self.title, cx);
        let height = usize::from(inside.height.saturating_sub(1));
        let top = scroll(0, self.at, self.at, height, self.shown.len());
        for (row, n) in self.shown.iter().skip(top).take(height).enumerate() {
            let (choice, here) = (&self.choices[*n], top + row == self.at);
            let mut pen = Pen::on(frame.buffer_mut(), inside, row as u16 + 1, cx);
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
            // The name counts; what stands beside it only where it leaves room.
            let cells = |text: &Safe| width(text.as_str(), cx.look.width);
            if cells(&choice.label) + cells(&choice.aside) < pen.room() {
                pen.right(&choice.aside, Role::Dim);
            }
            pen.put(&choice.label, if here { Role::Title } else { Role::Plain });
        }
        if self.shown.is_empty() {
            let none = cx.text.say_with("app-palette-empty", &[("typed", self.field.text().into())]);
            Pen::on(frame.buffer_mut(), inside, 1, cx).skip(2).write(&none, Role::Dim);
        }
        self.field.draw(frame, inside, 0, cx);
    }
}
