//! Find: every record by its words, the newest first.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::store::{Found, Result, Store};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::dialog::Ask;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Pane;
use crate::tui::theme::Role;
use crate::tui::view::View;
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::list::{Line, List};
use crate::tui::widget::pen::Pen;

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
    list: List<Id>,
}

impl Find {
    /// A search for these words, not made yet.
    pub fn of(words: &str) -> Self {
        Self { field: Field::with(Takes::Words, words), ..Self::default() }
    }

    fn selected(&self) -> Option<&Found> {
        self.list.selected().and_then(|place| self.found.get(place))
    }

    fn command(&mut self, command: Command, cx: Cx<'_>) -> Vec<Effect> {
        if self.list.step(command, cx.size.1.saturating_sub(HEAD)) {
            return Vec::new();
        }
        match command {
            Command::Open => return self.open(cx),
            Command::Back => return vec![Effect::Close(None)],
            _ => {}
        }
        Vec::new()
    }

    /// A round is opened, at the line of an answer, and an action; of anything else there is its history.
    fn open(&self, cx: Cx<'_>) -> Vec<Effect> {
        let Some(found) = self.selected() else { return vec![Effect::Say(cx.text.say("app-empty"))] };
        vec![match found.round {
            Some(round) => Effect::Open(View::Round { which: Which::Row(round), line: found.line.clone() }),
            None if found.noun == Noun::Action => Effect::Open(View::Action(found.id)),
            None => Effect::ask(Ask::History(found.id, found.reference.clone())),
        }]
    }

    /// What is typed was altered: what it finds is read, the newest selected.
    fn altered(&mut self) -> Vec<Effect> {
        self.list.restart();
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
        self.list.fill(self.found.iter().map(|found| found.id).collect(), |_| String::new(), |_, _| false);
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
        self.list.settle(cx.size.1.saturating_sub(HEAD));
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
        let asides: Vec<String> = self.found.iter().map(|found| aside(found, cx)).collect();
        let longest = asides.iter().map(|aside| width(aside, cx.look.width)).max().unwrap_or(0);
        let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
        let columns = [
            column(REFERENCE.1, REFERENCE.0, 2),
            Column { grows: true, ..column(10, 30, 0) },
            Column { right: true, ..column(longest.min(28), longest.min(28), 3) },
        ];
        self.list.draw(frame, Rect { width: list.width.saturating_sub(1), ..list }, &columns, cx, |place| {
            let found = &self.found[place];
            let cells = vec![
                (Safe::new(&found.reference), Role::Dim),
                (Safe::new(cx.text.phrase(&found.title)), Role::Plain),
                (Safe::new(&asides[place]), Role::Dim),
            ];
            Line { sign: " ", role: Role::Plain, cells }
        });
        let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
        pen.skip(1).write(&cx.text.say("app-find-title"), Role::Title).skip(2);
        let field = Rect { x: pen.column(), y: area.y, width: pen.room() as u16, height: 1 };
        self.field.draw(frame, field, 0, cx);
    }

    fn record(&self, _cx: Cx<'_>) -> Option<(Id, String)> {
        self.selected().map(|found| (found.id, found.reference.clone()))
    }

    fn point(&mut self, row: u16, _cx: Cx<'_>) -> Option<bool> {
        row.checked_sub(HEAD).and_then(|line| self.list.point(line))
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
