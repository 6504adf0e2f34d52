//! How the work was done: counted from the rounds of a span of days, by their ops date.

use rusqlite::{Row, named_params};

use crate::domain::code::Code;
use crate::domain::number::Quantity;
use crate::domain::rates::{Rates, Slots};
use crate::domain::round::State;
use crate::domain::share::Share;
use crate::domain::time::{Date, Instant};

use super::Store;
use super::error::Result;

/// Less than this many seconds before a line is too fast to have looked.
const FAST: i64 = 2;

impl Store {
    /// How the work of these days was done by `now`, of one checklist or of all.
    pub fn rates(&self, (from, to): (Date, Date), template: Option<&Code>, now: Instant) -> Result<Rates> {
        let db = self.db.unchecked_transaction()?;
        let (from, to) = (from.to_string(), to.to_string());
        let span = named_params! { ":from": from, ":to": to, ":template": template.map(Code::as_str) };
        let mut slots = db.prepare_cached(
            "SELECT state, sum(slots), sum(iif(due <= :now, slots, 0)), sum(late = 0 AND ifnull(walked_to, signed) <= due) FROM round \
             WHERE ops_date BETWEEN :from AND :to AND ifnull(template = :template, 1) AND schedule IS NOT NULL GROUP BY state",
        )?;
        let dated = named_params! { ":from": from, ":to": to, ":template": template.map(Code::as_str), ":now": now.0 };
        let read = |row: &Row<'_>| -> rusqlite::Result<(String, [Option<i64>; 3])> {
            Ok((row.get(0)?, [row.get(1)?, row.get(2)?, row.get(3)?]))
        };
        let found = slots.query_map(dated, read)?;
        let mut all = Vec::new();
        for row in found {
            let (name, counts) = row?;
            let [slots, due, on_time] = counts.map(Option::unwrap_or_default);
            let state = State::ALL.into_iter().find(|state| state.name() == name);
            all.extend(state.map(|state| Slots { state, slots, due, on_time }));
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
}
