//! The rule-book as one document: chapters and clauses, what they settle, and what was altered when.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use crate::domain::book::{Book, Chapter, Clause, Revision};
use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::text::locale::Locale;
use crate::text::pick;
use crate::text::safe::Safe;

use super::document::{Block, Document, Format, Page as Sheet, Row, Table, Text};
use super::issue::Issue;

/// The book with what it names.
#[derive(Debug, Clone, Copy)]
pub struct Edition<'a> {
    /// The printing.
    pub issue: Issue<'a>,
    /// The book.
    pub book: &'a Book,
    /// What the posts are called.
    pub posts: &'a HashMap<Code, Phrase>,
    /// What the checklists are called.
    pub templates: &'a HashMap<Code, Phrase>,
}

/// Writes the book for a reader.
pub fn write(edition: &Edition<'_>, locale: &Locale, format: Format) -> String {
    document(edition, locale).write(format)
}

fn document(edition: &Edition<'_>, locale: &Locale) -> Document {
    let page = Page { edition, locale };
    let title = locale.say("report-book-title");
    let mut blocks = vec![Block::Heading(1, "top".to_owned(), Text::plain(&title)), page.about()];
    blocks.push(Block::Heading(2, "contents".to_owned(), page.say("report-contents")));
    blocks.push(page.contents());
    for (chapter, clauses) in &edition.book.chapters {
        blocks.push(Block::Heading(2, chapter_name(chapter), page.chapter(chapter)));
        blocks.extend(clauses.iter().flat_map(|clause| page.clause(clause)));
    }
    blocks.push(Block::Heading(2, "coverage".to_owned(), page.say("report-book-coverage")));
    blocks.push(page.coverage());
    blocks.push(Block::Heading(2, "revisions".to_owned(), page.say("report-book-revisions")));
    blocks.push(page.revisions());
    blocks.push(Block::Small(edition.issue.line(locale)));
    let whole = format!("{} · {title}", edition.issue.site);
    Document { lang: locale.lang(), title: Safe::new(&whole), page: Sheet::default(), blocks }
}

/// The book being written for one reader.
struct Page<'a> {
    edition: &'a Edition<'a>,
    locale: &'a Locale,
}

