//! Pure: rows to Markdown, HTML and text.

pub mod book;
pub mod document;
pub mod grid;
pub mod issue;
pub mod sheet;

pub use document::Format;
