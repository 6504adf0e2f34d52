//! The parts of a report around its lines: head, figures, exceptions, findings, lot, remarks, files, signatures.

use super::{Gone, Paper};
use crate::domain::answer::Verdict;
use crate::domain::book::Clause;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::round::Outcome;
use crate::report::document::{Block, Picture, Row, Table, Text, Tile, Tone, Unfit};
use crate::report::ledger::{Reader, evidence};
use crate::report::signed;
use crate::text::date;
use crate::text::percent::percent;
use crate::text::pick;
use crate::text::safe::Safe;

impl Paper<'_> {
    fn place(&self) -> String {
        let round = self.of.round;
        self.of.names.place(self.locale, round.area.as_ref(), round.asset.as_ref())
    }

    pub(super) fn masthead(&self, title: &str, number: &str) -> Block {
        let kind = self.locale.word(self.of.template.form.kind);
        let parts = [kind, number.to_owned(), self.place()];
        let under = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        Block::Masthead([Text::plain(self.of.issue.site), Text::plain(title), Text::plain(&under)])
    }

    /// Verdict, score, lines and findings.
    pub(super) fn figures(&self) -> Block {
        let (locale, of) = (self.locale, self.of);
        let (verdict, tone) = match of.round.outcome {
            Some(Outcome::Pass) => (locale.say("report-inspection-passed"), Tone::Good),
            Some(Outcome::Fail) => (locale.say("report-inspection-failed"), Tone::Bad),
            None => (locale.word(of.round.state), Tone::Plain),
        };
        let failed = |line: &&super::Line<'_>| line.answer.is_some_and(|answer| answer.verdict == Verdict::Fail);
        let fails = of.lines.iter().filter(failed).count();
        let critical = of.lines.iter().filter(failed).filter(|line| line.item.critical).count();
        let why = if critical > 0 && of.round.outcome == Some(Outcome::Fail) {
            locale.say_with("report-inspection-critical", &[("n", critical.into())])
        } else {
            of.round.reason.clone().unwrap_or_default()
        };
        let tile = |name: &str, figure: String, note: String, tone| Tile {
            name: self.say(name),
            figure: Text::plain(&figure),
            note: Text::plain(&note),
            tone,
        };
        let mut tiles = vec![tile("report-inspection-verdict", verdict, why, tone)];
        if let Some(score) = self.score {
            let mark = self
                .mark
                .map(|mark| locale.say_with("report-inspection-mark", &[("mark", percent(locale, mark).into())]));
            let before =
                of.past.iter().rev().find_map(|past| past.score).map(|score| {
                    locale.say_with("report-inspection-before", &[("score", percent(locale, score).into())])
                });
            let note = locale.list(&mark.into_iter().chain(before).collect::<Vec<_>>());
            let short = self.mark.is_some_and(|mark| score < mark);
            let tone = if short { Tone::Bad } else { Tone::Plain };
            tiles.push(tile("report-inspection-score", percent(locale, score), note, tone));
        }
        let answered = of.lines.iter().filter(|line| line.answer.is_some()).count();
        let lines = locale.say_with("report-of", &[("part", answered.into()), ("whole", of.lines.len().into())]);
        let note = locale.say_with("report-inspection-fails", &[("n", fails.into())]);
        tiles.push(tile("report-inspection-answered", lines, note, Tone::Plain));
        let findings = of.lines.iter().filter_map(|line| line.finding);
        // What was seen here first and again later was not seen before.
        let known = |finding: &Finding| finding.before > 0 || finding.round != Some(of.round.id);
        let (all, again) =
            findings.fold((0_i64, 0_i64), |(all, again), finding| (all + 1, again + i64::from(known(finding))));
        let note = locale.say_with("report-inspection-again", &[("n", again.into())]);
        tiles.push(Tile {
            name: self.of_kind("report-inspection-found"),
            ..tile("report-inspection-answered", all.to_string(), note, Tone::Plain)
        });
        Block::Tiles(tiles)
    }

    /// What undermines it: first, so that nobody reads past it.
    pub(super) fn exceptions(&self) -> Vec<Block> {
        let head = Block::Heading(2, "exceptions".to_owned(), self.say("report-exceptions"));
        if self.of.exceptions.is_empty() {
            return vec![head, Block::Paragraph(self.say("report-exceptions-none"))];
        }
        let reader = Reader { locale: self.locale, calendar: self.of.issue.calendar, names: self.of.names };
        let rows = self.of.exceptions.iter().map(|told| evidence::exception(&reader, told)).collect();
        vec![head, evidence::exceptions(self.locale).with(rows).table()]
    }

    pub(super) fn about(&self) -> Block {
        let (locale, of) = (self.locale, self.of);
        let round = of.round;
        let form = &of.template.form;
        let version = [("template", form.code.as_str().into()), ("version", of.template.version.to_string().into())];
        let walked = round.walked_from.map(|from| {
            let to = round.walked_to.map(|to| date::time(of.issue.calendar.local(to)));
            let from = of.issue.moment(locale, from);
            to.map_or_else(
                || from.clone(),
                |to| locale.say_with("report-inspection-span", &[("from", from.as_str().into()), ("to", to.into())]),
            )
        });
        let signed = round.signed.map(|at| {
            let by = of.names.person(round.signed_by);
            locale.list(&[by, of.issue.moment(locale, at)])
        });
        let reviewed = round.reviewed_by.map(|by| of.names.person(Some(by)));
        let team = (!round.team.is_empty()).then(|| of.names.people(locale, &round.team));
        let again = (!of.reinspected.is_empty()).then(|| locale.list(&of.reinspected));
        let facts = [
            ("report-inspection-reference", Some(reference(Noun::Round, round.number))),
            ("report-sheet-template", Some(locale.say_with("report-sheet-version", &version))),
            ("report-sheet-rule", form.clause.as_ref().map(|code| pick::clause(locale, Clause::place(code)))),
            ("report-sheet-place", Some(self.place()).filter(|place| !place.is_empty())),
            ("report-inspection-team", team),
            ("report-sheet-walked", walked),
            ("report-inspection-signed", signed),
            ("report-inspection-reviewed", reviewed),
            ("report-inspection-repeats", of.reinspects.clone()),
            ("report-inspection-repeated", again),
        ];
        let known = facts.into_iter().filter_map(|(id, says)| Some((self.say(id), Text::plain(&says?))));
        Block::Facts(known.collect())
    }

    /// Findings with what puts them right, as one list.
    pub(super) fn findings(&self) -> Vec<Block> {
        let locale = self.locale;
        let lines =
            self.of.lines.iter().enumerate().filter(|(_, line)| line.finding.is_some() || line.action.is_some());
        let rows: Vec<Row> = lines
            .map(|(place, line)| {
                let finding = line.finding.map(|finding| reference(Noun::Finding, finding.number)).unwrap_or_default();
                let title = line.finding.map_or(&line.item.text, |finding| &finding.title);
                let note = line.finding.and_then(|finding| finding.note.as_deref());
                let severity = line.finding.map(|finding| locale.word(finding.severity)).unwrap_or_default();
                let mut what = vec![Text::plain(&locale.marked(title))];
                what.extend(note.into_iter().flat_map(str::lines).map(Text::plain));
                let action = line.action.map(|action| {
                    let due = date::day(locale, self.of.issue.calendar.date(action.due));
                    let owner = self.of.names.person(action.owner);
                    let due = locale.say_with("report-inspection-due", &[("date", due.into())]);
                    let parts = [reference(Noun::Action, action.number), locale.word(action.state), owner, due];
                    parts.into_iter().filter(|part| !part.is_empty()).map(|part| Text::plain(&part)).collect()
                });
                Row::Cells(vec![
                    vec![Text::plain(&(place + 1).to_string())],
                    vec![Text::plain(&finding), Text::plain(&severity)],
                    what,
                    action.unwrap_or_default(),
                ])
            })
            .collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            (self.say("report-sheet-number"), 5),
            (self.say("report-inspection-finding"), 12),
            (self.say("report-inspection-what"), 35),
            (self.say("report-inspection-action"), 22),
        ];
        let head = Block::Heading(2, "findings".to_owned(), self.of_kind("report-inspection-findings"));
        vec![head, Block::Table(Table { columns, rows })]
    }

    pub(super) fn lot(&self) -> Vec<Block> {
        let (Some(lot), locale) = (&self.of.round.lot, self.locale) else { return Vec::new() };
        let numbers = [("accept", i64::from(lot.ac).into()), ("reject", i64::from(lot.re).into())];
        let accepted = lot.found.zip(lot.accepted()).map(|(found, accepted)| {
            let id = if accepted { "report-inspection-accepted" } else { "report-inspection-rejected" };
            locale.say_with(id, &[("n", i64::from(found).into())])
        });
        let plan = [("aql", lot.aql.to_string().into()), ("letter", lot.plan.to_string().into())];
        let plan = locale.list(&[locale.say_with("report-inspection-by-plan", &plan), locale.word(lot.stage)]);
        let whole = lot.is_whole().then(|| locale.say("report-inspection-whole"));
        let sample = locale.list(&std::iter::once(lot.n.to_string()).chain(whole).collect::<Vec<_>>());
        let facts = [
            ("report-inspection-lot", Some(lot.name.clone())),
            ("report-inspection-size", Some(lot.size.to_string())),
            ("report-inspection-plan", Some(plan)),
            ("report-inspection-sample", Some(sample)),
            ("report-inspection-numbers", Some(locale.say_with("report-inspection-ac-re", &numbers))),
            ("report-inspection-lot-verdict", accepted),
            ("report-inspection-resumed", lot.resumed.clone()),
        ];
        let known = facts.into_iter().filter_map(|(id, says)| Some((self.say(id), Text::plain(&says?))));
        vec![Block::Heading(2, "lot".to_owned(), self.say("report-inspection-sampling")), Block::Facts(known.collect())]
    }

    pub(super) fn remarks(&self) -> Vec<Block> {
        let named = ["report-inspection-opening", "report-inspection-closing"]
            .into_iter()
            .zip([&self.of.round.opening, &self.of.round.closing]);
        let mut blocks = Vec::new();
        for (id, remark) in named {
            let Some(remark) = remark else { continue };
            blocks.push(Block::Heading(3, id.to_owned(), self.say(id)));
            let lines = remark.lines().filter(|line| !line.trim().is_empty());
            blocks.extend(lines.map(|line| Block::Paragraph(Text::plain(line))));
        }
        blocks
    }

    /// Pictures that still are what the records name; the others by name.
    pub(super) fn files(&self) -> Vec<Block> {
        let pictures: Vec<Picture> = self
            .of
            .files
            .iter()
            .map(|evidence| {
                let name = evidence.file.name.as_str();
                let digest = evidence.file.sha256.get(..12).unwrap_or(&evidence.file.sha256);
                let caption =
                    [("line", evidence.line.to_string().into()), ("name", name.into()), ("digest", digest.into())];
                let image = evidence.image.clone().map_err(|gone| {
                    let id = match gone {
                        Gone::NotFound => "report-file-not-found",
                        Gone::NotLooked => "report-file-not-looked",
                        Gone::Unfit(Unfit::Differs) => "report-file-differs",
                        Gone::Unfit(Unfit::NotAPicture) => "report-file-no-picture",
                        Gone::Unfit(Unfit::TooLarge) => "report-file-too-large",
                    };
                    Safe::new(&self.locale.say_with(id, &[("name", name.into())]))
                });
                Picture { caption: Safe::new(&self.locale.say_with("report-file-caption", &caption)), image }
            })
            .collect();
        if pictures.is_empty() {
            return Vec::new();
        }
        vec![Block::Heading(2, "files".to_owned(), self.say("report-files")), Block::Pictures(pictures)]
    }

    /// Signatures; lines to sign by hand where nobody signed yet.
    pub(super) fn signatures(&self) -> Vec<Block> {
        let of = self.of;
        let given = of.signatures.iter().map(|one| signed::signing(&of.issue, of.names, self.locale, one));
        let mut signings: Vec<_> = given.collect();
        if signings.is_empty() {
            signings.push(signed::line(self.locale, "report-signed-performed"));
        }
        if of.round.review && of.round.reviewed_by.is_none() {
            signings.push(signed::line(self.locale, "report-signed-reviewed"));
        }
        vec![Block::Heading(2, "signatures".to_owned(), self.say("report-signatures")), Block::Signatures(signings)]
    }
}
