//! Units, areas and assets as a tree: what is out of service, what is due there, and the keys that set them up.

mod draw;
mod form;
mod tree;
mod update;

use ratatui::Frame;
use ratatui::layout::Rect;

use self::tree::Row;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::store::{Result, Store};
use crate::tui::command::{Command, Scope};
use crate::tui::cx::Cx;
use crate::tui::effect::{Act, Effect};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Pane;
use crate::tui::widget::field::Field;
use crate::tui::widget::narrow::narrow;
use crate::tui::widget::window::scroll;

/// What was asked in a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Asked {
    /// Why the place is out of service.
    Out(Code),
    /// What kind of place is new.
    What,
    /// A new place.
    New(Noun),
    /// A place as it is to be.
    Edit(Noun, Code),
    /// Whether a place goes out of use.
    Archive(Noun, Code),
}

/// The pane.
#[derive(Default)]
pub struct Places {
    rows: Vec<Row>,
    /// Places in `rows` that pass the filter.
    shown: Vec<usize>,
    at: Option<(Noun, Code)>,
    row: usize,
    top: usize,
    filter: Field,
    typing: bool,
    asked: Option<Asked>,
    /// The message that says what is being saved, the place it is about, and what that is called.
    doing: Option<(&'static str, Noun, Code, Phrase)>,
}

impl Places {
    fn selected(&self) -> Option<&Row> {
        self.shown.get(self.row).and_then(|n| self.rows.get(*n))
    }

    fn go(&mut self, row: usize) {
        self.row = row.min(self.shown.len().saturating_sub(1));
        self.at = self.selected().map(|row| (row.noun(), row.code().clone()));
    }

    /// Shows what the filter lets through, in the order of the tree, the selection on the same place.
    fn sift(&mut self) {
        self.shown = if self.filter.is_blank() {
            (0..self.rows.len()).collect()
        } else {
            let mut found = narrow(self.filter.text(), self.rows.iter().map(|row| row.words.as_str()));
            found.sort_unstable();
            found
        };
        let same = |(noun, code): &(Noun, Code)| {
            self.shown.iter().position(|n| self.rows[*n].noun() == *noun && self.rows[*n].code() == code)
        };
        let row = self.at.as_ref().and_then(same);
        self.go(row.unwrap_or(self.row));
    }
}

impl Pane for Places {
    fn scope(&self) -> Scope {
        Scope::Places
    }

    fn nouns(&self) -> &'static [Noun] {
        use Noun::{Area, Asset, Round, Schedule, Suspension, Template, Unit};
        &[Unit, Area, Asset, Suspension, Schedule, Template, Round]
    }

    fn refresh(&mut self, store: &Store, cx: Cx<'_>) -> Result<()> {
        self.rows = tree::read(store, cx)?;
        self.sift();
        Ok(())
    }

    fn update(&mut self, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
        match act {
            Act::Do(command) => self.command(command, cx),
            Act::Type(key) => self.type_key(key),
            Act::Paste(text) => self.paste(text, cx),
            Act::Reply(reply) => self.reply(reply, cx),
            Act::Saved(_) => self.saved(cx),
        }
    }

    fn settle(&mut self, cx: Cx<'_>) {
        let height = usize::from(cx.size.1.saturating_sub(1));
        self.top = scroll(self.top, self.row, self.row, height, self.shown.len());
    }

    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        draw::draw(self, frame, area, cx);
    }

    fn takes(&self, key: Key) -> bool {
        let edits = matches!(
            key.code,
            KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete | KeyCode::Left | KeyCode::Right
        );
        // Control keys keep their meaning, but the one that leaves: that is for the field.
        let command = key.ctrl && key.code != KeyCode::Char('c');
        self.typing && !command && (edits || matches!(key.code, KeyCode::Enter | KeyCode::Esc))
    }

    fn offers(&self, command: Command, _cx: Cx<'_>) -> bool {
        let row = self.selected();
        match command {
            // `e` says it already.
            Command::Open => false,
            Command::Edit | Command::Archive | Command::History => row.is_some(),
            Command::OutOfService => row.is_some_and(|row| row.noun() != Noun::Unit),
            _ => true,
        }
    }
}
