//! Scrolling: whether a band of rows has moved as a whole, so that the terminal can move it instead of being sent it again.

use std::hash::{DefaultHasher, Hash, Hasher};

use ratatui::buffer::{Buffer, Cell};

use super::pen::Pen;
use super::row;

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

/// The scroll that saves the most bytes, if any saves some.
pub fn find(pen: &Pen, shown: &Buffer, next: &Buffer) -> Option<Scroll> {
    let height = usize::from(next.area.height);
    let width = usize::from(next.area.width);
    let row = |y: usize| y * width..(y + 1) * width;
    let changed: Vec<usize> = (0..height).filter(|&y| shown.content[row(y)] != next.content[row(y)]).collect();
    // With one or two rows changed there is nothing that has moved.
    if changed.len() < 3 || width == 0 {
        return None;
    }
    let cost = |y: usize, from: &[Cell]| {
        let mut trial = pen.trial();
        row::paint(&mut trial, y as u16, from, &next.content[row(y)]);
        trial.out.len() as i64
    };
    let blank = vec![Cell::EMPTY; width];
    let mut best: Option<(i64, Scroll)> = None;
    let distances = distances(&changed, shown, next, width);
    if distances.is_empty() {
        return None;
    }
    let in_place: Vec<i64> = (0..height).map(|y| cost(y, &shown.content[row(y)])).collect();
    let afresh: Vec<i64> = (0..height).map(|y| in_place[y] - cost(y, &blank)).collect();
    for by in distances {
        let moved: Vec<i64> = (0..height)
            .map(|y| match usize::try_from(y as i32 + by) {
                Ok(from) if from < height => in_place[y] - cost(y, &shown.content[row(from)]),
                _ => 0,
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
    for part in [width, width.div_ceil(3)] {
        let prints = |buffer: &Buffer| -> Vec<Option<u64>> {
            buffer.content.chunks(width).map(|row| print(&row[..part])).collect()
        };
        let (before, after) = (prints(shown), prints(next));
        for &y in changed {
            for (from, print) in before.iter().enumerate() {
                if from != y && print.is_some() && *print == after[y] {
                    votes[from + height - y] += 1;
                }
            }
        }
    }
    let mut ranked: Vec<(u32, usize)> =
        votes.into_iter().enumerate().filter(|(_, votes)| *votes > 1).map(|(at, votes)| (votes, at)).collect();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    ranked.into_iter().take(WEIGHED).map(|(_, at)| at as i32 - height as i32).collect()
}

/// A fingerprint of cells; none for blanks, which are alike everywhere.
fn print(cells: &[Cell]) -> Option<u64> {
    if cells.iter().all(|cell| cell.symbol() == " ") {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    for cell in cells {
        (cell.symbol(), cell.fg, cell.bg, cell.modifier).hash(&mut hasher);
    }
    Some(hasher.finish())
}
