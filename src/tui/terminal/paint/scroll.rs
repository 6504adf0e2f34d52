//! Scrolling: whether a band of rows has moved as a whole, so that the terminal can move it instead of being sent it again.

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Color;

/// A band `top..bottom` whose rows move by so many lines, up where positive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scroll {
    /// The first row of the band.
    pub top: u16,
    /// The row after its last.
    pub bottom: u16,
    /// By how many lines.
    pub by: i32,
}

/// What setting margins, moving the lines and taking the margins away costs, in bytes.
const COST: i64 = 24;
/// How many distances are weighed at most: the likeliest.
const WEIGHED: usize = 2;

/// The scroll that saves the most bytes, if any saves some. `changed` are the rows that differ.
pub fn find(changed: &[usize], shown: &Buffer, next: &Buffer) -> Option<Scroll> {
    // With one or two rows changed there is nothing that has moved.
    if changed.len() < 3 {
        return None;
    }
    let width = usize::from(next.area.width);
    let distances = distances(changed, shown, next, width);
    if distances.is_empty() {
        return None;
    }
    let before: Vec<&[Cell]> = shown.content.chunks(width).collect();
    let after: Vec<&[Cell]> = next.content.chunks(width).collect();
    let in_place: Vec<i64> = before.iter().zip(&after).map(|(before, after)| weight(before, after)).collect();
    let afresh: Vec<i64> = after.iter().zip(&in_place).map(|(after, in_place)| in_place - weight(&[], after)).collect();
    let mut best: Option<(i64, Scroll)> = None;
    for by in distances {
        let moved: Vec<i64> = (0..)
            .zip(after.iter().zip(&in_place))
            .map(|(y, (after, in_place))| {
                let from = usize::try_from(y + by).ok().and_then(|from| before.get(from));
                from.map_or(0, |from| in_place - weight(from, after))
            })
            .collect();
        if let Some((saved, scroll)) = band(&moved, &afresh, by)
            && saved > best.map_or(COST, |(saved, _)| saved)
        {
            best = Some((saved, scroll));
        }
    }
    best.map(|(_, scroll)| scroll)
}

/// About how many bytes it takes to turn one row into another; no cells at all stand for a blank row. An estimate: a
/// wrong one costs a few bytes, never a wrong screen.
fn weight(from: &[Cell], to: &[Cell]) -> i64 {
    let mut bytes = 0;
    for (x, cell) in to.iter().enumerate() {
        if cell != from.get(x).unwrap_or(&Cell::EMPTY) {
            bytes += cell.symbol().len() as i64;
        }
    }
    bytes
}

/// The band that saves the most: `moved` is what each row saves where it is moved into place, `afresh` where it comes
/// free and is written on blank.
fn band(moved: &[i64], afresh: &[i64], by: i32) -> Option<(i64, Scroll)> {
    let height = moved.len();
    let lines = by.unsigned_abs() as usize;
    let sums = |of: &[i64]| {
        let mut sum = vec![0; of.len() + 1];
        for (y, saved) in of.iter().enumerate() {
            sum[y + 1] = sum[y] + saved;
        }
        sum
    };
    let (moved, afresh) = (sums(moved), sums(afresh));
    let mut best: Option<(i64, Scroll)> = None;
    for top in 0..height {
        for bottom in top + lines + 1..=height {
            let saved = if by > 0 {
                moved[bottom - lines] - moved[top] + afresh[bottom] - afresh[bottom - lines]
            } else {
                moved[bottom] - moved[top + lines] + afresh[top + lines] - afresh[top]
            };
            if best.is_none_or(|(most, _)| saved > most) {
                best = Some((saved, Scroll { top: top as u16, bottom: bottom as u16, by }));
            }
        }
    }
    best
}

/// The distances by which most changed rows seem to have moved. Whole rows count, and so do the first thirds of rows:
/// where a list stands beside something that stays, only its part of the row moves.
fn distances(changed: &[usize], shown: &Buffer, next: &Buffer, width: usize) -> Vec<i32> {
    let height = usize::from(next.area.height);
    let mut votes = vec![0_u32; 2 * height];
    let prints = |buffer: &Buffer| -> Vec<[Option<u64>; 2]> { buffer.content.chunks(width).map(prints).collect() };
    let (before, after) = (prints(shown), prints(next));
    for &y in changed {
        for (from, prints) in before.iter().enumerate().filter(|(from, _)| *from != y) {
            let alike =
                prints.iter().zip(&after[y]).filter(|(before, after)| before.is_some() && before == after).count();
            votes[from + height - y] += alike as u32;
        }
    }
    let mut ranked: Vec<(u32, usize)> =
        votes.into_iter().enumerate().filter(|(_, votes)| *votes > 1).map(|(at, votes)| (votes, at)).collect();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    ranked.into_iter().take(WEIGHED).map(|(_, at)| at as i32 - height as i32).collect()
}

/// Fingerprints of the first third of a row and of the whole; none for blanks, which are alike everywhere.
fn prints(row: &[Cell]) -> [Option<u64>; 2] {
    let mut prints = [None; 2];
    let mut hash = 0;
    let mut blank = true;
    for (x, cell) in (1..).zip(row) {
        let symbol = cell.symbol();
        blank &= symbol == " ";
        symbol.bytes().for_each(|byte| mix(&mut hash, byte.into()));
        mix(&mut hash, u64::from(cell.modifier.bits()) << 48 | colour(cell.bg) << 24 | colour(cell.fg));
        if x == row.len().div_ceil(3) {
            prints[0] = (!blank).then_some(hash);
        }
    }
    prints[1] = (!blank).then_some(hash);
    prints
}

/// Stirs a value into a fingerprint. Quick rather than strong: two rows taken for alike cost a few bytes at worst.
fn mix(hash: &mut u64, value: u64) {
    *hash = (hash.rotate_left(5) ^ value).wrapping_mul(0x517c_c1b7_2722_0a95);
}

/// A colour as a number below 2^24, by and large its own.
fn colour(colour: Color) -> u64 {
    match colour {
        Color::Reset => 0,
        Color::Rgb(r, g, b) => u64::from(r) << 16 | u64::from(g) << 8 | u64::from(b),
        Color::Indexed(index) => 1 << 8 | u64::from(index),
        Color::Black => 1,
        Color::Red => 2,
        Color::Green => 3,
        Color::Yellow => 4,
        Color::Blue => 5,
        Color::Magenta => 6,
        Color::Cyan => 7,
        Color::Gray => 8,
        Color::DarkGray => 9,
        Color::LightRed => 10,
        Color::LightGreen => 11,
        Color::LightYellow => 12,
        Color::LightBlue => 13,
        Color::LightMagenta => 14,
        Color::LightCyan => 15,
        Color::White => 16,
    }
}
