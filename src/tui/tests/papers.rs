//! What is shown, written as a file: reports, lists, the audit pack, the ledger.

use std::path::{Path, PathBuf};

use super::inspect::worked;
use super::screens::{SIZES, shot};
use super::stage::{Console, Stage};
use crate::domain::phrase::Lang;

fn folder(stage: &Stage) -> &Path {
    stage.path.parent().unwrap()
}

fn read(stage: &Stage, name: &str) -> String {
    std::fs::read_to_string(folder(stage).join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Waits for the work beside the screen.
fn wait(console: &mut Console, text: &str) {
    for _ in 0..100 {
        if console.screen().contains(text) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
        console.tick();
    }
    panic!("no {text:?}:\n{}", console.screen());
}

#[test]
fn a_round_is_reported_with_three_keys_and_not_written_over_without_a_yes() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab").tick();
    console.press("ctrl-p").shows("Write as a file").shows("Report on RND-0001").shows("List: ").shows("Audit pack");
    console.press("enter").shows("page to print").shows("RND-0001.html").press("enter");
    wait(&mut console, "Written");
    console.shows("[History]");
    let page = read(&stage, "RND-0001.html");
    assert!(page.contains("ice on the coil") && page.contains("Harbour Mill"), "{page}");
    // Again: asked first; what was chosen otherwise ends otherwise.
    std::fs::write(folder(&stage).join("RND-0001.html"), "mine").unwrap();
    console.press("ctrl-p enter enter").shows("Replace the file?").press("esc");
    assert_eq!(read(&stage, "RND-0001.html"), "mine");
    console.press("enter enter").shows("Replace the file?").press("enter");
    wait(&mut console, "Written");
    assert_ne!(read(&stage, "RND-0001.html"), "mine");
    stage.sound();
}

#[test]
fn a_list_is_written_as_it_is_narrowed() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab tab f").type_text("coil").press("enter ctrl-p").shows("as shown").press("enter enter");
    wait(&mut console, "1 row");
    let names: Vec<PathBuf> = std::fs::read_dir(folder(&stage)).unwrap().map(|entry| entry.unwrap().path()).collect();
    let list = names.iter().find(|path| path.extension().is_some_and(|ending| ending == "csv")).unwrap();
    let text = std::fs::read_to_string(list).unwrap();
    assert!(text.contains("FND-0001") && text.lines().count() == 2, "{text}");
    console.press("f ctrl-u").type_text("qqzz").press("enter ctrl-p enter enter");
    console.shows("Replace").press("enter");
    wait(&mut console, "Written, 0 rows");
    assert_eq!(std::fs::read_to_string(list).unwrap().lines().count(), 1);
    stage.sound();
}

#[test]
fn the_audit_pack_is_a_page_and_a_folder_under_one_digest() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab P").shows("Audit pack").shows("audit-2026-11-23.html").shows("and the folder").press("enter");
    wait(&mut console, "manifest.json");
    let manifest = read(&stage, "audit-2026-11-23/manifest.json");
    assert!(manifest.contains("rounds.csv"), "{manifest}");
    assert!(read(&stage, "audit-2026-11-23.html").contains("Harbour Mill"));
    console.press("enter enter").shows("is there already. Name a new folder").press("esc esc").shows("[History]");
    stage.sound();
}

#[test]
fn the_ledger_of_hazards_is_in_the_palette() {
    let stage = worked();
    let mut console = stage.open(Lang::ZhCn, (80, 24));
    console.press(":").type_text("隐患排查").press("enter").shows("隐患排查治理台账").press("enter");
    wait(&mut console, "已写入");
    assert!(read(&stage, "hazards-2026-11-23.html").contains("隐患"));
    stage.sound();
}

#[test]
fn what_cannot_be_written_says_why_and_keeps_what_was_typed() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab").tick();
    console.press("ctrl-p enter tab ctrl-u").type_text("/nowhere/at/all").press("enter");
    wait(&mut console, "could not be written");
    console.shows("Name another folder").press("esc").shows("[History]");
    stage.sound();
}

#[test]
fn screens() {
    let stage = worked();
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = stage.open(lang, size);
            console.press("2 tab").tick();
            console.press("ctrl-p");
            shot("papers", lang, size, &console);
        }
    }
}
