//! The audit pack: what undermines the evidence first, then figures, rounds, findings, actions, signatures and samples, as one page
//! and as a folder of CSV files with their digests. The same file, span and moment give the same bytes.

mod figures;
mod folder;
mod page;
#[cfg(test)]
mod tests;

pub use folder::{File, Folder};

use crate::domain::action::{Action, Ladder, Rectification};
use crate::domain::record::Seq;
use crate::domain::signature::Signature;
use crate::domain::time::{Date, Instant};
use crate::text::locale::Locale;

use super::document::Document;
use super::grid::{Cell, Columns, Grid, Kind};
use super::issue::Issue;
use super::ledger::evidence::{self, Told};
use super::ledger::finding::Found;
use super::ledger::round::{self, Performed};
use super::ledger::{Reader, action, finding};
use super::names::Names;

/// Everything an auditor is handed about a span of time.
#[derive(Debug, Clone)]
pub struct Audit<'a> {
    /// The printing; its moment is the one as of which everything is counted.
    pub issue: Issue<'a>,
    /// What things are called.
    pub names: &'a Names,
    /// From this day to that.
    pub span: (Date, Date),
    /// What undermines the evidence, newest first.
    pub exceptions: Vec<Told>,
    /// Rounds whose windows opened in the span, oldest first.
    pub rounds: Vec<Performed<'a>>,
    /// Findings of the span, oldest first.
    pub findings: Vec<Found<'a>>,
    /// Actions opened in the span, or open at its start, oldest first.
    pub actions: Vec<&'a Action>,
    /// What was counted of rectification in the span, as the screen has it.
    pub rectification: Rectification,
    /// Days over due on which an action is raised.
    pub ladder: Ladder,
    /// Signatures of the span, oldest first.
    pub signatures: Vec<&'a Signature>,
    /// Samples drawn in the span.
    pub draws: Vec<Draw>,
    /// Rounds that were looked at again by another.
    pub spots: Vec<Spot>,
    /// What `verify` found.
    pub verified: Verified,
    /// The version of the program that writes it.
    pub version: &'a str,
}

/// A sample drawn by the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draw {
    /// What it is called.
    pub reference: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: String,
    /// Of what, in a word: rounds, findings, actions.
    pub of: String,
    /// The number that it was drawn from: whoever draws with it again draws the same.
    pub seed: String,
    /// How many there were to draw from.
    pub population: i64,
    /// What was drawn, in order.
    pub drawn: Vec<String>,
}

/// A round that another looked at again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The round.
    pub round: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: String,
    /// Whether they came to the same.
    pub agrees: bool,
    /// What they saw.
    pub note: Option<String>,
}

/// What `verify` found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// Entries that were looked at.
    pub entries: Seq,
    /// What does not hold, a sentence each; empty where everything does.
    pub faults: Vec<String>,
}

impl Audit<'_> {
    /// As one page.
    pub fn document(&self, locale: &Locale) -> Document {
        page::document(self, locale)
    }

    /// As a folder of CSV files with their digests.
    pub fn folder(&self, locale: &Locale) -> Folder {
        folder::folder(self, locale)
    }

    /// Every list, in the order in which the pack has them.
    pub fn grids(&self, locale: &Locale) -> Vec<Grid> {
        let reader = Reader { locale, calendar: self.issue.calendar, names: self.names };
        vec![
            evidence::exceptions(locale)
                .with(self.exceptions.iter().map(|one| evidence::exception(&reader, one)).collect()),
            round::columns(locale).with(self.rounds.iter().map(|one| round::row(&reader, *one)).collect()),
            finding::columns(locale).with(self.findings.iter().map(|one| finding::row(&reader, *one)).collect()),
            action::columns(locale).with(self.actions.iter().map(|one| action::row(&reader, one)).collect()),
            evidence::signatures(locale)
                .with(self.signatures.iter().map(|one| evidence::signature(&reader, one)).collect()),
            self.drawn(locale),
            self.looked_at(locale),
        ]
    }

    fn drawn(&self, locale: &Locale) -> Grid {
        let columns = [
            ("ref", Kind::Code, 8),
            ("at", Kind::Moment, 10),
            ("by", Kind::Text, 8),
            ("drawn_of", Kind::Text, 8),
            ("seed", Kind::Code, 12),
            ("population", Kind::Number, 6),
            ("drawn", Kind::Code, 16),
        ];
        let rows = self.draws.iter().map(|draw| {
            vec![
                Cell::text(draw.reference.as_str()),
                Cell::at(self.issue.calendar, draw.at),
                Cell::text(draw.by.as_str()),
                Cell::text(draw.of.as_str()),
                Cell::text(draw.seed.as_str()),
                Cell::count(draw.population),
                Cell::text(draw.drawn.join(" ")),
            ]
        });
        Columns::new(locale, "samples", &locale.say("column-samples"), &columns).with(rows.collect())
    }

    fn looked_at(&self, locale: &Locale) -> Grid {
        let columns = [
            ("round", Kind::Code, 9),
            ("at", Kind::Moment, 10),
            ("by", Kind::Text, 10),
            ("agrees", Kind::YesNo, 8),
            ("note", Kind::Text, 35),
        ];
        let rows = self.spots.iter().map(|spot| {
            vec![
                Cell::text(spot.round.as_str()),
                Cell::at(self.issue.calendar, spot.at),
                Cell::text(spot.by.as_str()),
                Cell::Yes(spot.agrees),
                Cell::maybe(spot.note.as_ref()),
            ]
        });
        Columns::new(locale, "spot-checks", &locale.say("column-spots"), &columns).with(rows.collect())
    }
}
