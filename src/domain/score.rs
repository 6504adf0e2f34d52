//! What a form scores, and whether that is enough.

use serde::{Deserialize, Serialize};

use super::number::{Quantity, decimal};

/// How a form is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// The least score that passes, in percent.
    #[serde(with = "decimal")]
    pub pass: Quantity,
}
