//! A chart in cells: values over time as dots, two to four in a cell, with lines where limits are.
//!
//! Braille patterns are narrow everywhere; where the terminal is to be drawn on with ASCII, a cell is one dot.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::text::mark::Marks;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// A value at a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// When, in whatever unit; only where it lies between the first and the last counts.
    pub at: i64,
    /// How much.
    pub value: f64,
    /// Whether it lies outside its limits.
    pub outside: bool,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Chart {
    /// The values.
    pub dots: Vec<Dot>,
    /// Where lines are drawn.
    pub lines: Vec<f64>,
}

impl Chart {
    /// The least and the greatest value that is shown, lines included, with a little air; none where nothing is.
    pub fn range(&self) -> Option<(f64, f64)> {
        let all = || self.dots.iter().map(|dot| dot.value).chain(self.lines.iter().copied());
        let low = all().reduce(f64::min)?;
        let high = all().reduce(f64::max)?;
        let air = if high > low { (high - low) / 20.0 } else { 1.0 };
        Some((low - air, high + air))
    }

    /// Draws it over `area`.
    pub fn draw(&self, buffer: &mut Buffer, area: Rect, cx: Cx<'_>) {
        let Some((low, high)) = self.range().filter(|_| area.width > 0 && area.height > 0) else { return };
        let (wide, tall) = if cx.look.marks == Marks::Ascii { (1, 1) } else { (2, 4) };
        let (columns, rows) = (usize::from(area.width) * wide, usize::from(area.height) * tall);
        let row_of = |value: f64| scaled((high - value) / (high - low), rows);
        let mut cells = vec![(0_u8, Role::Dim, false); usize::from(area.width) * usize::from(area.height)];
        let mut put = |column: usize, row: usize, role: Role, is_dot: bool| {
            let place = (row / tall) * usize::from(area.width) + column / wide;
            let Some(cell) = cells.get_mut(place) else { return };
            cell.0 |= bit(column % wide, row % tall);
            // What is outside stands out, whatever else is in the cell; a value before a line.
            if role == Role::Bad || !cell.2 {
                cell.1 = role;
            }
            cell.2 |= is_dot;
        };
        for line in &self.lines {
            // Every other dot, so that values on it are seen.
            (0..columns).step_by(2).for_each(|column| put(column, row_of(*line), Role::Dim, false));
        }
        let ends = (self.dots.iter().map(|dot| dot.at).min(), self.dots.iter().map(|dot| dot.at).max());
        let (Some(first), Some(last)) = ends else { return };
        for dot in &self.dots {
            let along = if last > first { (dot.at - first) as f64 / (last - first) as f64 } else { 0.5 };
            put(scaled(along, columns), row_of(dot.value), if dot.outside { Role::Bad } else { Role::Key }, true);
        }
        for (place, (bits, role, is_dot)) in cells.into_iter().enumerate().filter(|(_, (bits, ..))| *bits != 0) {
            let (x, y) = ((place % usize::from(area.width)) as u16, (place / usize::from(area.width)) as u16);
            let sign = match (wide, is_dot, role) {
                (2, ..) => char::from_u32(0x2800 + u32::from(bits)).unwrap_or(' '),
                (_, false, _) => '-',
                (_, true, Role::Bad) => 'X',
                (_, true, _) => '*',
            };
            if let Some(cell) = buffer.cell_mut((area.x + x, area.y + y)) {
                cell.set_char(sign).set_style(cx.style(role));
            }
        }
    }
}

/// The step among so many at which a part of the way lies.
fn scaled(part: f64, steps: usize) -> usize {
    ((part * steps as f64) as usize).min(steps.saturating_sub(1))
}

/// The bit of a braille pattern (Unicode 1.1, block 2800) at a column of two and a row of four.
fn bit(column: usize, row: usize) -> u8 {
    const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
    BITS[column % 2][row % 4]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_range_holds_values_and_lines_with_air() {
        let dot = |at, value| Dot { at, value, outside: false };
        assert_eq!(Chart::default().range(), None);
        let one = Chart { dots: vec![dot(0, 3.0)], lines: Vec::new() };
        assert_eq!(one.range(), Some((2.0, 4.0)));
        let chart = Chart { dots: vec![dot(0, 1.0), dot(1, 2.0)], lines: vec![0.0, 20.0] };
        assert_eq!(chart.range(), Some((-1.0, 21.0)));
    }

    #[test]
    fn steps_stay_within() {
        assert_eq!((scaled(0.0, 8), scaled(0.5, 8), scaled(1.0, 8), scaled(-0.1, 8)), (0, 4, 7, 0));
    }
}
