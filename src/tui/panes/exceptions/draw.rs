//! Exceptions on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Exceptions, called, who};
use crate::store::Exception;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

/// When, what, who, which record, why.
const COLUMNS: [Column; 5] = [
    Column { least: 12, most: 13, rank: 1, grows: false, right: false },
    Column { least: 14, most: 26, rank: 0, grows: false, right: false },
    Column { least: 8, most: 14, rank: 2, grows: false, right: false },
    Column { least: 8, most: 9, rank: 4, grows: false, right: false },
    Column { least: 8, most: 40, rank: 3, grows: true, right: false },
];

pub(super) fn draw(pane: &Exceptions, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let counted = if pane.whole { "exceptions-count" } else { "exceptions-count-more" };
    let right = cx.text.say_with(counted, &[("n", pane.rows.len().into())]);
    let kinds: Vec<String> = pane.kinds.iter().map(|kind| cx.text.word(*kind)).collect();
    let what = if kinds.is_empty() { Vec::new() } else { vec![(Safe::from(cx.text.list(&kinds)), Role::Alert)] };
    Head { tab: Tab::Today, view: "exceptions-view", what, right }.draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.count().0 == 0 {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("exceptions-none"), Role::Dim);
    }
    pane.list.draw(frame, list, &COLUMNS, cx, |place| line(&pane.rows[place], cx));
}

fn line(one: &Exception, cx: Cx<'_>) -> Line {
    let word = cx.text.word(one.kind);
    // How many entries, where it stands for more than one.
    let what = if one.entries > 1 { format!("{word} ×{}", one.entries) } else { word };
    let cells = vec![
        (Safe::from(cx.stamp(one.at)), Role::Dim),
        (Safe::from(what), Role::Plain),
        (Safe::from(who(one, cx)), Role::Plain),
        (Safe::from(called(one, cx)), Role::Plain),
        (Safe::new(one.reason.as_deref().unwrap_or_default()), Role::Dim),
    ];
    Line { sign: " ", role: Role::Plain, cells }
}
