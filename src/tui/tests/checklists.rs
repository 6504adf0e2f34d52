//! What a person does in the list of checklists.

use super::stage::{Stage, cold_room};
use crate::domain::code::Code;
use crate::store::Listed;

fn listed(stage: &Stage, code: &Code) -> Listed {
    stage.store().templates().unwrap().into_iter().find(|listed| listed.template.code == *code).unwrap()
}

#[test]
fn what_is_listed_off_is_switched_on_with_one_key_and_says_when_it_is_due_first() {
    let stage = Stage::new(true);
    let off = stage.store().templates().unwrap().into_iter().find(|l| !l.is_on() && l.schedules.len() == 1).unwrap();
    let code = off.template.code;
    let mut console = stage.console();
    console.press("2 shift-tab").shows("[Checklists]").press("f").type_text(code.as_str()).press("enter");
    console.press("o").shows("On: ").shows("due first");
    assert!(listed(&stage, &code).is_on());
    console.press("o").shows("Off: ");
    assert!(!listed(&stage, &code).is_on());
    console.press("u").shows("Undone:");
    assert!(listed(&stage, &code).is_on());
    stage.sound();
}

#[test]
fn views_are_turned_both_ways_and_the_key_of_the_tab_goes_to_the_first() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.shows("[Due]");
    for view in ["[Places]", "[Countersign]", "[People]", "[Exceptions]", "[Due]"] {
        console.press("tab").shows(view);
    }
    console.press("[").shows("[Exceptions]").press("1").shows("[Due]").press("]").shows("[Places]");
    console.press("esc").shows("[Due]");
}

#[test]
fn a_checklist_is_found_by_typing_in_either_language_and_started() {
    let stage = Stage::new(true);
    stage.add(cold_room());
    let mut console = stage.console();
    console.press("2 shift-tab f").type_text("冷库巡检").shows("Cold-room round").shows("1 of ");
    console.press("enter enter").shows("0 of 9").press("esc").shows("Cold-room round").shows("Filter:");
    console.press("esc").shows_not("Filter:");
    stage.sound();
}

#[test]
fn one_key_tells_what_there_is_to_know_of_a_checklist() {
    let stage = Stage::new(true);
    stage.add(cold_room());
    let mut console = stage.console();
    console.press("2 shift-tab f").type_text("冷库巡检").press("enter i");
    console.shows("About Cold-room round").shows("Version 1, 1 in all").shows("Due: ").shows("Never done so far");
    console.shows("No line has passed 300 times running").press("esc").shows("[Checklists]");
    stage.sound();
}

#[test]
fn keys_typed_into_the_filter_are_no_commands() {
    let stage = Stage::new(true);
    let mut console = stage.console();
    console.press("2 shift-tab f").type_text("oOqzz").shows("oOqzz").shows("No checklist matches").press("esc");
    console.press("o").shows("Nothing here.").press("esc").shows_not("oOqzz");
    stage.sound();
}

#[test]
fn a_place_is_taken_out_of_service_with_a_reason_and_put_back() {
    let stage = Stage::new(true);
    let listed = stage.store().templates().unwrap();
    let of_place = listed.iter().find(|l| l.schedules.iter().any(|s| s.area.is_some() || s.asset.is_some()));
    let code = of_place.expect("a checklist of a place").template.code.to_string();
    let mut console = stage.console();
    console
        .press("2 shift-tab f")
        .type_text(&code)
        .press("enter O")
        .shows("out of service")
        .press("enter")
        .shows("Required.");
    console.type_text("floor is painted").press("enter").shows("Out of service: ").shows("out of service: floor");
    assert_eq!(stage.store().out_of_service().unwrap().len(), 1);
    console.press("O").shows("Back in service: ");
    assert!(stage.store().out_of_service().unwrap().is_empty());
    stage.sound();
}

#[test]
fn the_history_of_a_schedule_is_a_key_away() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("2 shift-tab H").shows("History of Cold-room round");
}

#[test]
fn an_operator_starts_checklists_but_neither_switches_nor_voids() {
    let stage = Stage::with_form(cold_room());
    stage.make(crate::domain::change::Change::People(crate::domain::people::Change::Add {
        name: "Chen Bo".into(),
        login: Some("chen".into()),
        role: crate::domain::role::Role::Operator,
        posts: Vec::new(),
        language: None,
    }));
    let mut console = stage.console_of("chen");
    console.press("2 shift-tab o").shows("needs the role supervisor").shows("on ");
    console.press("enter").shows("0 of 9").press("space esc 1").shows("1/9");
    console.press("end V").type_text("by mistake").press("enter").shows("needs the role supervisor");
    stage.sound();
}
