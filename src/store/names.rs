//! The codes that the site knows things by.

use rusqlite::Connection;

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::pack::Names;

use super::Store;
use super::error::{Error, Result};

/// What checklists, schedules and places refer to.
const REFERRED: [Noun; 8] =
    [Noun::Shift, Noun::Unit, Noun::Area, Noun::Asset, Noun::Post, Noun::Chapter, Noun::Clause, Noun::Template];

impl Store {
    /// The codes in use that checklists, schedules and places may refer to.
    pub fn names(&self) -> Result<Names> {
        of(&self.db)
    }
}

/// As [`Store::names`].
pub(super) fn of(db: &Connection) -> Result<Names> {
    let mut names = Names::default();
    for noun in REFERRED {
        let used = if noun == Noun::Template { "state = 'in_force'" } else { "archived = 0" };
        let mut statement = db.prepare_cached(&format!("SELECT code FROM \"{}\" WHERE {used}", noun.name()))?;
        let codes: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        let codes: Option<Vec<Code>> = codes.iter().map(|code| Code::parse(code).ok()).collect();
        let codes = codes.ok_or_else(|| Error::Damaged(format!("a {noun} without a code")))?;
        names.extend(noun, &codes);
    }
    Ok(names)
}
