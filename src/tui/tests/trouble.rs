//! Saves that fail: the dialog stays with its text, the text is on the disk, one sentence says so, and nothing is made twice.

use rusqlite::Connection;
use tempfile::TempDir;

use super::stage::{Console, Stage, cold_room, twenty};
use crate::domain::phrase::Lang;
use crate::host::draft::{Draft, Keeper, Owner, Syncer};
use crate::text::kept::kept;
use crate::text::locale::Locale;

/// A console with a note typed on the first line.
fn typing() -> (Stage, TempDir, Console) {
    let (stage, drafts) = (Stage::with_form(twenty()), TempDir::new().unwrap());
    let mut console = stage.keeping(Lang::En, drafts.path());
    console.press("enter x").type_text("hose cracked");
    (stage, drafts, console)
}

/// What lies on the disk of the texts of an open console.
pub fn on_disk(stage: &Stage, drafts: &TempDir) -> Vec<Draft> {
    let store = stage.store();
    let person = format!("person-{}", store.people().unwrap()[0].record.id);
    let owner = Owner { site: store.uuid().unwrap(), person };
    Keeper::open(vec![drafts.path().to_owned()], owner, Syncer::default()).elsewhere().to_vec()
}

fn raw(stage: &Stage) -> Connection {
    Connection::open(&stage.path).unwrap()
}

fn entries(stage: &Stage) -> i64 {
    stage.store().head().unwrap().0
}

#[test]
fn a_file_that_others_write_to_keeps_the_text_and_the_save_is_made_once_under_its_first_operation() {
    let (stage, drafts, mut console) = typing();
    let other = raw(&stage);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    console.press("enter").shows("Somebody else is writing. What you typed is kept").shows("[ hose cracked");
    let waiting = on_disk(&stage, &drafts);
    assert_eq!(waiting.len(), 1);
    let op = waiting[0].saving.expect("the operation is noted before it is tried");
    assert!(stage.store().receipt(&op).unwrap().is_none());
    other.execute_batch("ROLLBACK").unwrap();
    // Later, when it took longer to think about: still the same save.
    stage.pass_minutes(1);
    console.press("enter").shows("1 of 20 · 1 fail");
    assert!(stage.store().receipt(&op).unwrap().is_some());
    assert_eq!(on_disk(&stage, &drafts), []);
    stage.sound();
}

#[test]
fn what_is_saved_after_another_failed_is_not_taken_for_it() {
    let (stage, drafts, mut console) = typing();
    let other = raw(&stage);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    console.press("enter").shows("Somebody else is writing");
    let first = on_disk(&stage, &drafts)[0].saving;
    other.execute_batch("ROLLBACK").unwrap();
    console.type_text(" twice").press("enter").shows("1 fail").shows("ACT-0001");
    assert!(stage.store().receipt(&first.unwrap()).unwrap().is_none());
    stage.sound();
}

#[test]
fn a_newer_schema_stops_writing_and_says_so() {
    let (stage, drafts, mut console) = typing();
    let before = entries(&stage);
    raw(&stage).pragma_update(None, "user_version", 999).unwrap();
    console.tick().press("enter").shows("opsbook was updated").shows("[ hose cracked");
    console.press("enter esc space").shows("opsbook was updated").shows("0 of 20");
    raw(&stage).pragma_update(None, "user_version", crate::store::SCHEMA).unwrap();
    assert_eq!(entries(&stage), before);
    assert_eq!(on_disk(&stage, &drafts)[0].text, "hose cracked");
}

/// A console with a form open over the places, and one over the editor, each with a text typed.
fn forms() -> Vec<(Stage, TempDir, Console, &'static str)> {
    let open = |keys: &str, shows: &str| {
        let (stage, drafts) = (Stage::with_form(cold_room()), TempDir::new().unwrap());
        let mut console = stage.keeping(Lang::En, drafts.path());
        console.press(keys).shows(shows).type_text("Hall Zed");
        (stage, drafts, console)
    };
    let (stage, drafts, console) = open("tab N enter", "New area");
    let (other, others, editor) = open("2 shift-tab e N enter", "New line");
    vec![(stage, drafts, console, "Added: Hall Zed"), (other, others, editor, "1 change to version 1")]
}

#[test]
fn a_form_and_the_editor_keep_their_text_while_others_write() {
    for (stage, drafts, mut console, done) in forms() {
        let other = raw(&stage);
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        console.tick();
        assert!(on_disk(&stage, &drafts).iter().any(|draft| draft.text == "Hall Zed"));
        if done.starts_with("Added") {
            console.press("enter enter").type_text("hall-zed").press("ctrl-s");
            console.shows("Somebody else is writing. What you typed is kept").shows("[ Hall Zed").shows("[ hall-zed");
            let kept = on_disk(&stage, &drafts);
            assert!(kept.iter().any(|draft| draft.text == "hall-zed"), "{kept:?}");
        } else {
            // Nothing is written until it is published.
            console.press("ctrl-s").shows(done).press("W enter").shows("Somebody else is writing");
            console.shows("Publish");
        }
        other.execute_batch("ROLLBACK").unwrap();
        if done.starts_with("Added") {
            console.press("ctrl-s").shows(done);
        } else {
            console.press("enter").shows("Published: Cold-room round, version 2");
        }
        assert_eq!(on_disk(&stage, &drafts), []);
        stage.sound();
    }
}

