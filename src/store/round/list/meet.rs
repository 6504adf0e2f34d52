//! Lists in one order, walked side by side to where they meet: each in turn is asked for its next round at or below the lowest
//! that the others stand at, so that the rarest sets the pace (adaptive intersection: Demaine, López-Ortiz, Munro, SODA 2000).

use std::collections::VecDeque;

use rusqlite::Connection;
use rusqlite::types::Value;

use super::facet::Facet;
use crate::store::error::Result;

/// A round's place: the moment its window is counted from, in milliseconds, and its number.
pub(in crate::store) type Place = (i64, i64);

/// The most that is read of a list at a time.
const MOST: usize = 64;

/// What was found.
#[derive(Debug, Default)]
pub(in crate::store) struct Found {
    pub keys: Vec<Place>,
    /// The last place that was looked at; none where the end was reached.
    pub next: Option<Place>,
    /// The walk was broken off.
    pub cut: bool,
}

/// A list that is read a little at a time, more where it is walked in order.
struct List {
    sql: &'static str,
    value: Option<Value>,
    ahead: VecDeque<Place>,
    chunk: usize,
    ended: bool,
}

impl List {
    fn of(facet: Facet<'_>) -> Self {
        Self { sql: facet.sql(), value: facet.value(), ahead: VecDeque::new(), chunk: 1, ended: false }
    }

    /// The first place at or below `at`.
    fn seek(&mut self, db: &Connection, at: Place, reads: &mut usize) -> Result<Option<Place>> {
        while self.ahead.front().is_some_and(|place| *place > at) {
            self.ahead.pop_front();
        }
        if self.ahead.is_empty() && !self.ended {
            let mut statement = db.prepare_cached(self.sql)?;
            let mut given = vec![Value::Integer(at.0), Value::Integer(at.1), Value::Integer(self.chunk as i64)];
            given.extend(self.value.clone());
            let rows = statement.query_map(rusqlite::params_from_iter(given), |row| Ok((row.get(0)?, row.get(1)?)))?;
            self.ahead.extend(rows.collect::<rusqlite::Result<Vec<Place>>>()?);
            self.ended = self.ahead.len() < self.chunk;
            self.chunk = (self.chunk * 2).min(MOST);
            *reads = reads.saturating_sub(1);
        }
        Ok(self.ahead.front().copied())
    }
}

/// Lists of which a round stands in any.
pub(super) struct Any(Vec<List>);

impl Any {
    pub fn of(facets: Vec<Facet<'_>>) -> Self {
        Self(facets.into_iter().map(List::of).collect())
    }

    fn seek(&mut self, db: &Connection, at: Place, reads: &mut usize) -> Result<Option<Place>> {
        let mut first = None;
        for list in &mut self.0 {
            first = first.max(list.seek(db, at, reads)?);
        }
        Ok(first)
    }
}

/// What looking on came to.
enum Met {
    /// A place where all lists meet.
    At(Place),
    /// Looking took too long: the place it came to.
    Tired(Place),
    /// There is none any more.
    End,
}

/// Where unions of lists meet.
pub(super) struct Meeting {
    /// Each of which a round stands in.
    pub lists: Vec<Any>,
    /// Nothing before this moment is wanted.
    pub from: i64,
    /// How many times lists may be read.
    pub reads: usize,
}

impl Meeting {
    /// The first `limit` places at or below `start` where all lists meet.
    pub fn walk(mut self, db: &Connection, start: Place, limit: usize) -> Result<Found> {
        let (mut found, mut at) = (Found::default(), start);
        while found.keys.len() < limit {
            match self.meet(db, at)? {
                Met::At(place) => found.keys.push(place),
                // So far it was looked, and that place not yet.
                Met::Tired(place) => return Ok(Found { next: Some((place.0, place.1 + 1)), cut: true, ..found }),
                Met::End => return Ok(found),
            }
            let Some((moment, id)) = found.keys.last().copied() else { break };
            at = (moment, id - 1);
        }
        found.next = found.keys.last().copied().or(Some(start));
        Ok(found)
    }

    /// The next place where all lists meet.
    fn meet(&mut self, db: &Connection, start: Place) -> Result<Met> {
        let (mut at, mut agreed, mut turn) = (start, 0, 0);
        while agreed < self.lists.len() {
            if self.reads == 0 {
                return Ok(Met::Tired(at));
            }
            let Some(place) = self.lists[turn].seek(db, at, &mut self.reads)? else { return Ok(Met::End) };
            if place.0 < self.from {
                return Ok(Met::End);
            }
            agreed = if place == at { agreed + 1 } else { 1 };
            at = place;
            turn = (turn + 1) % self.lists.len();
        }
        Ok(Met::At(at))
    }
}
