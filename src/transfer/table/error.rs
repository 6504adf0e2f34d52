//! Why a file gave no table.

use super::options::Encoding;
use crate::transfer::decode::NotText;
use crate::transfer::file::FileError;

/// Why a file gave no table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableError {
    /// The file.
    pub file: String,
    /// The line it is seen at, counted from one.
    pub line: Option<u32>,
    /// Why.
    pub why: Untabled,
}

/// A reason, and the line at which it shows where there is one.
pub type Stopped = (Option<u32>, Untabled);

impl From<Untabled> for Stopped {
    fn from(why: Untabled) -> Self {
        (None, why)
    }
}

/// What stood in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Untabled {
    /// It could not be read at all.
    File(FileError),
    /// It is no text.
    Text(NotText),
    /// Text in two encodings: the line of the error is in the first, this one in the second.
    Mixed {
        /// The encoding at the line of the error.
        one: Encoding,
        /// The encoding of the other line.
        other: Encoding,
        /// The other line.
        at: u32,
    },
    /// It ends inside quotes that were opened at the line of the error.
    CutInQuotes,
    /// A zipped file that is no workbook.
    NotAWorkbook,
    /// A workbook with a password.
    Locked,
    /// A workbook that cannot be read, in the reader's words.
    Workbook(String),
    /// A workbook that unpacks to more than this many bytes.
    Inflated {
        /// The most that is read.
        most: u64,
    },
    /// There is no sheet or list of this name.
    NoSheet {
        /// What was asked for.
        name: String,
        /// What there is.
        sheets: Vec<String>,
    },
    /// Several lists stand in the file; one must be chosen.
    WhichSheet {
        /// What there is.
        sheets: Vec<String>,
    },
    /// It does not parse as what it is.
    Syntax {
        /// JSON, TOML or YAML.
        format: &'static str,
        /// In the parser's words.
        message: String,
    },
    /// Another kind of file: a calendar, a program's settings.
    NotATable,
    /// Names, and no row under them.
    HeaderOnly,
    /// More rows than are read.
    TooManyRows {
        /// The most that is read.
        most: usize,
    },
    /// A row with more columns than are read.
    TooManyColumns {
        /// The most that is read.
        most: usize,
    },
    /// More text than is read.
    TooMuchText {
        /// The most that is read, in bytes.
        most: usize,
    },
    /// More cells than are read.
    TooManyCells {
        /// The most that is read.
        most: usize,
    },
}
