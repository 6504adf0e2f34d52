//! The views of a tab by their names, at the start of a pane's first row.

use super::Tab;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Writes them, the one that is shown in brackets; that one alone where fewer than `rest` cells would be left behind them.
pub(super) fn write(pen: &mut Pen<'_, '_>, tab: Tab, shown: &str, rest: usize, cx: Cx<'_>) {
    let cells = |(id, _): &(&str, _)| width(&cx.text.say(id), cx.look.width) + 1;
    let all: usize = tab.views().iter().map(cells).sum::<usize>() + 3;
    let alone = all + rest > pen.room();
    for (id, _) in tab.views() {
        let name = cx.text.say(id);
        if *id == shown {
            pen.write(&format!("[{name}]"), Role::Title).skip(1);
        } else if !alone {
            pen.write(&name, Role::Dim).skip(1);
        }
    }
    pen.skip(1);
}
