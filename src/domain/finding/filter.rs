//! Which findings a list shows, and where its next page goes on.

use crate::domain::code::Code;
use crate::domain::page;
use crate::domain::record::Id;
use crate::domain::time::Instant;

use super::Severity;

/// Where a finding stands, as lists tell them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Something remains to be done.
    Open,
    /// Put right and verified; watched for whether it comes back.
    Watched,
    /// Nothing remains to be done: closed, declined, or put right on the spot.
    Closed,
    /// Declared never to have counted.
    Void,
}

impl Standing {
    /// Every standing.
    pub const ALL: [Self; 4] = [Self::Open, Self::Watched, Self::Closed, Self::Void];

    /// The name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Watched => "watched",
            Self::Closed => "closed",
            Self::Void => "void",
        }
    }

    /// The standing with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.name() == name.trim())
    }
}

/// Which findings. What is not named does not narrow; void ones are given only where they are asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// Where it stands.
    pub standing: Option<Standing>,
    /// The checklist.
    pub template: Option<Code>,
    /// The line.
    pub item: Option<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// The round that saw it first.
    pub round: Option<Id>,
    /// The action that puts it right.
    pub action: Option<Id>,
    /// How bad.
    pub severity: Option<Severity>,
    /// Who found it.
    pub by: Option<Id>,
    /// Found at this moment or later.
    pub from: Option<Instant>,
    /// Found before this moment.
    pub to: Option<Instant>,
    /// Seen more than once, or repeating one before it.
    pub again: bool,
    /// With these words, the last of which may be begun only; or with this number.
    pub text: Option<String>,
}

/// A page of findings, the newest first: by when each was found, then by its number.
pub type Page = page::Page<(Instant, Id)>;
