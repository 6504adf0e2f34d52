//! What is within reach: filters, marks and changes to several at once, saved filters, links, back and forth, the mouse.

use super::stage::{Stage, cold_room, twenty};
use crate::host::config::{Binding, Keys, Place, Problem, Said, Wrong};
use crate::tui::Setup;
use crate::tui::input::Press;
use crate::tui::keymap;

/// Three checklists that are due now.
fn three() -> Stage {
    let stage = Stage::with_form(cold_room());
    stage.add(twenty());
    let mut third = twenty();
    third.code = crate::domain::code::Code::parse("till-float").unwrap();
    third.title = crate::domain::phrase::Phrase::of([
        (crate::domain::phrase::Lang::En, "Till float"),
        (crate::domain::phrase::Lang::ZhCn, "备用金盘点"),
    ]);
    stage.add(third);
    stage
}

#[test]
fn the_queue_narrows_as_one_types_in_either_language_until_it_is_let_go() {
    let stage = three();
    let mut console = stage.console();
    console.press("f").type_text("floor ext").shows("Extinguishers").shows_not("Till").shows("1 of 3");
    console.press("enter").shows("Filter: floor ext").press("enter").shows("0 of 20").press("esc").shows("Filter:");
    console.press("esc").shows_not("Filter:").shows("Till float").shows_not("Leave opsbook?");
    console.press("f").type_text("备用金").shows("Till float").shows_not("Extinguishers");
    console.type_text("zz").shows("Nothing shown here matches").press("ctrl-c esc").shows("Cold-room round");
}

#[test]
fn several_are_skipped_with_one_reason_and_taken_back_as_one() {
    let stage = three();
    let mut console = stage.console();
    console
        .press("space")
        .shows("1 marked")
        .press("space s")
        .shows("Skip 2 rounds")
        .type_text("power cut")
        .press("enter");
    console.shows("Saved: 2 rounds").shows("2 of 3 done").shows_not("marked");
    stage.sound();
    console.press("u").shows("Undone: 2 changes made together (skipped)").shows("0 of 3 done");
    console.press("ctrl-r").shows("Done again: 2 changes made together").shows("2 of 3 done");
    console.press("u").shows("0 of 3 done").press("u").shows("Nothing of yours to undo");
    stage.sound();
}

#[test]
fn a_refusal_of_one_leaves_all_as_they_were() {
    let stage = three();
    let mut console = stage.console();
    console.press("v v").shows("Everything shown is marked").shows("3 marked").press("s").type_text("power cut");
    // Meanwhile somebody finishes one of them.
    let mut other = stage.console();
    other.press("f").type_text("till").press("enter s").type_text("counted by audit").press("enter");
    console.press("enter").shows("Skip 3 rounds").shows("power cut").shows("Not done");
    console.press("esc").shows("1 of 3 done");
    stage.sound();
}

#[test]
fn what_cannot_be_done_of_what_is_marked_is_said_and_left() {
    let stage = three();
    let mut console = stage.console();
    console.press("s").type_text("closed").press("enter v end v").shows("3 marked").press("s");
    console.shows("Skip 2 rounds").shows("One marked row stays as it is").press("esc esc").shows_not("marked");
    console.press("end space s").shows("None of the marked rows").press("esc");
    console.press("esc").shows("Leave opsbook?");
}

#[test]
fn signed_rounds_are_reviewed_together() {
    let stage = three();
    let mut console = stage.console();
    for title in ["Extinguishers", "Till"] {
        let lines = ["space"; 20].join(" ");
        console.press("f").type_text(title).press("enter enter").press(&lines).press("enter enter").shows("Signed:");
        console.press("esc");
    }
    stage.add_person("Chen Bo", "chen");
    let mut other = stage.console_of("chen");
    other.press("v v c").shows("Review 2 rounds").shows("One marked row stays").press("enter").shows("Saved: 2 rounds");
    stage.sound();
}

#[test]
fn checklists_are_switched_together_and_back_with_one_key() {
    let stage = three();
    let off = || stage.store().templates().unwrap().iter().filter(|listed| !listed.is_on()).count();
    let mut console = stage.console();
    console.press("2 shift-tab v j v").shows("2 marked").press("o").shows("Off: 2 checklists");
    assert_eq!(off(), 2);
    console.press("v v o").shows("On: 2 checklists").press("u");
    assert_eq!(off(), 2, "only what was switched is switched back");
    stage.sound();
}

