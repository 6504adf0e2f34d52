//! How many actions are open: by owner, by area, by how far they are over due.

use rusqlite::{Connection, params};

use crate::domain::action::{Ladder, Rung};
use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::site;

use super::OPEN;

/// Open actions, counted. Each sum is of the same actions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActionCounts {
    /// By who owns them, the most first.
    pub by_owner: Vec<Counted<Owner>>,
    /// By where, the most first; none is where nobody said.
    pub by_area: Vec<Counted<Option<Code>>>,
    /// Not over due long enough to be raised; raised to owner, supervisor, manager, board.
    pub by_step: [i64; 5],
    /// Over due, whether raised or not.
    pub overdue: i64,
    /// Waiting to be verified.
    pub to_verify: i64,
    /// All that are open.
    pub open: i64,
}

/// Who owns an action.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owner {
    /// The person.
    pub person: Option<Id>,
    /// The post, where no person is named.
    pub post: Option<Code>,
}

/// What was counted, and how often.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted<T> {
    /// What.
    pub what: T,
    /// How many are open.
    pub open: i64,
    /// How many of them are over due.
    pub overdue: i64,
}

impl Store {
    /// The open actions, counted as they stand at `now`.
    pub fn action_counts(&self, now: Instant) -> Result<ActionCounts> {
        let db = self.db.unchecked_transaction()?;
        let ladder = site::the(&db)?.map(|held| held.record.settings.ladder).unwrap_or_default();
        let by_step = by_step(&db, ladder, now)?;
        let count = |more: &str| -> Result<i64> {
            let sql = format!("SELECT count(*) FROM action INDEXED BY action_open WHERE {OPEN}{more}");
            Ok(db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
        };
        let overdue = before(&db, now)?;
        Ok(ActionCounts {
            by_owner: by_owner(&db, now)?,
            by_area: by_area(&db, now)?,
            by_step,
            overdue,
            to_verify: db
                .prepare_cached("SELECT count(*) FROM action WHERE state = 'done'")?
                .query_row([], |row| row.get(0))?,
            open: count("")?,
        })
    }
}

/// How many open ones were due before `at`.
fn before(db: &Connection, at: Instant) -> Result<i64> {
    let sql = format!("SELECT count(*) FROM action INDEXED BY action_open WHERE {OPEN} AND due < ?1");
    Ok(db.prepare_cached(&sql)?.query_row([at.0], |row| row.get(0))?)
}

/// How many open ones stand on each step of the ladder.
pub(super) fn by_step(db: &Connection, ladder: Ladder, now: Instant) -> Result<[i64; 5]> {
    let sql = format!("SELECT count(*) FROM action INDEXED BY action_open WHERE {OPEN}");
    let all: i64 = db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
    let mut climbed = [all, 0, 0, 0, 0];
    for (step, rung) in Rung::ALL.into_iter().enumerate() {
        // Due at that very moment it has climbed already, as the ladder counts whole days.
        climbed[step + 1] = before(db, Instant(ladder.due_before(rung, now).0.saturating_add(1)))?.min(all);
    }
    Ok(std::array::from_fn(|step| climbed[step] - climbed.get(step + 1).copied().unwrap_or_default()))
}

fn by_owner(db: &Connection, now: Instant) -> Result<Vec<Counted<Owner>>> {
    let sql = format!(
        "SELECT owner, CASE WHEN owner IS NULL THEN post END AS p, count(*) AS n, sum(due < ?1) FROM action \
         WHERE {OPEN} GROUP BY 1, 2 ORDER BY n DESC, 1, 2"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params![now.0])?;
    let mut counted = Vec::new();
    while let Some(row) = rows.next()? {
        let what = Owner { person: row.get::<_, Option<i64>>(0)?.map(Id), post: code(row.get(1)?) };
        counted.push(Counted { what, open: row.get(2)?, overdue: row.get(3)? });
    }
    Ok(counted)
}

fn by_area(db: &Connection, now: Instant) -> Result<Vec<Counted<Option<Code>>>> {
    let sql = format!(
        "SELECT area, count(*) AS n, sum(due < ?1) FROM action INDEXED BY action_area WHERE {OPEN} GROUP BY area \
         ORDER BY n DESC, area"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query(params![now.0])?;
    let mut counted = Vec::new();
    while let Some(row) = rows.next()? {
        counted.push(Counted { what: code(row.get(0)?), open: row.get(1)?, overdue: row.get(2)? });
    }
    Ok(counted)
}

fn code(stored: Option<String>) -> Option<Code> {
    stored.and_then(|code| Code::parse(&code).ok())
}
