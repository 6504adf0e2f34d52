//! Sixty-four processes guess one person's PIN at once: ten tries are looked at, all of theirs together.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod site;

use std::path::Path;
use std::process::{Child, Command, Stdio};

use opsbook::domain::pin::Pin;
use opsbook::domain::record::Id;
use opsbook::domain::refusal::Refusal;
use opsbook::domain::secret::Secret;
use opsbook::domain::time::Instant;
use opsbook::store::{Error, Store};
use rusqlite::Connection;
use site::{NOW, Site};
use tempfile::TempDir;

/// Set in the environment of a process that guesses: the file, the person, which of them it is.
const ROLE: &str = "OPSBOOK_TEST_GUESSER";
const GUESSERS: i64 = 64;
/// Guesses of each.
const EACH: i64 = 3;

/// Guesses, when this test starts itself again; otherwise nothing to test.
#[test]
fn guesser() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let [path, person, which] = role.split('|').collect::<Vec<_>>()[..] else { panic!("{role}") };
    let (person, which): (i64, i64) = (person.parse().unwrap(), which.parse().unwrap());
    let mut store = Store::open(Path::new(path)).unwrap();
    for n in 0..EACH {
        // Each says it is later than all waits, so that only the count is left to stop anyone.
        let at = Instant(NOW.0 + 3_600_000 * (1 + n) + 1000 * which);
        let pin = Secret::typed(&format!("7{which:02}{n:03}"));
        loop {
            match store.prove(Id(person), &pin, 1001, "t", at) {
                Err(Error::Busy) => continue,
                Err(Error::Refused(why)) => {
                    let known =
                        matches!(*why, Refusal::WrongPin { .. } | Refusal::PinLocked { .. } | Refusal::PinWait { .. });
                    assert!(known, "{why:?}");
                }
                other => panic!("{other:?}"),
            }
            break;
        }
    }
}

#[test]
fn sixty_four_processes_have_ten_tries_together() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("site.db");
    let mut site = Site::found(&path);
    let someone = site.supervisor.clone();
    let person = someone.person.unwrap();
    site.store.set_pin((&someone, "s", NOW), None, &Secret::typed("402917"), None).unwrap();
    let start = |which: i64| -> Child {
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", "guesser"]).env(ROLE, format!("{}|{person}|{which}", path.display()));
        command.stdout(Stdio::null()).spawn().unwrap()
    };
    let guessers: Vec<Child> = (0..GUESSERS).map(start).collect();
    for mut guesser in guessers {
        assert!(guesser.wait().unwrap().success());
    }
    let db = Connection::open(&path).unwrap();
    let made = |verb: &str| -> i64 {
        db.query_row("SELECT count(*) FROM journal WHERE verb = ?1", [verb], |row| row.get(0)).unwrap()
    };
    assert_eq!(made("try-pin"), Pin::TRIES);
    assert_eq!(made("miss-pin") + made("lock-pin"), Pin::TRIES);
    assert_eq!(made("sign-in"), 0);
    let late = Instant(NOW.0 + 100 * 3_600_000);
    let right = site.store.prove(person, &Secret::typed("402917"), 1001, "t", late);
    let locked = matches!(&right, Err(Error::Refused(why)) if matches!(**why, Refusal::PinLocked { .. }));
    assert!(locked, "{right:?}");
    site.sound();
}
