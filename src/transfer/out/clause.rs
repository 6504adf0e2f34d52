//! The evidence of a clause, as a document.

use std::collections::{HashMap, HashSet};

use super::whole::all_actions;
use super::{Result, Source, names};
use crate::domain::action::Action;
use crate::domain::code::Code;
use crate::domain::days::Days;
use crate::domain::finding::{self, Finding};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{Filter, Page, State};
use crate::domain::share::Share;
use crate::domain::time::Instant;
use crate::report::clause::{Carried, Evidence};
use crate::report::document::Document;
use crate::report::ledger::finding::Found;

/// Rows read at a time.
const PAGE: usize = 500;

/// The evidence of a time; none where there is no such clause.
///
/// # Errors
/// The file cannot be read.
pub fn document(source: &Source<'_>, code: &Code, days: Days) -> Result<Option<Document>> {
    let store = source.store;
    let book = store.book()?;
    let mut clauses = book.chapters.iter().flat_map(|(_, clauses)| clauses);
    let Some(clause) = clauses.find(|clause| clause.code == *code) else { return Ok(None) };
    let carried = clause.carried_by.iter().map(|code| carried(source, code, days)).collect::<Result<Vec<_>>>()?;
    let actions: HashMap<Id, Action> = all_actions(store)?.into_iter().map(|action| (action.id, action)).collect();
    let mut findings = Vec::new();
    for template in &clause.carried_by {
        findings.extend(found(source, template, days)?);
    }
    findings.sort_by_key(|finding| (finding.at, finding.id));
    let mut seen = HashSet::new();
    let own = findings.iter().filter_map(|finding| finding.action).filter(|id| seen.insert(*id));
    let mut names = names::of(store)?;
    let ids = findings.iter().flat_map(|finding| [finding.round, finding.action]).flatten();
    names.references = store.references(ids)?;
    let head = source.head()?;
    let evidence = Evidence {
        issue: source.issue(&head),
        names: &names,
        clause,
        span: days.dates,
        carried,
        actions: own.filter_map(|id| actions.get(&id)).collect(),
        findings: findings
            .iter()
            .map(|finding| Found { finding, action: finding.action.and_then(|id| actions.get(&id)) })
            .collect(),
    };
    Ok(Some(evidence.document(source.locale)))
}

/// What was done by a checklist.
fn carried(source: &Source<'_>, code: &Code, days: Days) -> Result<Carried> {
    let in_force = source.store.template(code).ok().map(|template| template.version);
    let mut carried =
        Carried { template: code.clone(), version: in_force, done: Share::default(), missed: 0, failed: 0, last: None };
    let filter =
        Filter { templates: vec![code.clone()], from: Some(days.from), to: Some(days.to), ..Filter::default() };
    let mut page = Page::first(PAGE);
    loop {
        let found = source.store.rounds(&filter, &page)?;
        for round in found.rows.into_iter().map(|held| held.record) {
            let slots = round.slots.max(1);
            let due = round.state.is_done() || round.due <= source.at;
            if due && !matches!(round.state, State::Void | State::NotApplicable) {
                carried.done.whole += slots;
            }
            if matches!(round.state, State::Missed | State::Explained) {
                carried.missed += slots;
            }
            if round.state.is_done() {
                carried.done.part += slots;
                carried.failed += round.failed;
                let last = round.signed.map(|signed| (reference(Noun::Round, round.number), signed));
                carried.last = carried.last.take().max_by_signed(last);
            }
        }
        let Some(next) = found.next else { return Ok(carried) };
        page.after = Some(next);
    }
}

/// The later of two.
trait Later {
    fn max_by_signed(self, other: Self) -> Self;
}

impl Later for Option<(String, Instant)> {
    fn max_by_signed(self, other: Self) -> Self {
        match (&self, &other) {
            (Some((_, own)), Some((_, new))) if new > own => other,
            (None, _) => other,
            _ => self,
        }
    }
}

/// What rounds by a checklist found.
fn found(source: &Source<'_>, template: &Code, days: Days) -> Result<Vec<Finding>> {
    let filter = finding::Filter {
        template: Some(template.clone()),
        from: Some(days.from),
        to: Some(days.to),
        ..finding::Filter::default()
    };
    let mut page = finding::Page::first(PAGE);
    let mut all = Vec::new();
    loop {
        let rows = source.store.findings(&filter, &page)?;
        let Some(last) = rows.last() else { return Ok(all) };
        page.after = Some(last.key());
        all.extend(rows.into_iter().map(|row| row.finding));
    }
}
