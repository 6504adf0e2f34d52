//! Opening, making and checking the file itself.

use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use rusqlite_migration::{M, Migrations};

use crate::domain::record::Seq;
use crate::host::{chance, filesystem};

use super::error::{Error, Result};
use super::{Store, backup};

/// `OPSB`: marks the file as ours.
const APPLICATION_ID: i64 = 0x4F50_5342;

/// Every migration, oldest first. One that was released never changes: `tests/house.rs` holds their digests.
const STEPS: &[M<'static>] = &[M::up(include_str!("../../assets/migrations/0001_foundation.sql"))];

/// The schema this program writes.
pub const SCHEMA: i64 = STEPS.len() as i64;

impl Store {
    /// Opens a file. Nothing is written to it, unless its schema is older: then a checked copy is made first.
    ///
    /// A file that may not be written is opened for reading only.
    pub fn open(path: &Path) -> Result<Self> {
        let seen = path.metadata().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::Missing(path.to_owned()),
            _ => Error::Io { path: path.to_owned(), error },
        })?;
        if !seen.is_file() {
            return Err(Error::NotOpsbook(path.to_owned()));
        }
        if let Some(kind) = filesystem::network(path) {
            return Err(Error::NetworkFs { path: path.to_owned(), kind });
        }
        let (db, writable) = connect(path)?;
        let found = identify(&db, path)?;
        let mut store = Self::around(db, path, writable);
        if found < SCHEMA {
            store.upgrade(found)?;
        }
        Ok(store)
    }

    /// Makes an empty file with today's schema. It has no site yet.
    pub fn create(path: &Path) -> Result<Self> {
        if let Some(kind) = filesystem::network(path) {
            return Err(Error::NetworkFs { path: path.to_owned(), kind });
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(unwritable(folder))?;
        }
        // Made by hand, so that nobody else's file is ever taken for ours and nobody else reads what comes in.
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(unwritable(path))?;
        std::fs::set_permissions(path, Permissions::from_mode(0o600)).map_err(Error::io(path))?;
        let (mut db, writable) = connect(path)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        db.pragma_update(None, "journal_mode", "wal")?;
        migrate(&mut db)?;
        db.execute("INSERT INTO file (lineage, uuid, since) VALUES (1, ?1, 1)", [chance::uuid()])?;
        Ok(Self::around(db, path, writable))
    }

    fn upgrade(&mut self, found: i64) -> Result<()> {
        if !self.writable {
            return Err(Error::ReadOnly(self.path.clone()));
        }
        let copy = self.path.with_extension(format!("before-{SCHEMA}.db"));
        backup::copy(&self.db, &copy)?;
        migrate(&mut self.db)?;
        debug_assert!(found < SCHEMA);
        Ok(())
    }

    /// Refuses to write a file that a newer program has meanwhile upgraded. Asked inside every write transaction.
    pub(super) fn still_mine(db: &Connection, path: &Path) -> Result<()> {
        let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
        if found > SCHEMA {
            return Err(Error::Newer { path: path.to_owned(), found, known: SCHEMA });
        }
        Ok(())
    }

    /// The newest entry; 0 in an empty journal.
    pub(super) fn head_of(db: &Connection) -> Result<Seq> {
        let mut statement = db.prepare_cached("SELECT ifnull(max(seq), 0) FROM journal")?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }
}

fn unwritable(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::Exists(path),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Error::ReadOnly(path),
        _ => Error::Io { path, error },
    }
}

fn migrate(db: &mut Connection) -> Result<()> {
    Migrations::from_slice(STEPS).to_latest(db).map_err(|error| Error::Damaged(error.to_string()))
}

/// An empty database in memory with today's schema, to compare with.
pub(super) fn fresh_schema() -> Result<Connection> {
    let mut db = Connection::open_in_memory()?;
    migrate(&mut db)?;
    Ok(db)
}

/// Opens a connection for writing where that may be, else for reading.
pub(super) fn connect(path: &Path) -> Result<(Connection, bool)> {
    let flags = OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let may_write = rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
        && path.parent().is_none_or(|folder| {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            rustix::fs::access(folder, rustix::fs::Access::WRITE_OK).is_ok()
        });
    let real = std::fs::canonicalize(path).map_err(Error::io(path))?;
    let db = if may_write {
        Connection::open_with_flags(real, flags | OpenFlags::SQLITE_OPEN_READ_WRITE)?
    } else {
        read_only(&real, flags)?
    };
    prepare(&db, may_write)?;
    Ok((db, may_write))
}

/// A file in WAL mode can only be read where its `-shm` can be made. In a directory that refuses that, and with no log left
/// behind, nobody can be writing: the file is read as immutable.
fn read_only(path: &Path, flags: OpenFlags) -> Result<Connection> {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    let flags = flags | OpenFlags::SQLITE_OPEN_READ_ONLY;
    if Path::new(&log).exists() {
        return Ok(Connection::open_with_flags(path, flags)?);
    }
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => uri.push(char::from(*byte)),
            byte => {
                use std::fmt::Write;
                let _ = write!(uri, "%{byte:02X}");
            }
        }
    }
    uri.push_str("?immutable=1");
    Ok(Connection::open_with_flags(uri, flags | OpenFlags::SQLITE_OPEN_URI)?)
}

fn prepare(db: &Connection, may_write: bool) -> Result<()> {
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    db.set_prepared_statement_cache_capacity(128);
    db.pragma_update(None, "foreign_keys", true)?;
    db.pragma_update(None, "cell_size_check", true)?;
    db.pragma_update(None, "mmap_size", 0)?;
    db.pragma_update(None, "temp_store", "memory")?;
    db.pragma_update(None, "cache_size", -4096)?;
    if may_write {
        // Only FULL makes "saved" true across a power cut.
        db.pragma_update(None, "synchronous", "full")?;
        db.pragma_update(None, "journal_size_limit", 16 * 1024 * 1024)?;
    }
    db.busy_handler(Some(wait_a_little))?;
    Ok(())
}

/// SQLite's own timeout starves whoever comes late; short random waits do not. Gives up after about a second and a half.
fn wait_a_little(tries: i32) -> bool {
    let jitter = u64::from(chance::bytes::<1>()[0]) * 10;
    std::thread::sleep(Duration::from_micros(500 + jitter));
    tries < 850
}

/// The file's schema number; an error where it is none of ours.
fn identify(db: &Connection, path: &Path) -> Result<i64> {
    let not_ours = || Error::NotOpsbook(path.to_owned());
    let application: i64 = match db.pragma_query_value(None, "application_id", |row| row.get(0)) {
        Ok(id) => id,
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => return Err(not_ours()),
        Err(error) => return Err(error.into()),
    };
    if application != APPLICATION_ID {
        return Err(not_ours());
    }
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA {
        return Err(Error::Newer { path: path.to_owned(), found, known: SCHEMA });
    }
    Ok(found)
}

/// A file beside the database, named after it.
pub(super) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
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
