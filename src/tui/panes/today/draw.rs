//! The queue on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Show, Today, WIDE, detail, standing};
use crate::store::RowState;
use crate::text::date;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(today: &Today, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(today, frame, area, cx);
    let mut list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if area.width >= WIDE {
        let beside = Rect { x: list.x + list.width * 3 / 5, width: list.width - list.width * 3 / 5, ..list };
        list.width = list.width * 3 / 5;
        detail::draw(today, frame, beside, cx);
    }
    if today.list.count().0 == 0 {
        let none = if today.list.filter.words().is_some() {
            "today-nothing-found"
        } else if today.show == Some(Show::All) {
            "today-nothing-due"
        } else {
            "today-nothing-mine"
        };
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
    }
    today.list.draw(frame, list, &columns(list.width), cx, |place| line(today, place, cx));
}

/// Title, how it stands, progress, by whom.
fn columns(room: u16) -> [Column; 4] {
    let state = standing::state_cells(room);
    let title = usize::from(room).saturating_sub(state + 32).clamp(17, 44);
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    [column(14, title, 0), column(state, state, 1), column(6, 6, 2), Column { grows: true, ..column(8, 20, 3) }]
}

fn line(today: &Today, place: usize, cx: Cx<'_>) -> Line {
    let item = &today.items[place];
    let told = standing::told(item, cx);
    let plain = if told.role == Role::Dim { Role::Dim } else { Role::Plain };
    let cells = vec![
        (standing::title(item, &today.names, cx), plain),
        // Words that need it have the column of the progress too.
        (told.state, told.role),
        (told.progress, Role::Plain),
        (told.by, plain),
    ];
    Line { sign: told.mark, role: told.role, cells }
}

/// The first row: what is shown, how much of it is done, the clock.
fn head(today: &Today, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let rounds = || today.items.iter().filter_map(super::items::Item::round);
    let counted = |row: &&crate::store::Row| !matches!(row.state, RowState::Suspended);
    let (all, done) = (rounds().filter(counted).count(), rounds().filter(|row| row.is_settled()).count());
    let done = cx.text.say_with("today-done", &[("done", done.into()), ("all", all.into())]);
    let right = format!("{done}  {}", date::time(cx.local(cx.now)));
    let what = match today.show {
        Some(Show::Mine) => {
            let names: Vec<&str> = today.mine.names.iter().map(|name| cx.text.phrase(name)).collect();
            cx.text.say_with("today-mine", &[("places", cx.text.list(&names).into())])
        }
        Some(Show::Late) => cx.text.say("today-late-only"),
        _ => cx.text.say("today-mine-all"),
    };
    let late = today.items.iter().filter(|item| item.round().is_none() && item.is_late(cx.now)).count();
    let verify = today.items.iter().filter(|item| item.waits_for(cx)).count();
    let counted = [("today-actions-late", late), ("today-actions-verify", verify)];
    let counted = counted
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(id, n)| (Safe::from(cx.text.say_with(id, &[("n", n.into())])), Role::Dim));
    let counted: Vec<(Safe, Role)> = counted.collect();
    let shift = today.turn.as_ref().map(|turn| (Safe::from(other_shift(today, turn, cx)), Role::Alert));
    // That it is only a part counts more than what else there is to see.
    let part = matches!(today.show, Some(Show::Mine | Show::Late));
    let what = (Safe::from(what), if part { Role::Plain } else { Role::Dim });
    let open = today.left_open.as_ref();
    let open = open.map(|import| cx.text.say_with("import-screen-open", &[("reference", import.as_str().into())]));
    let open = open.map(|said| (Safe::from(said), Role::Alert));
    let what = shift.into_iter().chain(open).chain([what]).chain(counted).collect();
    Head { tab: Tab::Today, view: "today-view", what, right }.draw(&today.list, frame, area, cx);
}

/// A shift that does not run now is named, so that nobody works in it by mistake.
fn other_shift(today: &Today, turn: &crate::domain::calendar::Turn, cx: Cx<'_>) -> String {
    use crate::domain::time::Clock;
    let title = today.shifts.get(&turn.shift).map_or(turn.shift.as_str(), |title| cx.text.phrase(title));
    let clock = |at| Clock::of(cx.local(at).time());
    date::shift(cx.text, turn.ops_date, title, clock(turn.start), clock(turn.end))
}
