//! What is not a file of ours, or may not be written: named, and left as it is.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rusqlite::Connection;
use tempfile::TempDir;

use crate::domain::change::Change;
use crate::domain::site;
use crate::store::{Envelope, Error, SCHEMA, Store};

use super::{Bench, NOW};

/// What opening says, and that it left the file as it was, with nothing new beside it.
fn opened(path: &Path) -> Result<(), Error> {
    let list = |folder: &Path| {
        let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let folder = path.parent().unwrap();
    let (before, names) = (fs::read(path).ok(), list(folder));
    let opened = Store::open(path).map(drop);
    assert_eq!(fs::read(path).ok(), before);
    assert_eq!(list(folder), names);
    opened
}

#[test]
fn what_is_no_opsbook_file_is_named_as_such() {
    let dir = TempDir::new().unwrap();
    let at = |name: &str| dir.path().join(name);
    fs::write(at("letter.txt"), "Dear all, the exits are clear.\n".repeat(200)).unwrap();
    fs::write(at("short.txt"), "Hi").unwrap();
    fs::write(at("empty.db"), "").unwrap();
    fs::create_dir(at("folder")).unwrap();
    let other = Connection::open(at("other.db")).unwrap();
    other.execute_batch("CREATE TABLE song (title TEXT); INSERT INTO song VALUES ('a')").unwrap();
    drop(other);
    for name in ["letter.txt", "short.txt", "empty.db", "folder", "other.db"] {
        let said = opened(&at(name));
        assert!(matches!(said, Err(Error::NotOpsbook(_))), "{name}: {said:?}");
    }
    assert!(matches!(opened(&at("nothing.db")), Err(Error::Missing(_))));
    assert!(matches!(Store::create(&at("letter.txt")), Err(Error::Exists(_))));
}

#[test]
fn a_newer_file_is_refused_and_left_to_the_byte() {
    let bench = Bench::fresh();
    let Bench { dir, store, .. } = bench;
    let path = store.path().to_owned();
    drop(store);
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    drop(newer);
    let said = opened(&path);
    assert!(
        matches!(said, Err(Error::Newer { found, known, .. }) if found == SCHEMA + 1 && known == SCHEMA),
        "{said:?}"
    );
    drop(dir);
}

#[test]
fn a_link_is_followed_to_the_file_it_names() {
    let bench = Bench::fresh();
    let link = bench.dir.path().join("link.db");
    std::os::unix::fs::symlink(bench.store.path(), &link).unwrap();
    assert_eq!(Store::open(&link).unwrap().site().unwrap().record.name, "Harbour Mill");
}

#[test]
fn a_file_in_a_folder_that_may_not_be_written_is_read_only() {
    if rustix::process::geteuid().is_root() {
        // The access checks that this is about do not hold for root.
        return;
    }
    let bench = Bench::fresh();
    let Bench { dir, store, me } = bench;
    let path = store.path().to_owned();
    drop(store);
    let set = |mode| fs::set_permissions(dir.path(), fs::Permissions::from_mode(mode)).unwrap();
    set(0o500);
    let mut store = Store::open(&path).unwrap();
    let written = store.apply(&Envelope::new(&me, "s", NOW, Change::Site(site::Change::Rename("Mill".into()))));
    let read = store.site().unwrap().record.name;
    let made = Store::create(&dir.path().join("new.db")).map(drop);
    set(0o700);
    assert!(!store.is_writable());
    assert!(matches!(written, Err(Error::ReadOnly(_))), "{written:?}");
    assert_eq!(read, "Harbour Mill");
    assert!(matches!(made, Err(Error::ReadOnly(_))), "{made:?}");
}
