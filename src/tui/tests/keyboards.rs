//! Keyboards other than the American one, as their keys really arrive.

use super::stage::{Stage, cold_room};
use crate::tui::keymap::Keymap;

fn azerty(stage: &Stage) -> super::stage::Console {
    stage.console_on(Keymap::preset("azerty").unwrap())
}

#[test]
fn a_round_is_walked_on_a_french_keyboard_without_shift() {
    let stage = Stage::with_form(cold_room());
    let mut console = azerty(&stage);
    // Three check lines, the second failed with the key that is also the 6.
    console.press("enter space -").type_text("ice, 2 cm").press("enter space");
    // 3,5 °C; 12 pallets; the first choice; at 08:55; nothing unusual; the storekeeper's name.
    console.press("\" , ( enter & é enter & à _ ( ( enter down enter");
    console.shows("3,5").shows("12").shows("LED").shows("08:55").press("enter enter").shows("Signed:");
    stage.sound();
}

#[test]
fn the_six_is_a_minus_only_where_a_number_begins() {
    let stage = Stage::with_form(cold_room());
    let mut console = azerty(&stage);
    console.press("enter space space space").press("- -").shows("[ -6").press("- , -").shows("[ -66,6");
    console.press("backspace backspace backspace backspace backspace & enter");
    // Pallets cannot be fewer than none: the key is a 6 from the start.
    console.press("-").shows("[ 6").press("- enter").shows("66");
}

#[test]
fn the_tabs_are_under_the_unshifted_row() {
    let stage = Stage::with_form(cold_room());
    let mut console = azerty(&stage);
    console
        .press("tab")
        .shows("[Checklists]")
        .press("&")
        .shows("[Due]")
        .press("?")
        .shows_not("Tab ]")
        .press("page-down page-down")
        .shows("1 &");
}

#[test]
fn on_other_keyboards_the_signs_mean_nothing() {
    let stage = Stage::with_form(cold_room());
    stage.console().press("enter space space space &").shows("& does nothing here");
}
