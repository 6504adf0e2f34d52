//! Packs: content for a site as one value, and the record of one that was installed.

mod check;
mod install;
mod names;

pub use super::problem::{At, Problem, Step, Table, What};
pub use check::{check, check_beside, check_forms, check_plan};
pub use install::{Facts, Known, install};
pub use names::Names;

use serde::{Deserialize, Serialize};

use super::book::{Chapter, Clause, Subject};
use super::code::Code;
use super::heading::Heading;
use super::noun::Noun;
use super::people::{Crew, Post};
use super::phrase::Phrase;
use super::place::{Area, Asset, Unit};
use super::record::{Id, Record};
use super::schedule::Plan;
use super::site::{Holiday, Shift};
use super::template::Form;
use super::time::Instant;
use super::wording::Wording;

/// Content for a site. Its serialisation is the pack format: one list per kind, named as the tables of the format are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// What the pack says of itself.
    #[serde(rename = "pack")]
    pub about: About,
    /// Named spans of the day.
    #[serde(default, rename = "shift")]
    pub shifts: Vec<Shift>,
    /// Days unlike their weekday.
    #[serde(default, rename = "holiday")]
    pub holidays: Vec<Holiday>,
    /// Parts of the organisation.
    #[serde(default, rename = "unit")]
    pub units: Vec<Unit>,
    /// Places.
    #[serde(default, rename = "area")]
    pub areas: Vec<Area>,
    /// Things that are checked.
    #[serde(default, rename = "asset")]
    pub assets: Vec<Asset>,
    /// Roles on the roster.
    #[serde(default, rename = "post")]
    pub posts: Vec<Post>,
    /// People who rotate together, by name of the crew only.
    #[serde(default, rename = "crew")]
    pub crews: Vec<Crew>,
    /// Chapters of the rule-book.
    #[serde(default, rename = "chapter")]
    pub chapters: Vec<Chapter>,
    /// Clauses of the rule-book.
    #[serde(default, rename = "clause")]
    pub clauses: Vec<Clause>,
    /// What the rules must settle.
    #[serde(default, rename = "subject")]
    pub subjects: Vec<Subject>,
    /// Checklists.
    #[serde(default, rename = "template")]
    pub forms: Vec<Form>,
    /// When they are due.
    #[serde(default, rename = "schedule")]
    pub plans: Vec<Plan>,
    /// Deficiencies in words.
    #[serde(default, rename = "wording")]
    pub wordings: Vec<Wording>,
}

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The code of the pack.
    pub name: Code,
    /// Its version, as its author counts.
    pub version: String,
    /// What it is called.
    pub title: Phrase,
    /// The tags of the languages that every phrase in it has.
    #[serde(default)]
    pub languages: Vec<String>,
    /// The packs that it builds on: installed before it, so that it may refer to what they brought.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<Code>,
}

impl Pack {
    /// A pack without content.
    pub fn empty(about: About) -> Self {
        Self {
            about,
            shifts: Vec::new(),
            holidays: Vec::new(),
            units: Vec::new(),
            areas: Vec::new(),
            assets: Vec::new(),
            posts: Vec::new(),
            crews: Vec::new(),
            chapters: Vec::new(),
            clauses: Vec::new(),
            subjects: Vec::new(),
            forms: Vec::new(),
            plans: Vec::new(),
            wordings: Vec::new(),
        }
    }
}

/// A pack that was installed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Installed {
    /// Identity.
    pub id: Id,
    /// The code of the pack.
    pub code: Code,
    /// The version that was installed.
    pub version: String,
    /// What it is called.
    pub title: Phrase,
    /// SHA-256 of the pack's text, in hexadecimal digits.
    pub digest: String,
    /// When.
    pub installed: Instant,
    /// By whom; none where the site did it when it was made.
    pub by: Option<Id>,
    /// Its installation was taken back.
    #[serde(default)]
    pub archived: bool,
}

impl Record for Installed {
    const NOUN: Noun = Noun::Pack;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: self.code.to_string(),
            title: self.title.clone(),
            state: if self.archived { "archived" } else { "installed" },
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        super::content::words([&self.title], self.code.as_str())
    }

    fn voided(self) -> Option<Self> {
        Some(Self { archived: true, ..self })
    }
}

/// What can be asked about packs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Change {
    /// Bring its content in: what is new is made, what the site has not touched is replaced, the rest stays.
    Install {
        /// The pack, checked.
        pack: Box<Pack>,
        /// SHA-256 of its text, in hexadecimal digits.
        digest: String,
    },
}
