//! People on the screen: the list, and below it what does not fit into a row.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::People;
use super::forms::spoken;
use super::row::Row;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::text::wrap::wrap;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::{self, Pen};

/// Rows below the list: a line, and two of words.
const BELOW: u16 = 3;

/// Rows that the list has of a body so high.
pub(super) fn rows(height: u16) -> u16 {
    height.saturating_sub(1 + BELOW)
}

pub(super) fn draw(pane: &People, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let right = cx.text.say_with("gate-people-count", &[("n", pane.rows.len().into())]);
    let head = Head { tab: Tab::Today, view: "gate-people-view", what: Vec::new(), right };
    head.draw(&pane.list, frame, area, cx);
    let list = Rect { y: area.y + 1, height: rows(area.height), ..area };
    if pane.list.count().0 == 0 {
        Pen::on(frame.buffer_mut(), list, 1, cx).skip(3).write(&cx.text.say("app-empty"), Role::Dim);
    }
    pane.list.draw(frame, list, &columns(pane, cx), cx, |place| line(pane, &pane.rows[place], cx));
    below(pane, frame, area, cx);
}

/// Name, role, PIN, posts.
fn columns(pane: &People, cx: Cx<'_>) -> [Column; 4] {
    let cells = |text: &str| width(text, cx.look.width);
    let widest = |said: &dyn Fn(&Row) -> String| pane.rows.iter().map(|row| cells(&said(row))).max().unwrap_or(0);
    let name = widest(&|row| row.person.name.clone()).clamp(10, 24);
    let (role, pin) = (widest(&|row| role(row, cx)).clamp(8, 34), widest(&|row| pin(row, cx).1));
    let column = |least, most, rank| Column { least, most, rank, ..Column::default() };
    let posts = Column { grows: true, ..column(10, 24, 3) };
    [column(10, name + 1, 0), column(8, role + 1, 1), column(pin, pin + 1, 2), posts]
}

fn line(pane: &People, row: &Row, cx: Cx<'_>) -> Line {
    let lent = if row.loan.is_some() { Role::Alert } else { Role::Plain };
    let (how, said) = pin(row, cx);
    let cells = vec![
        (Safe::new(&row.person.name), Role::Plain),
        (Safe::from(role(row, cx)), lent),
        (Safe::from(said), how),
        (Safe::from(posts(pane, row, cx)), Role::Dim),
    ];
    Line { sign: " ", role: Role::Plain, cells }
}

/// The role, and the one that is lent until when.
fn role(row: &Row, cx: Cx<'_>) -> String {
    match &row.loan {
        Some(loan) => {
            let said = [("role", cx.text.word(loan.role).into()), ("until", cx.moment(loan.until).into())];
            cx.text.say_with("gate-people-lent", &said)
        }
        None => cx.text.word(row.person.role),
    }
}

fn pin(row: &Row, cx: Cx<'_>) -> (Role, String) {
    match row.pin {
        None => (Role::Dim, cx.text.say("gate-no-pin")),
        Some(state) => {
            let how = if state == "set" { Role::Plain } else { Role::Alert };
            let said = [("state", cx.text.word_of("pin", state).into())];
            (how, cx.text.say_with("gate-people-pin", &said))
        }
    }
}

fn posts(pane: &People, row: &Row, cx: Cx<'_>) -> String {
    let title = |code: &crate::domain::code::Code| {
        let known = pane.posts.iter().find(|(other, _)| other == code);
        known.map_or_else(|| code.to_string(), |(_, title)| cx.text.phrase(title).to_owned())
    };
    let titles: Vec<String> = row.person.posts.iter().map(title).collect();
    cx.text.list(&titles)
}

/// What else is known of who is selected.
fn below(pane: &People, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let Some(row) = pane.selected() else { return };
    let person = &row.person;
    pen::rule(frame.buffer_mut(), area, area.height.saturating_sub(BELOW), cx);
    let fact = |id: &str, what: String| (!what.is_empty()).then(|| cx.text.labelled(&cx.text.field(id), &what));
    let crew = person.crew.as_ref().map(|code| {
        let known = pane.crews.iter().find(|(other, _)| other == code);
        known.map_or_else(|| code.to_string(), |(_, title)| cx.text.phrase(title).to_owned())
    });
    let reason = row.loan.as_ref().and_then(|loan| loan.reason.clone()).unwrap_or_default();
    let facts = [
        fact("logins", person.logins.join(" ")),
        fact("alias", person.alias.clone().unwrap_or_default()),
        fact("crew", crew.unwrap_or_default()),
        fact("language", person.language.map(|lang| cx.text.say(spoken(lang))).unwrap_or_default()),
        fact("posts", posts(pane, row, cx)),
        fact("reason", reason),
    ];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let lines = wrap(&facts.join("  ·  "), usize::from(area.width).saturating_sub(2), cx.look.width);
    for (n, line) in lines.iter().take(2).enumerate() {
        let row = area.height.saturating_sub(BELOW - 1) + n as u16;
        Pen::on(frame.buffer_mut(), area, row, cx).skip(1).write(line, Role::Plain);
    }
}
