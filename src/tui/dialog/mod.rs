//! Dialogs: small questions over a pane. Each answers with a verdict of its own; none changes anything itself.

mod about;
mod choices;
mod choose;
mod confirm;
mod drafts;
mod fail;
mod form;
mod help;
mod history;
mod line;
mod lines;
mod links;
mod make;
mod merge;
mod once;
mod palette;
mod sign_in;
mod whole;

pub use choose::ChooseAsk;
pub use confirm::Confirm;
pub use fail::FailAsk;
pub use form::{FormAsk, FormReply, Fresh, Preview, Source};
pub use help::printed;
pub use line::LineAsk;
pub use lines::LinesAsk;
pub use make::make;
pub use merge::INTO;
pub use once::Once;
pub use sign_in::{Candidate, SignIn, Step};

use ratatui::Frame;
use ratatui::layout::Rect;

use super::command::{Command, Scope};
use super::cx::Cx;
use super::draft::Place;
use super::key::Key;
use super::sight::Sight;
use super::view::View;
use super::widget::form::Secret;
use crate::domain::action::Action;
use crate::domain::action::Cause;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::store::{Result, Store};

/// What is asked. What it takes to ask it is read when the dialog is made.
#[derive(Debug)]
pub enum Ask {
    /// One line of text.
    Line(LineAsk),
    /// Several fields at once.
    Form(FormAsk),
    /// What is wrong with a line, and who puts it right by when.
    Fail(FailAsk),
    /// Which action another goes on in, and why.
    Merge(Box<Action>),
    /// Yes or no.
    Confirm(Confirm),
    /// One of several: its place.
    Choose(ChooseAsk),
    /// Which file, of those in a folder, or by its path: the answer is then the text.
    File(ChooseAsk),
    /// Lines to read, and perhaps to say yes to.
    Lines(LinesAsk),
    /// What there is to know of a checklist.
    About(Code),
    /// Which checklist to start now.
    Start,
    /// What happened to a record, called so.
    History(Id, String),
    /// The keys that work there.
    Help(Scope),
    /// Commands and records by name.
    Palette(Box<PaletteAsk>),
    /// What a record points at and what points at it, called so.
    Links(Id, String),
    /// The texts that are typed and not saved.
    Drafts,
    /// The text that was typed for a place, whole.
    Whole(Place),
}

/// What the palette offers beside commands and records.
#[derive(Debug)]
pub struct PaletteAsk {
    /// Where it was opened: only what works there is offered.
    pub scope: Scope,
    /// Saved filters by name.
    pub saved: Vec<(String, Sight)>,
    /// What was chosen before, the last first.
    pub recent: Vec<Reply>,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// Yes.
    Yes,
    /// One of several, by its place among them.
    Chosen(usize),
    /// A text.
    Text(String),
    /// A PIN.
    Secret(Secret),
    /// A form, filled in.
    Form(FormReply),
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
    /// A part of a list that is wanted.
    Show(Sight),
    /// Words that are to be found in everything.
    Find(String),
    /// A record as people call it: `ACT-0042`.
    Reference(String),
    /// The text of a place, to go on with.
    Draft(Place),
    /// The text of a place, to be discarded.
    Discard(Place),
    /// A text to be carried to another field.
    Carry(String),
}

impl Reply {
    /// Whether it leads somewhere, whoever asked.
    pub fn is_way(&self) -> bool {
        matches!(
            self,
            Self::Run(_)
                | Self::Open(_)
                | Self::Begin(_)
                | Self::History(..)
                | Self::Show(_)
                | Self::Find(_)
                | Self::Reference(_)
        )
    }
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
    /// Who answers for it, where a plan was asked for.
    pub accountable: Option<Id>,
    /// What good looks like, likewise.
    pub standard: Option<String>,
    /// How it is put right, likewise.
    pub measure: Option<String>,
    /// What it usually comes from, where a finding text was taken.
    pub cause: Option<Cause>,
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
    fn paste(&mut self, _text: &str, _cx: Cx<'_>) {}

    /// Whether it is the list of texts that wait.
    fn is_list(&self) -> bool {
        false
    }

    /// Each text being typed with the place where it belongs; empty where nothing of it is to be kept.
    fn drafts(&self, _cx: Cx<'_>) -> Vec<(Place, String)> {
        Vec::new()
    }

    /// A last look at an answer against the file before it is handed on: the answer, or none where the dialog has something
    /// to say about it first.
    fn look_over(&mut self, reply: Reply, _store: &Store, _cx: Cx<'_>) -> Result<Option<Reply>> {
        Ok(Some(reply))
    }

    /// What it answered was refused; it is shown again. The sentence to be said instead of the refusal, where it knows a
    /// better one.
    fn refused(&mut self, _why: &Refusal, _store: &Store, _cx: Cx<'_>) -> Result<Option<String>> {
        Ok(None)
    }

    /// Draws it over `area`.
    fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>);
}
