//! From the bytes of the terminal to keys and pastes, wherever a slow line has torn them apart.
//!
//! A lone `ESC` is the Esc key once nothing has followed for 60 ms; `[` or `O` that follows sooner begins a sequence with
//! it. A begun sequence waits longer, for nobody types one, and is swallowed where it stands for no key: its letters
//! were never typed. All this is a function of bytes and times, without a terminal.

mod mouse;
mod plain;
mod sequence;
#[cfg(test)]
mod tests;

use std::time::{Duration, Instant};

use crate::tui::key::{Key, KeyCode};

use super::Happening;

/// How long a lone Esc waits for what may follow.
pub const GRACE: Duration = Duration::from_millis(60);
/// How long a begun sequence waits for its end.
const TORN: Duration = Duration::from_secs(1);
/// How long a paste waits for more before it is taken as it is: its end mark may be lost.
const STALLED: Duration = Duration::from_secs(3);

const ESC: u8 = 0x1b;
const PASTE_BEGINS: &[u8] = b"\x1b[200~";
const PASTE_ENDS: &[u8] = b"\x1b[201~";
/// More of one paste is dropped: no field takes as much.
const LONGEST_PASTE: usize = 1 << 20;

/// What the first bytes that wait are.
enum Reading {
    /// They may yet become something.
    Unfinished,
    /// So many bytes are a whole; of something that stands for no key, nothing.
    Whole(usize, Option<Key>),
}

/// Turns bytes into happenings, and keeps what is not yet whole.
#[derive(Debug, Default)]
pub struct Decoder {
    waiting: Vec<u8>,
    paste: Option<Vec<u8>>,
    since: Option<Instant>,
}

impl Decoder {
    /// Takes bytes that were read together at `now`.
    pub fn feed(&mut self, bytes: &[u8], now: Instant, out: &mut Vec<Happening>) {
        self.expire(now, out);
        // In one packet, `ESC x` is Alt-x; an Esc that has waited is a key of its own, unless it was torn from a sequence.
        if self.waiting == [ESC] && self.paste.is_none() && !matches!(bytes.first(), None | Some(b'[' | b'O')) {
            self.waiting.clear();
            out.push(Happening::Key(Key::plain(KeyCode::Esc)));
        }
        self.waiting.extend_from_slice(bytes);
        while !self.waiting.is_empty() && self.step(out) {}
        self.since = (!self.waiting.is_empty() || self.paste.is_some()).then_some(now);
    }

    /// Hands on or gives up what has waited long enough.
    pub fn expire(&mut self, now: Instant, out: &mut Vec<Happening>) {
        if self.wait(now) != Some(Duration::ZERO) {
            return;
        }
        self.since = None;
        if let Some(mut paste) = self.paste.take() {
            paste.append(&mut self.waiting);
            out.push(pasted(&paste));
        } else if self.waiting == [ESC] {
            out.push(Happening::Key(Key::plain(KeyCode::Esc)));
        }
        self.waiting.clear();
    }

    /// How long from now until `expire` is due.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        let patience = match self.waiting.as_slice() {
            _ if self.paste.is_some() => STALLED,
            [ESC] => GRACE,
            _ => TORN,
        };
        self.since.map(|since| patience.saturating_sub(now.saturating_duration_since(since)))
    }

    /// Takes one whole from the front of what waits; false where there is none.
    fn step(&mut self, out: &mut Vec<Happening>) -> bool {
        if let Some(paste) = &mut self.paste {
            let (taken, ended) = until_end_of_paste(&self.waiting);
            let room = LONGEST_PASTE - paste.len();
            paste.extend_from_slice(&self.waiting[..taken.min(room)]);
            self.waiting.drain(..if ended { taken + PASTE_ENDS.len() } else { taken });
            if ended && let Some(paste) = self.paste.take() {
                out.push(pasted(&paste));
            }
            return ended;
        }
        if self.waiting.starts_with(PASTE_BEGINS) {
            self.waiting.drain(..PASTE_BEGINS.len());
            self.paste = Some(Vec::new());
            return true;
        }
        if let Some((length, mouse)) = mouse::read(&self.waiting) {
            self.waiting.drain(..length);
            out.extend(mouse.map(Happening::Mouse));
            return true;
        }
        match read(&self.waiting) {
            Reading::Unfinished => false,
            Reading::Whole(length, key) => {
                self.waiting.drain(..length);
                out.extend(key.map(Happening::Key));
                true
            }
        }
    }
}

fn read(waiting: &[u8]) -> Reading {
    match waiting {
        [ESC] => Reading::Unfinished,
        [ESC, ESC, ..] => Reading::Whole(1, Some(Key::plain(KeyCode::Esc))),
        [ESC, b'[', rest @ ..] => sequence::control(rest).after(2),
        [ESC, b'O', rest @ ..] => sequence::shift(rest).after(2),
        [ESC, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => sequence::string(rest).after(2),
        [ESC, rest @ ..] => match plain::read(rest).after(1) {
            Reading::Whole(length, Some(key)) => Reading::Whole(length, Some(Key { alt: true, ..key })),
            other => other,
        },
        _ => plain::read(waiting),
    }
}

impl Reading {
    /// The same, with so many bytes before it.
    fn after(self, bytes: usize) -> Self {
        match self {
            Self::Unfinished => Self::Unfinished,
            Self::Whole(length, key) => Self::Whole(length + bytes, key),
        }
    }
}

/// How many bytes belong to the paste, and whether its end mark follows them. What may be the beginning of a torn end
/// mark is left waiting.
fn until_end_of_paste(bytes: &[u8]) -> (usize, bool) {
    if let Some(at) = bytes.windows(PASTE_ENDS.len()).position(|window| window == PASTE_ENDS) {
        return (at, true);
    }
    let torn = (1..PASTE_ENDS.len()).rev().find(|&length| bytes.ends_with(&PASTE_ENDS[..length])).unwrap_or(0);
    (bytes.len() - torn, false)
}

/// Pasted bytes as text with one kind of line break.
fn pasted(bytes: &[u8]) -> Happening {
    Happening::Paste(String::from_utf8_lossy(bytes).replace("\r\n", "\n").replace('\r', "\n"))
}
