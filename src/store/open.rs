//! Opening, making and checking the file itself.

use std::fs::{OpenOptions, Permissions};
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rusqlite::Connection;

use crate::domain::record::Seq;
use crate::host::{chance, filesystem};

use super::connect::connect;
use super::error::{Error, Result};
use super::migrate::{SCHEMA, migrate};
use super::{Store, backup};

/// `OPSB`: marks the file as ours.
const APPLICATION_ID: i64 = 0x4F50_5342;

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
        let (db, writable) = connect(path).map_err(|error| match error {
            Error::Sql(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
                Error::NotOpsbook(path.to_owned())
            }
            error => error,
        })?;
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
