//! Versions of checklists, read once in a session or transaction: a form never changes once published, and reading it is most
//! of what a queue or a round costs.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};

use crate::domain::code::Code;
use crate::domain::record::{Id, Seq};
use crate::domain::template::Template;

use super::error::{Error, Result};
use super::table::{Held, get};

/// Versions by identity, each as of an entry; read again where the row has moved on, in this session or another.
///
/// Not to be shared between a session and its write transaction: one that is given up leaves entries that never were.
#[derive(Default)]
pub(super) struct Versions(RefCell<HashMap<Id, Held<Arc<Template>>>>);

impl Versions {
    /// The version that a round pins.
    ///
    /// # Errors
    /// [`Error::Damaged`] where it is not there.
    pub(super) fn pinned(&self, db: &Connection, id: Id) -> Result<Held<Arc<Template>>> {
        let mut statement = db.prepare_cached("SELECT seq FROM template WHERE id = ?1")?;
        let seq: Option<Seq> = statement.query_row([id.0], |row| row.get(0)).optional()?;
        let missing = || Error::Damaged(format!("a round pins version {id}, which is not there"));
        self.as_of(db, id, seq.ok_or_else(missing)?)
    }

    /// The version of a checklist in force; none where it is out of use.
    pub(super) fn in_force(&self, db: &Connection, code: &Code) -> Result<Option<Arc<Template>>> {
        let mut statement = db.prepare_cached(
            "SELECT id, seq FROM template WHERE code = ?1 AND state = 'in_force' ORDER BY version DESC LIMIT 1",
        )?;
        let found: Option<(i64, Seq)> =
            statement.query_row([code.as_str()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        found.map(|(id, seq)| self.as_of(db, Id(id), seq).map(|held| held.record)).transpose()
    }

    fn as_of(&self, db: &Connection, id: Id, seq: Seq) -> Result<Held<Arc<Template>>> {
        if let Some(known) = self.0.borrow().get(&id).filter(|known| known.seq == seq) {
            return Ok(known.clone());
        }
        let Held { record, seq } =
            get::<Template>(db, id)?.ok_or_else(|| Error::Damaged(format!("no version {id}")))?;
        let held = Held { record: Arc::new(record), seq };
        self.0.borrow_mut().insert(id, held.clone());
        Ok(held)
    }
}
