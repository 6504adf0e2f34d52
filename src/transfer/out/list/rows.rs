//! The rows of each list, read a page at a time.

use std::collections::HashMap;

use super::{Kind, List};
use crate::domain::action::{self as actions, Action, Order};
use crate::domain::finding as findings;
use crate::domain::reading::Ask;
use crate::domain::record::Id;
use crate::domain::round as rounds;
use crate::domain::template::FormKind;
use crate::report::ledger::evidence::{self, Entry};
use crate::report::ledger::finding::Found;
use crate::report::ledger::reading::Reading;
use crate::report::ledger::round::Performed;
use crate::report::ledger::{Reader, action, finding, place, reading, round, template};
use crate::report::names::Names;
use crate::transfer::digest::hex;
use crate::transfer::out::sink::Sink;
use crate::transfer::out::whole::{PAGE, all_actions, exceptions, version};
use crate::transfer::out::{Result, Source, Tick, go_on};

/// A list on its way out.
pub(super) struct Rows<'a> {
    /// Where its rows come from.
    pub source: &'a Source<'a>,
    /// What things are called; references are added as they are met.
    pub names: Names,
    /// Which list, and which of its rows.
    pub list: &'a List,
    /// Asked with every page.
    pub tick: Tick<'a>,
}

impl Rows<'_> {
    /// Writes the rows of the list.
    pub fn write(mut self, sink: &mut Sink<'_>) -> Result<()> {
        match self.list.kind {
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
            Kind::Areas | Kind::Assets | Kind::People | Kind::Templates => self.content(sink),
        }
    }

    fn reader(&self) -> Reader<'_> {
        Reader { locale: self.source.locale, calendar: self.source.calendar, names: &self.names }
    }

    /// Before the rows of a page: what they refer to, and whether to go on.
    fn turn(&mut self, ids: impl IntoIterator<Item = Id>, sink: &Sink<'_>) -> Result<()> {
        // One page's references are enough: a long list must not fill the memory with them.
        self.names.references = self.source.store.references(ids)?;
        go_on(self.tick, sink.rows(), 0)
    }

    fn rounds(
        &mut self,
        sink: &mut Sink<'_>,
        kinds: &[FormKind],
        row: impl Fn(&Reader<'_>, Performed<'_>) -> Vec<crate::report::grid::Cell>,
    ) -> Result<()> {
        let (store, span) = (self.source.store, self.list.span);
        let mut filter = self.list.narrowed.rounds.clone();
        filter.from = Some(filter.from.map_or(span.from, |from| from.max(span.from)));
        filter.to = Some(filter.to.map_or(span.to, |to| to.min(span.to)));
        if !kinds.is_empty() {
            filter.kinds = kinds.to_vec();
        }
        let mut page = rounds::Page::first(PAGE);
        let mut versions: HashMap<Id, (FormKind, i64)> = HashMap::new();
        loop {
            let found = store.rounds(&filter, &page)?;
            let ids = found.rows.iter().flat_map(|held| [Some(held.record.id), held.record.reinspects]).flatten();
            self.turn(ids, sink)?;
            for held in &found.rows {
                let (kind, version) = version(store, &mut versions, held.record.version)?;
                sink.row(&row(&self.reader(), Performed { round: &held.record, kind, version }))?;
            }
            let Some(next) = found.next else { return Ok(()) };
            page.after = Some(next);
        }
    }

    fn findings(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let (store, span) = (self.source.store, self.list.span);
        let actions: HashMap<Id, Action> = all_actions(store)?.into_iter().map(|action| (action.id, action)).collect();
        let filter =
            findings::Filter { from: Some(span.from), to: Some(span.to), ..self.list.narrowed.findings.clone() };
        let mut page = findings::Page::first(PAGE);
        loop {
            let found = store.findings(&filter, &page)?;
            let Some(last) = found.last() else { return Ok(()) };
            page.after = Some(last.key());
            self.turn(found.iter().flat_map(|row| [row.finding.round, row.finding.action]).flatten(), sink)?;
            for row in &found {
                let action = row.finding.action.and_then(|id| actions.get(&id));
                sink.row(&finding::row(&self.reader(), Found { finding: &row.finding, action }))?;
            }
        }
    }

    fn actions(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let (span, list) = (self.list.span, self.list);
        let mut page = actions::Page::first(Order::Newest, PAGE);
        loop {
            let found = self.source.store.actions(&list.narrowed.actions, &page)?;
            let Some(oldest) = found.last() else { return Ok(()) };
            page.after = Some(oldest.key(Order::Newest));
            let ids = found.iter().flat_map(|row| [row.action.source.map(|link| link.id), row.action.merged_into]);
            self.turn(ids.flatten(), sink)?;
            let of_span = found.iter().filter(|row| row.action.at >= span.from && row.action.at < span.to);
            for row in of_span.filter(|row| list.narrowed.takes(row.action.id)) {
                sink.row(&action::row(&self.reader(), &row.action))?;
            }
        }
    }

    fn readings(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let (store, list) = (self.source.store, self.list);
        for code in store.template_codes()? {
            let form = store.template(&code)?.form;
            for item in form.items().filter(|item| item.kind.is_quantity()) {
                let ask = Ask {
                    template: code.clone(),
                    item: item.key.clone(),
                    asset: None,
                    from: Some(list.span.from),
                    to: Some(list.span.to),
                };
                let ask = match &list.narrowed.readings {
                    Some(only) if (&only.template, &only.item) != (&code, &item.key) => continue,
                    Some(only) => Ask { asset: only.asset.clone(), ..ask },
                    None => ask,
                };
                let mut page = rounds::Page::first(PAGE);
                loop {
                    let found = store.readings(&ask, &page)?;
                    self.turn(found.points.iter().map(|point| point.key.1), sink)?;
                    for point in found.points {
                        let line = Reading::of(&ask, item, point);
                        sink.row(&reading::row(&self.reader(), &line))?;
                    }
                    let Some(next) = found.next else { break };
                    page.after = Some(next);
                }
            }
        }
        Ok(())
    }

    fn journal(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let span = self.list.span;
        let mut after = 0;
        loop {
            let events = self.source.store.journal(after)?;
            let Some(last) = events.last() else { return Ok(()) };
            after = last.entry.seq;
            self.turn([], sink)?;
            for event in events {
                let entry = event.entry;
                if span.asked && (entry.at < span.from || entry.at >= span.to) {
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
                sink.row(&evidence::entry(&self.reader(), &entry))?;
            }
        }
    }

    fn exceptions(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let list = self.list;
        for told in exceptions(self.source.store, &list.narrowed.exceptions, list.span.from, list.span.to)? {
            sink.row(&evidence::exception(&self.reader(), &told))?;
        }
        Ok(())
    }

    fn content(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let (store, reader, narrowed) = (self.source.store, self.reader(), &self.list.narrowed);
        match self.list.kind {
            Kind::Areas => {
                let mut areas = store.areas()?;
                areas.retain(|held| narrowed.takes(held.record.id));
                areas.iter().try_for_each(|held| sink.row(&place::area(&reader, &held.record)))
            }
            Kind::Assets => {
                let mut assets = store.assets()?;
                assets.retain(|held| narrowed.takes(held.record.id));
                assets.iter().try_for_each(|held| sink.row(&place::asset(&reader, &held.record)))
            }
            Kind::People => {
                let mut people = store.people()?;
                people.retain(|held| narrowed.takes(held.record.id));
                people.iter().try_for_each(|held| sink.row(&place::person(&reader, &held.record)))
            }
            _ => store.templates()?.iter().try_for_each(|listed| sink.row(&template::row(&reader, &listed.template))),
        }
    }
}
