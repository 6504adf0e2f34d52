//! The work that puts a finding right.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::finding::Severity;
use super::heading::{Heading, Link};
use super::noun::{Noun, reference};
use super::phrase::Phrase;
use super::record::{Id, Record};
use super::time::Instant;

/// Work to be done about a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Identity.
    pub id: Id,
    /// Its running number.
    pub number: i64,
    /// What it is about.
    pub title: Phrase,
    /// What is to be done or was seen, in words.
    pub note: Option<String>,
    /// The finding it puts right.
    pub finding: Option<Id>,
    /// How bad the finding is.
    pub severity: Severity,
    /// Who does it.
    pub owner: Option<Id>,
    /// Which post does it, where no person is named.
    pub post: Option<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// By when.
    pub due: Instant,
    /// How often its finding has been seen.
    pub times: i64,
    /// Where it stands.
    pub state: ActionState,
    /// When it was opened.
    pub at: Instant,
}

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ActionState {
    /// 待整改.
    Open,
    /// Put right on the spot, before anyone took it up.
    Closed,
    /// Declared never to have counted.
    Void,
}

impl ActionState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Open, Self::Closed, Self::Void];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Void => "void",
        }
    }
}

impl Record for Action {
    const NOUN: Noun = Noun::Action;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: reference(Noun::Action, self.number),
            title: self.title.clone(),
            state: self.state.name(),
            owner: self.owner,
            post: self.post.clone(),
            area: self.area.clone(),
            asset: self.asset.clone(),
            due: Some(self.due),
            open: self.state == ActionState::Open,
        })
    }

    fn links(&self) -> Vec<Link> {
        self.finding.map(|id| Link { noun: Noun::Finding, id }).into_iter().collect()
    }

    fn words(&self) -> String {
        let mut words = super::content::words([&self.title], &reference(Noun::Action, self.number));
        if let Some(note) = &self.note {
            words.push('\n');
            words.push_str(note);
        }
        words
    }

    fn voided(self) -> Option<Self> {
        Some(Self { state: ActionState::Void, ..self })
    }
}
