//! Texts typed and not saved: they outlast the console, and are offered where they belong.

use tempfile::TempDir;

use super::stage::{Console, NINE, Stage, cold_room, twenty};
use crate::domain::phrase::Lang;
use crate::domain::time::Span;

/// A site and a place for drafts.
fn stage() -> (Stage, TempDir) {
    (Stage::with_form(twenty()), TempDir::new().unwrap())
}

fn open(stage: &Stage, drafts: &TempDir) -> Console {
    stage.keeping(Lang::En, drafts.path())
}

#[test]
fn what_was_typed_when_the_console_ended_is_offered_and_gone_on_with() {
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("enter down x").type_text("seal torn at the hinge");
    drop(console);
    stage.pass_minutes(14);
    let mut console = open(&stage, &drafts);
    // On the same line of the same round, with the text one key away.
    console
        .shows("▸   2 Extinguisher 2")
        .shows("1 unfinished text, 22 characters, 14 min old: fail: Extinguishers, all floors");
    console.press("enter").shows("What is wrong?").shows("[ seal torn at the hinge");
    console.type_text("!").press("enter").shows("1 fail");
    drop(console);
    open(&stage, &drafts).shows_not("unfinished").shows("▸   3 Extinguisher 3");
    stage.sound();
}

#[test]
fn a_value_being_typed_comes_back_on_its_line() {
    let stage = Stage::with_form(cold_room());
    let drafts = TempDir::new().unwrap();
    let mut console = open(&stage, &drafts);
    console.press("enter space space space 3 .");
    drop(console);
    let mut console = open(&stage, &drafts);
    console.shows("[ 3.").shows("Room 1 temperature").press("home").press("ctrl-x").shows("Unfinished texts");
    console.press("enter").shows("▸   4 Room 1 temperature").press("5 enter").shows("4 of 9");
    console.press("ctrl-x").shows("Nothing typed waits");
}

#[test]
fn a_reason_asked_in_the_queue_comes_back_in_the_queue() {
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("s").type_text("closed for works").press("esc ctrl-q").shows("One text is not saved; it is kept");
    console.press("enter");
    assert!(console.left);
    drop(console);
    let mut console = open(&stage, &drafts);
    console.shows("1 unfinished text, 16 characters").press("enter").shows("[ closed for works");
    console.press("enter").shows("Saved");
    drop(console);
    open(&stage, &drafts).shows_not("unfinished");
}

#[test]
fn it_is_discarded_only_after_a_yes() {
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("enter x").type_text("not so").press("ctrl-x").shows("Discard this text?").shows("not so");
    console.press("esc").shows("What is wrong?").shows("[ not so").press("ctrl-x enter").shows("Discarded");
    console.press("x").shows_not("not so");
    console.type_text("again");
    drop(console);
    let mut console = open(&stage, &drafts);
    console.shows("5 characters").press("ctrl-x").shows("Discard this text?").press("esc x").shows("[ again");
    drop(console);
    open(&stage, &drafts).press("ctrl-x enter").shows("Discarded").press("ctrl-x").shows("Nothing typed waits");
}

#[test]
fn another_key_puts_the_offer_away_and_the_text_stays_in_the_list() {
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("enter x").type_text("one").press("esc down n");
    stage.pass_minutes(1);
    console.type_text("two words");
    drop(console);
    let mut console = open(&stage, &drafts);
    console.shows("2 unfinished texts, the last of 9 characters").press("down").shows_not("unfinished");
    console
        .press("ctrl-x")
        .shows("two words")
        .shows("n/a: Extinguishers, all floors · 2 Exting")
        .shows("fail: Extinguishers, all floors · 1 Exting");
    console.press("down enter").shows("What is wrong?").shows("[ one");
}

#[test]
fn a_text_whose_round_was_signed_meanwhile_is_shown_and_can_be_taken_along() {
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("enter x").type_text("dent in the door");
    drop(console);
    let mut other = stage.console();
    other.press("enter").press(&["space"; 20].join(" ")).press("s enter");
    other.shows("Signed:");
    let mut console = open(&stage, &drafts);
    console.press("enter").shows("takes it no more").shows("dent in the door");
    console.press("enter").shows("Taken along").press("esc N").type_text("Extinguishers").press("enter");
    console.press("x ctrl-y").shows("[ dent in the door").press("enter").shows("1 fail");
    // It waits until it is discarded: taking it along is no reason to drop it.
    console.press("ctrl-x").shows("Unfinished texts").shows("dent in the door").press("ctrl-x enter");
    console.press("ctrl-x").shows("Nothing typed waits");
}

