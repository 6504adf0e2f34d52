//! Escape sequences that a slow line has torn apart: after a lone Esc, what follows within 60 ms may belong to it.
//!
//! The event reader takes an `ESC` that ends a packet for the Esc key, and what comes in the next packet for letters.
//! Here a lone Esc is held back for a moment; `[` or `O` after it begins a sequence, which becomes the key it stands
//! for. Whatever turns out not to be a sequence is handed on as it came.

use std::time::{Duration, Instant};

use crate::tui::key::{Key, KeyCode};

/// How long an Esc, or a begun sequence, waits for what follows.
pub const GRACE: Duration = Duration::from_millis(60);

/// No sequence that stands for a key is longer.
const LONGEST: usize = 12;

/// What came of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A key.
    Key(Key),
    /// The mark before pasted text, torn apart: keys follow that nobody has pressed.
    PasteBegins,
}

/// Holds back an Esc and what may belong to it.
#[derive(Debug, Default)]
pub struct Rejoin {
    held: Vec<Key>,
    since: Option<Instant>,
}

impl Rejoin {
    /// Takes a key that arrived at `now`, and hands on what is decided.
    pub fn take(&mut self, key: Key, now: Instant, out: &mut Vec<Piece>) {
        self.expire(now, out);
        if key == Key::plain(KeyCode::Esc) {
            self.release(out);
        } else if self.held.is_empty() {
            out.push(Piece::Key(key));
            return;
        }
        self.held.push(key);
        self.since = Some(now);
        match self.read() {
            Reading::Unfinished => {}
            Reading::Whole(piece) => {
                self.held.clear();
                self.since = None;
                out.extend(piece);
            }
            Reading::Nothing => self.release(out),
        }
    }

    /// Hands on what has waited long enough.
    pub fn expire(&mut self, now: Instant, out: &mut Vec<Piece>) {
        if self.since.is_some_and(|since| now.saturating_duration_since(since) >= GRACE) {
            self.release(out);
        }
    }

    /// How long from now until something held must be handed on.
    pub fn wait(&self, now: Instant) -> Option<Duration> {
        self.since.map(|since| GRACE.saturating_sub(now.saturating_duration_since(since)))
    }

    /// Hands on all that is held, as it came.
    pub fn release(&mut self, out: &mut Vec<Piece>) {
        out.extend(self.held.drain(..).map(Piece::Key));
        self.since = None;
    }

    /// What the held keys make as a sequence.
    fn read(&self) -> Reading {
        let Some(text) = self.held[1..].iter().map(|key| key.text()).collect::<Option<String>>() else {
            return Reading::Nothing;
        };
        let Some(last) = text.chars().next_back() else { return Reading::Unfinished };
        match (text.strip_prefix('['), text.strip_prefix('O')) {
            _ if text == "[" || text == "O" => Reading::Unfinished,
            (_, Some(_)) => named(last).map_or(Reading::Nothing, |code| Reading::Whole(Some(press(code, 1)))),
            (Some(_), _) if last.is_ascii_digit() || last == ';' => {
                if text.len() < LONGEST {
                    Reading::Unfinished
                } else {
                    Reading::Nothing
                }
            }
            (Some(body), _) if last.is_ascii_alphabetic() || last == '~' => Reading::Whole(sequence(body, last)),
            _ => Reading::Nothing,
        }
    }
}

enum Reading {
    /// It may yet become a sequence.
    Unfinished,
    /// It is one; it may stand for nothing known, and is then swallowed.
    Whole(Option<Piece>),
    /// It is none.
    Nothing,
}

/// The key of `parameters final` after `ESC [`.
fn sequence(body: &str, last: char) -> Option<Piece> {
    let mut parameters = body[..body.len() - last.len_utf8()].split(';').map(|number| number.parse().unwrap_or(1_u8));
    let first = parameters.next().unwrap_or(1);
    let modifiers = parameters.next().unwrap_or(1);
    if last != '~' {
        return named(last).map(|code| press(code, modifiers));
    }
    let code = match first {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        number @ 11..=15 => KeyCode::F(number - 10),
        number @ 17..=21 => KeyCode::F(number - 11),
        number @ 23..=24 => KeyCode::F(number - 12),
        200 => return Some(Piece::PasteBegins),
        _ => return None,
    };
    Some(press(code, modifiers))
}

