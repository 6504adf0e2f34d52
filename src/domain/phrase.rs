//! A text that content carries in several languages.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Serialize};

/// A language that the screen speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Default)]
pub enum Lang {
    /// English.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    ZhCn,
}

impl Lang {
    /// Every language, the fallback first.
    pub const ALL: [Self; 2] = [Self::En, Self::ZhCn];

    /// Its tag: `en`, `zh-CN`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::ZhCn => "zh-CN",
        }
    }

    /// The language with this tag; `zh`, `zh_CN.UTF-8` and the like are understood.
    pub fn parse(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let primary = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match primary {
            "en" => Some(Self::En),
            "zh" => Some(Self::ZhCn),
            _ => None,
        }
    }
}

/// A text in the languages that its author wrote.
///
/// Shown in the reader's language, else the site's, else any: [`Phrase::get`]. Written as a table from language to text;
/// one plain string stands for every language. Languages whose text is older than another's stand in the table's `older`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase {
    texts: BTreeMap<String, String>,
    /// The tags of the languages that were left behind when another was edited.
    older: BTreeSet<String>,
}

/// The key under which a text stands that was written without naming its language.
const ANY: &str = "";

/// The key of the list of languages that were left behind; no language has such a tag.
const OLDER: &str = "older";

impl Phrase {
    /// A text without a language of its own, as typed by a person.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { texts: BTreeMap::from([(ANY.to_owned(), text.into())]), older: BTreeSet::new() }
    }

    /// A text from language and text pairs.
    pub fn of<'a>(pairs: impl IntoIterator<Item = (Lang, &'a str)>) -> Self {
        let texts = pairs.into_iter().map(|(lang, text)| (lang.tag().to_owned(), text.to_owned())).collect();
        Self { texts, older: BTreeSet::new() }
    }

    /// The text for a reader of `lang` on a site of `site` language.
    pub fn get(&self, lang: Lang, site: Lang) -> &str {
        self.found(lang, site).map_or("", |(_, text)| text)
    }

    /// Whether what a reader of `lang` gets was left behind when another language was edited.
    pub fn is_older(&self, lang: Lang, site: Lang) -> bool {
        self.found(lang, site).is_some_and(|(tag, _)| self.older.contains(tag))
    }

    fn found(&self, lang: Lang, site: Lang) -> Option<(&str, &str)> {
        let order = [lang.tag(), ANY, site.tag(), Lang::En.tag()];
        let known = order.iter().find_map(|tag| self.texts.get_key_value(*tag));
        known.or_else(|| self.texts.iter().next()).map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.texts.values().all(|text| text.trim().is_empty())
    }

    /// Whether a reader of `lang` finds their own language.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.has(lang.tag())
    }

    /// Whether a reader of the language with this tag finds their own, whether or not the screen speaks it.
    pub fn has(&self, tag: &str) -> bool {
        let written = |tag: &str| self.texts.get(tag).is_some_and(|text| !text.trim().is_empty());
        written(ANY) || written(tag)
    }

    /// Every text, whatever its language: what search indexes.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.values().map(String::as_str)
    }

    /// Every text with the tag of its language; the tag is empty where it was written without naming one.
    pub fn by_language(&self) -> impl Iterator<Item = (&str, &str)> {
        self.texts.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text written in exactly this language; also one that names no language, for a reader of `home`.
    pub fn written(&self, lang: Lang, home: Lang) -> &str {
        let own = self.texts.get(lang.tag());
        own.or_else(|| self.texts.get(ANY).filter(|_| lang == home)).map_or("", String::as_str)
    }

    /// The languages that were left behind when another was edited, by their tags.
    pub fn older(&self) -> impl Iterator<Item = &str> {
        self.older.iter().map(String::as_str)
    }

    /// The phrase once somebody looked through it and found every language up to date.
    #[must_use]
    pub fn confirmed(&self) -> Self {
        Self { older: BTreeSet::new(), ..self.clone() }
    }

    /// Sets the text of one language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        self.texts.insert(lang.tag().to_owned(), text.into());
    }

    /// The phrase after one edit that wrote these languages; a reader of `home` wrote any text that names none.
    ///
    /// Languages that the edit left alone are older from then on, unless it only brought older ones up to the rest.
    #[must_use]
    pub fn revised(&self, written: &[(Lang, String)], home: Lang) -> Self {
        let changed = |(lang, text): &&(Lang, String)| self.written(*lang, home) != text.trim();
        let changed: Vec<&(Lang, String)> = written.iter().filter(changed).collect();
        let alone = self.texts.keys().all(|tag| tag == ANY);
        if alone && changed.iter().all(|(lang, _)| *lang == home) {
            return changed.first().map_or_else(|| self.clone(), |(_, text)| Self::plain(text.trim()));
        }
        let mut revised = self.clone();
        // With a second language beside it, a text that names none is the reader's own.
        if let Some(text) = revised.texts.remove(ANY) {
            revised.texts.entry(home.tag().to_owned()).or_insert(text);
        }
        let caught_up = !changed.is_empty()
            && changed
                .iter()
                .all(|(lang, _)| self.older.contains(lang.tag()) || !revised.texts.contains_key(lang.tag()));
        for (lang, text) in &changed {
            revised.older.remove(lang.tag());
            match text.trim() {
                "" => revised.texts.remove(lang.tag()),
                text => revised.texts.insert(lang.tag().to_owned(), text.to_owned()),
            };
        }
        if !changed.is_empty() && !caught_up {
            let touched = |tag: &String| changed.iter().any(|(lang, _)| lang.tag() == tag.as_str());
            revised.older.extend(revised.texts.keys().filter(|tag| !touched(tag)).cloned());
        }
        if revised.older.len() == revised.texts.len() {
            revised.older.clear();
        }
        revised
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl Serialize for Phrase {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        if let (Some(text), 1) = (self.texts.get(ANY), self.texts.len()) {
            return to.serialize_str(text);
        }
        let mut map = to.serialize_map(None)?;
        for (tag, text) in &self.texts {
            map.serialize_entry(tag, text)?;
        }
        if !self.older.is_empty() {
            map.serialize_entry(OLDER, &self.older)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Written)
    }
}

