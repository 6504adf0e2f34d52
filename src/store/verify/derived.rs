//! Headings and links, built anew from the rows and compared with what is stored.

use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, Row};

use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::store::derived::{HEADING, put_heading, put_link};
use crate::store::error::Result;
use crate::store::table::{Derived, nouns};
use crate::store::worked;

use super::{Fault, Problem};

/// Where they are built anew: a database in memory beside the file's own.
const SCRATCH: &str = "CREATE TABLE heading (id INTEGER PRIMARY KEY, noun TEXT NOT NULL, ref TEXT NOT NULL, title TEXT NOT NULL, \
     state TEXT NOT NULL, owner INTEGER, post TEXT, area TEXT, asset TEXT, due INTEGER, open INTEGER NOT NULL) STRICT; \
     CREATE TABLE link (from_id INTEGER NOT NULL, from_noun TEXT NOT NULL, to_id INTEGER NOT NULL, to_noun TEXT NOT NULL, \
     PRIMARY KEY (from_id, to_id)) STRICT, WITHOUT ROWID; BEGIN";

/// Compares headings and links with what the rows derive.
pub(super) fn check(db: &Connection) -> Result<Vec<Problem>> {
    let scratch = Connection::open_in_memory()?;
    scratch.execute_batch(SCRATCH)?;
    each(db, |noun, id, derived| {
        if let Some(heading) = &derived.heading {
            put_heading(&scratch, noun, id, heading)?;
        }
        derived.links.iter().try_for_each(|link| put_link(&scratch, noun, id, link))
    })?;
    let mut problems = Vec::new();
    let heading = format!("SELECT {HEADING} FROM heading ORDER BY id");
    compare(db, &scratch, &heading, "heading", &mut problems)?;
    let link = "SELECT from_id, to_id, from_noun, to_noun FROM link ORDER BY from_id, to_id";
    compare(db, &scratch, link, "link", &mut problems)?;
    problems.extend(worked::wrong(db)?.into_iter().map(|round| derived_problem("worked", round)));
    Ok(problems)
}

/// Calls `take` with what each row derives. Rows that do not read as their record have been named already.
pub(super) fn each(db: &Connection, mut take: impl FnMut(Noun, Id, &Derived) -> Result<()>) -> Result<()> {
    for noun in Noun::ALL {
        let table = nouns::table(noun);
        let sql = format!("SELECT {} FROM \"{noun}\" ORDER BY id", table.column_list());
        let mut statement = db.prepare(&sql)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let id = Id(row.get(0)?);
            let Ok(derived) = (table.derive)(table.body(row)?) else { continue };
            take(noun, id, &derived)?;
        }
    }
    Ok(())
}

/// Walks two results that are ordered by their first column, and names where they part.
pub(super) fn compare(
    db: &Connection,
    scratch: &Connection,
    sql: &str,
    table: &str,
    problems: &mut Vec<Problem>,
) -> Result<()> {
    let (mut stored, mut expected) = (db.prepare(sql)?, scratch.prepare(sql)?);
    let width = stored.column_count();
    let (mut stored, mut expected) = (stored.query([])?, expected.query([])?);
    let read = |row: Option<&Row>| -> Result<Option<Vec<Sql>>> {
        let values =
            |row: &Row| (0..width).map(|place| Ok(owned(row.get_ref(place)?))).collect::<rusqlite::Result<_>>();
        Ok(row.map(values).transpose()?)
    };
    let (mut a, mut b) = (read(stored.next()?)?, read(expected.next()?)?);
    while a.is_some() || b.is_some() {
        let key = |row: &Option<Vec<Sql>>| match row.as_ref().and_then(|row| row.first()) {
            Some(Sql::Integer(id)) => *id,
            Some(_) => i64::MIN,
            None => i64::MAX,
        };
        if a == b {
            (a, b) = (read(stored.next()?)?, read(expected.next()?)?);
            continue;
        }
        let (left, right) = (key(&a), key(&b));
        let record = left.min(right);
        let known = problems.last().is_some_and(|last| last.noun == table && last.record == record.to_string());
        if !known {
            problems.push(derived_problem(table, record));
        }
        if left <= right {
            a = read(stored.next()?)?;
        }
        if right <= left {
            b = read(expected.next()?)?;
        }
    }
    Ok(())
}

pub(super) fn derived_problem(table: &str, record: i64) -> Problem {
    Problem { seq: None, noun: table.to_owned(), record: record.to_string(), what: Fault::Derived }
}

/// A value to compare; text that is no text as its bytes.
fn owned(value: ValueRef) -> Sql {
    match value {
        ValueRef::Text(bytes) => {
            String::from_utf8(bytes.to_vec()).map_or_else(|error| Sql::Blob(error.into_bytes()), Sql::Text)
        }
        ValueRef::Null => Sql::Null,
        ValueRef::Integer(number) => Sql::Integer(number),
        ValueRef::Real(number) => Sql::Real(number),
        ValueRef::Blob(bytes) => Sql::Blob(bytes.to_vec()),
    }
}
