//! The field: what is typed and pasted into it, and where the caret stands.

use super::{Hostile, each};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::key::Key;
use crate::tui::widget::field::{Field, Shows, Takes};

/// Keys that move and remove.
pub(super) const KEYS: [&str; 22] = [
    "left",
    "right",
    "home",
    "end",
    "up",
    "down",
    "backspace",
    "delete",
    "ctrl-w",
    "ctrl-u",
    "ctrl-k",
    "ctrl-z",
    "ctrl-left",
    "alt-right",
    "alt-backspace",
    "alt-enter",
    "ctrl-j",
    "page-up",
    "page-down",
    "space",
    "tab",
    "enter",
];

/// One of [`KEYS`], or any character.
pub(super) fn key(hostile: &mut Hostile) -> Key {
    let n = hostile.below(KEYS.len() * 2);
    match KEYS.get(n) {
        Some(key) => Key::parse(key).unwrap(),
        None => Key::char(hostile.text().chars().next().unwrap_or('x')),
    }
}

#[test]
fn a_field_shows_nothing_to_obey_and_its_caret_stands_behind_what_is_before_it() {
    each(10, 3_000, |desk, slate, hostile| {
        let takes = [Takes::Words, Takes::Note, Takes::Plain, Takes::Secret][hostile.below(4)];
        let mut field = Field::with(takes, &hostile.text());
        for _ in 0..6 {
            match hostile.below(3) {
                0 => drop(field.insert(&hostile.text())),
                1 => drop(field.step(key(hostile), Field::room(desk.cx().size.0, desk.cx()))),
                _ => drop(field.key(key(hostile))),
            }
            let text = field.text().to_owned();
            assert!(!text.contains(|c: char| c.is_control() && (c != '\n' || takes != Takes::Note)), "{text:?}");
            let (cx, from) = (desk.cx(), hostile.below(4));
            let shows = if from == 0 { Shows::From(from) } else { Shows::Caret };
            let caret = slate.draw(desk, |frame, area| field.draw_in(frame, area, shows, cx));
            assert_eq!(caret.is_some(), shows == Shows::Caret && cx.size.0 > 2);
            // What is typed anew stands at the end, and the caret right behind it where everything fits.
            let field = Field::with(Takes::Words, &text.replace('\n', " "));
            let cells: usize = graphemes(field.text()).map(|sign| width(Safe::new(sign).as_str(), cx.look.width)).sum();
            let caret = slate.draw(desk, |frame, area| field.draw(frame, area, 0, cx));
            if cells + 5 <= usize::from(cx.size.0) {
                assert_eq!(caret.map(|caret| usize::from(caret.x)), Some(cells + 2), "{:?}", field.text());
            }
        }
    });
}

fn graphemes(text: &str) -> impl Iterator<Item = &str> {
    unicode_segmentation::UnicodeSegmentation::graphemes(text, true)
}
