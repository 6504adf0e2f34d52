//! The audit pack: everything an auditor asks for about a time, as one page and as a folder.

use std::collections::HashMap;

use super::whole::{all_actions, exceptions, version};
use super::{Result, Source, Tick, fault, go_on, names};
use crate::domain::action::Action;
use crate::domain::days::Days;
use crate::domain::finding::{self, Finding};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{Filter, Page, Round};
use crate::report::audit::{Audit, Draw, Folder, Spot, Verified};
use crate::report::document::Document;
use crate::report::ledger::finding::Found;
use crate::report::ledger::round::Performed;
use crate::report::names::Names;

/// Rows read at a time.
const PAGE: usize = 500;
/// Pieces of the work: proving, rounds, findings, actions, signatures, samples, exceptions, writing.
const STEPS: usize = 8;

/// The pack.
pub struct Pack {
    /// The page.
    pub page: Document,
    /// The lists as CSV files, with their digests.
    pub folder: Folder,
    /// Whether the file is what was written in it.
    pub holds: bool,
}

/// Reads the pack of a time.
///
/// # Errors
/// The file cannot be read, or it was stopped.
pub fn pack(source: &Source<'_>, days: Days, tick: Tick<'_>) -> Result<Pack> {
    let store = source.store;
    go_on(tick, 0, STEPS)?;
    let proved = store.verify(&[])?;
    let faults = proved.problems.iter().map(|problem| fault::sentence(problem, source.locale)).collect();
    let rounds = rounds(source, days, tick)?;
    go_on(tick, 2, STEPS)?;
    let findings = findings(source, days)?;
    go_on(tick, 3, STEPS)?;
    let all: HashMap<Id, Action> = all_actions(store)?.into_iter().map(|one| (one.id, one)).collect();
    let mut actions: Vec<&Action> = all.values().filter(|one| one.at < days.to && is_of(one, days)).collect();
    actions.sort_by_key(|one| one.number);
    go_on(tick, 4, STEPS)?;
    let mut signatures = Vec::new();
    for round in rounds.iter().filter(|round| round.signed.is_some()) {
        signatures.extend(store.signatures(round.id)?);
    }
    let mut versions = HashMap::new();
    let mut performed = Vec::with_capacity(rounds.len());
    for round in &rounds {
        let (kind, version) = version(store, &mut versions, round.version)?;
        performed.push(Performed { round, kind, version });
    }
    go_on(tick, 5, STEPS)?;
    let mut names = names::of(store)?;
    let of_findings = findings.iter().flat_map(|one| [one.round, one.action]).flatten();
    let of_actions = actions.iter().flat_map(|one| [one.source.map(|link| link.id), one.merged_into]).flatten();
    let of_rounds = rounds.iter().flat_map(|one| [Some(one.id), one.reinspects]).flatten();
    names.references = store.references(of_findings.chain(of_actions).chain(of_rounds))?;
    let (draws, spots) = drawn(source, days, &names)?;
    go_on(tick, 6, STEPS)?;
    let head = source.head()?;
    let audit = Audit {
        issue: source.issue(&head),
        names: &names,
        span: days.dates,
        exceptions: exceptions(store, &[], days.from, days.to)?,
        rounds: performed,
        findings: findings
            .iter()
            .map(|finding| Found { finding, action: finding.action.and_then(|id| all.get(&id)) })
            .collect(),
        actions,
        rectification: store.rectification(days.from, days.to, source.at)?,
        ladder: source.site.settings.ladder,
        signatures: signatures.iter().collect(),
        draws,
        spots,
        verified: Verified { entries: proved.entries, faults },
        version: env!("CARGO_PKG_VERSION"),
    };
    go_on(tick, 7, STEPS)?;
    let (page, folder) = (audit.document(source.locale), audit.folder(source.locale));
    go_on(tick, STEPS, STEPS)?;
    Ok(Pack { page, folder, holds: proved.is_ok() })
}

/// Opened in the span, or open when it began.
fn is_of(action: &Action, days: Days) -> bool {
    action.at >= days.from || action.closed.is_none_or(|closed| closed >= days.from)
}

/// Rounds of the span, oldest first.
fn rounds(source: &Source<'_>, days: Days, tick: Tick<'_>) -> Result<Vec<Round>> {
    let filter = Filter { from: Some(days.from), to: Some(days.to), ..Filter::default() };
    let mut page = Page::first(PAGE);
    let mut all = Vec::new();
    loop {
        let found = source.store.rounds(&filter, &page)?;
        go_on(tick, 1, STEPS)?;
        all.extend(found.rows.into_iter().map(|held| held.record));
        let Some(next) = found.next else { break };
        page.after = Some(next);
    }
    all.reverse();
    Ok(all)
}

/// Findings of the span, oldest first.
fn findings(source: &Source<'_>, days: Days) -> Result<Vec<Finding>> {
    let filter = finding::Filter { from: Some(days.from), to: Some(days.to), ..finding::Filter::default() };
    let mut page = finding::Page::first(PAGE);
    let mut all = Vec::new();
    loop {
        let found = source.store.findings(&filter, &page)?;
        let Some(last) = found.last() else { break };
        page.after = Some(last.key());
        all.extend(found.into_iter().map(|row| row.finding));
    }
    all.reverse();
    Ok(all)
}

/// Samples of the span, oldest first, and what was said of the rounds in them.
fn drawn(source: &Source<'_>, days: Days, names: &Names) -> Result<(Vec<Draw>, Vec<Spot>)> {
    let (mut draws, mut spots) = (Vec::new(), Vec::new());
    let mut before = None;
    loop {
        let found = source.store.draws(before, PAGE as i64)?;
        let Some(last) = found.last() else { break };
        before = Some(last.record.number);
        let of_span = found.iter().filter(|held| held.record.at >= days.from && held.record.at < days.to);
        for held in of_span {
            let Some(view) = source.store.draw(held.record.number)? else { continue };
            let draw = &held.record;
            draws.push(Draw {
                reference: reference(Noun::Draw, draw.number),
                at: draw.at,
                by: names.person(draw.by),
                of: source.locale.word(draw.of),
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
