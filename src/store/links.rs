//! What a record points at, and what points at it.

use rusqlite::params;

use crate::domain::record::Id;

use super::Store;
use super::error::Result;
use super::find::{Found, read};

/// The most that are given of one record, those it points at and those that point at it together.
const MOST: i64 = 100;

/// A record linked to another.
#[derive(Debug, Clone, PartialEq)]
pub struct Linked {
    /// Which.
    pub found: Found,
    /// Whether it is pointed at; else it points.
    pub pointed_at: bool,
}

impl Store {
    /// What a record points at, then what else points at it; of each the newest first, a hundred at most. An answer belongs to
    /// its round, which counts as pointed at.
    pub fn links(&self, id: Id) -> Result<Vec<Linked>> {
        let sql = "SELECT o.id, ifnull(h.noun, 'answer'), h.ref, h.title, h.state, a.round, a.item, o.out FROM (SELECT id, max(out) AS out FROM ( \
                   SELECT to_id AS id, 1 AS out FROM link WHERE from_id = ?1 \
                   UNION ALL SELECT round, 1 FROM answer WHERE id = ?1 \
                   UNION ALL SELECT from_id, 0 FROM link WHERE to_id = ?1) GROUP BY id) o \
                   LEFT JOIN answer a ON a.id = o.id AND a.void = 0 JOIN heading h ON h.id = ifnull(a.round, o.id) \
                   ORDER BY o.out DESC, o.id DESC LIMIT ?2";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query(params![id.0, MOST])?;
        let mut linked = Vec::new();
        while let Some(row) = rows.next()? {
            linked.push(Linked { found: read(row)?, pointed_at: row.get(7)? });
        }
        Ok(linked)
    }
}
