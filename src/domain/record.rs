//! The record layer: what every noun tells the store about itself.

use serde::{Serialize, de::DeserializeOwned};

use super::heading::{Heading, Link};
use super::noun::Noun;
use super::undo::Undo;
use super::verb::Verb;

pub use super::id::{Id, Seq};

/// One row of one noun.
///
/// Its serialisation is both the body of its journal entries and, field by field, the columns of its table; so every field
/// is always written, and no field holds another record.
pub trait Record: Serialize + DeserializeOwned + Clone {
    /// The noun.
    const NOUN: Noun;
    /// The number of this encoding, stored with each entry. Raised when a field changes its meaning.
    const V: u32 = 1;

    /// The record's identity.
    fn id(&self) -> Id;

    /// Its line in lists; none for records that only stand inside another's view.
    fn heading(&self) -> Option<Heading>;

    /// The records it points at.
    fn links(&self) -> Vec<Link> {
        Vec::new()
    }

    /// The words it is found by; empty for records that are not searched.
    fn words(&self) -> String {
        String::new()
    }

    /// What undoing a change of this verb does.
    fn undo(_verb: Verb) -> Undo {
        Undo::Restore
    }

    /// The record as an undo brings it back, given as it stands `now`: what an undo must not forget is carried over.
    #[must_use]
    fn brought_back(self, _now: &Self) -> Self {
        self
    }

    /// What remains of a record whose making is undone. Nothing is deleted; none where the making cannot be undone.
    fn voided(self) -> Option<Self>;
}
