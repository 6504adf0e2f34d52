//! What stands around a pane: header, tabs, messages, hints.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::session::Session;
use super::views::Views;
use crate::text::safe::Safe;
use crate::text::width::{cut, width};
use crate::text::wrap::wrap;
use crate::tui::command::{Command, Entry, TABLE};
use crate::tui::cx::Cx;
use crate::tui::here::Other;
use crate::tui::panes::{Pane, Tab};
use crate::tui::theme::Role;
use crate::tui::widget::pen::{self, Pen};

/// The part of the screen that a pane has.
pub(super) fn body((width, height): (u16, u16), whole: bool) -> Rect {
    let top = if whole { 0 } else { 3 };
    Rect { x: 0, y: top, width, height: height.saturating_sub(top + 2) }
}

/// Site, shift and person; the tabs.
pub(super) fn header(frame: &mut Frame, area: Rect, tabs: &[Views], at: usize, session: &Session, cx: Cx<'_>) {
    let text = cx.text;
    let site = Safe::from(text.say_with("app-site", &[("site", session.site.name.as_str().into())]));
    let role = session.role(cx.actor);
    let mut person = if cx.masked {
        text.say("gate-locked")
    } else {
        text.say_with("app-person", &[("name", cx.actor.name.as_str().into()), ("role", role.into())])
    };
    if !session.writable {
        person = format!("{person} · {}", text.say("app-read-only"));
    }
    let (person, shift) = (Safe::from(format!("{person} ")), Safe::new(&session.shift));
    let cells = |safe: &Safe| width(safe.as_str(), cx.look.width) as u16;
    let mut pen = Pen::on(frame.buffer_mut(), area, 0, cx);
    pen.skip(1).right(&person, Role::Plain);
    let fits = cells(&site) + cells(&person) + cells(&shift) + 6 <= area.width;
    if fits {
        // In the middle of what is left between the two.
        let (left, right) = (cells(&site) + 1, area.width - cells(&person));
        pen.put(&site, Role::Title)
            .to(left + (right - left).saturating_sub(cells(&shift)) / 2)
            .put(&shift, Role::Plain);
    } else {
        pen.put(&shift, Role::Plain);
    }
    let mut pen = Pen::on(frame.buffer_mut(), area, 1, cx);
    pen.skip(1);
    for (n, views) in tabs.iter().enumerate() {
        let (key, name) = views.tab.label();
        let role = if n == at { Role::Selected } else { Role::Plain };
        pen.write(&format!("{key}{}", text.say(name)), role).skip(1);
    }
    pen::rule(frame.buffer_mut(), area, 2, cx);
}

/// The tab whose name stands at a column and row.
pub(super) fn tab_at(tabs: &[Views], column: u16, row: u16, cx: Cx<'_>) -> Option<Tab> {
    let mut left = 1;
    let mut named = tabs.iter().map(|views| {
        let (key, name) = views.tab.label();
        let cells = width(&format!("{key}{}", cx.text.say(name)), cx.look.width) as u16;
        let span = left..left + cells;
        left += cells + 1;
        (span, views.tab)
    });
    named.find(|(span, _)| row == 1 && span.contains(&column)).map(|(_, tab)| tab)
}

/// A line, and below it the message or the hints.
pub(super) fn footer(frame: &mut Frame, area: Rect, pane: &dyn Pane, status: Option<&(Role, String)>, cx: Cx<'_>) {
    pen::rule(frame.buffer_mut(), area, area.height.saturating_sub(2), cx);
    company(frame, area, cx);
    let mut pen = Pen::on(frame.buffer_mut(), area, area.height.saturating_sub(1), cx);
    pen.skip(1);
    if let Some((role, said)) = status {
        let rows = wrap(said, usize::from(area.width).saturating_sub(2), cx.look.width);
        // A sentence that needs a second row takes that of the line above it.
        let second = (rows.len() > 1).then(|| area.height.saturating_sub(2));
        for (row, text) in second.into_iter().chain([area.height.saturating_sub(1)]).zip(&rows) {
            Pen::on(frame.buffer_mut(), area, row, cx).fill(" ", Role::Plain);
            Pen::on(frame.buffer_mut(), area, row, cx).skip(1).write(text, *role);
        }
        return;
    }
    let here = TABLE.iter().filter(|entry| entry.applies(pane.scope()) && pane.offers(entry.command, cx));
    let (last, first): (Vec<&Entry>, Vec<&Entry>) = here.partition(|entry| entry.command == Command::Help);
    let hint = |entry: &Entry| {
        let key = cx.keymap.keys(entry.command).next()?;
        Some((key.to_string(), cx.text.say(pane.hint(entry.command).or(entry.hint)?)))
    };
    let cells = |(key, said): &(String, String)| width(key, cx.look.width) + width(said, cx.look.width) + 1;
    let help: Vec<(String, String)> = last.into_iter().filter_map(hint).collect();
    let mut room = pen.room().saturating_sub(help.iter().map(cells).sum::<usize>());
    let mut shown: Vec<(String, String)> = Vec::new();
    for hint in first.into_iter().filter_map(hint) {
        let more = cells(&hint) + 2;
        if more > room {
            break;
        }
        room -= more;
        shown.push(hint);
    }
    for (key, said) in shown.iter().chain(&help) {
        pen.write(key, Role::Key).skip(1).write(said, Role::Dim).skip(2);
    }
}

/// At the right of the line above the hints: who else is here, and in what.
fn company(frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    if cx.here.is_empty() {
        return;
    }
    let text = cx.text;
    let one = |other: &Other| {
        let name = if other.own { text.say("gate-here-own") } else { other.name.clone()? };
        Some(match &other.round {
            Some((_, title)) => {
                let title = text.phrase(title);
                text.say_with("gate-here-in", &[("name", name.into()), ("title", title.into())])
            }
            None => name,
        })
    };
    let names: Vec<String> = cx.here.iter().filter(|_| !cx.masked).filter_map(one).collect();
    let n = ("n", (cx.here.len() + 1).into());
    let said = if names.is_empty() {
        text.say_with("gate-here-count", &[n])
    } else {
        text.say_with("gate-here", &[n, ("names", text.list(&names).into())])
    };
    // Two thirds of the line at most: it stays a line.
    let room = usize::from(area.width) * 2 / 3;
    let said = Safe::from(format!(" {} ", cut(Safe::from(said).as_str(), room, cx.look.width)));
    let mut pen = Pen::on(frame.buffer_mut(), area, area.height.saturating_sub(2), cx);
    pen.right(&said, Role::Dim);
}

/// That the window is too small, and how small it is.
pub(in crate::tui) fn too_small(frame: &mut Frame, area: Rect, need: (u16, u16), cx: Cx<'_>) {
    let size = [
        ("columns", i64::from(area.width).into()),
        ("rows", i64::from(area.height).into()),
        ("need-columns", i64::from(need.0).into()),
        ("need-rows", i64::from(need.1).into()),
    ];
    let said =
        [cx.text.say("app-too-small"), cx.text.say_with("app-too-small-have", &size), cx.text.say("app-too-small-do")];
    let lines = said.iter().flat_map(|said| wrap(said, area.width.into(), cx.look.width));
    for (row, line) in lines.enumerate() {
        Pen::on(frame.buffer_mut(), area, row as u16, cx).write(&line, Role::Plain);
    }
}
