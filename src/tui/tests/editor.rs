//! What a person does in the editor of checklists.

use super::stage::{Console, Stage, cold_room};
use crate::domain::code::Code;
use crate::domain::number::Quantity;
use crate::domain::phrase::Lang;
use crate::domain::template::Template;
use crate::domain::time::Span;

fn newest(stage: &Stage, code: &str) -> Template {
    stage.store().versions(&Code::parse(code).unwrap()).unwrap().remove(0).record
}

/// The editor of the only checklist there is.
fn editor(stage: &Stage) -> Console {
    let mut console = stage.console();
    console.press("2 shift-tab e").shows("version 1");
    console
}

/// A reading with an alarm, added below the selected line.
fn add_reading(console: &mut Console) {
    console.press("N").type_text("reading").press("enter").shows("New line: reading");
    console.type_text("Room 2 temperature").press("enter").type_text("2 号库温度").press("enter");
    console.type_text("°C").press("enter").type_text("9..5").press("enter").shows("The lowest value lies above");
    console.press("up ctrl-u").type_text("0..5").press("ctrl-s").shows("Room 2 temperature").shows("0 to 5 °C");
}

#[test]
fn a_limit_is_changed_and_a_reading_added_while_a_round_keeps_its_version() {
    let stage = Stage::with_form(cold_room());
    let mut walker = stage.console();
    walker.press("enter space").shows("1 of 9");
    let mut console = editor(&stage);
    // The line with the limits: behind the heading and lines above it.
    console.press("down down down down down").press("e").shows("reading: room-1");
    console.press("down down down ctrl-u").type_text("0..6").press("ctrl-s").shows("0 to 6 °C");
    console.shows("1 change to version 1, not published");
    add_reading(&mut console);
    console.press("=").shows("“Room 1 temperature”, Alarm limits: 0 to 5 -> 0 to 6");
    console.shows("New: “Room 2 temperature”").press("esc");
    console.press("W").shows("Rounds under way keep version 1; the next have version 2.").press("enter");
    console.shows("Published: Cold-room round, version 2");
    let form = newest(&stage, "cold-room").form;
    let added = form.item(&Code::parse("room-2-temperature").unwrap()).expect("a key from the English text");
    assert_eq!(added.alarm.unwrap().high, Some(Quantity::whole(5)));
    assert_eq!(added.text.get(Lang::ZhCn, Lang::En), "2 号库温度");
    // The round that was begun is walked as it was begun.
    walker.tick().shows("1 of 9").shows_not("Room 2 temperature");
    stage.pass_minutes(12 * 60);
    walker.press("esc").tick().press("N").type_text("Cold-room").press("enter");
    walker.shows("0 of 10");
    // Versions, with who, when, and what each changed.
    console
        .press("e H")
        .shows("Version 2, in force: Li Wei")
        .shows("Version 1, superseded")
        .shows("Alarm limits: 0 to 5 -> 0 to 6");
    stage.sound();
}

#[test]
fn a_checklist_is_copied_changed_published_and_planned() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console
        .press("2 shift-tab y")
        .shows("Copy of Cold-room round")
        .press("ctrl-u")
        .type_text("Small room")
        .press("ctrl-s");
    console.shows("new, not published").shows("cold-room-2");
    assert!(stage.store().versions(&Code::parse("cold-room-2").unwrap()).unwrap().is_empty());
    console.press("W").shows("It is new: 9 lines.").press("enter").shows("Published: Small room, version 1");
    console.shows("▸  Small room");
    // When it is due: weekly on Monday and Thursday, with what comes next while it is typed.
    console.press("S").type_text("weekly").press("enter").shows("Due next: ");
    console.press("right right right space").shows("Thu 26 Nov").press("tab ctrl-u").type_text("1400").shows("16:00");
    console.press("ctrl-s").shows("Small room is due: weekly on Mon, Thu 14:00");
    let listed = stage.store().templates().unwrap().into_iter().find(|l| l.template.code.as_str() == "cold-room-2");
    assert!(listed.unwrap().is_on());
    // The copy's title was written in one language: who reads the other sees so.
    let mut chinese = stage.open(Lang::ZhCn, (80, 24));
    chinese.press("2 shift-tab").shows("冷库巡检（旧译）");
    stage.sound();
}

