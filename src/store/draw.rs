//! Samples: what there is to draw from, what was drawn, and what was said of it.

use std::collections::HashMap;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension};

use crate::domain::actor::Actor;
use crate::domain::draw::{Change, Draw, Drawn, Facts, Judging, Spot, decide as draw, judge};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::round::Round;
use crate::domain::time::{Clock, Date, Instant};
use crate::domain::writes::Writes;

use super::Store;
use super::error::{Error, Result};
use super::known::Known;
use super::people::names;
use super::table::{Held, first, get, select};

/// A sample with what became of it.
#[derive(Debug, Clone)]
pub struct DrawView {
    /// The draw.
    pub draw: Held<Draw>,
    /// What was drawn, in the order in which it was.
    pub rows: Vec<DrawnRow>,
    /// Names by identity.
    pub names: HashMap<Id, String>,
}

/// Something that was drawn.
#[derive(Debug, Clone)]
pub struct DrawnRow {
    /// Its identity.
    pub id: Id,
    /// What people call it.
    pub reference: String,
    /// What it is about.
    pub title: Phrase,
    /// The stored name of its state.
    pub state: String,
    /// What was said of it.
    pub spot: Option<Spot>,
}

impl Store {
    /// Samples, newest first, those before the number `before`.
    pub fn draws(&self, before: Option<i64>, limit: i64) -> Result<Vec<Held<Draw>>> {
        let before = before.unwrap_or(i64::MAX);
        select(&self.db, "WHERE number < ?1 ORDER BY number DESC LIMIT ?2", [before, limit])
    }

    /// How many rounds of each sample were judged, and how many of them agreed.
    pub fn judged(&self) -> Result<HashMap<Id, (i64, i64)>> {
        let sql = "SELECT draw, count(*), sum(agrees) FROM spot WHERE void = 0 GROUP BY draw";
        let mut statement = self.db.prepare_cached(sql)?;
        let counts = statement.query_map([], |row| Ok((row.get(0).map(Id)?, (row.get(1)?, row.get(2)?))))?;
        Ok(counts.collect::<rusqlite::Result<_>>()?)
    }

    /// The sample with this running number, with what became of it.
    pub fn draw(&self, number: i64) -> Result<Option<DrawView>> {
        let db = self.db.unchecked_transaction()?;
        let Some(held) = first::<Draw>(&db, "WHERE number = ?1", [number])? else { return Ok(None) };
        let said: Vec<Held<Spot>> = select(&db, "WHERE draw = ?1 AND void = 0", [held.record.id.0])?;
        let mut said: HashMap<Id, Spot> = said.into_iter().map(|held| (held.record.round, held.record)).collect();
        let mut heading = db.prepare_cached("SELECT ref, title, state FROM heading WHERE id = ?1")?;
        let mut rows = Vec::with_capacity(held.record.drawn.len());
        for id in &held.record.drawn {
            let found: Option<(String, String, String)> =
                heading.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).optional()?;
            let (reference, title, state) = found.unwrap_or_default();
            let title = serde_json::from_str(&title).unwrap_or_default();
            rows.push(DrawnRow { id: *id, reference, title, state, spot: said.remove(id) });
        }
        Ok(Some(DrawView { rows, names: names(&db)?, draw: held }))
    }
}

/// Decides a change about samples.
pub(super) fn decide(
    db: &Connection,
    known: &mut Known,
    change: &Change,
    actor: &Actor,
    now: Instant,
    out: &mut Writes,
) -> Result<()> {
    match change {
        Change::Draw { of, from, to, .. } => {
            let population = population(db, known, *of, *from, *to)?;
            let mut next = db.prepare_cached("SELECT ifnull(max(number), 0) + 1 FROM draw")?;
            let number = next.query_row([], |row| row.get(0))?;
            Ok(draw(Facts { population, number }, change, actor, now, out)?)
        }
        Change::Judge { draw, round, .. } => {
            let unknown = |what, id: &Id| Refusal::Unknown { what, given: id.to_string(), near: Vec::new() };
            let draw = get::<Draw>(db, *draw)?.ok_or_else(|| unknown("draw", draw))?.record;
            let round = get::<Round>(db, *round)?.ok_or_else(|| unknown("round", round))?.record;
            let pair = [draw.id.0, round.id.0];
            let before = first::<Spot>(db, "WHERE draw = ?1 AND round = ?2", pair)?.map(|held| held.record);
            let mut authors = db.prepare_cached(
                "SELECT DISTINCT \"by\" FROM answer WHERE round = ?1 AND void = 0 AND \"by\" NOT NULL",
            )?;
            let answered_by =
                authors.query_map([round.id.0], |row| row.get(0).map(Id))?.collect::<rusqlite::Result<_>>()?;
            Ok(judge(&Judging { draw, round, answered_by, before }, change, actor, now, out)?)
        }
    }
}

/// What there is to draw from, by number.
fn population(db: &Connection, known: &mut Known, of: Drawn, from: Date, to: Date) -> Result<Vec<Id>> {
    let calendar = known.calendar(db)?.ok_or_else(|| Error::Damaged("no site".to_owned()))?;
    let midnight = |date: Date| Value::from(calendar.instant(date, Clock::MIDNIGHT).0);
    let days = || [Value::from(from.to_string()), Value::from(to.to_string())];
    let span = || [midnight(from), midnight(to.succ_opt().unwrap_or(to))];
    let (sql, span) = match of {
        Drawn::Rounds => (
            "SELECT id FROM round WHERE ops_date BETWEEN ?1 AND ?2 AND state IN ('done', 'reviewed', 'done_late') ORDER BY id",
            days(),
        ),
        Drawn::Findings => ("SELECT id FROM finding WHERE at >= ?1 AND at < ?2 AND void = 0 ORDER BY id", span()),
        Drawn::Actions => ("SELECT id FROM action WHERE at >= ?1 AND at < ?2 AND state <> 'void' ORDER BY id", span()),
    };
    let mut statement = db.prepare_cached(sql)?;
    let ids = statement.query_map(span, |row| row.get(0).map(Id))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
}
