//! Taking a change back, whatever its nouns: each record returns to the body it had before.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use crate::domain::actor::Actor;
use crate::domain::answer::Answer;
use crate::domain::noun::Noun;
use crate::domain::people::{self, Person};
use crate::domain::phrase::Phrase;
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::role::{Duty, Role};
use crate::domain::round::Round;
use crate::domain::undo::{self, Undo};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

mod rests;
pub(super) mod standing;

use rests::resting;
use standing::{last_own, stands, together};

use super::Store;
use super::envelope::Envelope;
use super::error::{Error, Result};
use super::history::stale;
use super::journal::{COLUMNS, Entry, before};
use super::people::who_may;
use super::table::{Restore, get, newest_entry, nouns, select};

/// A change that can be taken back, for the line that says what `u` will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// Its last entry.
    pub seq: Seq,
    /// What it did.
    pub verb: Verb,
    /// What people call the record it did it to.
    pub reference: String,
    /// What it is called in words, where it is a round or a line of one.
    pub title: Option<Phrase>,
    /// The last entries of all the changes made as one with it, newest first: only itself where it was made alone.
    pub together: Vec<Seq>,
}

impl Store {
    /// The actor's own last change of this session that still stands; with `redo`, the last one taken back.
    pub fn undoable(&self, actor: &Actor, session: &str, redo: bool) -> Result<Option<Undoable>> {
        let Some(seq) = last_own(&self.db, actor, session, redo)? else { return Ok(None) };
        let mut first = entry(&self.db, seq)?;
        let together = together(&self.db, &first)?;
        // Of an undo, what it took back is named: "done again: undone" tells nobody anything.
        while let Some(undone) = first.undoes {
            first = entry(&self.db, undone)?;
        }
        let reference = self.reference_of(&first)?;
        let title = self.title_of(&first)?;
        Ok(first.verb().map(|verb| Undoable { seq, verb, reference, title, together }))
    }

    /// The words of the round or the line that an entry is about: numbers and keys tell whoever walks it nothing.
    fn title_of(&self, entry: &Entry) -> Result<Option<Phrase>> {
        match entry.noun() {
            Some(Noun::Round) => return Ok(get::<Round>(&self.db, entry.record)?.map(|round| round.record.title)),
            Some(Noun::Answer) => {}
            _ => return Ok(None),
        }
        let Some(answer) = get::<Answer>(&self.db, entry.record)? else { return Ok(None) };
        let Some(round) = get::<Round>(&self.db, answer.record.round)? else { return Ok(None) };
        let version = self.version(round.record.version)?;
        Ok(version.and_then(|version| Some(version.form.item(&answer.record.item)?.text.clone())))
    }
}

/// Decides what taking back the change that entry `seq` belongs to writes. Returns the change's last entry.
pub(super) fn decide(
    db: &Connection,
    envelope: &Envelope,
    actor: &Actor,
    seq: Option<Seq>,
    out: &mut Writes,
) -> Result<Seq> {
    let seq = match seq {
        Some(seq) => seq,
        None => last_own(db, actor, &envelope.session, false)?.ok_or(Refusal::NothingToUndo)?,
    };
    let op: Option<Vec<u8>> =
        db.query_row("SELECT op FROM journal WHERE seq = ?1", [seq], |row| row.get(0)).optional()?;
    let op = op.ok_or(Refusal::Unknown { what: "entry", given: seq.to_string(), near: Vec::new() })?;
    let entries = entries_of(db, &op)?;
    let last = entries.last().map_or(seq, |entry| entry.seq);
    if !stands(db, last, &mut HashMap::new())? {
        return Err(Refusal::NothingToUndo.into());
    }
    rights(db, &entries, actor)?;
    let mut checked = Vec::with_capacity(entries.len());
    for entry in &entries {
        checked.push(check_entry(db, entry, &entries)?);
    }
    undo::check(&checked)?;
    restore(db, &entries, out)?;
    people::managed(&people_after(db, out)?)?;
    Ok(last)
}

/// Newest first, so that a record written twice by the change ends as it was before the first time.
fn restore(db: &Connection, entries: &[Entry], out: &mut Writes) -> Result<()> {
    let mut done: Vec<(Noun, Id)> = Vec::new();
    for entry in entries {
        let noun = known(entry)?;
        if done.contains(&(noun, entry.record)) {
            continue;
        }
        done.push((noun, entry.record));
        let newest = entries.iter().rfind(|other| other.noun == entry.noun && other.record == entry.record);
        let now = newest.and_then(|entry| entry.body.as_deref()).map(serde_json::from_str).transpose()?;
        let (body, how) = match before(db, entry)? {
            Some(before) => (before.body, Restore::To),
            None => (newest.and_then(|entry| entry.body.clone()), Restore::Void),
        };
        let body = body.ok_or_else(|| Error::Damaged(format!("entry {} has no body", entry.seq)))?;
        let table = nouns::table(noun);
        if !(table.restore)(serde_json::from_str(&body)?, how, now, out)? {
            let verb = entry.verb().unwrap_or(Verb::Change);
            return Err(Refusal::CannotUndo { verb, reference: stale(db, entry.seq)?.reference }.into());
        }
    }
    Ok(())
}

