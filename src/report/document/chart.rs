//! Charts as numbers, before they are drawn: HTML draws them, Markdown and text say the same in a line and a table.

use crate::domain::time::Instant;
use crate::text::safe::Safe;

/// A chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chart {
    /// Values over time, with their limits.
    Line(Line),
    /// Values beside one another.
    Bars(Bars),
}

/// A number that is drawn. Statistics only: what must be exact stands beside it as text.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Level(f64);

// A level is finite by construction.
impl Eq for Level {}

/// Values over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is measured.
    pub title: Safe,
    /// What the chart shows, in a sentence: for who cannot see it.
    pub says: Safe,
    /// What the table's columns are called: when, value.
    pub heads: [Safe; 2],
    /// The values, oldest first.
    pub points: Vec<Point>,
    /// The limits that hold today.
    pub bounds: Vec<Bound>,
}

/// One value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// When.
    pub at: Instant,
    /// When, as the reader writes it.
    pub when: Safe,
    /// How high.
    pub level: Level,
    /// The value as it is shown.
    pub shown: Safe,
    /// How it lies to its limits.
    pub mark: Mark,
}

/// How a value lies to its limits. Told by the shape of its point, not by colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Inside.
    Inside,
    /// Inside the alarm limits, outside the warning limits.
    Warned,
    /// Outside.
    Outside,
}

/// A limit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bound {
    /// Where it lies.
    pub level: Level,
    /// What is written beside it.
    pub called: Safe,
    /// An alarm limit rather than a warning.
    pub alarm: bool,
}

/// Values beside one another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bars {
    /// What is counted.
    pub title: Safe,
    /// What the chart shows, in a sentence: for who cannot see it.
    pub says: Safe,
    /// What the table's columns are called: what, how much, and the running share where there is one.
    pub heads: [Safe; 3],
    /// The bars, in the order in which they are shown.
    pub bars: Vec<Bar>,
    /// The value of a full bar; the longest bar where there is none.
    pub whole: Option<Level>,
    /// What should be reached, with what is written beside it.
    pub goal: Option<(Level, Safe)>,
    /// Whether the running share of the whole is told (Pareto).
    pub running: bool,
}

/// One bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: Safe,
    /// How long.
    pub level: Level,
    /// The value as it is shown.
    pub shown: Safe,
    /// Short of what it should be: drawn hatched.
    pub short: bool,
}

impl Level {
    /// A number to draw; what is none is drawn as nought.
    pub fn new(number: f64) -> Self {
        Self(if number.is_finite() { number } else { 0.0 })
    }

    /// The number.
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Line {
    /// The values as one line of eight heights, oldest first; a column is the last of those that share it.
    pub(super) fn spark(&self, cells: usize) -> String {
        const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        let (low, high) = self.range();
        let step = self.points.len().div_ceil(cells.max(1)).max(1);
        let height = |point: &Point| {
            let share = if high > low { (point.level.get() - low) / (high - low) } else { 0.5 };
            HEIGHTS[((share * 7.0).round() as usize).min(7)]
        };
        self.points.chunks(step).filter_map(<[Point]>::last).map(height).collect()
    }

    /// The lowest and highest value.
    pub(super) fn range(&self) -> (f64, f64) {
        let levels = self.points.iter().map(|point| point.level.get());
        levels.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), level| (low.min(level), high.max(level)))
    }

    /// Those that lie outside a limit, newest last.
    pub(super) fn told(&self) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(|point| point.mark != Mark::Inside)
    }
}

impl Bars {
    /// The value of a full bar.
    pub(super) fn full(&self) -> f64 {
        let longest = self.bars.iter().map(|bar| bar.level.get()).fold(0.0, f64::max);
        let full = self.whole.map_or(longest, |whole| whole.get().max(longest));
        if full > 0.0 { full } else { 1.0 }
    }

    /// The share of the whole that each bar and those before it make up, in percent.
    pub(super) fn shares(&self) -> Vec<f64> {
        let whole: f64 = self.bars.iter().map(|bar| bar.level.get()).sum();
        let whole = if whole > 0.0 { whole } else { 1.0 };
        let add = |sum: &mut f64, bar: &Bar| {
            *sum += bar.level.get();
            Some(*sum / whole * 100.0)
        };
        self.bars.iter().scan(0.0, add).collect()
    }

    /// The table's headings.
    pub(super) fn columns(&self) -> &[Safe] {
        if self.running { &self.heads } else { &self.heads[..2] }
    }
}
