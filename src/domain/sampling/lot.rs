//! A lot under inspection: how much of it is looked at, and how much of that may be wrong.

use serde::{Deserialize, Serialize};

use super::Aql;

/// A lot, with the plan it is judged by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// What it is called.
    pub name: String,
    /// How many items it holds.
    pub size: u32,
    /// How strictly it is inspected, as the lots before it have it.
    pub stage: Stage,
    /// The acceptance quality limit.
    pub aql: Aql,
    /// The code letter that its size and the level give; the plan may be that of another, where the table points there.
    pub letter: char,
    /// How many items are drawn.
    pub n: u32,
    /// Accepted up to so many nonconforming.
    pub ac: u32,
    /// Not accepted from so many on.
    pub re: u32,
    /// How many were found, as it was signed.
    pub found: Option<u32>,
}

/// How strictly lots are inspected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// As a rule.
    #[default]
    Normal,
    /// After bad lots.
    Tightened,
    /// After good lots, where the form consents.
    Reduced,
    /// Not at all, until the quality was put right.
    Discontinued,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Tightened, Self::Reduced, Self::Discontinued];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Tightened => "tightened",
            Self::Reduced => "reduced",
            Self::Discontinued => "discontinued",
        }
    }
}