#[test]
fn a_filter_is_saved_under_a_name_and_shown_again_in_another_session() {
    let (stage, folder) = (three(), tempfile::tempdir().unwrap());
    let setup = || Setup { state: Some(folder.path().to_owned()), ..Setup::default() };
    let mut console = stage.console_set(setup());
    console.press("w").shows("No filter of this list is saved");
    console.press("f").type_text("till").press("enter W").shows("It shows: till").type_text("Till only").press("enter");
    console.shows("Saved as “Till only”").press("esc 2 shift-tab f").type_text("cold").press("enter W");
    console.type_text("Cold store").press("enter");
    let mut later = stage.console_set(setup());
    later.press("w").shows("Filter: Till only").shows_not("Cold-room").press("esc").shows("Cold-room");
    later.press(":").type_text("cold store").shows("Filter: Cold store").press("enter").shows("[Checklists]");
    later.shows("1 of 3").shows_not("Till");
    // A blank name takes it away.
    later.press("W").shows("Blank takes it away").press("ctrl-u enter").shows("not saved any more").press("esc w");
    later.shows("No filter of this list is saved");
    // Nobody else has it.
    stage.add_person("Chen Bo", "chen");
    let login = crate::host::login::Login { name: "chen".into(), full_name: "Chen Bo".into(), uid: 1001 };
    stage.console_as(login, setup()).press("w").shows("No filter of this list is saved");
}

#[test]
fn what_was_left_is_gone_forth_to_where_its_selection_stood() {
    let stage = three();
    let mut console = stage.console();
    console.press("enter down down").shows("▸   3").press("esc").shows("[Due]").press("ctrl-f").shows("▸   3");
    console
        .press("esc")
        .shows("[Due]")
        .press("alt-right")
        .shows("▸   3")
        .press("esc 2 shift-tab ctrl-f")
        .shows("▸   3");
    console.press("esc enter esc").press("ctrl-f ctrl-f").shows("Nothing was left");
}

#[test]
fn links_lead_from_the_action_to_its_round_and_line() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("L").shows("Nothing is selected that has links").press("enter x").type_text("seal broken");
    console.press("enter up L").shows("to FND-0001").shows("to RND-0001").type_text("fnd").press("enter");
    console.shows("History of FND-0001").press("esc esc");
    console.press(":").type_text("act1").shows("Open act1").press("enter").shows("Plan: 3 of 5 fixed").press("esc");
    console.press("L").shows("Links of RND-0001").shows("from FND-0001").shows("to extinguishers-all").press("esc");
    console.press(":").type_text("rnd1").press("enter").shows("1 of 20").press("esc");
    console.press(":").type_text("RND-99").press("enter").shows("no record “RND-99”");
}

#[test]
fn words_that_no_loaded_record_has_are_found_from_the_palette() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter o").type_text("wasp nest").press("enter esc :").type_text("wasp nest").press("enter");
    console.shows("RND-0001").press("enter").shows("▸*  1");
    // What was chosen last stands first.
    let mut console = stage.console();
    console.press(":").type_text("colours").press("enter").shows("theme = \"light\"").press(":");
    let screen = console.screen();
    assert!(screen.lines().any(|line| line.contains("▸ Another set of colours")), "{screen}");
}

#[test]
fn the_mouse_selects_opens_and_scrolls() {
    let stage = three();
    let mut console = stage.console_set(Setup { mouse: true, ..Setup::default() });
    let row = console.row_of("Till float");
    console.click(10, row).shows("▸  Till float").click(10, row).shows("0 of 20").mouse(Press::WheelDown, 3, 9);
    console.shows("▸   4");
    let second = console.row_of(" 2 Ext");
    console.click(5, second).shows("▸   2");
    // A click on a line answers nothing, however often.
    console.click(5, second).shows("0 of 20").press("esc 2 shift-tab").shows("[Checklists]");
    console.click(2, 1).shows("[Due]").click(70, 15).click(70, 23).shows("[Due]");
    console.press("q").click(10, row).shows("Leave opsbook?");
}

#[test]
fn a_configuration_with_mistakes_opens_with_the_rest_and_says_so_in_one_line() {
    let stage = three();
    let at = Place::Line("/home/li/.config/opsbook/config.toml".into(), 3);
    let wrong = Wrong::NoSetting { key: "teme".into(), near: Some("theme".into()) };
    let problem = Problem { at, wrong };
    let problems = vec![problem.clone()];
    let mut console = stage.console_set(Setup { problems, ..Setup::default() });
    console.shows("config.toml, line 3: there is no setting “teme”").shows("Cold-room").press("down").shows_not("teme");
    let problems = vec![problem.clone(), problem];
    stage.console_set(Setup { problems, ..Setup::default() }).shows("And 1 more: opsbook config check");
}

#[test]
fn help_hints_and_palette_show_the_keys_in_effect() {
    let stage = three();
    let binding = Binding { command: "skip".into(), keys: vec!["f5".into()] };
    let own = vec![Said { value: binding, at: Place::File("config.toml".into()) }];
    let (keymap, problems) = keymap::lay(&Keys { preset: None, own });
    assert_eq!(problems, []);
    let mut console = stage.console_on(keymap);
    console.shows("F5 skip").press("?").shows("F5   ").press("esc :").type_text("leave this round").shows("F5");
    console.press("esc f5").shows("Skip Cold-room round").press("esc s").shows("s does nothing here");
}
