//! Who had a hand in which round, derived from rounds and answers: a person's rounds in the order of the history.
//!
//! An answer knows its author but not the moment of its round, so no index of either table lists a person's rounds in order.

use rusqlite::{Connection, params};

use crate::domain::noun::Noun;
use crate::domain::writes::Write;

use super::error::Result;

/// Whoever signed, whoever is in the team, whoever answered; `{}` is what narrows it to one round.
const HANDS: &str = "SELECT signed_by AS person, anchor AS at, id AS round FROM round WHERE signed_by IS NOT NULL {round} \
     UNION SELECT hand.value, anchor, round.id FROM round, json_each(round.team) hand WHERE 1 {round} \
     UNION SELECT a.\"by\", r.anchor, a.round FROM answer a JOIN round r ON r.id = a.round \
     WHERE a.void = 0 AND a.\"by\" IS NOT NULL {answer}";

fn hands(round: &str, answer: &str) -> String {
    HANDS.replace("{round}", round).replace("{answer}", answer)
}

/// Brings the hands of the round up to date that a write is of, once its row is written.
pub(super) fn follow(tx: &Connection, write: &Write) -> Result<()> {
    let round = match write.noun {
        Noun::Round => Some(write.id.0),
        Noun::Answer => write.body.get("round").and_then(serde_json::Value::as_i64),
        _ => None,
    };
    let Some(round) = round else { return Ok(()) };
    let sql = hands("AND round.id = ?1", "AND a.round = ?1");
    let now = rows(tx, &format!("{sql} ORDER BY 1, 2"), round)?;
    let before = rows(tx, "SELECT person, at FROM worked WHERE round = ?1 ORDER BY 1, 2", round)?;
    if now != before {
        tx.prepare_cached("DELETE FROM worked WHERE round = ?1")?.execute([round])?;
        let mut insert = tx.prepare_cached("INSERT INTO worked (person, at, round) VALUES (?1, ?2, ?3)")?;
        for (person, at) in now {
            insert.execute(params![person, at, round])?;
        }
    }
    Ok(())
}

fn rows(db: &Connection, sql: &str, round: i64) -> Result<Vec<(i64, i64)>> {
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([round], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The rounds whose hands are not what rounds and answers say.
pub(super) fn wrong(db: &Connection) -> Result<Vec<i64>> {
    let (all, stored) = (hands("", ""), "SELECT person, at, round FROM worked");
    let sql = format!(
        "SELECT round FROM (SELECT * FROM ({all}) EXCEPT {stored}) UNION SELECT round FROM ({stored} EXCEPT SELECT * FROM ({all})) \
         ORDER BY 1"
    );
    let mut statement = db.prepare(&sql)?;
    let rows = statement.query_map([], |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
