//! What can go wrong with the file, as data; the text room makes it a sentence.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::domain::refusal::Refusal;
use crate::host::access::folder_of;
use crate::host::sharing::quoted;

/// The store's result.
pub type Result<T> = std::result::Result<T, Error>;

/// Why the store could not answer. Where it was asked to write, nothing was written.
#[derive(Debug)]
pub enum Error {
    /// The rules refused.
    Refused(Box<Refusal>),
    /// There is no file there.
    Missing(PathBuf),
    /// There is a file there already.
    Exists(PathBuf),
    /// The file is not an opsbook file.
    NotOpsbook(PathBuf),
    /// The file was written by a newer program; it is left untouched.
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema.
        found: i64,
        /// The newest schema this program knows.
        known: i64,
    },
    /// The file has a schema but no site yet.
    NoSite(PathBuf),
    /// The file or its directory may not be written.
    ReadOnly(PathBuf),
    /// The file may be written, but not its directory, in which its log has to be made.
    ReadOnlyFolder(PathBuf),
    /// The file, its log or its shared memory cannot be opened by this login.
    CannotOpen(PathBuf),
    /// The file is a link that somebody else made.
    Link(PathBuf),
    /// The log would get a group that locks out those who share the file.
    WrongGroup {
        /// The file.
        path: PathBuf,
        /// The group that the directory must hand on, by number.
        group: u32,
    },
    /// The file belongs to somebody else, and only its owner or root may put another in its place.
    NotOwner(PathBuf),
    /// The file lies on a network file system, where its locks cannot be trusted.
    NetworkFs {
        /// The file.
        path: PathBuf,
        /// The kind of file system.
        kind: &'static str,
    },
    /// Someone else is saving; try again.
    Busy,
    /// The disk is full.
    Full,
    /// A read took longer than a person waits; narrow it.
    TooSlow,
    /// Other sessions hold the file open.
    InUse(PathBuf),
    /// The disk or the file system failed. It says nothing about what is in the file.
    Disk(String),
    /// The disk did not confirm that it keeps what was written; it counts as not written.
    NotSynced,
    /// Something in the file did not read right. A second look must say whether it is the file or the disk.
    Suspect(String),
    /// Somebody else wrote between this transaction's first read and its first write; it can be made again at once.
    Overtaken,
    /// A record cannot be read as what it is.
    Damaged(String),
    /// The operating system refused.
    Io {
        /// The file.
        path: PathBuf,
        /// What it said.
        error: std::io::Error,
    },
    /// The database engine refused.
    Sql(rusqlite::Error),
}

