//! What the program says, in one reader's language.

use std::cell::OnceCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use super::files::{COUNT, FILES, place};
use crate::domain::phrase::{Lang, Phrase};

/// A reader's language, on a site that has a language too.
///
/// Messages are known by id; the part before the first `-` names the file. Each file is read when something from it is first
/// said, so that the first screen pays for its own files only. A locale belongs to one thread; another thread makes its own.
pub struct Locale {
    lang: Lang,
    site: Lang,
    files: [OnceCell<FluentBundle<FluentResource>>; COUNT],
}

/// A value to be set into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Text.
    Text(&'a str),
    /// Text made for the purpose.
    Owned(String),
    /// A whole number; it also chooses the plural.
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Owned(text)
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Number(number as i64)
    }
}

impl Locale {
    /// For a reader of `lang` on a site of language `site`. Reads nothing yet.
    pub fn new(lang: Lang, site: Lang) -> Self {
        Self { lang, site, files: [const { OnceCell::new() }; COUNT] }
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The site's language.
    pub fn site(&self) -> Lang {
        self.site
    }

    /// The message `id`. An id that no file has comes back as `[id]`; a test keeps that from happening.
    pub fn say(&self, id: &str) -> String {
        self.format(id, None)
    }

    /// The message `id` with its values set in.
    pub fn say_with(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let mut values = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Owned(text) => FluentValue::from(text.as_str()),
                Arg::Number(number) => FluentValue::from(*number),
            };
            values.set(*name, value);
        }
        self.format(id, Some(&values))
    }

    /// Whether there is a message `id`.
    pub fn has(&self, id: &str) -> bool {
        self.bundle(id).is_some_and(|bundle| bundle.has_message(id))
    }

    /// A phrase of content as this reader gets it: in their language, else the site's, else any.
    pub fn phrase<'a>(&self, phrase: &'a Phrase) -> &'a str {
        phrase.get(self.lang, self.site)
    }

    /// A phrase as this reader gets it in lists and on paper, with a word where another language was edited since.
    pub fn marked(&self, phrase: &Phrase) -> String {
        let text = self.phrase(phrase);
        if phrase.is_older(self.lang, self.site) {
            return self.say_with("word-older", &[("text", text.into())]);
        }
        text.to_owned()
    }

    /// Items after one another: `a, b, c`.
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        let comma = self.say("word-comma");
        items.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(&comma)
    }

    /// A word and what is said of it: `Due: tomorrow`, with the colon of the language.
    pub fn labelled(&self, what: &str, said: &str) -> String {
        self.say_with("word-labelled", &[("what", what.into()), ("said", said.into())])
    }

    /// What is said in brackets after a word: ` (critical)`, with the brackets of the language.
    pub fn aside(&self, text: &str) -> String {
        self.say_with("word-aside", &[("text", text.into())])
    }

    fn format(&self, id: &str, args: Option<&FluentArgs<'_>>) -> String {
        let said = self.bundle(id).and_then(|bundle| {
            let pattern = bundle.get_message(id)?.value()?;
            // A value that is missing shows as `{$name}`: still a sentence, so the errors say nothing more.
            Some(bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned())
        });
        said.unwrap_or_else(|| format!("[{id}]"))
    }

    /// The file of `id`, read now if this is its first message.
    fn bundle(&self, id: &str) -> Option<&FluentBundle<FluentResource>> {
        let place = place(id)?;
        Some(self.files.get(place)?.get_or_init(|| read(place, self.lang)))
    }
}

/// Reads one file. What of it is well-formed counts; a test holds that all of it is.
fn read(place: usize, lang: Lang) -> FluentBundle<FluentResource> {
    let source = match lang {
        Lang::En => FILES[place].en,
        Lang::ZhCn => FILES[place].zh_cn,
    };
    let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(partial, _)| partial);
    let mut bundle = FluentBundle::new(vec![lang.tag().parse().unwrap_or_default()]);
    // Isolation marks are bidi controls: terminals draw them, or worse.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale").field("lang", &self.lang).field("site", &self.site).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reader_gets_their_language() {
        let (en, zh) = (Locale::new(Lang::En, Lang::ZhCn), Locale::new(Lang::ZhCn, Lang::En));
        assert_eq!(en.say("app-tab-today"), "Today");
        assert_eq!(zh.say("app-tab-today"), "今日");
        let what = [("what", Arg::from("ACT-0042"))];
        assert_eq!(en.say_with("app-undone", &what), "Undone: ACT-0042");
        assert_eq!(zh.say_with("app-undone", &what), "已撤销：ACT-0042");
        let phrase = Phrase::of([(Lang::ZhCn, "冷库")]);
        assert_eq!(en.phrase(&phrase), "冷库");
    }

    #[test]
    fn a_missing_message_is_seen() {
        let en = Locale::new(Lang::En, Lang::En);
        assert_eq!(en.say("app-no-such-thing"), "[app-no-such-thing]");
        assert_eq!(en.say("nofile-x"), "[nofile-x]");
        assert!(!en.has("nofile-x") && en.has("app-tab-today"));
    }

    #[test]
    fn a_file_is_read_when_it_is_needed() {
        let en = Locale::new(Lang::En, Lang::En);
        let read = |locale: &Locale| locale.files.iter().filter(|file| file.get().is_some()).count();
        assert_eq!(read(&en), 0);
        en.say("app-tab-today");
        en.say("app-tab-inspect");
        assert_eq!(read(&en), 1);
    }

    #[test]
    fn items_are_listed_as_the_language_does() {
        assert_eq!(Locale::new(Lang::En, Lang::En).list(&["a", "b"]), "a, b");
        assert_eq!(Locale::new(Lang::ZhCn, Lang::En).list(&["甲", "乙"]), "甲、乙");
    }
}
