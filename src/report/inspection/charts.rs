//! Charts of a report: scores by section, readings with their limits, the score over time.

use super::{Line, Paper};
use crate::domain::limits::Limits;
use crate::domain::number::Quantity;
use crate::domain::time::Instant;
use crate::report::document::{self as doc, Bar, Bars, Block, Bound, Chart, Level, Mark, Point};
use crate::text::date;
use crate::text::percent::percent;
use crate::text::safe::Safe;

/// Fewer values are no trend.
const TREND: usize = 3;

impl Paper<'_> {
    fn safe(&self, id: &str) -> Safe {
        Safe::new(&self.locale.say(id))
    }

    /// Scores by section, where there is more than one.
    pub(super) fn sections(&self) -> Vec<Block> {
        let sections = self.of.template.form.sections.iter().zip(&self.sections);
        let bar = |(section, score): (&crate::domain::template::Section, &Option<Quantity>)| {
            let score = (*score)?;
            Some(Bar {
                label: Safe::new(&self.locale.marked(&section.title)),
                level: Level::new(score.as_f64()),
                shown: Safe::new(&percent(self.locale, score)),
                short: self.mark.is_some_and(|mark| score < mark),
            })
        };
        let bars: Vec<Bar> = sections.filter_map(bar).collect();
        if bars.len() < 2 {
            return Vec::new();
        }
        let short = bars.iter().filter(|bar| bar.short).count();
        let says = match self.mark {
            Some(mark) => {
                let args = [("n", short.into()), ("mark", percent(self.locale, mark).into())];
                self.locale.say_with("report-inspection-sections-short", &args)
            }
            None => self.locale.say_with("report-inspection-sections-all", &[("n", bars.len().into())]),
        };
        vec![Block::Chart(Chart::Bars(Bars {
            title: self.safe("report-inspection-sections"),
            says: Safe::new(&says),
            heads: [self.safe("report-inspection-section"), self.safe("report-inspection-score"), Safe::default()],
            bars,
            whole: Some(Level::new(100.0)),
            goal: self.mark.map(|mark| (Level::new(mark.as_f64()), self.called(mark))),
            running: false,
        }))]
    }

    fn called(&self, mark: Quantity) -> Safe {
        let mark = [("mark", percent(self.locale, mark).into())];
        Safe::new(&self.locale.say_with("report-inspection-mark", &mark))
    }

    /// Readings that have a past, with the limits of today's version.
    pub(super) fn readings(&self) -> Vec<Block> {
        let lines = self.of.lines.iter().filter(|line| line.values.len() >= TREND);
        let charts: Vec<Block> = lines.map(|line| Block::Chart(self.reading(line))).collect();
        if charts.is_empty() {
            return charts;
        }
        let head = Block::Heading(2, "readings".to_owned(), self.say("report-inspection-readings"));
        std::iter::once(head).chain(charts).collect()
    }

    fn reading(&self, line: &Line<'_>) -> Chart {
        let unit = line.item.unit.as_deref().unwrap_or_default();
        let shown = |value: Quantity| format!("{value} {unit}").trim_end().to_owned();
        let out = |limits: Option<Limits>, value: Quantity| {
            limits.is_some_and(|limits| {
                limits.low.is_some_and(|low| value < low) || limits.high.is_some_and(|high| value > high)
            })
        };
        let mark = |value: Quantity| match (out(line.item.alarm, value), out(line.item.warn, value)) {
            (true, _) => Mark::Outside,
            (false, true) => Mark::Warned,
            (false, false) => Mark::Inside,
        };
        let points: Vec<Point> =
            line.values.iter().map(|(at, value)| self.point(*at, *value, shown(*value), mark(*value))).collect();
        let outside = points.iter().filter(|point| point.mark == Mark::Outside).count();
        let same = line.item.alarm == line.item.warn;
        let warn = bounds(line.item.warn.filter(|_| !same), false, &shown);
        let values = line.values.iter().map(|(_, value)| *value);
        let (low, high) = (values.clone().min().unwrap_or_default(), values.max().unwrap_or_default());
        let args = [
            ("n", points.len().into()),
            ("outside", outside.into()),
            ("low", shown(low).into()),
            ("high", shown(high).into()),
        ];
        Chart::Line(doc::Line {
            title: Safe::new(&self.locale.marked(&line.item.text)),
            says: Safe::new(&self.locale.say_with("report-inspection-values", &args)),
            heads: [self.safe("report-chart-when"), self.safe("report-chart-value")],
            bounds: bounds(line.item.alarm, true, &shown).into_iter().chain(warn).collect(),
            points,
        })
    }

    fn point(&self, at: Instant, value: Quantity, shown: String, mark: Mark) -> Point {
        let when = date::stamp(self.locale, self.of.issue.calendar.local(at));
        Point { at, when: Safe::new(&when), level: Level::new(value.as_f64()), shown: Safe::from(shown), mark }
    }

    /// The score over time, with this inspection's.
    pub(super) fn trend(&self) -> Vec<Block> {
        let past = self.of.past.iter().filter_map(|past| Some((past.at, past.score?)));
        let own = self.of.round.signed.zip(self.score);
        let scores: Vec<(Instant, Quantity)> = past.chain(own).collect();
        if scores.len() < TREND {
            return Vec::new();
        }
        let short = |score: Quantity| self.mark.is_some_and(|mark| score < mark);
        let points: Vec<Point> = scores
            .iter()
            .map(|(at, score)| {
                let mark = if short(*score) { Mark::Outside } else { Mark::Inside };
                self.point(*at, *score, percent(self.locale, *score), mark)
            })
            .collect();
        let under = points.iter().filter(|point| point.mark == Mark::Outside).count();
        let args = [("n", points.len().into()), ("under", under.into())];
        let bound =
            self.mark.map(|mark| Bound { level: Level::new(mark.as_f64()), called: self.called(mark), alarm: true });
        let chart = Chart::Line(doc::Line {
            title: self.safe("report-inspection-trend"),
            says: Safe::new(&self.locale.say_with("report-inspection-scores", &args)),
            heads: [self.safe("report-chart-when"), self.safe("report-inspection-score")],
            points,
            bounds: bound.into_iter().collect(),
        });
        vec![Block::Chart(chart)]
    }
}

fn bounds(limits: Option<Limits>, alarm: bool, shown: &impl Fn(Quantity) -> String) -> Vec<Bound> {
    let sides = limits.map(|limits| [limits.high, limits.low]).into_iter().flatten().flatten();
    sides.map(|side| Bound { level: Level::new(side.as_f64()), called: Safe::from(shown(side)), alarm }).collect()
}
