//! What a person does in the second tab: the history, findings, readings, inspections that are due.

use super::screens::shot;
use super::stage::{Stage, cold_room, twenty};
use crate::domain::phrase::Lang;

/// The cold room worked through: a failed line, two readings, signed.
pub(super) fn worked() -> Stage {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console
        .press("enter space x")
        .type_text("ice on the coil")
        .press("enter")
        .press("space 3 enter 4 enter 1 1 0 0 0 enter");
    console.shows("▸   8").press("enter enter").shows("▸   9").press("enter").shows("Enter signs").press("enter enter");
    console.shows("Signed");
    stage
}

#[test]
fn what_was_walked_stands_in_the_history_and_is_opened() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab").shows("[History]").shows("Cold-room round").shows("1 failed").shows("1 round");
    console.press("enter").shows("Door seals intact").press("esc").shows("[History]");
    console.press("esc").shows("[Due]");
    stage.sound();
}

#[test]
fn the_history_is_narrowed_by_words_a_form_and_a_date() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab f").type_text("冷库").shows("Cold-room round");
    console.press("ctrl-u").type_text("nothing of the kind").shows("No round is like that").press("esc esc");
    console.press("g").type_text("yesterday-ish").press("enter").shows("That is no date").press("ctrl-u");
    console.type_text("-1d").press("enter").shows("until").shows("No round is like that").press("esc");
    console
        .shows("Cold-room round")
        .press("F")
        .shows("Show only")
        .shows("Verdict")
        .press("esc")
        .shows("Cold-room round");
    stage.sound();
}

#[test]
fn what_a_round_came_to_is_read_in_the_list() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab").tick();
    console.press("i").shows("RND-0001").shows("Signed").shows("ice on the coil").press("esc").shows("[History]");
    stage.sound();
}

#[test]
fn a_finding_leads_to_its_action_and_to_its_line() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab tab").shows("[Findings]").shows("ice on the").shows("FND-0001").shows("ACT-0001");
    console.press("r").shows("▸✗  2").press("esc").press("enter").shows("ACT-0001").press("esc").shows("[Findings]");
    console.press("o").shows("watched").shows("None here").press("esc").shows("ice on the");
    console
        .press("f")
        .type_text("coil")
        .shows("ice on the")
        .press("ctrl-u")
        .type_text("qqzz")
        .shows("No finding holds");
    stage.sound();
}

#[test]
fn a_line_that_passes_asks_with_one_key_whether_what_was_found_is_in_order() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console
        .press("enter x")
        .type_text("seal broken")
        .press("enter")
        .press(&["space"; 19].join(" "))
        .press("s enter")
        .shows("Signed");
    let again = |keys: &str| {
        let mut console = stage.console();
        console.press("N").type_text("extinguishers").press("enter").shows("0 of 20").press(keys);
        console
    };
    // Passed: it stays open unless somebody says so; the walk goes on either way.
    let mut second = again("space");
    second
        .shows("ACT-0001 stays open on that line. y: found in order")
        .shows("▸   2")
        .press("y")
        .shows("Saved")
        .shows("▸   2");
    second.press("space y").shows("Nothing open was found");
    stage.sound();
}

#[test]
fn a_reading_is_picked_by_typing_and_drawn_with_its_figures() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 tab tab tab").shows("[Readings]").press("p").type_text("room 1").press("enter");
    console
        .shows("Room 1 temperature")
        .shows("n 1")
        .shows("1 value")
        .press("enter")
        .shows("▸✓  4")
        .press("esc")
        .shows("[Readings]");
    console.press("<").shows("There is nothing older").press(">").shows("These are the newest");
    stage.sound();
}

#[test]
fn an_inspection_stands_there_from_before_it_opens_until_it_is_done() {
    let stage = Stage::new(true);
    let mut console = stage.console();
    console
        .press("2")
        .shows("[Inspections]")
        .shows("Housekeeping")
        .shows("comes")
        .press("enter")
        .shows("Not open before")
        .press("N")
        .shows("Start")
        .press("esc");
    console.press("f").type_text("qqzz").shows("Nothing here").press("esc");
    stage.sound();
}

#[test]
fn screens() {
    let (full, empty) = (worked(), Stage::with_form(twenty()));
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 40)] {
            for (stage, name) in [(&full, "full"), (&empty, "empty")] {
                let mut console = stage.open(lang, size);
                console.press("2");
                for view in ["due", "history", "findings", "readings"] {
                    console.tick();
                    shot(&format!("{name}-inspect-{view}"), lang, size, &console);
                    console.press("tab");
                }
            }
            let mut console = full.open(lang, size);
            console.press("2 tab").press("F");
            shot("narrow-history", lang, size, &console);
        }
    }
}
