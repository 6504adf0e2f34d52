//! What the figures of rectification are made of, counted over indexes of their own.

use rusqlite::{Connection, params};

use crate::domain::action::{ActionState, Rectification};
use crate::domain::time::Instant;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::site;

use super::{OPEN, counts};

impl Store {
    /// How well was rectified what was due from `from` until before `to`, as the file has it at `now`.
    pub fn rectification(&self, from: Instant, to: Instant, now: Instant) -> Result<Rectification> {
        let db = self.db.unchecked_transaction()?;
        let ladder = site::the(&db)?.map(|held| held.record.settings.ladder).unwrap_or_default();
        let count = |sql: &str| -> Result<i64> {
            Ok(db.prepare_cached(sql)?.query_row(params![from.0, to.0], |row| row.get(0))?)
        };
        // Put right on the spot with no action ever opened; where one was, that is counted.
        let spot = count(
            "SELECT count(*) FROM finding WHERE at >= ?1 AND at < ?2 AND fixed = 1 AND void = 0 AND action IS NULL",
        )?;
        let due = "FROM action INDEXED BY action_due WHERE due >= ?1 AND due < ?2 AND state NOT IN ('declined', 'merged', 'void')";
        let over = "state IN ('watching', 'closed')";
        let [recurred, reopened] = taken_up(&db, from, to)?;
        let (open, open_minutes) = ages(&db, now)?;
        Ok(Rectification {
            due: count(&format!("SELECT count(*) {due}"))? + spot,
            rectified: count(&format!("SELECT count(*) {due} AND {over}"))? + spot,
            on_time: count(&format!("SELECT count(*) {due} AND {over} AND done <= due"))? + spot,
            open,
            open_minutes,
            by_step: counts::by_step(&db, ladder, now)?,
            held: count(
                "SELECT count(*) FROM action WHERE watch_until >= ?1 AND watch_until < ?2 AND watch_until IS NOT NULL \
                 AND state = 'closed'",
            )?,
            recurred,
            verified: count(&format!(
                "SELECT count(*) FROM journal WHERE {RECTIFIED} AND verb = 'verify' AND at_ms >= ?1 AND at_ms < ?2 AND +noun = 'action'"
            ))?,
            reopened,
            findings: count("SELECT count(*) FROM finding WHERE at >= ?1 AND at < ?2 AND void = 0")?,
            repeats: count(
                "SELECT count(*) FROM finding WHERE at >= ?1 AND at < ?2 AND void = 0 AND repeats IS NOT NULL",
            )?,
        })
    }
}

/// What the index `journal_rectified` holds, to the letter.
pub(in crate::store) const RECTIFIED: &str = "verb IN ('verify', 'reopen', 'postpone')";

/// How often an action was taken up again in a period: out of its watch, and at all.
fn taken_up(db: &Connection, from: Instant, to: Instant) -> Result<[i64; 2]> {
    let sql = format!(
        "SELECT ifnull(sum(was = ?3), 0), count(*) FROM (SELECT (SELECT b.body ->> '$.state' FROM journal b \
         WHERE b.noun = j.noun AND b.record = j.record AND b.seq < j.seq ORDER BY b.seq DESC LIMIT 1) AS was \
         FROM journal j WHERE {RECTIFIED} AND j.verb = 'reopen' AND j.at_ms >= ?1 AND j.at_ms < ?2 AND +j.noun = 'action')"
    );
    let watching = ActionState::Watching.name();
    let mut statement = db.prepare_cached(&sql)?;
    Ok(statement.query_row(params![from.0, to.0, watching], |row| Ok([row.get(0)?, row.get(1)?]))?)
}

/// How many actions are open, and how old they are together, in minutes.
fn ages(db: &Connection, now: Instant) -> Result<(i64, i64)> {
    let sql =
        format!("SELECT count(*), ifnull(sum((?1 - at) / 60000), 0) FROM action INDEXED BY action_open WHERE {OPEN}");
    Ok(db.prepare_cached(&sql)?.query_row([now.0], |row| Ok((row.get(0)?, row.get(1)?)))?)
}
