//! What happened: the journal in order, and one record's changes field by field.

use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::domain::noun::{Noun, parse_reference};
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::revision::Stale;
use crate::domain::time::Instant;

use super::Store;
use super::error::{Error, Result};
use super::journal::{COLUMNS, Entry, before};
use super::people::names;

/// The most entries one page holds.
pub const PAGE: i64 = 500;

/// The record that people call so, or with that number.
pub(super) const NAMED: &str = "SELECT noun, id FROM heading WHERE ref = ?1 OR id = ?2 ORDER BY id DESC LIMIT 1";

/// An entry with the names that people read.
#[derive(Debug, Clone)]
pub struct Event {
    /// The entry.
    pub entry: Entry,
    /// Who wrote it: a name, or the role where it is nobody's.
    pub by: String,
    /// What people call the record.
    pub reference: String,
    /// What changed, against the record's entry before.
    pub changes: Vec<Changed>,
    /// The clock stood behind that of the entry before it.
    pub clock_back: bool,
}

/// A field that changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Changed {
    /// The field's stored name.
    pub field: String,
    /// Before; null where it had none.
    pub before: Value,
    /// After.
    pub after: Value,
}

impl Store {
    /// The entries after `since`, oldest first: at most a page.
    pub fn journal(&self, since: Seq) -> Result<Vec<Event>> {
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2");
        let mut statement = self.db.prepare_cached(&sql)?;
        let entries: Vec<Entry> = statement.query_map([since, PAGE], Entry::read)?.collect::<rusqlite::Result<_>>()?;
        self.events(entries)
    }

    /// The last page of entries, oldest first.
    pub fn journal_end(&self) -> Result<Vec<Event>> {
        let head = Self::head_of(&self.db)?;
        self.journal((head - PAGE).max(0))
    }

    /// The newest entry and the moment it was written; none in an empty journal.
    pub fn newest(&self) -> Result<Option<(Seq, Instant)>> {
        let sql = "SELECT seq, at_ms FROM journal ORDER BY seq DESC LIMIT 1";
        Ok(self.db.query_row(sql, [], |row| Ok((row.get(0)?, Instant(row.get(1)?)))).optional()?)
    }

    /// Every entry of one record, oldest first.
    pub fn history(&self, id: Id) -> Result<Vec<Event>> {
        let noun: Option<String> =
            self.db.query_row("SELECT noun FROM journal WHERE seq = ?1", [id.0], |row| row.get(0)).optional()?;
        let noun = noun.ok_or(Refusal::Unknown { what: "record", given: id.to_string(), near: Vec::new() })?;
        let sql = format!("SELECT {COLUMNS} FROM journal WHERE noun = ?1 AND record = ?2 ORDER BY seq");
        let mut statement = self.db.prepare_cached(&sql)?;
        let entries: Vec<Entry> =
            statement.query_map(params![noun, id.0], Entry::read)?.collect::<rusqlite::Result<_>>()?;
        self.events(entries)
    }

    /// The newest entry's number and hash: what an anchor remembers.
    pub fn head(&self) -> Result<(Seq, [u8; 32])> {
        super::journal::head(&self.db)
    }

    /// The record people mean: `ACT-0042`, a code, or a record's own number. Where a code names several, the newest.
    pub fn find_reference(&self, text: &str) -> Result<(Noun, Id)> {
        let canonical = parse_reference(text).map(|(noun, number)| crate::domain::noun::reference(noun, number));
        let wanted = canonical.unwrap_or_else(|| text.trim().to_lowercase());
        // A whole number is a record's own; a code may begin with one.
        let number: Option<i64> = wanted.parse().ok();
        let mut statement = self.db.prepare_cached(NAMED)?;
        let found: Option<(String, i64)> =
            statement.query_row(params![wanted, number], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        let found = found.and_then(|(noun, id)| Some((Noun::parse(&noun)?, Id(id))));
        Ok(found.ok_or(Refusal::Unknown { what: "record", given: text.to_owned(), near: Vec::new() })?)
    }

    fn events(&self, entries: Vec<Entry>) -> Result<Vec<Event>> {
        let names = names(&self.db)?;
        let mut events = Vec::with_capacity(entries.len());
        for entry in entries {
            let before = before(&self.db, &entry)?.and_then(|before| before.body);
            let by = entry.person.and_then(|id| names.get(&id).cloned()).unwrap_or_else(|| entry.role.clone());
            let clock_back: bool = self
                .db
                .prepare_cached("SELECT at_ms > ?2 FROM journal WHERE seq = ?1 - 1")?
                .query_row(params![entry.seq, entry.at.0], |row| row.get(0))
                .optional()?
                .unwrap_or(false);
            events.push(Event {
                by,
                reference: self.reference_of(&entry)?,
                changes: differences(before.as_deref(), entry.body.as_deref())?,
                clock_back,
                entry,
            });
        }
        Ok(events)
    }

    /// What people call the record that an entry is about.
    pub(super) fn reference_of(&self, entry: &Entry) -> Result<String> {
        let mut statement = self.db.prepare_cached("SELECT ref FROM heading WHERE id = ?1")?;
        let heading: Option<String> = statement.query_row([entry.record.0], |row| row.get(0)).optional()?;
        // An answer is called by its round and line.
        let inner = || {
            let body: Value = serde_json::from_str(entry.body.as_deref()?).ok()?;
            // A PIN and a loan are called by whose they are.
            if let (None, Some(person)) = (body.get("round"), body.get("person").and_then(Value::as_i64)) {
                return names(&self.db).ok()?.remove(&Id(person));
            }
            let round: String = self
                .db
                .query_row("SELECT ref FROM heading WHERE id = ?1", [body.get("round")?.as_i64()?], |row| row.get(0))
                .ok()?;
            Some(match body.get("item").and_then(Value::as_str) {
                Some(item) => format!("{round} {item}"),
                None => round,
            })
        };
        Ok(heading.or_else(inner).unwrap_or_else(|| format!("{} {}", entry.noun, entry.record)))
    }
}

/// Who wrote an entry, when, on what.
pub(super) fn stale(db: &Connection, seq: Seq) -> Result<Stale> {
    let found = db
        .query_row(
            "SELECT ifnull(h.ref, j.noun || ' ' || j.record), ifnull(p.name, j.role), j.at_ms FROM journal j \
             LEFT JOIN heading h ON h.id = j.record LEFT JOIN person p ON p.id = j.person WHERE j.seq = ?1",
            params![seq],
            |row| Ok(Stale { reference: row.get(0)?, by: row.get(1)?, at: Instant(row.get(2)?) }),
        )
        .optional()?;
    found.ok_or_else(|| Error::Damaged(format!("no entry {seq}")))
}

fn differences(before: Option<&str>, after: Option<&str>) -> Result<Vec<Changed>> {
    let parse =
        |body: Option<&str>| -> Result<Value> { Ok(body.map(serde_json::from_str).transpose()?.unwrap_or_default()) };
    let (before, after) = (parse(before)?, parse(after)?);
    let Value::Object(fields) = after else { return Ok(Vec::new()) };
    let changed = fields.into_iter().filter_map(|(field, after)| {
        let before = before.get(&field).cloned().unwrap_or_default();
        (before != after && field != "id").then_some(Changed { field, before, after })
    });
    Ok(changed.collect())
}
