//! The rows of each list, read a page at a time.

use std::collections::HashMap;

use super::Kind;
use super::sink::Sink;
use crate::cli::failure::Result;
use crate::cli::span::Days;
use crate::domain::action::{self as actions, Action, Order};
use crate::domain::calendar::Calendar;
use crate::domain::finding as findings;
use crate::domain::reading::Ask;
use crate::domain::record::Id;
use crate::domain::round as rounds;
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::host::chance::hex;
use crate::report::ledger::evidence::{self, Entry, Told};
use crate::report::ledger::finding::Found;
use crate::report::ledger::reading::Reading;
use crate::report::ledger::round::Performed;
use crate::report::ledger::{Reader, action, finding, place, reading, round, template};
use crate::report::names::Names;
use crate::store::{Exception, Page, Store};
use crate::text::locale::Locale;

/// Rows read at a time.
const PAGE: usize = 500;

/// Where rows come from, and how they are read.
pub struct Source<'a> {
    /// The file.
    pub store: &'a Store,
    /// Its clocks.
    pub calendar: &'a Calendar,
    /// The reader's language.
    pub locale: &'a Locale,
    /// What things are called; references are added as they are met.
    pub names: &'a mut Names,
    /// The days that are asked for.
    pub span: Days,
}

impl Source<'_> {
    /// Writes the rows of a list.
    pub fn write(mut self, kind: Kind, sink: &mut Sink<'_>) -> Result<()> {
        match kind {
            Kind::Rounds => self.rounds(sink, &[], round::row),
            Kind::Inspections => {
                let kinds = [FormKind::Inspection, FormKind::Audit, FormKind::Observation];
                self.rounds(sink, &kinds, round::inspection)
            }
            Kind::Findings => self.findings(sink),
            Kind::Actions => self.actions(sink),
            Kind::Readings => self.readings(sink),
            Kind::Journal => self.journal(sink),
            Kind::Exceptions => self.exceptions(sink),
            Kind::Areas | Kind::Assets | Kind::People | Kind::Templates => self.content(kind, sink),
        }
    }

    fn reader(&self) -> Reader<'_> {
        Reader { locale: self.locale, calendar: self.calendar, names: self.names }
    }

    fn call(&mut self, ids: impl IntoIterator<Item = Id>) -> Result<()> {
        // One page's references are enough: a long list must not fill the memory with them.
        self.names.references = self.store.references(ids)?;
        Ok(())
    }

    fn rounds(
        &mut self,
        sink: &mut Sink<'_>,
        kinds: &[FormKind],
        row: impl Fn(&Reader<'_>, Performed<'_>) -> Vec<crate::report::grid::Cell>,
    ) -> Result<()> {
        let filter = rounds::Filter { kinds: kinds.to_vec(), ..of(self.span) };
        let mut page = rounds::Page::first(PAGE);
        let mut versions: HashMap<Id, (FormKind, i64)> = HashMap::new();
        loop {
            let found = self.store.rounds(&filter, &page)?;
            self.call(found.rows.iter().flat_map(|held| [Some(held.record.id), held.record.reinspects]).flatten())?;
            for held in &found.rows {
                let (kind, version) = version(self.store, &mut versions, held.record.version)?;
                sink.row(row(&self.reader(), Performed { round: &held.record, kind, version }))?;
            }
            let Some(next) = found.next else { return Ok(()) };
            page.after = Some(next);
        }
    }

    fn findings(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let actions: HashMap<Id, Action> =
            all_actions(self.store)?.into_iter().map(|action| (action.id, action)).collect();
        let filter =
            findings::Filter { from: Some(self.span.from), to: Some(self.span.to), ..findings::Filter::default() };
        let mut page = findings::Page::first(PAGE);
        loop {
            let found = self.store.findings(&filter, &page)?;
            let Some(last) = found.last() else { return Ok(()) };
            page.after = Some(last.key());
            self.call(found.iter().flat_map(|row| [row.finding.round, row.finding.action]).flatten())?;
            for row in &found {
                let action = row.finding.action.and_then(|id| actions.get(&id));
                sink.row(finding::row(&self.reader(), Found { finding: &row.finding, action }))?;
            }
        }
    }

    fn actions(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let mut page = actions::Page::first(Order::Newest, PAGE);
        loop {
            let found = self.store.actions(&actions::Filter::default(), &page)?;
            let Some(last) = found.last() else { return Ok(()) };
            page.after = Some(last.key(Order::Newest));
            let ids = found.iter().flat_map(|row| [row.action.source.map(|link| link.id), row.action.merged_into]);
            self.call(ids.flatten())?;
            let span = self.span;
            for row in found.iter().filter(|row| row.action.at >= span.from && row.action.at < span.to) {
                sink.row(action::row(&self.reader(), &row.action))?;
            }
        }
    }

    fn readings(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        for code in self.store.template_codes()? {
            let form = self.store.template(&code)?.form;
            for item in form.items().filter(|item| item.kind.is_quantity()) {
                let ask = Ask {
                    template: code.clone(),
                    item: item.key.clone(),
                    asset: None,
                    from: Some(self.span.from),
                    to: Some(self.span.to),
                };
                let mut page = rounds::Page::first(PAGE);
                loop {
                    let found = self.store.readings(&ask, &page)?;
                    self.call(found.points.iter().map(|point| point.key.1))?;
                    for point in found.points {
                        let line = Reading::of(&ask, item, point);
                        sink.row(reading::row(&self.reader(), &line))?;
                    }
                    let Some(next) = found.next else { break };
                    page.after = Some(next);
                }
            }
        }
        Ok(())
    }

    fn journal(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let mut after = 0;
        loop {
            let events = self.store.journal(after)?;
            let Some(last) = events.last() else { return Ok(()) };
            after = last.entry.seq;
            for event in events {
                let entry = event.entry;
                if self.span.asked && (entry.at < self.span.from || entry.at >= self.span.to) {
                    continue;
                }
                let entry = Entry {
                    seq: entry.seq,
                    at: entry.at,
                    by: event.by,
                    role: entry.role,
                    verb: entry.verb,
                    noun: entry.noun,
                    reference: event.reference,
                    reason: entry.reason,
                    hash: hex(&entry.hash),
                };
                sink.row(evidence::entry(&self.reader(), &entry))?;
            }
        }
    }

    fn exceptions(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        for told in exceptions(self.store, self.span.from, self.span.to)? {
            sink.row(evidence::exception(&self.reader(), &told))?;
        }
        Ok(())
    }

    fn content(&mut self, kind: Kind, sink: &mut Sink<'_>) -> Result<()> {
        let (store, reader) = (self.store, self.reader());
        match kind {
            Kind::Areas => store.areas()?.iter().try_for_each(|held| sink.row(place::area(&reader, &held.record))),
            Kind::Assets => store.assets()?.iter().try_for_each(|held| sink.row(place::asset(&reader, &held.record))),
            Kind::People => store.people()?.iter().try_for_each(|held| sink.row(place::person(&reader, &held.record))),
            _ => store.templates()?.iter().try_for_each(|listed| sink.row(template::row(&reader, &listed.template))),
        }
    }
}

