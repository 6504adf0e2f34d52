//! A mapping that is kept for the next file of its kind.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use serde::{Deserialize, Serialize};

use super::Mapping;
use crate::transfer::file::{self, FileError};
use crate::transfer::table::options::{DateOrder, Decimal, Encoding, Options, Writing};

/// The most bytes of a profile.
const MOST: u64 = 1 << 20;

/// How the files of one source are read. What is said for one file comes before what a profile says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// The encoding, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    encoding: Option<String>,
    /// The sheet or list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sheet: Option<String>,
    /// Whether there is a row of names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    header: Option<bool>,
    /// The order of dates, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    dates: Option<String>,
    /// The decimal sign, by its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    decimal: Option<String>,
    /// Columns and their fields.
    #[serde(default)]
    columns: BTreeMap<String, String>,
}

/// Why a profile cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProfileError {
    /// It could not be read or written.
    File(FileError),
    /// It is no profile, in the parser's words.
    Syntax {
        /// The file.
        file: String,
        /// The line, counted from one.
        line: usize,
        /// What is wrong.
        message: String,
    },
    /// A value that nothing goes by.
    Unknown {
        /// The file.
        file: String,
        /// The key.
        key: &'static str,
        /// The value.
        value: String,
    },
}

impl Profile {
    /// What was settled for one file.
    pub fn of(mapping: &Mapping, options: &Options, writing: &Writing) -> Self {
        Self {
            encoding: options.encoding.map(|encoding| encoding.name().to_owned()),
            sheet: options.sheet.clone(),
            header: options.header,
            dates: writing.dates.map(|order| order.name().to_owned()),
            decimal: writing.decimal.map(|sign| sign.name().to_owned()),
            columns: mapping.pairs().into_iter().collect(),
        }
    }

    /// Reads a profile.
    pub fn load(path: &Path) -> Result<Self, ProfileError> {
        let bytes = file::read(path, MOST).map_err(ProfileError::File)?;
        let file = path.display().to_string();
        let text = String::from_utf8(bytes)
            .map_err(|_| ProfileError::File(FileError { path: path.to_owned(), why: file::Unread::NotText }))?;
        let profile: Self = toml::from_str(&text).map_err(|error| {
            let before = &text[..error.span().map_or(0, |span| span.start.min(text.len()))];
            let line = before.matches('\n').count() + 1;
            ProfileError::Syntax { file: file.clone(), line, message: error.message().trim_end().to_owned() }
        })?;
        let check = |key, value: Option<&String>, known: fn(&str) -> bool| match value {
            Some(value) if !known(value) => {
                Err(ProfileError::Unknown { file: file.clone(), key, value: value.clone() })
            }
            _ => Ok(()),
        };
        check("encoding", profile.encoding.as_ref(), |name| Encoding::parse(name).is_some())?;
        check("dates", profile.dates.as_ref(), |name| DateOrder::parse(name).is_some())?;
        check("decimal", profile.decimal.as_ref(), |name| Decimal::parse(name).is_some())?;
        Ok(profile)
    }

    /// Writes it, whole or not at all.
    pub fn save(&self, path: &Path) -> Result<(), ProfileError> {
        let failed = |error: &io::Error| ProfileError::File(FileError::io(path, error));
        let text = toml::to_string(self).map_err(|error| failed(&io::Error::other(error)))?;
        let mut beside = path.as_os_str().to_owned();
        beside.push(".new");
        fs::write(&beside, text).and_then(|()| fs::rename(&beside, path)).map_err(|error| failed(&error))
    }

    /// Fills what is not yet said.
    pub fn apply(&self, options: &mut Options, writing: &mut Writing) {
        options.encoding = options.encoding.or_else(|| Encoding::parse(self.encoding.as_deref()?));
        options.sheet = options.sheet.take().or_else(|| self.sheet.clone());
        options.header = options.header.or(self.header);
        writing.dates = writing.dates.or_else(|| DateOrder::parse(self.dates.as_deref()?));
        writing.decimal = writing.decimal.or_else(|| Decimal::parse(self.decimal.as_deref()?));
    }

    /// The pairs for a table: those whose column it has, and then `further` ones, which come before.
    pub fn pairs(&self, names: &[&str], further: &[(String, String)]) -> Vec<(String, String)> {
        let said = |column: &str, field: &str| further.iter().any(|(one, other)| one == column || other == field);
        let kept =
            self.columns.iter().filter(|(column, field)| names.contains(&column.as_str()) && !said(column, field));
        kept.map(|(column, field)| (column.clone(), field.clone())).chain(further.iter().cloned()).collect()
    }
}
