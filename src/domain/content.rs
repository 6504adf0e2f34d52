//! Content: what packs carry and sites adapt. A content record is its content with an identity.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::code::Code;
use super::heading::Heading;
use super::noun::Noun;
use super::phrase::Phrase;
use super::record::{Id, Record};

/// Something that a pack carries, known by its code.
pub trait Content: Serialize + DeserializeOwned + Clone + PartialEq {
    /// The noun of its record.
    const NOUN: Noun;

    /// What it is known by.
    fn code(&self) -> &Code;

    /// What it is called.
    fn title(&self) -> &Phrase;

    /// Further texts that search should find it by.
    fn texts(&self) -> Vec<&Phrase> {
        Vec::new()
    }

    /// Where it is, for nouns that have a place.
    fn area(&self) -> Option<&Code> {
        None
    }
}

/// A piece of content in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept<T> {
    /// Identity.
    pub id: Id,
    /// Taken out of use. Codes are never reused, so an archived record keeps its own.
    #[serde(default)]
    pub archived: bool,
    /// The content itself.
    #[serde(flatten)]
    pub is: T,
}

impl<T: Content> Record for Kept<T> {
    const NOUN: Noun = T::NOUN;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        Some(Heading {
            reference: self.is.code().to_string(),
            title: self.is.title().clone(),
            state: if self.archived { "archived" } else { "" },
            area: self.is.area().cloned(),
            ..Heading::default()
        })
    }

    fn words(&self) -> String {
        words([self.is.title()].into_iter().chain(self.is.texts()), self.is.code().as_str())
    }

    fn voided(self) -> Option<Self> {
        Some(Self { archived: true, ..self })
    }
}

/// The words that some phrases and a reference are found by, in every language they have.
pub fn words<'a>(phrases: impl IntoIterator<Item = &'a Phrase>, reference: &str) -> String {
    let mut words = reference.to_owned();
    for text in phrases.into_iter().flat_map(Phrase::texts) {
        words.push('\n');
        words.push_str(text);
    }
    words
}

/// Implements [`Content`] for a struct with the fields `code` and `title`.
macro_rules! content {
    ($type:ty, $noun:ident $(, area = $area:ident)? $(, text = $text:ident)?) => {
        impl $crate::domain::content::Content for $type {
            const NOUN: $crate::domain::noun::Noun = $crate::domain::noun::Noun::$noun;

            fn code(&self) -> &$crate::domain::code::Code {
                &self.code
            }

            fn title(&self) -> &$crate::domain::phrase::Phrase {
                &self.title
            }

            $(fn area(&self) -> Option<&$crate::domain::code::Code> {
                self.$area.as_ref()
            })?

            $(fn texts(&self) -> Vec<&$crate::domain::phrase::Phrase> {
                vec![&self.$text]
            })?
        }
    };
}
pub(crate) use content;
