//! `report audit`: the audit pack, as one page and as a folder.

use std::collections::HashMap;
use std::path::PathBuf;

use clap::Args;

use super::{Paper, head, issue};
use crate::cli::export::rows::{all_actions, exceptions, version};
use crate::cli::export::target;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::names;
use crate::cli::session::Session;
use crate::cli::span::{self, Days, Span};
use crate::cli::verify;
use crate::domain::action::Action;
use crate::domain::finding::{self, Finding};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{Filter, Page, Round};
use crate::report::audit::{Audit, Draw, Spot, Verified};
use crate::report::ledger::finding::Found;
use crate::report::ledger::round::Performed;
use crate::report::names::Names;

/// Rows read at a time.
const PAGE: usize = 500;

/// Which time, and where to.
#[derive(Debug, Args)]
pub struct AuditArgs {
    /// In this time; else the last thirty days
    #[command(flatten)]
    span: Span,
    /// A new folder for the lists as CSV files, with manifest.json
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    #[command(flatten)]
    paper: Paper,
}

/// Writes the page, and the folder where one is asked for; exit 1 where the file is not what was written in it.
pub fn run(args: &AuditArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Month)?;
    let at = args.paper.at(session)?;
    let proved = session.store.verify(&[])?;
    let faults = proved.problems.iter().map(|problem| verify::sentence(problem, session)).collect();
    let rounds = rounds(session, days)?;
    let findings = findings(session, days)?;
    let all: HashMap<Id, Action> = all_actions(&session.store)?.into_iter().map(|one| (one.id, one)).collect();
    let mut actions: Vec<&Action> = all.values().filter(|one| one.at < days.to && is_of(one, days)).collect();
    actions.sort_by_key(|one| one.number);
    let mut signatures = Vec::new();
    for round in rounds.iter().filter(|round| round.signed.is_some()) {
        signatures.extend(session.store.signatures(round.id)?);
    }
    let mut versions = HashMap::new();
    let mut performed = Vec::with_capacity(rounds.len());
    for round in &rounds {
        let (kind, version) = version(&session.store, &mut versions, round.version)?;
        performed.push(Performed { round, kind, version });
    }
    let mut names = names::of(session)?;
    let of_findings = findings.iter().flat_map(|one| [one.round, one.action]).flatten();
    let of_actions = actions.iter().flat_map(|one| [one.source.map(|link| link.id), one.merged_into]).flatten();
    let of_rounds = rounds.iter().flat_map(|one| [Some(one.id), one.reinspects]).flatten();
    names.references = session.store.references(of_findings.chain(of_actions).chain(of_rounds))?;
    let (draws, spots) = drawn(session, days, &names)?;
    let head = head(session)?;
    let audit = Audit {
        issue: issue(session, at, &head),
        names: &names,
        span: days.dates,
        exceptions: exceptions(&session.store, days.from, days.to)?,
        rounds: performed,
        findings: findings
            .iter()
            .map(|finding| Found { finding, action: finding.action.and_then(|id| all.get(&id)) })
            .collect(),
        actions,
        rectification: session.store.rectification(days.from, days.to, at)?,
        ladder: session.site.settings.ladder,
        signatures: signatures.iter().collect(),
        draws,
        spots,
        verified: Verified { entries: proved.entries, faults },
        version: env!("CARGO_PKG_VERSION"),
    };
    let text = audit.document(&session.locale).write(args.paper.format());
    let folder = args.folder.as_ref().map(|path| (path, audit.folder(&session.locale)));
    args.paper.write(&text, session)?;
    if let Some((path, folder)) = folder {
        std::fs::create_dir(path).map_err(Failure::writing(path))?;
        for (name, text) in folder.named() {
            target::write(Some(&path.join(name)), text, &mut session.out)?;
        }
        let said = [("path", path.display().to_string().into()), ("digest", folder.sha256.as_str().into())];
        let line = session.locale.say_with("export-folder", &said);
        session.out.line(line)?;
    }
    Ok(if proved.is_ok() { Exit::Done } else { Exit::Refused })
}

/// Opened in the span, or open when it began.
fn is_of(action: &Action, days: Days) -> bool {
    action.at >= days.from || action.closed.is_none_or(|closed| closed >= days.from)
}

/// Rounds of the span, oldest first.
fn rounds(session: &Session, days: Days) -> Result<Vec<Round>> {
    let filter = Filter { from: Some(days.from), to: Some(days.to), ..Filter::default() };
    let mut page = Page::first(PAGE);
    let mut all = Vec::new();
    loop {
        let found = session.store.rounds(&filter, &page)?;
        all.extend(found.rows.into_iter().map(|held| held.record));
        let Some(next) = found.next else { break };
        page.after = Some(next);
    }
    all.reverse();
    Ok(all)
}

/// Findings of the span, oldest first.
fn findings(session: &Session, days: Days) -> Result<Vec<Finding>> {
    let filter = finding::Filter { from: Some(days.from), to: Some(days.to), ..finding::Filter::default() };
    let mut page = finding::Page::first(PAGE);
    let mut all = Vec::new();
    loop {
        let found = session.store.findings(&filter, &page)?;
        let Some(last) = found.last() else { break };
        page.after = Some(last.key());
        all.extend(found.into_iter().map(|row| row.finding));
    }
    all.reverse();
    Ok(all)
}

/// Samples of the span, oldest first, and what was said of the rounds in them.
fn drawn(session: &Session, days: Days, names: &Names) -> Result<(Vec<Draw>, Vec<Spot>)> {
    let (mut draws, mut spots) = (Vec::new(), Vec::new());
    let mut before = None;
    loop {
        let found = session.store.draws(before, PAGE as i64)?;
        let Some(last) = found.last() else { break };
        before = Some(last.record.number);
        let of_span = found.iter().filter(|held| held.record.at >= days.from && held.record.at < days.to);
        for held in of_span {
            let Some(view) = session.store.draw(held.record.number)? else { continue };
            let draw = &held.record;
            draws.push(Draw {
                reference: reference(Noun::Draw, draw.number),
                at: draw.at,
                by: names.person(draw.by),
                of: session.locale.word(draw.of),
                seed: draw.seed.to_string(),
                population: draw.population,
                drawn: view.rows.iter().map(|row| row.reference.clone()).collect(),
            });
            spots.extend(view.rows.into_iter().filter_map(|row| {
                let spot = row.spot?;
                let by = names.person(spot.by);
                Some(Spot { round: row.reference, at: spot.at, by, agrees: spot.agrees, note: spot.note })
            }));
        }
    }
    draws.reverse();
    spots.sort_by(|one, other| (one.at, &one.round).cmp(&(other.at, &other.round)));
    Ok((draws, spots))
}
