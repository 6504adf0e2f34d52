//! The tour: a line at a time for whoever is new, left behind by doing it, or for good with Esc.

use tempfile::TempDir;

use super::stage::{Console, Stage, cold_room, twenty};
use crate::tui::Setup;

/// A console whose person is remembered below a folder.
fn console(stage: &Stage, folder: &TempDir) -> Console {
    stage.console_set(Setup { state: Some(folder.path().to_owned()), ..Setup::default() })
}

#[test]
fn each_step_is_left_behind_by_doing_it() {
    let (stage, folder) = (Stage::with_form(twenty()), TempDir::new().unwrap());
    let mut new = console(&stage, &folder);
    new.shows("1/6  Enter opens").shows("Esc ends the tour").press("down up").shows("1/6");
    new.press("enter").shows("2/6  Space passes").press("down").shows("2/6").press("space").shows("3/6  x fails");
    new.press("x").type_text("seal broken").press("enter").shows("4/6  u takes").press("u").shows("5/6  Go on");
    // Back without signing: one goes in again.
    new.press("esc").shows("1/6").press("enter").shows("5/6");
    let rest = ["space"; 19].join(" ");
    new.press(&rest).press("s enter").shows("Signed").shows("6/6  ? shows");
    new.press("?").shows("Keys").press("esc").shows_not("6/6").shows_not("1/6");
    console(&stage, &folder).shows_not("1/6");
    stage.sound();
}

#[test]
fn signing_leaves_what_comes_before_behind_and_help_ends_it() {
    let (stage, folder) = (Stage::with_form(twenty()), TempDir::new().unwrap());
    let mut new = console(&stage, &folder);
    new.press("?").press("esc").shows("1/6").press("enter").press(&["space"; 20].join(" "));
    new.press("s enter").shows("Signed").shows_not("/6");
    console(&stage, &folder).shows_not("/6");
}

#[test]
fn esc_ends_it_for_good_and_does_not_leave_the_console() {
    let (stage, folder) = (Stage::with_form(twenty()), TempDir::new().unwrap());
    let mut new = console(&stage, &folder);
    // Where Esc has something to do, it does that.
    new.press("f").type_text("zzz").press("enter esc").shows("1/6");
    new.press("esc").shows("No more tour").press("down").shows_not("1/6");
    assert!(!new.left);
    console(&stage, &folder).shows_not("1/6");
    // Somebody else at the same login is new.
    stage.add_person("Chen Bo", "chen");
    let login = crate::host::login::Login { name: "chen".into(), full_name: "Chen Bo".into(), uid: 1001 };
    let setup = Setup { state: Some(folder.path().to_owned()), ..Setup::default() };
    stage.console_as(login, setup).shows("1/6");
    // And it is there again for whoever wants it.
    new.press(":").type_text("tour").press("enter").shows("1/6");
}

#[test]
fn it_covers_nothing_and_says_what_works_on_this_line() {
    let (stage, folder) = (Stage::with_form(cold_room()), TempDir::new().unwrap());
    let mut new = console(&stage, &folder);
    new.shows("? help").press("enter").shows("Space pass").shows("2/6  Space passes");
    // The fourth line is a reading.
    new.press("space space space").shows("3/6  Type the value, then Enter").shows("? help");
    new.press("q q").shows("Leave");
}

#[test]
fn without_a_place_to_remember_it_is_not_shown() {
    Stage::with_form(twenty()).console().shows_not("1/6");
}

#[test]
fn what_is_taken_back_is_where_one_stands_again() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter space space").press("x").type_text("seal broken").press("enter").shows("▸   4");
    console.press("u").shows("▸   3").press("u").shows("▸   2").press("space").shows("▸   3").shows("2 of 20");
    stage.sound();
}

#[test]
fn an_optional_line_is_passed_over_with_enter() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space space space 3 enter 4 enter 1 1 0 0 0 enter").shows("▸   8").press("enter enter");
    console.shows("▸   9").press("enter").shows("Enter signs").press("enter").shows("Sign");
}
