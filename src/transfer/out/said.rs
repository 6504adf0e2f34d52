//! Why nothing went out, as a sentence.

use std::io::ErrorKind;
use std::path::Path;

use chrono_tz::Tz;

use super::Failed;
use crate::store::Error;
use crate::text::locale::Locale;
use crate::text::{refusal, trouble};

impl Failed {
    /// As a sentence, with times on the clock of `zone`; trouble with the database at `database`, or with the file at `path`.
    pub fn said(&self, locale: &Locale, zone: Tz, database: &Path, path: &Path) -> String {
        match self {
            Self::Store(Error::Refused(why)) => refusal::refusal(locale, why, zone),
            Self::Store(error) => trouble::trouble(locale, error.name(), &error.facts(database)),
            Self::Write(error) => {
                let exists = error.kind() == ErrorKind::AlreadyExists;
                let args = [("path", path.display().to_string().into()), ("why", error.to_string().into())];
                locale.say_with(if exists { "papers-exists" } else { "papers-unwritten" }, &args)
            }
            Self::TooLong(rows) => locale.say_with("export-error-long", &[("n", (*rows).into())]),
            Self::Stopped => locale.say("papers-stopped"),
        }
    }
}
