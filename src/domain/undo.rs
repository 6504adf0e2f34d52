//! Taking a change back: what each verb answers, and what stands in the way.

use super::id::{Id, Seq};
use super::noun::Noun;
use super::refusal::Refusal;
use super::revision::Stale;
use super::verb::Verb;

/// What undoing an entry does to its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// The record is as it was before; a record made by the entry is voided.
    Restore,
    /// It stands: signatures, published versions and what the site itself closed.
    Refuse,
}

/// One entry of the change that is to be taken back, as the journal has it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its number.
    pub seq: Seq,
    /// The kind of record it wrote.
    pub noun: Noun,
    /// The record it wrote.
    pub record: Id,
    /// What it did.
    pub verb: Verb,
    /// What undoing it does, as its noun answers.
    pub undo: Undo,
    /// What people call the record.
    pub reference: String,
    /// The newest entry of the same record.
    pub newest: Seq,
    /// Who wrote that newest entry, and when.
    pub newest_by: Stale,
    /// The later work that rests on what the entry did, if there is any: answers in a round that would be gone, a signature
    /// over an answer that would change.
    pub rests: Option<Stale>,
}

/// Whether the change made of `entries` can be taken back.
///
/// Refused where a verb does not allow it, where a record was written again since, and where later work rests on it: the later
/// change would be lost.
pub fn check(entries: &[Entry]) -> Result<(), Refusal> {
    if entries.is_empty() {
        return Err(Refusal::NothingToUndo);
    }
    for entry in entries {
        if entry.undo == Undo::Refuse {
            return Err(Refusal::CannotUndo { verb: entry.verb, reference: entry.reference.clone() });
        }
        // Entries of this same change may follow one another on one record; anything newer is someone's later work.
        let last_of_change = entries
            .iter()
            .filter(|other| other.noun == entry.noun && other.record == entry.record)
            .map(|other| other.seq)
            .max();
        if last_of_change != Some(entry.newest) {
            return Err(Refusal::Stale(entry.newest_by.clone()));
        }
        if let Some(rests) = &entry.rests {
            return Err(Refusal::Stale(rests.clone()));
        }
    }
    Ok(())
}
