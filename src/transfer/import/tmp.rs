//! Until the reader of tables speaks.
use crate::text::locale::Locale;
use crate::transfer::table::*;
macro_rules! said { ($($t:ty),*) => { $(impl $t { pub fn said(&self, _l: &Locale) -> String { format!("{self:?}") } })* } }
said!(TableError, MapError, ColumnError, Problem, ProfileError);
