//! The views of a tab by their names, at the start of a pane's first row.

use super::Tab;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// The view of what waits for a countersignature.
const PENDING: &str = "gate-pending-view";

/// Writes them, the one that is shown in brackets; that one alone where fewer than `rest` cells would be left behind them. What
/// waits for the person's countersignature is counted either way.
pub(super) fn write(pen: &mut Pen<'_, '_>, tab: Tab, shown: &str, rest: usize, cx: Cx<'_>) {
    let named = |id: &str| match cx.pending {
        n if id == PENDING && n > 0 => format!("{} {n}", cx.text.say(id)),
        _ => cx.text.say(id),
    };
    let all: usize = tab.views().iter().map(|(id, _)| width(&named(id), cx.look.width) + 1).sum::<usize>() + 3;
    // Where nobody signed in, no other can be gone to.
    let alone = cx.masked || all + rest > pen.room();
    for (id, _) in tab.views() {
        let name = named(id);
        if *id == shown {
            pen.write(&format!("[{name}]"), Role::Title).skip(1);
        } else if *id == PENDING && cx.pending > 0 {
            pen.write(&name, Role::Alert).skip(1);
        } else if !alone {
            pen.write(&name, Role::Dim).skip(1);
        }
    }
    pen.skip(1);
}
