//! Imports on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Imports;
use crate::domain::import::{Import, State};
use crate::text::safe::Safe;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

/// Reference, kind, file, state, made, when.
const COLUMNS: [Column; 6] = [
    Column { least: 8, most: 9, rank: 1, grows: false, right: false },
    Column { least: 11, most: 12, rank: 2, grows: false, right: false },
    Column { least: 10, most: 60, rank: 0, grows: true, right: false },
    Column { least: 8, most: 16, rank: 1, grows: false, right: false },
    Column { least: 6, most: 7, rank: 3, grows: false, right: true },
    Column { least: 5, most: 13, rank: 4, grows: false, right: false },
];

pub(super) fn draw(pane: &Imports, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).write(&cx.text.say("import-view"), Role::Title).skip(2);
    if let Some(wanted) = &pane.wanted {
        pen.write(&format!("{} · {}", cx.text.word(wanted.kind), wanted.name()), Role::Plain);
    }
    let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if let Some(work) = &pane.work {
        let (done, total) = work.progress();
        let args = [("done", done.into()), ("total", total.into())];
        let said =
            if total == 0 { cx.text.say("import-screen-reading") } else { cx.text.say_with("import-progress", &args) };
        Pen::on(frame.buffer_mut(), body, 1, cx).skip(3).write(&said, Role::Plain);
        bar(frame, body, done, total, cx);
        return;
    }
    if !pane.lines.is_empty() {
        lines(pane, frame, body, cx);
        return;
    }
    if pane.rows.is_empty() {
        for (row, line) in (1..).zip([cx.text.say("import-none"), cx.text.say("import-screen-begin")]) {
            Pen::on(frame.buffer_mut(), body, row, cx).skip(3).write(&line, Role::Dim);
        }
    }
    pane.list.draw(frame, body, &COLUMNS, cx, |n| line(&pane.rows[n], cx));
}

/// How far it came, as a bar.
fn bar(frame: &mut Frame, area: Rect, done: usize, total: usize, cx: Cx<'_>) {
    let room = usize::from(area.width.saturating_sub(6));
    let full = (room * done).checked_div(total).unwrap_or_default();
    let mut pen = Pen::on(frame.buffer_mut(), area, 3, cx);
    pen.skip(3).write(&"#".repeat(full), Role::Good).write(&"-".repeat(room - full), Role::Dim);
}

/// The preview or receipt, wrapped.
fn lines(pane: &Imports, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let room = usize::from(area.width.saturating_sub(4));
    let mut row = 0;
    for text in pane.lines.iter().skip(pane.top) {
        let indent = text.len() - text.trim_start().len();
        for (n, part) in wrap(text.trim_start(), room.saturating_sub(indent + 2), cx.look.width).into_iter().enumerate()
        {
            if row >= area.height {
                return;
            }
            let hang = if n == 0 { indent } else { indent + 2 };
            Pen::on(frame.buffer_mut(), area, row, cx).skip(2 + hang).write(&part, Role::Plain);
            row += 1;
        }
    }
}

fn line(import: &Import, cx: Cx<'_>) -> Line {
    let open = import.state.is_open();
    let cells = vec![
        (Safe::from(import.reference()), Role::Plain),
        (Safe::from(cx.text.word(import.kind)), Role::Dim),
        (Safe::new(&import.name), Role::Plain),
        (Safe::from(cx.text.word(import.state)), if open { Role::Alert } else { Role::Plain }),
        (Safe::from((import.made + import.altered).to_string()), Role::Plain),
        (Safe::from(cx.moment(import.at)), Role::Dim),
    ];
    let sign = match import.state {
        State::Running | State::Undoing => "!",
        State::Finished => cx.look.marks.good(),
        State::Undone => " ",
    };
    Line { sign, role: if open { Role::Alert } else { Role::Good }, cells }
}
