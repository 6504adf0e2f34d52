//! Figures, charts, signatures and pictures in Markdown: tables, and a line of eight heights for a curve.

use super::{escape, inline};
use crate::report::document::{Bars, Chart, Line, Picture, Signing, Text, Tile};
use crate::text::safe::Safe;

/// Signs of a curve, at most.
const SPARK: usize = 60;
/// Signs of a full bar.
const BAR: f64 = 24.0;

fn rows(head: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let mut lines = vec![line(head), line(&vec!["---".to_owned(); head.len()])];
    lines.extend(rows.into_iter().map(|cells| line(&cells)));
    lines.join("\n")
}

/// Figures: a line each.
pub(super) fn tiles(tiles: &[Tile]) -> String {
    let one = |tile: &Tile| {
        let note = inline(&tile.note);
        let note = if note.is_empty() { note } else { format!(" <small>{note}</small>") };
        format!("- {}: **{}{}**{note}", inline(&tile.name), tile.tone.mark(), inline(&tile.figure))
    };
    tiles.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// A chart: what it shows, and its numbers.
pub(super) fn chart(chart: &Chart) -> String {
    match chart {
        Chart::Line(line) => curve(line),
        Chart::Bars(bars) => beside(bars),
    }
}

fn titled(title: &Safe, says: &Safe) -> String {
    format!("**{}**\n\n{}", escape(title.as_str()), super::start(&escape(says.as_str())))
}

fn curve(line: &Line) -> String {
    let mut parts = vec![titled(&line.title, &line.says), format!("`{}`", line.spark(SPARK))];
    let head = line.heads.each_ref().map(|head| escape(head.as_str()));
    let told = line.told().map(|point| vec![escape(point.when.as_str()), escape(point.shown.as_str())]);
    let told: Vec<Vec<String>> = told.collect();
    parts.extend((!told.is_empty()).then(|| rows(&head, told)));
    parts.join("\n\n")
}

fn beside(bars: &Bars) -> String {
    let head: Vec<String> = bars.columns().iter().map(|head| escape(head.as_str())).collect();
    let full = bars.full();
    let cells = bars.bars.iter().zip(bars.shares()).map(|(bar, share)| {
        let long = "█".repeat((bar.level.get() / full * BAR).round().max(0.0) as usize);
        let value = format!("{long} {}", escape(bar.shown.as_str())).trim().to_owned();
        let mut cells = vec![escape(bar.label.as_str()), value];
        cells.extend(bars.running.then(|| format!("{share:.0} %")));
        cells
    });
    format!("{}\n\n{}", titled(&bars.title, &bars.says), rows(&head, cells))
}

/// Signatures: an entry each.
pub(super) fn signatures(signings: &[Signing]) -> String {
    let one = |signing: &Signing| {
        let lines = std::iter::once(String::new()).chain(signing.says.iter().map(inline));
        // Two blanks before a line end break the line.
        let says = lines.collect::<Vec<_>>().join("  \n  ");
        let small = inline(&signing.small);
        let small = if small.is_empty() { small } else { format!("  \n  <small>{small}</small>") };
        format!("- **{}**: {}{says}{small}", inline(&signing.meaning), inline(&signing.name))
    };
    signings.iter().map(one).collect::<Vec<_>>().join("\n")
}

/// Pictures by their names: Markdown holds none.
pub(super) fn pictures(pictures: &[Picture]) -> String {
    let one = |picture: &Picture| match &picture.image {
        Ok(_) => format!("- {}", escape(picture.caption.as_str())),
        Err(why) => format!("- {}: {}", escape(picture.caption.as_str()), inline(&Text::plain(why.as_str()))),
    };
    pictures.iter().map(one).collect::<Vec<_>>().join("\n")
}
