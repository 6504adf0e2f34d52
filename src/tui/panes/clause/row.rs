//! What carries a clause out, as rows: its checklists, their last rounds, what these found, and what puts that right.

use crate::domain::action::Action;
use crate::domain::book::Clause;
use crate::domain::code::Code;
use crate::domain::finding::{self, Finding};
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::round::{self, Round};
use crate::domain::template::{Form, Template};
use crate::domain::time::Instant;
use crate::store::{Result, Store};
use crate::tui::cx::Cx;

/// The last rounds of each checklist, and its last findings.
const EACH: usize = 20;

/// A piece of evidence.
#[derive(Debug, Clone)]
pub(super) enum Row {
    /// A checklist that carries it out.
    Checklist(Box<Template>),
    /// A round by one of them.
    Round(Box<Round>),
    /// What a round found.
    Finding(Box<Finding>),
    /// What puts that right.
    Action(Box<Action>),
}

impl Row {
    /// The record.
    pub fn id(&self) -> Id {
        match self {
            Self::Checklist(template) => template.id,
            Self::Round(round) => round.id,
            Self::Finding(finding) => finding.id,
            Self::Action(action) => action.id,
        }
    }

    /// What kind of record it is.
    pub fn noun(&self) -> Noun {
        match self {
            Self::Checklist(_) => Noun::Template,
            Self::Round(_) => Noun::Round,
            Self::Finding(_) => Noun::Finding,
            Self::Action(_) => Noun::Action,
        }
    }

    /// What people call it.
    pub fn called(&self) -> String {
        match self {
            Self::Checklist(template) => template.code.to_string(),
            Self::Round(round) => reference(Noun::Round, round.number),
            Self::Finding(finding) => reference(Noun::Finding, finding.number),
            Self::Action(action) => reference(Noun::Action, action.number),
        }
    }

    /// What it is about.
    pub fn title(&self) -> &Phrase {
        match self {
            Self::Checklist(template) => &template.form.title,
            Self::Round(round) => &round.title,
            Self::Finding(finding) => &finding.title,
            Self::Action(action) => &action.title,
        }
    }

    /// How it stands.
    pub fn state(&self, cx: Cx<'_>) -> String {
        match self {
            Self::Checklist(template) => cx.text.say_with("clause-version", &[("version", template.version.into())]),
            Self::Round(round) if round.failed > 0 => cx.text.say_with("clause-failed", &[("n", round.failed.into())]),
            Self::Round(round) => cx.text.word(round.state),
            Self::Finding(finding) => cx.text.say(if finding.open { "clause-open" } else { "clause-settled" }),
            Self::Action(action) => cx.text.word(action.state),
        }
    }

    /// Whether it wants somebody yet.
    pub fn is_open(&self) -> bool {
        match self {
            Self::Checklist(_) => false,
            Self::Round(round) => round.failed > 0,
            Self::Finding(finding) => finding.open,
            Self::Action(action) => action.state.is_open(),
        }
    }

    /// When: signed, seen last, opened.
    pub fn at(&self) -> Option<Instant> {
        match self {
            Self::Checklist(_) => None,
            Self::Round(round) => Some(round.walked_to.or(round.signed).unwrap_or(round.anchor)),
            Self::Finding(finding) => Some(finding.seen),
            Self::Action(action) => Some(action.at),
        }
    }
}

/// Whether a form carries a clause out, as a whole or by one of its lines.
fn carries(form: &Form, clause: &Code) -> bool {
    form.clause.as_ref() == Some(clause) || form.items().any(|item| item.clause.as_ref() == Some(clause))
}

/// A clause with its evidence; no clause where the rules have none of that number.
pub(super) fn read(store: &Store, code: &Code) -> Result<(Option<Clause>, Vec<Row>)> {
    let book = store.book()?;
    let clause = book.chapters.iter().flat_map(|(_, clauses)| clauses).find(|clause| clause.code == *code).cloned();
    let named = |template: &Code| clause.as_ref().is_some_and(|clause| clause.carried_by.contains(template));
    let templates = store.templates()?.into_iter().map(|listed| listed.template);
    let own: Vec<Template> = templates.filter(|one| named(&one.code) || carries(&one.form, code)).collect();
    let (mut rounds, mut findings, mut actions): (Vec<Round>, Vec<Finding>, Vec<Action>) = Default::default();
    for template in &own {
        let filter = round::Filter { templates: vec![template.code.clone()], ..round::Filter::default() };
        let found = store.rounds(&filter, &round::Page::first(EACH))?;
        rounds.extend(found.rows.into_iter().map(|held| held.record));
        let filter = finding::Filter { template: Some(template.code.clone()), ..finding::Filter::default() };
        let found = store.findings(&filter, &finding::Page::first(EACH))?;
        findings.extend(found.into_iter().map(|row| row.finding));
    }
    for id in findings.iter().filter_map(|finding| finding.action) {
        if !actions.iter().any(|action| action.id == id)
            && let Some(view) = store.action(id)?
        {
            actions.push(view.held.record);
        }
    }
    rounds.sort_by_key(|round| std::cmp::Reverse((round.anchor, round.id)));
    findings.sort_by_key(|finding| std::cmp::Reverse((finding.open, finding.seen, finding.id)));
    actions.sort_by_key(|action| std::cmp::Reverse((action.state.is_open(), action.at, action.id)));
    let rows = own.into_iter().map(|one| Row::Checklist(Box::new(one)));
    let rows = rows.chain(rounds.into_iter().map(|one| Row::Round(Box::new(one))));
    let rows = rows.chain(findings.into_iter().map(|one| Row::Finding(Box::new(one))));
    Ok((clause, rows.chain(actions.into_iter().map(|one| Row::Action(Box::new(one)))).collect()))
}
