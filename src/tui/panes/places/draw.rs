//! The places on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Places;
use super::tree::Row;
use crate::domain::noun::Noun;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::{Tab, names};
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

/// Columns below which kinds and codes are left out.
const NARROW: u16 = 76;
/// Cells that the filter wants: the names of the other views give way to it.
const TYPED: usize = 24;

pub(super) fn draw(pane: &Places, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(pane, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.shown.is_empty() {
        let id = if pane.rows.is_empty() { "editor-places-empty" } else { "editor-places-none" };
        Pen::on(frame.buffer_mut(), list, 0, cx).skip(3).write(&cx.text.say(id), Role::Dim);
    }
    let cells = |text: &str| width(text, cx.look.width);
    let indent = |row: &Row| if pane.filter.is_blank() { row.depth * 2 } else { 0 };
    let longest = pane.rows.iter().map(|row| indent(row) + cells(&cx.text.marked(row.title()))).max().unwrap_or(0);
    let title = longest.clamp(16, (usize::from(area.width) * 2 / 5).max(16));
    let code = pane.rows.iter().map(|row| cells(row.code().as_str())).max().unwrap_or(0).min(18);
    let nouns = [Noun::Unit, Noun::Area, Noun::Asset];
    let kind = nouns.into_iter().map(|noun| cells(&cx.text.word(noun))).max().unwrap_or(0);
    for (place, n) in pane.shown.iter().enumerate().skip(pane.top).take(list.height.into()) {
        let (row, here) = (&pane.rows[*n], place == pane.row);
        let mut pen = Pen::on(frame.buffer_mut(), list, (place - pane.top) as u16, cx);
        let (mark, role) = match (&row.out, row.due) {
            (Some(_), _) => ("-", Role::Alert),
            (None, (_, late)) if late > 0 => (cx.look.marks.alert(), Role::Bad),
            _ => (" ", Role::Plain),
        };
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).write(mark, role).skip(1);
        let called = format!("{}{}", " ".repeat(indent(row)), cx.text.marked(row.title()));
        pen.cell(&Safe::from(called), title, if here { Role::Title } else { Role::Plain }).skip(1);
        if list.width >= NARROW {
            pen.cell(&Safe::from(cx.text.word(row.noun())), kind, Role::Dim).skip(1);
            pen.cell(&Safe::new(row.code().as_str()), code, Role::Dim).skip(1);
        }
        pen.put(&Safe::from(stands(row, cx)), if role == Role::Plain { Role::Dim } else { role });
    }
}

/// How it stands: out of service since when, why and by whom; else what is due there.
fn stands(row: &Row, cx: Cx<'_>) -> String {
    if let Some((out, by)) = &row.out {
        let said = [
            ("time", cx.moment(out.from).into()),
            ("name", by.as_str().into()),
            ("reason", out.reason.as_str().into()),
        ];
        return cx.text.say_with("editor-place-out", &said);
    }
    match row.due {
        (0, _) => String::new(),
        (due, 0) => cx.text.say_with("editor-place-due", &[("n", due.into())]),
        (due, late) => cx.text.say_with("editor-place-late", &[("n", due.into()), ("late", late.into())]),
    }
}

/// The first row: the views, the filter, how many there are.
fn head(pane: &Places, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let out = pane.rows.iter().filter(|row| row.out.is_some()).count();
    let count = [("shown", pane.shown.len().into()), ("all", pane.rows.len().into()), ("out", out.into())];
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&Safe::from(format!("{} ", cx.text.say_with("editor-places-count", &count))), Role::Plain);
    // What is typed needs room.
    let rest = if pane.typing || !pane.filter.is_blank() { TYPED } else { 0 };
    if !pane.typing || area.width >= NARROW {
        names::write(&mut pen, Tab::Today, "editor-places-view", rest, cx);
    }
    let (column, room) = (pen.column(), pen.room());
    if pane.typing {
        let field = Rect { x: column, y: area.y, width: room as u16, height: 1 };
        pane.filter.draw(frame, field, 0, cx);
    } else if !pane.filter.is_blank() {
        pen.write(&cx.text.say_with("app-filter", &[("typed", pane.filter.text().into())]), Role::Alert);
    }
}
