//! From a clause to what carries it out.

use super::inspect::worked;
use super::screens::{SIZES, shot};
use super::stage::Stage;
use crate::domain::phrase::Lang;

#[test]
fn one_key_lists_the_evidence_of_a_clause_and_enter_opens_it() {
    let stage = worked();
    let mut console = stage.console();
    console.press("2 shift-tab C").shows("4.3").shows("Evidence").shows("cold-room").shows("version 1");
    console.shows("RND-0001").shows("1 failed").shows("FND-0001").shows("ACT-0001");
    console.press("down enter").shows("Door seals intact").press("esc").shows("Evidence");
    console.press("end enter").shows("ACT-0001").press("esc").shows("Evidence").press("home enter").press("esc");
    console.press("esc").shows("[Checklists]");
    // From a line of a round, and on to the report.
    console.press("2 tab enter C").shows("Evidence").press("ctrl-p").shows("Evidence of clause").press("esc esc");
    console.shows("Door seals intact");
    stage.sound();
}

#[test]
fn what_carries_out_no_clause_says_so() {
    let stage = Stage::new(true);
    let mut form = super::stage::cold_room();
    form.clause = None;
    stage.add(form);
    let mut console = stage.console();
    console.press("2 shift-tab f").type_text("cold-room").press("enter C").shows("carries out no clause");
    stage.sound();
}

#[test]
fn screens() {
    let stage = worked();
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = stage.open(lang, size);
            console.press("2 shift-tab C");
            shot("clause", lang, size, &console);
        }
    }
}
