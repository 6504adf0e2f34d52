//! The search index: its words against those that the rows derive, and the tables that FTS5 keeps it in.

use rusqlite::types::ToSqlOutput;
use rusqlite::{Connection, Row};

use crate::store::derived::put_words;
use crate::store::error::{Error, Result};

use super::Problem;
use super::derived::{compare, derived_problem, each};

/// An index like the file's.
const INDEX: &str =
    "CREATE VIRTUAL TABLE search USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 2')";
/// An index as one row per word and place.
const WORDS: &str = "CREATE VIRTUAL TABLE words USING fts5vocab (search, instance)";
const EACH_WORD: &str = "SELECT term, doc, offset FROM words";

/// The tables in which FTS5 keeps an index, with their columns.
const KEPT_IN: [(&str, &str); 4] = [
    ("search_data", "id, block"),
    ("search_idx", "segid, term, pgno"),
    ("search_docsize", "id, sz"),
    ("search_config", "k, v"),
];

/// Compares the index with one that is built anew.
///
/// FTS5 answers for its tables only to a writer, and a proof must neither write nor wait for writers. So what they hold is
/// copied beside the file and asked there.
///
/// What cannot be seen here is what no search can see either: words of an earlier text that FTS5 has marked as gone and not yet
/// merged away, and its count of pages written so far.
pub(super) fn check(db: &Connection) -> Result<Vec<Problem>> {
    let expected = Connection::open_in_memory()?;
    expected.execute_batch(&format!("{INDEX}; {WORDS}; BEGIN"))?;
    each(
        db,
        |_, id, derived| {
            if derived.words.is_empty() { Ok(()) } else { put_words(&expected, "search", id, &derived.words) }
        },
    )?;
    expected.execute_batch("COMMIT")?;
    let mut problems = Vec::new();
    // How long each text is, how the index is set up, and how many texts and words it holds (row 1).
    for sql in [
        "SELECT id, sz FROM search_docsize ORDER BY id",
        "SELECT 0, k, v FROM search_config ORDER BY k",
        "SELECT 0, id, block FROM search_data WHERE id = 1",
    ] {
        compare(db, &expected, sql, "search", &mut problems)?;
    }
    // An index that cannot be read is damaged; which record, it does not say.
    let read = copy(db).and_then(|stored| {
        words(&stored, &expected, &mut problems)?;
        Ok(stored)
    });
    let sound = match read.and_then(|stored| is_sound(&stored)) {
        Err(Error::Sql(_) | Error::Suspect(_)) => false,
        sound => sound?,
    };
    if !sound && problems.is_empty() {
        problems.push(derived_problem("search", 0));
    }
    Ok(problems)
}

/// The index as the file holds it, in memory.
fn copy(db: &Connection) -> Result<Connection> {
    let stored = Connection::open_in_memory()?;
    stored.execute_batch(&format!("{INDEX}; {WORDS}; BEGIN"))?;
    for (table, columns) in KEPT_IN {
        stored.execute(&format!("DELETE FROM {table}"), [])?;
        let marks = columns.split(", ").map(|_| "?").collect::<Vec<_>>().join(", ");
        let mut insert = stored.prepare(&format!("INSERT INTO {table} ({columns}) VALUES ({marks})"))?;
        let mut select = db.prepare(&format!("SELECT {columns} FROM {table}"))?;
        let mut rows = select.query([])?;
        while let Some(row) = rows.next()? {
            for place in 0..columns.split(", ").count() {
                insert.raw_bind_parameter(place + 1, ToSqlOutput::Borrowed(row.get_ref(place)?))?;
            }
            insert.raw_execute()?;
        }
    }
    // Makes FTS5 forget the empty index that it has read.
    stored.execute_batch("COMMIT; PRAGMA writable_schema = RESET")?;
    Ok(stored)
}

/// Whether FTS5 finds its own tables to fit together, and what it takes on trust does too.
fn is_sound(stored: &Connection) -> Result<bool> {
    if !(separators_lead(stored)? && is_set_up_once(stored)?) {
        return Ok(false);
    }
    match stored.execute("INSERT INTO search (search) VALUES ('integrity-check')", []) {
        Ok(_) => Ok(true),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseCorrupt) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Whether each separator begins the first term of the page it leads to; the first of a segment is empty.
///
/// A page holds its size without the footer in bytes 2 and 3; the footer begins with where the first term stands, and that is
/// its length and its bytes (the format is described at the top of SQLite's `fts5_index.c`).
fn separators_lead(stored: &Connection) -> Result<bool> {
    const SEGMENT_BITS: i64 = 37;
    let mut statement = stored.prepare(
        "SELECT i.term, d.block, i.pgno = min(i.pgno) OVER (PARTITION BY i.segid) FROM search_idx i \
         LEFT JOIN search_data d ON d.id = (i.segid << ?1) + (i.pgno >> 1)",
    )?;
    let mut rows = statement.query([SEGMENT_BITS])?;
    while let Some(row) = rows.next()? {
        let (separator, page, first): (Vec<u8>, Option<Vec<u8>>, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let begins = |term: &[u8]| if first { separator.is_empty() } else { term.starts_with(&separator) };
        if !page.as_deref().and_then(first_term).is_some_and(begins) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn first_term(page: &[u8]) -> Option<&[u8]> {
    let size = usize::from(u16::from_be_bytes([*page.get(2)?, *page.get(3)?]));
    let (start, _) = varint(page.get(size..)?)?;
    let (length, bytes) = varint(page.get(start..)?)?;
    bytes.get(..length)
}

/// SQLite's variable-length number, as far as page offsets go: seven bits a byte, most significant first.
fn varint(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut value = 0;
    for (place, byte) in bytes.iter().take(4).enumerate() {
        value = value << 7 | usize::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some((value, bytes.get(place + 1..)?));
        }
    }
    None
}

/// The program never sets the index up anew, so row 10, which says how often that was done, begins with zeros.
fn is_set_up_once(stored: &Connection) -> Result<bool> {
    let cookie = "SELECT substr(block, 1, 4) = x'00000000' FROM search_data WHERE id = 10";
    Ok(stored.query_row(cookie, [], |row| row.get(0))?)
}

/// Walks both indexes word by word: each yields them by term, then document, then place.
fn words(stored: &Connection, expected: &Connection, problems: &mut Vec<Problem>) -> Result<()> {
    let read = |row: Option<&Row>| -> Result<Option<(String, i64, i64)>> {
        Ok(row.map(|row| Ok::<_, rusqlite::Error>((row.get(0)?, row.get(1)?, row.get(2)?))).transpose()?)
    };
    let (mut stored, mut expected) = (stored.prepare(EACH_WORD)?, expected.prepare(EACH_WORD)?);
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
            (Some(left), Some(right)) if left == right => {
                (a, b) = (read(stored.next()?)?, read(expected.next()?)?);
            }
            (Some(left), right) if right.as_ref().is_none_or(|right| left < right) => {
                name(left.1);
                a = read(stored.next()?)?;
            }
            (_, Some(right)) => {
                name(right.1);
                b = read(expected.next()?)?;
            }
            (Some(_), None) => a = read(stored.next()?)?,
        }
    }
}
