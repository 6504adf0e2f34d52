//! What reports need beside the lists: what many records are called, and who signed a round.

use std::collections::HashMap;

use rusqlite::OptionalExtension;

use crate::domain::record::Id;
use crate::domain::signature::Signature;

use super::Store;
use super::error::Result;
use super::table::{Held, select};

impl Store {
    /// What these records are called by number or code; those that are called nothing are left out.
    pub fn references(&self, ids: impl IntoIterator<Item = Id>) -> Result<HashMap<Id, String>> {
        let mut statement = self.db.prepare_cached("SELECT ref FROM heading WHERE id = ?1")?;
        let mut called = HashMap::new();
        for id in ids {
            if let std::collections::hash_map::Entry::Vacant(free) = called.entry(id)
                && let Some(reference) = statement.query_row([id.0], |row| row.get(0)).optional()?
            {
                free.insert(reference);
            }
        }
        Ok(called)
    }

    /// The signatures under a round, oldest first.
    pub fn signatures(&self, round: Id) -> Result<Vec<Signature>> {
        let held: Vec<Held<Signature>> = select(&self.db, "WHERE round = ?1 ORDER BY id", [round.0])?;
        Ok(held.into_iter().map(|held| held.record).collect())
    }
}
