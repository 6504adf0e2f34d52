//! What a record is called.

use rusqlite::OptionalExtension;

use crate::domain::phrase::Phrase;
use crate::domain::record::Id;

use super::Store;
use super::error::{Error, Result};

impl Store {
    /// The title of a record, as lists show it; none where it has none.
    pub fn title(&self, id: Id) -> Result<Option<Phrase>> {
        let mut statement = self.db.prepare_cached("SELECT title FROM heading WHERE id = ?1")?;
        let text: Option<String> = statement.query_row([id.0], |row| row.get(0)).optional()?;
        text.map(|text| serde_json::from_str(&text).map_err(Error::from)).transpose()
    }
}
