//! What waits for a countersignature, on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Pending;
use crate::domain::role::Duty;
use crate::store::Awaiting;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(pane: &Pending, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let right = cx.text.say_with("gate-pending-count", &[("n", pane.rows.len().into())]);
    let head = Head { tab: Tab::Today, view: "gate-pending-view", what: Vec::new(), right };
    head.draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.count().0 == 0 {
        let none = if pane.rows.is_empty() { "gate-pending-none" } else { "app-empty" };
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
    }
    pane.list.draw(frame, list, &COLUMNS, cx, |place| line(&pane.rows[place], cx));
}

/// Title, since when, who signed, what there is to look at.
const COLUMNS: [Column; 4] = [
    Column { least: 16, most: 40, rank: 0, grows: false, right: false },
    Column { least: 5, most: 16, rank: 2, grows: false, right: false },
    Column { least: 8, most: 16, rank: 3, grows: false, right: false },
    Column { least: 8, most: 20, rank: 1, grows: true, right: false },
];

fn line(row: &Awaiting, cx: Cx<'_>) -> Line {
    let own = cx.actor.person.is_some_and(|person| row.worked_by.contains(&person));
    let may = cx.actor.role.may(Duty::RunShift) && !own;
    let plain = if may { Role::Plain } else { Role::Dim };
    let what = if own {
        cx.text.say("gate-pending-own")
    } else {
        let lines = [("lines", row.lines.into()), ("failed", row.failed.into())];
        cx.text.say_with("gate-pending-lines", &lines)
    };
    let cells = vec![
        (Safe::new(cx.text.phrase(&row.title)), plain),
        (Safe::from(cx.moment(row.signed)), plain),
        (Safe::new(row.signed_by.as_deref().unwrap_or_default()), plain),
        (Safe::from(what), if row.failed > 0 && may { Role::Alert } else { plain }),
    ];
    Line { sign: if row.failed > 0 { cx.look.marks.alert() } else { " " }, role: Role::Alert, cells }
}