impl Page<'_> {
    fn say(&self, id: &str) -> Text {
        Text::plain(&self.locale.say(id))
    }

    fn about(&self) -> Block {
        let last = self.edition.book.revisions.last();
        let in_force = last.map_or_else(
            || self.locale.say("report-book-none"),
            |revision| self.edition.issue.moment(self.locale, revision.at),
        );
        let version = last.map_or(0, |revision| revision.number);
        Block::Facts(vec![
            (self.say("report-book-site"), Text::plain(self.edition.issue.site)),
            (self.say("report-book-version"), Text::plain(&version.to_string())),
            (self.say("report-book-in-force"), Text::plain(&in_force)),
        ])
    }

    fn contents(&self) -> Block {
        let mut entries = Vec::new();
        for (chapter, clauses) in &self.edition.book.chapters {
            let title = self.titled(&chapter_number(chapter, self.locale), &chapter.title);
            entries.push((2, Text::link(&chapter_name(chapter), &title)));
            entries.extend(clauses.iter().map(|clause| {
                let title = self.titled(&pick::clause(self.locale, clause.numbers()), &clause.title);
                (3, Text::link(&clause_name(&clause.code), &title))
            }));
        }
        for (name, id) in [("coverage", "report-book-coverage"), ("revisions", "report-book-revisions")] {
            entries.push((2, Text::link(name, &self.locale.say(id))));
        }
        Block::Contents(entries)
    }

    fn titled(&self, number: &str, title: &Phrase) -> String {
        format!("{number}  {}", self.locale.marked(title))
    }

    fn chapter(&self, chapter: &Chapter) -> Text {
        Text::plain(&self.titled(&chapter_number(chapter, self.locale), &chapter.title))
    }

    fn clause(&self, clause: &Clause) -> Vec<Block> {
        let title = self.titled(&pick::clause(self.locale, clause.numbers()), &clause.title);
        let mut blocks = vec![Block::Heading(3, clause_name(&clause.code), Text::plain(&title))];
        let lines = self.locale.phrase(&clause.text).lines().filter(|line| !line.trim().is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph(Text::plain(line))));
        let called = |code: &Code, known: &HashMap<Code, Phrase>| {
            known.get(code).map_or_else(|| code.to_string(), |title| self.locale.phrase(title).to_owned())
        };
        let carried: Vec<String> = clause.carried_by.iter().map(|code| called(code, self.edition.templates)).collect();
        let records: Vec<&str> = clause.records.iter().map(|record| self.locale.phrase(record)).collect();
        let facts = [
            ("report-book-post", clause.post.as_ref().map(|post| called(post, self.edition.posts))),
            ("report-book-carried", (!carried.is_empty()).then(|| self.locale.list(&carried))),
            ("report-book-records", (!records.is_empty()).then(|| self.locale.list(&records))),
        ];
        let known = facts.into_iter().filter_map(|(id, says)| Some((self.say(id), Text::plain(&says?))));
        let known: Vec<_> = known.collect();
        blocks.extend((!known.is_empty()).then_some(Block::Facts(known)));
        blocks
    }

    fn coverage(&self) -> Block {
        let rows = self.edition.book.subjects.iter().map(|subject| {
            let clauses = subject.clauses.iter().map(|code| self.cite(code));
            let settled = if subject.clauses.is_empty() {
                Text::strong(&self.locale.say("report-book-unsettled"))
            } else {
                Text::join(clauses, &self.locale.say("word-comma"))
            };
            let title = Text::plain(self.locale.phrase(&subject.title));
            Row::Cells(vec![vec![Text::plain(subject.code.as_str())], vec![title], vec![settled]])
        });
        let columns = vec![
            (self.say("report-sheet-number"), 7),
            (self.say("report-book-subject"), 41),
            (self.say("report-book-clauses"), 28),
        ];
        Block::Table(Table { columns, rows: rows.collect() })
    }

    /// A clause as cited, leading to it where it is in the book.
    fn cite(&self, code: &Code) -> Text {
        let clauses = self.edition.book.chapters.iter().flat_map(|(_, clauses)| clauses);
        match clauses.into_iter().find(|clause| clause.code == *code) {
            Some(clause) => Text::link(&clause_name(code), &pick::clause(self.locale, clause.numbers())),
            None => Text::plain(code.as_str()),
        }
    }

    fn revisions(&self) -> Block {
        let rows = self.edition.book.revisions.iter().map(|revision| {
            let number = revision.number.to_string();
            let at = self.edition.issue.moment(self.locale, revision.at);
            let cells = [number.as_str(), &at, &revision.by, &self.altered(revision)];
            Row::Cells(cells.map(|text| vec![Text::plain(text)]).into())
        });
        let columns = vec![
            (self.say("report-book-version"), 7),
            (self.say("report-book-in-force"), 28),
            (self.say("report-book-by"), 16),
            (self.say("report-book-altered"), 23),
        ];
        Block::Table(Table { columns, rows: rows.collect() })
    }

    fn altered(&self, revision: &Revision) -> String {
        if revision.codes.is_empty() {
            self.locale.say_with("report-book-many", &[("n", revision.clauses.into())])
        } else {
            self.locale.list(&revision.codes)
        }
    }
}

fn chapter_number(chapter: &Chapter, locale: &Locale) -> String {
    match chapter.code.as_str().parse() {
        Ok(number) => pick::clause(locale, (number, 0)),
        Err(_) => chapter.code.to_string(),
    }
}

/// What links to a chapter lead to.
fn chapter_name(chapter: &Chapter) -> String {
    format!("chapter-{}", chapter.code)
}

/// What links to a clause lead to.
fn clause_name(code: &Code) -> String {
    format!("clause-{code}")
}
