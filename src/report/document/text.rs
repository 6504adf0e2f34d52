//! A document as text for a line printer or a terminal of 80 columns.

mod figure;

use super::{Block, Document, Piece, Row, Table, Text};
use crate::text::width::{Ambiguous, pad, width};
use crate::text::wrap::wrap;

/// Cells in a line.
const WIDE: usize = 80;
/// Between two columns.
const GAP: usize = 2;
/// Printers know nothing of East-Asian ambiguous width; most terminals draw one cell.
const CELLS: Ambiguous = Ambiguous::Narrow;

/// Writes a document.
pub(super) fn write(document: &Document) -> String {
    let mut lines: Vec<String> = Vec::new();
    for block in &document.blocks {
        if *block == Block::NewPage {
            // What printers take for the end of a page.
            lines.push("\u{c}".to_owned());
            continue;
        }
        if lines.last().is_some_and(|last| !last.is_empty() && last != "\u{c}") {
            lines.push(String::new());
        }
        push(block, &mut lines);
    }
    let trimmed = lines.iter().map(|line| line.trim_end_matches(' '));
    let written = trimmed.flat_map(|line| [line, "\n"]).collect::<String>();
    written.replace("\u{c}\n", "\u{c}")
}

fn push(block: &Block, lines: &mut Vec<String>) {
    match block {
        Block::Heading(level, _, text) => {
            let text = inline(text);
            let rule = match level {
                1 => Some("="),
                2 => Some("-"),
                _ => None,
            };
            let longest = wrap(&text, WIDE, CELLS).iter().map(|line| width(line, CELLS)).max().unwrap_or_default();
            lines.extend(wrap(&text, WIDE, CELLS));
            lines.extend(rule.map(|rule| rule.repeat(longest)));
        }
        Block::Masthead([over, title, under]) => {
            lines.extend(wrap(&inline(over), WIDE, CELLS));
            push(&Block::Heading(1, String::new(), title.clone()), lines);
            lines.extend(wrap(&inline(under), WIDE, CELLS));
        }
        Block::Notice(text) => {
            let says = wrap(&inline(text), WIDE - GAP, CELLS);
            lines.extend(
                says.into_iter().enumerate().map(|(at, line)| format!("{} {line}", if at == 0 { '!' } else { ' ' })),
            );
        }
        Block::Paragraph(text) | Block::Small(text) => lines.extend(wrap(&inline(text), WIDE, CELLS)),
        Block::Facts(facts) => {
            let names: Vec<String> = facts.iter().map(|(name, _)| inline(name)).collect();
            let longest = names.iter().map(|name| width(name, CELLS)).max().unwrap_or_default().min(WIDE / 3);
            for (name, (_, says)) in names.iter().zip(facts) {
                let says = wrap(&inline(says), WIDE - longest - GAP, CELLS);
                push_row(&[(vec![name.clone()], longest), (says, WIDE - longest - GAP)], lines);
            }
        }
        Block::Contents(entries) => {
            let top = entries.iter().map(|(level, _)| *level).min().unwrap_or(1);
            for (level, text) in entries {
                let indent = usize::from(level - top) * 2;
                let wrapped = wrap(&inline(text), WIDE - indent, CELLS);
                lines.extend(wrapped.into_iter().map(|line| format!("{}{line}", " ".repeat(indent))));
            }
        }
        Block::Table(rows) if breadth(rows) > WIDE => figure::cards(rows, lines),
        Block::Table(rows) => table(rows, lines),
        Block::Tiles(tiles) => figure::tiles(tiles, lines),
        Block::Chart(chart) => figure::chart(chart, lines),
        Block::Signatures(signings) => figure::signatures(signings, lines),
        Block::Pictures(pictures) => figure::pictures(pictures, lines),
        Block::NewPage => {}
    }
}

/// Cells that a table takes.
fn breadth(table: &Table) -> usize {
    table.columns.iter().map(|(_, cells)| cells + GAP).sum::<usize>().saturating_sub(GAP)
}

fn table(table: &Table, lines: &mut Vec<String>) {
    let rule = "-".repeat(breadth(table));
    let row = |cells: Vec<Vec<String>>, lines: &mut Vec<String>| {
        let widths = table.columns.iter().map(|(_, cells)| *cells);
        push_row(&cells.into_iter().zip(widths).collect::<Vec<_>>(), lines);
    };
    let fold = |text: &Text, cells: usize| wrap(&inline(text), cells, CELLS);
    row(table.columns.iter().map(|(text, cells)| fold(text, *cells)).collect(), lines);
    lines.push(rule.clone());
    for next in &table.rows {
        match next {
            Row::Band(text) => lines.extend(fold(text, WIDE)),
            Row::Cells(cells) => {
                let cells = cells.iter().zip(&table.columns);
                let folded =
                    cells.map(|(texts, (_, cells))| texts.iter().flat_map(|text| fold(text, *cells)).collect());
                row(folded.collect(), lines);
            }
        }
    }
    lines.push(rule);
}

/// Cells beside one another, each as many lines as it takes.
fn push_row(cells: &[(Vec<String>, usize)], lines: &mut Vec<String>) {
    let tall = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or_default();
    for at in 0..tall {
        let parts = cells.iter().map(|(lines, cells)| pad(lines.get(at).map_or("", String::as_str), *cells, CELLS));
        lines.push(parts.collect::<Vec<_>>().join(&" ".repeat(GAP)));
    }
}

fn inline(text: &Text) -> String {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Plain(text) | Piece::Strong(text) | Piece::Link(_, text) => text.as_str().to_owned(),
        Piece::Blank(cells) => "_".repeat(*cells),
        // Of the signs a line printer has.
        Piece::Tick => "[ ]".to_owned(),
    });
    pieces.collect()
}
