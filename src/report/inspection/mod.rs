//! One inspection, audit or round as a report: what undermines it first, then its result, its lines and who stands for it.

mod charts;
mod line;
mod parts;
#[cfg(test)]
mod tests;

use crate::domain::action::Action;
use crate::domain::answer::{Answer, FileRef};
use crate::domain::finding::Finding;
use crate::domain::item::Item;
use crate::domain::noun::{Noun, reference};
use crate::domain::number::Quantity;
use crate::domain::round::{Round, score};
use crate::domain::signature::Signature;
use crate::domain::template::Template;
use crate::domain::time::Instant;
use crate::text::locale::Locale;
use crate::text::safe::Safe;

use super::document::{Block, Document, Format, Image, Page, Text, Unfit};
use super::issue::Issue;
use super::ledger::evidence::Told;
use super::names::Names;

/// An inspection with everything its report says.
#[derive(Debug, Clone)]
pub struct Inspection<'a> {
    /// The printing.
    pub issue: Issue<'a>,
    /// What things are called.
    pub names: &'a Names,
    /// The round.
    pub round: &'a Round,
    /// The version it pins.
    pub template: &'a Template,
    /// The round that it repeats.
    pub reinspects: Option<String>,
    /// The rounds that repeat it.
    pub reinspected: Vec<String>,
    /// The lines that were shown.
    pub lines: Vec<Line<'a>>,
    /// Earlier inspections by the same form on the same asset, oldest first.
    pub past: Vec<Past>,
    /// What undermines it.
    pub exceptions: Vec<Told>,
    /// Who stands for it.
    pub signatures: &'a [Signature],
    /// The files that show something.
    pub files: Vec<Evidence>,
}

/// A line with its answer, and what followed from it.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The section it stands in, by its place.
    pub section: usize,
    /// What it asks.
    pub item: &'a Item,
    /// What was answered.
    pub answer: Option<&'a Answer>,
    /// The finding it opened or confirmed.
    pub finding: Option<&'a Finding>,
    /// The action about that.
    pub action: Option<&'a Action>,
    /// Its values up to this one, oldest first; readings only.
    pub values: Vec<(Instant, Quantity)>,
}

/// An earlier inspection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// What it is called.
    pub reference: String,
    /// When it was signed.
    pub at: Instant,
    /// Its score, in percent.
    pub score: Option<Quantity>,
}

/// A file that shows something, as it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// The line, counted from 1.
    pub line: usize,
    /// The file, as the record has it.
    pub file: FileRef,
    /// The picture, or why it is not shown.
    pub image: Result<Image, Gone>,
}

/// Why a file is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gone {
    /// It is not where it was looked for.
    NotFound,
    /// Nobody said where to look for it.
    NotLooked,
    /// It is there, and is not what the record names, or no picture.
    Unfit(Unfit),
}

/// Writes the report for a reader.
pub fn write(inspection: &Inspection<'_>, locale: &Locale, format: Format) -> String {
    document(inspection, locale).write(format)
}

/// The report as a document.
pub fn document(inspection: &Inspection<'_>, locale: &Locale) -> Document {
    let answers: Vec<Answer> = inspection.lines.iter().filter_map(|line| line.answer.cloned()).collect();
    let form = &inspection.template.form;
    let tally = score(form, &answers);
    let paper = Paper {
        of: inspection,
        locale,
        score: inspection.round.score.or_else(|| tally.whole.percent().filter(|_| form.is_scored())),
        mark: form.scoring.map(|scoring| scoring.pass),
        sections: tally.sections.into_iter().map(|tally| tally.percent().filter(|_| form.is_scored())).collect(),
    };
    let number = reference(Noun::Round, inspection.round.number);
    let title = locale.marked(&inspection.round.title);
    let day = inspection.round.signed.or(inspection.round.walked_to).unwrap_or(inspection.issue.at);
    let date = crate::text::date::full(locale, inspection.issue.calendar.date(day));
    let mut blocks = vec![paper.masthead(&title, &number), paper.figures()];
    blocks.extend(paper.exceptions());
    blocks.push(paper.about());
    blocks.extend(paper.sections());
    blocks.push(Block::Heading(2, "lines".to_owned(), paper.say("report-inspection-lines")));
    blocks.push(paper.lines());
    blocks.extend(paper.findings());
    blocks.extend(paper.lot());
    blocks.extend(paper.remarks());
    blocks.extend(paper.readings());
    blocks.extend(paper.trend());
    blocks.extend(paper.files());
    blocks.extend(paper.signatures());
    blocks.push(Block::Small(inspection.issue.line(locale)));
    let page = Page {
        left: Safe::new(inspection.issue.site),
        right: Safe::new(&format!("{number} · {title} · {date}")),
        wide: false,
    };
    Document {
        lang: locale.lang(),
        title: Safe::new(&format!("{} · {title} · {number}", inspection.issue.site)),
        page,
        blocks,
    }
}

/// The report being written for one reader.
struct Paper<'a> {
    of: &'a Inspection<'a>,
    locale: &'a Locale,
    /// In percent; as it was signed, or as it stands.
    score: Option<Quantity>,
    /// The least score that passes, in percent.
    mark: Option<Quantity>,
    /// The score of each section, in percent.
    sections: Vec<Option<Quantity>>,
}

impl Paper<'_> {
    fn say(&self, id: &str) -> Text {
        Text::plain(&self.locale.say(id))
    }

    /// A word about what was found: an audit finds nonconformities.
    fn of_kind(&self, id: &str) -> Text {
        let kind = self.of.template.form.kind.name();
        Text::plain(&self.locale.say_with(id, &[("kind", kind.into())]))
    }
}
