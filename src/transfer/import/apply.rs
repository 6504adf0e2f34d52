//! Brings a plan in: piece by piece, under one batch, so that nobody waits and a crash leaves nothing twice.

use std::time::Duration;

use sha2::{Digest, Sha256};

use crate::domain::actor::Actor;
use crate::domain::change::Change;
use crate::domain::import::{self, Import};
use crate::domain::place;
use crate::domain::record::{Id, Seq};
use crate::domain::time::Instant;
use crate::store::{BESIDE, Envelope, OpId, Store};

use super::fault::Failed;
use super::plan::{self, Does, Plan, Planned};

/// How long one transaction takes new rows: with its commit it stays under fifty milliseconds.
const BUDGET: Duration = Duration::from_millis(25);

/// The most rows that are handed over at once.
const HANDED: usize = 500;

/// Who brings it in, and when.
#[derive(Debug, Clone)]
pub struct Hand {
    /// Who.
    pub actor: Actor,
    /// Their session. What is brought in stands beside their other work, so that `u` leaves it alone.
    pub session: String,
    /// When.
    pub at: Instant,
    /// The name that the whole was given: begun again under it, it is what was begun before.
    pub op: Option<OpId>,
}

/// Is told how far it came, of how much; says whether to go on.
pub type Tick<'t> = &'t mut dyn FnMut(usize, usize) -> bool;

/// What became of it.
#[derive(Debug, Clone)]
pub struct Applied {
    /// The batch.
    pub import: Import,
    /// Its first and last entry.
    pub entries: (Seq, Seq),
    /// Someone stopped it: what is in is in, and the same import goes on from there.
    pub stopped: bool,
}

impl Hand {
    /// A change of the batch; the same thing done twice is one operation.
    pub(super) fn envelope(&self, op: OpId, batch: Option<Seq>, change: Change) -> Envelope {
        Envelope { op, batch, ..Envelope::new(&self.actor, &self.beside(), self.at, change) }
    }

    /// What this session's imports are journalled under.
    fn beside(&self) -> String {
        format!("{}{BESIDE}", self.session)
    }
}

/// An operation of a batch: the same for the same part of the same batch.
pub(super) fn op(import: Id, part: &str) -> OpId {
    let digest = Sha256::new().chain_update(import.0.to_be_bytes()).chain_update(part).finalize();
    std::array::from_fn(|n| digest[n])
}

/// Brings a plan in. Nothing is written where nothing would change.
///
/// # Errors
/// Trouble with the database, which leaves the batch open: the same import finishes it. A row that was refused although it had
/// been checked, because someone changed the ground under it, stops it likewise.
pub fn apply(plan: &Plan, store: &mut Store, hand: &Hand, tick: Tick<'_>) -> Result<Option<Applied>, Failed> {
    let open = store.open_imports()?.into_iter().map(|held| held.record);
    let open = open.into_iter().find(|import| import.digest == plan.digest && import.state == import::State::Running);
    if plan.is_idle() && open.is_none() {
        return Ok(None);
    }
    let import = match open {
        Some(import) => import,
        None => begin(plan, store, hand)?,
    };
    let batch = Some(import.id.0);
    prepare(plan, store, hand, import.id)?;
    let work: Vec<&Planned> = plan.rows.iter().filter(|row| matches!(row.does, Does::Make | Does::Alter)).collect();
    let (total, mut done, mut last) = (work.len(), 0, import.id.0);
    while done < total {
        if !tick(done, total) {
            return Ok(Some(Applied { entries: (import.id.0, last), import, stopped: true }));
        }
        let part = &work[done..total.min(done + HANDED)];
        let envelopes: Vec<Envelope> = part
            .iter()
            .filter_map(|row| Some(hand.envelope(op(import.id, row.wanted.origin()), batch, change(row)?)))
            .collect();
        let answers = store.apply_each(&envelopes, BUDGET)?;
        for (row, answer) in part.iter().zip(&answers) {
            match answer {
                Ok(receipt) => last = last.max(receipt.seq),
                Err(refusal) => return Err(Failed::Row(Box::new((row.place.clone(), refusal.clone())))),
            }
        }
        done += answers.len();
    }
    tick(total, total);
    let mut tally = plan.tally();
    // Rows that an earlier, interrupted run brought in look as if they had always been here.
    (tally.made, tally.altered) = store.batch_counts(import.id)?;
    tally.same = (plan.total() as i64 - tally.made - tally.altered - tally.skipped - tally.kept).max(0);
    let finish = Change::Import(import::Change::Finish { import: import.id, tally });
    let receipt = store.apply(&hand.envelope(op(import.id, "finish"), batch, finish))?;
    let import = store.import(import.number)?.map_or(import, |held| held.record);
    Ok(Some(Applied { entries: (import.id.0, receipt.seq.max(last)), import, stopped: false }))
}

fn begin(plan: &Plan, store: &mut Store, hand: &Hand) -> Result<Import, Failed> {
    let (kind, name, digest) = (plan.kind, plan.name.clone(), plan.digest.clone());
    let begin = import::Change::Begin { kind, name, digest, rows: plan.total() as i64 };
    let fresh = Envelope::new(&hand.actor, &hand.beside(), hand.at, Change::Import(begin));
    let op = hand.op.unwrap_or(fresh.op);
    let receipt = store.apply(&Envelope { op, ..fresh })?;
    let all = store.imports(i64::MAX)?.into_iter().map(|held| held.record);
    let made = all.into_iter().find(|import| receipt.records.contains(&import.id));
    made.ok_or_else(|| crate::store::Error::Damaged("an import that was begun is not there".to_owned()).into())
}

/// Makes the checklist that stands for inspections of the source. It is not part of the batch, for a checklist that was made
/// stays.
fn prepare(plan: &Plan, store: &mut Store, hand: &Hand, import: Id) -> Result<(), Failed> {
    let Some(form) = &plan.form else { return Ok(()) };
    let make = Change::Import(import::Change::Form(form.clone()));
    store.apply(&hand.envelope(op(import, "form"), None, make))?;
    Ok(())
}

fn change(row: &Planned) -> Option<Change> {
    if let Some(place) = plan::place(&row.wanted) {
        let alters = row.does == Does::Alter;
        let change = if alters { place::Change::Alter(place) } else { place::Change::Add(place) };
        return Some(Change::Place(change));
    }
    plan::change(&row.wanted).map(Change::Import)
}
