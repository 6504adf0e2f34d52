//! Markdown checklists: headings, tick boxes, bullets and tables.

mod bullet;
mod plain;
mod table;
mod walk;

pub use plain::plain;

use pulldown_cmark::{Options, Parser};

use super::outline::Outline;

/// The checklists in a Markdown text: one for each heading of the first level that has lines below it.
pub fn outlines(text: &str) -> Vec<Outline> {
    let mut walk = walk::Walk::default();
    for event in Parser::new_ext(text, options() | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS) {
        walk.event(event);
    }
    let mut outlines = walk.finish();
    // A title without lines before titles with lines is the title of all; theirs are sections.
    let empty = outlines.first().is_some_and(|first| !first.title.is_empty() && first.lines().next().is_none());
    if empty && outlines.len() > 1 {
        let mut whole = outlines.remove(0);
        for outline in outlines.drain(..) {
            whole.intro.extend(outline.intro);
            for mut part in outline.parts {
                part.title = if part.title.is_empty() {
                    outline.title.clone()
                } else {
                    format!("{} / {}", outline.title, part.title)
                };
                whole.parts.push(part);
            }
        }
        outlines.push(whole);
    }
    outlines
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | Options::ENABLE_STRIKETHROUGH
}
