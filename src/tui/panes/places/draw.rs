//! The places on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Places;
use super::tree::Row;
use crate::domain::noun::Noun;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(pane: &Places, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(pane, cx).draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.count().0 == 0 {
        let id = if pane.rows.is_empty() { "editor-places-empty" } else { "editor-places-none" };
        Pen::on(frame.buffer_mut(), list, 0, cx).skip(3).write(&cx.text.say(id), Role::Dim);
    }
    pane.list.draw(frame, list, &columns(pane, list.width, cx), cx, |place| line(pane, place, cx));
}

/// Name, how it stands, kind, code.
fn columns(pane: &Places, room: u16, cx: Cx<'_>) -> [Column; 4] {
    let cells = |text: &str| width(text, cx.look.width);
    let longest =
        pane.rows.iter().map(|row| indent(pane, row) + cells(&cx.text.marked(row.title()))).max().unwrap_or(0);
    let title = longest.clamp(16, (usize::from(room) * 2 / 5).max(16));
    let code = pane.rows.iter().map(|row| cells(row.code().as_str())).max().unwrap_or(0).min(18);
    let nouns = [Noun::Unit, Noun::Area, Noun::Asset];
    let kind = nouns.into_iter().map(|noun| cells(&cx.text.word(noun))).max().unwrap_or(0);
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    [column(16, title, 0), column(kind, kind, 2), column(code, code, 3), Column { grows: true, ..column(12, 24, 1) }]
}

/// How deep it lies in the tree; what is filtered stands in no tree.
fn indent(pane: &Places, row: &Row) -> usize {
    if pane.list.filter.words().is_none() { row.depth * 2 } else { 0 }
}

fn line(pane: &Places, place: usize, cx: Cx<'_>) -> Line {
    let row = &pane.rows[place];
    let (sign, role) = match (&row.out, row.due) {
        (Some(_), _) => ("-", Role::Alert),
        (None, (_, late)) if late > 0 => (cx.look.marks.alert(), Role::Bad),
        _ => (" ", Role::Plain),
    };
    let called = format!("{}{}", " ".repeat(indent(pane, row)), cx.text.marked(row.title()));
    let cells = vec![
        (Safe::from(called), Role::Plain),
        (Safe::from(cx.text.word(row.noun())), Role::Dim),
        (Safe::new(row.code().as_str()), Role::Dim),
        (Safe::from(stands(row, cx)), if role == Role::Plain { Role::Dim } else { role }),
    ];
    Line { sign, role, cells }
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

/// The first row: how many there are, and how many of them are out of service.
fn head(pane: &Places, cx: Cx<'_>) -> Head {
    let out = pane.rows.iter().filter(|row| row.out.is_some()).count();
    let count = [("all", pane.rows.len().into()), ("out", out.into())];
    let right = cx.text.say_with("editor-places-count", &count);
    Head { tab: Tab::Today, view: "editor-places-view", what: Vec::new(), right }
}
