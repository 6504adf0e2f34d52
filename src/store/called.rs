//! What the numbers and codes in records stand for, so that a history can be read.

use std::collections::HashMap;

use rusqlite::OptionalExtension;
use serde_json::Value;

use crate::domain::record::Id;

use super::Store;
use super::error::Result;
use super::history::Event;
use super::people::names;

impl Store {
    /// What people call the records whose numbers stand in these events: persons by their names, others by their references.
    pub fn called_in(&self, events: &[Event]) -> Result<HashMap<Id, String>> {
        let mut called = names(&self.db)?;
        let mut statement = self.db.prepare_cached("SELECT ref FROM heading WHERE id = ?1")?;
        let changes = events.iter().flat_map(|event| &event.changes);
        for id in changes.flat_map(|changed| [&changed.before, &changed.after]).filter_map(Value::as_i64).map(Id) {
            if let std::collections::hash_map::Entry::Vacant(free) = called.entry(id)
                && let Some(reference) = statement.query_row([id.0], |row| row.get(0)).optional()?
            {
                free.insert(reference);
            }
        }
        Ok(called)
    }
}
