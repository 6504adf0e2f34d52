//! Drafts on real files: what one session types, the next is given.

use std::fs::{OpenOptions, Permissions, read_dir, set_permissions};
use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use tempfile::TempDir;

use super::{Context, Draft, Keeper, Owner, Spot, Syncer, folder};
use crate::domain::time::Instant;

const NOW: Instant = Instant(1_795_395_600_000);

fn later(seconds: i64) -> Instant {
    Instant(NOW.0 + seconds * 1000)
}

fn owner() -> Owner {
    Owner { site: "5f0c".into(), person: "person-1".into() }
}

fn open(base: &Path) -> Keeper {
    Keeper::open(vec![base.join("state")], owner(), Syncer::default())
}

fn files(base: &Path) -> Vec<PathBuf> {
    let folder = folder::of(&base.join("state"), "5f0c", "person-1");
    read_dir(folder).map(|found| found.map(|entry| entry.unwrap().path()).collect()).unwrap_or_default()
}

fn keep(keeper: &mut Keeper, place: &str, text: &str, at: Instant) {
    keeper.keep(place, text, &Context { about: format!("about {place}"), ..Context::default() }, at);
}

fn texts(keeper: &Keeper) -> Vec<(&str, &str)> {
    keeper.all().map(|draft| (draft.place.as_str(), draft.text.as_str())).collect()
}

#[test]
fn what_a_session_typed_is_given_to_the_next_once() {
    let dir = TempDir::new().unwrap();
    let mut one = open(dir.path());
    keep(&mut one, "note", "se", NOW);
    keep(&mut one, "note", "seal torn", later(1));
    keep(&mut one, "gone", "x", NOW);
    one.forget("gone");
    one.stand(&Spot { pane: "round".into(), record: "row 7".into(), line: "seals".into() }, later(2));
    drop(one);
    let two = open(dir.path());
    let draft = two.get("note").unwrap();
    assert_eq!((draft.text.as_str(), draft.typed, draft.context.about.as_str()), ("seal torn", later(1), "about note"));
    assert_eq!(texts(&two).len(), 1);
    assert_eq!(two.stood().unwrap().0.line, "seals");
    // Taken over into a file of its own, which is locked: a third session only sees it.
    assert_eq!(files(dir.path()).len(), 1);
    let three = open(dir.path());
    assert!(three.get("note").is_none());
    assert_eq!(three.elsewhere()[0].text, "seal torn");
    // Once it has ended, a session that runs finds it too.
    let mut three = three;
    drop(two);
    three.look();
    assert_eq!((three.get("note").unwrap().text.as_str(), three.elsewhere().len()), ("seal torn", 0));
}

#[test]
fn files_are_for_their_owner_only_and_empty_ones_do_not_stay() {
    let dir = TempDir::new().unwrap();
    let mut keeper = open(dir.path());
    assert_eq!(files(dir.path()).len(), 0);
    keep(&mut keeper, "note", "  ", NOW);
    assert_eq!(files(dir.path()).len(), 0, "a blank text is no text");
    keep(&mut keeper, "note", "word", NOW);
    let file = files(dir.path()).remove(0);
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700));
    keep(&mut keeper, "note", "", NOW);
    assert!(keeper.get("note").is_none());
    keeper.leave();
    assert_eq!(files(dir.path()).len(), 0);
}

#[test]
fn left_on_purpose_the_texts_wait_and_the_place_does_not() {
    let dir = TempDir::new().unwrap();
    let mut keeper = open(dir.path());
    keep(&mut keeper, "note", "word", NOW);
    keeper.stand(&Spot { pane: "round".into(), ..Spot::default() }, NOW);
    keeper.leave();
    drop(keeper);
    let next = open(dir.path());
    assert_eq!(texts(&next), [("note", "word")]);
    assert!(next.stood().is_none());
}

