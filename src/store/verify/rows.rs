//! Every row equals the body at its revision; no row without an entry, no record without a row.

use rusqlite::{Connection, types::ValueRef};
use serde_json::Value;

use crate::domain::noun::Noun;
use crate::domain::record::Seq;
use crate::domain::signature::Signature;
use crate::store::error::Result;
use crate::store::round::signed_digest;
use crate::store::table::{Held, Kind, Table, nouns, select};

use super::{Fault, Problem};

/// Compares every table with the journal.
pub(super) fn check(db: &Connection) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    for noun in Noun::ALL {
        let table = nouns::table(noun);
        table_rows(db, table, &mut problems)?;
        without_row(db, noun, &mut problems)?;
    }
    Ok(problems)
}

fn table_rows(db: &Connection, table: &Table, problems: &mut Vec<Problem>) -> Result<()> {
    let columns: Vec<String> = table.columns.iter().map(|(name, _)| format!("t.\"{name}\"")).collect();
    let sql = format!(
        "SELECT {}, t.seq, j.noun, j.record, j.body, \
         (SELECT max(seq) FROM journal n WHERE n.noun = '{noun}' AND n.record = t.id) \
         FROM \"{noun}\" t LEFT JOIN journal j ON j.seq = t.seq ORDER BY t.id",
        columns.join(", "),
        noun = table.noun.name(),
    );
    let width = table.columns.len();
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        let seq: Seq = row.get(width)?;
        let problem =
            |what| Problem { seq: Some(seq), noun: table.noun.name().to_owned(), record: id.to_string(), what };
        let newest: Option<Seq> = row.get(width + 4)?;
        let Some(newest) = newest else {
            problems.push(problem(Fault::NoEntry));
            continue;
        };
        let (noun, record): (Option<String>, Option<i64>) = (row.get(width + 1)?, row.get(width + 2)?);
        let own = noun.as_deref() == Some(table.noun.name()) && record == Some(id);
        if !own || newest != seq {
            problems.push(problem(Fault::Revision));
            continue;
        }
        // A redacted body cannot be compared; its redaction entry, which is newer, can.
        let ValueRef::Text(body) = row.get_ref(width + 3)? else { continue };
        let canonical = serde_json::from_slice::<Value>(body).and_then(table.canonical);
        let Ok(canonical) = canonical else {
            problems.push(problem(Fault::Unreadable));
            continue;
        };
        for (place, (name, kind)) in table.columns.iter().enumerate() {
            if !same(row.get_ref(place)?, canonical.get(name).unwrap_or(&Value::Null), *kind) {
                problems.push(problem(Fault::Field((*name).to_owned())));
            }
        }
    }
    Ok(())
}

/// To the byte: what the program would write for this value, and nothing that merely reads the same.
fn same(stored: ValueRef, field: &Value, kind: Kind) -> bool {
    match (stored, field) {
        (ValueRef::Null, Value::Null) => true,
        (ValueRef::Integer(stored), Value::Number(number)) => kind == Kind::Int && number.as_i64() == Some(stored),
        (ValueRef::Integer(stored), Value::Bool(yes)) => kind == Kind::Bool && stored == i64::from(*yes),
        (ValueRef::Text(stored), field) if kind == Kind::Json && !field.is_null() => {
            stored == field.to_string().as_bytes()
        }
        (ValueRef::Text(stored), Value::String(text)) => kind == Kind::Text && stored == text.as_bytes(),
        _ => false,
    }
}

fn without_row(db: &Connection, noun: Noun, problems: &mut Vec<Problem>) -> Result<()> {
    let sql = format!(
        "SELECT record, max(seq) FROM journal WHERE noun = ?1 GROUP BY record \
         HAVING NOT EXISTS (SELECT 1 FROM \"{}\" t WHERE t.id = record)",
        noun.name()
    );
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([noun.name()])?;
    while let Some(row) = rows.next()? {
        problems.push(Problem {
            seq: row.get(1)?,
            noun: noun.name().to_owned(),
            record: row.get::<_, i64>(0)?.to_string(),
            what: Fault::NoRow,
        });
    }
    Ok(())
}

/// Computes every signature's digest again from the entries it was given for.
pub(super) fn signatures(db: &Connection) -> Result<Vec<Problem>> {
    let mut problems = Vec::new();
    let mut last = 0;
    loop {
        // Page by page: a large file has a signature per round.
        let page: Vec<Held<Signature>> = match select(db, "WHERE id > ?1 ORDER BY id LIMIT 1000", [last]) {
            Ok(page) => page,
            // A row that does not read as a signature has been named already.
            Err(crate::store::error::Error::Damaged(_)) => return Ok(problems),
            Err(error) => return Err(error),
        };
        let Some(end) = page.last().map(|held| held.record.id.0) else { return Ok(problems) };
        last = end;
        for held in page {
            let signature = held.record;
            if signed_digest(db, &signature.over)?.as_deref() != Some(signature.digest.as_str()) {
                problems.push(Problem {
                    seq: Some(held.seq),
                    noun: Noun::Signature.name().to_owned(),
                    record: signature.id.to_string(),
                    what: Fault::Signature,
                });
            }
        }
    }
}
