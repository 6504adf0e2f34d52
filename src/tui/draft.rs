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

    /// What was typed at places that begin so, with the rest of their names.
    pub fn starting<'a>(&'a self, start: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(place, text)| Some((place.strip_prefix(start)?, text.as_str())))
    }

    /// How many texts wait.
    pub fn count(&self) -> usize {
        self.0.len()
    }
}
