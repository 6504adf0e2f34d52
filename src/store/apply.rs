//! The one door: a change is decided on facts read, and written, in one transaction.

use std::time::{Duration, Instant as Monotonic};

use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};

use crate::domain::actor::Actor;
use crate::domain::change::{Change, Seen};
use crate::domain::loan;
use crate::domain::people;
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::role::{Duty, Role};
use crate::domain::round::Change::Close;
use crate::domain::writes::Writes;
use crate::host::filesystem;

use super::envelope::{Each, Envelope, Header, OpId, Receipt};
use super::error::{Error, Result};
use super::history::stale;
use super::journal::Tail;
use super::known::Known;
use super::table::nouns;
use super::{
    Store, action, close, derived, draw, import, pack, people as people_facts, pin, place, round, schedule, site,
    template, turn, undo, worked,
};

impl Store {
    /// Makes a change, or says why not. When this returns a receipt, the change is on the disk.
    ///
    /// # Errors
    /// [`Error::Refused`] where a rule stands against it; [`Error::Busy`], [`Error::Full`], [`Error::ReadOnly`] and
    /// [`Error::Newer`] where the file cannot be written now. Nothing is written in any of these cases.
    pub fn apply(&mut self, envelope: &Envelope) -> Result<Receipt> {
        self.close_untouched(envelope)?;
        self.write(envelope)
    }

    /// Makes several changes in one transaction, all or none: each its own operation, decided on what those before it wrote.
    ///
    /// # Errors
    /// As [`Store::apply`]; the first change that is refused stops all of them.
    pub fn apply_together(&mut self, envelopes: &[Envelope]) -> Result<Vec<Receipt>> {
        self.make_all(envelopes, false)
    }

    /// Makes several changes as [`Store::apply_together`] does, as parts of one: their entries share a batch, and they are taken
    /// back together.
    ///
    /// # Errors
    /// As [`Store::apply_together`].
    pub fn apply_as_one(&mut self, envelopes: &[Envelope]) -> Result<Vec<Receipt>> {
        self.make_all(envelopes, envelopes.len() > 1)
    }

    /// Makes changes one after the other, each for itself, in one transaction that takes no new change once `budget` is used up:
    /// so that other sessions' turn comes soon. Returns what became of those that were looked at, from the first on.
    ///
    /// # Errors
    /// As [`Store::apply`], except for refusals, which stand in the answer.
    pub fn apply_each(&mut self, envelopes: &[Envelope], budget: Duration) -> Result<Vec<Each>> {
        self.in_turn(|tx| {
            let begun = Monotonic::now();
            let mut known = Known::default();
            let mut answers = Vec::new();
            for envelope in envelopes {
                if !answers.is_empty() && begun.elapsed() >= budget {
                    break;
                }
                answers.push(match make(tx, &mut known, envelope) {
                    Ok(receipt) => Ok(receipt),
                    // It is decided before anything of it is written, so those before it stand.
                    Err(Error::Refused(refusal)) => Err(*refusal),
                    Err(error) => return Err(error),
                });
            }
            Ok(answers)
        })
    }

    fn make_all(&mut self, envelopes: &[Envelope], as_one: bool) -> Result<Vec<Receipt>> {
        self.in_turn(|tx| {
            let mut batch = None;
            let mut known = Known::default();
            let mut receipts = Vec::with_capacity(envelopes.len());
            for envelope in envelopes {
                // Their instants may lie far apart, so what was missed in between is closed here, not before all of them.
                if let Some(close) = close::before(tx, &mut known, envelope)? {
                    make(tx, &mut known, &close)?;
                }
                if !as_one {
                    receipts.push(make(tx, &mut known, envelope)?);
                    continue;
                }
                let batch = *batch.get_or_insert(Self::head_of(tx)? + 1);
                let part = Envelope { batch: Some(batch), ..envelope.clone() };
                receipts.push(make(tx, &mut known, &part)?);
            }
            Ok(receipts)
        })
    }

    /// The receipt of an operation, where it was made before.
    pub fn receipt(&self, op: &OpId) -> Result<Option<Receipt>> {
        Ok(made(&self.db, op)?.map(|(receipt, _)| receipt))
    }

    /// Makes a change without closing anything first.
    pub(super) fn write(&mut self, envelope: &Envelope) -> Result<Receipt> {
        self.in_turn(|tx| make(tx, &mut Known::default(), envelope))
    }

