//! Units, areas, assets and suspensions.

pub(super) mod rests;

use rusqlite::Connection;

use crate::domain::content::{Content, Kept};
use crate::domain::place::{self, Area, Asset, Change, Places, Service, Suspension, Unit};
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
    match change {
        Change::Suspend { place, reason } => serve(db, Service { place, reason: Some(reason) }, now, out)?,
        Change::Resume { place } => serve(db, Service { place, reason: None }, now, out)?,
        Change::Add(wanted) => place::add(&places(db)?, wanted, out)?,
        Change::Alter(wanted) => place::alter(&places(db)?, wanted, out)?,
        Change::Archive { noun, code } => {
            let resting: Vec<String> =
                rests::on(db, *noun, code)?.into_iter().map(|(reference, _)| reference).collect();
            place::archive(&places(db)?, *noun, code, &resting, out)?;
        }
    }
    Ok(())
}

fn serve(db: &Connection, service: Service<'_>, now: Instant, out: &mut Writes) -> Result<()> {
    let code = service.place.as_str();
    let area = by_code::<Area>(db, code)?.filter(|held| !held.record.archived).map(|held| held.record.is.code);
    let asset = by_code::<Asset>(db, code)?.filter(|held| !held.record.archived).map(|held| held.record.is.code);
    let open: Option<Held<Suspension>> =
        first(db, "WHERE void = 0 AND until IS NULL AND (area = ?1 OR asset = ?1)", [code])?;
    let facts = place::Facts { area, asset, open: open.map(|held| held.record) };
    place::serve(&facts, service, now, out)?;
    Ok(())
}

/// Every place, archived ones too.
fn places(db: &Connection) -> Result<Places> {
    Ok(Places { units: all(db)?, areas: all(db)?, assets: all(db)? })
}

fn all<T: Content>(db: &Connection) -> Result<Vec<Kept<T>>> {
    let held: Vec<Held<Kept<T>>> = select(db, "ORDER BY id", [])?;
    Ok(held.into_iter().map(|held| held.record).collect())
}
