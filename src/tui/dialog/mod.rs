//! Dialogs: small questions over a pane. Each answers with a verdict of its own; none changes anything itself.

mod choose;
mod confirm;
mod drafts;
mod fail;
mod help;
mod history;
mod line;
mod make;
mod whole;

pub use confirm::Confirm;
pub use fail::FailAsk;
pub use help::printed;
pub use line::LineAsk;
pub use make::make;

use ratatui::Frame;
use ratatui::layout::Rect;

use super::command::{Command, Scope};
use super::cx::Cx;
use super::draft::Place;
use super::key::Key;
use super::view::View;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::record::Id;
use crate::domain::time::Instant;

/// What is asked. What it takes to ask it is read when the dialog is made.
#[derive(Debug)]
pub enum Ask {
    /// One line of text.
    Line(LineAsk),
    /// What is wrong with a line, and who puts it right by when.
    Fail(FailAsk),
    /// Yes or no.
    Confirm(Confirm),
    /// Which checklist to start now.
    Start,
    /// What happened to a record, called so.
    History(Id, String),
    /// The keys that work there.
    Help(Scope),
    /// Commands by name.
    Palette(Scope),
    /// The texts that are typed and not saved.
    Drafts,
    /// The text that was typed for a place, whole.
    Whole(Place),
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Yes.
    Yes,
    /// A text.
    Text(String),
    /// What is wrong.
    Fail(FailReply),
    /// A checklist.
    Template(Code),
    /// A command.
    Run(Command),
    /// Something to open.
    Open(View),
    /// A checklist to start, whatever is on top.
    Begin(Code),
    /// A record whose history is wanted, called so.
    History(Id, String),
    /// The text of a place, to go on with.
    Draft(Place),
    /// The text of a place, to be discarded.
    Discard(Place),
    /// A text to be carried to another field.
    Carry(String),
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FailReply {
    /// In words; never blank.
    pub note: String,
    /// How bad, where it was set.
    pub severity: Option<Severity>,
    /// Who puts it right, where one was named.
    pub owner: Option<Id>,
    /// By when, where it was set.
    pub due: Option<Instant>,
}

/// What a dialog says to a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It goes on.
    Stay,
    /// It was left; what was typed is kept.
    Leave,
    /// It is answered.
    Reply(Reply),
}

/// A question on the screen.
pub trait Dialog {
    /// Takes a key.
    fn key(&mut self, key: Key, cx: Cx<'_>) -> Verdict;

    /// Takes pasted text, where it has a field.
    fn paste(&mut self, _text: &str) {}

    /// Whether text is typed into it that someone would miss.
    fn has_field(&self) -> bool {
        self.draft().is_some()
    }

    /// Whether it is the list of texts that wait.
    fn is_list(&self) -> bool {
        false
    }

    /// Where the text being typed belongs, and the text.
    fn draft(&self) -> Option<(&str, &str)> {
        None
    }

    /// Draws it over `area`.
    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>);
}
