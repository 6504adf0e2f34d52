//! What makes a verified corrective action doubtful: kept with its reason and shown, not forbidden.

use serde::{Deserialize, Serialize};

/// Why the closing of a corrective action is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// It was opened on the very same day: a cause is not taken away so fast.
    SameDay,
    /// The last why blames a person: what let the slip happen was not looked for.
    Blame,
}

impl Doubt {
    /// Every doubt.
    pub const ALL: [Self; 2] = [Self::SameDay, Self::Blame];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SameDay => "same_day",
            Self::Blame => "blame",
        }
    }
}
