//! Who else has the file open, as the screen says it.

use crate::domain::phrase::Phrase;
use crate::domain::record::Id;

/// Somebody with the console open on the same file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// Their name; none where nobody signed in there, or it is locked.
    pub name: Option<String>,
    /// It is the person at this keyboard themself, in another console.
    pub own: bool,
    /// The round they have open.
    pub round: Option<(Id, Phrase)>,
}
