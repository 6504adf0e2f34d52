//! Readings on the screen: the chart, the figures, the values.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Readings;
use crate::domain::limits::{Flag, Limits, Side};
use crate::domain::reading::{Figures, Point};
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::panes::Tab;
use crate::tui::panes::head::Head;
use crate::tui::theme::Role;
use crate::tui::widget::chart::{Chart, Dot};
use crate::tui::widget::list::Line;
use crate::tui::widget::list::columns::Column;
use crate::tui::widget::pen::Pen;

/// Rows above the chart: the views, and what is read.
const HEAD: u16 = 2;
/// Rows of figures below the chart.
const FIGURES: u16 = 2;
/// Cells of the scale before the chart.
const SCALE: u16 = 9;

/// Rows that the chart has on a pane of so many.
fn chart_rows(height: u16) -> u16 {
    (height.saturating_sub(HEAD + FIGURES) * 2 / 5).clamp(3, 16)
}

/// Rows that the list has.
pub(super) fn list_rows(height: u16) -> u16 {
    height.saturating_sub(HEAD + FIGURES + chart_rows(height))
}

/// When, the value and what it meant, its limits then, on what, by whom.
const COLUMNS: [Column; 5] = [
    Column { least: 12, most: 13, rank: 1, grows: false, right: false },
    Column { least: 9, most: 16, rank: 0, grows: false, right: true },
    Column { least: 14, most: 20, rank: 2, grows: true, right: false },
    Column { least: 8, most: 20, rank: 4, grows: false, right: false },
    Column { least: 7, most: 14, rank: 3, grows: false, right: false },
];

pub(super) fn draw(pane: &Readings, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let id = if pane.found.next.is_some() { "inspect-readings-count-more" } else { "inspect-readings-count" };
    let right = cx.text.say_with(id, &[("n", pane.found.points.len().into())]);
    Head { tab: Tab::Inspect, view: "inspect-readings-view", what: Vec::new(), right }
        .draw(&pane.list, frame, area, cx);
    what(pane, frame, area, cx);
    if pane.found.points.is_empty() {
        let none = if pane.ask.is_none() { "inspect-readings-no-line" } else { "inspect-readings-none" };
        Pen::on(frame.buffer_mut(), area, HEAD + 1, cx).skip(3).write(&cx.text.say(none), Role::Dim);
        return;
    }
    let rows = chart_rows(area.height);
    chart(pane, frame, Rect { y: area.y + HEAD, height: rows, ..area }, cx);
    if let Some(found) = &pane.figures {
        for (row, said) in figures(found, unit(pane), cx).into_iter().enumerate() {
            Pen::on(frame.buffer_mut(), area, HEAD + rows + row as u16, cx).skip(1).write(&said, Role::Plain);
        }
    }
    let top = HEAD + rows + FIGURES;
    let list = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
    pane.list.draw(frame, list, &COLUMNS, cx, |place| line(pane, &pane.found.points[place], cx));
}

/// What is read: the line, its checklist, the asset, the time it spans.
fn what(pane: &Readings, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let mut pen = Pen::on(frame.buffer_mut(), area, 1, cx);
    let Some(line) = &pane.found.line else { return };
    pen.skip(1);
    if let (Some(last), Some(first)) = (pane.found.points.first(), pane.found.points.last()) {
        let day = |at| cx.day(at);
        pen.right(&Safe::from(format!("{} – {} ", day(first.at), day(last.at))), Role::Dim);
    }
    pen.put(&Safe::new(cx.text.phrase(&line.item.text)), Role::Title).skip(2);
    pen.put(&Safe::new(cx.text.phrase(&line.title)), Role::Dim).skip(2);
    if let Some(asset) = pane.ask.as_ref().and_then(|ask| ask.asset.as_ref()) {
        pen.put(&Safe::from(place(pane, asset, cx)), Role::Plain);
    }
}

fn place(pane: &Readings, code: &crate::domain::code::Code, cx: Cx<'_>) -> String {
    pane.places.get(code).map_or_else(|| code.to_string(), |title| cx.text.phrase(title).to_owned())
}

fn unit(pane: &Readings) -> &str {
    pane.found.line.as_ref().and_then(|line| line.item.unit.as_deref()).unwrap_or_default()
}

