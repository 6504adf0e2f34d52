//! Who stands for what: a signature over the digest of the bodies signed.

use serde::{Deserialize, Serialize};

use super::actor::KnownBy;
use super::heading::{Heading, Link};
use super::noun::Noun;
use super::phrase::Lang;
use super::record::{Id, Record, Seq};
use super::role::Role;
use super::time::Instant;
use super::undo::Undo;
use super::verb::Verb;

/// A signature under a round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// Identity.
    pub id: Id,
    /// The round signed.
    pub round: Id,
    /// Who signs.
    pub person: Option<Id>,
    /// In which role.
    pub role: Role,
    /// How it was known who they are.
    pub known_by: KnownBy,
    /// What the signature says.
    pub meaning: Meaning,
    /// SHA-256 over the hashes of the entries signed, in hexadecimal. Some of them are written by the same change, so the store
    /// computes it once they are there.
    pub digest: String,
    /// The entries signed: the template's version, each answer and the round, as they were signed.
    pub over: Vec<(Id, Seq)>,
    /// The language that was on the screen.
    pub language: Lang,
    /// The file had only one person who could have signed.
    pub alone: bool,
    /// When.
    pub at: Instant,
}

/// What a signature says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// I did this, or stand for those who did.
    Performed,
    /// I looked at it and did none of it.
    Reviewed,
}

impl Record for Signature {
    const NOUN: Noun = Noun::Signature;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        None
    }

    fn links(&self) -> Vec<Link> {
        vec![Link { noun: Noun::Round, id: self.round }]
    }

    fn undo(_verb: Verb) -> Undo {
        Undo::Refuse
    }

    fn voided(self) -> Option<Self> {
        None
    }
}