#[test]
fn a_form_and_the_editor_keep_their_text_where_a_newer_opsbook_came() {
    for (stage, drafts, mut console, done) in forms() {
        let before = entries(&stage);
        raw(&stage).pragma_update(None, "user_version", 999).unwrap();
        console.tick();
        if done.starts_with("Added") {
            console.press("enter enter").type_text("hall-zed").press("ctrl-s");
            console.shows("opsbook was updated").shows("[ Hall Zed");
        } else {
            console.press("ctrl-s").shows(done).press("W enter").shows("opsbook was updated");
        }
        raw(&stage).pragma_update(None, "user_version", crate::store::SCHEMA).unwrap();
        assert_eq!(entries(&stage), before);
        let kept = on_disk(&stage, &drafts);
        assert!(kept.iter().any(|draft| draft.text.contains("Hall Zed")), "{kept:?}");
    }
}

#[test]
fn a_form_and_the_editor_keep_their_text_on_a_full_disk() {
    for (stage, drafts, mut console, done) in forms() {
        let room = console.fill_up();
        if done.starts_with("Added") {
            // Longer than a page, so that it needs new ones.
            console.paste(&"门".repeat(1900)).press("enter enter").type_text("hall-zed").press("ctrl-s");
            console.shows("The disk is full").shows("[ Hall Zed").shows("[ hall-zed");
        } else {
            console.press("ctrl-s").shows(done).press("W enter").shows("The disk is full");
        }
        let kept = on_disk(&stage, &drafts);
        assert!(kept.iter().any(|draft| draft.text.contains("Hall Zed")), "{kept:?}");
        console.make_room(room);
        if done.starts_with("Added") {
            console.press("ctrl-s").shows(done);
        } else {
            console.press("enter").shows("Published: Cold-room round, version 2");
        }
        stage.sound();
    }
}

#[test]
fn a_file_that_is_taken_away_or_replaced_is_not_written_to() {
    let (stage, drafts, mut console) = typing();
    let away = stage.path.with_extension("away");
    std::fs::rename(&stage.path, &away).unwrap();
    console.press("enter").shows("cannot be opened any more").shows("[ hose cracked");
    std::fs::copy(&away, &stage.path).unwrap();
    console.press("enter").shows("cannot be opened any more").shows("[ hose cracked");
    std::fs::rename(&away, &stage.path).unwrap();
    assert_eq!(on_disk(&stage, &drafts)[0].text, "hose cracked");
    console.press("enter").shows("1 fail");
    stage.sound();
}

#[test]
fn drafts_that_cannot_be_written_are_said_to_be_in_memory_only() {
    let (stage, drafts) = (Stage::with_form(twenty()), TempDir::new().unwrap());
    let file = drafts.path().join("file");
    std::fs::write(&file, "no folder").unwrap();
    let mut console = stage.keeping(Lang::En, &file);
    console.press("enter x").type_text("h").shows("kept in memory only");
    console.type_text("ose").shows_not("kept in memory only").shows("[ hose").press("esc x").shows("[ hose");
}

/// The codes of SQLite (rescode.html) that a disk, a neighbour or an administrator can cause.
const CODES: [(i32, &str, &str); 12] = [
    (8, "can no longer be written", "已不能写入"),
    (14, "cannot be opened", "已打不开"),
    (1544, "The folder of", "所在文件夹"),
    (5, "Somebody else is writing", "有人正在写入"),
    (517, "Somebody else is writing", "有人正在写入"),
    (13, "The disk is full", "磁盘已满"),
    (4874, "The disk is full", "磁盘已满"),
    (778, "The disk failed", "出错"),
    (522, "The disk failed", "出错"),
    (1034, "did not confirm", "没有确认"),
    (11, "is damaged", "已损坏"),
    (26, "is damaged", "已损坏"),
];

#[test]
fn every_code_has_a_sentence_with_cause_state_of_the_text_and_next_step() {
    for (code, en, zh) in CODES {
        let error = crate::store::Error::from(rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None));
        let facts = error.facts(std::path::Path::new("site.db"));
        for (lang, cause, state) in [(Lang::En, en, "What you typed is kept"), (Lang::ZhCn, zh, "输入的内容已保留")]
        {
            let said = kept(&Locale::new(lang, lang), error.name(), &facts);
            let (before, after) = said.split_once(state).unwrap_or_else(|| panic!("{code}: {said}"));
            assert!(before.contains(cause), "{code}: {said}");
            assert!(after.chars().count() > 6, "{code} says no next step: {said}");
        }
    }
}
