//! Proof that nothing was altered behind the program's back: the chain, the rows against it, and everything derived.

mod chain;
mod derived;
mod pages;
mod rows;
mod search;
mod secrets;

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::domain::record::Seq;
use crate::host::chance;

use super::error::Result;
use super::journal::Hash;
use super::{Store, journal};

/// What verifying found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// How many entries there are.
    pub entries: i64,
    /// The newest entry.
    pub seq: Seq,
    /// Its hash, in hexadecimal: write it down, and the next verify shows whether the end was cut off since.
    pub head: String,
    /// What is wrong.
    pub problems: Vec<Problem>,
}

impl Report {
    /// Whether all is well.
    pub fn is_ok(&self) -> bool {
        self.problems.is_empty()
    }
}

/// Something that is not as the program left it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The entry it shows at; none where it is not about one.
    pub seq: Option<Seq>,
    /// The noun or table.
    pub noun: String,
    /// The record, by number; the table's own key where it is no record.
    pub record: String,
    /// What is wrong.
    pub what: Fault,
}

/// What can be wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// An entry's hash does not follow from it and the entry before.
    Broken,
    /// Entries are missing before this one.
    Gap,
    /// An entry of a noun this program does not know.
    UnknownNoun,
    /// A row without an entry.
    NoEntry,
    /// A record with entries and no row.
    NoRow,
    /// A field of the row is not what the entry says.
    Field(String),
    /// The row does not stand at its record's newest entry.
    Revision,
    /// The row cannot be read as such a record.
    Unreadable,
    /// A derived row is missing, altered or one too many.
    Derived,
    /// A signature's digest does not follow from what it was given for.
    Signature,
    /// The page structure of the file is damaged.
    Pages(String),
    /// A table, column, index or trigger that is not the program's, or one that is missing.
    Schema,
    /// An anchor names an entry that is not there, or not with that hash.
    Anchor,
}

impl std::fmt::Display for Fault {
    /// A stable name for machines; the text room has the sentences.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Broken => f.write_str("broken"),
            Self::Gap => f.write_str("gap"),
            Self::UnknownNoun => f.write_str("unknown-noun"),
            Self::NoEntry => f.write_str("no-entry"),
            Self::NoRow => f.write_str("no-row"),
            Self::Field(name) => write!(f, "field {name}"),
            Self::Revision => f.write_str("revision"),
            Self::Unreadable => f.write_str("unreadable"),
            Self::Derived => f.write_str("derived"),
            Self::Signature => f.write_str("signature"),
            Self::Pages(said) => write!(f, "pages {said}"),
            Self::Schema => f.write_str("schema"),
            Self::Anchor => f.write_str("anchor"),
        }
    }
}

/// An entry and its hash, written down earlier: on a printed report, or in one's own state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// The entry.
    pub seq: Seq,
    /// Its hash, in hexadecimal.
    pub head: String,
}

impl Anchor {
    /// Reads `"SEQ HEAD"`. The head may be grouped by blanks or hyphens as reports print it.
    pub fn parse(text: &str) -> Option<Self> {
        let (seq, head) = text.trim().split_once(char::is_whitespace)?;
        let head: String = head.chars().filter(char::is_ascii_alphanumeric).collect();
        let whole = head.len() == 64 && head.bytes().all(|b| b.is_ascii_hexdigit());
        whole.then_some(Self { seq: seq.parse().ok()?, head: head.to_ascii_lowercase() })
    }
}

impl std::fmt::Display for Anchor {
    /// As [`Anchor::parse`] reads it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.seq, self.head)
    }
}

impl Store {
    /// The file's identity, kept through copies and restores.
    pub fn uuid(&self) -> Result<String> {
        Ok(journal::Tail::read(&self.db)?.uuid)
    }

    /// Whether the journal still holds what an anchor remembers: one look, where [`Store::verify`] walks everything.
    pub fn holds(&self, anchor: &Anchor) -> Result<bool> {
        Ok(remembered(&self.db, anchor)?.is_none())
    }

    /// Verifies the whole file, and that it still holds what each anchor remembers.
    pub fn verify(&self, anchors: &[Anchor]) -> Result<Report> {
        let db = self.db.unchecked_transaction()?;
        let mut problems = pages::check(&db)?;
        let mut found = |part| pages::or_damaged(part, &mut problems);
        found(schema(&db))?;
        let mut end = (0, journal::genesis());
        found(chain(&db).map(|(tail, broken)| {
            end = tail;
            broken
        }))?;
        found(rows::check(&db))?;
        found(derived::check(&db))?;
        found(search::check(&db))?;
        found(rows::signatures(&db))?;
        found(secrets::check(&db))?;
        for anchor in anchors {
            found(remembered(&db, anchor).map(|problem| problem.into_iter().collect()))?;
        }
        let entries = db.query_row("SELECT count(*) FROM journal", [], |row| row.get(0)).unwrap_or_default();
        Ok(Report { entries, seq: end.0, head: chance::hex(&end.1), problems })
    }
}

/// Walks the chain. Returns its end, and where it is broken.
pub(super) fn chain(db: &Connection) -> Result<((Seq, Hash), Vec<Problem>)> {
    chain::check(db)
}

fn remembered(db: &Connection, anchor: &Anchor) -> Result<Option<Problem>> {
    let found: Option<Vec<u8>> = rusqlite::OptionalExtension::optional(db.query_row(
        "SELECT hash FROM journal WHERE seq = ?1",
        [anchor.seq],
        |row| row.get(0),
    ))?;
    let holds = match found {
        Some(hash) => chance::hex(&hash) == anchor.head,
        None => anchor.seq == 0 && chance::hex(&journal::genesis()) == anchor.head,
    };
    Ok((!holds).then(|| Problem {
        seq: Some(anchor.seq),
        noun: "journal".to_owned(),
        record: anchor.seq.to_string(),
        what: Fault::Anchor,
    }))
}

/// The file's schema against a fresh one: a trigger or view added by hand could alter what is read.
fn schema(db: &Connection) -> Result<Vec<Problem>> {
    let objects = |db: &Connection| -> Result<BTreeSet<(String, String)>> {
        // What `ANALYZE` leaves is nobody's record.
        let mut statement = db.prepare(
            "SELECT name, type || ' on ' || tbl_name || ': ' || ifnull(sql, '') FROM sqlite_schema \
             WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))",
        )?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    };
    let fresh = super::migrate::fresh_schema()?;
    let (here, ours) = (objects(db)?, objects(&fresh)?);
    let problems = here.symmetric_difference(&ours).map(|(name, _)| Problem {
        seq: None,
        noun: "schema".to_owned(),
        record: name.clone(),
        what: Fault::Schema,
    });
    Ok(problems.collect())
}
