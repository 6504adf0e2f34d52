//! Takes a whole batch back: newest first, piece by piece, going on where it was stopped.

use std::time::Duration;

use crate::domain::change::Change;
use crate::domain::import::{self, Import};
use crate::domain::record::Seq;
use crate::domain::refusal::Refusal;
use crate::store::{Envelope, Store};

use super::apply::{Hand, Tick, op};
use super::fault::Failed;

/// How long one transaction takes new entries.
const BUDGET: Duration = Duration::from_millis(25);

/// The most that are handed over at once.
const HANDED: usize = 300;

/// What became of it.
#[derive(Debug, Clone)]
pub struct TakenBack {
    /// The batch.
    pub import: Import,
    /// Someone stopped it; the same again goes on from there.
    pub stopped: bool,
    /// What stays because someone worked on it since, or something rests on it: the first few, as people call them.
    pub kept: Vec<String>,
}

/// How many that stay are named.
const NAMED: usize = 5;

/// Takes an import back. Records that someone worked on since, or that later work rests on, stay, and are counted.
///
/// # Errors
/// Trouble with the database; and that the actor may not, in which case nothing is taken back.
pub fn take_back(import: &Import, store: &mut Store, hand: &Hand, tick: Tick<'_>) -> Result<TakenBack, Failed> {
    let (id, kind) = (import.id, import.kind);
    let begin = import::Change::TakeBack { import: id, kind };
    store.apply(&hand.envelope(op(id, "take-back"), None, Change::Import(begin)))?;
    let standing = store.standing_of(id)?;
    let (total, mut done) = (standing.len(), 0);
    let (mut kept, mut named) = (0, Vec::new());
    while done < total {
        if !tick(done, total) {
            return Ok(TakenBack { import: latest(import, store)?, stopped: true, kept: named });
        }
        let part = &standing[done..total.min(done + HANDED)];
        let undo = |seq: &Seq| {
            let change = Change::Undo { seq: Some(*seq) };
            hand.envelope(op(id, &format!("undo {seq}")), None, change)
        };
        let envelopes: Vec<Envelope> = part.iter().map(undo).collect();
        let answers = store.apply_each(&envelopes, BUDGET)?;
        for answer in &answers {
            match answer {
                Ok(_) | Err(Refusal::NothingToUndo) => {}
                Err(Refusal::Stale(stale)) => {
                    kept += 1;
                    if named.len() < NAMED && !named.contains(&stale.reference) {
                        named.push(stale.reference.clone());
                    }
                }
                Err(Refusal::InUse { reference, .. } | Refusal::CannotUndo { reference, .. }) => {
                    kept += 1;
                    if named.len() < NAMED && !named.contains(reference) {
                        named.push(reference.clone());
                    }
                }
                Err(refusal) => return Err(Failed::Store(refusal.clone().into())),
            }
        }
        done += answers.len();
    }
    tick(total, total);
    let end = import::Change::TakenBack { import: id, kind, kept };
    store.apply(&hand.envelope(op(id, "taken-back"), None, Change::Import(end)))?;
    Ok(TakenBack { import: latest(import, store)?, stopped: false, kept: named })
}

fn latest(import: &Import, store: &Store) -> Result<Import, Failed> {
    Ok(store.import(import.number)?.map_or_else(|| import.clone(), |held| held.record))
}
