//! How the work was done: counted from the rounds of a span of days, by their ops date.

use rusqlite::named_params;

use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::number::Quantity;
use crate::domain::rates::{Point, Rates, Slots};
use crate::domain::round::{Round, State};
use crate::domain::share::Share;
use crate::domain::time::Date;

use super::Store;
use super::error::Result;
use super::table::{Held, select};

/// Less than this many seconds before a line is too fast to have looked.
const FAST: i64 = 2;

impl Store {
    /// How the work of these days was done, of one checklist or of all.
    pub fn rates(&self, from: Date, to: Date, template: Option<&Code>) -> Result<Rates> {
        let db = self.db.unchecked_transaction()?;
        let (from, to) = (from.to_string(), to.to_string());
        let span = named_params! { ":from": from, ":to": to, ":template": template.map(Code::as_str) };
        let mut slots = db.prepare_cached(
            "SELECT state, sum(slots), sum(walked_to IS NOT NULL AND walked_to <= due) FROM round \
             WHERE ops_date BETWEEN :from AND :to AND ifnull(template = :template, 1) AND schedule IS NOT NULL GROUP BY state",
        )?;
        let found = slots.query_map(span, |row| Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?)))?;
        let mut all = Vec::new();
        for row in found {
            let (name, slots, on_time) = row?;
            let state = State::ALL.into_iter().find(|state| state.name() == name);
            all.extend(state.map(|state| Slots { state, slots, on_time }));
        }
        let share = |sql: &str| -> Result<(i64, i64)> {
            Ok(db.prepare_cached(sql)?.query_row(span, |row| Ok((row.get(0)?, row.get(1)?)))?)
        };
        let first = share(
            "SELECT ifnull(sum(outcome = 'pass'), 0), count(*) FROM round WHERE ops_date BETWEEN :from AND :to \
             AND ifnull(template = :template, 1) AND outcome IS NOT NULL AND reinspects IS NULL AND state <> 'void'",
        )?;
        let scores = share(
            "SELECT count(score), ifnull(sum(score), 0) FROM round WHERE ops_date BETWEEN :from AND :to \
             AND ifnull(template = :template, 1) AND score IS NOT NULL AND state <> 'void'",
        )?;
        let fast = share(&format!(
            "SELECT ifnull(sum(a.seconds < {FAST}), 0), count(a.seconds) FROM round r JOIN answer a ON a.round = r.id \
             WHERE r.ops_date BETWEEN :from AND :to AND ifnull(r.template = :template, 1) AND r.from_paper = 0 \
             AND r.state IN ('done', 'reviewed', 'done_late') AND a.void = 0 AND a.seconds IS NOT NULL"
        ))?;
        let of = |(part, whole)| Share { part, whole };
        Ok(Rates::of(&all, of(first), of(fast), (scores.0, Quantity::from_millionths(scores.1))))
    }

    /// What the last rounds of a checklist on an asset came to, newest first.
    pub fn trend(&self, template: &Code, asset: Option<&Code>, limit: i64) -> Result<Vec<Point>> {
        let rounds: Vec<Held<Round>> = select(
            &self.db,
            "WHERE template = ?1 AND ifnull(asset, '') = ?2 AND state IN ('done', 'reviewed', 'done_late') \
             ORDER BY anchor DESC, id DESC LIMIT ?3",
            rusqlite::params![template.as_str(), asset.map_or("", Code::as_str), limit],
        )?;
        let point = |held: Held<Round>| Point {
            reference: reference(Noun::Round, held.record.number),
            date: held.record.ops_date,
            score: held.record.score,
            outcome: held.record.outcome,
        };
        Ok(rounds.into_iter().map(point).collect())
    }
}
