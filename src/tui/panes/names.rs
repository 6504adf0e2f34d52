//! The views of a tab by their names, at the start of a pane's first row.

use super::Tab;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Writes them, the one that is shown in brackets.
pub(super) fn write(pen: &mut Pen<'_, '_>, tab: Tab, shown: &str, cx: Cx<'_>) {
    for (id, _) in tab.views() {
        let name = cx.text.say(id);
        if *id == shown {
            pen.write(&format!("[{name}]"), Role::Title).skip(1);
        } else {
            pen.write(&name, Role::Dim).skip(1);
        }
    }
    pen.skip(1);
}
