//! `report clause`: the evidence of a clause.

use std::collections::{HashMap, HashSet};

use clap::Args;

use super::{Paper, head, issue};
use crate::cli::argument;
use crate::cli::export::rows::all_actions;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::names;
use crate::cli::session::Session;
use crate::cli::span::{self, Days, Span};
use crate::domain::action::Action;
use crate::domain::code::Code;
use crate::domain::finding::{self, Finding};
use crate::domain::noun::{Noun, reference};
use crate::domain::rates::Share;
use crate::domain::record::Id;
use crate::domain::round::{Filter, Page, State};
use crate::report::clause::{Carried, Evidence};
use crate::report::ledger::finding::Found;

/// Rows read at a time.
const PAGE: usize = 500;

/// Which clause.
#[derive(Debug, Args)]
pub struct ClauseArgs {
    /// The clause, as 4.3
    #[arg(value_name = "CLAUSE")]
    clause: String,
    /// In this time; else the last thirty days
    #[command(flatten)]
    span: Span,
    #[command(flatten)]
    paper: Paper,
}

/// Writes it.
pub fn run(args: &ClauseArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Month)?;
    let at = args.paper.at(session)?;
    let book = session.store.book()?;
    let code = argument::code(&args.clause)?;
    let mut clauses = book.chapters.iter().flat_map(|(_, clauses)| clauses);
    let Some(clause) = clauses.find(|clause| clause.code == code) else {
        return Err(Failure::unknown("clause", &args.clause, Vec::new()));
    };
    let carried = clause.carried_by.iter().map(|code| carried(session, code, days, at)).collect::<Result<Vec<_>>>()?;
    let actions: HashMap<Id, Action> =
        all_actions(&session.store)?.into_iter().map(|action| (action.id, action)).collect();
    let mut findings = Vec::new();
    for template in &clause.carried_by {
        findings.extend(found(session, template, days)?);
    }
    findings.sort_by_key(|finding| (finding.at, finding.id));
    let mut seen = HashSet::new();
    let own = findings.iter().filter_map(|finding| finding.action).filter(|id| seen.insert(*id));
    let mut names = names::of(session)?;
    let ids = findings.iter().flat_map(|finding| [finding.round, finding.action]).flatten();
    names.references = session.store.references(ids)?;
    let head = head(session)?;
    let text = Evidence {
        issue: issue(session, at, &head),
        names: &names,
        clause,
        span: days.dates,
        carried,
        actions: own.filter_map(|id| actions.get(&id)).collect(),
        findings: findings
            .iter()
            .map(|finding| Found { finding, action: finding.action.and_then(|id| actions.get(&id)) })
            .collect(),
    }
    .document(&session.locale)
    .write(args.paper.format());
    args.paper.write(&text, session)?;
    Ok(Exit::Done)
}

/// What was done by a checklist.
fn carried(session: &Session, code: &Code, days: Days, at: crate::domain::time::Instant) -> Result<Carried> {
    let in_force = session.store.template(code).ok().map(|template| template.version);
    let mut carried =
        Carried { template: code.clone(), version: in_force, done: Share::default(), missed: 0, failed: 0, last: None };
    let filter =
        Filter { templates: vec![code.clone()], from: Some(days.from), to: Some(days.to), ..Filter::default() };
    let mut page = Page::first(PAGE);
    loop {
        let found = session.store.rounds(&filter, &page)?;
        for round in found.rows.into_iter().map(|held| held.record) {
            let slots = round.slots.max(1);
            let due = round.state.is_done() || round.due <= at;
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

impl Later for Option<(String, crate::domain::time::Instant)> {
    fn max_by_signed(self, other: Self) -> Self {
        match (&self, &other) {
            (Some((_, own)), Some((_, new))) if new > own => other,
            (None, _) => other,
            _ => self,
        }
    }
}

/// What rounds by a checklist found.
fn found(session: &Session, template: &Code, days: Days) -> Result<Vec<Finding>> {
    let filter = finding::Filter {
        template: Some(template.clone()),
        from: Some(days.from),
        to: Some(days.to),
        ..finding::Filter::default()
    };
    let mut page = finding::Page::first(PAGE);
    let mut all = Vec::new();
    loop {
        let rows = session.store.findings(&filter, &page)?;
        let Some(last) = rows.last() else { return Ok(all) };
        page.after = Some(last.key());
        all.extend(rows.into_iter().map(|row| row.finding));
    }
}
