//! What was recorded for one item in one round.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::heading::{Heading, Link};
use super::limits::Flag;
use super::noun::Noun;
use super::number::Quantity;
use super::record::{Id, Record};
use super::time::{Instant, Span};

/// The answer to one line. Corrected in place until the round is signed; the journal keeps what it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// Identity.
    pub id: Id,
    /// The round.
    pub round: Id,
    /// The line.
    pub item: Code,
    /// How it was judged.
    pub verdict: Verdict,
    /// A reading, number or count.
    pub value: Option<Quantity>,
    /// What was typed or chosen: the value as typed, a choice's value, words, a time, a name.
    pub typed: Option<String>,
    /// What the value means against the limits of the pinned version.
    pub flag: Flag,
    /// A remark.
    pub note: Option<String>,
    /// The instrument a reading was taken with.
    pub instrument: Option<String>,
    /// A file that shows it.
    pub file: Option<FileRef>,
    /// Passed together with others.
    pub bulk: bool,
    /// Put right on the spot.
    pub fixed: bool,
    /// Seconds the line was before the one who answered it; none where nobody looked on a screen.
    pub seconds: Option<i64>,
    /// A second reading: asked for, taken, or not taken.
    pub again: Option<Again>,
    /// Who answered.
    pub by: Option<Id>,
    /// When it was entered.
    pub at: Instant,
    /// The finding it opened or confirmed.
    pub finding: Option<Id>,
    /// Taken back: the line is open again.
    pub void: bool,
}

/// How a line was judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// In order.
    Pass,
    /// In order, with something worth a note.
    Observation,
    /// Not in order.
    Fail,
    /// Does not apply here today.
    Na,
    /// A value without judgement: text, time, number, signature.
    Noted,
    /// No reading could be taken.
    NoReading,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Self; 6] = [Self::Pass, Self::Observation, Self::Fail, Self::Na, Self::Noted, Self::NoReading];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Observation => "observation",
            Self::Fail => "fail",
            Self::Na => "na",
            Self::Noted => "noted",
            Self::NoReading => "no_reading",
        }
    }

    /// The verdict with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verdict| verdict.name() == name)
    }
}

/// A second reading. Both values stay; the line is judged by the second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Again {
    /// When it is to be taken.
    pub due: Instant,
    /// The second value, once taken.
    pub value: Option<Quantity>,
    /// As typed.
    pub typed: Option<String>,
    /// What it means.
    pub flag: Option<Flag>,
    /// Who took it.
    pub by: Option<Id>,
    /// When.
    pub at: Option<Instant>,
    /// It was not taken in time, so the first value stands.
    pub missed: bool,
}

impl Again {
    /// How long after its due time a second reading may still be taken.
    pub const GRACE: Span = Span::of_hours(1);

    /// Whether it still has to be taken.
    pub fn is_open(&self) -> bool {
        self.at.is_none() && !self.missed
    }
}

/// A file outside that shows something. Only its name, size and digest are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRef {
    /// Its name.
    pub name: String,
    /// In bytes.
    pub size: u64,
    /// SHA-256, in hexadecimal.
    pub sha256: String,
}

impl Answer {
    /// Whether a second reading still has to be taken.
    pub fn waits(&self) -> bool {
        !self.void && self.again.as_ref().is_some_and(Again::is_open)
    }

    /// The value that counts: the second reading where there is one.
    pub fn counts(&self) -> Option<Quantity> {
        self.again.as_ref().and_then(|again| again.value).or(self.value)
    }
}

impl Record for Answer {
    const NOUN: Noun = Noun::Answer;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        None
    }

    fn links(&self) -> Vec<Link> {
        // The round is a column already; only what leads elsewhere is a link.
        self.finding.map(|id| Link { noun: Noun::Finding, id }).into_iter().collect()
    }

    fn words(&self) -> String {
        self.note.clone().unwrap_or_default()
    }

    fn voided(self) -> Option<Self> {
        Some(Self { void: true, ..self })
    }
}
