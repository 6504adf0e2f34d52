//! The bytes of frames, read by a strict grammar: our own few sequences around text that says nothing to a terminal.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;

use super::Painter;
use crate::text::hostile::assert_harmless;

/// Sequences that are sent as they stand.
const WHOLE: [&str; 5] = ["\x1b[?2026h", "\x1b[?2026l", "\x1b[?25h", "\x1b[?25l", "\x1b[2J"];
/// Letters that end a sequence of numbers: going, erasing, moving lines, margins, ink.
const LETTERS: &str = "ABCDHKXLMrm";
/// The most numbers in one sequence: every attribute off and on, two colours of three parts.
const NUMBERS: usize = 24;

/// Paints frame after frame, and fails on any byte that is neither framing of its own nor text of the frame.
pub struct Bytes(Painter);

impl Default for Bytes {
    fn default() -> Self {
        Self(Painter::new())
    }
}

impl Bytes {
    /// Paints the next frame.
    pub fn paint(&mut self, mut frame: Buffer, caret: Option<Position>) {
        let text: String = frame.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        let sent = self.0.paint(&mut frame, caret);
        let sent = std::str::from_utf8(sent).expect("text in UTF-8");
        for said in said(sent) {
            assert_harmless(said);
            assert!(said.chars().all(|c| c == ' ' || text.contains(c)), "{said:?} is not in the frame");
        }
    }
}

/// The text between the sequences.
fn said(sent: &str) -> Vec<&str> {
    let (mut rest, mut said) = (sent, Vec::new());
    while !rest.is_empty() {
        let text = rest.find(|c: char| c.is_control()).unwrap_or(rest.len());
        said.push(&rest[..text]);
        rest = &rest[text..];
        let framing = match rest.as_bytes() {
            [] => break,
            [b'\r' | b'\n' | 8, ..] => 1,
            _ => sequence(rest).unwrap_or_else(|| panic!("{:?}", &rest[..rest.floor_char_boundary(40)])),
        };
        rest = &rest[framing..];
    }
    said
}

/// How long the sequence is that a text begins with; none where it is none of ours.
fn sequence(text: &str) -> Option<usize> {
    if let Some(whole) = WHOLE.iter().find(|whole| text.starts_with(*whole)) {
        return Some(whole.len());
    }
    let numbers = text.strip_prefix("\x1b[")?;
    let length = numbers.find(|c: char| !c.is_ascii_digit() && c != ';')?;
    let parts = numbers[..length].split(';').count();
    let fits = numbers[..length].is_empty() || numbers[..length].split(';').all(|number| number.parse::<u16>().is_ok());
    (fits && parts <= NUMBERS && numbers[length..].starts_with(|c| LETTERS.contains(c))).then_some(length + 3)
}

#[test]
fn what_is_none_of_ours_is_found() {
    for ours in ["\x1b[H", "\x1b[12;3H", "\x1b[0;1;38;2;1;2;3m", "\x1b[?25l", "\x1b[m"] {
        assert_eq!(sequence(ours), Some(ours.len()), "{ours:?}");
    }
    for other in ["\x1b]0;x\x07", "\x1b[5n", "\x1b[?1049l", "\x1bc", "\x1b[99999H", "\x1b[;H", "\x1b[1;2y", "\x07"] {
        assert_eq!(sequence(other), None, "{other:?}");
    }
}
