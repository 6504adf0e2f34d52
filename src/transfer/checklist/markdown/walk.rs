//! The walk through a Markdown text.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

use super::bullet::{Bullet, is_trailer};
use super::plain::{flow, is_boxed, is_break};
use super::table::Table;
use crate::transfer::checklist::outline::{Line, Outline};

/// How deep bullets are kept within one another; what is deeper says more about the one at this depth.
const DEEPEST: usize = 8;

/// What the walk has seen so far.
#[derive(Default)]
pub struct Walk {
    done: Vec<Outline>,
    outline: Outline,
    /// The headings above, with their levels, from the second level on.
    headings: Vec<(HeadingLevel, String)>,
    /// The text being read.
    text: String,
    /// The bullets being read, the outermost first.
    bullets: Vec<Bullet>,
    table: Option<Table>,
    /// How many elements are open whose text is left out.
    hidden: usize,
}

impl Walk {
    /// Takes the next event.
    pub fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.hidden == 0 => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            Event::InlineHtml(tag) if is_break(&tag) => self.text.push('\n'),
            Event::TaskListMarker(_) => {
                if let Some(bullet) = self.bullets.last_mut() {
                    bullet.task = true;
                }
            }
            _ => {}
        }
    }

    /// The checklists that were found.
    pub fn finish(mut self) -> Vec<Outline> {
        self.done.push(self.outline);
        self.done
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Image { .. } | Tag::CodeBlock(_) | Tag::MetadataBlock(_) => self.hidden += 1,
            // The text of a tight bullet has no paragraph of its own and ends where a list below it begins.
            Tag::List(_) => self.end_paragraph(),
            Tag::Item => self.bullets.push(Bullet::default()),
            Tag::Table(_) => self.table = Some(Table::default()),
            Tag::TableHead | Tag::TableRow => {
                if let Some(table) = &mut self.table {
                    table.rows.push(Vec::new());
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Image | TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.hidden = self.hidden.saturating_sub(1),
            TagEnd::Heading(level) => self.heading(level),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Item => self.end_bullet(),
            TagEnd::TableCell => {
                let cell = flow(&std::mem::take(&mut self.text));
                if let Some(row) = self.table.as_mut().and_then(|table| table.rows.last_mut()) {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                if let Some(table) = self.table.take() {
                    table.place(&self.section(), &mut self.outline);
                }
            }
            _ => {}
        }
    }

    fn heading(&mut self, level: HeadingLevel) {
        let text = flow(&std::mem::take(&mut self.text));
        if level == HeadingLevel::H1 {
            self.headings.clear();
            if !self.outline.title.is_empty() || self.outline.lines().next().is_some() {
                self.done.push(std::mem::take(&mut self.outline));
            }
            self.outline.title = text;
        } else {
            self.headings.retain(|(above, _)| *above < level);
            self.headings.push((level, text));
        }
    }

    /// The headings above, as one.
    fn section(&self) -> String {
        let titles = self.headings.iter().map(|(_, title)| title.as_str()).filter(|title| !title.is_empty());
        titles.collect::<Vec<_>>().join(" / ")
    }

    /// A paragraph belongs to the bullet it stands in; else it introduces, unless its lines are drawn tick boxes.
    fn end_paragraph(&mut self) {
        let text = std::mem::take(&mut self.text);
        if text.trim().is_empty() {
            return;
        }
        if let Some(bullet) = self.bullets.last_mut() {
            bullet.task |= is_boxed(&text);
            bullet.paragraphs.push(text);
            return;
        }
        let section = self.section();
        if text.lines().all(is_boxed) {
            for line in text.lines() {
                self.outline.add(&section, Line { text: flow(line), ..Line::default() });
            }
            return;
        }
        let text = flow(&text);
        let mark = if section.is_empty() { "" } else { ": " };
        self.outline.intro.push(if is_trailer(&text) { text } else { format!("{section}{mark}{text}") });
    }

    fn end_bullet(&mut self) {
        self.end_paragraph();
        let Some(bullet) = self.bullets.pop() else { return };
        let depth = self.bullets.len();
        match self.bullets.last_mut() {
            Some(above) if depth < DEEPEST => above.nested.push(bullet),
            Some(above) => above.paragraphs.extend(bullet.paragraphs),
            None if self.headings.iter().any(|(_, title)| is_trailer(title)) => {
                self.outline.intro.extend(bullet.paragraphs.iter().map(|text| flow(text)));
            }
            None => bullet.place(&self.section(), &mut self.outline),
        }
    }
}
