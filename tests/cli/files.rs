//! The file itself: foreign, newer, read-only, tampered with, copied and put back.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rusqlite::Connection;

use crate::site::{Site, has_keys};

fn sql(path: &Path, statement: &str) {
    Connection::open(path).unwrap().execute_batch(statement).unwrap();
}

#[test]
fn a_file_that_is_none_of_ours_is_left_alone() {
    let site = Site::none();
    std::fs::write(site.db(), "no database, only words\n".repeat(100)).unwrap();
    let before = std::fs::read(site.db()).unwrap();
    for args in [&["today"][..], &["verify"], &["round", "start", "goods-in"], &["backup", "/nowhere/b.db"]] {
        assert!(site.fails(3, args).contains("not an opsbook file"), "{args:?}");
    }
    assert_eq!(std::fs::read(site.db()).unwrap(), before);
    std::fs::remove_file(site.db()).unwrap();
    sql(&site.db(), "CREATE TABLE other (id INTEGER)");
    assert!(site.fails(3, &["today"]).contains("not an opsbook file"), "another program's database");
    std::fs::remove_file(site.db()).unwrap();
    std::fs::create_dir(site.db()).unwrap();
    site.fails(3, &["today"]);
}

#[test]
fn a_newer_file_is_refused_by_name() {
    let site = Site::fresh();
    sql(&site.db(), "PRAGMA user_version = 99");
    let said = site.fails(3, &["round", "start", "goods-in"]);
    assert!(said.contains("99") && said.contains("newer"), "{said}");
}

#[test]
fn a_file_that_may_not_be_written_can_still_be_read() {
    let site = Site::fresh();
    let locked = Permissions::of(site.dir.path(), 0o555);
    if std::fs::write(site.path("probe"), "").is_ok() {
        // The superuser may write everywhere: nothing can be shown here.
        return;
    }
    site.done(&["template", "list"]);
    assert!(site.fails(3, &["round", "start", "goods-in"]).contains("cannot be written"));
    drop(locked);
}

/// A folder's permissions, put back at the end.
struct Permissions<'a>(&'a Path);

impl<'a> Permissions<'a> {
    fn of(folder: &'a Path, mode: u32) -> Self {
        std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode)).unwrap();
        Self(folder)
    }
}

impl Drop for Permissions<'_> {
    fn drop(&mut self) {
        std::fs::set_permissions(self.0, std::fs::Permissions::from_mode(0o700)).unwrap();
    }
}