#[test]
fn what_another_console_is_typing_is_not_taken_from_it() {
    let (stage, drafts) = stage();
    let mut one = open(&stage, &drafts);
    one.press("enter x").type_text("mine");
    let mut two = open(&stage, &drafts);
    two.shows_not("unfinished").press("ctrl-x").shows("open in another console").press("enter esc enter x");
    two.shows("typing this in another console").shows_not("[ mine");
    stage.pass_minutes(1);
    two.type_text("also mine");
    drop((one, two));
    let mut three = open(&stage, &drafts);
    three.shows("2 unfinished texts").press("enter").shows("also mine").shows("Other version of fail");
    three.press("down enter").shows("[ mine").press("esc ctrl-x").shows("also mine");
}

#[test]
fn after_a_month_it_is_offered_for_discarding_and_still_there() {
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("s").type_text("old reason");
    drop(console);
    stage.clock.set(NINE.plus(Span::of_days(41)));
    let mut console = open(&stage, &drafts);
    console.shows("never saved").shows("41 d old").press("down ctrl-x").shows("41 d old: discard?").shows("old reason");
}

#[test]
fn drafts_are_each_persons_own() {
    let (stage, drafts) = stage();
    stage.add_person("Sun Li", "sun");
    let mut console = open(&stage, &drafts);
    console.press("enter x").type_text("of li");
    drop(console);
    stage.keeping_for("sun", drafts.path()).shows_not("unfinished").press("ctrl-x").shows("Nothing typed waits");
    open(&stage, &drafts).shows("1 unfinished text");
}

#[test]
fn nothing_offered_was_saved_already() {
    // The console ends between the commit and the note of it.
    let (stage, drafts) = stage();
    let mut console = open(&stage, &drafts);
    console.press("enter x").type_text("seal torn");
    let folder = drafts.path().to_owned();
    let copy = TempDir::new().unwrap();
    console.press("enter").shows("1 fail");
    // Everything the file was told but the last word.
    let file = file_in(&folder);
    let bytes = std::fs::read(&file).unwrap();
    drop(console);
    let cut = find_last(&bytes, b"{\"gone\"") - 8;
    let place = copy.path().join(file.strip_prefix(&folder).unwrap());
    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
    for part in place.parent().unwrap().ancestors().take(3) {
        std::fs::set_permissions(part, std::os::unix::fs::PermissionsExt::from_mode(0o700)).unwrap();
    }
    std::fs::write(&place, &bytes[..cut]).unwrap();
    open(&stage, &copy).shows_not("unfinished").press("ctrl-x").shows("Nothing typed waits");
    // Without the save it would have been offered.
    let before = find_last(&bytes, b"{\"saving\"") - 8;
    std::fs::remove_dir_all(copy.path().join("drafts")).unwrap();
    std::fs::create_dir_all(place.parent().unwrap()).unwrap();
    std::fs::write(&place, &bytes[..before]).unwrap();
    open(&stage, &copy).shows("1 unfinished text, 9 characters");
}

fn file_in(folder: &std::path::Path) -> std::path::PathBuf {
    let entry = std::fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    if entry.is_dir() { file_in(&entry) } else { entry }
}

fn find_last(bytes: &[u8], what: &[u8]) -> usize {
    bytes.windows(what.len()).rposition(|window| window == what).unwrap()
}

#[test]
fn screens() {
    let stage = Stage::with_form(cold_room());
    let drafts = TempDir::new().unwrap();
    let mut console = open(&stage, &drafts);
    console
        .press("enter x")
        .type_text("门封条上沿裂开约 12 厘米, see photo in the file")
        .press("esc down n")
        .type_text("ice");
    drop(console);
    stage.pass_minutes(14);
    for lang in Lang::ALL {
        let mut console = stage.keeping(lang, drafts.path());
        super::screens::shot("drafts-offer", lang, (80, 24), &console);
        console.press("enter");
        super::screens::shot("drafts-list", lang, (80, 24), &console);
        console.press("down ctrl-x");
        super::screens::shot("drafts-discard", lang, (80, 24), &console);
    }
}
