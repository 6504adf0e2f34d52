//! What words that are typed name: checklists, areas, assets and people, in every language and by their sounds.

use std::sync::Arc;

use crate::domain::code::Code;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::round::Word;
use crate::store::{Result, Store, Titles};
use crate::tui::cx::Cx;
use crate::tui::widget::narrow::holding;

/// Everything that has a name, with what it is found by.
#[derive(Default)]
pub(super) struct Names {
    templates: Vec<(Code, String)>,
    areas: Vec<(Code, String)>,
    assets: Vec<(Code, String)>,
    people: Vec<(Id, String)>,
    /// What places are called.
    places: Titles,
}

impl Names {
    /// Reads them; where no place was renamed since `before`, its thousands are what they were.
    pub fn read(store: &Store, before: Self) -> Result<Self> {
        let found_by = |title: &Phrase, code: &Code| format!("{} {code}", title.texts().collect::<Vec<_>>().join(" "));
        let templates = store.template_titles()?;
        let people = store.people()?.into_iter().map(|held| held.record);
        let places = store.titles()?;
        let (areas, assets) = if Arc::ptr_eq(&places, &before.places) {
            (before.areas, before.assets)
        } else {
            let areas = store.areas()?.into_iter().map(|held| held.record.is);
            let assets = store.assets()?.into_iter().map(|held| held.record.is);
            (
                areas.map(|area| (area.code.clone(), found_by(&area.title, &area.code))).collect(),
                assets.map(|asset| (asset.code.clone(), found_by(&asset.title, &asset.code))).collect(),
            )
        };
        Ok(Self {
            templates: templates.into_iter().map(|(code, title)| (code.clone(), found_by(&title, &code))).collect(),
            areas,
            assets,
            people: people
                .map(|person| (person.id, format!("{} {}", person.name, person.alias.unwrap_or_default())))
                .collect(),
            places,
        })
    }

    /// What each of the words names.
    pub fn words(&self, typed: &str) -> Vec<Word> {
        fn named<K: Clone>(word: &str, all: &[(K, String)]) -> Vec<K> {
            holding(word, all.iter().map(|(_, words)| words.as_str())).into_iter().map(|n| all[n].0.clone()).collect()
        }
        let word = |word: &str| Word {
            templates: named(word, &self.templates),
            areas: named(word, &self.areas),
            assets: named(word, &self.assets),
            people: named(word, &self.people),
        };
        typed.split_whitespace().map(word).collect()
    }

    /// What a place is called.
    pub fn place(&self, code: &Code, cx: Cx<'_>) -> String {
        self.places.get(code).map_or_else(|| code.to_string(), |title| cx.text.phrase(title).to_owned())
    }
}
