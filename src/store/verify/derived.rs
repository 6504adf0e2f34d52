//! Headings, links and search, built anew from the rows and compared with what is stored.

use rusqlite::{Connection, params, types::Value as Sql};
use serde_json::Value;

use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::store::derived::{HEADING, put_heading, put_link, put_words};
use crate::store::error::Result;
use crate::store::table::{Table, nouns};

use super::{Fault, Problem};

/// Where the derived tables are built anew: a database in memory beside the file's own.
const SCRATCH: &str = "CREATE TABLE heading (id INTEGER PRIMARY KEY, noun TEXT NOT NULL, ref TEXT NOT NULL, title TEXT NOT NULL, \
     state TEXT NOT NULL, owner INTEGER, post TEXT, area TEXT, asset TEXT, due INTEGER, open INTEGER NOT NULL) STRICT; \
     CREATE TABLE link (from_id INTEGER NOT NULL, from_noun TEXT NOT NULL, to_id INTEGER NOT NULL, to_noun TEXT NOT NULL, \
     PRIMARY KEY (from_id, to_id)) STRICT, WITHOUT ROWID; \
     CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2'); \
     CREATE VIRTUAL TABLE tokens USING fts5vocab (search, instance);";

/// Compares the derived tables with what the rows derive.
pub(super) fn check(db: &Connection) -> Result<Vec<Problem>> {
    let scratch = Connection::open_in_memory()?;
    scratch.execute_batch(SCRATCH)?;
    scratch.execute_batch("BEGIN")?;
    for noun in Noun::ALL {
        derive(db, &scratch, nouns::table(noun))?;
    }
    scratch.execute_batch("COMMIT")?;
    let mut problems = Vec::new();
    let heading = format!("SELECT {HEADING} FROM heading ORDER BY id");
    compare(db, &scratch, &heading, "heading", &mut problems)?;
    let link = "SELECT from_id, to_id, from_noun, to_noun FROM link ORDER BY from_id, to_id";
    compare(db, &scratch, link, "link", &mut problems)?;
    search(db, &scratch, &mut problems)?;
    Ok(problems)
}

fn derive(db: &Connection, scratch: &Connection, table: &Table) -> Result<()> {
    let sql = format!("SELECT {} FROM \"{}\" ORDER BY id", table.column_list(), table.noun.name());
    let mut statement = db.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let body = table.body(row)?;
        let Some(id) = body.get("id").and_then(Value::as_i64).map(Id) else { continue };
        // A row that does not read as its record has been named already.
        let Ok(derived) = (table.derive)(body) else { continue };
        if let Some(heading) = &derived.heading {
            put_heading(scratch, table.noun, id, heading)?;
        }
        for link in &derived.links {
            put_link(scratch, table.noun, id, link)?;
        }
        if !derived.words.is_empty() {
            put_words(scratch, "search", id, &derived.words)?;
        }
    }
    Ok(())
}

/// Walks two results that are ordered by their first column, and names where they part.
fn compare(db: &Connection, scratch: &Connection, sql: &str, table: &str, problems: &mut Vec<Problem>) -> Result<()> {
    let (mut stored, mut expected) = (db.prepare(sql)?, scratch.prepare(sql)?);
    let width = stored.column_count();
    let (mut stored, mut expected) = (stored.query([])?, expected.query([])?);
    let read = |row: Option<&rusqlite::Row>| -> Result<Option<Vec<Sql>>> {
        let values = |row: &rusqlite::Row| (0..width).map(|place| row.get(place)).collect::<rusqlite::Result<_>>();
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

fn derived_problem(table: &str, record: i64) -> Problem {
    Problem { seq: None, noun: table.to_owned(), record: record.to_string(), what: Fault::Derived }
}

/// The index's tokens one by one, then the tables it keeps itself in.
fn search(db: &Connection, scratch: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let before = problems.len();
    let sql = "SELECT doc, term, offset FROM temp.tokens";
    db.execute_batch("CREATE VIRTUAL TABLE IF NOT EXISTS temp.tokens USING fts5vocab (main, search, instance)")?;
    let own = (|| -> Result<Vec<Problem>> {
        let mut found = Vec::new();
        tokens(db, sql, scratch, "SELECT doc, term, offset FROM tokens", &mut found)?;
        compare(db, scratch, "SELECT id, sz FROM search_docsize ORDER BY id", "search", &mut found)?;
        compare(db, scratch, "SELECT 0, k, v FROM search_config ORDER BY k", "search", &mut found)?;
        // Row 1 of the index holds how many documents and tokens there are.
        compare(db, scratch, "SELECT id, block FROM search_data WHERE id = 1", "search", &mut found)?;
        Ok(found)
    })();
    match own {
        Ok(found) => problems.extend(found),
        // An index that cannot be read is damaged; which record, it does not say.
        Err(_) => problems.push(derived_problem("search", 0)),
    }
    db.execute_batch("DROP TABLE IF EXISTS temp.tokens")?;
    if problems.len() == before && !structure_is_sound(db) {
        problems.push(derived_problem("search", 0));
    }
    Ok(())
}

/// FTS5's own check of its segments. It is asked like a write, so a file opened for reading only goes without.
fn structure_is_sound(db: &Connection) -> bool {
    match db.execute("INSERT INTO search (search) VALUES ('integrity-check')", params![]) {
        Ok(_) => true,
        Err(error) => !matches!(error.sqlite_error_code(), Some(rusqlite::ErrorCode::DatabaseCorrupt)),
    }
}

/// Both indexes yield their tokens by term, then document, then place.
fn tokens(db: &Connection, sql: &str, scratch: &Connection, other: &str, problems: &mut Vec<Problem>) -> Result<()> {
    type Token = (String, i64, i64);
    let read = |row: Option<&rusqlite::Row>| -> Result<Option<Token>> {
        Ok(row.map(|row| Ok::<_, rusqlite::Error>((row.get(1)?, row.get(0)?, row.get(2)?))).transpose()?)
    };
    let (mut stored, mut expected) = (db.prepare(sql)?, scratch.prepare(other)?);
    let (mut stored, mut expected) = (stored.query([])?, expected.query([])?);
    let (mut a, mut b) = (read(stored.next()?)?, read(expected.next()?)?);
    let mut name = |record: i64| {
        if !problems.iter().any(|problem: &Problem| problem.record == record.to_string()) {
            problems.push(derived_problem("search", record));
        }
    };
    loop {
        match (&a, &b) {
            (None, None) => return Ok(()),
            (Some(left), Some(right)) if left == right => (a, b) = (read(stored.next()?)?, read(expected.next()?)?),
            (Some(left), right) if right.as_ref().is_none_or(|right| left < right) => {
                name(left.1);
                a = read(stored.next()?)?;
            }
            (_, Some(right)) => {
                name(right.1);
                b = read(expected.next()?)?;
            }
            (Some(left), None) => {
                name(left.1);
                a = read(stored.next()?)?;
            }
        }
    }
}
