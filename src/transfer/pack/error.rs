//! A mistake in a pack: file, line and cause.

use crate::domain::pack::{Problem, Table};

/// A mistake in a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackError {
    /// The file, as it was named.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong there.
    pub cause: Cause,
}

/// What is wrong with a line of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Not TOML, in the parser's words.
    Syntax(String),
    /// TOML that does not have the shape of the format, in the reader's words.
    Shape(String),
    /// The format has no such table.
    UnknownTable(String),
    /// The table has no such key.
    UnknownKey(String),
    /// Written as a list, although there is one: `[[pack]]` for `[pack]`.
    NotOne(Table),
    /// Not written as a list of tables: `[shift]` for `[[shift]]`.
    NotAList(Table),
    /// `[pack]` stands here again.
    PackTwice,
    /// There is no `[pack]` in any file.
    NoPack,
    /// It reads well and makes no sense.
    Problem(Box<Problem>),
}
