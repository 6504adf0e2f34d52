//! Every screen at its sizes, in both languages, empty and full.

use super::stage::{Console, Stage, cold_room, twenty};
use crate::domain::phrase::Lang;

pub const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];
/// A telephone's: a round must be walked on it, and the lists must stay readable.
const NARROW: (u16, u16) = (40, 15);

pub fn shot(name: &str, lang: Lang, (columns, rows): (u16, u16), console: &Console) {
    let name = format!("{name}-{}-{columns}x{rows}", lang.tag());
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(name, console.screen());
    });
}

/// A site on which the day is half done: a round signed with a fail, one begun, second readings and actions due.
pub fn full() -> Stage {
    let stage = Stage::new(true);
    stage.add(cold_room());
    stage.add(twenty());
    let mut console = stage.console();
    console.press("N").type_text("Cold-room round").press("enter space x").type_text("ice, 2 cm").press("enter");
    console.press("space 6 . 4 enter r enter 1 2 enter 1 0 8 5 5 enter down enter enter enter");
    console.press("N").type_text("Extinguishers, all").press("enter space space space esc");
    stage
}

#[test]
fn today() {
    let (empty, full) = (Stage::new(false), full());
    for lang in Lang::ALL {
        for size in SIZES.into_iter().chain([NARROW]) {
            shot("empty-today", lang, size, &empty.open(lang, size));
            let mut console = full.open(lang, size);
            console.tick();
            shot("full-today", lang, size, &console);
        }
    }
}

#[test]
fn checklists() {
    let stage = full();
    for lang in Lang::ALL {
        for size in SIZES.into_iter().chain([NARROW]) {
            let mut console = stage.open(lang, size);
            console.press("2 shift-tab");
            shot("checklists", lang, size, &console);
        }
    }
}

#[test]
fn find() {
    let stage = full();
    for lang in Lang::ALL {
        for size in SIZES.into_iter().chain([NARROW]) {
            let mut console = stage.open(lang, size);
            console.press("/").type_text("ice");
            shot("find", lang, size, &console);
        }
    }
}

#[test]
fn round() {
    let (fresh, full) = (Stage::with_form(cold_room()), full());
    for lang in Lang::ALL {
        for size in SIZES.into_iter().chain([NARROW]) {
            let mut console = fresh.open(lang, size);
            console.press("enter");
            shot("fresh-round", lang, size, &console);
            let mut console = full.open(lang, size);
            console.press("N").type_text("cold-room").press("enter");
            console.press("space x").type_text("ice, 3 cm").press("enter space 6 . 4 enter");
            shot("limits-round", lang, size, &console);
            // The next screen begins with the same site.
            console.press("u u u u u esc");
        }
    }
}

#[test]
fn dialogs() {
    let stage = Stage::with_form(cold_room());
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = stage.open(lang, size);
            console.press("?");
            shot("help-today", lang, size, &console);
            console.press("esc :");
            shot("palette", lang, size, &console);
            console.press("esc enter ?");
            shot("help-round", lang, size, &console);
            console.press("esc x").type_text("torn");
            shot("fail", lang, size, &console);
            console.press("esc").press("P");
            shot("bulk", lang, size, &console);
            console.press("esc t");
            shot("walked", lang, size, &console);
            console.press("esc space up H");
            shot("history", lang, size, &console);
            console.press("esc u");
        }
    }
}

#[test]
fn signing() {
    let stage = Stage::with_form(cold_room());
    let mut console = stage.console();
    console.press("enter space x").type_text("ice").press("enter space 3 enter 4 enter 1 9 enter enter");
    console.type_text("no").press("enter enter");
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = stage.open(lang, size);
            console.press("enter enter");
            shot("sign", lang, size, &console);
        }
    }
}

/// Everything that sets checklists and places up, at each step of a change.
#[test]
fn setting_up() {
    let stage = full();
    for lang in Lang::ALL {
        for size in SIZES {
            let mut console = stage.open(lang, size);
            console.press("2 shift-tab f").type_text("cold-room").press("enter e");
            console.press("down down").press("D enter").press("down down e");
            shot("edit-line", lang, size, &console);
            console.press("down down down ctrl-u").type_text("0..6").press("ctrl-s");
            shot("edit", lang, size, &console);
            console.press("N");
            shot("edit-new", lang, size, &console);
            console.press("esc W");
            shot("edit-publish", lang, size, &console);
            console.press("esc T");
            shot("edit-about", lang, size, &console);
            console.press("esc p");
            shot("edit-preview", lang, size, &console);
            console.press("esc ?");
            shot("help-edit", lang, size, &console);
            console.press("esc X enter S");
            shot("edit-plan", lang, size, &console);
        }
    }
}

#[test]
fn places() {
    let stage = full();
    let mut console = stage.console();
    console.press("tab down down O").type_text("floor is painted").press("enter");
    for lang in Lang::ALL {
        for size in SIZES.into_iter().chain([NARROW]) {
            let mut console = stage.open(lang, size);
            console.press("tab down");
            shot("places", lang, size, &console);
            if size != NARROW {
                console.press("e");
                shot("place", lang, size, &console);
            }
        }
    }
}
