//! Rounds walked on the keyboards people have: with a Chinese input method left on, and on a French keyboard. Bytes are sent
//! as terminals send them.

use super::stage::{Console, Stage, cold_room};
use crate::domain::answer::Verdict;
use crate::domain::phrase::Lang;
use crate::domain::round::Which;
use crate::tui::keymap::Keymap;

fn azerty(stage: &Stage) -> Console {
    stage.console_on(Keymap::preset("azerty").unwrap())
}

/// What was answered, line by line.
fn answers(stage: &Stage) -> Vec<(Verdict, Option<String>, Option<String>)> {
    let store = stage.store();
    let row =
        store.agenda(stage.clock.get()).unwrap().rows.into_iter().find(|row| row.template.as_str() == "cold-room");
    let view = store.round(&Which::Row(row.unwrap().id.unwrap()), stage.clock.get()).unwrap();
    let answers = view.lines.into_iter().filter_map(|line| line.answer).map(|held| held.record);
    answers.map(|answer| (answer.verdict, answer.typed, answer.note)).collect()
}

#[test]
fn a_round_is_walked_with_a_chinese_input_method_left_on() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.open(Lang::ZhCn, (80, 24));
    // Full-width blank passes, full-width minus fails; the words come in one go, as they are committed.
    console.send("\r").send("\u{3000}").send("－").send("蒸发器结冰，约２ｃｍ；已除霜！——待复查……").send("\r");
    // n/a: a letter arrives once it is committed as it is, here full-width.
    console.send("ｎ").send("无人进库").send("\r");
    // The decimal point is the full stop of Chinese.
    console.send("３").send("。").send("２").send("\r").send("１２").send("\r").send("１");
    console.send("８").send("：").send("５５").send("\r").send("\x1b[B").send("\r");
    console.send("\r").shows("签字").send("＋").shows("已签字");
    let answers = answers(&stage);
    let note = Some("蒸发器结冰，约２ｃｍ；已除霜！——待复查……".to_owned());
    assert_eq!(answers[0].0, Verdict::Pass);
    assert_eq!((answers[1].0, &answers[1].2), (Verdict::Fail, &note), "a note stays as it was typed");
    assert_eq!((answers[2].0, answers[2].2.as_deref()), (Verdict::Na, Some("无人进库")));
    let typed: Vec<Option<&str>> = answers[3..].iter().map(|(_, typed, _)| typed.as_deref()).collect();
    assert_eq!(typed[..2], [Some("3.2"), Some("12")]);
    stage.sound();
}

#[test]
fn punctuation_of_an_input_method_means_its_key() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.send("、").shows("Find").send("\x1b").send("：").shows("Commands and records").send("\x1b");
    console.send("？").shows("Keys here").send("\x1b").send("【").shows("[Exceptions]").send("】");
    // One press that arrives as two never answers two lines.
    console.send("\r").send("——").shows("0 of 9").send("……").send("￥").send("·").shows("0 of 9");
}

#[test]
fn a_round_is_walked_on_a_french_keyboard() {
    let stage = Stage::with_form(cold_room());
    let mut console = azerty(&stage);
    // On a line that is passed or failed `-` fails; `(` and `_` mean nothing there.
    console
        .send("\r")
        .send(" ")
        .send("(")
        .shows("takes no number")
        .send("-")
        .shows("What is wrong?")
        .send("givre")
        .send("\r")
        .send(" ");
    // 3,2 without shift; then the count 16, on which no negative number begins.
    console.send("\"").send(",").send("é").send("\r").send("&").send("-").send("\r");
    console
        .send("&")
        .send("_")
        .send(":")
        .send("(")
        .send("(")
        .send("\r")
        .send("\x1b[B")
        .send("\r")
        .send("\r")
        .send("\r");
    console.shows("Signed");
    let answers = answers(&stage);
    assert_eq!(answers.iter().map(|answer| answer.0).take(2).collect::<Vec<_>>(), [Verdict::Pass, Verdict::Fail]);
    let typed: Vec<Option<&str>> = answers[3..5].iter().map(|(_, typed, _)| typed.as_deref()).collect();
    assert_eq!(typed, [Some("3,2"), Some("16")]);
    stage.sound();
}

#[test]
fn a_minus_begins_a_negative_number_on_a_french_keyboard() {
    let stage = Stage::with_form(cold_room());
    let mut console = azerty(&stage);
    console.send("\r").send("   ").send("-").send("&").send("_").shows("[ -18").send("-").shows("[ -186");
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
        .shows("[Places]")
        .press("é")
        .shows("[Inspections]")
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
