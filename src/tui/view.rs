//! What can be opened over a pane, by what it is of.

use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::round::Which;
use crate::domain::template::Form;
use crate::transfer::out::{Kind, Narrowed};

/// Which checklist is edited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    /// One that is in force.
    Known(Code),
    /// One that is not: a new one, or a copy under another code.
    New(Box<Form>),
}

/// Something that can be written as a file, and what it is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// What.
    pub of: Subject,
    /// What it is called.
    pub called: String,
    /// What its file is called unless somebody says otherwise, without an ending.
    pub stem: String,
}

/// What a file is written of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A round.
    Round(Id),
    /// A list, as it is narrowed.
    List(Kind, Box<Narrowed>),
    /// The evidence of a clause.
    Clause(Code),
    /// The ledger of hazards.
    Hazards,
    /// What an auditor asks for.
    Audit,
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
    /// A sample, by its number.
    Draw(i64),
    /// What carries a clause out.
    Clause(Code),
    /// What can be written as a file.
    Papers(Vec<Paper>),
    /// What was brought in from files, and bringing more in.
    Imports,
    /// Every record by its words: those that are typed already.
    Find(String),
    /// A checklist being edited.
    Editor(Work),
    /// A form as the round screen shows it.
    Preview(Box<Form>),
}
