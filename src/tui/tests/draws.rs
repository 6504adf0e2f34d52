//! Spot checks on the screen: drawn by the program, judged by whoever did not work on the round.

use super::inspect::worked;
use super::screens::{SIZES, shot};
use super::stage::Stage;
use crate::domain::change::Change;
use crate::domain::people;
use crate::domain::phrase::Lang;
use crate::domain::role::Role;

/// The cold room worked through by Li, with a second supervisor and an auditor.
fn stage() -> Stage {
    let stage = worked();
    for (name, role) in [("sun", Role::Supervisor), ("qian", Role::Auditor)] {
        let (posts, login) = (Vec::new(), Some(name.to_owned()));
        let name = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
        stage.make(Change::People(people::Change::Add { name, login, role, posts, language: None }));
    }
    stage
}

const DRAWS: &str = "2 tab tab tab tab";

#[test]
fn the_program_draws_and_somebody_else_judges() {
    let stage = stage();
    let mut console = stage.console_of("sun");
    console.press(DRAWS).shows("[Spot checks]").shows("Nothing was drawn yet").press("N").shows("Have a sample drawn");
    console.press("ctrl-s").shows("DRW-0001").shows("RND-0001").shows("seed").shows("1 to look at");
    console.press("x").shows("RND-0001 differs").press("enter").shows("RND-0001 differs");
    console.type_text("ice is still there").press("enter").shows("Saved").shows("differs").shows("ice is still");
    console.press("y").shows("agrees").shows("1 of 1 judged, 100 % agree");
    console
        .press("enter")
        .shows("Door seals intact")
        .press("x")
        .shows("This round is closed")
        .press("esc")
        .shows("DRW-0001");
    console.press("esc").shows("[Spot checks]").shows("1 of 1 judged, 100 % agree");
    stage.sound();
}

#[test]
fn whoever_worked_on_a_round_is_refused() {
    let stage = stage();
    stage.console_of("sun").press(DRAWS).press("N ctrl-s").shows("DRW-0001");
    let mut console = stage.console();
    console.press(DRAWS).press("enter").shows("RND-0001").press("y").shows("may not verify it");
    console.press("x").type_text("mine").press("enter").shows("may not verify it").shows("mine");
    stage.sound();
}

#[test]
fn an_auditor_draws_findings_and_actions_and_opens_them() {
    let stage = stage();
    let mut console = stage.console_of("qian");
    console.press(DRAWS).press("N").shows("an audit sample of rounds").type_text("actions").press("enter");
    console.press("ctrl-s").shows("DRW-0001").shows("ACT-0001").press("y").shows("is said of rounds");
    console.press("enter").shows("ACT-0001").press("esc esc").shows("audit sample");
    console.press("N tab ctrl-u").type_text("some").press("ctrl-s").shows("no share and no number").shows("some");
    stage.sound();
}

#[test]
fn screens() {
    let (stage, empty) = (stage(), worked());
    stage.console_of("sun").press(DRAWS).press("N ctrl-s").press("x").type_text("ice is still there").press("enter");
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = stage.open(lang, size);
            console.press(DRAWS);
            shot("draws", lang, size, &console);
            let mut console = empty.open(lang, size);
            console.press(DRAWS).press("N");
            shot("new-draws", lang, size, &console);
        }
    }
}