#[test]
fn a_torn_tail_costs_the_torn_record_only() {
    let dir = TempDir::new().unwrap();
    let mut keeper = open(dir.path());
    keep(&mut keeper, "note", "one", NOW);
    keep(&mut keeper, "note", "one two", NOW);
    drop(keeper);
    let file = files(dir.path()).remove(0);
    let whole = std::fs::read(&file).unwrap();
    for cut in 0..whole.len() {
        std::fs::write(&file, &whole[..cut]).unwrap();
        let kept = super::kept::Kept::read(&whole[..cut]).unwrap();
        let text = kept.drafts.get("note").map(|draft| draft.text.as_str());
        assert!(matches!(text, None | Some("one")), "{cut}: {text:?}");
    }
    OpenOptions::new().append(true).open(&file).unwrap().write_all(&[0xff; 40]).unwrap();
    open(dir.path());
}

#[test]
fn of_two_texts_for_one_place_neither_is_dropped() {
    let dir = TempDir::new().unwrap();
    let (mut one, mut two) = (open(dir.path()), open(dir.path()));
    keep(&mut one, "note", "newer", later(9));
    keep(&mut two, "note", "older", NOW);
    keep(&mut two, "other", "same", NOW);
    keep(&mut one, "other", "same", NOW);
    drop((one, two));
    let mut next = open(dir.path());
    assert_eq!(next.get("note").unwrap().text, "newer");
    let rival = next.all().find(|draft| draft.rival_of.is_some()).unwrap().clone();
    assert_eq!((rival.text.as_str(), rival.rival_of.as_deref()), ("older", Some("note")));
    assert_eq!(next.all().count(), 3, "the same text is not kept twice");
    assert_eq!(next.take_up(&rival.place, later(20)).as_deref(), Some("note"));
    drop(next);
    let last = open(dir.path());
    assert_eq!(last.get("note").unwrap().text, "older");
    assert!(last.all().any(|draft| draft.text == "newer" && draft.rival_of.is_some()));
}

#[test]
fn the_operation_of_a_save_is_known_until_typing_goes_on() {
    let dir = TempDir::new().unwrap();
    let mut keeper = open(dir.path());
    keep(&mut keeper, "a", "one", NOW);
    keep(&mut keeper, "b", "two", NOW);
    keeper.saving("a", [7; 16]);
    keeper.saving("b", [8; 16]);
    keep(&mut keeper, "b", "two more", NOW);
    drop(keeper);
    let next = open(dir.path());
    assert_eq!(next.get("a").unwrap().saving, Some([7; 16]));
    assert_eq!(next.get("b").unwrap().saving, None);
}

