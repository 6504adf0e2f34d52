//! One row: which cells the terminal does not show yet, and the cheapest bytes that make it show them.

use ratatui::buffer::{Cell, CellWidth};

use super::ink::Ink;
use super::pen::Pen;

/// A run of blanks in the middle of a row is erased rather than written when it is longer: erasing and moving on cost
/// about ten bytes.
const WORTH_ERASING: u16 = 10;

/// What stands at a column, as the terminal sees it.
#[derive(Clone, Copy)]
struct Glyph<'row> {
    text: &'row str,
    columns: u16,
    ink: Ink,
}

impl<'row> Glyph<'row> {
    /// The glyph at a column that no wider glyph before it covers. A glyph that does not fit into the row is a blank, and
    /// a control character is never passed on.
    fn at(row: &'row [Cell], x: u16) -> Self {
        let cell = &row[usize::from(x)];
        let text = cell.symbol();
        let ink = Ink::of(cell);
        if let [byte] = text.as_bytes() {
            let text = if byte.is_ascii_control() { "\u{fffd}" } else { text };
            return Self { text, columns: 1, ink };
        }
        if text.chars().any(char::is_control) {
            return Self { text: "\u{fffd}", columns: 1, ink };
        }
        let columns = Some(covers(row, x)).filter(|columns| *columns > 0).unwrap_or_else(|| text.cell_width());
        match columns {
            0 => Self { text: " ", columns: 1, ink },
            columns if usize::from(x + columns) > row.len() => Self { text: " ", columns: 1, ink },
            columns => Self { text, columns, ink },
        }
    }

    fn is_blank(&self) -> bool {
        self.text == " "
    }

    /// Whether it is what an erased cell shows.
    fn is_erased(&self) -> bool {
        self.is_blank() && self.ink.blank_like(&Ink::PLAIN)
    }

    /// Whether both look the same on the screen.
    fn looks_like(&self, other: &Self) -> bool {
        self.text == other.text && (self.ink == other.ink || (self.is_blank() && self.ink.blank_like(&other.ink)))
    }

    /// Whether it can be written in an ink without looking different.
    fn suits(&self, ink: &Ink) -> bool {
        self.ink == *ink || (self.is_blank() && self.ink.blank_like(ink))
    }
}

/// The columns of a glyph that the terminal draws in another width than ratatui counts: behind it stand cells that hold
/// nothing at all. 0 where there are none.
fn covers(row: &[Cell], x: u16) -> u16 {
    let behind = row.iter().skip(usize::from(x) + 1).take_while(|cell| cell.symbol().is_empty()).count() as u16;
    if behind > 0 && !row[usize::from(x)].symbol().is_empty() { behind + 1 } else { 0 }
}

/// One column of the row to come: the width of the glyph that begins here (0: covered by the one before), and whether
/// the terminal shows it already.
#[derive(Clone, Copy)]
struct Column {
    width: u16,
    stale: bool,
}

/// Appends what turns the row `shown` on the terminal into `next`; nothing where they look the same.
pub fn paint(pen: &mut Pen, y: u16, shown: &[Cell], next: &[Cell]) {
    let columns = compare(shown, next);
    let end = columns.iter().rposition(|column| column.stale).map_or(0, |last| last as u16 + 1);
    let mut x = 0;
    while x < end {
        let column = columns[usize::from(x)];
        if !column.stale {
            x += column.width.max(1);
            continue;
        }
        let blanks = (x..next.len() as u16)
            .take_while(|&at| columns[usize::from(at)].width == 1 && Glyph::at(next, at).is_erased())
            .count() as u16;
        if x + blanks == next.len() as u16 && end - x > 3 {
            approach(pen, x, y, next, &columns);
            pen.dip_for_erasing();
            pen.erase_line();
            return;
        }
        let stale = (x..x + blanks).rposition(|at| columns[usize::from(at)].stale).map_or(0, |last| last as u16 + 1);
        approach(pen, x, y, next, &columns);
        if stale > WORTH_ERASING {
            pen.dip_for_erasing();
            pen.erase(stale);
            x += stale;
        } else {
            write(pen, Glyph::at(next, x));
            x += column.width;
        }
    }
}

/// Compares column by column. A cell is only taken as shown where the same glyph begins in the same column: so a wide
/// glyph that is cut by a change has both its halves written anew.
fn compare(shown: &[Cell], next: &[Cell]) -> Vec<Column> {
    let mut starts = vec![false; shown.len()];
    let mut x = 0;
    while usize::from(x) < shown.len() {
        starts[usize::from(x)] = true;
        x += Glyph::at(shown, x).columns;
    }
    let mut columns = vec![Column { width: 0, stale: false }; next.len()];
    let mut x = 0;
    while usize::from(x) < next.len() {
        let glyph = Glyph::at(next, x);
        let kept = starts[usize::from(x)] && glyph.looks_like(&Glyph::at(shown, x));
        columns[usize::from(x)] = Column { width: glyph.columns, stale: !kept };
        x += glyph.columns;
    }
    columns
}

/// Brings the cursor to a column: over a short gap by writing what stands there anyway, where the ink allows it.
fn approach(pen: &mut Pen, x: u16, y: u16, next: &[Cell], columns: &[Column]) {
    if let Some((from, row)) = pen.at()
        && row == y
        && from < x
        && x - from <= 4
        && (from..x).all(|at| {
            let glyph = Glyph::at(next, at);
            columns[usize::from(at)].width == 1 && glyph.text.len() == 1 && glyph.suits(pen.ink())
        })
    {
        (from..x).for_each(|at| pen.put(Glyph::at(next, at).text, 1));
    }
    pen.go(x, y);
}

fn write(pen: &mut Pen, glyph: Glyph) {
    if !glyph.suits(pen.ink()) {
        pen.dip(glyph.ink);
    }
    pen.put(glyph.text, glyph.columns);
}
