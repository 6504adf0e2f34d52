//! Before there is a site: one small form that asks what it is to be, and the console once it is made.
//!
//! The terminal is entered once: [`opening`] is the screen, first with the form on it and then with the console. What the form
//! asks is in `questions`; making the site is handed in, because the command line makes one too.

mod opening;
mod questions;
mod stand;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::app::{SMALLEST, too_small};
use super::command::{Command, Scope};
use super::input::Input;
use super::setup::Setup;
use super::theme::Role;
use super::widget::form::{Enter, Form, Step, Value};
use super::widget::pen::{self, Pen};
use crate::domain::founding::Founding;
use crate::domain::phrase::Lang;
use crate::domain::time::Instant;
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use questions::Questions;
use stand::Stand;

pub use opening::{Made, Opening};

/// Rows around the form.
const AROUND: u16 = 4;

/// What follows an input.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Next {
    /// One goes on filling in.
    Stay,
    /// It is left; nothing is made.
    Leave,
    /// The site is to be made.
    Make(Founding),
}

/// The form, filled in as far as can be guessed.
struct First {
    stand: Stand,
    questions: Questions,
    form: Form,
    proposed: Founding,
    /// Why the site could not be made.
    status: Option<String>,
}

impl First {
    /// Asks on a screen set up so; `proposed` is what is guessed, `file` where the site will be.
    fn new(proposed: Founding, file: String, setup: &Setup, now: Instant) -> Self {
        let stand = Stand::new(&proposed, setup, now);
        let questions = Questions::new(file, now);
        let cx = stand.cx();
        let mut form = Form::new(
            questions.items(&Questions::proposed_in(&proposed, cx), cx),
            Enter::Next,
            questions.about(cx),
            cx,
        );
        form.call_saving(cx.text.say("start-make"));
        Self { form, questions, stand, proposed, status: None }
    }

    fn input(&mut self, input: Input) -> Next {
        match input {
            Input::Key(key) => {
                self.status = None;
                // What these keys do everywhere.
                match self.stand.cx().keymap.command(key, Scope::Find) {
                    Some(Command::Language) => {
                        self.other_language();
                        return Next::Stay;
                    }
                    Some(Command::Quit) => return Next::Leave,
                    _ => {}
                }
                let step = self.form.key(key, self.stand.cx());
                self.follow_language();
                match step {
                    Step::Stay => {}
                    Step::Leave => return Next::Leave,
                    Step::Save => return Next::Make(self.answered()),
                }
            }
            Input::Paste(text) | Input::Burst(text) => self.form.paste(&text, self.stand.cx()),
            _ => {}
        }
        Next::Stay
    }

    fn answered(&self) -> Founding {
        Questions::answered(&self.form, &self.proposed, self.stand.cx())
    }

    /// Speaks the language that stands in the form.
    fn follow_language(&mut self) {
        let language = self.answered().language;
        if !self.stand.speaks(language) {
            self.stand.speak(language);
            let cx = self.stand.cx();
            let named = Questions::proposed_in(&self.proposed, cx);
            self.form.reword(self.questions.items(&named, cx), cx);
            self.form.tell(self.questions.about(cx));
            self.form.call_saving(cx.text.say("start-make"));
        }
    }

    fn other_language(&mut self) {
        let now = self.answered().language;
        let at = Lang::ALL.iter().position(|lang| *lang == now).unwrap_or(0);
        let other = Lang::ALL[(at + 1) % Lang::ALL.len()];
        self.form.put("language", &Value::text(other.tag()), self.stand.cx());
        self.follow_language();
    }

    /// Says why the site could not be made; everything typed is still there.
    fn refuse(&mut self, why: String) {
        self.status = Some(why);
    }

    fn draw(&mut self, frame: &mut Frame) {
        let area = frame.area();
        // Head, foot and what is said in it are around the form.
        self.stand.size = (area.width, area.height.saturating_sub(AROUND));
        let cx = self.stand.cx();
        frame.buffer_mut().set_style(area, cx.look.theme.ground());
        if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
            return too_small(frame, area, SMALLEST, cx);
        }
        let last = area.height.saturating_sub(1);
        Pen::on(frame.buffer_mut(), area, 0, cx).skip(1).write(&cx.text.say("start-head"), Role::Title);
        pen::rule(frame.buffer_mut(), area, 1, cx);
        pen::rule(frame.buffer_mut(), area, last.saturating_sub(1), cx);
        let (role, said) = match &self.status {
            Some(why) => (Role::Alert, why.clone()),
            None => (Role::Dim, cx.text.say("start-foot")),
        };
        let rows = wrap(&said, usize::from(area.width).saturating_sub(2), cx.look.width);
        let from = (last + 1).saturating_sub(rows.len().min(2) as u16);
        for (row, line) in (from..=last).zip(&rows) {
            Pen::on(frame.buffer_mut(), area, row, cx).fill(" ", Role::Plain);
            Pen::on(frame.buffer_mut(), area, row, cx).skip(1).write(line, role);
        }
        let body = Rect { y: 2, height: area.height.saturating_sub(AROUND), ..area };
        self.form.draw(frame, body, &Safe::from(cx.text.say("start-title")), cx);
    }
}
