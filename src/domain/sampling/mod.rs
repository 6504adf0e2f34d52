//! Lots judged by a sample of them: single sampling by attributes after ISO 2859-1:1999 (GB/T 2828.1-2012).
//!
//! Double and multiple sampling, skip-lot sampling and the limiting quality of isolated lots (ISO 2859-2 and -3) are not here.

mod aql;
mod letter;
mod level;
mod lot;
mod switching;
mod tables;

pub use aql::Aql;
pub use letter::Letter;
pub use level::Level;
pub use lot::{Lot, Stage};
pub use switching::{Course, course};

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
