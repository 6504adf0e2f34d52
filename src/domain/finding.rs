//! A failed line: the fact. It is open while its action is.

mod filter;

pub use filter::{Filter, Page, Standing};

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::heading::{Heading, Link};
use super::noun::{Noun, reference};
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::time::Instant;

/// Something found not in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
// Facts that are told apart: one may hold without another.
#[allow(clippy::struct_excessive_bools)]
pub struct Finding {
    /// Identity.
    pub id: Id,
    /// Its running number.
    pub number: i64,
    /// What was looked at.
    pub title: Phrase,
    /// The checklist, where it was found by one.
    pub template: Option<Code>,
    /// The line, by its key, so that repeats are seen across versions.
    pub item: Option<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// The round that saw it first, where one did.
    pub round: Option<Id>,
    /// How bad.
    pub severity: Severity,
    /// What was seen, in words.
    pub note: Option<String>,
    /// How often it has been seen while its action was open or watched.
    pub times: i64,
    /// The finding before it on the same line and asset, closed not long ago.
    pub repeats: Option<Id>,
    /// How often those before it were seen, so that it is shown as seen that much more.
    pub before: i64,
    /// Who found it.
    pub by: Option<Id>,
    /// When it was found.
    pub at: Instant,
    /// When it was last seen.
    pub seen: Instant,
    /// Put right on the spot, with nothing left to do.
    pub fixed: bool,
    /// Its action, where it has one.
    pub action: Option<Id>,
    /// Whether anything remains to be done.
    pub open: bool,
    /// Put right and verified; the program watches for it to come back.
    pub watched: bool,
    /// Declared never to have counted.
    pub void: bool,
    /// What it was brought in from, and under which key there.
    pub origin: Option<String>,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// 一般: a week.
    General,
    /// 重大: at once.
    Major,
}

impl Severity {
    /// Every severity, the lesser first.
    pub const ALL: [Self; 2] = [Self::General, Self::Major];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Major => "major",
        }
    }

    /// The severity with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

impl Finding {
    /// The stored name of where it stands.
    pub fn standing(&self) -> &'static str {
        match (self.void, self.open, self.fixed) {
            (true, ..) => "void",
            (_, true, _) => "open",
            (_, _, true) => "fixed",
            _ if self.watched => "watched",
            _ => "closed",
        }
    }

    /// How often it has been seen, with those before it that it repeats.
    pub fn seen_times(&self) -> i64 {
        self.before + self.times
    }
}

impl Record for Finding {
    const NOUN: Noun = Noun::Finding;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: reference(Noun::Finding, self.number),
            title: self.title.clone(),
            state: self.standing(),
            area: self.area.clone(),
            asset: self.asset.clone(),
            open: self.open && !self.void,
            ..Heading::default()
        })
    }

    fn links(&self) -> Vec<Link> {
        let round = self.round.map(|id| Link { noun: Noun::Round, id });
        let action = self.action.map(|id| Link { noun: Noun::Action, id });
        let repeats = self.repeats.map(|id| Link { noun: Noun::Finding, id });
        round.into_iter().chain(action).chain(repeats).collect()
    }

    fn words(&self) -> String {
        let mut words = super::content::words([&self.title], &reference(Noun::Finding, self.number));
        if let Some(note) = &self.note {
            words.push('\n');
            words.push_str(note);
        }
        words
    }

    fn voided(self) -> Option<Self> {
        Some(Self { void: true, open: false, watched: false, ..self })
    }
}
