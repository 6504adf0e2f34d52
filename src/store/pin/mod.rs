//! PINs: proved, set and reset; the hashes, which lie in a table of their own.

mod hash;
mod proof;
mod prove;

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::actor::Actor;
use crate::domain::pin::{self, Change, Pin};
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::domain::writes::Writes;

use super::Store;
use super::error::Result;
use super::people::working;
use super::table::{Held, first, select};

pub(super) use hash::{Cost, digest};
pub(super) use proof::known_by;
pub use prove::{LastSignIn, Proved};

impl Store {
    /// Someone's PIN as it is counted, where they have one.
    pub fn pin(&self, person: Id) -> Result<Option<Held<Pin>>> {
        of(&self.db, person)
    }

    /// Everyone's.
    pub fn pins(&self) -> Result<Vec<Held<Pin>>> {
        select(&self.db, "ORDER BY id", [])
    }

    /// Hashes at next to no cost from now on. Only tests can.
    #[cfg(test)]
    pub(crate) fn hash_cheaply(&mut self) {
        self.cost = Cost::CHEAP;
    }
}

fn of(db: &Connection, person: Id) -> Result<Option<Held<Pin>>> {
    first(db, "WHERE person = ?1", [person.0])
}

/// What someone's PIN is hashed to.
fn phc_of(db: &Connection, person: Id) -> Result<Option<String>> {
    let mut statement = db.prepare_cached("SELECT phc FROM secret WHERE person = ?1")?;
    Ok(statement.query_row([person.0], |row| row.get(0)).optional()?)
}

/// Decides a change of a PIN, and puts its hash in the place of the one before: in the transaction that journals it.
pub(super) fn decide(db: &Connection, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<()> {
    let (person, hashed) = match change {
        Change::Try { person } | Change::Right { person, .. } | Change::Wrong { person } => (Some(*person), None),
        Change::Set { hashed } => (actor.person, Some(hashed)),
        Change::Reset { person, hashed } => (Some(*person), Some(hashed)),
    };
    let pin = match person {
        Some(person) => of(db, person)?.map(|held| held.record),
        None => None,
    };
    let persons = working(db)?.into_iter().map(|held| held.record).collect();
    pin::decide(&pin::Facts { persons, pin }, change, actor, now, out)?;
    if let (Some(person), Some(hashed)) = (person, hashed) {
        db.prepare_cached("INSERT OR REPLACE INTO secret (person, phc) VALUES (?1, ?2)")?
            .execute(params![person.0, hashed.phc.as_str()])?;
    }
    Ok(())
}
