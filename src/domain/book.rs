//! The rule-book: chapters, clauses, and the subjects that the clauses settle.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::content::content;
use super::phrase::Phrase;
use super::time::Instant;

/// A chapter. Its code is its number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chapter {
    /// Its number.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
}

/// A clause: who does what, how often, with which record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Chapter and number within it: `4.3`.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// The rule.
    pub text: Phrase,
    /// Who answers for it.
    #[serde(default)]
    pub post: Option<Code>,
    /// The checklists that carry it out.
    #[serde(default)]
    pub carried_by: Vec<Code>,
    /// Where the evidence is.
    #[serde(default)]
    pub records: Vec<Phrase>,
}

impl Clause {
    /// Chapter and clause as numbers, for order and for 第×章第×条.
    pub fn numbers(&self) -> (u32, u32) {
        Self::place(&self.code)
    }

    /// The numbers in a clause's code, for those who know no more of it.
    pub fn place(code: &Code) -> (u32, u32) {
        let mut parts = code.as_str().split('.').map(|part| part.parse().unwrap_or(u32::MAX));
        (parts.next().unwrap_or(u32::MAX), parts.next().unwrap_or(0))
    }
}

/// Something that rules of this kind must settle, and the clauses that settle it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    /// Its code.
    pub code: Code,
    /// What it is called.
    pub title: Phrase,
    /// The clauses that settle it.
    #[serde(default)]
    pub clauses: Vec<Code>,
}

/// The rule-book, in order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Book {
    /// Chapters by number, each with its clauses by number.
    pub chapters: Vec<(Chapter, Vec<Clause>)>,
    /// What the rules must settle, and where they do.
    pub subjects: Vec<Subject>,
    /// Every change of a chapter or clause, oldest first.
    pub revisions: Vec<Revision>,
}

/// One change of the book: everything that one operation altered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// 1, 2, 3 ...
    pub number: i64,
    /// When it came in force.
    pub at: Instant,
    /// Who made it.
    pub by: String,
    /// How many chapters and clauses it altered.
    pub clauses: i64,
    /// The altered ones, by code, where they are few.
    pub codes: Vec<String>,
}

content!(Chapter, Chapter);
content!(Clause, Clause, text = text);
content!(Subject, Subject);
