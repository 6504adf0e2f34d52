//! Readings of one line over time.
//!
//! There is no table of readings: a line's readings are those rounds of the versions that have the line, in the order of the
//! history, each with its one answer, which the key of answers (round, item) finds in one step. So a window of the newest N costs
//! the same among a thousand rounds and among a million; an answer carries no second copy of its round's moment that could
//! disagree with it; and nothing more has to be verified. A line that most rounds hide is walked for so many rounds and then
//! gone on with when asked.

use rusqlite::params;

use super::Store;
use super::error::Result;
use super::round::list;
use super::table::{first, get};
use crate::domain::answer::Answer;
use crate::domain::item::Item;
use crate::domain::phrase::Phrase;
use crate::domain::reading::{Ask, Point};
use crate::domain::record::Id;
use crate::domain::round::{Filter, Key, Page, Round, State};
use crate::domain::time::Instant;

/// How many rounds are walked for each point that is asked for, before the rest is left for when it is asked for.
const PATIENCE: usize = 8;

/// Readings of a line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Readings {
    /// What the checklist and the line are called in the newest version that has the line, and the unit; none where no version
    /// has it.
    pub line: Option<ReadLine>,
    /// The readings, newest first.
    pub points: Vec<Point>,
    /// Where the next page goes on; none where the oldest was reached.
    pub next: Option<Key>,
}

/// What is read.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadLine {
    /// What the checklist is called.
    pub title: Phrase,
    /// The line as it stands.
    pub item: Item,
}

impl Store {
    /// A line's readings, newest first.
    pub fn readings(&self, ask: &Ask, page: &Page) -> Result<Readings> {
        let db = self.db.unchecked_transaction()?;
        let mut statement = db.prepare_cached("SELECT id FROM template WHERE code = ?1 ORDER BY version DESC")?;
        let ids: Vec<i64> =
            statement.query_map([ask.template.as_str()], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let (mut versions, mut found) = (Vec::new(), Readings::default());
        for id in ids.into_iter().map(Id) {
            let version = self.versions.pinned(&db, id)?.record;
            let item = version.form.items().find(|item| item.key == ask.item && item.kind.is_quantity());
            if let Some(item) = item {
                let line = || ReadLine { title: version.form.title.clone(), item: item.clone() };
                found.line.get_or_insert_with(line);
                versions.push(id);
            }
        }
        let filter =
            Filter { assets: ask.asset.iter().cloned().collect(), from: ask.from, to: ask.to, ..Filter::default() };
        let (mut after, mut left) = (page.after, page.limit * PATIENCE);
        loop {
            let limit = (page.limit - found.points.len()).min(left);
            if limit == 0 || versions.is_empty() {
                break;
            }
            let walked = list::keys(&db, &filter, Some(&versions), &Page { after, limit }, list::READS)?;
            for (_, id) in &walked.keys {
                found.points.extend(self.point(&db, Id(*id), ask)?);
            }
            left -= walked.keys.len();
            after = walked.next.map(|(at, id)| (Instant(at), Id(id)));
            found.next = after;
            if walked.cut || after.is_none() {
                break;
            }
        }
        Ok(found)
    }

    fn point(&self, db: &rusqlite::Connection, round: Id, ask: &Ask) -> Result<Option<Point>> {
        let tail = "WHERE round = ?1 AND item = ?2 AND void = 0";
        let Some(answer) = first::<Answer>(db, tail, params![round.0, ask.item.as_str()])? else { return Ok(None) };
        let (Some(round), answer) = (get::<Round>(db, round)?, answer.record) else { return Ok(None) };
        let round = round.record;
        let Some(value) = answer.counts().filter(|_| round.state != State::Void) else { return Ok(None) };
        let version = self.versions.pinned(db, round.version)?.record;
        let item = version.form.items().find(|item| item.key == ask.item);
        let second = answer.again.as_ref().filter(|again| again.value.is_some());
        Ok(Some(Point {
            key: (round.anchor, round.id),
            number: round.number,
            at: round.walked_to.unwrap_or(answer.at),
            asset: round.asset,
            value,
            first: second.and(answer.value),
            flag: second.and_then(|again| again.flag).unwrap_or(answer.flag),
            alarm: item.and_then(|item| item.alarm),
            warn: item.and_then(|item| item.warn),
            by: second.map_or(answer.by, |again| again.by),
        }))
    }
}
