//! The chain: every entry's hash follows from it, the entry before, and the file's identity.

use rusqlite::Connection;

use crate::domain::noun::Noun;
use crate::domain::record::Seq;
use crate::store::error::Result;
use crate::store::journal::{COLUMNS, Entry, Hash, genesis};

use super::{Fault, Problem};

/// Walks every entry, oldest first.
pub(super) fn check(db: &Connection) -> Result<((Seq, Hash), Vec<Problem>)> {
    let lineages = lineages(db)?;
    let mut problems = Vec::new();
    let mut lineage = lineages.iter().peekable();
    let (mut id, mut uuid) = (0, "");
    let (mut last, mut before): (Seq, Hash) = (0, genesis());
    let mut statement = db.prepare(&format!("SELECT {COLUMNS} FROM journal ORDER BY seq"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let Ok(entry) = Entry::read(row) else {
            // Text that is no text: nothing of it can be trusted but its place.
            let seq = row.get(0)?;
            problems.push(Problem {
                seq: Some(seq),
                noun: "journal".to_owned(),
                record: seq.to_string(),
                what: Fault::Broken,
            });
            (last, before) =
                (seq, row.get::<_, Vec<u8>>(20).ok().and_then(|hash| hash.try_into().ok()).unwrap_or_else(genesis));
            continue;
        };
        while let Some((next, name, _)) = lineage.next_if(|(_, _, since)| *since <= entry.seq) {
            (id, uuid) = (*next, name);
        }
        let problem =
            |what| Problem { seq: Some(entry.seq), noun: entry.noun.clone(), record: entry.record.to_string(), what };
        if entry.seq != last + 1 {
            problems.push(problem(Fault::Gap));
        }
        let expected = entry.expected(&before, uuid, id);
        if expected.as_ref().map(Hash::as_slice) != Some(entry.hash.as_slice()) {
            problems.push(problem(Fault::Broken));
        }
        if Noun::parse(&entry.noun).is_none() {
            problems.push(problem(Fault::UnknownNoun));
        }
        // Going on from what is stored names each altered entry once, instead of every entry after it.
        before = entry.hash.as_slice().try_into().unwrap_or_else(|_| genesis());
        last = entry.seq;
    }
    problems.extend(lineage_faults(&lineages, last));
    Ok(((last, before), problems))
}

/// Lineage, identity, first entry; in order.
fn lineages(db: &Connection) -> Result<Vec<(i64, String, Seq)>> {
    let mut statement = db.prepare("SELECT lineage, uuid, since FROM file ORDER BY lineage")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// A lineage begins with the first entry or with a restore; one that begins past the end, or twice, was put there by hand.
fn lineage_faults(lineages: &[(i64, String, Seq)], last: Seq) -> Vec<Problem> {
    let mut faults = Vec::new();
    for (place, (id, uuid, since)) in lineages.iter().enumerate() {
        let first = place == 0;
        let good = if first {
            *id == 1 && *since == 1
        } else {
            let (before, same, began) = &lineages[place - 1];
            *id == before + 1 && uuid == same && since > began && *since <= last
        };
        if !good {
            faults.push(Problem {
                seq: Some(*since),
                noun: "file".to_owned(),
                record: id.to_string(),
                what: Fault::Field("since".to_owned()),
            });
        }
    }
    if lineages.is_empty() {
        faults.push(Problem { seq: None, noun: "file".to_owned(), record: "1".to_owned(), what: Fault::NoRow });
    }
    faults
}
