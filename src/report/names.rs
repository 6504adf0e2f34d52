//! What documents call the people, places and records that rows name by identity or code.

use std::collections::HashMap;

use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::text::locale::Locale;

/// Names as whoever reads may see them: what the store masks is masked here already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// People.
    pub people: HashMap<Id, String>,
    /// Areas.
    pub areas: HashMap<Code, Phrase>,
    /// Assets.
    pub assets: HashMap<Code, Phrase>,
    /// Posts.
    pub posts: HashMap<Code, Phrase>,
    /// Checklists.
    pub templates: HashMap<Code, Phrase>,
    /// What records are called by number: `ACT-0042`.
    pub references: HashMap<Id, String>,
}

impl Names {
    /// A person; empty where there is none, the number where the name is not known.
    pub fn person(&self, id: Option<Id>) -> String {
        id.map_or_else(String::new, |id| self.people.get(&id).cloned().unwrap_or_else(|| id.to_string()))
    }

    /// Several persons, after one another.
    pub fn people(&self, locale: &Locale, ids: &[Id]) -> String {
        locale.list(&ids.iter().map(|id| self.person(Some(*id))).collect::<Vec<_>>())
    }

    /// An area.
    pub fn area(&self, locale: &Locale, code: Option<&Code>) -> String {
        called(&self.areas, locale, code)
    }

    /// An asset.
    pub fn asset(&self, locale: &Locale, code: Option<&Code>) -> String {
        called(&self.assets, locale, code)
    }

    /// A post.
    pub fn post(&self, locale: &Locale, code: Option<&Code>) -> String {
        called(&self.posts, locale, code)
    }

    /// A checklist.
    pub fn template(&self, locale: &Locale, code: Option<&Code>) -> String {
        called(&self.templates, locale, code)
    }

    /// Where and on what: `Cold store, Freezer 2`.
    pub fn place(&self, locale: &Locale, area: Option<&Code>, asset: Option<&Code>) -> String {
        let parts = [self.area(locale, area), self.asset(locale, asset)];
        locale.list(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>())
    }

    /// What a record is called by number.
    pub fn reference(&self, id: Option<Id>) -> String {
        id.map_or_else(String::new, |id| self.references.get(&id).cloned().unwrap_or_default())
    }
}

/// A title; the code itself where nothing is called so any more.
fn called(titles: &HashMap<Code, Phrase>, locale: &Locale, code: Option<&Code>) -> String {
    let Some(code) = code else { return String::new() };
    titles.get(code).map_or_else(|| code.to_string(), |title| locale.phrase(title).to_owned())
}
