//! Units, areas, assets and suspensions.

pub(super) mod rests;

use rusqlite::Connection;

use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::place::{self, Area, Asset, Change, Place, Places, Service, Suspension, Unit};
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
        Change::Add(wanted) => place::add(&around(db, wanted)?, wanted, out)?,
        Change::Alter(wanted) => place::alter(&around(db, wanted)?, wanted, out)?,
        Change::Archive { noun, code } => {
            let resting: Vec<String> =
                rests::on(db, *noun, code)?.into_iter().map(|(reference, _)| reference).collect();
            place::archive(&named(db, code)?, *noun, code, &resting, out)?;
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

/// The places of one code, archived ones too.
fn named(db: &Connection, code: &Code) -> Result<Places> {
    let mut places = Places::default();
    up(db, &mut places.units, Some(code), |_| None)?;
    up(db, &mut places.areas, Some(code), |_| None)?;
    up(db, &mut places.assets, Some(code), |_| None)?;
    Ok(places)
}

/// What a decision about a place looks at: whatever has its code, and what it is to lie in, to the top. Not every place there
/// is: an import adds thousands, one after the other.
fn around(db: &Connection, wanted: &Place) -> Result<Places> {
    let mut places = named(db, wanted.code())?;
    match wanted {
        Place::Unit(unit) => up(db, &mut places.units, unit.parent.as_ref(), |unit| unit.parent.as_ref())?,
        Place::Area(area) => {
            up(db, &mut places.units, area.unit.as_ref(), |_| None)?;
            up(db, &mut places.areas, area.parent.as_ref(), |area| area.parent.as_ref())?;
        }
        Place::Asset(asset) => up(db, &mut places.areas, asset.area.as_ref(), |_| None)?,
    }
    Ok(places)
}

/// Adds to a list the place of a code, and those that `above` leads to from it, each once.
fn up<T: Content>(
    db: &Connection,
    list: &mut Vec<Kept<T>>,
    from: Option<&Code>,
    above: impl Fn(&T) -> Option<&Code>,
) -> Result<()> {
    let mut next = from.cloned();
    while let Some(code) = next {
        let known = list.iter().find(|kept| *kept.is.code() == code);
        let place = match known {
            // The place itself is here already: only the way up from it may be missing.
            Some(_) if from != Some(&code) => return Ok(()),
            Some(known) => known.clone(),
            None => {
                let Some(held) = by_code::<T>(db, code.as_str())? else { return Ok(()) };
                list.push(held.record.clone());
                held.record
            }
        };
        next = above(&place.is).cloned();
    }
    Ok(())
}
