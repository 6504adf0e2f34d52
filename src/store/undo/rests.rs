//! What later work rests on an entry, so that taking it back would pull the ground from under it.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::record::Seq;
use crate::store::error::Result;
use crate::store::journal::{Entry, before};
use crate::store::place::rests;

/// The newest entry of later work that rests on what an entry did.
pub(super) fn resting(db: &Connection, entry: &Entry, noun: Noun, change: &[Entry]) -> Result<Option<Seq>> {
    let last = change.last().map_or(entry.seq, |last| last.seq);
    let sql = match noun {
        // Whatever closed the round stands over the answer as it was then.
        Noun::Answer => {
            "SELECT max(r.seq) FROM answer a JOIN round r ON r.id = a.round WHERE a.id = ?1 AND r.seq > ?2 AND r.state <> 'started'"
        }
        // Others answered in it, or the schedule went on from it.
        Noun::Round if begins(db, entry)? => {
            "SELECT max(seq) FROM (SELECT seq FROM answer WHERE round = ?1 AND void = 0 AND seq > ?2 UNION ALL \
             SELECT later.seq FROM round own JOIN schedule s ON s.id = own.schedule JOIN schedule heir ON heir.code = s.code \
             JOIN round later ON later.schedule = heir.id AND later.anchor > own.anchor \
             WHERE own.id = ?1 AND (later.state <> 'void' OR later.reason IS NOT NULL))"
        }
        // Another version is in force by now; two would be.
        Noun::Template => {
            "SELECT max(later.seq) FROM template own JOIN template later ON later.code = own.code AND later.version > own.version \
             WHERE own.id = ?1 AND later.seq > ?2"
        }
        // Something was put into the place meanwhile, or is due there.
        Noun::Unit | Noun::Area | Noun::Asset if before(db, entry)?.is_none() => {
            let sql = format!("SELECT code FROM \"{}\" WHERE id = ?1", noun.name());
            let code: Option<String> = db.query_row(&sql, [entry.record.0], |row| row.get(0)).optional()?;
            let Some(code) = code.and_then(|code| Code::parse(&code).ok()) else { return Ok(None) };
            return Ok(rests::on(db, noun, &code)?.into_iter().map(|(_, seq)| seq).filter(|seq| *seq > last).max());
        }
        _ => return Ok(None),
    };
    Ok(db.prepare_cached(sql)?.query_row([entry.record.0, last], |row| row.get(0))?)
}

/// Whether taking an entry back leaves its slot without a round.
fn begins(db: &Connection, entry: &Entry) -> Result<bool> {
    let sql = "SELECT json_extract(body, '$.state') = 'void' AND json_extract(body, '$.reason') IS NULL FROM journal \
               WHERE noun = ?1 AND record = ?2 AND seq < ?3 ORDER BY seq DESC LIMIT 1";
    let void: Option<bool> = db
        .prepare_cached(sql)?
        .query_row(params![entry.noun, entry.record.0, entry.seq], |row| row.get(0))
        .optional()?;
    Ok(void.unwrap_or(true))
}
