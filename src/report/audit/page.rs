//! The pack as one page.

use super::{Audit, figures};
use crate::domain::action::Rectification;
use crate::domain::exception::Kind;
use crate::domain::number::Quantity;
use crate::domain::share::Share;
use crate::report::document::{Bar, Bars, Block, Chart, Document, Level, Page, Row, Table, Text, Tile, Tone};
use crate::report::grid::Grid;
use crate::report::span::span;
use crate::report::{share, signed};
use crate::text::locale::Locale;
use crate::text::safe::Safe;

/// Rows of a list on the page; the files have all of them.
const SHOWN: usize = 1000;

/// Columns with their widths in cells.
type Few = &'static [(&'static str, usize)];

/// The columns of each list that a page has room for, also one of 80 cells.
const ROUNDS: Few =
    &[("ref", 8), ("title", 15), ("area", 10), ("due", 10), ("state", 9), ("signed_by", 9), ("failed", 6)];
const FINDINGS: Few =
    &[("ref", 8), ("date", 10), ("text", 13), ("severity", 7), ("area", 8), ("times", 5), ("state", 8), ("action", 8)];
const ACTIONS: Few =
    &[("ref", 8), ("title", 14), ("state", 9), ("owner", 8), ("due", 10), ("done", 10), ("verified_by", 8)];
const SIGNATURES: Few =
    &[("at", 10), ("round", 8), ("meaning", 10), ("by", 10), ("role", 10), ("known_by", 12), ("alone", 6)];

pub(super) fn document(audit: &Audit<'_>, locale: &Locale) -> Document {
    let pack = Pack { of: audit, locale };
    let (title, span) = (locale.say("report-audit-title"), span(locale, audit.span));
    let mut blocks = vec![
        Block::Masthead([Text::plain(audit.issue.site), Text::plain(&title), Text::plain(&span)]),
        pack.verified(),
    ];
    let mut grids = audit.grids(locale).into_iter();
    blocks.extend(pack.exceptions(grids.next()));
    blocks.push(Block::NewPage);
    blocks.push(pack.head("figures", "report-audit-figures"));
    blocks.extend(pack.figures());
    blocks.extend(pack.charts());
    for (grid, keys) in grids.zip([ROUNDS, FINDINGS, ACTIONS, SIGNATURES, &[], &[]]) {
        blocks.extend(pack.list(grid, keys));
    }
    blocks.extend(pack.files());
    blocks.push(pack.head("sign", "report-signatures"));
    let lines = ["report-signed-compiled", "report-signed-audited"].map(|id| signed::line(locale, id));
    blocks.push(Block::Signatures(lines.into()));
    blocks.push(Block::Small(audit.issue.line(locale)));
    let page = Page { left: Safe::new(audit.issue.site), right: Safe::new(&format!("{title} · {span}")), wide: false };
    Document { lang: locale.lang(), title: Safe::new(&format!("{} · {title}", audit.issue.site)), page, blocks }
}

/// The page being written for one reader.
struct Pack<'a> {
    of: &'a Audit<'a>,
    locale: &'a Locale,
}

