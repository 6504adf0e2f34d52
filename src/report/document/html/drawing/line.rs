//! Values over time with their limits: a line, dashed limits, and a diamond with its value where one lies outside.

use std::fmt::Write;

use super::scale::Scale;
use super::{CELL, WIDE, n, rule, text};
use crate::report::document::{Line, Mark};
use crate::text::width::{Ambiguous, width};

const TALL: f64 = 230.0;
/// From the left: room for the values of the axis.
const LEFT: f64 = 46.0;
const TOP: f64 = 16.0;
/// Where the axis of time lies.
const FOOT: f64 = TALL - 24.0;
/// Values outside that are written out; more would lie over one another.
const WRITTEN: usize = 12;

/// The height of the drawing, and the drawing.
pub(super) fn draw(line: &Line) -> (f64, String) {
    if line.points.is_empty() {
        return (1.0, String::new());
    }
    let named = line.bounds.iter().map(|bound| width(bound.called.as_str(), Ambiguous::Narrow)).max();
    let right = WIDE - 14.0 - named.map_or(0.0, |cells| cells as f64 * CELL);
    let (low, high) = line
        .bounds
        .iter()
        .map(|bound| bound.level.get())
        .fold(line.range(), |(low, high), level| (low.min(level), high.max(level)));
    let room = if high > low { (high - low) * 0.08 } else { 1.0 };
    let up = Scale::new((low - room, high + room), (FOOT, TOP));
    let times = line.points.iter().map(|point| point.at.0 as f64);
    let span = times.fold((f64::INFINITY, f64::NEG_INFINITY), |(from, to), at| (from.min(at), to.max(at)));
    let along = Scale::new(span, (LEFT + 10.0, right - 10.0));

    let mut drawn = String::new();
    for (value, shown) in up.ticks(5) {
        drawn.push_str(&rule("grid", (LEFT, up.at(value)), (right, up.at(value))));
        drawn.push_str(&text(LEFT - 6.0, up.at(value) + 4.0, "tick end", &shown));
    }
    drawn.push_str(&rule("axis", (LEFT, FOOT), (right, FOOT)));
    for bound in &line.bounds {
        let y = up.at(bound.level.get());
        drawn.push_str(&rule(if bound.alarm { "bound alarm" } else { "bound" }, (LEFT, y), (right, y)));
        drawn.push_str(&text(right + 5.0, y + 4.0, "tick", bound.called.as_str()));
    }
    let places: Vec<(f64, f64)> =
        line.points.iter().map(|point| (along.at(point.at.0 as f64), up.at(point.level.get()))).collect();
    let path = places.iter().map(|(x, y)| format!("{},{}", n(*x), n(*y))).collect::<Vec<_>>().join(" ");
    // Writing to a string does not fail.
    let _ = writeln!(drawn, "<polyline class=\"trace\" points=\"{path}\"/>");
    let outside = line.points.iter().filter(|point| point.mark == Mark::Outside).count();
    for (point, (x, y)) in line.points.iter().zip(&places) {
        drawn.push_str(&mark(point.mark, *x, *y));
        if point.mark == Mark::Outside && outside <= WRITTEN {
            let above = if y - 10.0 < TOP { y + 18.0 } else { y - 9.0 };
            drawn.push_str(&text(*x, above, "value middle", point.shown.as_str()));
        }
    }
    drawn.push_str(&dates(line, &places, right));
    (TALL, drawn)
}

fn mark(mark: Mark, x: f64, y: f64) -> String {
    let (x, y) = (n(x), n(y));
    match mark {
        Mark::Inside => format!("<circle class=\"dot\" cx=\"{x}\" cy=\"{y}\" r=\"2\"/>\n"),
        Mark::Warned => format!("<circle class=\"warned\" cx=\"{x}\" cy=\"{y}\" r=\"3.5\"/>\n"),
        Mark::Outside => {
            format!("<path class=\"outside\" d=\"M{x} {y}m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z\"/>\n")
        }
    }
}

/// The first, the last and as many moments between as find room.
fn dates(line: &Line, places: &[(f64, f64)], right: f64) -> String {
    let last = line.points.len() - 1;
    let mut drawn = String::new();
    let mut free = f64::NEG_INFINITY;
    for (place, (point, (x, _))) in line.points.iter().zip(places).enumerate() {
        let half = width(point.when.as_str(), Ambiguous::Narrow) as f64 * CELL / 2.0;
        let x = x.max(half).min(WIDE - half);
        let end = places[last].0.min(right) - half * 2.0 - 12.0;
        if x - half < free || (place != last && place != 0 && x > end - half) {
            continue;
        }
        free = x + half + 12.0;
        drawn.push_str(&text(x, FOOT + 16.0, "tick middle", point.when.as_str()));
    }
    drawn
}
