//! Bytes outside sequences: characters in UTF-8 and the control characters that keys send.

use crate::tui::key::{Key, KeyCode};

use super::Reading;

/// The first key in the bytes.
pub fn read(bytes: &[u8]) -> Reading {
    let Some(&first) = bytes.first() else { return Reading::Unfinished };
    if first < 0x20 || first == 0x7f {
        return Reading::Whole(1, Some(control(first)));
    }
    let length = match first {
        0x20..=0x7e => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        // No character begins so.
        _ => return Reading::Whole(1, None),
    };
    let there = &bytes[..length.min(bytes.len())];
    match std::str::from_utf8(there) {
        Ok(text) => Reading::Whole(length, text.chars().next().filter(|c| !c.is_control()).map(Key::char)),
        Err(error) if error.error_len().is_none() => Reading::Unfinished,
        Err(error) => Reading::Whole(error.error_len().unwrap_or(1), None),
    }
}

/// The key that sends a control character.
fn control(byte: u8) -> Key {
    match byte {
        // Terminals send one or the other for Backspace.
        0x08 | 0x7f => Key::plain(KeyCode::Backspace),
        b'\t' => Key::plain(KeyCode::Tab),
        b'\r' => Key::plain(KeyCode::Enter),
        0x1b => Key::plain(KeyCode::Esc),
        0 => Key::ctrl(' '),
        1..=26 => Key::ctrl(char::from(byte - 1 + b'a')),
        _ => Key::ctrl(char::from(byte + 0x40)),
    }
}
