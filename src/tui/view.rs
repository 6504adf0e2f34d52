//! What can be opened over a pane, by what it is of.

use crate::domain::code::Code;
use crate::domain::round::Which;

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
    /// Every record by its words: those that are typed already.
    Find(String),
}
