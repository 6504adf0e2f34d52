//! Figures and signatures as they stand in a document.

use super::Text;

/// A figure among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tile {
    /// What it is.
    pub name: Text,
    /// The figure.
    pub figure: Text,
    /// How it came about, in small print.
    pub note: Text,
    /// Whether it is as it should be. Told by mark and line, not by colour alone.
    pub tone: Tone,
}

/// Whether a figure is as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// It says nothing of that.
    #[default]
    Plain,
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
}

/// A signature, or a line for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// What it says: performed, reviewed.
    pub meaning: Text,
    /// Who signed; a blank to sign on where nobody has yet.
    pub name: Text,
    /// In which role, when, and how it was known who it is.
    pub says: Vec<Text>,
    /// What was signed: its digest.
    pub small: Text,
}

impl Tone {
    /// The mark beside a figure.
    pub(super) fn mark(self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Good => "✓ ",
            Self::Bad => "✗ ",
        }
    }
}