/// The key of a final letter.
fn named(last: char) -> Option<KeyCode> {
    Some(match last {
        'A' => KeyCode::Up,
        'B' => KeyCode::Down,
        'C' => KeyCode::Right,
        'D' => KeyCode::Left,
        'F' => KeyCode::End,
        'H' => KeyCode::Home,
        'Z' => KeyCode::BackTab,
        'P'..='S' => KeyCode::F(last as u8 - b'P' + 1),
        _ => return None,
    })
}

/// A key with the modifiers of a sequence: one more than shift 1, alt 2, control 4.
fn press(code: KeyCode, modifiers: u8) -> Piece {
    let bits = modifiers.saturating_sub(1);
    Piece::Key(Key { code, alt: bits & 2 != 0, ctrl: bits & 4 != 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Plays keys at milliseconds; `␛` stands for Esc, each other character for itself. Says what came when, Esc again
    /// as `␛`, and the time at which the rest was handed on.
    fn play(keys: &[(u64, char)]) -> String {
        let start = Instant::now();
        let mut rejoin = Rejoin::default();
        let mut pieces = Vec::new();
        for &(at, c) in keys {
            let now = start + Duration::from_millis(at);
            let key = if c == '␛' { Key::plain(KeyCode::Esc) } else { Key::char(c) };
            rejoin.take(key, now, &mut pieces);
        }
        let end = start + Duration::from_millis(keys.last().map_or(0, |(at, _)| *at));
        if let Some(wait) = rejoin.wait(end) {
            rejoin.expire(end + wait / 2, &mut pieces);
            rejoin.expire(end + wait, &mut pieces);
        }
        let spell = |piece: &Piece| match piece {
            Piece::Key(Key { code: KeyCode::Esc, .. }) => "␛".to_owned(),
            Piece::Key(key) if key.text().is_some() => key.to_string(),
            Piece::Key(key) => format!("<{key}>"),
            Piece::PasteBegins => "<paste>".to_owned(),
        };
        pieces.iter().map(spell).collect()
    }

    fn together(text: &str) -> String {
        play(&text.chars().map(|c| (0, c)).collect::<Vec<_>>())
    }

    #[test]
    fn a_lone_escape_is_escape_after_the_grace() {
        assert_eq!(play(&[(0, '␛')]), "␛");
        assert_eq!(play(&[(0, '␛'), (10, '␛')]), "␛␛");
        let mut rejoin = Rejoin::default();
        let mut pieces = Vec::new();
        let now = Instant::now();
        rejoin.take(Key::plain(KeyCode::Esc), now, &mut pieces);
        assert!(pieces.is_empty());
        assert_eq!(rejoin.wait(now), Some(GRACE));
        rejoin.expire(now + GRACE, &mut pieces);
        assert_eq!(pieces, [Piece::Key(Key::plain(KeyCode::Esc))]);
        assert_eq!(rejoin.wait(now), None);
    }

    #[test]
    fn torn_sequences_are_joined() {
        for gap in [0, 5, 30, 50] {
            assert_eq!(play(&[(0, '␛'), (gap, '['), (gap, 'B')]), "<Down>");
            assert_eq!(play(&[(0, '␛'), (gap, 'O'), (gap, 'B')]), "<Down>");
            assert_eq!(play(&[(0, '␛'), (gap, '['), (2 * gap, '6'), (3 * gap, '~')]), "<PageDown>");
        }
        assert_eq!(together("␛[1;5C"), "<Ctrl-Right>");
        assert_eq!(together("␛[3;3~"), "<Alt-Delete>");
        assert_eq!(together("␛[Z␛OP␛[15~␛[24~"), "<Shift-Tab><F1><F5><F12>");
        assert_eq!(together("␛[Bj"), "<Down>j");
        assert_eq!(together("␛[200~"), "<paste>");
    }

    #[test]
    fn a_late_sequence_stays_letters() {
        assert_eq!(play(&[(0, '␛'), (90, '['), (90, 'B')]), "␛[B");
        assert_eq!(play(&[(0, '␛'), (10, '['), (90, 'B')]), "␛[B");
    }

    #[test]
    fn what_is_no_sequence_comes_as_typed() {
        assert_eq!(together("␛j"), "␛j");
        assert_eq!(together("␛[整"), "␛[整");
        assert_eq!(together("␛[␛[A"), "␛[<Up>");
        assert_eq!(together("␛O1"), "␛O1");
        assert_eq!(together("␛[111111111111111"), "␛[111111111111111");
        // A whole sequence of unknown meaning is swallowed: its letters were never typed.
        assert_eq!(together("␛[99~x"), "x");
    }
}
