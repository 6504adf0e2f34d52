//! Lent roles: what is lent to whom.

use rusqlite::Connection;

use crate::domain::loan::Loan;
use crate::domain::record::Id;
use crate::domain::time::Instant;

use super::Store;
use super::error::Result;
use super::table::{Held, select};

impl Store {
    /// The roles that are lent at `at`, as they were lent.
    pub fn loans(&self, at: Instant) -> Result<Vec<Held<Loan>>> {
        let all: Vec<Held<Loan>> = select(&self.db, "WHERE ended IS NULL AND until > ?1 ORDER BY id", [at.0])?;
        Ok(all.into_iter().filter(|held| held.record.holds(at)).collect())
    }
}

/// What is lent to someone and was not ended.
pub(super) fn loans_of(db: &Connection, person: Id) -> Result<Vec<Loan>> {
    let held: Vec<Held<Loan>> = select(db, "WHERE person = ?1 AND ended IS NULL", [person.0])?;
    Ok(held.into_iter().map(|held| held.record).collect())
}