fn chart(pane: &Readings, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
    let points = &pane.found.points;
    // The lines are the newest limits; whether a value was outside is of its own day.
    let limits = points.first().and_then(|point| point.alarm.or(point.warn)).unwrap_or_default();
    let dots = points.iter().map(|point| Dot {
        at: point.at.0,
        value: point.value.as_f64(),
        outside: point.outside().is_some(),
    });
    let lines = [limits.low, limits.high].into_iter().flatten().map(crate::domain::number::Quantity::as_f64).collect();
    let chart = Chart { dots: dots.collect(), lines };
    let inner = Rect { x: area.x + SCALE, width: area.width.saturating_sub(SCALE + 1), ..area };
    chart.draw(frame.buffer_mut(), inner, cx);
    let Some((low, high)) = chart.range() else { return };
    let bottom = area.height.saturating_sub(1);
    let row_of = |limit: f64| (((high - limit) / (high - low) * f64::from(area.height)) as u16).min(bottom);
    let limits = [limits.low, limits.high].into_iter().flatten();
    let limits: Vec<(u16, String, Role)> =
        limits.map(|limit| (row_of(limit.as_f64()), limit.to_string(), Role::Key)).collect();
    // The ends of the scale are told where no limit has its row.
    let ends = [(0, high), (bottom, low)].map(|(row, value)| (row, number(value), Role::Dim));
    let ends = ends.into_iter().filter(|(row, ..)| limits.iter().all(|(own, ..)| own != row));
    for (row, said, role) in ends.chain(limits.iter().cloned()) {
        let gap = usize::from(SCALE - 1).saturating_sub(width(&said, cx.look.width));
        Pen::on(frame.buffer_mut(), area, row, cx).skip(gap).write(&said, role);
    }
}

/// A derived value to three places, without idle noughts.
fn number(value: f64) -> String {
    let text = format!("{value:.3}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

/// The figures in two lines.
fn figures(found: &Figures, unit: &str, cx: Cx<'_>) -> [String; 2] {
    let of = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), number);
    let first = [
        ("n", found.n.into()),
        ("min", found.min.to_string().into()),
        ("max", found.max.to_string().into()),
        ("mean", number(found.mean).into()),
        ("unit", unit.into()),
    ];
    let second = [
        ("median", number(found.median).into()),
        ("deviation", of(found.deviation).into()),
        ("capability", of(found.capability).into()),
        ("outside", found.outside.into()),
    ];
    [cx.text.say_with("inspect-readings-figures", &first), cx.text.say_with("inspect-readings-spread", &second)]
}

fn line(pane: &Readings, point: &Point, cx: Cx<'_>) -> Line {
    let side = point.outside();
    let (sign, role, said) = match (side, point.flag) {
        (Some(Side::Above), _) => (cx.look.marks.bad(), Role::Bad, cx.text.say("inspect-readings-above")),
        (Some(Side::Below), _) => (cx.look.marks.bad(), Role::Bad, cx.text.say("inspect-readings-below")),
        (None, Flag::Warn) => (cx.look.marks.alert(), Role::Alert, cx.text.say("inspect-readings-warn")),
        _ => (" ", Role::Plain, String::new()),
    };
    let value = match point.first {
        Some(first) => format!("{first} → {}", point.value),
        None => point.value.to_string(),
    };
    let limits = point.alarm.or(point.warn).map(|limits| span(limits, cx)).unwrap_or_default();
    let about = [limits, said].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("  ");
    let who = point.by.and_then(|id| pane.people.get(&id)).map_or("", String::as_str);
    let asset = point.asset.as_ref().map(|code| place(pane, code, cx)).unwrap_or_default();
    let cells = vec![
        (Safe::from(cx.stamp(point.at)), Role::Dim),
        (Safe::from(format!("{value} {}", unit(pane)).trim_end().to_owned()), role),
        (Safe::from(about), if role == Role::Plain { Role::Dim } else { role }),
        (Safe::from(asset), Role::Dim),
        (Safe::new(who), Role::Dim),
    ];
    Line { sign, role, cells }
}

fn span(limits: Limits, cx: Cx<'_>) -> String {
    let said =
        |limit: Option<crate::domain::number::Quantity>| limit.map(|limit| limit.to_string()).unwrap_or_default();
    let args = [("low", said(limits.low).into()), ("high", said(limits.high).into()), ("unit", "".into())];
    let id = match (limits.low, limits.high) {
        (Some(_), Some(_)) => "round-limits",
        (Some(_), None) => "round-limit-low",
        (None, Some(_)) => "round-limit-high",
        (None, None) => return String::new(),
    };
    cx.text.say_with(id, &args).trim_end().to_owned()
}
