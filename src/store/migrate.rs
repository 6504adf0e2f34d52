//! The schema, step by step.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use super::error::{Error, Result};

/// Every migration, oldest first. One that was released never changes: `tests/house.rs` holds their digests.
const STEPS: &[M<'static>] = &[M::up(include_str!("../../assets/migrations/0001_foundation.sql"))];

/// The schema this program writes.
pub const SCHEMA: i64 = STEPS.len() as i64;

/// Brings a file to today's schema.
pub(super) fn migrate(db: &mut Connection) -> Result<()> {
    Migrations::from_slice(STEPS).to_latest(db).map_err(|error| Error::Damaged(error.to_string()))
}

/// An empty database in memory with today's schema, to compare with.
pub(super) fn fresh_schema() -> Result<Connection> {
    let mut db = Connection::open_in_memory()?;
    migrate(&mut db)?;
    Ok(db)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn migrations_are_valid() {
        Migrations::from_slice(STEPS).validate().expect("every step applies");
    }

    #[test]
    fn the_bundled_engine_is_past_the_log_reset_bug() {
        // 3.51.3 is the first release that cannot corrupt a file in WAL mode under concurrent writers.
        assert!(rusqlite::version_number() >= 3_051_003, "{}", rusqlite::version());
    }
}
