//! Which changes still stand: made and not taken back, or taken back and made anew.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use crate::domain::actor::Actor;
use crate::domain::record::Seq;
use crate::store::error::Result;
use crate::store::journal::Entry;

use super::entry;

/// The changes among a person's newest entries of a session: the last entry of each, and what it takes back.
pub(in crate::store) const LAST_OWN: &str = "SELECT max(seq), max(undoes) FROM (SELECT seq, op, undoes FROM journal WHERE session = ?1 AND person IS ?2 \
     ORDER BY seq DESC LIMIT ?3) GROUP BY op ORDER BY 1 DESC";

/// Whether a change still stands: nothing that stands takes it back.
pub(super) fn stands(db: &Connection, last: Seq, known: &mut HashMap<Seq, bool>) -> Result<bool> {
    if let Some(stands) = known.get(&last) {
        return Ok(*stands);
    }
    let mut statement = db.prepare_cached(
        "SELECT max(later.seq) FROM journal first JOIN journal later ON later.op = first.op WHERE first.undoes = ?1 GROUP BY first.op",
    )?;
    let takers: Vec<Seq> = statement.query_map([last], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut result = true;
    for taker in takers {
        if stands(db, taker, known)? {
            result = false;
        }
    }
    known.insert(last, result);
    Ok(result)
}

/// The last entry of the actor's newest change in this session that stands and is not an undo; with `redo`, of the newest undo
/// that stands. An undo of an undo counts as the change made anew.
pub(super) fn last_own(db: &Connection, actor: &Actor, session: &str, redo: bool) -> Result<Option<Seq>> {
    const FAR_BACK: i64 = 2000;
    let mut statement = db.prepare_cached(LAST_OWN)?;
    let changes: Vec<(Seq, Option<Seq>)> = statement
        .query_map(params![session, actor.person.map(|id| id.0), FAR_BACK], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let mut known = HashMap::new();
    for (seq, undoes) in &changes {
        let taken_back = depth(db, *undoes)? % 2 == 1;
        if taken_back == redo && stands(db, *seq, &mut known)? {
            return Ok(Some(*seq));
        }
        // A new change after an undo ends what could be made anew.
        if redo && !taken_back && undoes.is_none() {
            return Ok(None);
        }
    }
    Ok(None)
}

/// The last entries of the changes made as one with that of an entry, which is the newest of them, and that stand like it.
pub(super) fn together(db: &Connection, newest: &Entry) -> Result<Vec<Seq>> {
    let Some(batch) = newest.batch else { return Ok(vec![newest.seq]) };
    // They were written in one go, so that they lie between its first entry and this.
    let sql = "SELECT max(seq) FROM journal WHERE seq BETWEEN ?1 AND ?2 AND batch = ?1 GROUP BY op ORDER BY 1 DESC";
    let mut statement = db.prepare_cached(sql)?;
    let all: Vec<Seq> = statement.query_map([batch, newest.seq], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut known = HashMap::new();
    let mut standing = Vec::with_capacity(all.len());
    for seq in all {
        if stands(db, seq, &mut known)? {
            standing.push(seq);
        }
    }
    Ok(standing)
}

/// How many undos deep a change is: 0 a change, 1 an undo, 2 its redo.
fn depth(db: &Connection, undoes: Option<Seq>) -> Result<u32> {
    let (mut depth, mut at) = (0, undoes);
    while let Some(seq) = at {
        depth += 1;
        at = entry(db, seq)?.undoes;
    }
    Ok(depth)
}
