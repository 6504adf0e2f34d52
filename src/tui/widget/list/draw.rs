//! A list on the screen: the selection, a mark or sign, and the columns of each row.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::List;
use super::columns::{Column, GAP, fit};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Cells before the first column: the selection, the sign, air.
const MARGIN: usize = 3;
/// The sign of a marked row.
const MARKED: &str = "#";

/// A row as it is drawn.
pub struct Line {
    /// The sign before it, such as `✓`; one cell.
    pub sign: &'static str,
    /// What the sign is.
    pub role: Role,
    /// Its columns.
    pub cells: Vec<(Safe, Role)>,
}

impl<K: Clone + PartialEq> List<K> {
    /// Draws the rows that have room in `area`, each as `line` says of its place among the pane's rows. Text that its column is
    /// too narrow for runs on over empty ones behind it.
    pub fn draw(&self, frame: &mut Frame, area: Rect, columns: &[Column], cx: Cx<'_>, line: impl Fn(usize) -> Line) {
        let cells = fit(columns, usize::from(area.width).saturating_sub(MARGIN));
        for (row, (place, _)) in self.shown.iter().enumerate().skip(self.top).take(area.height.into()) {
            let (line, here) = (line(*place), row == self.row);
            let mut pen = Pen::on(frame.buffer_mut(), area, (row - self.top) as u16, cx);
            pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key);
            pen.write(if self.is_marked(row) { MARKED } else { line.sign }, line.role).skip(1);
            // Columns with room, in order.
            let kept: Vec<(usize, usize)> = (0..columns.len()).filter_map(|n| Some((n, cells[n]?))).collect();
            let mut next = 0;
            while let Some((n, own)) = kept.get(next).copied() {
                let Some((text, role)) = line.cells.get(n) else { break };
                let mut room = own;
                next += 1;
                while let Some((behind, more)) = kept.get(next).copied()
                    && line.cells.get(behind).is_none_or(|(text, _)| text.is_empty())
                    && !columns[n].right
                {
                    room += GAP + more;
                    next += 1;
                }
                let role = if here && columns[n].rank == 0 { Role::Title } else { *role };
                if columns[n].right {
                    pen.skip(room.saturating_sub(width(text.as_str(), cx.look.width)));
                    pen.put(text, role);
                } else {
                    pen.cell(text, room, role);
                }
                pen.skip(GAP);
            }
        }
    }
}
