//! Foreign files, read whole within a limit.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::text::locale::Locale;

/// Why a file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileError {
    /// The file or folder.
    pub path: PathBuf,
    /// Why.
    pub why: Unread,
}

/// What stood in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// There is nothing of this name.
    NotFound,
    /// This user may not read it.
    NotAllowed,
    /// A device, pipe or socket.
    NotAFile,
    /// More than this many bytes.
    TooLarge {
        /// The most that is read, in bytes.
        most: u64,
    },
    /// Not UTF-8 text.
    NotText,
    /// A folder without files of the kind that is wanted.
    NothingInIt,
    /// The system's own words.
    Other(String),
}

impl FileError {
    /// As a sentence: the file, and why it cannot be read.
    pub fn said(&self, locale: &Locale) -> String {
        let what = match &self.why {
            Unread::NotFound => locale.say("mistake-not-found"),
            Unread::NotAllowed => locale.say("mistake-not-allowed"),
            Unread::NotAFile => locale.say("mistake-not-a-file"),
            Unread::TooLarge { most } => {
                locale.say_with("mistake-too-large", &[("size", ((most >> 20) as i64).into())])
            }
            Unread::NotText => locale.say("mistake-not-text"),
            Unread::NothingInIt => locale.say("mistake-nothing-in-it"),
            Unread::Other(said) => said.clone(),
        };
        let path = self.path.display().to_string();
        locale.say_with("mistake-file", &[("path", path.into()), ("what", what.into())])
    }

    pub(super) fn new(path: &Path, why: Unread) -> Self {
        Self { path: path.to_owned(), why }
    }

    pub(super) fn io(path: &Path, error: &io::Error) -> Self {
        let why = match error.kind() {
            io::ErrorKind::NotFound => Unread::NotFound,
            io::ErrorKind::PermissionDenied => Unread::NotAllowed,
            _ => Unread::Other(error.to_string()),
        };
        Self::new(path, why)
    }
}

/// The bytes of a regular file of at most `most` bytes.
pub fn read(path: &Path, most: u64) -> Result<Vec<u8>, FileError> {
    let io = |error: io::Error| FileError::io(path, &error);
    // Asked before opening: opening a pipe waits for someone to write to it.
    if !fs::metadata(path).map_err(io)?.is_file() {
        return Err(FileError::new(path, Unread::NotAFile));
    }
    drain(path, File::open(path).map_err(io)?, most)
}

/// At most `most` bytes of whatever is read from, which is called `path`.
pub fn drain(path: &Path, from: impl Read, most: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).map_err(|error| FileError::io(path, &error))?;
    if bytes.len() as u64 > most {
        return Err(FileError::new(path, Unread::TooLarge { most }));
    }
    Ok(bytes)
}
