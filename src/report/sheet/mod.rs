//! Rounds as paper forms, for the hour in which the box is down: what is asked, what is acceptable, and boxes to fill in.

mod line;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::domain::book::Clause;
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::template::Form;
use crate::domain::time::Instant;
use crate::text::date;
use crate::text::locale::Locale;
use crate::text::pick;
use crate::text::safe::Safe;

use super::document::{Block, Document, Format, Page, Row, Table, Text};
use super::issue::Issue;

/// A round to be walked with paper.
#[derive(Debug, Clone)]
pub struct Sheet<'a> {
    /// What it is entered as later: `RND-0042`, or `TEMPLATE[/ASSET]@SLOT` where it has no row yet.
    pub reference: String,
    /// What it asks.
    pub form: &'a Form,
    /// The version of the form.
    pub version: i64,
    /// When it may be begun, should be done, and can no longer be done; none where it is started when needed.
    pub window: Option<(Instant, Instant, Instant)>,
    /// What its area is called.
    pub area: Option<&'a Phrase>,
    /// What its asset is called.
    pub asset: Option<&'a Phrase>,
    /// What the post that works it is called.
    pub post: Option<&'a Phrase>,
    /// The value of a line when it was last done, as it is shown.
    pub last: HashMap<Code, String>,
    /// The open action on a line.
    pub known: HashMap<Code, String>,
}

/// Writes forms for a reader, each on its own page.
pub fn write(issue: &Issue<'_>, sheets: &[Sheet<'_>], locale: &Locale, format: Format) -> String {
    document(issue, sheets, locale).write(format)
}

fn document(issue: &Issue<'_>, sheets: &[Sheet<'_>], locale: &Locale) -> Document {
    let title = Safe::new(&format!("{} · {}", issue.site, locale.say("report-sheet-title")));
    let mut blocks = Vec::new();
    for (place, sheet) in sheets.iter().enumerate() {
        blocks.extend((place > 0).then_some(Block::NewPage));
        Paper { issue, sheet, locale }.fill(place, &mut blocks);
    }
    if sheets.is_empty() {
        blocks.push(Block::Paragraph(Text::plain(&locale.say("report-sheet-none"))));
    }
    Document { lang: locale.lang(), title, page: Page::default(), blocks }
}

/// One form being written.
struct Paper<'a> {
    issue: &'a Issue<'a>,
    sheet: &'a Sheet<'a>,
    locale: &'a Locale,
}

impl Paper<'_> {
    fn say(&self, id: &str) -> Text {
        Text::plain(&self.locale.say(id))
    }

    fn fill(&self, place: usize, blocks: &mut Vec<Block>) {
        let form = self.sheet.form;
        let title = format!("{} · {}", self.issue.site, self.locale.marked(&form.title));
        blocks.push(Block::Heading(1, format!("sheet-{}", place + 1), Text::plain(&title)));
        blocks.push(self.about());
        let intro = form.intro.as_ref().map(|intro| Text::plain(self.locale.phrase(intro)));
        blocks.extend(intro.map(Block::Paragraph));
        blocks.push(self.lines());
        blocks.push(self.foot());
        blocks.push(Block::Small(self.issue.line(self.locale)));
    }

    fn about(&self) -> Block {
        let sheet = self.sheet;
        let names = [sheet.area, sheet.asset].into_iter().flatten();
        let place: Vec<&str> = names.map(|name| self.locale.phrase(name)).collect();
        let version = [("template", sheet.form.code.as_str().into()), ("version", sheet.version.to_string().into())];
        let facts = [
            ("report-sheet-reference", Some(sheet.reference.clone())),
            ("report-sheet-template", Some(self.locale.say_with("report-sheet-version", &version))),
            (
                "report-sheet-rule",
                sheet.form.clause.as_ref().map(|code| pick::clause(self.locale, Clause::place(code))),
            ),
            ("report-sheet-place", (!place.is_empty()).then(|| self.locale.list(&place))),
            ("report-sheet-post", sheet.post.map(|post| self.locale.phrase(post).to_owned())),
            ("report-sheet-window", sheet.window.map(|window| self.window(window))),
        ];
        let known = facts.into_iter().filter_map(|(id, says)| Some((self.say(id), Text::plain(&says?))));
        Block::Facts(known.collect())
    }

    fn window(&self, (opens, due, missed): (Instant, Instant, Instant)) -> String {
        let day = self.issue.calendar.date(due);
        let shown = |at: Instant| date::moment(self.locale, self.issue.calendar.local(at), day);
        let whole = format!("{} {}", date::full(self.locale, day), shown(due));
        let args = [("opens", shown(opens).into()), ("due", whole.into()), ("missed", shown(missed).into())];
        self.locale.say_with("report-sheet-from", &args)
    }

    fn lines(&self) -> Block {
        let mut rows = Vec::new();
        let mut number = 0;
        for section in &self.sheet.form.sections {
            let title = self.locale.marked(&section.title);
            rows.extend((!title.trim().is_empty()).then(|| Row::Band(Text::plain(&title))));
            for item in &section.items {
                number += 1;
                let line = line::Line { item, sheet: self.sheet, locale: self.locale };
                rows.push(Row::Cells(vec![vec![Text::plain(&number.to_string())], line.asks(), line.answers()]));
            }
        }
        let columns = vec![
            (self.say("report-sheet-number"), 4),
            (self.say("report-sheet-line"), 40),
            (self.say("report-sheet-answer"), 32),
        ];
        Block::Table(Table { columns, rows })
    }

    /// When it was walked, who stands for it, and how it came into the file.
    fn foot(&self) -> Block {
        let filled = |id: &str, names: &[&str]| {
            // The sentence keeps its order in each language: its values are set in as marks, then as lines to write on.
            let marks: Vec<_> = names.iter().map(|name| (*name, "\u{1}".into())).collect();
            let said = self.locale.say_with(id, &marks);
            let parts =
                said.split('\u{1}').map(|part| if part.is_empty() { Text::default() } else { Text::plain(part) });
            parts.enumerate().fold(Text::default(), |text, (place, part)| {
                if place == 0 { part } else { text.then(Text::blank(12)).then(part) }
            })
        };
        Block::Facts(vec![
            (self.say("report-sheet-walked"), filled("report-sheet-span", &["date", "from", "to"])),
            (self.say("report-sheet-name"), Text::blank(40)),
            (self.say("report-sheet-signature"), Text::blank(40)),
            (self.say("report-sheet-left-out"), Text::blank(40)),
            (self.say("report-sheet-entered"), filled("report-sheet-entered-by", &["reference", "date", "name"])),
        ])
    }
}
