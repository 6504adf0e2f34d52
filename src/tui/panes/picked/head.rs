//! The first row of a list: the views, the filter, how many there are.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Picked;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::{Tab, names};
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Cells that a filter being typed wants.
const TYPED: usize = 24;

/// Writes it for the view `shown`, with `right` at its end.
pub(in crate::tui::panes) fn head<K>(frame: &mut Frame, area: Rect, shown: &str, list: &Picked<K>, right: &str, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&Safe::from(format!("{right} ")), Role::Plain);
    let filter = cx.text.say_with("app-filter", &[("typed", list.filter.text().into())]);
    let rest = if list.typing {
        TYPED
    } else if list.filter.is_blank() {
        0
    } else {
        width(&filter, cx.look.width)
    };
    names::write(&mut pen, Tab::Today, shown, rest, cx);
    let (column, room) = (pen.column(), pen.room());
    if list.typing {
        list.filter.draw(frame, Rect { x: column, y: area.y, width: room as u16, height: 1 }, 0, cx);
    } else if !list.filter.is_blank() {
        pen.write(&filter, Role::Alert);
    }
}
