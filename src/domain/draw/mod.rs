//! Draws: a sample of rounds, findings or actions that the program draws, so that nobody picks what is looked at again.
//!
//! Anyone can draw it again by hand: the population stands in the order of its numbers, the generator is named in [`chance`],
//! and seed, span and size are kept with the draw.

pub mod chance;
mod decide;
mod spot;

pub use decide::{Change, Facts, decide};
pub use spot::{Judging, Spot, judge};

use serde::{Deserialize, Serialize};

use super::heading::Heading;
use super::noun::{Noun, reference};
use super::number::Quantity;
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::time::{Date, Instant};
use super::undo::Undo;
use super::verb::Verb;

/// A sample that was drawn. It is never taken back: one that is drawn until it pleases would show as several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draw {
    /// Identity.
    pub id: Id,
    /// Its running number.
    pub number: i64,
    /// What for.
    pub purpose: Purpose,
    /// Of what.
    pub of: Drawn,
    /// The first day of what it was drawn from.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// The share that was asked for, in percent; none where a number was.
    pub share: Option<Quantity>,
    /// The number that was asked for; none where a share was.
    pub wanted: Option<i64>,
    /// What the generator began with.
    pub seed: i64,
    /// How many there were to draw from.
    pub population: i64,
    /// What was drawn, in the order in which it was.
    pub drawn: Vec<Id>,
    /// Who had it drawn.
    pub by: Option<Id>,
    /// When.
    pub at: Instant,
}

/// What a sample is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// A supervisor looks at signed rounds again.
    Spot,
    /// An auditor looks at evidence.
    Audit,
}

impl Purpose {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Spot, Self::Audit];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Spot => "spot",
            Self::Audit => "audit",
        }
    }
}

/// What a sample is drawn of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Drawn {
    /// Signed rounds, by their ops date.
    Rounds,
    /// Findings, by the day they were found.
    Findings,
    /// Actions, by the day they were opened.
    Actions,
}

impl Drawn {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rounds, Self::Findings, Self::Actions];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Rounds => "rounds",
            Self::Findings => "findings",
            Self::Actions => "actions",
        }
    }

    /// The noun it is.
    pub fn noun(self) -> Noun {
        match self {
            Self::Rounds => Noun::Round,
            Self::Findings => Noun::Finding,
            Self::Actions => Noun::Action,
        }
    }
}

impl Record for Draw {
    const NOUN: Noun = Noun::Draw;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: reference(Noun::Draw, self.number),
            title: Phrase::plain(format!("{} .. {}", self.from, self.to)),
            state: self.purpose.name(),
            owner: self.by,
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        reference(Noun::Draw, self.number)
    }

    fn undo(_verb: Verb) -> Undo {
        Undo::Refuse
    }

    fn voided(self) -> Option<Self> {
        None
    }
}
