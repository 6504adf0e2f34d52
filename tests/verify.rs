//! Whatever is altered behind the program's back is found and named.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod site;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use opsbook::domain::noun::Noun;
use opsbook::store::{Anchor, Fault, Problem, Report, Store};
use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, params};
use site::Site;
use tempfile::TempDir;

/// The numbers that decide what is altered: xorshift (Marsaglia, 2003), so that every run alters the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % below as u64) as usize
    }
}

/// A worked file, kept as bytes so that each alteration begins with a fresh copy.
struct Original {
    dir: TempDir,
    bytes: &'static [u8],
    anchor: &'static Anchor,
}

static WORKED: LazyLock<(Vec<u8>, Anchor)> = LazyLock::new(|| {
    let dir = TempDir::new().unwrap();
    let site = Site::worked(&dir.path().join("site.db"));
    let report = site.store.verify(&[]).unwrap();
    assert_eq!(report.problems, []);
    let path = site.path();
    drop(site);
    raw(&path).pragma_update(None, "wal_checkpoint", "truncate").unwrap();
    (std::fs::read(&path).unwrap(), Anchor { seq: report.seq, head: report.head })
});

impl Original {
    fn worked() -> Self {
        Self { dir: TempDir::new().unwrap(), bytes: &WORKED.0, anchor: &WORKED.1 }
    }

    fn copy(&self) -> PathBuf {
        let path = self.dir.path().join("copy.db");
        for suffix in ["", "-wal", "-shm", "-turn"] {
            let _ = std::fs::remove_file(self.dir.path().join(format!("copy.db{suffix}")));
        }
        std::fs::write(&path, self.bytes).unwrap();
        path
    }

    /// What verify says of a copy after `alter`.
    fn after(&self, alter: impl FnOnce(&Connection)) -> Report {
        self.after_with(&[], alter)
    }

    fn after_with(&self, anchors: &[Anchor], alter: impl FnOnce(&Connection)) -> Report {
        let path = self.copy();
        alter(&raw(&path));
        Store::open(&path).unwrap().verify(anchors).unwrap()
    }
}

/// A connection that knows nothing of the program: plain SQL, no protection.
fn raw(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false).unwrap();
    db.pragma_update(None, "foreign_keys", false).unwrap();
    db
}

