//! The history on the screen.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::{History, WIDE, sheet};
use crate::domain::noun::{Noun, reference};
use crate::domain::round::Filter;
use crate::text::date;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::actions::page;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

pub(super) fn draw(pane: &History, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    head(pane, cx).draw(&pane.list, frame, area, cx);
    let mut list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    if area.width >= WIDE {
        let beside = Rect { x: list.x + list.width * 3 / 5 + 2, width: list.width - list.width * 3 / 5 - 2, ..list };
        list.width = list.width * 3 / 5;
        let shown = pane.detail.as_ref().and_then(|(id, view)| Some((*id, view.as_deref()?)));
        if let Some((round, (_, view))) = pane.selected().zip(shown).filter(|(round, (id, _))| round.id == *id) {
            let lines = sheet::lines(round, view, &pane.names, usize::from(beside.width).saturating_sub(1), cx);
            page::draw(&lines, 0, frame, beside, cx);
        }
    }
    if pane.list.count().0 == 0 {
        let none = if pane.filter.is_empty() && pane.list.filter.words().is_none() {
            "inspect-history-none"
        } else if pane.cut {
            "inspect-history-rare"
        } else {
            "inspect-history-nothing"
        };
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
    }
    pane.list.draw(frame, list, &columns(list.width), cx, |place| line(pane, place, cx));
}

/// How many were read, and what it is narrowed by.
fn head(pane: &History, cx: Cx<'_>) -> Head {
    let id = if pane.next.is_none() { "inspect-history-count" } else { "inspect-history-count-more" };
    let right = cx.text.say_with(id, &[("n", pane.rows.len().into())]);
    let what = match narrowed(&pane.filter, cx) {
        said if said.is_empty() => Vec::new(),
        said => vec![(Safe::from(said), Role::Alert)],
    };
    Head { tab: Tab::Inspect, view: "inspect-history-view", what, right }
}

/// What it is narrowed by, in a word or two.
fn narrowed(filter: &Filter, cx: Cx<'_>) -> String {
    let day = |at| date::day(cx.text, cx.calendar.date(at));
    let until = filter.to.map(|to| day(crate::domain::time::Instant(to.0 - 1)));
    let rest = Filter { to: None, ..filter.clone() };
    let until = until.map(|day| cx.text.say_with("inspect-history-until", &[("date", day.into())]));
    let others = (!rest.is_empty()).then(|| cx.text.say("inspect-history-narrowed"));
    others.into_iter().chain(until).collect::<Vec<_>>().join(" · ")
}

/// When, what, where, how it ended and with which score, who.
fn columns(room: u16) -> [Column; 5] {
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    [
        column(12, 13, 1),
        Column { grows: true, ..column(16, usize::from(room) / 3, 0) },
        column(10, 16, 5),
        column(13, 14, 2),
        column(11, 16, 3),
    ]
}

fn line(pane: &History, place: usize, cx: Cx<'_>) -> Line {
    let round = &pane.rows[place].record;
    let (sign, word, role) = sheet::outcome(round, cx);
    let failed = (round.failed > 0 && round.outcome.is_none())
        .then(|| cx.text.say_with("inspect-history-failed", &[("n", round.failed.into())]));
    let ended = match (word.is_empty(), failed) {
        (false, _) => word,
        (true, Some(failed)) => failed,
        (true, None) => cx.text.word(round.state),
    };
    // Both stand together: a verdict alone would not say how close it was.
    let ended = [ended, sheet::score(round.score).unwrap_or_default()].join(" ").trim().to_owned();
    let at = round.walked_to.or(round.signed).unwrap_or(round.anchor);
    let title = cx.text.phrase(&round.title);
    let title = if title.is_empty() { reference(Noun::Round, round.number) } else { title.to_owned() };
    let title = if round.slots > 1 { format!("{title} ×{}", round.slots) } else { title };
    let whereabouts = round.asset.as_ref().or(round.area.as_ref()).map(|code| pane.names.place(code, cx));
    let who = round.signed_by.or(round.started_by).and_then(|id| pane.people.get(&id)).cloned();
    // What came from a file is nobody's signature here, and says so where a name would stand.
    let imported = round.origin.is_some() && round.signed_by.is_none();
    let who = if imported { cx.text.say("inspect-imported") } else { who.unwrap_or_default() };
    let ended_role = match (round.outcome, round.failed > 0) {
        (Some(_), _) => role,
        (None, true) => Role::Alert,
        (None, false) => Role::Dim,
    };
    let cells = vec![
        (Safe::from(cx.stamp(at)), Role::Dim),
        (Safe::from(title), Role::Plain),
        (Safe::from(whereabouts.unwrap_or_default()), Role::Dim),
        (Safe::from(ended), ended_role),
        (Safe::from(who), Role::Dim),
    ];
    Line { sign, role, cells }
}