    /// Runs `work` in a write transaction, behind the turnstile. What the disk refused is looked at again before it is told.
    pub(super) fn in_turn<T>(&mut self, mut work: impl FnMut(&Transaction) -> Result<T>) -> Result<T> {
        if !self.writable {
            return Err(Error::ReadOnly(self.path.clone()));
        }
        if filesystem::inode(&self.path) != self.inode {
            // It was taken away, or another was put in its place: what is written now would be lost with the old one.
            return Err(Error::Missing(self.path.clone()));
        }
        self.be_calm();
        let turn = turn::take(&self.turnstile, &self.path);
        let mut made = self.attempt(&mut work);
        if matches!(made, Err(Error::Overtaken)) {
            made = self.attempt(&mut work);
        }
        if made.is_ok() {
            self.trim_log();
        }
        drop(turn);
        made.map_err(|error| self.second_look(error))
    }

    fn attempt<T>(&mut self, work: &mut impl FnMut(&Transaction) -> Result<T>) -> Result<T> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        Self::still_mine(&tx, &self.path)?;
        let made = work(&tx)?;
        tx.commit()?;
        Ok(made)
    }
}

/// Decides and writes one change inside a transaction.
pub(super) fn make(tx: &Transaction, known: &mut Known, envelope: &Envelope) -> Result<Receipt> {
    let ask = digest(&envelope.change)?;
    if let Some(receipt) = made_before(tx, &envelope.op, &ask)? {
        return Ok(receipt);
    }
    let Present { actor, own } = present(tx, known, envelope)?;
    allowed(tx, &actor, &envelope.change)?;
    for seen in &envelope.seen {
        unchanged(tx, seen)?;
    }
    let mut tail = Tail::read(tx)?;
    let mut out = Writes::after(tail.seq);
    let undoes = decide(tx, known, envelope, &actor, &mut out)?;
    let header = Header {
        at: envelope.at,
        utc_offset: known.calendar(tx)?.map_or(0, |calendar| calendar.offset_seconds(envelope.at)),
        person: actor.person,
        role: actor.role,
        uid: actor.uid,
        session: envelope.session.clone(),
        op: envelope.op,
        ask,
        batch: envelope.batch,
        undoes,
        // What their own role allows is nobody else's.
        loan: actor.loan.filter(|_| !own.may(envelope.change.duty()) || undoes.is_some()),
    };
    known.after(&envelope.change);
    store(tx, &mut tail, &header, &out)
}

/// Decides a change on the facts it names. Returns the entry it takes back, for undo.
fn decide(
    tx: &Transaction,
    known: &mut Known,
    envelope: &Envelope,
    actor: &Actor,
    out: &mut Writes,
) -> Result<Option<Seq>> {
    let now = envelope.at;
    match &envelope.change {
        Change::Site(change) => site::decide(tx, change, now, out)?,
        Change::Place(change) => place::decide(tx, change, now, out)?,
        Change::People(change) => people_facts::decide(tx, known, change, actor, now, out)?,
        Change::Pin(change) => pin::decide(tx, change, actor, now, out)?,
        Change::Template(change) => template::decide(tx, change, now, out)?,
        Change::Schedule(change) => schedule::decide(tx, change, now, out)?,
        Change::Round(Close) => close::decide(tx, known, actor, now, out)?,
        Change::Round(change) => round::decide(tx, known, change, actor, now, out)?,
        Change::Action(change) => action::decide(tx, known, change, actor, now, out)?,
        Change::Pack(change) => pack::decide(tx, change, actor, now, out)?,
        Change::Draw(change) => draw::decide(tx, known, change, actor, now, out)?,
        Change::Import(change) => import::decide(tx, known, change, actor, now, out)?,
        Change::Undo { seq } => return undo::decide(tx, envelope, actor, *seq, out).map(Some),
    }
    Ok(None)
}

/// Writes rows, entries and what is derived from them.
pub(super) fn store(tx: &Connection, tail: &mut Tail, header: &Header, out: &Writes) -> Result<Receipt> {
    let first = if out.is_empty() { tail.seq } else { tail.seq + 1 };
    let (mut records, mut refs) = (Vec::new(), Vec::new());
    for (n, write) in out.list().iter().enumerate() {
        let write = round::sealed(tx, write)?;
        let write = write.as_ref();
        let table = nouns::table(write.noun);
        derived::replace(tx, table, write, write.id.0 == tail.seq + 1)?;
        let seq = tail.add(tx, header, n as i64, write)?;
        table.write(tx, write, seq)?;
        worked::follow(tx, write)?;
        if !records.contains(&write.id) {
            records.push(write.id);
            refs.extend(write.heading.as_ref().map(|heading| heading.reference.clone()));
        }
    }
    Ok(Receipt { first, seq: tail.seq, records, refs, repeated: false })
}

