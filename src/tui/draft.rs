//! Text typed and not saved: kept by where it belongs, offered again when that place is opened.

use std::collections::BTreeMap;

/// Where a text belongs: `round 12 doors fail`.
pub type Place = String;

/// The texts of this session.
#[derive(Debug, Clone, Default)]
pub struct Drafts(BTreeMap<Place, String>);

impl Drafts {
    /// What was typed there.
    pub fn get(&self, place: &str) -> Option<&str> {
        self.0.get(place).map(String::as_str)
    }

    /// Remembers what is typed there; an empty text is forgotten.
    pub fn keep(&mut self, place: &str, text: &str) {
        if text.trim().is_empty() {
            self.0.remove(place);
        } else if self.get(place) != Some(text) {
            self.0.insert(place.to_owned(), text.to_owned());
        }
    }

    /// How many texts wait.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}