/// The rounds of a span.
fn of(span: Days) -> rounds::Filter {
    rounds::Filter { from: Some(span.from), to: Some(span.to), ..rounds::Filter::default() }
}

/// The kind and number of a version, read once.
pub fn version(store: &Store, known: &mut HashMap<Id, (FormKind, i64)>, id: Id) -> Result<(FormKind, i64)> {
    if let Some(known) = known.get(&id) {
        return Ok(*known);
    }
    let found = store.version(id)?.map_or((FormKind::Round, 0), |version| (version.form.kind, version.version));
    known.insert(id, found);
    Ok(found)
}

/// Every action there is, newest first.
pub fn all_actions(store: &Store) -> Result<Vec<Action>> {
    let mut page = actions::Page::first(Order::Newest, PAGE);
    let mut all = Vec::new();
    loop {
        let found = store.actions(&actions::Filter::default(), &page)?;
        let Some(last) = found.last() else { return Ok(all) };
        page.after = Some(last.key(Order::Newest));
        all.extend(found.into_iter().map(|row| row.action));
    }
}

/// What undermines the evidence of a time, newest first.
pub fn exceptions(store: &Store, from: Instant, to: Instant) -> Result<Vec<Told>> {
    let mut page = Page { kinds: Vec::new(), after: None, limit: PAGE };
    let mut all = Vec::new();
    loop {
        let found = store.exceptions(from, to, &page)?;
        let Some(last) = found.last() else { return Ok(all) };
        page.after = Some(last.key());
        all.extend(found.into_iter().map(told));
    }
}

fn told(one: Exception) -> Told {
    Told {
        kind: one.kind,
        seq: one.seq,
        at: one.at,
        by: one.by,
        role: one.role,
        reference: one.reference,
        reason: one.reason,
        entries: one.entries,
    }
}
