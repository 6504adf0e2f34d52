//! The pen: where the terminal's cursor stands and in which ink it writes, so that neither is sent twice.

use super::ink::Ink;

/// What is known of the terminal, and the bytes that make it so.
#[derive(Debug)]
pub struct Pen {
    /// The bytes of the frame so far.
    pub out: Vec<u8>,
    /// Column and row of the cursor. A column equal to the width means that the last column was just written: terminals
    /// differ in where the cursor then is, so only a carriage return or an absolute move is safe. `None`: not known.
    at: Option<(u16, u16)>,
    ink: Ink,
    width: u16,
    shown: bool,
}

impl Pen {
    /// A pen on a terminal of which nothing is known.
    pub fn new() -> Self {
        Self { out: Vec::new(), at: None, ink: Ink::PLAIN, width: 0, shown: false }
    }

    /// Makes the terminal known: no scrolling region, plain ink, all blank, no cursor.
    pub fn wipe(&mut self, width: u16) {
        self.out.extend_from_slice(b"\x1b[r\x1b[m\x1b[?25l\x1b[H\x1b[2J");
        *self = Self { out: std::mem::take(&mut self.out), at: Some((0, 0)), ink: Ink::PLAIN, width, shown: false };
    }

    /// The ink it writes in.
    pub fn ink(&self) -> &Ink {
        &self.ink
    }

    /// Column and row of the cursor, where they are known.
    pub fn at(&self) -> Option<(u16, u16)> {
        self.at
    }

    /// Changes the ink.
    pub fn dip(&mut self, ink: Ink) {
        ink.write(&self.ink, &mut self.out);
        self.ink = ink;
    }

    /// Sees to it that what gets erased is blank: many terminals erase with the current background.
    pub fn dip_for_erasing(&mut self) {
        if !self.ink.blank_like(&Ink::PLAIN) {
            self.dip(Ink::PLAIN);
        }
    }

    /// Writes a glyph of so many columns where the cursor stands.
    pub fn put(&mut self, glyph: &str, columns: u16) {
        self.out.extend_from_slice(glyph.as_bytes());
        let simple = glyph.len() == 1 || glyph.chars().nth(1).is_none();
        // Terminals disagree on the width of joined characters: place the cursor anew after one.
        self.at = if simple { self.at.map(|(x, y)| ((x + columns).min(self.width), y)) } else { None };
    }

    /// Erases from the cursor to the end of the line.
    pub fn erase_line(&mut self) {
        self.out.extend_from_slice(b"\x1b[K");
    }

    /// Erases so many columns from the cursor on, which stays.
    pub fn erase(&mut self, columns: u16) {
        sequence(&mut self.out, columns, b'X');
    }

    /// Moves the rows `top..bottom` by so many lines, up where positive; the rows that come free are blank. By deleting
    /// or inserting lines inside margins, which every terminal since the VT102 knows.
    pub fn scroll(&mut self, top: u16, bottom: u16, by: i32) {
        self.dip_for_erasing();
        self.out.extend_from_slice(b"\x1b[");
        decimal(&mut self.out, top + 1);
        self.out.push(b';');
        decimal(&mut self.out, bottom);
        self.out.push(b'r');
        self.at = None;
        self.go(0, top);
        sequence(&mut self.out, by.unsigned_abs() as u16, if by > 0 { b'M' } else { b'L' });
        self.out.extend_from_slice(b"\x1b[r");
        self.at = None;
    }

    /// Shows the cursor at a place, or hides it; sends only what changes.
    pub fn caret(&mut self, place: Option<(u16, u16)>) {
        if let Some((x, y)) = place {
            self.go(x, y);
        }
        if self.shown != place.is_some() {
            self.shown = place.is_some();
            self.out.extend_from_slice(if self.shown { b"\x1b[?25h" } else { b"\x1b[?25l" });
        }
    }

