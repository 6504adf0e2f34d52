//! A document as Markdown: `CommonMark` with tables.

mod figure;

use super::{Block, Document, Piece, Row, Table, Text};

/// Writes a document. Text is escaped here and nowhere else.
pub(super) fn write(document: &Document) -> String {
    let blocks = document.blocks.iter().map(block).filter(|block| !block.is_empty());
    let mut written = blocks.collect::<Vec<_>>().join("\n\n");
    written.push('\n');
    written
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(level, name, text) => {
            // An anchor of its own: the names that viewers make of headings differ, and of hanzi most.
            format!("<a id=\"{name}\"></a>\n\n{} {}", "#".repeat(usize::from(*level)), inline(text))
        }
        Block::Masthead([over, title, under]) => {
            let parts = [start(&inline(over)), format!("# {}", inline(title)), start(&inline(under))];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
        }
        Block::Paragraph(text) => start(&inline(text)),
        Block::Notice(text) => format!("> {}", start(&inline(text))),
        Block::Small(text) => format!("<small>{}</small>", inline(text)),
        Block::Facts(facts) => {
            let lines = facts.iter().map(|(name, says)| format!("- **{}**: {}", inline(name), inline(says)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Contents(entries) => {
            let top = entries.iter().map(|(level, _)| *level).min().unwrap_or(1);
            let lines = entries
                .iter()
                .map(|(level, text)| format!("{}- {}", "  ".repeat(usize::from(level - top)), inline(text)));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Table(rows) => table(rows),
        Block::Tiles(tiles) => figure::tiles(tiles),
        Block::Chart(chart) => figure::chart(chart),
        Block::Signatures(signings) => figure::signatures(signings),
        Block::Pictures(pictures) => figure::pictures(pictures),
        Block::NewPage => "---".to_owned(),
    }
}

fn table(table: &Table) -> String {
    let line = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let mut lines = vec![
        line(table.columns.iter().map(|(text, _)| inline(text)).collect()),
        line(table.columns.iter().map(|_| "---".to_owned()).collect()),
    ];
    for row in &table.rows {
        lines.push(match row {
            Row::Band(text) => {
                let mut cells = vec![String::new(); table.columns.len()];
                // Beside the running numbers, where there is a wider column.
                if let Some(cell) = cells.get_mut(1) {
                    *cell = format!("**{}**", inline(text));
                }
                line(cells)
            }
            Row::Cells(cells) => {
                line(cells.iter().map(|lines| lines.iter().map(inline).collect::<Vec<_>>().join("<br>")).collect())
            }
        });
    }
    lines.join("\n")
}

fn inline(text: &Text) -> String {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Plain(text) => escape(text.as_str()),
        Piece::Strong(text) => format!("**{}**", escape(text.as_str())),
        Piece::Link(to, text) => format!("[{}](#{to})", escape(text.as_str())),
        Piece::Blank(cells) => "_".repeat(*cells),
        Piece::Tick => "☐".to_owned(),
    });
    pieces.collect()
}

/// Text as text: nothing in it is emphasis, a link, a tag or a cell.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if "\\`*_[]<>|&#~!".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// A paragraph that does not begin like a list: `1.`, `-`, `+`.
fn start(paragraph: &str) -> String {
    let digits = paragraph.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
    let (number, rest) = paragraph.split_at(digits);
    if rest.starts_with(['-', '+', '=', '.', ')']) { format!("{number}\\{rest}") } else { paragraph.to_owned() }
}
