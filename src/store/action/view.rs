//! One action with everything its screen needs.

use std::collections::HashMap;

use crate::domain::action::Action;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::Round;
use crate::store::error::Result;
use crate::store::people;
use crate::store::table::{Held, get, select};
use crate::store::{Linked, Store};

/// The most rounds that are given as having seen it.
const ROUNDS: usize = 50;

/// One action with everything its screen needs.
#[derive(Debug, Clone)]
pub struct ActionView {
    /// The action, with its revision.
    pub held: Held<Action>,
    /// The findings it puts right, those merged into it included, oldest first.
    pub findings: Vec<Held<Finding>>,
    /// The rounds that saw them, newest first: fifty at most.
    pub rounds: Vec<Round>,
    /// The actions that were merged into it.
    pub merged: Vec<Action>,
    /// The action that goes on in its place, as people call it.
    pub merged_into: Option<String>,
    /// What it points at, and what points at it.
    pub links: Vec<Linked>,
    /// Names by identity.
    pub names: HashMap<Id, String>,
    /// How many entries its history has.
    pub entries: i64,
}

impl Store {
    /// An action as its screen shows it; none where there is no such action.
    pub fn action(&self, id: Id) -> Result<Option<ActionView>> {
        let db = self.db.unchecked_transaction()?;
        let Some(held) = get::<Action>(&db, id)? else { return Ok(None) };
        let findings: Vec<Held<Finding>> = select(&db, "WHERE action = ?1 ORDER BY id", [id.0])?;
        let merged: Vec<Held<Action>> = select(&db, "WHERE merged_into = ?1 ORDER BY id", [id.0])?;
        let merged_into = match held.record.merged_into {
            Some(other) => get::<Action>(&db, other)?.map(|other| reference(Noun::Action, other.record.number)),
            None => None,
        };
        let entries = db
            .prepare_cached("SELECT count(*) FROM journal WHERE noun = 'action' AND record = ?1")?
            .query_row([id.0], |row| row.get(0))?;
        Ok(Some(ActionView {
            rounds: rounds(&db, &findings)?,
            merged: merged.into_iter().map(|held| held.record).collect(),
            merged_into,
            links: self.links(id)?,
            names: people::names(&db)?,
            entries,
            held,
            findings,
        }))
    }
}

/// The rounds whose answers point at the findings, and those that made them, newest first.
fn rounds(db: &rusqlite::Connection, findings: &[Held<Finding>]) -> Result<Vec<Round>> {
    let mut ids: Vec<i64> = findings.iter().filter_map(|held| held.record.round).map(|id| id.0).collect();
    let mut statement = db.prepare_cached(
        "SELECT a.round FROM link l JOIN answer a ON a.id = l.from_id AND a.void = 0 WHERE l.to_id = ?1 AND l.from_noun = 'answer'",
    )?;
    for held in findings {
        let seen = statement.query_map([held.record.id.0], |row| row.get(0))?;
        ids.extend(seen.collect::<rusqlite::Result<Vec<i64>>>()?);
    }
    ids.sort_unstable_by(|one, other| other.cmp(one));
    ids.dedup();
    ids.truncate(ROUNDS);
    let mut rounds = Vec::with_capacity(ids.len());
    for id in ids {
        rounds.extend(get::<Round>(db, Id(id))?.map(|held| held.record));
    }
    Ok(rounds)
}
