//! A queue of actions on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{Queue, WIDE};
use crate::domain::action::{Action, Rung};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::actions::part::{Only, Part, Show};
use crate::tui::panes::actions::{forms, page, standing};
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

/// Cells that say when, where there is room.
const WHEN: usize = 14;

/// Rows that the list has on a pane of so many.
pub(super) fn rows(height: u16) -> u16 {
    height.saturating_sub(1)
}

pub(super) fn draw(pane: &Queue, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(pane, cx).draw(&pane.list, frame, area, cx);
    let mut list = Rect { y: area.y + 1, height: rows(area.height), ..area };
    if area.width >= WIDE {
        let beside = Rect { x: list.x + list.width * 3 / 5, width: list.width - list.width * 3 / 5, ..list };
        list.width = list.width * 3 / 5;
        let room = usize::from(beside.width.saturating_sub(3));
        page::draw(&pane.beside(room, cx), 0, frame, Rect { x: beside.x + 2, width: beside.width - 2, ..beside }, cx);
    }
    if pane.list.count().0 == 0 {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(nothing(pane)), Role::Dim);
    }
    pane.list.draw(frame, list, &columns(list.width, cx), cx, |place| line(pane, place, cx));
}

/// What is said where nothing is shown.
fn nothing(pane: &Queue) -> &'static str {
    match (pane.list.filter.words(), pane.shown.show, pane.part) {
        (Some(_), ..) => "actions-nothing-found",
        (None, Show::Mine, _) => "actions-nothing-mine",
        (None, Show::Late, _) => "actions-nothing-late",
        (None, Show::All, Part::Open) => "actions-nothing-open",
        (None, Show::All, Part::ToVerify) => "actions-nothing-verify",
        (None, Show::All, Part::Watching) => "actions-nothing-watching",
        (None, Show::All, Part::Past) => "actions-nothing-past",
    }
}

/// Reference and title, where it stands, how far it is raised, how many of five, who, when.
fn columns(room: u16, cx: Cx<'_>) -> [Column; 6] {
    let cells = |text: &str| width(text, cx.look.width);
    let words =
        ["open", "contained", "planned", "doing", "done", "declined"].map(|name| cx.text.word_of("action", name));
    let state = words.iter().map(|word| cells(word)).max().unwrap_or(0).max(9);
    let narrow = room < 60;
    let when = if narrow { 10 } else { WHEN };
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    [
        Column { grows: true, ..column(16, 30, 0) },
        column(state, state, 3),
        column(3, 3, 2),
        column(3, 3, 4),
        column(8, if room < 100 { 12 } else { 18 }, 5),
        column(when, WHEN, 1),
    ]
}

fn line(pane: &Queue, place: usize, cx: Cx<'_>) -> Line {
    let action = &pane.rows[place].record;
    let told = standing::told(action, cx);
    let plain = if told.role == Role::Dim { Role::Dim } else { Role::Plain };
    let alert = if told.role == Role::Alert { Role::Alert } else { plain };
    // Where it is over, how it was planned says nothing any more.
    let open = action.state.is_open();
    let five = if open { format!("{}/5", action.fixed_of_five()) } else { String::new() };
    let short = action.fixed_of_five() < 5 && action.state.is_undone();
    let cut = action.state.is_undone() && width(&told.when, cx.look.width) > WHEN;
    let when = if cut { told.day } else { told.when };
    let cells = vec![
        (Safe::from(title(action, cx)), plain),
        (Safe::from(told.state), plain),
        (Safe::new(told.step), Role::Bad),
        (Safe::from(five), if short { Role::Alert } else { Role::Dim }),
        (Safe::from(pane.who.doer(action, cx)), plain),
        (Safe::from(when), alert),
    ];
    Line { sign: told.sign, role: told.role, cells }
}

/// `ACT-0042 ×3 Door seals intact`.
fn title(action: &Action, cx: Cx<'_>) -> String {
    let times = if action.times > 1 {
        format!("{} ", cx.text.say_with("actions-times", &[("n", action.times.into())]))
    } else {
        String::new()
    };
    format!("{} {times}{}", forms::called(action), cx.text.phrase(&action.title))
}

/// The first row: what is shown, how many that is, how many are late.
fn head(pane: &Queue, cx: Cx<'_>) -> Head {
    let all = pane.rows.len();
    let late = pane.rows.iter().filter(|held| standing::is_late(&held.record, cx.now)).count();
    let mut right = match (pane.part, late) {
        (Part::Open, late) if late > 0 => {
            cx.text.say_with("actions-count-late", &[("n", all.into()), ("late", late.into())])
        }
        _ => cx.text.say_with("actions-count", &[("n", all.into())]),
    };
    if !pane.is_whole() {
        right = cx.text.say_with("actions-and-more", &[("count", right.into())]);
    }
    let only = match &pane.shown.only {
        Only::Any => None,
        Only::Owner(id) => Some(pane.who.name(*id, cx)),
        Only::Post(code) => Some(pane.who.post(code, cx).to_owned()),
        Only::Area(code) => Some(pane.who.place(code, cx).to_owned()),
        Only::Step(step) => Rung::ALL.get(usize::from(*step)).map(|rung| standing::raised_to(*rung, cx)),
    };
    let show = match (pane.shown.show, pane.part) {
        (Show::Mine, Part::ToVerify) => Some("actions-for-me"),
        (Show::Mine, _) => Some("actions-mine"),
        (Show::Late, _) => Some("actions-late"),
        (Show::All, _) => None,
    };
    let what = only.into_iter().chain(show.map(|id| cx.text.say(id)));
    let what = what.map(|text| (Safe::from(text), Role::Alert)).collect();
    Head { tab: Tab::Actions, view: pane.part.view(), what, right }
}
