//! The French keyboard: its digits want shift, so their keys do without it.
//!
//! Every command of the table has a key there without the key `AltGr`; only digits are out of reach. `-` lies on the key of 6: where a
//! negative number may begin it is a minus, elsewhere in a number it is a 6.

use super::Keymap;
use crate::tui::command::TABLE;
use crate::tui::key::{Key, KeyCode};

/// What the row above the letters sends without shift, and the digit printed above it.
const ROW: [(char, char); 10] = [
    ('&', '1'),
    ('é', '2'),
    ('"', '3'),
    ('\'', '4'),
    ('(', '5'),
    ('-', '6'),
    ('è', '7'),
    ('_', '8'),
    ('ç', '9'),
    ('à', '0'),
];

impl Keymap {
    /// The usual keys, and the digits of a French keyboard without shift.
    pub fn azerty() -> Self {
        let mut keymap = Self { row: &ROW, ..Self::default() };
        for entry in TABLE {
            let digits = entry.default_keys().filter_map(|key| ROW.iter().find(|(_, digit)| key == Key::char(*digit)));
            let free = digits
                .filter(|(sent, _)| TABLE.iter().all(|other| other.default_keys().all(|key| key != Key::char(*sent))));
            let bound: Vec<_> = free.map(|(sent, _)| (Key::char(*sent), entry.command)).collect();
            keymap.bound.extend(bound);
        }
        keymap
    }

    /// The digit whose key this is, on a keyboard whose digits want shift.
    pub fn digit(&self, key: Key) -> Option<Key> {
        let KeyCode::Char(sent) = key.code else { return None };
        let (_, digit) = self.row.iter().find(|(row, _)| *row == sent && !key.ctrl && !key.alt)?;
        Some(Key::char(*digit))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::command::{Command, Scope};

    #[test]
    fn digits_do_without_shift_and_nothing_means_two_things() {
        let keymap = Keymap::azerty();
        assert_eq!(keymap.doubles(), []);
        assert_eq!(keymap.command(Key::char('&'), Scope::Today), Some(Command::Today));
        assert_eq!(keymap.digit(Key::char('à')), Some(Key::char('0')));
        assert_eq!(keymap.digit(Key::char('x')), None);
        assert_eq!(Keymap::default().digit(Key::char('&')), None);
    }

    /// What a French keyboard has with shift or without, but not with `AltGr`.
    const REACHED: &str =
        "azertyuiopqsdfghjklmwxcvbnAZERTYUIOPQSDFGHJKLMWXCVBN&é\"'(-è_çà)=1234567890°+^$ùµ%*<>,?;.:/!§² ";

    #[test]
    fn every_command_has_a_key_that_needs_no_alt_gr() {
        for entry in TABLE.iter().filter(|entry| !entry.keys.is_empty()) {
            let reached = |key: Key| match key.code {
                KeyCode::Char(c) => REACHED.contains(c),
                _ => true,
            };
            assert!(entry.default_keys().any(reached), "{:?}", entry.command);
        }
    }
}
