//! A ready text in the dialog of a fail: it fills in the rest, and is never in the way of one's own words.

use super::stage::{Stage, twenty};
use crate::domain::action::{Action, Cause};
use crate::domain::finding::Severity;
use crate::domain::phrase::Lang;
use crate::domain::time::Span;
use crate::tui::theme::Look;

fn actions(stage: &Stage) -> Vec<Action> {
    let far = stage.clock.get().plus(Span::of_days(30));
    let mut actions: Vec<Action> =
        stage.store().agenda(far).unwrap().actions.into_iter().map(|due| due.action).collect();
    actions.sort_by_key(|action| action.number);
    actions
}

#[test]
fn a_few_letters_and_two_keys_fill_in_note_severity_due_and_measure() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter x").type_text("rou").shows("Exit or escape route blocked").shows_not("Label missing");
    console.press("down enter").shows("Put right and checked").shows("major");
    console.type_text(", gate 3").press("enter").shows("ACT-0001");
    console.press("x").type_text("label").press("down enter enter").shows("ACT-0002");
    let actions = actions(&stage);
    let first = &actions[0];
    assert_eq!(first.note.as_deref(), Some("Exit or escape route blocked, gate 3"));
    assert_eq!((first.severity, first.cause), (Severity::Major, Some(Cause::People)));
    assert_eq!(first.measure.as_deref(), Some("Put right and checked"));
    assert_eq!(first.standard.as_deref(), Some("In order at any time"));
    let days = |action: &Action| action.due.minutes_since(stage.clock.get()) / 1440;
    assert_eq!((days(first), days(&actions[1])), (0, 14));
    assert_eq!(actions[1].severity, Severity::General);
    stage.sound();
}

#[test]
fn chinese_is_found_by_its_sounds() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console_with(Lang::ZhCn, Look::default());
    console.press("enter x").type_text("mhq").shows("灭火器超过检验期").press("down enter").shows("整改并复查");
    console.press("enter").shows("ACT-0001");
    assert_eq!(actions(&stage)[0].note.as_deref(), Some("灭火器超过检验期"));
    stage.sound();
}

#[test]
fn own_words_are_saved_with_one_enter_though_texts_are_offered() {
    let stage = Stage::with_form(twenty());
    let mut console = stage.console();
    console.press("enter x").type_text("label").shows("Label missing").press("enter").shows("ACT-0001");
    let action = &actions(&stage)[0];
    assert_eq!((action.note.as_deref(), action.measure.as_deref()), (Some("label"), None));
    // All of them at one key; Escape first puts them away, and leaves the dialog only then.
    console.press("x space").shows("Extinguisher past its test date").press("esc").shows_not("Label missing");
    console.shows("What is wrong?").press("esc").shows_not("What is wrong?");
    stage.sound();
}
