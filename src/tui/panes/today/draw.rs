//! The queue on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Show, Today, WIDE, detail, standing};
use crate::store::RowState;
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::{Tab, names};
use crate::tui::theme::Role;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(today: &Today, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(today, frame, area, cx);
    let mut list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if area.width >= WIDE {
        let beside = Rect { x: list.x + list.width * 3 / 5, width: list.width - list.width * 3 / 5, ..list };
        list.width = list.width * 3 / 5;
        detail::draw(today, frame, beside, cx);
    }
    if today.items.is_empty() {
        let none = if today.show == Some(Show::All) { "today-nothing-due" } else { "today-nothing-mine" };
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
    }
    let state = standing::state_cells(list.width);
    let title = usize::from(list.width).saturating_sub(state + 32).clamp(17, 44);
    for (row, item) in today.items.iter().enumerate().skip(today.top).take(list.height.into()) {
        let here = row == today.row;
        let told = standing::told(item, cx);
        let marked = today.marked.contains(&item.spot());
        let mut pen = Pen::on(frame.buffer_mut(), list, (row - today.top) as u16, cx);
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key);
        pen.write(if marked { "#" } else { told.mark }, told.role).skip(1);
        let role = if here {
            Role::Title
        } else if told.role == Role::Dim {
            Role::Dim
        } else {
            Role::Plain
        };
        pen.cell(&standing::title(item, &today.names, cx), title, role).skip(1);
        if told.progress.is_empty() {
            // Words that need it have the column of the progress too.
            pen.cell(&told.state, state + 7, told.role).skip(1);
        } else {
            pen.cell(&told.state, state, told.role).skip(1);
            pen.cell(&told.progress, 6, Role::Plain).skip(1);
        }
        pen.put(&told.by, if told.role == Role::Dim { Role::Dim } else { Role::Plain });
    }
}

/// The first row: what is shown, how much of it is done, the clock.
fn head(today: &Today, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let rounds = || today.items.iter().filter_map(super::items::Item::round);
    let counted = |row: &&crate::store::Row| !matches!(row.state, RowState::Suspended);
    let (all, done) = (rounds().filter(counted).count(), rounds().filter(|row| row.is_settled()).count());
    let done = cx.text.say_with("today-done", &[("done", done.into()), ("all", all.into())]);
    let right = format!("{done}  {} ", date::time(cx.local(cx.now)));
    let what = match today.show {
        Some(Show::Mine) => {
            let names: Vec<&str> = today.mine.names.iter().map(|name| cx.text.phrase(name)).collect();
            cx.text.say_with("today-mine", &[("places", cx.text.list(&names).into())])
        }
        Some(Show::Late) => cx.text.say("today-late-only"),
        _ => cx.text.say("today-mine-all"),
    };
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&Safe::from(right), Role::Plain);
    let other = today.turn.as_ref().map(|turn| Safe::from(other_shift(today, turn, cx)));
    let cells = |text: &str| width(text, cx.look.width);
    // Which shift it is counts more than what else there is to see.
    let rest = other.as_ref().map_or(0, |other| cells(other.as_str()) + 2) + cells(&what);
    names::write(&mut pen, Tab::Today, "today-view", rest, cx);
    if let Some(other) = &other {
        pen.put(other, Role::Alert).skip(2);
    }
    pen.put(&Safe::from(what), Role::Dim);
}

/// A shift that does not run now is named, so that nobody works in it by mistake.
fn other_shift(today: &Today, turn: &crate::domain::calendar::Turn, cx: Cx<'_>) -> String {
    use crate::domain::time::Clock;
    let title = today.shifts.get(&turn.shift).map_or(turn.shift.as_str(), |title| cx.text.phrase(title));
    let clock = |at| Clock::of(cx.local(at).time());
    date::shift(cx.text, turn.ops_date, title, clock(turn.start), clock(turn.end))
}
