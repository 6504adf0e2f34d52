//! What waits for a countersignature, on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Pending;
use crate::domain::role::Duty;
use crate::store::Awaiting;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::picked;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(pane: &Pending, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let count = cx.text.say_with("sign-pending-count", &[("n", pane.rows.len().into())]);
    picked::head(frame, area, "sign-pending-view", &pane.list, &count, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.rows.is_empty() {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("sign-pending-none"), Role::Dim);
    }
    let title = usize::from(list.width).saturating_sub(50).clamp(17, 40);
    let shown = pane.list.shown.iter().enumerate().skip(pane.list.top).take(list.height.into());
    for (place, n) in shown {
        let (row, here) = (&pane.rows[*n], place == pane.list.row);
        let mine = may(row, cx);
        let mut pen = Pen::on(frame.buffer_mut(), list, (place - pane.list.top) as u16, cx);
        let plain = if mine { Role::Plain } else { Role::Dim };
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
        pen.cell(&Safe::new(cx.text.phrase(&row.title)), title, if here { Role::Title } else { plain }).skip(1);
        pen.cell(&Safe::from(cx.moment(row.signed)), 16, plain).skip(1);
        pen.cell(&Safe::new(row.signed_by.as_deref().unwrap_or_default()), 14, plain).skip(1);
        let own = cx.actor.person.is_some_and(|person| row.worked_by.contains(&person));
        let said = if own {
            cx.text.say("sign-pending-own")
        } else {
            let lines = [("lines", row.lines.into()), ("failed", row.failed.into())];
            cx.text.say_with("sign-pending-lines", &lines)
        };
        pen.put(&Safe::from(said), if row.failed > 0 && mine { Role::Alert } else { plain });
    }
}

/// Whether the person at the keyboard may countersign it.
fn may(row: &Awaiting, cx: Cx<'_>) -> bool {
    let own = cx.actor.person.is_some_and(|person| row.worked_by.contains(&person));
    cx.actor.role.may(Duty::RunShift) && !own
}
