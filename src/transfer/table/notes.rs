//! What was recognised in a file, for the preview.

use super::options::Encoding;
use super::place::Place;

/// What was recognised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notes {
    /// What the file is.
    pub format: Format,
    /// Its encoding; none for workbooks.
    pub encoding: Option<Encoding>,
    /// Other encodings in which it would be text as well.
    pub also: Vec<Encoding>,
    /// The sheet or list that was read.
    pub sheet: Option<String>,
    /// Further sheets or lists that hold something.
    pub further: Vec<String>,
    /// The row of names.
    pub header: Header,
    /// Rows that are no records.
    pub left_out: Vec<LeftOut>,
}

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Delimited text.
    Csv {
        /// The delimiter.
        delimiter: char,
    },
    /// A workbook.
    Xlsx,
    /// JSON, one value or one on each line.
    Json,
    /// TOML.
    Toml,
    /// YAML.
    Yaml,
    /// A table or list in Markdown.
    Markdown,
}

/// The row of names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Header {
    /// It stands there.
    At(Place),
    /// There is no evidence against the first row being one, and little for it: if it is a record, `--no-header` keeps it.
    Assumed(Place),
    /// There is none: columns are `#1`, `#2` and on.
    Absent,
    /// The values carry their names themselves (JSON, TOML, YAML).
    Keys,
}

/// A row that is no record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// Where.
    pub place: Place,
    /// Why.
    pub why: Why,
    /// Its cells that are not empty, after one another.
    pub text: String,
}

/// Why a row is no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A title above the header.
    Title,
    /// The header again.
    HeaderAgain,
    /// A line of totals.
    Totals,
}
