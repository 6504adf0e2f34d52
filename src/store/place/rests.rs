//! What rests on a unit, area or asset, so that it cannot go out of use.

use rusqlite::Connection;

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::record::Seq;
use crate::store::error::Result;

/// Parts of units, and posts in them.
const ON_UNIT: &str = "SELECT code, seq FROM unit WHERE parent = ?1 AND archived = 0 UNION \
     SELECT code, seq FROM area WHERE unit = ?1 AND archived = 0 UNION \
     SELECT code, seq FROM post WHERE unit = ?1 AND archived = 0 ORDER BY 2";

/// What lies in an area, and whatever is open, in force or planned there.
const ON_AREA: &str = "SELECT code, seq FROM area WHERE parent = ?1 AND archived = 0 UNION \
     SELECT code, seq FROM asset WHERE area = ?1 AND archived = 0 UNION \
     SELECT h.ref, j.seq FROM heading h JOIN journal j ON j.seq = h.id WHERE h.area = ?1 AND (h.open = 1 \
     OR h.noun = 'template' AND h.state = 'in_force' OR h.noun = 'schedule' AND h.state <> 'replaced') ORDER BY 2";

/// Whatever is open, in force or planned on an asset.
const ON_ASSET: &str = "SELECT h.ref, j.seq FROM heading h JOIN journal j ON j.seq = h.id WHERE h.asset = ?1 AND (h.open = 1 \
     OR h.noun = 'template' AND h.state = 'in_force' OR h.noun = 'schedule' AND h.state <> 'replaced') ORDER BY 2";

/// What rests on a place, as people call it, each once, with an entry of each: the newest of a place within, else the one
/// that made it.
pub(in crate::store) fn on(db: &Connection, noun: Noun, code: &Code) -> Result<Vec<(String, Seq)>> {
    let sql = match noun {
        Noun::Unit => ON_UNIT,
        Noun::Area => ON_AREA,
        _ => ON_ASSET,
    };
    let mut statement = db.prepare_cached(sql)?;
    let rows = statement.query_map([code.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut resting: Vec<(String, Seq)> = Vec::new();
    for row in rows {
        let (reference, seq): (String, Seq) = row?;
        // A schedule is mostly called as its checklist.
        if resting.iter().all(|(known, _)| *known != reference) {
            resting.push((reference, seq));
        }
    }
    Ok(resting)
}