#[test]
fn a_checklist_is_made_from_nothing() {
    let stage = Stage::new(false);
    let mut console = stage.console();
    console.press("2 shift-tab N").type_text("nothing").press("enter").shows("New checklist");
    console
        .type_text("Gate round")
        .press("enter enter")
        .type_text("gate")
        .press("ctrl-s")
        .shows("There are no lines yet");
    console.press("W").shows("It is new: 0 lines.").press("enter").shows("There are no lines here. Add one.");
    console.press("esc").press("N").press("enter").type_text("Gate shut").press("ctrl-s").shows("1 Gate shut");
    console.press("N").type_text("choice").press("enter").type_text("Lock").press("enter enter");
    console.type_text("good").press("alt-enter").type_text("! broken").press("ctrl-s").shows("good / broken");
    console.press("N").type_text("heading").press("enter").type_text("Gate").press("ctrl-s").shows("Gate");
    console.press("W enter").shows("Published: Gate round, version 1");
    let form = newest(&stage, "gate").form;
    let choices = &form.item(&Code::parse("lock").unwrap()).unwrap().choices;
    assert_eq!(
        choices.iter().map(|c| (c.value.as_str(), c.fail)).collect::<Vec<_>>(),
        [("good", false), ("broken", true)]
    );
    stage.sound();
}

#[test]
fn a_code_that_a_checklist_ever_had_is_not_given_again() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("2 shift-tab y ctrl-s").shows("cold-room-2").press("W enter").shows("Published").press("A enter");
    console.shows("Out of use: Cold-room round").shows_not("cold-room-2").press("y").shows("cold-room-3");
    console.press("enter enter ctrl-u").type_text("cold-room-2").press("ctrl-s").shows("belongs to another template");
    stage.sound();
}

#[test]
fn what_is_not_published_is_kept_offered_and_discarded_with_a_yes() {
    let stage = Stage::with_form(cold_room());
    let mut console = editor(&stage);
    console.press("down D").shows("Delete “Door seals intact”?").press("enter").shows_not("Door seals intact");
    console.press("esc").shows("Kept, not published").shows("changes not published");
    console.press("e").shows("1 change to version 1").shows_not("Door seals intact");
    console.press("u").shows("There is nothing to take back here.");
    console.press("X").shows("1 change goes").press("esc").shows("1 change to version 1");
    console.press("X enter").shows("Discarded").press("e").shows("Door seals intact").shows("version 1");
    assert_eq!(newest(&stage, "cold-room").version, 1);
}

#[test]
fn edits_are_taken_back_and_lines_moved_one_by_one() {
    let stage = Stage::with_form(cold_room());
    let mut console = editor(&stage);
    console.press("down J").shows("1 No ice on the evaporator").shows("▸   2 Door seals intact");
    console.press("u").shows("1 Door seals intact").press("ctrl-r").shows("2 Door seals intact");
    // Over the edge of its section into the next.
    console.press("J J").shows("▸*  3 Door seals intact").press("=").shows("Moved from 1 to 3").press("esc");
    console.press("home T").shows("Title and properties").press("esc").press("p").shows("0 of 9").press("esc");
}

#[test]
fn a_line_that_another_rests_on_stays() {
    let stage = Stage::with_form(cold_room());
    let mut console = editor(&stage);
    // The last check is asked only if the first fails.
    console.press("down down down e").shows("check: alarm").press("down down down down down down down down");
    console.type_text("seals").press("enter ctrl-s").shows("if “Door seals intact” is fail");
    console.press("home down D").shows("stays: “Lock-in alarm rings” is asked only by its answer");
    console.press("J J").shows("which does not stand before this one").shows("1 No ice on the evaporator");
}

