//! The exceptions list: what undermines evidence, newest first, of all kinds or some.
//!
//! Each kind walks an index of its own entries only; their pages are merged here, so that a list of a million entries costs no
//! more than one of a hundred.

use std::collections::HashMap;

use rusqlite::{Connection, params};
use serde_json::Value;

use crate::domain::action::Doubt;
use crate::domain::exception::Kind;
use crate::domain::noun::Noun;
use crate::domain::record::{Id, Seq};
use crate::domain::time::Instant;

use super::Store;
use super::action::RECTIFIED;
use super::error::{Error, Result};
use super::journal::{COLUMNS, Entry};
use super::people::names;

/// One exception: the entry that made it, as people read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exception {
    /// Why it is told.
    pub kind: Kind,
    /// The entry.
    pub seq: Seq,
    /// When.
    pub at: Instant,
    /// Who: of a PIN, whose it was; the role where it is nobody's.
    pub by: String,
    /// The stored name of the role acted in.
    pub role: String,
    /// The kind of record.
    pub noun: Noun,
    /// The record.
    pub record: Id,
    /// What people call it.
    pub reference: String,
    /// Why, in words, where someone said so.
    pub reason: Option<String>,
    /// How many entries it stands for: the lines of a bulk pass, the records of an undo.
    pub entries: i64,
}

/// Which exceptions, and how many of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The kinds; every kind where none is named.
    pub kinds: Vec<Kind>,
    /// Go on after this one, the last of the page before.
    pub after: Option<(Instant, Seq, Kind)>,
    /// At most so many.
    pub limit: usize,
}

impl Exception {
    /// Where the next page goes on.
    pub fn key(&self) -> (Instant, Seq, Kind) {
        (self.at, self.seq, self.kind)
    }
}

impl Store {
    /// What undermines evidence from `from` until before `to`, newest first.
    pub fn exceptions(&self, from: Instant, to: Instant, page: &Page) -> Result<Vec<Exception>> {
        let mut found: Vec<(Instant, Seq, Kind)> = Vec::new();
        for kind in Kind::ALL.into_iter().filter(|kind| page.kinds.is_empty() || page.kinds.contains(kind)) {
            // Of two kinds on one entry, the later in the list comes first.
            let (at, seq) = match page.after {
                Some((at, seq, last)) => (at, if kind < last { seq + 1 } else { seq }),
                None => (to, 0),
            };
            let mut statement = self.db.prepare_cached(&sql(kind))?;
            let rows = statement.query_map(params![from.0, at.0, seq, page.limit as i64], |row| {
                Ok((Instant(row.get(0)?), row.get(1)?, kind))
            })?;
            found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        found.sort_unstable_by(|one, other| other.cmp(one));
        found.truncate(page.limit);
        let names = names(&self.db)?;
        found.into_iter().map(|(_, seq, kind)| self.exception(seq, kind, &names)).collect()
    }

    fn exception(&self, seq: Seq, kind: Kind, names: &HashMap<Id, String>) -> Result<Exception> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE seq = ?1");
        let entry = self.db.prepare_cached(&sql)?.query_row([seq], Entry::read)?;
        let noun = entry.noun().ok_or_else(|| Error::Damaged(format!("entry {seq}: noun {}", entry.noun)))?;
        let tried = || {
            let body: Value = serde_json::from_str(entry.body.as_deref()?).ok()?;
            body.get("person")?.as_i64().map(Id)
        };
        let person = if entry.person.is_none() && noun == Noun::Pin { tried() } else { entry.person };
        let by = person.and_then(|id| names.get(&id).cloned()).unwrap_or_else(|| entry.role.clone());
        let entries = match kind {
            Kind::Bulk | Kind::Undone | Kind::Lent => together(&self.db, &entry, kind)?,
            _ => 1,
        };
        Ok(Exception {
            kind,
            seq,
            at: entry.at,
            by,
            reference: self.reference_of(&entry)?,
            noun,
            record: entry.record,
            role: entry.role,
            reason: entry.reason,
            entries,
        })
    }
}

