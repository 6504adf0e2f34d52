//! Opening, making and checking the file itself.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rusqlite::Connection;

use crate::domain::record::Seq;
use crate::host::access::{Access, folder_of, group_in};
use crate::host::sharing::Sharing;
use crate::host::{chance, filesystem};

use super::connect::{beside, connect};
use super::error::{Error, Result};
use super::migrate::{SCHEMA, migrate};
use super::{Store, backup, turn};

/// `OPSB`: marks the file as ours.
const APPLICATION_ID: i64 = 0x4F50_5342;

impl Store {
    /// Opens a file. Nothing is written to it, unless its schema is older: then a checked copy is made first.
    ///
    /// A file that may not be written is opened for reading only.
    pub fn open(path: &Path) -> Result<Self> {
        match Self::look(path) {
            // Damaged is a word that costs people their night: only said where two connections of their own agree.
            Err(Error::Suspect(_)) => Self::look(path).map_err(|error| match error {
                Error::Suspect(what) => Error::Damaged(what),
                error => error,
            }),
            opened => opened,
        }
    }

    fn look(path: &Path) -> Result<Self> {
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
        trusted(path)?;
        // The engine would only say that it cannot open it.
        rustix::fs::access(path, rustix::fs::Access::READ_OK).map_err(|error| Error::io(path)(error.into()))?;
        keeps_group(path)?;
        let foreign = |error| foreign(error, path);
        let (db, writable) = connect(path).map_err(foreign)?;
        let found = identify(&db, path).map_err(foreign)?;
        let mut store = Self::around(db, path, writable);
        if found < SCHEMA {
            store.upgrade(found)?;
        }
        Ok(store)
    }

    /// Makes an empty file with today's schema, for nobody but whoever makes it. It has no site yet.
    pub fn create(path: &Path) -> Result<Self> {
        Self::create_for(path, &Sharing::Private)
    }

    /// Makes an empty file with today's schema for those who shall use it, in a directory that suits them.
    ///
    /// # Errors
    /// [`Error::Exists`] where there is something already; [`Error::WrongGroup`] where the directory would hand the log to others
    /// than those who share the file.
    pub fn create_for(path: &Path, sharing: &Sharing) -> Result<Self> {
        if let Some(kind) = filesystem::network(path) {
            return Err(Error::NetworkFs { path: path.to_owned(), kind });
        }
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(unwritable(folder))?;
        }
        // Made by hand, so that nobody else's file is ever taken for ours and nobody else reads what comes in. Who may use it is
        // settled before the first log is made, because the log takes after the file.
        let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(unwritable(path))?;
        let settled = sharing.file().give(&made).map_err(Error::io(path)).and_then(|()| keeps_group(path));
        drop(made);
        if settled.is_err() {
            let _ = std::fs::remove_file(path);
        }
        settled?;
        let _ = turn::gate(&beside(path, "-turn"), path);
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

/// Follows a link only where its owner might as well have named the file: one's own, or root's. In a directory that others may
/// write, a link is theirs to point anywhere (P9).
fn trusted(path: &Path) -> Result<()> {
    let is_link = path.symlink_metadata().is_ok_and(|facts| facts.is_symlink());
    let own = rustix::process::geteuid().as_raw();
    match Access::of(path) {
        Ok(link) if is_link && link.owner != own && link.owner != 0 => Err(Error::Link(path.to_owned())),
        _ => Ok(()),
    }
}

/// A file that a group shares needs a log of that group. Only root can give the log to the group afterwards; anyone else who
/// opens the file where the directory does not would lock the colleagues out, even from reading.
fn keeps_group(path: &Path) -> Result<()> {
    let real = std::fs::canonicalize(path).map_err(Error::io(path))?;
    let access = Access::of(&real).map_err(Error::io(path))?;
    let shared = access.is_for_group() && !rustix::process::geteuid().is_root();
    if shared && group_in(folder_of(&real)).is_ok_and(|group| group != access.group) {
        return Err(Error::WrongGroup { path: path.to_owned(), group: access.group });
    }
    Ok(())
}

fn unwritable(path: &Path) -> impl FnOnce(std::io::Error) -> Error {
    let path = path.to_owned();
    move |error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Error::Exists(path),
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Error::ReadOnly(path),
        _ => Error::Io { path, error },
    }
}

/// What is no database at all is none of ours either; whichever statement reads the file first finds out.
fn foreign(error: Error, path: &Path) -> Error {
    match error {
        Error::Sql(sql) if sql.sqlite_error_code() == Some(rusqlite::ErrorCode::NotADatabase) => {
            Error::NotOpsbook(path.to_owned())
        }
        Error::CannotOpen(none) if none.as_os_str().is_empty() => Error::CannotOpen(path.to_owned()),
        error => error,
    }
}

/// The file's schema number; an error where it is none of ours.
fn identify(db: &Connection, path: &Path) -> Result<i64> {
    let application: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::NotOpsbook(path.to_owned()));
    }
    let found: i64 = db.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > SCHEMA {
        return Err(Error::Newer { path: path.to_owned(), found, known: SCHEMA });
    }
    Ok(found)
}
