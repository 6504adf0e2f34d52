//! Pure: what was read, as documents (Markdown, HTML, text), tables (CSV, JSON) and workbooks (XLSX).

pub mod audit;
pub mod book;
pub mod clause;
pub mod document;
pub mod grid;
pub mod hazards;
pub mod inspection;
pub mod issue;
pub mod ledger;
#[cfg(test)]
mod made_up;
pub mod names;
mod share;
pub mod sheet;
mod signed;
mod span;

pub use document::Format;