fn digest(change: &Change) -> Result<[u8; 32]> {
    Ok(Sha256::digest(serde_json::to_vec(change)?).into())
}

/// The receipt of an operation that was made before; refused where something else was asked for then.
fn made_before(db: &Connection, op: &OpId, ask: &[u8; 32]) -> Result<Option<Receipt>> {
    match made(db, op)? {
        Some((_, asked)) if asked != ask => Err(Refusal::OperationReused.into()),
        made => Ok(made.map(|(receipt, _)| receipt)),
    }
}

/// The receipt of an operation, and the digest of what it asked for.
fn made(db: &Connection, op: &OpId) -> Result<Option<(Receipt, Vec<u8>)>> {
    let mut statement = db.prepare_cached(
        "SELECT j.seq, j.ask, j.record, h.ref FROM journal j LEFT JOIN heading h ON h.id = j.record WHERE j.op = ?1 ORDER BY j.n",
    )?;
    let mut rows = statement.query([op.as_slice()])?;
    let mut made: Option<(Receipt, Vec<u8>)> = None;
    while let Some(row) = rows.next()? {
        let (seq, record): (Seq, Id) = (row.get(0)?, Id(row.get(2)?));
        let (receipt, _) = match &mut made {
            Some(made) => made,
            none => {
                let receipt = Receipt { first: seq, seq, records: Vec::new(), refs: Vec::new(), repeated: true };
                none.insert((receipt, row.get(1)?))
            }
        };
        receipt.seq = seq;
        if !receipt.records.contains(&record) {
            receipt.records.push(record);
            receipt.refs.extend(row.get::<_, Option<String>>(3)?);
        }
    }
    Ok(made)
}

/// Who asks, as the file has it.
struct Present {
    actor: Actor,
    /// The role that is their own, whatever they stand in for.
    own: Role,
}

/// The actor with the role the file gives them at that moment and as it is known who they are, whatever a session remembered.
/// Someone who left is nobody, and so is who came in by a login that is theirs no more.
fn present(db: &Connection, known: &mut Known, envelope: &Envelope) -> Result<Present> {
    let claimed = &envelope.actor;
    if claimed.role == Role::Site {
        return Ok(Present { actor: claimed.clone(), own: Role::Site });
    }
    if let Some(person) = claimed.person
        && let Some(standing) = known.standing(db, person)?
        && let Some(known_by) = people_facts::still_known(db, claimed, person)?
    {
        let (role, loan) = loan::acts_in(standing.own, &standing.loans, envelope.at);
        let own = standing.own;
        let known_by = pin::known_by(db, envelope, person, known_by)?;
        return Ok(Present { actor: Actor { role, known_by, loan, ..claimed.clone() }, own });
    }
    // Nobody is in an empty file yet; whoever founds it becomes its manager.
    let role = if Store::head_of(db)? == 0 { Role::Manager } else { Role::Viewer };
    Ok(Present { actor: Actor { role, ..Actor::nobody(&claimed.name, claimed.uid) }, own: role })
}

fn allowed(db: &Connection, actor: &Actor, change: &Change) -> Result<()> {
    let duty = change.duty();
    let own_language =
        matches!(change, Change::People(people::Change::Language { person, .. }) if Some(*person) == actor.person);
    // Whether this actor may take that very change back is asked of each of its entries.
    let undo = matches!(change, Change::Undo { .. });
    // Whether a round is an audit is known with its facts, and asked again there.
    let audit = matches!(change, Change::Round(_)) && duty == Duty::WorkRounds && actor.may(Duty::WorkAudits);
    if actor.may(duty) || own_language || undo || audit {
        return Ok(());
    }
    Err(Refusal::of_duty(actor, duty, people_facts::who_may(db, duty)?).into())
}

fn unchanged(db: &Connection, seen: &Seen) -> Result<()> {
    match super::table::newest_entry(db, seen.noun, seen.id)? {
        Some(seq) if seq == seen.seq => Ok(()),
        Some(seq) => Err(Refusal::Stale(stale(db, seq)?).into()),
        None => Err(Refusal::Unknown { what: seen.noun.name(), given: seen.id.to_string(), near: Vec::new() }.into()),
    }
}
