//! A document as one HTML page that needs no other file.

mod drawing;
mod figure;

use std::fmt::Write;

use super::{Block, Document, Page, Piece, Row, Table, Text};

/// How it looks, on a screen and on A4.
const STYLE: &str = include_str!("../../../../assets/report/print.css");

/// What the page may do: show itself and the pictures inside it. Nothing runs, nothing is fetched or sent.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// Writes a document. Text is escaped here and nowhere else.
pub(super) fn write(document: &Document) -> String {
    let mut body = String::new();
    for block in &document.blocks {
        push(block, &mut body);
    }
    let (lang, title) = (document.lang.tag(), escape(document.title.as_str()));
    let (page, class) = (running(&document.page), if document.page.wide { " class=\"wide\"" } else { "" });
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}{page}</style>\n</head>\n<body{class}>\n{body}</body>\n</html>\n"
    )
}

/// What stands above and below each printed page, in the page's margins.
fn running(page: &Page) -> String {
    let size = if page.wide { "@page { size: A4 landscape; }\n" } else { "" };
    if page.left.is_empty() && page.right.is_empty() {
        return size.to_owned();
    }
    let (left, right) = (quoted(page.left.as_str()), quoted(page.right.as_str()));
    format!(
        "{size}@page {{ @top-left {{ content: {left}; }} @top-right {{ content: {right}; }} \
         @bottom-right {{ content: counter(page) \" / \" counter(pages); }} }}\n"
    )
}

/// Text as a string of a style sheet: whatever could end the string, the rule or the sheet is written as its number.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        if c.is_alphanumeric() || " .,:;·-()，。、：（）".contains(c) {
            quoted.push(c);
        } else {
            let _ = write!(quoted, "\\{:x} ", u32::from(c));
        }
    }
    quoted.push('"');
    quoted
}

fn push(block: &Block, out: &mut String) {
    // Writing to a string does not fail.
    let _ = match block {
        Block::Heading(level, name, text) => {
            writeln!(out, "<h{level} id=\"{}\">{}</h{level}>", escape(name), inline(text))
        }
        Block::Masthead([over, title, under]) => writeln!(
            out,
            "<header><p class=\"over\">{}</p>\n<h1>{}</h1>\n<p class=\"under\">{}</p></header>",
            inline(over),
            inline(title),
            inline(under)
        ),
        Block::Paragraph(text) => writeln!(out, "<p>{}</p>", inline(text)),
        Block::Notice(text) => writeln!(out, "<p class=\"notice\">{}</p>", inline(text)),
        Block::Small(text) => writeln!(out, "<p class=\"small\">{}</p>", inline(text)),
        Block::Facts(facts) => {
            let rows = facts.iter().map(|(name, says)| format!("<dt>{}</dt><dd>{}</dd>\n", inline(name), inline(says)));
            writeln!(out, "<dl>\n{}</dl>", rows.collect::<String>())
        }
        Block::Contents(entries) => {
            let rows =
                entries.iter().map(|(level, text)| format!("<li class=\"level-{level}\">{}</li>\n", inline(text)));
            writeln!(out, "<nav><ul>\n{}</ul></nav>", rows.collect::<String>())
        }
        Block::Table(rows) => writeln!(out, "{}", table(rows)),
        Block::Tiles(tiles) => writeln!(out, "{}", figure::tiles(tiles)),
        Block::Chart(chart) => writeln!(out, "{}", drawing::draw(chart)),
        Block::Signatures(signings) => writeln!(out, "{}", figure::signatures(signings)),
        Block::Pictures(pictures) => writeln!(out, "{}", figure::pictures(pictures)),
        Block::NewPage => writeln!(out, "<div class=\"new-page\"></div>"),
    };
}

fn table(table: &Table) -> String {
    let whole: usize = table.columns.iter().map(|(_, cells)| cells).sum::<usize>().max(1);
    let width = |(_, cells): &(Text, usize)| format!("<col style=\"width:{}%\">", cells * 100 / whole);
    let widths: String = table.columns.iter().map(width).collect();
    let heads = table.columns.iter().map(|(text, _)| inline(text)).collect::<Vec<_>>().join("</th><th>");
    let rows = table.rows.iter().map(|row| match row {
        Row::Band(text) => {
            format!("<tr class=\"band\"><th colspan=\"{}\">{}</th></tr>\n", table.columns.len(), inline(text))
        }
        Row::Cells(cells) => {
            let cell = |lines: &Vec<Text>| lines.iter().map(inline).collect::<Vec<_>>().join("<br>");
            let cells = cells.iter().map(cell).collect::<Vec<_>>().join("</td><td>");
            format!("<tr><td>{cells}</td></tr>\n")
        }
    });
    let rows: String = rows.collect();
    format!(
        "<table>\n<colgroup>{widths}</colgroup>\n<thead><tr><th>{heads}</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"
    )
}

fn inline(text: &Text) -> String {
    let pieces = text.0.iter().map(|piece| match piece {
        Piece::Plain(text) => escape(text.as_str()),
        Piece::Strong(text) => format!("<strong>{}</strong>", escape(text.as_str())),
        Piece::Link(to, text) => format!("<a href=\"#{}\">{}</a>", escape(to), escape(text.as_str())),
        Piece::Blank(cells) => format!("<span class=\"blank\" style=\"min-width:{cells}ch\"></span>"),
        Piece::Tick => "☐".to_owned(),
    });
    pieces.collect()
}

/// Text as text: nothing in it is a tag, an entity or the end of an attribute.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            c => escaped.push(c),
        }
    }
    escaped
}
