//! What rows are joined to: the places, people and inspections that are here, and those of the same file.

use std::collections::HashMap;

use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::import::Kind;
use crate::domain::people::Person;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::place::{Area, Asset};
use crate::domain::time::Instant;
use crate::store::{Result, Store, near};
use crate::text::locale::Locale;

use super::codes::Codes;

/// Where an import takes place.
#[derive(Debug, Clone)]
pub struct Scene {
    /// The site's calendar: dates are by its clocks.
    pub calendar: Calendar,
    /// The site's language.
    pub home: Lang,
    /// Now.
    pub now: Instant,
}

impl Scene {
    /// A site, at a moment.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn of(store: &Store, now: Instant) -> Result<Self> {
        Ok(Self { calendar: store.calendar()?, home: store.site()?.record.language, now })
    }
}

/// A piece of content by its code and name.
pub(super) struct Named {
    pub code: Code,
    pub title: Phrase,
}

/// What rows are joined to.
pub(super) struct Desk<'a> {
    pub store: &'a Store,
    pub scene: &'a Scene,
    pub people: Vec<Person>,
    pub posts: Vec<Named>,
    pub crews: Vec<Named>,
    pub units: Vec<Named>,
    pub codes: Codes,
    /// How often a natural key was seen, and the logins given in the file.
    pub counted: HashMap<String, u32>,
    pub logins: HashMap<String, String>,
    /// The checklist that stands for inspections of this source.
    pub template: Code,
    /// Findings that no inspection of the same place and date is here for.
    pub unjoined: usize,
    /// Findings put right at a time that cannot be, so that they count as put right on the day they were found.
    pub undated: usize,
    /// The areas of the same file, by folded key and name.
    pub coming: HashMap<String, Code>,
    areas: HashMap<String, Option<Code>>,
    assets: HashMap<String, Option<Code>>,
    area_titles: Option<HashMap<String, Option<Code>>>,
    asset_titles: Option<HashMap<String, Option<Code>>>,
    both: [Locale; 2],
}

/// Text as it is compared with other text.
pub(super) fn fold(text: &str) -> String {
    text.trim().to_lowercase()
}

impl<'a> Desk<'a> {
    pub fn new(store: &'a Store, scene: &'a Scene, template: Code) -> Result<Self> {
        let named = |code: &Code, title: &Phrase| Named { code: code.clone(), title: title.clone() };
        Ok(Self {
            people: store.people()?.into_iter().map(|held| held.record).collect(),
            posts: store.posts()?.iter().map(|held| named(&held.record.is.code, &held.record.is.title)).collect(),
            crews: store.crews()?.iter().map(|held| named(&held.record.is.code, &held.record.is.title)).collect(),
            units: store.units()?.iter().map(|held| named(&held.record.is.code, &held.record.is.title)).collect(),
            store,
            scene,
            codes: Codes::default(),
            counted: HashMap::new(),
            logins: HashMap::new(),
            template,
            unjoined: 0,
            undated: 0,
            coming: HashMap::new(),
            areas: HashMap::new(),
            assets: HashMap::new(),
            area_titles: None,
            asset_titles: None,
            both: Lang::ALL.map(|lang| Locale::new(lang, lang)),
        })
    }

    /// The area that a cell names: by the key it came in under, by its code, by its name where one has it, or one of the file.
    pub fn area(&mut self, text: &str) -> Result<Option<Code>> {
        if let Some(code) = self.coming.get(&fold(text)) {
            return Ok(Some(code.clone()));
        }
        if let Some(known) = self.areas.get(text) {
            return Ok(known.clone());
        }
        let brought = self.store.brought::<Kept<Area>>(&Kind::Areas.origin(text))?;
        let mut found = brought.filter(|brought| !brought.record.archived).map(|brought| brought.record.is.code);
        if found.is_none()
            && let Ok(code) = Code::parse(text)
        {
            found = self.store.area(&code)?.map(|area| area.code);
        }
        if found.is_none() {
            if self.area_titles.is_none() {
                let areas = self.store.areas()?;
                self.area_titles = Some(titles(areas.iter().map(|h| (&h.record.is.title, &h.record.is.code))));
            }
            found = self.area_titles.as_ref().and_then(|titles| titles.get(&fold(text)).cloned().flatten());
        }
        self.areas.insert(text.to_owned(), found.clone());
        Ok(found)
    }

    /// The asset that a cell names, in the same ways.
    pub fn asset(&mut self, text: &str) -> Result<Option<Code>> {
        if let Some(known) = self.assets.get(text) {
            return Ok(known.clone());
        }
        let brought = self.store.brought::<Kept<Asset>>(&Kind::Assets.origin(text))?;
        let mut found = brought.filter(|brought| !brought.record.archived).map(|brought| brought.record.is.code);
        if found.is_none()
            && let Ok(code) = Code::parse(text)
        {
            found = self.store.asset(&code)?.map(|asset| asset.code);
        }
        if found.is_none() {
            if self.asset_titles.is_none() {
                let assets = self.store.assets()?;
                self.asset_titles = Some(titles(assets.iter().map(|h| (&h.record.is.title, &h.record.is.code))));
            }
            found = self.asset_titles.as_ref().and_then(|titles| titles.get(&fold(text)).cloned().flatten());
        }
        self.assets.insert(text.to_owned(), found.clone());
        Ok(found)
    }

    /// Codes of areas that come close.
    pub fn near_areas(&self, text: &str) -> Result<Vec<String>> {
        let areas = self.store.areas()?;
        Ok(near(text, areas.iter().map(|held| held.record.is.code.as_str())))
    }

    /// A sentence in every language, as a phrase.
    pub fn phrase(&self, id: &str, args: &[(&str, crate::text::locale::Arg<'_>)]) -> Phrase {
        let texts = self.both.each_ref().map(|locale| (locale.lang(), locale.say_with(id, args)));
        Phrase::of(texts.iter().map(|(lang, text)| (*lang, text.as_str())))
    }
}

impl Named {
    /// Whether a cell means it: its code, or its name in any language.
    pub fn is(&self, text: &str) -> bool {
        fold(text) == self.code.as_str() || self.title.texts().any(|title| fold(title) == fold(text))
    }
}

/// Names and what has them; nothing where several have.
fn titles<'t>(named: impl Iterator<Item = (&'t Phrase, &'t Code)>) -> HashMap<String, Option<Code>> {
    let mut titles: HashMap<String, Option<Code>> = HashMap::new();
    for (title, code) in named {
        for text in title.texts() {
            let entry = titles.entry(fold(text)).or_insert_with(|| Some(code.clone()));
            if entry.as_ref() != Some(code) {
                *entry = None;
            }
        }
    }
    titles
}
