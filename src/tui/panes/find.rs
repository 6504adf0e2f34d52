//! Find: every record by its words, the newest first.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::store::{Found, Result, Store};
use crate::text::safe::Safe;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::Ask;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Pane;
use crate::tui::theme::Role;
use crate::tui::view::View;
use crate::tui::widget::field::Field;
use crate::tui::widget::pen::Pen;
use crate::tui::widget::window::scroll;

/// Rows above the list: the field.
const HEAD: u16 = 1;
/// Cells for what a record is called, and on a narrow screen.
const REFERENCE: (usize, usize) = (22, 12);
/// Columns below which a record's state is left out.
const NARROW: u16 = 60;

/// The pane.
#[derive(Default)]
pub struct Find {
    field: Field,
    found: Vec<Found>,
    at: Option<Id>,
    row: usize,
    top: usize,
}

impl Find {
    fn go(&mut self, row: usize) {
        self.row = row.min(self.found.len().saturating_sub(1));
        self.at = self.found.get(self.row).map(|found| found.id);
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        let page = usize::from(cx.size.1.saturating_sub(HEAD + 1)).max(1);
        match command {
            Command::Up => self.go(self.row.saturating_sub(1)),
            Command::Down => self.go(self.row + 1),
            Command::PageUp => self.go(self.row.saturating_sub(page)),
            Command::PageDown => self.go(self.row + page),
            Command::Open => return self.open(cx),
            Command::Back => return vec![Effect::Close(None)],
            _ => {}
        }
        Vec::new()
    }

    /// A round is opened, at the line of an answer; of anything else there is its history.
    fn open(&self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(found) = self.found.get(self.row) else { return vec![Effect::Say(cx.text.say("app-empty"))] };
        vec![match found.round {
            Some(round) => Effect::Open(View::Round { which: Which::Row(round), line: found.line.clone() }),
            None => Effect::ask(Ask::History(found.id, found.reference.clone())),
        }]
    }

    /// What is typed was altered: what it finds is read, the newest selected.
    fn altered(&mut self) -> Vec<Effect> {
        (self.at, self.row) = (None, 0);
        vec![Effect::Refresh]
    }
}

impl Pane for Find {
    fn scope(&self) -> Scope {
        Scope::Find
    }

    fn nouns(&self) -> &'static [Noun] {
        &Noun::ALL
    }

    fn refresh(&mut self, store: &Store, _cx: Cx<'_>) -> Result<()> {
        self.found = store.find(self.field.text())?;
        let same = self.at.and_then(|id| self.found.iter().position(|found| found.id == id));
        self.go(same.unwrap_or(self.row));
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Type(key) if self.field.key(key).is_some() => self.altered(),
            Act::Paste(text) if self.field.insert(text).is_some() => self.altered(),
            _ => Vec::new(),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        let height = usize::from(cx.size.1.saturating_sub(HEAD));
        self.top = scroll(self.top, self.row, self.row, height, self.found.len());
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        let list = Rect { y: area.y + HEAD, height: area.height.saturating_sub(HEAD), ..area };
        if self.found.is_empty() {
            let said = if self.field.is_blank() {
                cx.text.say("app-find-hint")
            } else {
                cx.text.say_with("app-find-empty", &[("typed", self.field.text().into())])
            };
            Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&said, Role::Dim);
        }
        let reference = if area.width < NARROW { REFERENCE.1 } else { REFERENCE.0 };
        for (place, found) in self.found.iter().enumerate().skip(self.top).take(list.height.into()) {
            let here = place == self.row;
            let mut pen = Pen::on(frame.buffer_mut(), list, (place - self.top) as u16, cx);
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(2);
            pen.right(&Safe::from(format!("{} ", aside(found, cx))), Role::Dim);
            pen.cell(&Safe::new(&found.reference), reference, Role::Dim).skip(1);
            pen.put(&Safe::new(cx.text.phrase(&found.title)), if here { Role::Title } else { Role::Plain });
        }
        let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
        pen.skip(1).write(&cx.text.say("app-find-title"), Role::Title).skip(2);
        let field = Rect { x: pen.column(), y: area.y, width: pen.room() as u16, height: 1 };
        self.field.draw(frame, field, 0, cx);
    }

    fn takes(&self, key: Key) -> bool {
        match key.code {
            KeyCode::Char(_) => !key.ctrl && !key.alt,
            // In an empty field it leaves, as everywhere.
            KeyCode::Backspace => !self.field.text().is_empty(),
            KeyCode::Delete | KeyCode::Left | KeyCode::Right | KeyCode::Home | KeyCode::End => true,
            _ => false,
        }
    }
}

/// What kind of record it is, and how it stands.
fn aside(found: &Found, cx: Cx<'_>) -> String {
    let noun = cx.text.word(found.noun);
    // An answer carries the state of its round.
    let state_of = if found.noun == Noun::Answer { Noun::Round } else { found.noun };
    if found.state.is_empty() || cx.size.0 < NARROW {
        noun
    } else {
        format!("{noun} · {}", cx.text.state(state_of, &found.state))
    }
}
