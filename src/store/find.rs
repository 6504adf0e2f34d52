//! Finding records by their words, and those that still want something.

use rusqlite::{Connection, Row, params};

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;

use super::Store;
use super::derived::spaced;
use super::error::{Error, Result};

/// The most records that one search gives.
const MOST: i64 = 50;

/// A record that was found, with what lists show of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Its kind.
    pub noun: Noun,
    /// Which.
    pub id: Id,
    /// What people call it; an answer by its round.
    pub reference: String,
    /// What it is about; an answer by its round.
    pub title: Phrase,
    /// The stored name of its state; empty where it has none.
    pub state: String,
    /// The round that it is, or is an answer in.
    pub round: Option<Id>,
    /// The line of that round, of an answer.
    pub line: Option<Code>,
}

impl Store {
    /// The newest records that hold all these words, the last of which may be begun only: at most fifty. Words of hanzi are
    /// found within longer ones. Nothing where no word is given.
    pub fn find(&self, words: &str) -> Result<Vec<Found>> {
        let Some(query) = query(words) else { return Ok(Vec::new()) };
        // An answer has no heading of its own.
        let sql = "SELECT search.rowid, ifnull(h.noun, 'answer'), h.ref, h.title, h.state, a.round, a.item FROM search \
                   LEFT JOIN answer a ON a.id = search.rowid AND a.void = 0 \
                   JOIN heading h ON h.id = ifnull(a.round, search.rowid) \
                   WHERE search MATCH ?1 ORDER BY search.rowid DESC LIMIT ?2";
        select(&self.db, sql, params![query, MOST])
    }

    /// The records of a kind that still want something of someone, the most pressing first: at most `most`.
    pub fn standing(&self, noun: Noun, most: i64) -> Result<Vec<Found>> {
        let sql = "SELECT id, noun, ref, title, state, NULL, NULL FROM heading WHERE noun = ?1 AND open = 1 \
                   ORDER BY due LIMIT ?2";
        select(&self.db, sql, params![noun.name(), most])
    }
}

fn select(db: &Connection, sql: &str, given: impl rusqlite::Params) -> Result<Vec<Found>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(given)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}

/// A record found: id, noun, reference, title and state of its heading, round and line of an answer.
pub(super) fn read(row: &Row<'_>) -> Result<Found> {
    let id = Id(row.get(0)?);
    let of_round: Option<i64> = row.get(5)?;
    let name: String = row.get(1)?;
    let damaged = || Error::Damaged(format!("heading {id}"));
    let noun = if of_round.is_some() { Noun::Answer } else { Noun::parse(&name).ok_or_else(damaged)? };
    let line: Option<String> = row.get(6)?;
    Ok(Found {
        round: of_round.map(Id).or((noun == Noun::Round).then_some(id)),
        line: line.and_then(|line| Code::parse(&line).ok()),
        noun,
        id,
        reference: row.get(2)?,
        title: serde_json::from_str(&row.get::<_, String>(3)?)?,
        state: row.get(4)?,
    })
}

/// The words as FTS5 reads them: each in quotes, so that nothing typed is an operator; hanzi beside one another.
pub(super) fn query(words: &str) -> Option<String> {
    let words = words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric));
    let quoted: Vec<String> = words.map(|word| format!("\"{}\"", spaced(&word.replace('"', " ")).trim())).collect();
    (!quoted.is_empty()).then(|| format!("{} *", quoted.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_an_operator() {
        assert_eq!(query("  - * "), None);
        assert_eq!(query("fridge OR \"x").as_deref(), Some("\"fridge\" \"OR\" \"x\" *"));
        assert_eq!(query("冷库 act-0042").as_deref(), Some("\"冷  库\" \"act-0042\" *"));
    }
}
