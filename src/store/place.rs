//! Units, areas, assets and suspensions.

use rusqlite::Connection;

use crate::domain::content::{Content, Kept};
use crate::domain::place::{self, Area, Asset, Change, Suspension, Unit};
use crate::domain::time::Instant;
use crate::domain::writes::Writes;

use super::Store;
use super::error::Result;
use super::table::{Held, first, select};

impl Store {
    /// The areas in use.
    pub fn areas(&self) -> Result<Vec<Held<Kept<Area>>>> {
        in_use(&self.db)
    }

    /// The assets in use.
    pub fn assets(&self) -> Result<Vec<Held<Kept<Asset>>>> {
        in_use(&self.db)
    }

    /// The units in use.
    pub fn units(&self) -> Result<Vec<Held<Kept<Unit>>>> {
        in_use(&self.db)
    }

    /// What is out of service now.
    pub fn out_of_service(&self) -> Result<Vec<Held<Suspension>>> {
        select(&self.db, "WHERE void = 0 AND until IS NULL ORDER BY id", [])
    }
}

/// The content records of a noun that are in use, as they were made.
pub(super) fn in_use<T: Content>(db: &Connection) -> Result<Vec<Held<Kept<T>>>> {
    select(db, "WHERE archived = 0 ORDER BY id", [])
}

/// The content record with this code.
pub(super) fn by_code<T: Content>(db: &Connection, code: &str) -> Result<Option<Held<Kept<T>>>> {
    first(db, "WHERE code = ?1 ORDER BY id DESC", [code])
}

/// The suspensions that are open or ended after `since`.
pub(super) fn suspensions(db: &Connection, since: Instant) -> Result<Vec<Suspension>> {
    let held: Vec<Held<Suspension>> =
        select(db, "WHERE void = 0 AND (until IS NULL OR until >= ?1) ORDER BY id", [since.0])?;
    Ok(held.into_iter().map(|held| held.record).collect())
}

pub(super) fn decide(db: &Connection, change: &Change, now: Instant, out: &mut Writes) -> Result<()> {
    let (Change::Suspend { place, .. } | Change::Resume { place }) = change;
    let area = by_code::<Area>(db, place.as_str())?.map(|held| held.record.is.code);
    let asset = by_code::<Asset>(db, place.as_str())?.map(|held| held.record.is.code);
    let open: Option<Held<Suspension>> =
        first(db, "WHERE void = 0 AND until IS NULL AND (area = ?1 OR asset = ?1)", [place.as_str()])?;
    let facts = place::Facts { area, asset, open: open.map(|held| held.record) };
    place::decide(&facts, change, now, out)?;
    Ok(())
}
