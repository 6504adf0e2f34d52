//! A phrase in a form: a field for each language, the reader's own first.

use crate::domain::phrase::{Lang, Phrase};
use crate::tui::cx::Cx;
use crate::tui::dialog::FormReply;
use crate::tui::widget::form::{Item, Kind, Value};

/// The field that says a phrase was looked through.
pub(super) const CONFIRMED: &str = "confirmed";

/// The languages in the order of their fields.
fn languages(cx: Cx<'_>) -> impl Iterator<Item = Lang> {
    let own = cx.text.lang();
    [own].into_iter().chain(Lang::ALL.into_iter().filter(move |lang| *lang != own))
}

/// The key of a field of a phrase in one language.
pub(super) fn key(field: &str, lang: Lang) -> String {
    format!("{field} {}", lang.tag())
}

/// The fields of a phrase that is called `label`.
pub(super) fn fields(field: &str, label: &str, phrase: Option<&Phrase>, kind: &Kind, cx: Cx<'_>) -> Vec<Item> {
    let item = |lang: Lang| {
        let label = if lang == cx.text.lang() {
            label.to_owned()
        } else {
            let language = cx.text.say(match lang {
                Lang::En => "editor-language-en",
                Lang::ZhCn => "editor-language-zh",
            });
            cx.text.say_with("editor-field-in", &[("field", label.into()), ("language", language.into())])
        };
        let written = phrase.map_or("", |phrase| phrase.written(lang, cx.site.language));
        let older = phrase.is_some_and(|phrase| phrase.older().any(|tag| tag == lang.tag()));
        let item = Item::new(key(field, lang), label, kind.clone()).start(Value::text(written));
        if older { item.help(cx.text.say("editor-older")) } else { item }
    };
    languages(cx).map(item).collect()
}

/// A field that takes the marks off, where any of these phrases has one.
pub(super) fn confirm<'p>(phrases: impl IntoIterator<Item = &'p Phrase>, cx: Cx<'_>) -> Option<Item> {
    let older = phrases.into_iter().any(|phrase| phrase.older().next().is_some());
    older.then(|| {
        let label = cx.text.say("editor-field-confirmed");
        Item::new(CONFIRMED, label, Kind::YesNo).help(cx.text.say("editor-confirmed-help"))
    })
}

/// The phrase as it was filled in.
pub(super) fn read(reply: &FormReply, field: &str, before: Option<&Phrase>, cx: Cx<'_>) -> Phrase {
    let written: Vec<(Lang, String)> =
        languages(cx).map(|lang| (lang, reply.text(&key(field, lang)).to_owned())).collect();
    let revised = before.cloned().unwrap_or_default().revised(&written, cx.site.language);
    if *reply.value(CONFIRMED) == Value::Yes(true) { revised.confirmed() } else { revised }
}

/// As [`read`]; none where nothing is written in any language.
pub(super) fn read_some(reply: &FormReply, field: &str, before: Option<&Phrase>, cx: Cx<'_>) -> Option<Phrase> {
    Some(read(reply, field, before, cx)).filter(|phrase| !phrase.is_empty())
}
