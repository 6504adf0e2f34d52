//! The site and its calendar.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::calendar::Calendar;
use crate::domain::content::Kept;
use crate::domain::site::{self, Change, Holiday, Shift, Site};
use crate::domain::time::Instant;
use crate::domain::writes::Writes;

use super::Store;
use super::error::{Error, Result};
use super::table::{Held, first, select};

impl Store {
    /// The site.
    ///
    /// # Errors
    /// [`Error::NoSite`] in a file that was made and never founded.
    pub fn site(&self) -> Result<Held<Site>> {
        the(&self.db)?.ok_or_else(|| Error::NoSite(self.path.clone()))
    }

    /// The site's calendar: zones, shifts and holidays as they were and are.
    pub fn calendar(&self) -> Result<Calendar> {
        calendar(&self.db)?.ok_or_else(|| Error::NoSite(self.path.clone()))
    }

    /// The shifts in force, earliest start first.
    pub fn shifts(&self) -> Result<Vec<Held<Kept<Shift>>>> {
        select(&self.db, "WHERE archived = 0 AND until IS NULL ORDER BY start, id", [])
    }

    /// The holidays, in order.
    pub fn holidays(&self) -> Result<Vec<Held<Kept<Holiday>>>> {
        select(&self.db, "WHERE archived = 0 ORDER BY date", [])
    }
}

/// The site, where the file has one.
pub(super) fn the(db: &Connection) -> Result<Option<Held<Site>>> {
    first(db, "ORDER BY id LIMIT 1", [])
}

/// The calendar, where the file has a site.
pub(super) fn calendar(db: &Connection) -> Result<Option<Calendar>> {
    let Some(site) = the(db)? else { return Ok(None) };
    let shifts: Vec<Held<Kept<Shift>>> = select(db, "WHERE archived = 0 ORDER BY id", [])?;
    let holidays: Vec<Held<Kept<Holiday>>> = select(db, "WHERE archived = 0 ORDER BY date", [])?;
    Ok(Some(Calendar::new(
        &site.record.zones,
        shifts.into_iter().map(|held| held.record.is).collect(),
        holidays.into_iter().map(|held| held.record.is).collect(),
    )))
}

pub(super) fn decide(db: &Connection, change: &Change, now: Instant, out: &mut Writes) -> Result<()> {
    let today = calendar(db)?.map_or_else(|| now.utc().date_naive(), |calendar| calendar.date(now));
    let facts = site::Facts {
        site: the(db)?.map(|held| held.record),
        shift: match change {
            Change::Shift(shift) => {
                first::<Kept<Shift>>(db, "WHERE code = ?1 AND until IS NULL AND archived = 0", [shift.code.as_str()])?
                    .map(|held| held.record)
            }
            _ => None,
        },
        holiday: match change {
            Change::Holiday(holiday) => on(db, holiday.date)?.map(|held| held.record),
            _ => None,
        },
        today,
    };
    site::decide(&facts, change, out)?;
    Ok(())
}

fn on(db: &Connection, date: NaiveDate) -> Result<Option<Held<Kept<Holiday>>>> {
    first(db, "WHERE date = ?1", [date.to_string()])
}
