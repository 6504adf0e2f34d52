//! One document in every format, with text that would be more than text if it could.

use super::*;
use crate::text::hostile::{Hostile, assert_harmless, count};

const HOSTILE: &str = "<script>alert('x')</script> & \"q\" | *a* _b_ [c](d) `e` \u{1b}[31m \u{202e}f";

fn document() -> Document {
    let columns = vec![(Text::plain("No."), 4), (Text::plain("检查项"), 40), (Text::plain("Answer"), 32)];
    let cells = vec![
        vec![Text::plain("1")],
        vec![
            Text::strong(HOSTILE),
            Text::plain("criterion of some length that does not fit into one line of its cell"),
        ],
        vec![
            Text::join([Text::default().tick("pass"), Text::default().tick("fail")], "  "),
            Text::blank(10).and(" °C"),
        ],
    ];
    let table = Table { columns, rows: vec![Row::Band(Text::plain("门 Doors")), Row::Cells(cells)] };
    Document {
        lang: Lang::ZhCn,
        title: Safe::new(HOSTILE),
        page: Page::default(),
        blocks: vec![
            Block::Heading(1, "top".to_owned(), Text::plain("冷库 Cold room")),
            Block::Contents(vec![(2, Text::link("a\"b", "One")), (3, Text::link("c", HOSTILE))]),
            Block::Facts(vec![(Text::plain("站点"), Text::plain(HOSTILE)), (Text::plain("Version"), Text::plain("3"))]),
            Block::Paragraph(Text::plain("1. not a list")),
            Block::Table(table),
            Block::NewPage,
            Block::Small(Text::plain("end")),
        ],
    }
}

#[test]
fn html_is_one_page_and_text_in_it_is_only_text() {
    let html = document().write(Format::Html);
    assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"zh-CN\">"));
    assert!(!html.contains("<script") && !html.contains("alert('x')"), "{html}");
    assert!(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;"));
    assert!(html.contains("href=\"#a&quot;b\""), "an attribute ends where it should");
    assert!(html.contains("size: A4;") && html.contains("☐ pass  ☐ fail"));
    assert!(!html.contains("http:") && !html.contains("https:"), "nothing is fetched from outside");
    assert!(!html.contains('\u{1b}') && !html.contains('\u{202e}'), "nothing is obeyed");
    assert_eq!(html.matches("<tr").count(), html.matches("</tr>").count());
}

#[test]
fn markdown_keeps_its_own_signs_to_itself() {
    let written = document().write(Format::Markdown);
    assert!(written.contains("\\<script\\>"), "{written}");
    assert!(written.contains("\\| \\*a\\* \\_b\\_ \\[c\\](d) \\`e\\`"));
    assert!(written.contains("\n1\\. not a list\n"));
    assert!(written.contains("| No. | 检查项 | Answer |\n| --- | --- | --- |\n"));
    assert!(written.contains("☐ pass  ☐ fail<br>__________ °C |"));
    let rows = written.lines().filter(|line| line.starts_with('|'));
    for row in rows {
        assert_eq!(row.replace("\\|", "").matches('|').count(), 4, "{row}");
    }
}

#[test]
fn text_fits_a_line_printer() {
    let written = document().write(Format::Text);
    for line in written.lines() {
        let cells = crate::text::width::width(line, crate::text::width::Ambiguous::Narrow);
        assert!(cells <= 80, "{cells}: {line}");
        assert_eq!(line.trim_end(), line);
    }
    assert!(written.contains("冷库 Cold room\n==============\n"), "{written}");
    assert!(written.contains("[ ] pass  [ ] fail\n"));
    assert!(written.contains("\u{c}end\n"), "a page ends for the printer");
    assert!(!written.contains('\u{1b}') && !written.contains('\u{202e}'));
}

#[test]
fn nothing_in_a_document_says_anything_to_a_terminal_or_is_more_than_text() {
    let mut hostile = Hostile::new(3);
    for _ in 0..count(300) {
        let mut next = || hostile.next().unwrap();
        let columns = vec![(Text::plain(&next()), 6), (Text::strong(&next()), 60)];
        let cells = vec![vec![Text::plain(&next())], vec![Text::link("4-3", &next()), Text::default().tick(&next())]];
        let table = Table { columns, rows: vec![Row::Band(Text::plain(&next())), Row::Cells(cells)] };
        let document = Document {
            lang: Lang::En,
            title: Safe::from(next()),
            page: Page { left: Safe::from(next()), right: Safe::from(next()), wide: false },
            blocks: vec![
                Block::Heading(1, "4-3".to_owned(), Text::plain(&next())),
                Block::Contents(vec![(2, Text::link("4-3", &next()))]),
                Block::Facts(vec![(Text::plain(&next()), Text::plain(&next()))]),
                Block::Paragraph(Text::plain(&next())),
                Block::Table(table),
                Block::Small(Text::plain(&next())),
            ],
        };
        assert_documents_harmless(|format| document.write(format));
    }
}

/// Fails where a document, in any format, says something to a terminal, or where text in a page is more than text.
pub(in crate::report) fn assert_documents_harmless(write: impl Fn(Format) -> String) {
    for format in [Format::Markdown, Format::Html, Format::Text] {
        let written = write(format);
        // Line ends, and the form feed of a printed page, are the document's own.
        written.split(['\n', '\u{c}']).for_each(assert_harmless);
        assert!(format != Format::Html || !written.contains("<script"), "{written}");
    }
}
