//! The checklists on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Checklists;
use super::row::Row;
use crate::domain::code::Code;
use crate::domain::template::FormKind;
use crate::text::plan;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::{Tab, names};
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Columns below which the kind is left out.
const NARROW: u16 = 76;

/// Cells that the filter wants: the names of the other views give way to it.
const TYPED: usize = 24;

pub(super) fn draw(pane: &Checklists, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.shown.is_empty() {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("checklists-none"), Role::Dim);
    }
    let cells = |text: &str| width(text, cx.look.width);
    let longest = pane.rows.iter().map(|row| cells(cx.text.phrase(&row.title))).max().unwrap_or(0);
    let room = usize::from(list.width);
    let title = longest.clamp(16, (room / 3).max(16));
    let on = ["on", "off"].into_iter().map(|state| cells(&cx.text.word_of("schedule", state))).max().unwrap_or(0);
    let kind = FormKind::ALL.into_iter().map(|kind| cells(&cx.text.word(kind))).max().unwrap_or(0);
    for (place, n) in pane.shown.iter().enumerate().skip(pane.top).take(list.height.into()) {
        let (row, here) = (&pane.rows[*n], place == pane.row);
        let mut pen = Pen::on(frame.buffer_mut(), list, (place - pane.top) as u16, cx);
        let (mark, role, state) = state(row, cx);
        let plain = if role == Role::Dim { Role::Dim } else { Role::Plain };
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key);
        pen.write(mark, role).skip(1);
        pen.cell(&Safe::new(cx.text.phrase(&row.title)), title, if here { Role::Title } else { plain }).skip(1);
        pen.cell(&Safe::from(state), on, role).skip(1);
        if list.width >= NARROW {
            pen.cell(&Safe::from(cx.text.word(row.kind)), kind, plain).skip(1);
        }
        let lines = row.lines.to_string();
        pen.skip(3_usize.saturating_sub(lines.len())).write(&lines, plain).skip(2);
        pen.put(&Safe::from(when(pane, row, cx)), plain);
    }
    head(pane, frame, area, cx);
}

/// Whether it is on or off; nothing where it has no schedule, or is out of service: that needs a sentence.
fn state(row: &Row, cx: Cx<'_>) -> (&'static str, Role, String) {
    match (&row.schedule, &row.out) {
        (_, Some(_)) => ("-", Role::Alert, String::new()),
        (Some(_), None) if row.is_on() => (cx.look.marks.good(), Role::Good, cx.text.word_of("schedule", "on")),
        (Some(_), None) => (" ", Role::Dim, cx.text.word_of("schedule", "off")),
        (None, None) => (" ", Role::Plain, String::new()),
    }
}

fn when(pane: &Checklists, row: &Row, cx: Cx<'_>) -> String {
    if let Some(out) = &row.out {
        return cx.text.say_with("today-suspended", &[("reason", out.reason.as_str().into())]);
    }
    let Some(schedule) = &row.schedule else { return cx.text.say("checklists-when-needed") };
    let shift = |code: &str| {
        let title = Code::parse(code).ok().and_then(|code| pane.shifts.get(&code));
        title.map_or_else(|| code.to_owned(), |title| cx.text.phrase(title).to_owned())
    };
    let said = plan::plan(cx.text, &schedule.plan, shift);
    // Several schedules of one checklist are told apart by what they are about.
    let own = schedule.asset.as_ref().filter(|_| schedule.code != row.code);
    own.map_or(said.clone(), |asset| format!("{} · {said}", pane.name(asset, cx)))
}

/// The first row: the views, the filter, how many there are.
fn head(pane: &Checklists, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let on = pane.rows.iter().filter(|row| row.is_on()).count();
    let count = [("shown", pane.shown.len().into()), ("all", pane.rows.len().into()), ("on", on.into())];
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&Safe::from(format!("{} ", cx.text.say_with("checklists-count", &count))), Role::Plain);
    // What is typed needs room.
    let rest = if pane.typing || !pane.filter.is_blank() { TYPED } else { 0 };
    if !pane.typing || area.width >= NARROW {
        names::write(&mut pen, Tab::Today, "checklists-view", rest, cx);
    }
    let (column, room) = (pen.column(), pen.room());
    if pane.typing {
        let field = Rect { x: column, y: area.y, width: room as u16, height: 1 };
        pane.filter.draw(frame, field, 0, cx);
    } else if !pane.filter.is_blank() {
        pen.write(&cx.text.say_with("app-filter", &[("typed", pane.filter.text().into())]), Role::Alert);
    }
}
