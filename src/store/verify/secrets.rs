//! What PINs are hashed to, against the digests that their records have: no other hash, none missing, none too many.

use rusqlite::Connection;

use crate::store::error::Result;
use crate::store::pin::digest;

use super::{Fault, Problem};

/// Compares every hash with the record of its PIN. A problem is named by the person.
pub(super) fn check(db: &Connection) -> Result<Vec<Problem>> {
    let mut statement = db.prepare(
        "SELECT p.person, p.seq, p.digest, s.phc FROM pin p LEFT JOIN secret s ON s.person = p.person UNION ALL \
         SELECT s.person, NULL, NULL, s.phc FROM secret s WHERE NOT EXISTS (SELECT 1 FROM pin p WHERE p.person = s.person)",
    )?;
    let mut rows = statement.query([])?;
    let mut problems = Vec::new();
    while let Some(row) = rows.next()? {
        let (kept, phc): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
        let what = match (kept, phc) {
            (Some(_), None) => Fault::NoRow,
            (None, _) => Fault::NoEntry,
            (Some(kept), Some(phc)) if digest(&phc) != kept => Fault::Field("phc".to_owned()),
            _ => continue,
        };
        let (person, seq): (i64, _) = (row.get(0)?, row.get(1)?);
        problems.push(Problem { seq, noun: "secret".to_owned(), record: person.to_string(), what });
    }
    Ok(problems)
}