impl Pack<'_> {
    fn head(&self, name: &str, id: &str) -> Block {
        Block::Heading(2, name.to_owned(), Text::plain(&self.locale.say(id)))
    }

    /// Whether the file is what it was when it was written.
    fn verified(&self) -> Block {
        let verified = &self.of.verified;
        if verified.faults.is_empty() {
            let args = [("n", verified.entries.into())];
            return Block::Notice(Text::plain(&self.locale.say_with("report-audit-whole", &args)));
        }
        let args = [("n", verified.faults.len().into()), ("faults", self.locale.list(&verified.faults).into())];
        Block::Notice(Text::strong(&self.locale.say_with("report-audit-broken", &args)))
    }

    /// Exceptions by kind, then each of them.
    fn exceptions(&self, grid: Option<Grid>) -> Vec<Block> {
        let mut blocks = vec![self.head("exceptions", "report-exceptions")];
        if self.of.exceptions.is_empty() {
            blocks.push(Block::Paragraph(Text::plain(&self.locale.say("report-exceptions-none"))));
            return blocks;
        }
        let count = |kind: Kind| self.of.exceptions.iter().filter(|told| told.kind == kind).count();
        let mut counts: Vec<(Kind, usize)> = Kind::ALL.into_iter().map(|kind| (kind, count(kind))).collect();
        counts.retain(|(_, count)| *count > 0);
        counts.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), *kind));
        let bars = counts.iter().map(|(kind, count)| self.bar(&self.locale.word(*kind), *count)).collect();
        let says = [("n", self.of.exceptions.len().into())];
        blocks.push(self.counted(
            "report-audit-by-kind",
            &self.locale.say_with("exceptions-count", &says),
            bars,
            false,
        ));
        blocks.extend(grid.map(|grid| self.rows(grid)).into_iter().flatten());
        blocks
    }

    fn bar(&self, label: &str, count: usize) -> Bar {
        let _ = self;
        Bar {
            label: Safe::new(label),
            level: Level::new(count as f64),
            shown: Safe::new(&count.to_string()),
            short: false,
        }
    }

    fn counted(&self, title: &str, says: &str, bars: Vec<Bar>, running: bool) -> Block {
        let safe = |id: &str| Safe::new(&self.locale.say(id));
        Block::Chart(Chart::Bars(Bars {
            title: safe(title),
            says: Safe::new(says),
            heads: [safe("report-chart-what"), safe("report-chart-count"), safe("report-chart-share")],
            bars,
            whole: None,
            goal: None,
            running,
        }))
    }

    /// Every figure with its formula and the counts it comes from.
    fn figures(&self) -> Vec<Block> {
        let counted = &self.of.rectification;
        let rates = figures::rates(&self.of.rounds, self.of.issue.at);
        let shares = [
            ("report-figure-completion", "report-figure-completion-how", rates.completion),
            ("report-figure-on-time", "report-figure-on-time-how", rates.on_time),
            ("report-figure-explained", "report-figure-explained-how", rates.explained),
            ("report-figure-first-time", "report-figure-first-time-how", rates.first_time),
            ("report-figure-rectified", "report-figure-rectified-how", counted.rate()),
            ("report-figure-in-time", "report-figure-in-time-how", counted.on_time_rate()),
            ("report-figure-reopened", "report-figure-reopened-how", counted.reopen_rate()),
            ("report-figure-effective", "report-figure-effective-how", counted.effectiveness()),
            ("report-figure-repeated", "report-figure-repeated-how", counted.repeat_rate()),
        ];
        let mut tiles: Vec<Tile> = shares.into_iter().map(|(name, how, share)| self.share(name, how, share)).collect();
        tiles.push(self.age());
        vec![Block::Tiles(tiles), Block::Small(Text::plain(&self.locale.say("report-audit-counted")))]
    }

    fn share(&self, name: &str, how: &str, share: Share) -> Tile {
        Tile {
            name: Text::plain(&self.locale.say(name)),
            figure: Text::plain(&share::shown(self.locale, share)),
            note: Text::plain(&format!("{} · {}", share::counts(self.locale, share), self.locale.say(how))),
            tone: Tone::Plain,
        }
    }

    fn age(&self) -> Tile {
        let Rectification { open, open_minutes, .. } = self.of.rectification;
        // In tenths of a day, rounded to the nearest.
        let age = (open > 0).then(|| (open_minutes * 20 + open * 1440) / (open * 2880)).map(|tenths| {
            let days = Quantity::from_millionths(tenths * 100_000).to_string();
            self.locale.say_with("report-days", &[("n", days.into())])
        });
        let note = self.locale.say_with("report-figure-age-how", &[("n", open.into())]);
        Tile {
            name: Text::plain(&self.locale.say("report-figure-age")),
            figure: Text::plain(&age.unwrap_or_else(|| self.locale.say("report-no-figure"))),
            note: Text::plain(&note),
            tone: Tone::Plain,
        }
    }

    /// Open actions by how far they are over due, and findings by area.
    fn charts(&self) -> Vec<Block> {
        let steps = &self.of.rectification.by_step[1..];
        let late: i64 = steps.iter().sum();
        let mut charts = Vec::new();
        if late > 0 {
            let rungs = ["report-audit-rung-1", "report-audit-rung-2", "report-audit-rung-3", "report-audit-rung-4"];
            let bars =
                rungs.into_iter().zip(steps).zip(self.of.ladder.0).map(|((id, count), days)| {
                    self.bar(&self.locale.say_with(id, &[("n", days.into())]), *count as usize)
                });
            let says = self.locale.say_with("report-audit-late", &[("n", late.into())]);
            charts.push(self.counted("report-audit-ladder", &says, bars.collect(), false));
        }
        let mut areas: Vec<(String, usize)> = Vec::new();
        for finding in self.of.findings.iter().map(|found| found.finding).filter(|finding| !finding.void) {
            let area = self.of.names.area(self.locale, finding.area.as_ref());
            let area = if area.is_empty() { self.locale.say("report-audit-nowhere") } else { area };
            match areas.iter_mut().find(|(name, _)| *name == area) {
                Some((_, count)) => *count += 1,
                None => areas.push((area, 1)),
            }
        }
        areas.sort_by(|(one, n), (other, m)| m.cmp(n).then_with(|| one.cmp(other)));
        if areas.len() > 1 {
            let all = areas.iter().map(|(_, count)| count).sum::<usize>();
            let says = [("n", all.into()), ("areas", areas.len().into())];
            let says = self.locale.say_with("report-audit-areas-says", &says);
            let bars = areas.iter().map(|(area, count)| self.bar(area, *count)).collect();
            charts.push(self.counted("report-audit-areas", &says, bars, true));
        }
        charts
    }

    fn list(&self, grid: Grid, keys: Few) -> Vec<Block> {
        let head = Block::Heading(2, grid.columns.name.to_owned(), Text::plain(&grid.columns.title));
        let grid = if keys.is_empty() { grid } else { grid.only(keys) };
        let mut blocks = vec![head];
        if grid.rows.is_empty() {
            blocks.push(Block::Paragraph(Text::plain(&self.locale.say("report-list-none"))));
        } else {
            blocks.extend(self.rows(grid));
        }
        blocks
    }

    /// The rows that a page has room for, and how many more there are.
    fn rows(&self, mut grid: Grid) -> Vec<Block> {
        let more = grid.rows.len().saturating_sub(SHOWN);
        grid.rows.truncate(SHOWN);
        let file = format!("{}.csv", grid.columns.name);
        let args = [("n", more.into()), ("file", file.into())];
        let more = (more > 0).then(|| Block::Small(Text::plain(&self.locale.say_with("report-list-more", &args))));
        std::iter::once(grid.table()).chain(more).collect()
    }

    /// The files of the folder with their digests.
    fn files(&self) -> Vec<Block> {
        let folder = self.of.folder(self.locale);
        let columns = [("report-audit-file", 16), ("report-audit-rows", 8), ("report-audit-bytes", 10)];
        let columns = columns.into_iter().map(|(id, cells)| (Text::plain(&self.locale.say(id)), cells));
        let columns = columns.chain([(Text::plain("SHA-256"), 40)]).collect();
        let rows = folder.files.iter().map(|file| {
            let cells = [file.name.clone(), file.rows.to_string(), file.text.len().to_string(), file.sha256.clone()];
            Row::Cells(cells.iter().map(|text| vec![Text::plain(text)]).collect())
        });
        let table = Block::Table(Table { columns, rows: rows.collect() });
        let digest = self.locale.say_with("report-audit-manifest", &[("digest", folder.sha256.as_str().into())]);
        vec![self.head("files", "report-audit-files"), table, Block::Small(Text::plain(&digest))]
    }
}
