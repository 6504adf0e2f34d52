//! A document as parts, before it is Markdown, HTML or text: what reports build, once for every format.

mod chart;
mod figure;
mod html;
mod markdown;
mod picture;
#[cfg(test)]
mod tests;
mod text;

pub use chart::{Bar, Bars, Bound, Chart, Level, Line, Mark, Point};
pub use figure::{Signing, Tile, Tone};
pub(super) use picture::hex;
pub use picture::{Image, LARGEST, Picture, Unfit};

use crate::domain::phrase::Lang;
use crate::text::safe::Safe;
#[cfg(test)]
pub(super) use tests::assert_documents_harmless;

/// What a document is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// `CommonMark` with tables.
    Markdown,
    /// One page that needs no other file, made for A4.
    Html,
    /// For a line printer or a terminal of 80 columns.
    Text,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The language it is in.
    pub lang: Lang,
    /// What it is called.
    pub title: Safe,
    /// What stands above each printed page.
    pub page: Page,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// The printed page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// Above each page, to the left: whose it is.
    pub left: Safe,
    /// Above each page, to the right: what it is, and of when.
    pub right: Safe,
    /// Wider than high, for tables of many columns.
    pub wide: bool,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A heading of level 1, 2 or 3, with the name that links lead to.
    Heading(u8, String, Text),
    /// The head of a report: whose it is, what it is, of what.
    Masthead([Text; 3]),
    /// Running text.
    Paragraph(Text),
    /// Text that must not be overlooked.
    Notice(Text),
    /// Small print.
    Small(Text),
    /// Names with what they stand for.
    Facts(Vec<(Text, Text)>),
    /// The table of contents: levels and links.
    Contents(Vec<(u8, Text)>),
    /// Rows and columns.
    Table(Table),
    /// Figures beside one another.
    Tiles(Vec<Tile>),
    /// A chart.
    Chart(Chart),
    /// Who stands for it, or lines to sign on.
    Signatures(Vec<Signing>),
    /// Pictures.
    Pictures(Vec<Picture>),
    /// What follows begins a page.
    NewPage,
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Headings, each with its width in cells; with two cells between columns they fit a line of text.
    pub columns: Vec<(Text, usize)>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A heading across all columns.
    Band(Text),
    /// A cell per column; a cell is lines of text.
    Cells(Vec<Vec<Text>>),
}

/// A line of text, in pieces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text(Vec<Piece>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Plain(Safe),
    Strong(Safe),
    Link(String, Safe),
    /// A line to write on, so many cells long.
    Blank(usize),
    /// A box to tick.
    Tick,
}

impl Text {
    /// Plain text; whatever would be obeyed in it is shown.
    pub fn plain(text: &str) -> Self {
        Self::default().and(text)
    }

    /// Text that stands out.
    pub fn strong(text: &str) -> Self {
        Self(vec![Piece::Strong(Safe::new(text))])
    }

    /// A line to write on, so many cells long.
    pub fn blank(cells: usize) -> Self {
        Self(vec![Piece::Blank(cells)])
    }

    /// A link to a heading of the same document.
    pub fn link(to: &str, text: &str) -> Self {
        Self(vec![Piece::Link(to.to_owned(), Safe::new(text))])
    }

    /// Followed by plain text.
    #[must_use]
    pub fn and(mut self, text: &str) -> Self {
        self.0.push(Piece::Plain(Safe::new(text)));
        self
    }

    /// Followed by another text.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Followed by a box to tick and what ticking it says.
    #[must_use]
    pub fn tick(mut self, says: &str) -> Self {
        self.0.push(Piece::Tick);
        self.and(" ").and(says)
    }

    /// Texts one after another, with `between` between them.
    pub fn join(texts: impl IntoIterator<Item = Self>, between: &str) -> Self {
        texts.into_iter().enumerate().fold(Self::default(), |joined, (place, text)| {
            if place == 0 { text } else { joined.and(between).then(text) }
        })
    }
}

impl Document {
    /// Writes it.
    pub fn write(&self, format: Format) -> String {
        match format {
            Format::Markdown => markdown::write(self),
            Format::Html => html::write(self),
            Format::Text => text::write(self),
        }
    }
}
