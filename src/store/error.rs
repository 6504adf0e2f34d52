//! What can go wrong with the file, as data; the text room makes it a sentence.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::domain::refusal::Refusal;

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
            Self::NetworkFs { .. } => "network",
            Self::Busy => "busy",
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
            Self::ReadOnly(_) => {
                let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
                facts.push(("directory", folder.display().to_string()));
            }
            Self::NetworkFs { kind, .. } => facts.push(("kind", (*kind).to_owned())),
            Self::Damaged(what) => facts.push(("what", what.clone())),
            Self::Sql(error) => facts.push(("what", error.to_string())),
            Self::Io { error, .. } => facts.push(("what", error.to_string())),
            _ => {}
        }
        facts
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
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::OperationInterrupted) => Self::TooSlow,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(PathBuf::new()),
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
    /// For logs and panics; people read the text room's sentence.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?}")
    }
}

impl std::error::Error for Error {}
