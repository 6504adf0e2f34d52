//! The sequences that named keys send, after `ESC [` (control), `ESC O` (shift) and the like.

use crate::tui::key::{Key, KeyCode};

use super::Reading;

/// A longer sequence is none.
const LONGEST: usize = 32;
/// A longer answer to a question nobody has asked is none.
const LONGEST_STRING: usize = 4096;

/// What follows `ESC [`: parameters, then a final byte.
pub fn control(bytes: &[u8]) -> Reading {
    // The Linux console's own F1 to F5.
    if let [b'[', rest @ ..] = bytes {
        return match rest.first() {
            None => Reading::Unfinished,
            Some(letter @ b'A'..=b'E') => Reading::Whole(2, Some(Key::plain(KeyCode::F(letter - b'A' + 1)))),
            Some(_) => Reading::Whole(2, None),
        };
    }
    match bytes.iter().position(|byte| !(0x20..=0x3f).contains(byte)) {
        None if bytes.len() < LONGEST => Reading::Unfinished,
        None => Reading::Whole(bytes.len(), None),
        Some(end) if (0x40..=0x7e).contains(&bytes[end]) => Reading::Whole(end + 1, key(&bytes[..end], bytes[end])),
        // Broken off by something that cannot be in a sequence, which is read anew.
        Some(end) => Reading::Whole(end, None),
    }
}

/// What follows `ESC O`: one letter. Keys of the number pad among them, where the terminal was left in that mode.
pub fn shift(bytes: &[u8]) -> Reading {
    let Some(&letter) = bytes.first() else { return Reading::Unfinished };
    let pad = |c: u8| Some(Key::char(char::from(c)));
    let key = match letter {
        b'M' => Some(Key::plain(KeyCode::Enter)),
        b'j'..=b'o' => pad(letter - b'j' + b'*'),
        b'p'..=b'y' => pad(letter - b'p' + b'0'),
        _ => named(letter).map(Key::plain),
    };
    Reading::Whole(usize::from(letter.is_ascii_graphic()), key)
}

/// What follows `ESC ]` and its kin: an answer of the terminal, to be swallowed up to its end.
pub fn string(bytes: &[u8]) -> Reading {
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            0x07 => return Reading::Whole(at + 1, None),
            0x1b if bytes.get(at + 1) == Some(&b'\\') => return Reading::Whole(at + 2, None),
            _ => {}
        }
    }
    if bytes.len() < LONGEST_STRING { Reading::Unfinished } else { Reading::Whole(bytes.len(), None) }
}

/// The key of a control sequence, if it is a key's.
fn key(parameters: &[u8], last: u8) -> Option<Key> {
    let text = std::str::from_utf8(parameters).ok()?;
    let mut numbers = text.split(';').map(|number| if number.is_empty() { Some(1) } else { number.parse::<u8>().ok() });
    let first = numbers.next()??;
    let modifiers = numbers.next().unwrap_or(Some(1))?;
    let code = match (first, last) {
        (1 | 7, b'~') => KeyCode::Home,
        (2, b'~') => KeyCode::Insert,
        (3, b'~') => KeyCode::Delete,
        (4 | 8, b'~') => KeyCode::End,
        (5, b'~') => KeyCode::PageUp,
        (6, b'~') => KeyCode::PageDown,
        (11..=15, b'~') => KeyCode::F(first - 10),
        (17..=21, b'~') => KeyCode::F(first - 11),
        (23..=24, b'~') => KeyCode::F(first - 12),
        (1, b'Z') => KeyCode::BackTab,
        (1, letter) => named(letter)?,
        _ => return None,
    };
    // One more than shift 1, alt 2, control 4.
    let bits = modifiers.saturating_sub(1);
    Some(Key { code, alt: bits & 2 != 0, ctrl: bits & 4 != 0 })
}

/// The keys with a letter of their own.
fn named(letter: u8) -> Option<KeyCode> {
    Some(match letter {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(letter - b'P' + 1),
        _ => return None,
    })
}
