//! The preset for a French keyboard, whose row of digits sends signs unless Shift is held.
//!
//! Unshifted, `& é " ' ( - è _ ç à` mean the digits 1 to 9 and 0: on the tabs, and on lines that are answered with a number.
//! The number pad and Shift with the row send digits as everywhere. What needs `AltGr` there (`[ ] { } | \ @ #`) is bound to
//! nothing: each such command has another key.
//!
//! `-` is the unshifted 6 and means three things. On a line that is passed or failed it fails the line, as everywhere. On a
//! line that takes a number it is a minus where nothing is typed yet and such a line can be below nought; behind a minus or
//! a digit, and on lines of counts, times and choices, it is a 6. A 6 that begins a reading comes from the number pad or with
//! Shift.

use crate::tui::command::Command;
use crate::tui::key::{Key, KeyCode};

/// What the row sends unshifted, in the order of the digits 1 to 9 and 0.
const ROW: [char; 10] = ['&', 'é', '"', '\'', '(', '-', 'è', '_', 'ç', 'à'];
/// What cannot be typed there without `AltGr`.
const ALT_GR: &str = "[]{}|\\@#~`^";

/// The digit that a key of the row means, pressed without Shift.
pub(super) fn digit(key: Key) -> Option<Key> {
    let sign = key.text()?;
    let place = ROW.iter().position(|row| *row == sign)?;
    Some(Key::char(of(place)))
}

/// The default bindings as this keyboard has them: digits also by the sign on their key, nothing that needs `AltGr`.
pub(super) fn bound(defaults: Vec<(Key, Command)>) -> Vec<(Key, Command)> {
    let typed = defaults.into_iter().filter(|(key, _)| !matches!(key.code, KeyCode::Char(c) if ALT_GR.contains(c)));
    typed.flat_map(|(key, command)| [Some((key, command)), sign(key).map(|sign| (sign, command))]).flatten().collect()
}

/// The sign on the key of a digit.
fn sign(key: Key) -> Option<Key> {
    let digit = key.text()?;
    let place = (0..ROW.len()).find(|place| of(*place) == digit)?;
    Some(Key::char(ROW[place]))
}

fn of(place: usize) -> char {
    // The last key of the row is nought.
    char::from(b'0' + ((place + 1) % ROW.len()) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::command::TABLE;
    use crate::tui::keymap::Keymap;

    #[test]
    fn the_row_means_the_digits_in_order() {
        let typed: String = "&é\"'(-è_çà".chars().filter_map(|c| digit(Key::char(c))?.text()).collect();
        assert_eq!(typed, "1234567890");
        assert_eq!(digit(Key::char('a')), None);
        assert_eq!(digit(Key::ctrl('_')), None);
    }

    #[test]
    fn a_digit_and_its_sign_mean_the_same_and_nothing_needs_alt_gr() {
        let defaults = ["1", "[", "tab"].map(|key| (Key::parse(key).unwrap(), Command::Today));
        let keys: Vec<String> = bound(defaults.to_vec()).iter().map(|(key, _)| key.to_string()).collect();
        assert_eq!(keys, ["1", "&", "Tab"]);
    }

    /// What a French keyboard has with shift or without, but not with `AltGr`.
    const REACHED: &str =
        "azertyuiopqsdfghjklmwxcvbnAZERTYUIOPQSDFGHJKLMWXCVBN&é\"'(-è_çà)=1234567890°+^$ùµ%*<>,?;.:/!§² ";

    #[test]
    fn every_command_has_a_key_that_needs_no_alt_gr_and_nothing_means_two_things() {
        let keymap = Keymap::preset("azerty").unwrap();
        assert_eq!(keymap.doubles(), []);
        for entry in TABLE.iter().filter(|entry| !entry.keys.is_empty()) {
            let reached = |key: Key| match key.code {
                KeyCode::Char(c) => REACHED.contains(c),
                _ => true,
            };
            assert!(keymap.keys(entry.command).any(reached), "{:?}", entry.command);
        }
    }
}