impl Error {
    /// The name of its kind, by which its sentence is found.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Refused(_) => "refused",
            Self::Missing(_) => "missing",
            Self::Exists(_) => "exists",
            Self::NotOpsbook(_) => "not-opsbook",
            Self::Newer { .. } => "newer",
            Self::NoSite(_) => "no-site",
            Self::ReadOnly(_) => "read-only",
            Self::ReadOnlyFolder(_) => "read-only-folder",
            Self::CannotOpen(_) => "cannot-open",
            Self::Link(_) => "link",
            Self::WrongGroup { .. } => "wrong-group",
            Self::NotOwner(_) => "not-owner",
            Self::Disk(_) => "disk",
            Self::NotSynced => "not-synced",
            Self::Suspect(_) => "suspect",
            Self::NetworkFs { .. } => "network",
            Self::Busy | Self::Overtaken => "busy",
            Self::Full => "full",
            Self::TooSlow => "too-slow",
            Self::InUse(_) => "in-use",
            Self::Damaged(_) | Self::Sql(_) => "damaged",
            Self::Io { error, .. } if error.kind() == std::io::ErrorKind::PermissionDenied => "not-allowed",
            Self::Io { .. } => "read",
        }
    }

    /// What its sentence names: always a `path`, which is `open` where the error knows of no other file.
    pub fn facts(&self, open: &Path) -> Vec<(&'static str, String)> {
        let path = match self {
            Self::Missing(path)
            | Self::Exists(path)
            | Self::NotOpsbook(path)
            | Self::Newer { path, .. }
            | Self::NoSite(path)
            | Self::ReadOnly(path)
            | Self::ReadOnlyFolder(path)
            | Self::CannotOpen(path)
            | Self::Link(path)
            | Self::WrongGroup { path, .. }
            | Self::NotOwner(path)
            | Self::NetworkFs { path, .. }
            | Self::InUse(path)
            | Self::Io { path, .. }
                if !path.as_os_str().is_empty() =>
            {
                path
            }
            _ => open,
        };
        let mut facts = vec![("path", path.display().to_string())];
        match self {
            Self::Newer { found, known, .. } => {
                facts.extend([("theirs", found.to_string()), ("ours", known.to_string())]);
            }
            Self::ReadOnly(_) | Self::ReadOnlyFolder(_) | Self::NotOwner(_) => {
                facts.push(("directory", folder_of(path).display().to_string()));
            }
            Self::WrongGroup { group, .. } => {
                let folder = quoted(folder_of(path));
                facts.push(("mend", format!("chgrp {group} {folder} && chmod 3770 {folder}")));
            }
            Self::NetworkFs { kind, .. } => facts.push(("kind", (*kind).to_owned())),
            Self::Damaged(what) | Self::Disk(what) | Self::Suspect(what) => facts.push(("what", what.clone())),
            Self::Sql(error) => facts.push(("what", error.to_string())),
            Self::Io { error, .. } => facts.push(("what", error.to_string())),
            _ => {}
        }
        facts
    }

    /// Whether a fresh connection has to look again, because this one can no longer be trusted to.
    pub(super) fn wants_second_look(&self) -> bool {
        matches!(self, Self::Disk(_) | Self::NotSynced | Self::Suspect(_) | Self::CannotOpen(_))
    }

    /// An error of the operating system about a path.
    pub(super) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Io { path, error }
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl From<rusqlite::Error> for Error {
    /// By the result codes of SQLite (rescode.html), the extended ones where they tell more.
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ffi;
        let Some(told) = error.sqlite_error() else { return Self::Sql(error) };
        match (told.code, told.extended_code) {
            (_, ffi::SQLITE_BUSY_SNAPSHOT) => Self::Overtaken,
            (_, ffi::SQLITE_READONLY_DIRECTORY) => Self::ReadOnlyFolder(PathBuf::new()),
            (_, ffi::SQLITE_IOERR_FSYNC | ffi::SQLITE_IOERR_DIR_FSYNC) => Self::NotSynced,
            // A full disk has no room for the shared memory either: then not even reading works.
            (ErrorCode::DiskFull, _) | (_, ffi::SQLITE_IOERR_SHMSIZE) => Self::Full,
            (ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked, _) => Self::Busy,
            (ErrorCode::OperationInterrupted, _) => Self::TooSlow,
            (ErrorCode::ReadOnly, _) => Self::ReadOnly(PathBuf::new()),
            (ErrorCode::CannotOpen, _) => Self::CannotOpen(PathBuf::new()),
            (ErrorCode::SystemIoFailure, code) => Self::Disk(format!("{error} ({code})")),
            (ErrorCode::DatabaseCorrupt, _) => Self::Suspect(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl std::fmt::Display for Error {
    /// For the program's own last words: its kind and nothing that a record says. People read the text room's sentence.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the file could not be used: {}", self.name())
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    /// A failure of the engine with an extended result code.
    fn told(code: i32) -> Error {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), None).into()
    }

    #[test]
    fn every_code_that_a_disk_or_a_neighbour_can_cause_has_a_name_of_its_own() {
        // SQLite's numbers, as in its documentation.
        let named = [
            (8, "read-only"),
            (1544, "read-only-folder"),
            (14, "cannot-open"),
            (5, "busy"),
            (517, "busy"),
            (13, "full"),
            (4874, "full"),
            (778, "disk"),
            (522, "disk"),
            (1034, "not-synced"),
            (11, "suspect"),
            (26, "damaged"),
        ];
        for (code, name) in named {
            assert_eq!(told(code).name(), name, "{code}");
        }
        assert!(matches!(told(517), Error::Overtaken), "the one busy that is tried again at once");
        assert!(told(1034).wants_second_look() && told(11).wants_second_look() && !told(5).wants_second_look());
    }
}
