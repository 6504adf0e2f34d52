//! What a draft file says, record by record.

use serde::{Deserialize, Serialize};

use crate::domain::time::Instant;

/// The newest form of records this program knows.
pub(super) const VERSION: u32 = 1;

/// The operation under which a text is being saved.
pub type Op = [u8; 16];

/// Where someone stands: the pane, the record in it and the line of that, each as the screen names it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The pane.
    pub pane: String,
    /// The record.
    #[serde(default)]
    pub record: String,
    /// The line.
    #[serde(default)]
    pub line: String,
}

/// How one comes back to a text: where it was typed, what opened its field, and what it is about in the typist's words.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Context {
    /// Where.
    pub spot: Spot,
    /// The command that opened the field; empty where it is always open.
    #[serde(default)]
    pub command: String,
    /// The record and the line in words.
    #[serde(default)]
    pub about: String,
}

/// One record. Offsets and lengths are bytes of UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Record {
    /// The first one: the form of those that follow.
    Began { version: u32 },
    /// A text as a whole: the first one of its place, or what an older file held.
    Text {
        place: String,
        text: String,
        typed: Instant,
        #[serde(default)]
        context: Context,
        /// The place whose other version it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        rival_of: Option<String>,
    },
    /// An edit of the text at a place.
    Edit { place: String, at: usize, removed: usize, inserted: String, typed: Instant },
    /// The text is about to be saved under this operation.
    Saving { place: String, op: Op },
    /// The text was saved, cleared or discarded.
    Gone { place: String },
    /// Where one stands now.
    Stands { spot: Spot, at: Instant },
}
