//! Figures, charts, signatures, pictures and tables of many columns as lines of 80 cells.

use super::{CELLS, GAP, WIDE, inline, push_row};
use crate::report::document::{Bars, Chart, Line, Picture, Row, Signing, Table, Text, Tile};
use crate::text::width::{cut, pad, right, width};
use crate::text::wrap::wrap;

/// Cells of a full bar.
const BAR: usize = 30;
/// Cells of a label beside a bar.
const LABEL: usize = 28;

/// Two texts beside one another, the second folded.
fn pair(name: &str, says: &str, wide: usize, lines: &mut Vec<String>) {
    let room = WIDE - wide - GAP;
    push_row(&[(wrap(name, wide, CELLS), wide), (wrap(says, room, CELLS), room)], lines);
}

/// A table of more columns than a line has room for: a card for each row.
pub(super) fn cards(table: &Table, lines: &mut Vec<String>) {
    let names: Vec<String> = table.columns.iter().map(|(text, _)| inline(text)).collect();
    let wide = names.iter().map(|name| width(name, CELLS)).max().unwrap_or_default().min(WIDE / 3);
    let rule = "-".repeat(WIDE);
    for row in &table.rows {
        lines.push(rule.clone());
        match row {
            Row::Band(text) => lines.extend(wrap(&inline(text), WIDE, CELLS)),
            Row::Cells(cells) => {
                for (name, cell) in names.iter().zip(cells) {
                    let says = cell.iter().map(inline).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
                    if !says.is_empty() {
                        pair(name, &says, wide, lines);
                    }
                }
            }
        }
    }
    lines.push(rule);
}

/// Figures, one under another, each with its small print.
pub(super) fn tiles(tiles: &[Tile], lines: &mut Vec<String>) {
    let wide = tiles.iter().map(|tile| width(&inline(&tile.name), CELLS)).max().unwrap_or_default().min(WIDE / 2);
    for tile in tiles {
        let note = inline(&tile.note);
        let figure = format!("{}{}", tile.tone.mark(), inline(&tile.figure));
        let says = if note.is_empty() { figure } else { format!("{figure}\n{note}") };
        pair(&inline(&tile.name), &says, wide, lines);
    }
}

/// A chart: what it shows, and its numbers.
pub(super) fn chart(chart: &Chart, lines: &mut Vec<String>) {
    let (title, says) = match chart {
        Chart::Line(line) => (&line.title, &line.says),
        Chart::Bars(bars) => (&bars.title, &bars.says),
    };
    lines.extend(wrap(title.as_str(), WIDE, CELLS));
    lines.extend(wrap(says.as_str(), WIDE, CELLS));
    match chart {
        Chart::Line(line) => curve(line, lines),
        Chart::Bars(bars) => beside(bars, lines),
    }
}

fn curve(line: &Line, lines: &mut Vec<String>) {
    lines.push(line.spark(WIDE));
    for point in line.told() {
        lines.push(format!("{}  {}", point.when, point.shown));
    }
}

fn beside(bars: &Bars, lines: &mut Vec<String>) {
    let full = bars.full();
    let shown = bars.bars.iter().map(|bar| width(bar.shown.as_str(), CELLS)).max().unwrap_or_default();
    let label = bars.bars.iter().map(|bar| width(bar.label.as_str(), CELLS)).max().unwrap_or_default().min(LABEL);
    for (bar, share) in bars.bars.iter().zip(bars.shares()) {
        let long = ((bar.level.get() / full * BAR as f64).round().max(0.0) as usize).min(BAR);
        // Of the signs a line printer has.
        let share = bars.running.then(|| format!("{share:>3.0} %"));
        let line = [
            pad(&cut(bar.label.as_str(), label, CELLS), label, CELLS),
            pad(&"#".repeat(long), BAR, CELLS),
            right(bar.shown.as_str(), shown, CELLS),
        ];
        lines.push(line.into_iter().chain(share).collect::<Vec<_>>().join("  "));
    }
}

/// Signatures, one under another.
pub(super) fn signatures(signings: &[Signing], lines: &mut Vec<String>) {
    for (place, signing) in signings.iter().enumerate() {
        lines.extend((place > 0).then(String::new));
        pair(&inline(&signing.meaning), &inline(&signing.name), BAR, lines);
        let small = Some(&signing.small).filter(|small| **small != Text::default());
        for text in signing.says.iter().chain(small) {
            pair("", &inline(text), BAR, lines);
        }
    }
}

/// Pictures by their names.
pub(super) fn pictures(pictures: &[Picture], lines: &mut Vec<String>) {
    for picture in pictures {
        let caption = picture.caption.as_str();
        let says = match &picture.image {
            Ok(_) => caption.to_owned(),
            Err(why) => format!("{caption}: {why}"),
        };
        lines.extend(wrap(&says, WIDE, CELLS));
    }
}