/// Everyone who would work here after `out`.
fn people_after(db: &Connection, out: &Writes) -> Result<Vec<Person>> {
    let mut persons: Vec<Person> = select(db, "", [])?.into_iter().map(|held| held.record).collect();
    for write in out.list().iter().filter(|write| write.noun == Noun::Person) {
        persons.retain(|person| person.id != write.id);
        persons.push(serde_json::from_value(write.body.clone())?);
    }
    Ok(persons)
}

/// `change` is all that the entry's change wrote.
fn check_entry(db: &Connection, entry: &Entry, change: &[Entry]) -> Result<undo::Entry> {
    let noun = known(entry)?;
    let newest = newest_entry(db, noun, entry.record)?.unwrap_or(entry.seq);
    let verb = entry.verb().unwrap_or(Verb::Change);
    let undo = entry.verb().map_or(Undo::Refuse, nouns::table(noun).undo);
    let reference = stale(db, entry.seq)?.reference;
    Ok(undo::Entry {
        seq: entry.seq,
        noun,
        record: entry.record,
        verb,
        undo,
        reference,
        newest,
        newest_by: stale(db, newest)?,
        rests: resting(db, entry, noun, change)?.map(|seq| stale(db, seq)).transpose()?,
    })
}

fn known(entry: &Entry) -> Result<Noun> {
    entry.noun().ok_or_else(|| Error::Damaged(format!("entry {}: noun {}", entry.seq, entry.noun)))
}

/// One's own work, or anyone's for those who may do what it did; and what it did must be allowed now.
fn rights(db: &Connection, entries: &[Entry], actor: &Actor) -> Result<()> {
    for entry in entries {
        let duty = duty_of(known(entry)?);
        let own = entry.person.is_some() && entry.person == actor.person;
        let over = matches!(actor.role, Role::Supervisor | Role::Manager);
        // What an auditor did as one was allowed for what it was: the audit, the finding.
        let audited = own && actor.role == Role::Auditor && entry.role == Role::Auditor.name();
        if audited || (own && own_language(db, entry)?) {
            continue;
        }
        if !actor.may(duty) {
            return Err(Refusal::of_duty(actor, duty, who_may(db, duty)?).into());
        }
        if !own && !over {
            let ask = who_may(db, Duty::RunShift)?;
            return Err(Refusal::NotAllowed { needs: Duty::RunShift.needs(), ask }.into());
        }
    }
    Ok(())
}

/// Whether someone set the language of their own record, and nothing else of it.
fn own_language(db: &Connection, entry: &Entry) -> Result<bool> {
    if known(entry)? != Noun::Person || entry.person != Some(entry.record) {
        return Ok(false);
    }
    let before = before(db, entry)?.and_then(|before| before.body);
    let (Some(before), Some(after)) = (before, &entry.body) else { return Ok(false) };
    Ok(people::only_language(&serde_json::from_str(&before)?, &serde_json::from_str(after)?))
}

fn duty_of(noun: Noun) -> Duty {
    match noun {
        Noun::Round | Noun::Answer | Noun::Finding | Noun::Action | Noun::Signature => Duty::WorkRounds,
        Noun::Schedule | Noun::Suspension => Duty::PlanWork,
        Noun::Loan | Noun::Import | Noun::Draw | Noun::Spot => Duty::RunShift,
        Noun::Person | Noun::Pin | Noun::Post | Noun::Crew => Duty::SetPeople,
        _ => Duty::SetContent,
    }
}

fn entry(db: &Connection, seq: Seq) -> Result<Entry> {
    let sql = format!("SELECT {COLUMNS} FROM journal WHERE seq = ?1");
    Ok(db.prepare_cached(&sql)?.query_row([seq], Entry::read)?)
}

fn entries_of(db: &Connection, op: &[u8]) -> Result<Vec<Entry>> {
    let sql = format!("SELECT {COLUMNS} FROM journal WHERE op = ?1 ORDER BY n");
    let mut statement = db.prepare_cached(&sql)?;
    let entries = statement.query_map([op], Entry::read)?.collect::<rusqlite::Result<_>>()?;
    Ok(entries)
}
