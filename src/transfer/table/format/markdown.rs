//! Tables and lists in Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Found;
use super::keyed::Keyed;
use crate::transfer::decode::ends;
use crate::transfer::table::cells::Cells;
use crate::transfer::table::error::{Stopped, Untabled};
use crate::transfer::table::limits::MOST_PAGE;

/// The first table, or that under the heading that was asked for; where there is none, every bullet as a row of `section`,
/// `text` and `done`.
pub fn read(text: &str, sheet: Option<&str>) -> Result<Found, Stopped> {
    if text.len() > MOST_PAGE {
        return Err(Untabled::TooMuchText { most: MOST_PAGE }.into());
    }
    let mut page = Page { source: text, ..Page::default() };
    let front = Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    for (event, place) in
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_TASKLISTS | front).into_offset_iter()
    {
        page.take(event, place.start)?;
    }
    if page.tables.is_empty() {
        return Ok(Found { names: Some(page.bullets.names), ..Found::of(page.bullets.cells) });
    }
    let mut names: Vec<String> = page.tables.iter().map(|(name, _)| name.clone()).collect();
    let place = match sheet {
        None => 0,
        Some(sheet) => match names.iter().position(|name| name == sheet) {
            Some(place) => place,
            None => return Err(Untabled::NoSheet { name: sheet.to_owned(), sheets: names }.into()),
        },
    };
    let (name, cells) = page.tables.swap_remove(place);
    names.remove(place);
    Ok(Found { sheet: Some(name).filter(|name| !name.is_empty()), further: names, ..Found::of(cells) })
}

/// A page as it is walked.
#[derive(Default)]
struct Page<'a> {
    source: &'a str,
    /// An offset, and the line it is in.
    seen: (usize, u32),
    heading: String,
    text: String,
    done: Option<bool>,
    in_meta: bool,
    row: Vec<String>,
    tables: Vec<(String, Cells)>,
    bullets: Keyed,
}

impl Page<'_> {
    fn take(&mut self, event: Event<'_>, at: usize) -> Result<(), Stopped> {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => self.in_meta = true,
            Event::End(TagEnd::MetadataBlock(_)) => self.in_meta = false,
            Event::Start(Tag::Item) => {
                self.bullet(at)?;
                self.done = None;
            }
            Event::Start(Tag::Heading { .. } | Tag::TableCell | Tag::Paragraph) if !self.is_in_bullet() => {
                self.text.clear();
            }
            Event::Start(Tag::Table(_)) => self.tables.push((self.heading.clone(), Cells::default())),
            Event::Start(Tag::TableHead | Tag::TableRow) => self.row.clear(),
            Event::End(TagEnd::TableCell) => self.row.push(std::mem::take(&mut self.text).trim().to_owned()),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => {
                let line = self.line(at);
                if let Some((_, cells)) = self.tables.last_mut() {
                    cells.push(line, self.row.iter().map(String::as_str)).map_err(|why| (Some(line), why))?;
                }
            }
            Event::End(TagEnd::Heading(_)) => {
                self.text.trim().clone_into(&mut self.heading);
                self.text.clear();
            }
            Event::End(TagEnd::Item) | Event::Start(Tag::List(_)) => self.bullet(at)?,
            Event::TaskListMarker(done) => self.done = Some(done),
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) if !self.in_meta => {
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push('\n'),
            _ => {}
        }
        Ok(())
    }

    fn is_in_bullet(&self) -> bool {
        self.done.is_some()
    }

    /// Ends the bullet whose text was read.
    fn bullet(&mut self, at: usize) -> Result<(), Stopped> {
        let text = std::mem::take(&mut self.text).trim().to_owned();
        if text.is_empty() {
            return Ok(());
        }
        let line = self.line(at);
        let heading = self.heading.clone();
        let done = self.done.take().map_or("", |done| if done { "yes" } else { "no" }).to_owned();
        let wrong = |why| (Some(line), why);
        self.bullets.set("section", heading).map_err(wrong)?;
        self.bullets.set("text", text).map_err(wrong)?;
        self.bullets.set("done", done).map_err(wrong)?;
        self.bullets.end(line).map_err(wrong)
    }

    fn line(&mut self, at: usize) -> u32 {
        let (from, line) = if at < self.seen.0 { (0, 0) } else { self.seen };
        self.seen = (at, line + ends(&self.source.as_bytes()[from..at]) as u32);
        self.seen.1 + 1
    }
}
