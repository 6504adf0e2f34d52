//! The box that a dialog stands in.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::pen::Pen;
use crate::text::safe::Safe;
use crate::text::width::{cut, width};
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// Draws an empty box in the middle of `area`, as wide and high as asked where there is room. Returns its inside, one cell of
/// air at each side.
pub fn boxed(buffer: &mut Buffer, area: Rect, (columns, rows): (u16, u16), title: &Safe, cx: Cx<'_>) -> Rect {
    let (columns, rows) = (columns.min(area.width), rows.saturating_add(2).min(area.height));
    let outer = Rect {
        x: area.x + (area.width - columns) / 2,
        y: area.y + (area.height - rows) / 2,
        width: columns,
        height: rows,
    };
    for y in outer.top()..outer.bottom() {
        for x in outer.left()..outer.right() {
            buffer[(x, y)].reset();
            buffer[(x, y)].set_style(cx.look.theme.ground());
        }
        // A hanzi that the left edge would cut in half leaves a blank instead.
        if outer.x > 0 && buffer[(outer.x - 1, y)].symbol().len() > 1 {
            let before = buffer[(outer.x - 1, y)].symbol().to_owned();
            if width(&before, cx.look.width) > 1 {
                buffer[(outer.x - 1, y)].set_symbol(" ");
            }
        }
    }
    let [top_left, top_right, bottom_left, bottom_right, horizontal, vertical] = cx.look.border();
    for (row, left, right) in [(0, top_left, top_right), (rows.saturating_sub(1), bottom_left, bottom_right)] {
        let mut pen = Pen::on(buffer, outer, row, cx);
        pen.write(left, Role::Dim);
        if row == 0 && !title.is_empty() {
            pen.write(&format!("{horizontal} "), Role::Dim).cell_title(title, columns, cx);
            pen.write(" ", Role::Dim);
        }
        let line = horizontal.repeat(pen.room().saturating_sub(1));
        pen.write(&line, Role::Dim).write(right, Role::Dim);
    }
    for row in 1..rows.saturating_sub(1) {
        let mut pen = Pen::on(buffer, outer, row, cx);
        pen.write(vertical, Role::Dim).right(&Safe::new(vertical), Role::Dim);
    }
    Rect {
        x: outer.x + 2.min(columns),
        y: outer.y + 1.min(rows),
        width: columns.saturating_sub(4),
        height: rows.saturating_sub(2),
    }
}

impl Pen<'_, '_> {
    /// A title, cut so that the border's corner still fits behind it.
    fn cell_title(&mut self, title: &Safe, columns: u16, cx: Cx<'_>) -> &mut Self {
        let room = usize::from(columns.saturating_sub(6));
        let short = cut(title.as_str(), room, cx.look.width);
        self.write(&short, Role::Title)
    }
}
