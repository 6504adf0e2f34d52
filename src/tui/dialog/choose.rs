//! A dialog with a list that narrows as one types: commands, checklists.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Dialog, Reply, Verdict};
use crate::domain::noun::parse_reference;
use crate::text::fold::fold_text;
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
    /// What is offered of what is typed, best first.
    shown: Vec<Shown>,
    at: usize,
    /// Whether what is typed can also be opened as a reference and found in everything.
    finds: bool,
    /// Whether what is typed can be a path.
    paths: bool,
    /// What is said where there is nothing to choose.
    nothing: &'static str,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The record that is called as is typed.
    Reference,
    /// A choice, by its place.
    Choice(usize),
    /// To find what is typed in everything.
    Find,
    /// The file that is typed by its path.
    Path,
}

impl Choose {
    pub fn new(title: String, choices: Vec<Choice>) -> Self {
        let shown = (0..choices.len()).map(Shown::Choice).collect();
        let field = Field::new(Takes::Words);
        Self {
            title: Safe::from(title),
            choices,
            field,
            shown,
            at: 0,
            finds: false,
            paths: false,
            nothing: "app-empty",
        }
    }

    /// The same, where what is typed is also a reference to open or words to find.
    pub fn finding(self) -> Self {
        Self { finds: true, ..self }
    }

    /// The same, where a path that is typed or pasted is an answer too.
    pub fn taking_paths(self) -> Self {
        Self { paths: true, ..self }
    }

    /// The same, with a sentence for when there is nothing.
    pub fn saying(self, nothing: &'static str) -> Self {
        Self { nothing, ..self }
    }

    fn typed(&self) -> String {
        fold_text(self.field.text()).trim().to_owned()
    }

    fn narrow(&mut self) {
        let typed = self.typed();
        let found = narrow(self.field.text(), self.choices.iter().map(|choice| choice.words.as_str()));
        let reference = (self.finds && parse_reference(&typed).is_some()).then_some(Shown::Reference);
        let find = (self.finds && !typed.is_empty()).then_some(Shown::Find);
        let path = (self.paths && self.field.text().contains(['/', '~'])).then_some(Shown::Path);
        let reference = reference.or(path);
        self.shown = reference.into_iter().chain(found.into_iter().map(Shown::Choice)).chain(find).collect();
        self.at = 0;
    }

    fn reply(&self) -> Option<Reply> {
        Some(match self.shown.get(self.at)? {
            Shown::Reference => Reply::Reference(self.typed()),
            Shown::Choice(n) => self.choices.get(*n)?.reply.clone(),
            Shown::Path => Reply::Text(self.field.text().trim().to_owned()),
            Shown::Find => Reply::Find(self.field.text().trim().to_owned()),
        })
    }

    /// What a row says, and what beside it.
    fn said(&self, shown: Shown, cx: Cx<'_>) -> (Safe, Safe) {
        let typed = |id: &str| Safe::from(cx.text.say_with(id, &[("typed", self.typed().into())]));
        match shown {
            Shown::Reference => (typed("reach-palette-reference"), Safe::default()),
            Shown::Choice(n) => {
                self.choices.get(n).map(|choice| (choice.label.clone(), choice.aside.clone())).unwrap_or_default()
            }
            Shown::Path => (Safe::new(self.field.text().trim()), Safe::default()),
            Shown::Find => (typed("reach-palette-find"), Safe::default()),
        }
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
                return self.reply().map_or(Verdict::Stay, Verdict::Reply);
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
        for (row, shown) in self.shown.iter().skip(top).take(height).enumerate() {
            let ((label, aside), here) = (self.said(*shown, cx), top + row == self.at);
            let mut pen = Pen::on(frame.buffer_mut(), inside, row as u16 + 1, cx);
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
            // The name counts; what stands beside it only where it leaves room.
            let cells = |text: &Safe| width(text.as_str(), cx.look.width);
            if cells(&label) + cells(&aside) < pen.room() {
                pen.right(&aside, Role::Dim);
            }
            pen.put(&label, if here { Role::Title } else { Role::Plain });
        }
        if self.shown.is_empty() {
            let none = if self.choices.is_empty() {
                cx.text.say(self.nothing)
            } else {
                cx.text.say_with("app-palette-empty", &[("typed", self.field.text().into())])
            };
            Pen::on(frame.buffer_mut(), inside, 1, cx).skip(2).write(&none, Role::Dim);
        }
        self.field.draw(frame, inside, 0, cx);
    }
}
