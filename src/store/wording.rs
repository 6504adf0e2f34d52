//! Finding texts.

use crate::domain::content::Kept;
use crate::domain::wording::Wording;

use super::Store;
use super::error::Result;
use super::place::in_use;
use super::table::Held;

impl Store {
    /// The finding texts in use, in the order of their packs.
    pub fn wordings(&self) -> Result<Vec<Held<Kept<Wording>>>> {
        in_use(&self.db)
    }
}
