//! Copies made while others work, and put back in the file's place.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::domain::change::Change;
use crate::domain::site;
use crate::store::verify::Fault;
use crate::store::{Anchor, Envelope, Error, Store};

use super::{Bench, NOW};

fn rename(name: String) -> Change {
    Change::Site(site::Change::Rename(name))
}

#[test]
fn a_copy_made_while_another_writes_is_whole() {
    let bench = Bench::fresh();
    let mut writer = bench.second();
    let done = AtomicBool::new(false);
    let written = std::thread::scope(|scope| {
        let writing = scope.spawn(|| {
            let mut n = 0;
            while !done.load(Ordering::Relaxed) {
                n += 1;
                writer.apply(&Envelope::new(&bench.me, "t", NOW, rename(format!("Mill {n}")))).unwrap();
            }
            n
        });
        for n in 0..5 {
            let to = bench.dir.path().join(format!("copy-{n}.db"));
            let copied = bench.store.backup(&to).unwrap();
            let copy = Store::open(&to).unwrap();
            let report = copy.verify(&[]).unwrap();
            assert_eq!((report.problems, report.seq, report.head), (vec![], copied.seq, copied.head));
            assert_eq!(to.metadata().unwrap().len(), copied.size);
            assert!(matches!(bench.store.backup(&to), Err(Error::Exists(_))));
        }
        done.store(true, Ordering::Relaxed);
        writing.join().unwrap()
    });
    assert!(written > 5, "the writer hardly wrote");
    bench.sound();
}

#[test]
fn a_copy_is_put_back_under_a_new_lineage_once_nobody_holds_the_file() {
    let mut bench = Bench::fresh();
    let (path, copy) = (bench.store.path().to_owned(), bench.dir.path().join("copy.db"));
    let copied = bench.store.backup(&copy).unwrap();
    let before = Anchor { seq: copied.seq, head: copied.head.clone() };
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, rename("After the copy".into()))).unwrap();
    let (seq, hash) = bench.store.head().unwrap();
    let lost = Anchor { seq, head: crate::host::chance::hex(&hash) };

    let restore = || Store::restore(&copy, &path, &bench.me, "r", NOW);
    let held = restore();
    assert!(matches!(held, Err(Error::InUse(_))), "{held:?}");
    assert_eq!(bench.store.site().unwrap().record.name, "After the copy", "nothing was put anywhere");
    bench.store.apply(&Envelope::new(&bench.me, "s", NOW, rename("Still at work".into()))).unwrap();
    let Bench { dir, store, me } = bench;
    drop(store);

    assert_eq!(Store::restore(&copy, &path, &me, "r", NOW).unwrap().seq, copied.seq);
    let mut names: Vec<_> = dir.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.retain(|name| name.to_string_lossy().contains("restoring"));
    assert!(names.is_empty(), "{names:?}");
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.site().unwrap().record.name, "Harbour Mill");
    let event = store.journal_end().unwrap().pop().unwrap();
    assert_eq!((event.entry.verb.as_str(), event.entry.seq), ("restore", copied.seq + 1));
    assert_eq!(event.entry.reason, Some(format!("{} {}", copied.seq, copied.head)), "the copy's head");
    // What the copy had is proved; what came after it is gone, and whoever wrote its head down sees that.
    assert_eq!(store.verify(std::slice::from_ref(&before)).unwrap().problems, []);
    let problems = store.verify(std::slice::from_ref(&lost)).unwrap().problems;
    assert_eq!(problems.iter().map(|p| &p.what).collect::<Vec<_>>(), [&Fault::Anchor]);
    // Written on to the same number, the two are told apart by it still.
    store.apply(&Envelope::new(&me, "s", NOW, rename("Another story".into()))).unwrap();
    assert!(!store.verify(&[lost]).unwrap().is_ok());
    assert!(store.verify(&[before]).unwrap().is_ok());
}

#[test]
fn a_copy_that_was_altered_is_not_put_anywhere() {
    let bench = Bench::fresh();
    let copy = bench.dir.path().join("copy.db");
    bench.store.backup(&copy).unwrap();
    let raw = rusqlite::Connection::open(&copy).unwrap();
    raw.execute("UPDATE person SET name = 'Someone else'", []).unwrap();
    drop(raw);
    let new = bench.dir.path().join("new.db");
    let restored = Store::restore(&copy, &new, &bench.me, "r", NOW);
    assert!(matches!(restored, Err(Error::Damaged(_))), "{restored:?}");
    assert!(!new.exists());
    let nothing = Store::restore(&bench.dir.path().join("none.db"), &new, &bench.me, "r", NOW);
    assert!(matches!(nothing, Err(Error::Missing(_))), "{nothing:?}");
}
