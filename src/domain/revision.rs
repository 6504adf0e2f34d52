//! Revisions: what someone saw, and who changed it meanwhile.

use super::id::{Id, Seq};
use super::noun::Noun;
use super::time::Instant;

/// A record as someone saw it before deciding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seen {
    /// The kind of record.
    pub noun: Noun,
    /// The record.
    pub id: Id,
    /// The revision they saw.
    pub seq: Seq,
}

/// Who changed a record meanwhile, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// What people call the record.
    pub reference: String,
    /// Who.
    pub by: String,
    /// When.
    pub at: Instant,
}
