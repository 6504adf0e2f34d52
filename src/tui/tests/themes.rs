//! Looks: what each theme does with the same screen, marks of ASCII, ambiguous characters two cells wide.

use super::screens::full;
use super::stage::{Stage, cold_room};
use crate::domain::phrase::Lang;
use crate::text::mark::Marks;
use crate::text::width::{Ambiguous, width};
use crate::tui::theme::{Look, Theme};

fn shot(name: &str, what: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(name, what);
    });
}

#[test]
fn every_theme_says_the_same_without_its_colours() {
    let stage = full();
    let plain = stage.console_with(Lang::En, Look { theme: Theme::Mono, ..Look::default() }).screen();
    for theme in Theme::ALL {
        let console = stage.console_with(Lang::En, Look { theme, ..Look::default() });
        assert_eq!(console.screen(), plain, "{theme:?}");
        shot(&format!("theme-{}", theme.name()), &console.inked());
    }
}

#[test]
fn marks_of_ascii_leave_no_sign_but_the_words() {
    let stage = full();
    let mut console = stage.console_with(Lang::En, Look { marks: Marks::Ascii, ..Look::default() });
    shot("ascii-today", &console.screen());
    console.press(":");
    let drawn = console.screen();
    let odd: Vec<char> = drawn.chars().filter(|c| !c.is_ascii() && !"·…".contains(*c)).collect();
    assert!(odd.is_empty(), "{odd:?} on:\n{drawn}");
}

#[test]
fn where_ambiguous_characters_take_two_cells_every_row_still_fits() {
    let stage = Stage::with_form(cold_room());
    for lang in Lang::ALL {
        let look = Look { width: Ambiguous::Wide, ..Look::default() };
        let mut console = stage.console_with(lang, look);
        for keys in ["", ":", "esc ?", "esc enter", "space x"] {
            console.press(keys);
            let screen = console.screen();
            for row in screen.lines() {
                assert!(width(row, Ambiguous::Wide) <= 80, "{row}");
            }
            assert!(screen.chars().all(|c| !"─│┌┐└┘".contains(c)), "{screen}");
        }
        shot(&format!("wide-round-{}", lang.tag()), &console.screen());
        console.press("esc esc");
    }
}
