//! Inspection levels: how large a sample a lot of some size gives.

use serde::{Deserialize, Serialize};

/// An inspection level of ISO 2859-1, clause 10.1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Level {
    /// Special, the smallest samples.
    #[serde(rename = "S-1")]
    S1,
    /// Special.
    #[serde(rename = "S-2")]
    S2,
    /// Special.
    #[serde(rename = "S-3")]
    S3,
    /// Special.
    #[serde(rename = "S-4")]
    S4,
    /// General, where less discrimination will do.
    I,
    /// General, unless another is asked for.
    #[default]
    II,
    /// General, where more discrimination is needed.
    III,
}

impl Level {
    /// Every level, smallest samples first.
    pub const ALL: [Self; 7] = [Self::S1, Self::S2, Self::S3, Self::S4, Self::I, Self::II, Self::III];

    /// The name, as stored and as the standard writes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::S1 => "S-1",
            Self::S2 => "S-2",
            Self::S3 => "S-3",
            Self::S4 => "S-4",
            Self::I => "I",
            Self::II => "II",
            Self::III => "III",
        }
    }

    /// The level with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.name().eq_ignore_ascii_case(name.trim()))
    }
}