/// How many entries of one operation an exception stands for.
fn together(db: &Connection, entry: &Entry, kind: Kind) -> Result<i64> {
    let sql = match kind {
        Kind::Bulk => "SELECT count(*) FROM journal WHERE op = ?1 AND verb = 'bulk'",
        _ => "SELECT count(*) FROM journal WHERE op = ?1",
    };
    Ok(db.prepare_cached(sql)?.query_row([&entry.op], |row| row.get(0))?)
}

/// The verbs of the index `journal_told`, to the letter: SQLite uses it only where the condition is the same.
const TOLD: &str = "verb IN ('bulk', 'walk', 'miss', 'skip', 'not-applicable', 'void', 'role', 'restore', 'miss-pin', \
                    'lock-pin', 'reset-pin')";

/// The entries of a kind from ?1, before the entry at ?2 with number ?3, newest first, ?4 of them.
pub(super) fn sql(kind: Kind) -> String {
    let told = |verb: &str, more: &str| journal(&format!("{TOLD} AND verb = '{verb}'{more}"));
    match kind {
        // The first line passed stands for all of them.
        Kind::Bulk => told(
            "bulk",
            " AND NOT EXISTS (SELECT 1 FROM journal b WHERE b.op = journal.op AND b.n < journal.n AND b.verb = 'bulk')",
        ),
        Kind::BackDated => told("walk", ""),
        Kind::Skipped => told("skip", ""),
        Kind::NotApplicable => told("not-applicable", ""),
        Kind::Voided => told("void", ""),
        Kind::PinMiss => told("miss-pin", ""),
        Kind::PinLocked => told("lock-pin", ""),
        Kind::PinReset => told("reset-pin", ""),
        Kind::RoleChange => told("role", ""),
        Kind::Restored => told("restore", ""),
        Kind::Lent => journal("loan IS NOT NULL AND n = 0"),
        Kind::Undone => journal("undoes IS NOT NULL AND n = 0"),
        Kind::ClockBack => journal("behind > 2000"),
        // The plus keeps the planner to the index of these: one by noun would be walked whole.
        Kind::EnteredLate => journal("verb = 'sign' AND reason IS NOT NULL AND +noun = 'round'"),
        Kind::VerifiedAlone => journal("verb = 'verify' AND body ->> '$.alone' = 1"),
        Kind::SameDay => journal(&doubted(Doubt::SameDay)),
        Kind::Blame => journal(&doubted(Doubt::Blame)),
        Kind::Postponed => journal(&format!("{RECTIFIED} AND verb = 'postpone'")),
        // A signature's number is that of the entry that made it, and its instant that entry's.
        Kind::Alone => newest_first("s.at", "s.id", "signature s", "s.alone = 1"),
        Kind::FromPaper => newest_first(
            "r.signed",
            "s.id",
            "round r JOIN signature s ON s.round = r.id AND s.meaning = 'performed'",
            "r.from_paper = 1 AND r.signed IS NOT NULL",
        ),
        // The rows that still are missed: few, however many were explained.
        Kind::Unexplained => newest_first(
            "j.at_ms",
            "j.seq",
            "round r JOIN journal j ON j.seq = r.seq",
            "r.state IN ('started', 'missed') AND r.state = 'missed'",
        ),
    }
}

/// Verifications in spite of a doubt; the index `journal_doubted` holds those of any.
fn doubted(doubt: Doubt) -> String {
    format!("verb = 'verify' AND body ->> '$.doubts' <> '[]' AND body ->> '$.doubts' LIKE '%{}%'", doubt.name())
}

fn journal(condition: &str) -> String {
    newest_first("at_ms", "seq", "journal", condition)
}

fn newest_first(at: &str, seq: &str, from: &str, condition: &str) -> String {
    format!(
        "SELECT {at}, {seq} FROM {from} WHERE {condition} AND {at} >= ?1 AND {at} <= ?2 AND ({at}, {seq}) < (?2, ?3) \
         ORDER BY {at} DESC, {seq} DESC LIMIT ?4"
    )
}