    /// Moves the cursor the cheapest way.
    pub fn go(&mut self, x: u16, y: u16) {
        if self.at == Some((x, y)) {
            return;
        }
        let mut best = absolute(x, y);
        if let Some((from_x, from_y)) = self.at {
            let mut consider = |way: Vec<u8>| {
                if way.len() < best.len() {
                    best = way;
                }
            };
            let vertical = vertical(from_y, y);
            if from_x < self.width {
                let mut way = vertical.clone();
                horizontal(&mut way, from_x, x);
                consider(way);
            }
            let mut way = vec![b'\r'];
            way.extend_from_slice(&vertical);
            horizontal(&mut way, 0, x);
            consider(way);
        }
        self.out.extend_from_slice(&best);
        self.at = Some((x, y));
    }
}

fn absolute(x: u16, y: u16) -> Vec<u8> {
    let mut way = b"\x1b[".to_vec();
    if (x, y) != (0, 0) {
        decimal(&mut way, y + 1);
        if x > 0 {
            way.push(b';');
            decimal(&mut way, x + 1);
        }
    }
    way.push(b'H');
    way
}

fn vertical(from: u16, to: u16) -> Vec<u8> {
    let mut way = Vec::new();
    match to.checked_sub(from) {
        // A line feed keeps the column, and within the screen moves down only.
        Some(down @ 0..=3) => way.resize(usize::from(down), b'\n'),
        Some(down) => sequence(&mut way, down, b'B'),
        None => sequence(&mut way, from - to, b'A'),
    }
    way
}

fn horizontal(way: &mut Vec<u8>, from: u16, to: u16) {
    if let Some(right) = to.checked_sub(from) {
        if right > 0 {
            sequence(way, right, b'C');
        }
    } else if from - to <= 3 {
        way.resize(way.len() + usize::from(from - to), b'\x08');
    } else {
        sequence(way, from - to, b'D');
    }
}

/// Appends `CSI number letter`; one is what a terminal takes for no number.
fn sequence(out: &mut Vec<u8>, number: u16, letter: u8) {
    out.extend_from_slice(b"\x1b[");
    if number != 1 {
        decimal(out, number);
    }
    out.push(letter);
}

/// Appends a number in decimal.
pub fn decimal(out: &mut Vec<u8>, number: u16) {
    if number >= 10 {
        decimal(out, number / 10);
    }
    out.push(b'0' + (number % 10) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a move costs, and that it is the way expected.
    fn way(from: (u16, u16), to: (u16, u16)) -> String {
        let mut pen = Pen { at: Some(from), width: 80, ..Pen::new() };
        pen.go(to.0, to.1);
        String::from_utf8_lossy(&pen.out)
            .replace('\x1b', "^")
            .replace('\n', "v")
            .replace('\r', "<")
            .replace('\x08', "b")
    }

    #[test]
    fn the_cheapest_way_is_taken() {
        assert_eq!(way((3, 3), (3, 3)), "");
        assert_eq!(way((9, 3), (0, 4)), "<v");
        assert_eq!(way((9, 3), (9, 5)), "vv");
        assert_eq!(way((9, 3), (7, 3)), "bb");
        assert_eq!(way((9, 3), (10, 3)), "^[C");
        assert_eq!(way((9, 3), (70, 3)), "^[61C");
        assert_eq!(way((9, 3), (0, 20)), "^[21H");
        assert_eq!(way((40, 20), (0, 0)), "^[H");
        assert_eq!(way((40, 20), (40, 19)), "^[A");
        assert_eq!(way((9, 3), (12, 20)), "^[21;13H");
    }

    #[test]
    fn after_the_last_column_only_safe_moves_are_made() {
        assert_eq!(way((80, 3), (0, 4)), "<v");
        assert_eq!(way((80, 3), (79, 3)), "<^[79C");
    }

    #[test]
    fn lines_that_come_free_are_never_in_ink() {
        // Many terminals fill them with the current background; the one the frames are replayed in does not.
        let mut pen = Pen { at: Some((0, 9)), width: 80, ..Pen::new() };
        pen.dip(Ink::of(ratatui::buffer::Cell::new(" ").set_bg(ratatui::style::Color::Red)));
        pen.out.clear();
        pen.scroll(2, 20, 1);
        assert_eq!(String::from_utf8_lossy(&pen.out).replace('\x1b', "^"), "^[m^[3;20r^[3H^[M^[r");
    }
}
