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
use crate::tui::panes::Tab;
use crate::tui::panes::editor::KNOWN;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(pane: &Checklists, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(pane, cx).draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if pane.list.count().0 == 0 {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("checklists-none"), Role::Dim);
    }
    pane.list.draw(frame, list, &columns(pane, list.width, cx), cx, |place| line(pane, place, cx));
}

/// Title, on or off, kind, number of lines, when.
fn columns(pane: &Checklists, room: u16, cx: Cx<'_>) -> [Column; 5] {
    let cells = |text: &str| width(text, cx.look.width);
    let longest = pane.rows.iter().map(|row| cells(&cx.text.marked(&row.title))).max().unwrap_or(0);
    let title = longest.clamp(16, (usize::from(room) / 3).max(16));
    let on = ["on", "off"].into_iter().map(|state| cells(&cx.text.word_of("schedule", state))).max().unwrap_or(0);
    let kind = FormKind::ALL.into_iter().map(|kind| cells(&cx.text.word(kind))).max().unwrap_or(0);
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    [
        column(16, title, 0),
        column(on, on, 1),
        column(kind, kind, 4),
        Column { right: true, ..column(4, 4, 3) },
        // So that a weekly one still shows on which days.
        Column { grows: true, ..column(12, 24, 2) },
    ]
}

fn line(pane: &Checklists, place: usize, cx: Cx<'_>) -> Line {
    let row = &pane.rows[place];
    let (sign, role, state) = state(row, cx);
    let plain = if role == Role::Dim { Role::Dim } else { Role::Plain };
    let cells = vec![
        (Safe::from(cx.text.marked(&row.title)), plain),
        (Safe::from(state), role),
        (Safe::from(cx.text.word(row.kind)), plain),
        // A blank behind it, so that the number stands apart from what follows.
        (Safe::from(format!("{} ", row.lines)), plain),
        (Safe::from(when(pane, row, cx)), plain),
    ];
    Line { sign, role, cells }
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
    if cx.drafts.get(&format!("{KNOWN}{}", row.code)).is_some() {
        return cx.text.say("editor-unpublished");
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

/// The first row: how many are on.
fn head(pane: &Checklists, cx: Cx<'_>) -> Head {
    let on = pane.rows.iter().filter(|row| row.is_on()).count();
    let count = [("all", pane.rows.len().into()), ("on", on.into())];
    Head {
        tab: Tab::Inspect,
        view: "checklists-view",
        what: Vec::new(),
        right: cx.text.say_with("checklists-count", &count),
    }
}
