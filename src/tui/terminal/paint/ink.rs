//! Ink: the colours and attributes of a cell, and the shortest SGR sequence from one to another.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};

/// How a cell is drawn, apart from its glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink {
    fg: Color,
    bg: Color,
    modifier: Modifier,
}

/// The attributes that can be seen on a cell without a glyph.
const SEEN_ON_BLANK: Modifier = Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// Each attribute with the code that sets it and the code that takes it away. Bold and dim share the latter.
const ATTRIBUTES: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Ink {
    /// The terminal's own colours and no attribute: what `CSI m` sets.
    pub const PLAIN: Self = Self { fg: Color::Reset, bg: Color::Reset, modifier: Modifier::empty() };

    /// The ink of a cell.
    pub fn of(cell: &Cell) -> Self {
        Self { fg: cell.fg, bg: cell.bg, modifier: cell.modifier }
    }

    /// Whether a blank looks the same in both: a foreground colour is not seen on a blank, a background is.
    pub fn blank_like(&self, other: &Self) -> bool {
        let seen = self.modifier & SEEN_ON_BLANK;
        self.bg == other.bg
            && seen == other.modifier & SEEN_ON_BLANK
            && (seen.is_empty() || (self.fg == other.fg && self.modifier == other.modifier))
    }

    /// Appends the shortest sequence that turns `from` into this ink; nothing where they are equal.
    pub fn write(&self, from: &Self, out: &mut Vec<u8>) {
        if self == from {
            return;
        }
        let step = self.step(from);
        let afresh = self.step(&Self::PLAIN);
        // `CSI 0 ; codes m` against `CSI codes m`; with no codes, `CSI m` is the reset.
        let afresh_length = if afresh.is_empty() { 0 } else { afresh.len() + 2 };
        out.extend_from_slice(b"\x1b[");
        if step.is_empty() || afresh_length < step.len() {
            if !afresh.is_empty() {
                out.extend_from_slice(b"0;");
                out.extend_from_slice(&afresh);
            }
        } else {
            out.extend_from_slice(&step);
        }
        out.push(b'm');
    }

    /// The codes that lead from one ink to this one without a reset, joined by semicolons.
    fn step(&self, from: &Self) -> Vec<u8> {
        let mut codes = Codes(Vec::with_capacity(16));
        let mut had = from.modifier;
        for (attribute, _, off) in ATTRIBUTES {
            if had.contains(attribute) && !self.modifier.contains(attribute) {
                codes.push(off);
                for (other, _, same) in ATTRIBUTES {
                    if same == off {
                        had.remove(other);
                    }
                }
            }
        }
        for (attribute, on, _) in ATTRIBUTES {
            if self.modifier.contains(attribute) && !had.contains(attribute) {
                codes.push(on);
            }
        }
        if self.fg != from.fg {
            codes.colour(self.fg, 30);
        }
        if self.bg != from.bg {
            codes.colour(self.bg, 40);
        }
        codes.0
    }
}

/// SGR parameters being joined.
struct Codes(Vec<u8>);

impl Codes {
    fn push(&mut self, code: u8) {
        if !self.0.is_empty() {
            self.0.push(b';');
        }
        super::pen::decimal(&mut self.0, u16::from(code));
    }

    /// A colour; `base` is 30 for the foreground and 40 for the background.
    fn colour(&mut self, colour: Color, base: u8) {
        let of_sixteen = match colour {
            Color::Reset => Some(base + 9),
            Color::Black => Some(base),
            Color::Red => Some(base + 1),
            Color::Green => Some(base + 2),
            Color::Yellow => Some(base + 3),
            Color::Blue => Some(base + 4),
            Color::Magenta => Some(base + 5),
            Color::Cyan => Some(base + 6),
            Color::Gray => Some(base + 7),
            Color::DarkGray => Some(base + 60),
            Color::LightRed => Some(base + 61),
            Color::LightGreen => Some(base + 62),
            Color::LightYellow => Some(base + 63),
            Color::LightBlue => Some(base + 64),
            Color::LightMagenta => Some(base + 65),
            Color::LightCyan => Some(base + 66),
            Color::White => Some(base + 67),
            Color::Indexed(_) | Color::Rgb(..) => None,
        };
        match (of_sixteen, colour) {
            (Some(code), _) => self.push(code),
            (None, Color::Indexed(index)) => [base + 8, 5, index].into_iter().for_each(|code| self.push(code)),
            (None, Color::Rgb(r, g, b)) => [base + 8, 2, r, g, b].into_iter().for_each(|code| self.push(code)),
            (None, _) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from_to(from: Ink, to: Ink) -> String {
        let mut out = Vec::new();
        to.write(&from, &mut out);
        String::from_utf8_lossy(&out).replace('\x1b', "^")
    }

    #[test]
    fn only_what_differs_is_sent() {
        let plain = Ink::PLAIN;
        let bold = Ink { modifier: Modifier::BOLD, ..plain };
        let red = Ink { fg: Color::Red, ..bold };
        let struck = Ink { modifier: Modifier::CROSSED_OUT | Modifier::SLOW_BLINK, ..plain };
        assert_eq!(from_to(plain, plain), "");
        assert_eq!(from_to(plain, bold), "^[1m");
        assert_eq!(from_to(bold, red), "^[31m");
        assert_eq!(from_to(red, plain), "^[m");
        assert_eq!(from_to(plain, struck), "^[5;9m");
        assert_eq!(from_to(struck, bold), "^[0;1m");
        assert_eq!(from_to(bold, Ink { modifier: Modifier::DIM, ..plain }), "^[0;2m");
        assert_eq!(from_to(plain, Ink { bg: Color::Rgb(1, 20, 255), ..plain }), "^[48;2;1;20;255m");
        assert_eq!(from_to(plain, Ink { fg: Color::Indexed(208), ..plain }), "^[38;5;208m");
        assert_eq!(from_to(plain, Ink { fg: Color::White, bg: Color::DarkGray, ..plain }), "^[97;100m");
    }

    #[test]
    fn a_blank_shows_its_background_only() {
        let red = Ink { fg: Color::Red, modifier: Modifier::BOLD, ..Ink::PLAIN };
        assert!(red.blank_like(&Ink::PLAIN));
        assert!(!Ink { bg: Color::Red, ..Ink::PLAIN }.blank_like(&Ink::PLAIN));
        let reversed = Ink { modifier: Modifier::REVERSED, ..Ink::PLAIN };
        assert!(!reversed.blank_like(&Ink::PLAIN));
        assert!(!Ink { fg: Color::Red, ..reversed }.blank_like(&reversed));
    }
}
