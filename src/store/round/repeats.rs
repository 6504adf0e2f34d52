//! Which rounds repeat which: a failed inspection and what came after it.

use rusqlite::OptionalExtension;

use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::store::Store;
use crate::store::error::Result;

impl Store {
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
}
