//! What can be opened over a pane, by what it is of.

use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::domain::template::Form;

/// Which checklist is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// One that is in force.
    Known(Code),
    /// One that is not: a new one, or a copy under another code.
    New(Box<Form>),
}

/// What can be opened over a pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// A round, at a line where one is named.
    Round {
        /// Which.
        which: Which,
        /// The line to stand on; the first open one where none is named.
        line: Option<Code>,
    },
    /// An action.
    Action(Id),
    /// What was brought in from files, and bringing more in.
    Imports,
    /// Every record by its words: those that are typed already.
    Find(String),
    /// A checklist being edited.
    Editor(Work),
    /// A form as the round screen shows it.
    Preview(Box<Form>),
}
