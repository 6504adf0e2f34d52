//! Every round that ever was, newest first, narrowed by whatever combination is asked for.
//!
//! There is no index for each combination: each thing a round can be narrowed by has one list, in one order, and the lists are
//! walked side by side ([`meet`]). A page costs a few seeks for each of its rows, whether there are a thousand rounds or a
//! million, and where what is asked for is rare, the rarest list sets the pace. A walk that meets too seldom is broken off and
//! can be gone on with, so that no list ever stalls.

mod facet;
mod meet;

use rusqlite::Connection;

use self::facet::Facet;
use self::meet::{Any, Meeting};
use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::round::{Filter, Key, Page, Round};
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::table::{Held, get};

/// How many times lists may be read for one page: a tenth of a second's work. What meets more seldom is gone on with when asked.
pub(in crate::store) const READS: usize = 4_000;

/// A page of the history.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rounds {
    /// The rounds, newest first.
    pub rows: Vec<Held<Round>>,
    /// Where the next page goes on; none where the oldest was reached.
    pub next: Option<Key>,
    /// The walk was broken off before the page was full: what is asked for is rare. Going on is worth it where narrowing is not.
    pub cut: bool,
}

impl Rounds {
    /// The rounds without their revisions, and where the next page goes on.
    pub fn into_records(self) -> (Vec<Round>, Option<Key>) {
        (self.rows.into_iter().map(|held| held.record).collect(), self.next)
    }
}

impl Store {
    /// Rounds, inspections and audits as far back as there are any.
    pub fn rounds(&self, filter: &Filter, page: &Page) -> Result<Rounds> {
        let db = self.db.unchecked_transaction()?;
        let found = keys(&db, filter, None, page, READS)?;
        let mut rows = Vec::with_capacity(found.keys.len());
        for (_, id) in &found.keys {
            // What was begun and taken back never was.
            rows.extend(get::<Round>(&db, Id(*id))?.filter(|held| !held.record.is_withdrawn()));
        }
        Ok(Rounds { rows, next: found.next.map(|(at, id)| (Instant(at), Id(id))), cut: found.cut })
    }
}

/// The keys of a page; of rounds that pin one of these versions only, where any are named. Lists are read so many times at most.
pub(in crate::store) fn keys(
    db: &Connection,
    filter: &Filter,
    versions: Option<&[Id]>,
    page: &Page,
    reads: usize,
) -> Result<meet::Found> {
    let end = filter.to.map_or((i64::MAX, i64::MAX), |to| (to.0 - 1, i64::MAX));
    // Below the last one of the page before.
    let after = page.after.map_or(end, |(at, id)| (at.0, id.0 - 1));
    Meeting { lists: lists(db, filter, versions)?, from: filter.from.map_or(i64::MIN, |from| from.0), reads }.walk(
        db,
        end.min(after),
        page.limit,
    )
}

/// One union of lists for each thing that is asked for.
fn lists(db: &Connection, filter: &Filter, versions: Option<&[Id]>) -> Result<Vec<Any>> {
    let mut all = Vec::new();
    let mut ask = |facets: Vec<Facet<'_>>| all.push(Any::of(facets));
    if let Some(versions) = versions {
        ask(versions.iter().map(|id| Facet::Version(*id)).collect());
    }
    if !filter.templates.is_empty() {
        ask(filter.templates.iter().map(Facet::Template).collect());
    }
    if !filter.kinds.is_empty() {
        let codes = of_kinds(db, &filter.kinds)?;
        ask(codes.iter().map(Facet::Template).collect());
    }
    if !filter.areas.is_empty() {
        let areas = within(db, &filter.areas)?;
        ask(areas.iter().map(Facet::Area).collect());
    }
    if !filter.assets.is_empty() {
        ask(filter.assets.iter().map(Facet::Asset).collect());
    }
    if !filter.people.is_empty() {
        ask(filter.people.iter().map(|id| Facet::Person(*id)).collect());
    }
    if !filter.outcomes.is_empty() {
        ask(filter.outcomes.iter().map(|outcome| Facet::Outcome(*outcome)).collect());
    }
    if !filter.states.is_empty() {
        ask(filter.states.iter().map(|state| Facet::State(*state)).collect());
    }
    if filter.failed {
        ask(vec![Facet::Failed]);
    }
    for word in &filter.words {
        let areas = within(db, &word.areas)?;
        let templates = word.templates.iter().map(Facet::Template);
        let places = areas.iter().map(Facet::Area).chain(word.assets.iter().map(Facet::Asset));
        ask(templates.chain(places).chain(word.people.iter().map(|id| Facet::Person(*id))).collect());
    }
    if all.is_empty() {
        all.push(Any::of(vec![Facet::All]));
    }
    Ok(all)
}

/// The checklists that are or were of these kinds.
fn of_kinds(db: &Connection, kinds: &[FormKind]) -> Result<Vec<Code>> {
    let mut statement = db.prepare_cached(OF_KIND)?;
    let mut codes: Vec<Code> = Vec::new();
    for kind in kinds {
        let found: Vec<String> =
            statement.query_map([kind.name()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        codes.extend(found.iter().filter_map(|code| Code::parse(code).ok()));
    }
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

pub(in crate::store) const OF_KIND: &str =
    "SELECT DISTINCT code FROM template WHERE json_extract(form, '$.kind') = ?1 ORDER BY code";

/// These areas and those within them.
fn within(db: &Connection, areas: &[Code]) -> Result<Vec<Code>> {
    let mut all = areas.to_vec();
    let mut statement = db.prepare_cached("SELECT code FROM area WHERE parent = ?1")?;
    let mut next = 0;
    while let Some(area) = all.get(next).cloned() {
        let found: Vec<String> =
            statement.query_map([area.as_str()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let inner = found.iter().filter_map(|code| Code::parse(code).ok());
        for code in inner {
            if !all.contains(&code) {
                all.push(code);
            }
        }
        next += 1;
    }
    Ok(all)
}

/// Every statement a list is read by, for the engine's plan of it to be looked at.
#[cfg(test)]
pub(in crate::store) fn statements() -> Vec<&'static str> {
    facet::ALL.to_vec()
}
