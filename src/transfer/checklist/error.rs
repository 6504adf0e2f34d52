//! Why a file gave no checklist.

/// Why a file gave no checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormError {
    /// Nothing in it, or nothing but blanks.
    Empty,
    /// More than this many bytes.
    TooLarge {
        /// The most that is read, in bytes.
        most: usize,
    },
    /// A web page.
    Html,
    /// Not the file itself but a pointer to where a large-file store keeps it.
    Pointer,
    /// A spreadsheet or another file made of zipped parts.
    Zipped,
    /// An office file of the old binary kind.
    OldOffice,
    /// A printed document.
    Pdf,
    /// Bytes that are no text.
    Binary,
    /// Text in an encoding that is not known here, or in several.
    Encoding,
    /// JSON that does not parse.
    Json {
        /// The line, counted from one.
        line: usize,
        /// In the parser's words.
        message: String,
    },
    /// TOML that does not parse.
    Toml {
        /// The line, counted from one.
        line: usize,
        /// In the parser's words.
        message: String,
    },
    /// YAML that does not parse.
    Yaml {
        /// The line, counted from one.
        line: usize,
        /// In the parser's words.
        message: String,
    },
    /// A form of opsbook's own that does not have its shape.
    Shape {
        /// The line, counted from one; none where the format does not tell.
        line: Option<usize>,
        /// In the reader's words.
        message: String,
    },
    /// Columns with delimiters: rows of a table are imported, not read as a checklist.
    Table,
    /// Text in which no line of a checklist was found.
    NoLines,
    /// More lines than anyone works through.
    TooManyLines {
        /// The most that is read.
        most: usize,
    },
}
