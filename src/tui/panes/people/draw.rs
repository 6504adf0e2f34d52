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
use crate::tui::panes::picked;
use crate::tui::theme::Role;
use crate::tui::widget::pen::{self, Pen};

/// Rows below the list: a line, and two of words.
const BELOW: u16 = 3;

/// Rows that the list has of a body so high.
pub(super) fn rows(height: u16) -> u16 {
    height.saturating_sub(1 + BELOW)
}

pub(super) fn draw(pane: &People, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let count = cx.text.say_with("sign-people-count", &[("n", pane.list.shown.len().into())]);
    picked::head(frame, area, "sign-people-view", &pane.list, &count, cx);
    let list = Rect { y: area.y + 1, height: rows(area.height), ..area };
    let cells = |text: &str| width(text, cx.look.width);
    let name = pane.rows.iter().map(|row| cells(&row.person.name)).max().unwrap_or(0).clamp(10, 24);
    let role = pane.rows.iter().map(|row| cells(&role(row, cx))).max().unwrap_or(0).clamp(10, 34);
    let shown = pane.list.shown.iter().enumerate().skip(pane.list.top).take(list.height.into());
    for (place, n) in shown {
        let (row, here) = (&pane.rows[*n], place == pane.list.row);
        let mut pen = Pen::on(frame.buffer_mut(), list, (place - pane.list.top) as u16, cx);
        pen.write(if here { cx.look.marks.here() } else { " " }, Role::Key).skip(1);
        pen.cell(&Safe::new(&row.person.name), name, if here { Role::Title } else { Role::Plain }).skip(2);
        let lent = if row.loan.is_some() { Role::Alert } else { Role::Plain };
        pen.cell(&Safe::from(self::role(row, cx)), role, lent).skip(2);
        let (how, said) = pin(row, cx);
        pen.cell(&Safe::from(said), 13, how).skip(2);
        pen.put(&Safe::from(posts(pane, row, cx)), Role::Dim);
    }
    below(pane, frame, area, cx);
}

/// The role, and the one that is lent until when.
fn role(row: &Row, cx: Cx<'_>) -> String {
    match &row.loan {
        Some(loan) => {
            let said = [("role", cx.text.word(loan.role).into()), ("until", cx.moment(loan.until).into())];
            cx.text.say_with("sign-people-lent", &said)
        }
        None => cx.text.word(row.person.role),
    }
}

fn pin(row: &Row, cx: Cx<'_>) -> (Role, String) {
    match row.pin {
        None => (Role::Dim, cx.text.say("sign-no-pin")),
        Some(state) => {
            let how = if state == "set" { Role::Plain } else { Role::Alert };
            let said = [("state", cx.text.word_of("pin", state).into())];
            (how, cx.text.say_with("sign-people-pin", &said))
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
    let fact = |id: &str, what: String| {
        (!what.is_empty()).then(|| format!("{}: {what}", cx.text.field(id)))
    };
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
