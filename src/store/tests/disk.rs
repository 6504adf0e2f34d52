//! The log, the disk under it, and copies that make room for one another.

use std::fs;
use std::os::unix::fs::symlink;

use rusqlite::Connection;

use crate::domain::change::Change;
use crate::domain::site;
use crate::domain::time::{Instant, Span};
use crate::store::{Envelope, Error, Store};

use super::{Bench, NOW};

/// Sixteen megabytes of pages in one transaction.
const FILL: &str = "CREATE TABLE filler (x); \
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4000) \
                    INSERT INTO filler SELECT randomblob(4000) FROM n; DROP TABLE filler;";

impl Store {
    /// Lets the file grow to so many pages and no further, as a full disk would; no less than it has. The limit before.
    pub(crate) fn limit_pages(&self, pages: i64) -> i64 {
        let before = self.db.query_row("PRAGMA max_page_count", [], |row| row.get(0)).unwrap();
        self.db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0)).unwrap();
        before
    }
}

fn rename(name: &str) -> Change {
    Change::Site(site::Change::Rename(name.to_owned()))
}

#[test]
fn a_log_that_has_grown_long_is_emptied_by_the_next_who_saves() {
    let mut bench = Bench::fresh();
    let log = super::super::connect::beside(bench.store.path(), "-wal");
    let other = Connection::open(bench.store.path()).unwrap();
    other.pragma_update(None, "wal_autocheckpoint", 0).unwrap();
    other.execute_batch(&format!("BEGIN; {FILL} COMMIT")).unwrap();
    let bytes = fs::metadata(&log).unwrap().len();
    assert!(bytes > 8 << 20, "{bytes}");
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, rename("Mill"))).unwrap();
    assert_eq!(fs::metadata(&log).unwrap().len(), 0);
    bench.sound();
}

#[test]
fn a_reader_in_the_way_of_the_log_holds_nobody_up() {
    let mut bench = Bench::fresh();
    let reader = Connection::open(bench.store.path()).unwrap();
    let pinned = reader.unchecked_transaction().unwrap();
    let seen = |db: &Connection| db.query_row("SELECT max(seq) FROM journal", [], |row| row.get::<_, i64>(0)).unwrap();
    let before = seen(&pinned);
    Connection::open(bench.store.path()).unwrap().execute_batch(&format!("BEGIN; {FILL} COMMIT")).unwrap();
    let began = std::time::Instant::now();
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, rename("Mill"))).unwrap();
    // The wait for a lock would take a second and a half.
    assert!(began.elapsed().as_millis() < 1200, "{:?}", began.elapsed());
    assert_eq!(seen(&pinned), before, "the reader still sees what it saw");
    drop(pinned);
    bench.sound();
}

#[test]
fn a_disk_that_failed_is_not_taken_for_a_damaged_file() {
    let mut bench = Bench::fresh();
    let whole = bench.store.second_look(Error::Suspect("database disk image is malformed".to_owned()));
    assert!(matches!(whole, Error::Disk(_)), "the file is in order: {whole:?}");
    assert_eq!(bench.store.site().unwrap().record.name, "Harbour Mill", "the new connection reads");
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, rename("Mill"))).unwrap();
    let busy = bench.store.second_look(Error::Busy);
    assert!(matches!(busy, Error::Busy), "{busy:?}");
}

#[test]
fn a_file_that_is_damaged_is_called_so_at_the_second_look() {
    let bench = Bench::fresh();
    let path = bench.dir.path().join("torn.db");
    bench.store.backup(&path).unwrap();
    let mut bytes = fs::read(&path).unwrap();
    // The first pages say what is in the file and are left, so that it opens.
    for page in bytes.chunks_mut(4096).skip(200).step_by(3) {
        page.fill(0xa5);
    }
    fs::write(&path, bytes).unwrap();
    let mut torn = Store::open(&path).unwrap();
    let said = torn.second_look(Error::Suspect("x".to_owned()));
    assert!(matches!(said, Error::Damaged(_)), "{said:?}");
}

#[test]
fn copies_make_room_for_one_another_and_for_nothing_else() {
    let bench = Bench::fresh();
    let folder = bench.dir.path().join("copies");
    let at = |hours: i64| NOW.plus(Span::of_minutes(hours * 60));
    let rotate = |keep: usize, now: Instant| bench.store.rotate(&folder, keep, now).unwrap();
    let first = rotate(3, at(0)).path;
    assert!(first.to_str().unwrap().contains("harbour-mill-"), "{first:?}");
    assert!(first.to_str().unwrap().ends_with("-20261123T010000Z.db"), "named in UTC: {first:?}");
    // What looks like a copy and is none of this file's: another site's, a link, a folder, somebody's notes.
    let others = ["notes.txt", "harbour-mill-00000000-20200101T000000Z.db", "harbour-mill-x.db"];
    for name in others {
        fs::write(folder.join(name), "x").unwrap();
    }
    let mark = first.to_str().unwrap().rsplit('-').nth(1).unwrap().to_owned();
    let link = folder.join(format!("old-{mark}-20200101T000000Z.db"));
    symlink(bench.store.path(), &link).unwrap();
    fs::create_dir(folder.join(format!("old-{mark}-20200102T000000Z.db"))).unwrap();
    rotate(3, at(1));
    assert_eq!(rotate(3, at(2)).removed, Vec::<std::path::PathBuf>::new());
    let last = rotate(2, at(3));
    assert_eq!(last.removed.len(), 2);
    assert_eq!(last.removed[0], first, "the oldest goes first");
    assert!(others.iter().all(|name| folder.join(name).exists()) && link.symlink_metadata().is_ok());
    assert_eq!(bench.store.site().unwrap().record.name, "Harbour Mill", "what a link leads to is untouched");
    // The same second again, or a link in the copy's way, overwrites nothing.
    assert!(matches!(bench.store.rotate(&folder, 2, at(3)), Err(Error::Exists(_))));
    let way = folder.join(format!("harbour-mill-{mark}-20261123T050000Z.db"));
    symlink(bench.dir.path().join("victim"), &way).unwrap();
    assert!(matches!(bench.store.rotate(&folder, 2, at(4)), Err(Error::Exists(_))));
    assert!(!bench.dir.path().join("victim").exists());
    let around = bench.dir.path().join("around");
    symlink(&folder, &around).unwrap();
    assert!(matches!(bench.store.rotate(&around, 2, at(5)), Err(Error::Link(_))));
    assert!(Store::open(&last.path).unwrap().verify(&[]).unwrap().is_ok());
}
