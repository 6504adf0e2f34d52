//! What went wrong, as data; as one sentence at the end; and the exit code that goes with it.

use std::io::Write;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;

use crate::domain::refusal::Refusal;
use crate::store::Error;
use crate::text::locale::{Arg, Locale};
use crate::text::refusal;
use crate::text::safe::Safe;
use crate::text::trouble::trouble;
use crate::transfer::checklist::FormError;
use crate::transfer::file::FileError;
use crate::transfer::out::Failed;
use crate::transfer::pack::PackError;

use super::mistake;

/// A command's result.
pub type Result<T> = std::result::Result<T, Failure>;

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Done.
    Done,
    /// Refused, or something is late.
    Refused,
    /// The arguments cannot be used.
    Usage,
    /// Trouble with the file.
    Trouble,
}

impl Exit {
    /// As the shell gets it.
    pub fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Refused => 1,
            Self::Usage => 2,
            Self::Trouble => 3,
        }
    }
}

/// Why a command was not carried out.
#[derive(Debug)]
pub enum Failure {
    /// The store's answer: refused, or trouble.
    Store(Error),
    /// An argument that cannot be read.
    Argument(Refusal),
    /// A sentence of its own, by its id.
    Sentence(Exit, &'static str, Vec<(&'static str, Arg<'static>)>),
    /// A file that cannot be read.
    File(FileError),
    /// A pack with mistakes, and where its files are.
    Pack(PathBuf, Vec<PackError>),
    /// A checklist file that gives none.
    Form(PathBuf, FormError),
    /// Sentences that were made already.
    Lines(Exit, Vec<String>),
    /// A file or standard output that cannot be written.
    Output(PathBuf, std::io::Error),
    /// Whoever read standard output went away: no error at all.
    Gone,
}

impl Failure {
    /// A refusal with a sentence of its own.
    pub fn refused(id: &'static str, args: Vec<(&'static str, Arg<'static>)>) -> Self {
        Self::Sentence(Exit::Refused, id, args)
    }

    /// A refusal because there is no such thing.
    pub fn unknown(what: &'static str, given: &str, near: Vec<String>) -> Self {
        Refusal::Unknown { what, given: given.to_owned(), near }.into()
    }

    /// The file that could not be written.
    pub fn writing(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_owned();
        move |error| Self::Output(path, error)
    }

    /// In the reader's language; times on the clock of `zone`, trouble with the file at `path`.
    pub fn said(self, locale: &Locale, zone: Tz, path: &Path) -> Said {
        let one = |exit, text| Said { exit, lines: vec![locale.say_with("cli-error", &[("what", Arg::Owned(text))])] };
        match self {
            Self::Store(Error::Refused(why)) => one(Exit::Refused, refusal::refusal(locale, &why, zone)),
            Self::Store(error) => one(exit_of(&error), trouble(locale, error.name(), &error.facts(path))),
            Self::Argument(why) => one(Exit::Usage, refusal::refusal(locale, &why, zone)),
            Self::Sentence(exit, id, args) => one(exit, locale.say_with(id, &args)),
            Self::File(error) => one(Exit::Refused, error.said(locale)),
            Self::Pack(folder, errors) => Said { exit: Exit::Refused, lines: mistake::pack(locale, &folder, &errors) },
            Self::Form(path, error) => one(Exit::Refused, mistake::form(locale, &path, &error)),
            Self::Lines(exit, lines) => Said { exit, lines },
            Self::Output(path, error) => {
                let args = [("path", path.display().to_string().into()), ("what", error.to_string().into())];
                one(Exit::Trouble, locale.say_with("cli-error-write", &args))
            }
            Self::Gone => Said { exit: Exit::Done, lines: Vec::new() },
        }
    }
}

impl Failure {
    /// In one sentence without the program's name before it, for a screen.
    pub fn sentence(self, locale: &Locale, zone: Tz, path: &Path) -> String {
        match self {
            Self::Store(Error::Refused(why)) => refusal::refusal(locale, &why, zone),
            Self::Store(error) => trouble(locale, error.name(), &error.facts(path)),
            Self::Argument(why) => refusal::refusal(locale, &why, zone),
            Self::Sentence(_, id, args) => locale.say_with(id, &args),
            other => other.said(locale, zone, path).lines.join(" "),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

impl From<Failed> for Failure {
    fn from(failed: Failed) -> Self {
        match failed {
            Failed::Store(error) => Self::Store(error),
            Failed::Write(error) => Self::Output(PathBuf::from("-"), error),
            Failed::TooLong(rows) => Self::refused("export-error-long", vec![("n", rows.into())]),
            Failed::Stopped => Self::Gone,
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self::Store(refusal.into())
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

/// Where there is a file that shall not be replaced, nothing is broken: that is a refusal.
fn exit_of(error: &Error) -> Exit {
    if matches!(error, Error::Exists(_)) { Exit::Refused } else { Exit::Trouble }
}

/// What went wrong, in words.
#[derive(Debug)]
pub struct Said {
    exit: Exit,
    lines: Vec<String>,
}

impl Said {
    /// Writes it to standard error. Nobody is left to be told if that fails.
    pub fn tell(self) -> Exit {
        let mut out = std::io::stderr().lock();
        for line in self.lines {
            let _ = writeln!(out, "{}", Safe::from(line));
        }
        self.exit
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    #[test]
    fn every_trouble_with_a_file_has_a_sentence_that_names_what_is_known() {
        let path = || PathBuf::from("/srv/ops/site.db");
        let denied = || std::io::Error::from(std::io::ErrorKind::PermissionDenied);
        let all = [
            Error::Missing(path()),
            Error::Exists(path()),
            Error::NotOpsbook(path()),
            Error::Newer { path: path(), found: 9, known: 1 },
            Error::NoSite(path()),
            Error::ReadOnly(PathBuf::new()),
            Error::NetworkFs { path: path(), kind: "NFS" },
            Error::Busy,
            Error::Full,
            Error::InUse(path()),
            Error::ReadOnlyFolder(PathBuf::new()),
            Error::CannotOpen(PathBuf::new()),
            Error::Link(path()),
            Error::WrongGroup { path: path(), group: 62_000 },
            Error::NotOwner(path()),
            Error::Disk("disk I/O error (778)".to_owned()),
            Error::NotSynced,
            Error::Suspect("malformed".to_owned()),
            Error::Damaged("entry 7 has no body".to_owned()),
            Error::Io { path: path(), error: denied() },
            Error::Io { path: path(), error: std::io::Error::other("cable") },
        ];
        for lang in Lang::ALL {
            let locale = Locale::new(lang, lang);
            for error in &all {
                let said = trouble(&locale, error.name(), &error.facts(&path()));
                assert!(said.contains("site.db"), "{error:?}: {said}");
                // A fact that is not given shows as its name in braces.
                assert!(!said.contains('{') && !said.starts_with('['), "{error:?}: {said}");
                assert!(!said.contains("(\""), "{error:?}: {said}");
            }
            let slow = trouble(&locale, Error::TooSlow.name(), &Error::TooSlow.facts(&path()));
            assert_eq!(slow, locale.say("cli-error-too-slow"));
        }
    }
}
