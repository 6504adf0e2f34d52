//! Rounds that were signed and wait for a countersignature.

use std::collections::HashMap;

use rusqlite::Connection;

use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::round::Round;
use crate::domain::time::Instant;
use crate::store::error::Result;
use crate::store::table::{Held, select};
use crate::store::{Store, people};

/// A signed round that somebody who answered none of it must look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaiting {
    /// Which.
    pub id: Id,
    /// What people call it.
    pub reference: String,
    /// What the checklist is called.
    pub title: Phrase,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// Who signed, by name; none where that is not known.
    pub signed_by: Option<String>,
    /// When.
    pub signed: Instant,
    /// Lines shown when it was signed.
    pub lines: i64,
    /// Lines that failed.
    pub failed: i64,
    /// Who answered or signed: none of them may countersign.
    pub worked_by: Vec<Id>,
}

/// Those that wait, as the index `round_review` holds them.
const WAITING: &str = "WHERE review = 1 AND state IN ('done', 'done_late') ORDER BY signed, id LIMIT ?1";

impl Store {
    /// The rounds that wait for a countersignature, the longest waiting first: at most `limit`.
    pub fn awaiting_review(&self, limit: i64) -> Result<Vec<Awaiting>> {
        let waiting: Vec<Held<Round>> = select(&self.db, WAITING, [limit])?;
        let names = if waiting.is_empty() { HashMap::new() } else { people::names(&self.db)? };
        waiting.into_iter().map(|held| awaiting(&self.db, held.record, &names)).collect()
    }
}

fn awaiting(db: &Connection, round: Round, names: &HashMap<Id, String>) -> Result<Awaiting> {
    let sql = "SELECT DISTINCT \"by\" FROM answer WHERE round = ?1 AND \"by\" IS NOT NULL ORDER BY 1";
    let mut statement = db.prepare_cached(sql)?;
    let answered: Vec<i64> = statement.query_map([round.id.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut worked_by: Vec<Id> = answered.into_iter().map(Id).collect();
    worked_by.extend(round.signed_by.filter(|signer| !worked_by.contains(signer)));
    Ok(Awaiting {
        id: round.id,
        reference: reference(Noun::Round, round.number),
        title: round.title,
        area: round.area,
        asset: round.asset,
        signed_by: round.signed_by.and_then(|id| names.get(&id).cloned()),
        signed: round.signed.unwrap_or(round.due),
        lines: round.lines,
        failed: round.failed,
        worked_by,
    })
}