#[test]
fn a_file_of_a_newer_program_stays_as_it_is() {
    let dir = TempDir::new().unwrap();
    let mut keeper = open(dir.path());
    keep(&mut keeper, "note", "word", NOW);
    drop(keeper);
    let file = files(dir.path()).remove(0);
    let newer = super::frame::framed(br#"{"began":{"version":2}}"#);
    std::fs::write(&file, &newer).unwrap();
    let next = open(dir.path());
    assert_eq!((next.all().count(), std::fs::read(&file).unwrap()), (0, newer));
}

#[test]
fn where_the_best_folder_takes_nothing_the_next_does() {
    let dir = TempDir::new().unwrap();
    let (best, next) = (dir.path().join("file"), dir.path().join("next"));
    std::fs::write(&best, "not a folder").unwrap();
    let mut keeper = Keeper::open(vec![best.clone(), next.clone()], owner(), Syncer::default());
    keep(&mut keeper, "note", "word", NOW);
    assert!(keeper.failed().is_none() && keeper.folder().unwrap().starts_with(&next));
    drop(keeper);
    assert_eq!(texts(&Keeper::open(vec![best.clone(), next], owner(), Syncer::default())), [("note", "word")]);
    let mut nowhere = Keeper::open(vec![best], owner(), Syncer::default());
    keep(&mut nowhere, "note", "word", NOW);
    assert!(nowhere.failed().is_some());
    assert_eq!(texts(&nowhere), [("note", "word")], "still in memory");
}

#[test]
fn a_folder_that_others_can_write_to_or_a_link_is_not_used() {
    let dir = TempDir::new().unwrap();
    let open_folder = dir.path().join("open");
    std::fs::create_dir(&open_folder).unwrap();
    set_permissions(&open_folder, Permissions::from_mode(0o777)).unwrap();
    assert!(folder::make(&open_folder, "s", "p").is_err());
    let link = dir.path().join("link");
    std::os::unix::fs::symlink(dir.path(), &link).unwrap();
    assert!(folder::make(&link, "s", "p").is_err());
    let deep = folder::make(&dir.path().join("own"), "../../x", "..").unwrap();
    assert!(deep.starts_with(dir.path().join("own/drafts")) && deep.ends_with("x/-"), "{}", deep.display());
}

#[test]
#[allow(clippy::print_stderr)] // A test that is passed over says so.
fn a_file_that_is_full_is_begun_anew_elsewhere() {
    // A small file system is needed, and only root may mount one; elsewhere the limit on file sizes stands for it, which
    // `tests/typing.rs` sets for a console of its own.
    if !rustix::process::geteuid().is_root() {
        eprintln!("skipped: mounting a small file system takes root");
        return;
    }
    let dir = TempDir::new().unwrap();
    let (small, large) = (dir.path().join("small"), dir.path().join("large"));
    std::fs::create_dir(&small).unwrap();
    let mount = |words: &[&str]| {
        std::process::Command::new(words[0]).args(&words[1..]).arg(&small).status().is_ok_and(|done| done.success())
    };
    if !mount(&["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs"]) {
        eprintln!("skipped: no file system can be mounted here");
        return;
    }
    let mut keeper = Keeper::open(vec![small.join("state"), large.clone()], owner(), Syncer::default());
    keep(&mut keeper, "note", "first", NOW);
    assert!(keeper.folder().unwrap().starts_with(&small));
    let _ = std::fs::write(small.join("filler"), vec![0; 1 << 20]);
    let mut typed = String::from("first");
    while keeper.folder().unwrap().starts_with(&small) {
        typed.push_str(" and so on until nothing fits any more");
        keep(&mut keeper, "note", &typed, NOW);
        assert!(typed.len() < 1 << 20, "it never got full");
    }
    keep(&mut keeper, "note", &format!("{typed}!"), NOW);
    let failed = keeper.failed().is_some();
    drop(keeper);
    let next = Keeper::open(vec![small.join("state"), large], owner(), Syncer::default());
    let offered: Vec<String> = next.all().map(|draft| draft.text.clone()).collect();
    drop(next);
    assert!(mount(&["umount"]));
    assert!(!failed && offered == [format!("{typed}!")], "{offered:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    /// Any series of typing, in any session, ends in the texts that were on the screen.
    #[test]
    fn the_file_says_what_was_typed(steps in prop::collection::vec((0..3_usize, "[a-c 门é👨]{0,6}", any::<bool>()), 1..30)) {
        let dir = TempDir::new().unwrap();
        let mut shown = std::collections::BTreeMap::new();
        let mut keeper = open(dir.path());
        for (n, (place, text, ends)) in steps.into_iter().enumerate() {
            let place = ["a", "b", "c"][place];
            keep(&mut keeper, place, &text, later(n as i64));
            if text.trim().is_empty() { shown.remove(place); } else { shown.insert(place, text); }
            if ends {
                drop(keeper);
                keeper = open(dir.path());
            }
        }
        drop(keeper);
        let keeper = open(dir.path());
        let kept: Vec<&Draft> = keeper.all().collect();
        prop_assert_eq!(kept.len(), shown.len());
        for draft in kept {
            prop_assert_eq!(Some(&draft.text), shown.get(draft.place.as_str()));
        }
    }
}
