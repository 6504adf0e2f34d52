//! What a record and a revision are called by.

use serde::{Deserialize, Serialize};

/// The number of a journal entry; also, on a row, its revision: the entry that wrote it last.
pub type Seq = i64;

/// A record's identity: the number of the entry that made it. Unique across nouns, newest highest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(pub i64);

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
