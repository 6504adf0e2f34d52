//! Why bytes are no text.

use super::encoding::Encoding;

/// Why bytes are no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotText {
    /// Nothing in them, or nothing but blanks.
    Empty,
    /// More than this many bytes.
    TooLarge {
        /// The most that is read, in bytes.
        most: usize,
    },
    /// A web page or another XML file.
    Html,
    /// Not the file itself but a pointer to where a large-file store keeps it.
    Pointer,
    /// A file made of zipped parts.
    Zipped,
    /// An office file of the old binary kind.
    OldOffice,
    /// A printed document.
    Pdf,
    /// Bytes that are no text in any encoding.
    Binary,
    /// Not text in the encoding that was named; the first line that is not.
    NotIn {
        /// The encoding.
        encoding: Encoding,
        /// The line, counted from one.
        line: usize,
    },
    /// Text in an encoding that is not known here.
    Encoding,
    /// Lines in two encodings.
    Mixed {
        /// A line and its encoding.
        one: (usize, Encoding),
        /// A line in another.
        other: (usize, Encoding),
    },
}
