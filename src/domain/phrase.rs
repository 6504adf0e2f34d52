//! A text that content carries in several languages.

use std::collections::BTreeMap;

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
/// one plain string stands for every language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Phrase(BTreeMap<String, String>);

/// The key under which a text stands that was written without naming its language.
const ANY: &str = "";

impl Phrase {
    /// A text without a language of its own, as typed by a person.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(BTreeMap::from([(ANY.to_owned(), text.into())]))
    }

    /// A text from language and text pairs.
    pub fn of<'a>(pairs: impl IntoIterator<Item = (Lang, &'a str)>) -> Self {
        Self(pairs.into_iter().map(|(lang, text)| (lang.tag().to_owned(), text.to_owned())).collect())
    }

    /// The text for a reader of `lang` on a site of `site` language.
    pub fn get(&self, lang: Lang, site: Lang) -> &str {
        let order = [lang.tag(), ANY, site.tag(), Lang::En.tag()];
        order.iter().find_map(|tag| self.0.get(*tag)).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// Whether there is no text at all.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }

    /// Whether a reader of `lang` finds their own language.
    pub fn speaks(&self, lang: Lang) -> bool {
        self.0.contains_key(ANY) || self.0.get(lang.tag()).is_some_and(|text| !text.trim().is_empty())
    }

    /// Whether a reader of the language with this tag finds their own, whether or not the screen speaks it.
    pub fn has(&self, tag: &str) -> bool {
        let written = |tag: &str| self.0.get(tag).is_some_and(|text| !text.trim().is_empty());
        written(ANY) || written(tag)
    }

    /// Every text, whatever its language: what search indexes.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(String::as_str)
    }

    /// Sets the text of one language.
    pub fn set(&mut self, lang: Lang, text: impl Into<String>) {
        self.0.insert(lang.tag().to_owned(), text.into());
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl Serialize for Phrase {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.0.get(ANY) {
            Some(text) if self.0.len() == 1 => to.serialize_str(text),
            _ => self.0.serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Phrase {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Shape {
            Plain(String),
            Table(BTreeMap<String, String>),
        }
        Ok(match Shape::deserialize(from)? {
            Shape::Plain(text) => Self::plain(text),
            Shape::Table(texts) => Self(texts),
        })
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
}
