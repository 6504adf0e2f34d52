//! Lots judged by a sample of them: single sampling by attributes after ISO 2859-1:1999 (GB/T 2828.1-2012).

mod aql;
mod level;
mod lot;

pub use aql::Aql;
pub use level::Level;
pub use lot::{Lot, Stage};

use serde::{Deserialize, Serialize};

use super::item::is_false;

/// How a form judges lots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sampling {
    /// The acceptance quality limit.
    pub aql: Aql,
    /// The inspection level.
    #[serde(default)]
    pub level: Level,
    /// Reduced inspection is allowed after good lots: the production is steady, and the responsible authority agrees.
    #[serde(default, skip_serializing_if = "is_false")]
    pub reduced: bool,
}
