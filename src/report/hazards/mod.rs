//! The ledger of hazards and their rectification (隐患排查治理台账) as a page to be printed, signed and filed.

#[cfg(test)]
mod tests;

use crate::domain::action::{ActionState, rectified};
use crate::domain::finding::Severity;
use crate::domain::time::Date;
use crate::text::locale::Locale;
use crate::text::safe::Safe;

use super::document::{Block, Document, Page, Text, Tile, Tone};
use super::grid::Grid;
use super::issue::Issue;
use super::ledger::Reader;
use super::ledger::hazard::{self, Hazard};
use super::names::Names;
use super::span::span;
use super::{share, signed};

/// The hazards of a time.
#[derive(Debug, Clone)]
pub struct Hazards<'a> {
    /// The printing.
    pub issue: Issue<'a>,
    /// What things are called.
    pub names: &'a Names,
    /// Found from this day to that.
    pub span: (Date, Date),
    /// The hazards, oldest first.
    pub rows: Vec<Hazard<'a>>,
}

impl Hazards<'_> {
    /// The ledger as columns and rows: for CSV, JSON and XLSX.
    pub fn grid(&self, locale: &Locale) -> Grid {
        let reader = Reader { locale, calendar: self.issue.calendar, names: self.names };
        let rows = self.rows.iter().enumerate().map(|(place, one)| hazard::row(&reader, place + 1, one));
        hazard::columns(locale).with(rows.collect())
    }

    /// The ledger as a document.
    pub fn document(&self, locale: &Locale) -> Document {
        let title = locale.say("column-hazards");
        let span = span(locale, self.span);
        let mut blocks = vec![
            Block::Masthead([Text::plain(self.issue.site), Text::plain(&title), Text::plain(&span)]),
            self.figures(locale),
        ];
        if self.rows.is_empty() {
            blocks.push(Block::Paragraph(Text::plain(&locale.say("report-hazards-none"))));
        } else {
            blocks.push(self.grid(locale).table());
        }
        let lines = ["report-signed-compiled", "report-signed-reviewed"].map(|id| signed::line(locale, id));
        blocks.push(Block::Signatures(lines.into()));
        blocks.push(Block::Small(self.issue.line(locale)));
        let page =
            Page { left: Safe::new(self.issue.site), right: Safe::new(&format!("{title} · {span}")), wide: true };
        Document { lang: locale.lang(), title: Safe::new(&format!("{} · {title}", self.issue.site)), page, blocks }
    }

    fn figures(&self, locale: &Locale) -> Block {
        let counted = |hazard: &&Hazard<'_>| !matches!(hazard.action.state, ActionState::Void | ActionState::Merged);
        let all = self.rows.iter().filter(counted).count();
        let major = self.rows.iter().filter(counted).filter(|one| one.action.severity == Severity::Major).count();
        let open = self.rows.iter().filter(|one| one.action.state.is_open());
        let late = open.filter(|one| one.action.due < self.issue.at).count();
        let rate = rectified(self.rows.iter().map(|one| one.action), self.issue.at);
        let tile = |id: &str, figure: String, note: String, tone| Tile {
            name: Text::plain(&locale.say(id)),
            figure: Text::plain(&figure),
            note: Text::plain(&note),
            tone,
        };
        let majors = locale.say_with("report-hazards-major", &[("n", major.into())]);
        Block::Tiles(vec![
            tile("report-hazards-all", all.to_string(), majors, Tone::Plain),
            tile("report-figure-rectified", share::shown(locale, rate), share::counts(locale, rate), Tone::Plain),
            tile(
                "report-hazards-late",
                late.to_string(),
                locale.say("report-hazards-late-note"),
                if late > 0 { Tone::Bad } else { Tone::Good },
            ),
        ])
    }
}
