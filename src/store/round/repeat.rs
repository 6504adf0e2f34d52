//! Which rounds repeat which: failed inspections, what came after them, and those that nothing came after.

use rusqlite::OptionalExtension;

use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{Filter, Outcome, Page, Round, State};
use crate::domain::template::FormKind;
use crate::store::Store;
use crate::store::error::Result;
use crate::store::table::Held;

impl Store {
    /// The newest `most` inspections of these kinds that failed, without those that were repeated since.
    pub fn to_repeat(&self, kinds: &[FormKind], most: usize) -> Result<Vec<Held<Round>>> {
        let filter = Filter {
            kinds: kinds.to_vec(),
            outcomes: vec![Outcome::Fail],
            states: State::ALL.into_iter().filter(|state| state.is_done()).collect(),
            ..Filter::default()
        };
        let mut failed = Vec::new();
        for held in self.rounds(&filter, &Page::first(most))?.rows {
            if !self.is_repeated(held.record.id)? {
                failed.push(held);
            }
        }
        Ok(failed)
    }

    /// The rounds that repeat this one, as people call them, oldest first.
    pub fn reinspections(&self, of: Id) -> Result<Vec<String>> {
        let mut statement = self.db.prepare_cached(
            "SELECT number FROM round WHERE reinspects = ?1 AND reinspects IS NOT NULL AND state <> 'void' ORDER BY id",
        )?;
        let numbers = statement.query_map([of.0], |row| row.get::<_, i64>(0))?;
        numbers.map(|number| Ok(reference(Noun::Round, number?))).collect()
    }

    /// What people call a record; none where there is none.
    pub fn reference(&self, id: Id) -> Result<Option<String>> {
        let mut statement = self.db.prepare_cached("SELECT ref FROM heading WHERE id = ?1")?;
        Ok(statement.query_row([id.0], |row| row.get(0)).optional()?)
    }

    fn is_repeated(&self, round: Id) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM round WHERE reinspects = ?1 AND state <> 'void')";
        Ok(self.db.prepare_cached(sql)?.query_row([round.0], |row| row.get(0))?)
    }
}
