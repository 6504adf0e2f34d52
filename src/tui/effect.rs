//! What panes ask for, and what is done to them in return.

use super::command::Command;
use super::dialog::{Ask, Reply};
use super::draft::Place;
use super::key::Key;
use super::sight::Sight;
use super::view::View;
use crate::domain::change::{Change, Seen};
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::store::Receipt;

/// What a pane asks of the application. Performed in one place, nowhere else.
#[derive(Debug)]
pub enum Effect {
    /// Make a change; the pane is then told [`Act::Saved`].
    Apply(Box<Change>, Vec<Seen>),
    /// Make several changes as one, all or none; the pane is then told [`Act::Saved`] of all of them.
    ApplyAll(Vec<Change>),
    /// Read again what is shown.
    Refresh,
    /// Show a part of a list, wherever it is.
    Show(Sight),
    /// Open something over this pane.
    Open(View),
    /// Close this pane, and say something about it.
    Close(Option<String>),
    /// Ask in a dialog; the pane is then told [`Act::Reply`].
    Ask(Box<Ask>),
    /// Say a sentence in the status line.
    Say(String),
    /// Say why a reply cannot be taken; the dialog stays, with what was typed.
    Refuse(String),
    /// Let the site close what was missed, so that it can be explained.
    CloseMissed,
    /// Remember text that is being typed.
    Keep(Place, String),
    /// Give someone, called so, a temporary PIN, and show it once.
    ResetPin(Id, String),
    /// A command that concerns the application as a whole.
    Run(Command),
}

/// What reaches a pane.
#[derive(Debug)]
pub enum Act<'a> {
    /// A command.
    Do(Command),
    /// A key that the pane takes for itself, because it belongs to an answer.
    Type(Key),
    /// Pasted text.
    Paste(&'a str),
    /// The answer to what it asked in a dialog.
    Reply(Reply),
    /// Another part of the list is to be shown.
    Show(&'a Sight),
    /// The change it asked for is on the disk, and it was refreshed since.
    Saved(&'a Receipt),
}

impl Effect {
    /// Asks for a change that rests on no particular revision.
    pub fn apply(change: Change) -> Self {
        Self::Apply(Box::new(change), Vec::new())
    }

    /// Opens the round that a change began; nothing where it made none.
    pub fn open_begun(receipt: &Receipt) -> Vec<Self> {
        let which = receipt.records.first().map(|id| Which::Row(*id));
        which.map(|which| Self::Open(View::Round { which, line: None })).into_iter().collect()
    }

    /// Asks in a dialog.
    pub fn ask(ask: Ask) -> Self {
        Self::Ask(Box::new(ask))
    }
}
