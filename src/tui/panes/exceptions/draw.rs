//! Exceptions on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Exceptions, called, who};
use crate::domain::exception::Kind;
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::picked;
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(pane: &Exceptions, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let n = ("n", pane.list.shown.len().into());
    let counted = if pane.whole { "exceptions-count" } else { "exceptions-count-more" };
    let mut right = cx.text.say_with(counted, &[n]);
    if !pane.kinds.is_empty() {
        let kinds: Vec<String> = pane.kinds.iter().map(|kind| cx.text.word(*kind)).collect();
        right = format!("{} · {right}", cx.text.list(&kinds));
    }
    picked::head(frame, area, "exceptions-view", &pane.list, &right, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.shown.is_empty() {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("exceptions-none"), Role::Dim);
    }
    let cells = |text: &str| width(text, cx.look.width);
    let kind = Kind::ALL.into_iter().map(|kind| cells(&cx.text.word(kind)) + 3).max().unwrap_or(0).min(26);
    let shown = pane.list.shown.iter().enumerate().skip(pane.list.top).take(list.height.into());
    for (place, n) in shown {
        let (one, here) = (&pane.rows[*n], place == pane.list.row);
        let word = cx.text.word(one.kind);
        // How many entries, where it stands for more than one.
        let what = if one.entries > 1 { format!("{word} ×{}", one.entries) } else { word };
        let mut pen = Pen::on(frame.buffer_mut(), list, (place - pane.list.top) as u16, cx);
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
        pen.cell(&Safe::from(date::stamp(cx.text, cx.local(one.at))), 16, Role::Dim).skip(1);
        pen.cell(&Safe::from(what), kind, if here { Role::Title } else { Role::Plain }).skip(1);
        pen.cell(&Safe::from(who(one, cx)), 12, Role::Plain).skip(1);
        pen.cell(&Safe::from(called(one, cx)), 9, Role::Plain).skip(1);
        pen.put(&Safe::new(one.reason.as_deref().unwrap_or_default()), Role::Dim);
    }
}
