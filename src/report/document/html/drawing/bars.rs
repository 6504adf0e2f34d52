//! Values beside one another: bars from the left, short ones hatched, with the running share where it is told.

use std::fmt::Write;

use super::scale::Scale;
use super::{CELL, WIDE, n, rule, text};
use crate::report::document::{Bar, Bars};
use crate::text::width::{Ambiguous, cut, width};

/// Of a bar with the room around it.
const STEP: f64 = 24.0;
const THICK: f64 = 14.0;
const TOP: f64 = 18.0;
/// Labels are cut at so many cells.
const LABEL: usize = 34;

/// Hatching, once per page: the same name means the same hatching.
const HATCH: &str = "<defs><pattern id=\"hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" \
                     patternTransform=\"rotate(45)\"><rect class=\"ground\" width=\"5\" height=\"5\"/>\
                     <line class=\"stroke\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\"/></pattern></defs>\n";

/// The height of the drawing, and the drawing.
pub(super) fn draw(bars: &Bars) -> (f64, String) {
    let cells = |text: &str| width(text, Ambiguous::Narrow) as f64 * CELL;
    let labels: Vec<String> = bars.bars.iter().map(|bar| cut(bar.label.as_str(), LABEL, Ambiguous::Narrow)).collect();
    let left = labels.iter().map(|label| cells(label)).fold(0.0, f64::max) + 10.0;
    let values = bars.bars.iter().map(|bar| cells(bar.shown.as_str())).fold(0.0, f64::max) + 14.0;
    let share = if bars.running { 52.0 } else { 0.0 };
    let right = (WIDE - values - share).max(left + 60.0);
    let along = Scale::new((0.0, bars.full()), (left, right));
    let foot = TOP + STEP * bars.bars.len() as f64;

    let mut drawn = String::from(if bars.bars.iter().any(|bar| bar.short) { HATCH } else { "" });
    drawn.push_str(&rule("axis", (left, TOP - 4.0), (left, foot)));
    let shares = bars.shares();
    for (place, ((bar, label), share)) in bars.bars.iter().zip(&labels).zip(&shares).enumerate() {
        let middle = TOP + STEP * (place as f64 + 0.5);
        drawn.push_str(&text(left - 8.0, middle + 4.0, "label end", label));
        drawn.push_str(&bar_of(bar, left, middle, along));
        let end = if bars.running || bars.whole.is_some() { right } else { along.at(bar.level.get()) };
        drawn.push_str(&text(end + 8.0, middle + 4.0, "value", bar.shown.as_str()));
        if bars.running {
            drawn.push_str(&text(WIDE - 2.0, middle + 4.0, "tick end", &format!("{share:.0} %")));
        }
    }
    if let Some((goal, called)) = &bars.goal {
        let x = along.at(goal.get());
        drawn.push_str(&rule("bound alarm", (x, TOP - 4.0), (x, foot)));
        drawn.push_str(&text(x, TOP - 7.0, "tick middle", called.as_str()));
    }
    (foot + 6.0, drawn)
}

fn bar_of(bar: &Bar, left: f64, middle: f64, along: Scale) -> String {
    let long = (along.at(bar.level.get()) - left).max(0.0);
    let class = if bar.short { "bar short" } else { "bar" };
    let mut drawn = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(
        drawn,
        "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        n(left),
        n(middle - THICK / 2.0),
        n(long),
        n(THICK)
    );
    drawn
}