#[test]
fn whoever_publishes_in_between_is_named_and_nothing_is_lost() {
    let stage = Stage::with_form(cold_room());
    stage.add_manager("Chen Bo", "chen");
    let (mut one, mut two) = (editor(&stage), stage.console_of("chen"));
    two.press("2 shift-tab e down D enter").shows("1 change");
    one.press("down down D enter").shows("1 change");
    two.press("W enter").shows("Published: Cold-room round, version 2");
    stage.pass_minutes(1);
    one.press("W enter").shows("Chen Bo changed cold-room");
    one.press("esc").shows("published by another meanwhile").press("=").shows("New: “Door seals intact”").press("esc");
    one.press("W enter").shows("Published: Cold-room round, version 3");
    stage.sound();
}

#[test]
fn a_supervisor_may_look_but_publishes_nothing() {
    let stage = Stage::with_form(cold_room());
    stage.add_person("Chen Bo", "chen");
    let mut console = stage.console_of("chen");
    console.press("2 shift-tab e down D enter W enter").shows("needs the role manager").press("esc").shows("1 change");
}

#[test]
fn places_are_added_altered_taken_out_and_archived() {
    let stage = Stage::new(false);
    let mut console = stage.console();
    console.press("tab").shows("There are no units, areas or assets yet");
    console.press("N enter").shows("New area").type_text("Hall Z").press("enter").type_text("Z 厅").press("enter");
    console.type_text("hall-z").press("ctrl-s").shows("Added: Hall Z");
    console.press("N").type_text("asset").press("enter").shows("Hall Z").type_text("Press 9").press("enter enter");
    console.type_text("press-9").press("ctrl-s").shows("Added: Press 9").shows("▸    Press 9");
    console.press("k A enter").shows("hall-z is in use: press-9 rests on it");
    console
        .press("esc j O")
        .type_text("leaks oil")
        .press("enter")
        .shows("out: leaks oil, 09:00, Li Wei")
        .shows("1 out");
    console.press("O").shows("Back in service: Press 9").press("A enter").shows("Out of use: Press 9");
    console
        .press("e")
        .shows("area hall-z")
        .press("ctrl-u")
        .type_text("Hall 26")
        .press("ctrl-s")
        .shows("Changed: Hall 26");
    console.press("u").shows("Undone").shows("Hall Z");
    let mut chinese = stage.open(Lang::ZhCn, (80, 24));
    chinese.press("tab").shows("Z 厅");
    console.press("f").type_text("qqq").shows("No place matches.").press("esc esc").shows("Hall Z");
    stage.sound();
}

#[test]
fn a_place_that_somebody_else_changed_shows_both_sides() {
    let stage = Stage::new(false);
    stage.add_manager("Chen Bo", "chen");
    let mut one = stage.console();
    one.press("tab N enter").type_text("Hall Z").press("enter enter").type_text("hall-z").press("ctrl-s");
    let mut two = stage.console_of("chen");
    two.press("tab e ctrl-u").type_text("Hall Y");
    one.press("e ctrl-u").type_text("Hall X").press("ctrl-s").shows("Changed: Hall X");
    two.press("ctrl-s").shows("Hall X").shows("Li Wei").shows("Hall Y").press("ctrl-s").shows("Changed: Hall Y");
    stage.sound();
}

#[test]
fn when_it_is_due_is_refused_where_it_cannot_be_walked() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("2 shift-tab S").shows("Due each shift").shows("Due next: Mon 23 Nov 11:00");
    console.press("tab tab tab ctrl-u").type_text("9h").press("ctrl-s").shows("must follow");
    console.press("up ctrl-u").press("down ctrl-u").type_text("3h").shows("Due next");
    let late = stage.clock.get().plus(Span::of_hours(1));
    assert!(stage.store().next_slot(&Code::parse("cold-room").unwrap(), late).unwrap().is_some());
}