/// A phrase as it is written: one string, or a table.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Phrase;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text, or a table from language to text")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Phrase, E> {
        Ok(Phrase::plain(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Phrase, A::Error> {
        let mut phrase = Phrase::default();
        while let Some(tag) = map.next_key::<String>()? {
            if tag == OLDER {
                phrase.older = map.next_value()?;
            } else {
                phrase.texts.insert(tag, map.next_value()?);
            }
        }
        phrase.older.retain(|tag| phrase.texts.contains_key(tag));
        Ok(phrase)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_else_the_sites_else_any() {
        let both = Phrase::of([(Lang::En, "exit"), (Lang::ZhCn, "出口")]);
        assert_eq!(both.get(Lang::ZhCn, Lang::En), "出口");
        let one = Phrase::of([(Lang::ZhCn, "出口")]);
        assert_eq!(one.get(Lang::En, Lang::En), "出口");
        assert!(one.speaks(Lang::ZhCn) && !one.speaks(Lang::En));
        assert_eq!(Phrase::plain("as typed").get(Lang::ZhCn, Lang::En), "as typed");
    }

    #[test]
    fn plain_and_table_survive_json() {
        for phrase in [Phrase::plain("x"), Phrase::of([(Lang::En, "a"), (Lang::ZhCn, "甲")])] {
            let json = serde_json::to_string(&phrase).expect("json");
            assert_eq!(serde_json::from_str::<Phrase>(&json).expect("phrase"), phrase);
        }
    }

    #[test]
    fn editing_one_language_leaves_the_others_older_until_they_are_brought_up() {
        let write =
            |texts: &[(Lang, &str)]| texts.iter().map(|(lang, text)| (*lang, (*text).to_owned())).collect::<Vec<_>>();
        let both = Phrase::of([(Lang::En, "exit"), (Lang::ZhCn, "出口")]);
        let older = |phrase: &Phrase| Lang::ALL.map(|lang| phrase.is_older(lang, Lang::En));
        let one = both.revised(&write(&[(Lang::En, "fire exit"), (Lang::ZhCn, "出口")]), Lang::En);
        assert_eq!(older(&one), [false, true]);
        let json = serde_json::to_string(&one).expect("json");
        assert_eq!(json, r#"{"en":"fire exit","zh-CN":"出口","older":["zh-CN"]}"#);
        assert_eq!(serde_json::from_str::<Phrase>(&json).expect("phrase"), one);
        assert_eq!(older(&one.revised(&write(&[(Lang::ZhCn, "安全出口")]), Lang::En)), [false, false]);
        assert_eq!(older(&both.revised(&write(&[(Lang::En, "a"), (Lang::ZhCn, "甲")]), Lang::En)), [false, false]);
        assert_eq!(older(&one.revised(&write(&[(Lang::En, "way out")]), Lang::En)), [false, true]);
        assert_eq!(both.revised(&write(&[(Lang::En, "exit")]), Lang::En), both);
        // Taken away, a language cannot be older.
        let alone = one.revised(&write(&[(Lang::En, "")]), Lang::En);
        assert_eq!((older(&alone), alone.texts().count()), ([false, false], 1));
    }

    #[test]
    fn a_text_without_a_language_stays_so_until_another_stands_beside_it() {
        let plain = Phrase::plain("exit");
        let written = |lang, text: &str| plain.revised(&[(lang, text.to_owned())], Lang::En);
        assert_eq!(written(Lang::En, "way out"), Phrase::plain("way out"));
        assert_eq!(written(Lang::ZhCn, "出口"), Phrase::of([(Lang::En, "exit"), (Lang::ZhCn, "出口")]));
        assert_eq!(Phrase::default().revised(&[(Lang::ZhCn, "出口".into())], Lang::En).get(Lang::En, Lang::En), "出口");
    }
}