#[test]
fn an_edit_behind_the_programs_back_is_named() {
    let site = Site::fresh();
    let head = site.json(&["verify"]);
    let anchor = format!("{} {}", head["seq"], head["head"].as_str().unwrap());
    site.done(&["verify", "--anchor", &anchor]);
    sql(&site.db(), "UPDATE person SET name = 'Somebody Else'");
    let output = site.run(&["verify"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("name"), "the field is named");
    let report = site.json(&["verify"]);
    assert_eq!(report["ok"], false);
    let problem = &report["problems"][0];
    has_keys(problem, &["seq", "noun", "record", "what"]);
    assert_eq!(problem["noun"], "person");
    let lost = format!("{} {}", head["seq"], "0".repeat(64));
    assert_eq!(site.run(&["verify", "--anchor", &lost]).status.code(), Some(1));
}

#[test]
fn a_copy_is_made_and_put_back() {
    let site = Site::fresh();
    let copy = site.path("copy.db");
    let copy = copy.to_str().unwrap();
    site.done(&["backup", copy]);
    assert!(site.fails(1, &["backup", copy]).contains("already"));
    site.done(&["round", "start", "goods-in"]);
    let said = site.done(&["restore", copy]);
    assert!(said.contains("before-"), "{said}");
    assert!(site.fails(1, &["round", "show", "RND-0001"]).contains("RND-0001"));
    assert!(site.done(&["verify"]).contains("whole"));
    let kept = std::fs::read_dir(site.dir.path()).unwrap().map(|entry| entry.unwrap().path());
    let kept = kept.into_iter().find(|path| path.to_string_lossy().contains(".before-")).unwrap();
    let old = crate::site::program(site.dir.path()).arg("--db").arg(kept).args(["round", "show", "RND-0001"]).output();
    assert_eq!(old.unwrap().status.code(), Some(0), "what stood there is kept");
    std::fs::write(site.path("bad.db"), "x").unwrap();
    site.fails(3, &["restore", site.path("bad.db").to_str().unwrap()]);
    assert!(site.done(&["verify"]).contains("whole"), "a bad copy replaces nothing");
}

#[test]
fn restoring_over_a_readable_file_is_the_managers_to_do() {
    let site = Site::with(&["--manager", "no-such-login"]);
    let copy = site.path("copy.db");
    site.done(&["backup", copy.to_str().unwrap()]);
    assert!(site.fails(1, &["restore", copy.to_str().unwrap()]).contains("manager"));
}

#[test]
fn an_end_that_was_cut_off_since_the_last_verify_is_missed() {
    let site = Site::fresh();
    let copy = site.path("copy.db");
    site.done(&["backup", copy.to_str().unwrap()]);
    site.done(&["round", "start", "goods-in"]);
    assert_eq!(site.json(&["verify"])["kept"], serde_json::Value::Null);
    let kept = site.json(&["verify"]);
    assert_eq!((&kept["kept"]["head"], &kept["kept"]["holds"]), (&kept["head"], &true.into()));
    site.done(&["round", "start", "dispatch"]);
    site.done(&["verify"]);
    // An older copy of the file in its place, as somebody would put it there by hand.
    for ending in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(site.path(&format!("site.db{ending}")));
    }
    std::fs::copy(&copy, site.db()).unwrap();
    for _ in 0..2 {
        let report = site.json(&["verify"]);
        assert_eq!((&report["ok"], &report["kept"]["holds"]), (&false.into(), &false.into()), "told every time");
    }
    let said = site.run(&["verify"]);
    assert!(String::from_utf8_lossy(&said.stdout).contains("cut off"), "{said:?}");
    site.done(&["verify", "--forget"]);
    site.done(&["verify"]);
}

#[test]
fn whoever_has_no_place_of_their_own_verifies_all_the_same() {
    let site = Site::fresh();
    std::fs::write(site.path(".local"), "in the way").unwrap();
    assert!(site.done(&["verify"]).contains("whole"));
    assert_eq!(site.json(&["verify"])["kept"], serde_json::Value::Null);
}

/// The program with every call of these kinds failing so; none where calls cannot be made to fail here.
fn failing(site: &Site, calls: &str, error: &str, args: &[&str]) -> Option<std::process::Output> {
    let mut command = std::process::Command::new("strace");
    command.args(["-f", "-q", "-o", "/dev/null", "-e"]).arg(format!("inject={calls}:error={error}"));
    command.arg(assert_cmd::cargo::cargo_bin!("opsbook")).arg("--db").arg(site.db()).args(args);
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear().env("PATH", path).env("HOME", site.dir.path()).env("LANG", "C.UTF-8");
    let output = command.output().ok()?;
    // It says so itself where it may not trace.
    (!String::from_utf8_lossy(&output.stderr).contains("strace:")).then_some(output)
}

#[test]
fn a_disk_that_fails_is_told_apart_and_nothing_is_claimed_to_be_saved() {
    let site = Site::fresh();
    let before = site.json(&["verify"])["seq"].clone();
    for (calls, error, says) in [
        ("fdatasync,fsync", "EIO", "did not confirm"),
        ("pwrite64", "EIO", "The disk that holds"),
        ("pwrite64", "ENOSPC", "is full"),
    ] {
        let args = ["site", "name", "New Mill", "--op", "one"];
        let Some(output) = failing(&site, calls, error, &args) else {
            println!("skipped: calls cannot be made to fail here");
            return;
        };
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(3), "{calls} {error}: {said}");
        assert!(said.contains(says) && said.lines().count() == 1, "{calls} {error}: {said}");
        assert!(!said.contains("is damaged"), "a disk that fails says nothing about the file: {said}");
        assert_eq!(site.json(&["verify"])["seq"], before, "{calls} {error}: what was called not saved is not there");
        assert!(site.done(&["verify"]).contains("whole"));
    }
    // Sent again under its own name once the disk is well, it is made, and made once.
    site.done(&["site", "name", "New Mill", "--op", "one"]);
    assert!(site.done(&["site", "name", "New Mill", "--op", "one"]).contains("Saved before"));
}
