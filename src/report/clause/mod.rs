//! The evidence of a clause: the checklists that carry it out, the rounds made by them, what they found and what came of it.

#[cfg(test)]
mod tests;

use crate::domain::action::Action;
use crate::domain::book::Clause;
use crate::domain::code::Code;
use crate::domain::share::Share;
use crate::domain::time::{Date, Instant};
use crate::text::locale::Locale;
use crate::text::pick;
use crate::text::safe::Safe;

use super::document::{Block, Document, Page, Row, Table, Text};
use super::issue::Issue;
use super::ledger::finding::{self, Found};
use super::ledger::{Reader, action};
use super::names::Names;
use super::share;
use super::span::span;

/// A clause with the evidence of a span of time.
#[derive(Debug, Clone)]
pub struct Evidence<'a> {
    /// The printing.
    pub issue: Issue<'a>,
    /// What things are called.
    pub names: &'a Names,
    /// The clause.
    pub clause: &'a Clause,
    /// From this day to that.
    pub span: (Date, Date),
    /// The checklists that carry it out.
    pub carried: Vec<Carried>,
    /// What their rounds found, oldest first.
    pub findings: Vec<Found<'a>>,
    /// The actions about that, oldest first.
    pub actions: Vec<&'a Action>,
}

/// A checklist that carries a clause out, with its rounds of the span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The checklist.
    pub template: Code,
    /// The version in force; none where it is no longer used.
    pub version: Option<i64>,
    /// Done of those that were due.
    pub done: Share,
    /// Missed, explained or not.
    pub missed: i64,
    /// Lines that failed.
    pub failed: i64,
    /// The last that was done: what it is called, and when it was signed.
    pub last: Option<(String, Instant)>,
}

impl Evidence<'_> {
    /// The evidence as a document.
    pub fn document(&self, locale: &Locale) -> Document {
        let number = pick::clause(locale, self.clause.numbers());
        let title = format!("{number}  {}", locale.marked(&self.clause.title));
        let (kind, span) = (locale.say("report-clause-title"), span(locale, self.span));
        let mut blocks = vec![Block::Masthead([
            Text::plain(self.issue.site),
            Text::plain(&title),
            Text::plain(&format!("{kind} · {span}")),
        ])];
        let lines = locale.phrase(&self.clause.text).lines().filter(|line| !line.trim().is_empty());
        blocks.extend(lines.map(|line| Block::Paragraph(Text::plain(line))));
        let post = self.clause.post.as_ref().map(|post| self.names.post(locale, Some(post)));
        blocks.extend(
            post.map(|post| Block::Facts(vec![(Text::plain(&locale.say("report-book-post")), Text::plain(&post))])),
        );
        blocks.push(head(locale, "carried", "report-book-carried"));
        blocks.push(if self.carried.is_empty() {
            Block::Notice(Text::plain(&locale.say("report-clause-uncarried")))
        } else {
            self.rounds(locale)
        });
        let reader = Reader { locale, calendar: self.issue.calendar, names: self.names };
        let findings = self.findings.iter().map(|one| finding::row(&reader, *one)).collect();
        let keys = [
            ("ref", 8),
            ("date", 10),
            ("text", 13),
            ("severity", 7),
            ("area", 8),
            ("times", 5),
            ("state", 8),
            ("action", 8),
        ];
        let findings = finding::columns(locale).with(findings).only(&keys);
        let actions = self.actions.iter().map(|one| action::row(&reader, one)).collect();
        let keys =
            [("ref", 8), ("title", 14), ("state", 9), ("owner", 8), ("due", 10), ("done", 10), ("verified_by", 8)];
        let actions = action::columns(locale).with(actions).only(&keys);
        for grid in [findings, actions] {
            blocks.push(Block::Heading(2, grid.columns.name.to_owned(), Text::plain(&grid.columns.title)));
            let none = || Block::Paragraph(Text::plain(&locale.say("report-list-none")));
            blocks.push(if grid.rows.is_empty() { none() } else { grid.table() });
        }
        blocks.push(Block::Small(self.issue.line(locale)));
        let page =
            Page { left: Safe::new(self.issue.site), right: Safe::new(&format!("{title} · {span}")), wide: false };
        Document { lang: locale.lang(), title: Safe::new(&format!("{} · {title}", self.issue.site)), page, blocks }
    }

    fn rounds(&self, locale: &Locale) -> Block {
        let rows = self.carried.iter().map(|carried| {
            let template = self.names.template(locale, Some(&carried.template));
            let version = carried.version.map_or_else(
                || locale.say("report-clause-unused"),
                |version| {
                    let args =
                        [("template", carried.template.as_str().into()), ("version", version.to_string().into())];
                    locale.say_with("report-sheet-version", &args)
                },
            );
            let last = carried.last.as_ref().map_or_else(
                || vec![Text::plain(&locale.say("report-clause-never"))],
                |(reference, at)| vec![Text::plain(reference), Text::plain(&self.issue.moment(locale, *at))],
            );
            let done = share::counts(locale, carried.done) + &locale.aside(&share::shown(locale, carried.done));
            Row::Cells(vec![
                vec![Text::plain(&template), Text::plain(&version)],
                vec![Text::plain(&done)],
                vec![Text::plain(&carried.missed.to_string())],
                vec![Text::plain(&carried.failed.to_string())],
                last,
            ])
        });
        let columns = [
            ("report-sheet-template", 26),
            ("report-clause-done", 16),
            ("report-clause-missed", 7),
            ("report-clause-failed", 7),
            ("report-clause-last", 16),
        ];
        let columns = columns.into_iter().map(|(id, cells)| (Text::plain(&locale.say(id)), cells));
        Block::Table(Table { columns: columns.collect(), rows: rows.collect() })
    }
}

fn head(locale: &Locale, name: &str, id: &str) -> Block {
    Block::Heading(2, name.to_owned(), Text::plain(&locale.say(id)))
}