fn tables(db: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name";
    db.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// A table's columns: name, declared type, place in the primary key.
fn columns(db: &Connection, table: &str) -> Vec<(String, String, i64)> {
    let sql = "SELECT name, type, pk FROM pragma_table_info(?1)";
    let mut statement = db.prepare(sql).unwrap();
    statement
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// One alteration: one column of one row.
#[derive(Debug)]
struct Edit {
    table: String,
    column: String,
    /// The row's primary key before.
    key: Vec<Value>,
    after: Value,
}

/// Draws until SQLite accepts the edit.
fn edit(db: &Connection, table: &str, dice: &mut Dice) -> Edit {
    let columns = columns(db, table);
    let rows: i64 = db.query_row(&format!("SELECT count(*) FROM \"{table}\""), [], |row| row.get(0)).unwrap();
    assert!(rows > 0, "{table} is empty: the site does not work everything");
    let keys: Vec<&str> = columns.iter().filter(|(_, _, pk)| *pk > 0).map(|(name, ..)| name.as_str()).collect();
    loop {
        let (column, kind, _) = &columns[dice.roll(columns.len())];
        let nth = dice.roll(rows as usize);
        let list =
            keys.iter().chain([&column.as_str()]).map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
        let sql = format!("SELECT {list} FROM \"{table}\" LIMIT 1 OFFSET {nth}");
        let (key, before): (Vec<Value>, Value) = db
            .query_row(&sql, [], |row| {
                Ok(((0..keys.len()).map(|place| row.get(place)).collect::<Result<_, _>>()?, row.get(keys.len())?))
            })
            .unwrap();
        let after = other(&before, kind, dice);
        let wanted = keys.iter().enumerate().map(|(n, name)| format!("\"{name}\" = ?{}", n + 2)).collect::<Vec<_>>();
        let sql = format!("UPDATE \"{table}\" SET \"{column}\" = ?1 WHERE {}", wanted.join(" AND "));
        let values: Vec<&Value> = std::iter::once(&after).chain(&key).collect();
        if db.execute(&sql, rusqlite::params_from_iter(values)).is_ok_and(|changed| changed == 1) {
            return Edit { table: table.to_owned(), column: column.clone(), key, after };
        }
    }
}

/// Another value of the same type; now and then none, or one where there was none.
fn other(value: &Value, kind: &str, dice: &mut Dice) -> Value {
    match value {
        Value::Null if kind == "TEXT" => Value::Text("x".into()),
        Value::Null if kind == "BLOB" => Value::Blob(vec![0]),
        Value::Null => Value::Integer(1),
        _ if dice.roll(5) == 0 => Value::Null,
        Value::Integer(number) if *number != 0 && dice.roll(2) == 0 => Value::Integer(-number),
        Value::Integer(number) => Value::Integer(number + 1),
        Value::Text(text) => Value::Text(format!("{text}x")),
        Value::Blob(bytes) if bytes.is_empty() => Value::Blob(vec![0]),
        Value::Blob(bytes) => {
            let mut bytes = bytes.clone();
            let place = dice.roll(bytes.len());
            bytes[place] ^= 1 << dice.roll(8);
            Value::Blob(bytes)
        }
        Value::Real(number) => Value::Real(number + 1.0),
    }
}

/// Whether a problem names what was altered.
fn names(problem: &Problem, edit: &Edit) -> bool {
    let first = match edit.key.first() {
        Some(Value::Integer(id)) => *id,
        _ => 0,
    };
    match edit.table.as_str() {
        "journal" => {
            let new = if let (true, Value::Integer(new)) = (edit.column == "seq", &edit.after) { *new } else { first };
            [first, first + 1, new].map(Some).contains(&problem.seq)
        }
        // The identity stands in every hash.
        "file" => problem.noun == "file" || problem.what == Fault::Broken,
        // Which person worked on which round: it is called by the round, the last part of its key.
        "worked" => {
            let round = edit.key.last().map(|value| if let Value::Integer(id) = value { *id } else { 0 });
            problem.noun == "worked" && round.is_some_and(|id| problem.record == id.to_string())
        }
        table if table.starts_with("search_") => problem.noun == "search",
        table => problem.noun == table && problem.record == first.to_string(),
    }
}

#[test]
fn every_edit_of_every_table_is_found_and_named() {
    let original = Original::worked();
    let tables = tables(&raw(&original.copy()));
    let nouns = Noun::ALL.iter().filter(|noun| tables.iter().any(|table| table == noun.name())).count();
    assert_eq!(nouns, Noun::ALL.len());
    let mut dice = Dice(0x0005_EED0_F0B5);
    let mut each: BTreeMap<&str, usize> = BTreeMap::new();
    for n in 0..200 {
        // Every table in turn, so that none goes without.
        let table = &tables[n % tables.len()];
        let mut made = None;
        let report = original.after(|db| made = Some(edit(db, table, &mut dice)));
        let made = made.unwrap();
        *each.entry(table).or_default() += 1;
        assert!(report.problems.iter().any(|problem| names(problem, &made)), "{made:?}: {:?}", report.problems);
        assert!(report.problems.iter().all(|problem| !problem.what.to_string().is_empty()));
    }
    assert_eq!(each.len(), tables.len());
    // The copy as it was is sound: what was found was the edit.
    assert!(original.after(|_| {}).is_ok());
}

#[test]
fn entries_changed_deleted_added_swapped_are_found() {
    let original = Original::worked();
    let last = original.anchor.seq;
    let middle = last / 2;
    let found = |sql: &str| original.after(|db| db.execute_batch(sql).unwrap()).problems;
    let at = |problems: &[Problem], seq: i64, what: &Fault| {
        assert!(problems.iter().any(|p| p.seq == Some(seq) && p.what == *what), "{seq} {what}: {problems:?}");
    };
    // Every column of the middle entry.
    for (column, kind, _) in columns(&raw(&original.copy()), "journal") {
        let value = match (column.as_str(), kind.as_str()) {
            ("digest", _) => "randomblob(32)",
            ("batch" | "undoes" | "loan" | "person" | "reason", _) => "9",
            (_, "INTEGER") => "-1",
            (_, "TEXT") => "\"body\" || ' '",
            _ => "randomblob(16)",
        };
        let problems = found(&format!("UPDATE journal SET \"{column}\" = {value} WHERE seq = {middle}"));
        let seq = if column == "seq" { -1 } else { middle };
        at(&problems, seq, &Fault::Broken);
    }
    // Text that is no text.
    at(
        &found(&format!("UPDATE journal SET body = CAST(x'7BFF' AS TEXT) WHERE seq = {middle}")),
        middle,
        &Fault::Broken,
    );
    for gone in [1, middle] {
        at(&found(&format!("DELETE FROM journal WHERE seq = {gone}")), gone + 1, &Fault::Gap);
    }
    at(&found(&format!("UPDATE journal SET seq = {last} + 5 WHERE seq = {last}")), last + 5, &Fault::Gap);
    let copy = "INSERT INTO journal SELECT {seq}, at_ms, utc_offset, person, role, uid, session, randomblob(16), n, ask, batch, \
                undoes, loan, behind, noun, record, verb, reason, v, body, salt, digest, hash FROM journal WHERE seq = {from}";
    let copy = copy.replace("{seq}", &(last + 1).to_string()).replace("{from}", &middle.to_string());
    at(&found(&copy), last + 1, &Fault::Broken);
    let swap = format!(
        "UPDATE journal SET seq = -1 WHERE seq = {middle}; UPDATE journal SET seq = {middle} WHERE seq = {middle} + 1; \
         UPDATE journal SET seq = {middle} + 1 WHERE seq = -1;"
    );
    at(&found(&swap), middle, &Fault::Broken);
    at(&found(&swap), middle + 1, &Fault::Broken);
}

#[test]
fn rows_added_and_taken_away_are_found_in_every_table() {
    let original = Original::worked();
    for noun in Noun::ALL {
        let report = original.after(|db| {
            db.execute(&format!("DELETE FROM \"{noun}\" WHERE id = (SELECT max(id) FROM \"{noun}\")"), []).unwrap();
        });
        let missing = |p: &Problem| p.noun == noun.name() && p.what == Fault::NoRow;
        assert!(report.problems.iter().any(missing), "{noun}: {:?}", report.problems);
    }
    let report = original.after(|db| {
        db.execute("INSERT INTO unit SELECT 999999, archived, 'ghost', title, parent, seq FROM unit LIMIT 1", [])
            .unwrap();
    });
    assert!(report.problems.iter().any(|p| p.record == "999999" && p.what == Fault::NoEntry), "{:?}", report.problems);
    for (table, row) in
        [("heading", "heading"), ("link", "link"), ("search_docsize", "search"), ("search_data", "search")]
    {
        let report = original.after(|db| {
            db.execute(&format!("DELETE FROM {table} WHERE 1 = (SELECT 1) AND {}", first_of(db, table)), []).unwrap();
        });
        assert!(report.problems.iter().any(|p| p.noun == row), "{table}: {:?}", report.problems);
    }
}

/// A condition that only the last row of a table meets.
fn first_of(db: &Connection, table: &str) -> String {
    let key = &columns(db, table).iter().find(|(_, _, pk)| *pk == 1).unwrap().0.clone();
    format!("\"{key}\" = (SELECT max(\"{key}\") FROM \"{table}\")")
}

#[test]
fn a_tail_that_was_cut_off_shows_against_an_anchor_only() {
    let original = Original::worked();
    let last = original.anchor.seq;
    // The end of the story as if it had never been: the entries, their rows, and all that is derived from them.
    let cut = |db: &Connection| {
        let (noun, record): (String, i64) = db
            .query_row("SELECT noun, record FROM journal WHERE seq = ?1", [last], |row| Ok((row.get(0)?, row.get(1)?)))
            .unwrap();
        let before =
            "SELECT body, seq FROM journal WHERE noun = ?1 AND record = ?2 AND seq < ?3 ORDER BY seq DESC LIMIT 1";
        let (body, seq): (String, i64) =
            db.query_row(before, params![noun, record, last], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        assert_eq!(noun, "round", "the last thing that happens is the explanation of a miss");
        let sql = "UPDATE round SET state = json_extract(?1, '$.state'), reason = json_extract(?1, '$.reason'), \
                   reason_by = json_extract(?1, '$.reason_by'), seq = ?2 WHERE id = ?3";
        db.execute(sql, params![body, seq, record]).unwrap();
        db.execute("UPDATE heading SET state = 'missed', open = 1 WHERE id = ?1", [record]).unwrap();
        let number: String = db.query_row("SELECT ref FROM heading WHERE id = ?1", [record], |row| row.get(0)).unwrap();
        let words = format!("{number}\nnobody there");
        db.execute("INSERT INTO search (search, rowid, words) VALUES ('delete', ?1, ?2)", params![record, words])
            .unwrap();
        db.execute("INSERT INTO search (rowid, words) VALUES (?1, ?2)", params![record, number]).unwrap();
        db.execute("DELETE FROM journal WHERE seq = ?1", [last]).unwrap();
    };
    assert_eq!(original.after(cut).problems, [], "a chain cannot show it");
    let problems = original.after_with(std::slice::from_ref(original.anchor), cut).problems;
    assert_eq!(problems.len(), 1);
    assert_eq!((problems[0].seq, &problems[0].what), (Some(last), &Fault::Anchor));
    let earlier = Anchor { seq: last, ..original.anchor.clone() };
    assert!(original.after_with(&[earlier], |_| {}).is_ok());
    // The rows alone show a careless cut.
    let report = original.after(|db| {
        db.execute("DELETE FROM journal WHERE seq = ?1", [last]).unwrap();
    });
    assert!(!report.is_ok());
}

#[test]
fn a_schema_that_is_not_the_programs_is_found() {
    let original = Original::worked();
    for (sql, name) in [
        ("CREATE TRIGGER mine AFTER UPDATE ON answer BEGIN SELECT 1; END", "mine"),
        ("CREATE TABLE mine (x)", "mine"),
        ("CREATE VIEW mine AS SELECT 1", "mine"),
        ("CREATE INDEX mine ON round (title)", "mine"),
        ("DROP INDEX round_slot", "round_slot"),
        ("DROP TABLE link", "link"),
        ("ALTER TABLE unit ADD COLUMN mine TEXT", "unit"),
        (
            "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, 'ifnull(asset, '''')', 'id') WHERE name = 'round_slot'",
            "round_slot",
        ),
    ] {
        let report = original.after(|db| db.execute_batch(sql).unwrap());
        let named = |p: &Problem| p.noun == "schema" && p.record == name && p.what == Fault::Schema;
        assert!(report.problems.iter().any(named), "{sql}: {:?}", report.problems);
    }
}

/// Every value of every table, as far as it can be read.
fn contents(db: &Connection) -> Vec<String> {
    let mut contents = Vec::new();
    for table in tables(db) {
        let mut statement = db.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let width = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        loop {
            match rows.next() {
                Ok(Some(row)) => contents.extend((0..width).map(|place| format!("{:?}", row.get_ref(place)))),
                Ok(None) => break,
                Err(error) => {
                    contents.push(error.to_string());
                    break;
                }
            }
        }
    }
    contents
}

#[test]
fn damaged_pages_are_a_finding_not_an_error() {
    let original = Original::worked();
    let whole = contents(&raw(&original.copy()));
    let mut dice = Dice(77);
    let mut found = 0;
    for _ in 0..24 {
        let path = original.copy();
        let mut bytes = original.bytes.to_vec();
        // Past the first page, half a kilobyte of noise.
        let place = 4096 + dice.roll(bytes.len() - 8192);
        for byte in &mut bytes[place..place + 512] {
            *byte = dice.roll(256) as u8;
        }
        std::fs::write(&path, &bytes).unwrap();
        let sound = match Store::open(&path) {
            Ok(store) => store.verify(&[]).unwrap().is_ok(),
            Err(error) => panic!("{place}: {error}"),
        };
        // Noise where a page holds nothing alters nothing.
        assert!(!sound || contents(&raw(&path)) == whole, "noise at {place} went unseen");
        found += usize::from(!sound);
    }
    assert!(found > 12, "the noise hit next to nothing");
}

#[test]
fn a_file_that_may_only_be_read_is_proved_all_the_same() {
    use std::os::unix::fs::PermissionsExt;
    let original = Original::worked();
    let path = original.copy();
    raw(&path).execute("UPDATE search_idx SET pgno = pgno + 2", []).unwrap();
    let read_only = |path: &Path| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o444)).unwrap();
        let store = Store::open(path).unwrap();
        assert_eq!(store.is_writable(), rustix::process::geteuid().is_root(), "root may write whatever the mode says");
        store.verify(&[]).unwrap()
    };
    assert!(read_only(&path).problems.iter().any(|p| p.noun == "search"));
    let whole = original.copy();
    assert!(read_only(&whole).is_ok());
    assert_eq!(std::fs::read(&whole).unwrap(), original.bytes, "a proof writes nothing");
}
