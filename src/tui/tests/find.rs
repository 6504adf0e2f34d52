//! What a person finds by words: in the palette, and among all records.

use super::stage::{Stage, cold_room, twenty};
use crate::domain::phrase::Lang;

#[test]
fn the_palette_opens_rounds_and_starts_checklists_by_words_of_either_language() {
    let stage = Stage::with_form(cold_room());
    stage.make(crate::domain::change::Change::Template(crate::domain::template::Change::Publish(vec![twenty()])));
    let mut console = stage.console();
    console.press(":").type_text("冷库").shows("Open Cold-room round").shows("by 11:00");
    console.press("enter").shows("0 of 9").press("space");
    // Also from within a round, which is found behind the new one again.
    console.press(":").type_text("extinguishers-all").shows("Start Extinguishers").press("enter").shows("0 of 20");
    console.press("esc").shows("1 of 9").press("esc").shows("1/9").shows("0/20");
    stage.sound();
}

#[test]
fn the_palette_finds_open_actions_and_shows_what_happened_to_them() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter x").type_text("seal broken").press("enter esc :").type_text("ACT-0001");
    console.shows("ACT-0001 Extinguisher 1").press("enter").shows("seal broken");
    console.shows("Last entries").press("H").shows("History of ACT-0001");
}

#[test]
fn records_are_found_by_words_in_either_language_newest_first() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console
        .press("enter x")
        .type_text("门封撕裂 torn")
        .press("enter")
        .press("o")
        .type_text("torn ice")
        .press("enter esc");
    console.press("/").shows("Type words in either language").type_text("封撕").shows("ACT-0001");
    console.press("ctrl-c /").type_text("tor").shows("ACT-0001").shows("RND-0001");
    // The last word typed is the observation: the newest answer of that round, opened at its line.
    let screen = console.screen();
    let place = |what: &str| screen.lines().position(|line| line.contains(what)).expect("found");
    assert!(place("answer") < place("ACT-0001"), "{screen}");
    console.press("enter").shows("▸*  2 No ice").press("esc").shows("ACT-0001");
    console.type_text("zz").shows("Nothing found for").press("backspace backspace backspace backspace backspace");
    console.press("backspace").shows("[Due]");
    stage.sound();
}

#[test]
fn letters_in_the_field_are_no_commands_and_signs_no_operators() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.open(Lang::En, (80, 24));
    console.press("/").type_text("NuH:?\" OR *").shows("NuH:?\" OR *").shows("Nothing found for");
    console.press("esc").shows("[Due]");
}

#[test]
fn anything_else_that_is_found_shows_its_history() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("/").type_text("蒸发器无结冰").shows("cold-room").press("enter").shows("History of cold-room");
}
