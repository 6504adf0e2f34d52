//! Sentences for trouble with the file while someone is typing: what happened, that the text is kept, and what to do.

use super::locale::{Arg, Locale};

/// The sentence of each kind of trouble, by the name the store gives it.
const SENTENCES: [(&str, &str); 21] = [
    ("busy", "draft-error-busy"),
    ("full", "draft-error-full"),
    ("newer", "draft-error-newer"),
    ("read-only", "draft-error-read-only"),
    ("read-only-folder", "draft-error-folder"),
    ("not-owner", "draft-error-read-only"),
    ("cannot-open", "draft-error-open"),
    ("missing", "draft-error-open"),
    ("no-site", "draft-error-replaced"),
    ("exists", "draft-error-replaced"),
    ("not-opsbook", "draft-error-replaced"),
    ("link", "draft-error-replaced"),
    ("in-use", "draft-error-busy"),
    ("not-allowed", "draft-error-open"),
    ("wrong-group", "draft-error-open"),
    ("network", "draft-error-open"),
    ("disk", "draft-error-disk"),
    ("not-synced", "draft-error-sync"),
    ("suspect", "draft-error-damaged"),
    ("damaged", "draft-error-damaged"),
    ("read", "draft-error-disk"),
];

/// What went wrong, with the facts that the sentence names. Reading that took too long touches no text, so it says nothing
/// of it.
pub fn kept(locale: &Locale, name: &str, facts: &[(&'static str, String)]) -> String {
    let slow = name == "too-slow";
    let known = SENTENCES.iter().find(|(kind, _)| *kind == name).map_or("draft-error-disk", |(_, id)| id);
    let mut facts: Vec<(&str, Arg<'_>)> = facts.iter().map(|(name, value)| (*name, Arg::from(value))).collect();
    if !facts.iter().any(|(name, _)| *name == "what") {
        facts.push(("what", Arg::from(name)));
    }
    locale.say_with(if slow { "app-too-slow" } else { known }, &facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;
    use crate::text::width::{Ambiguous, width};
    use crate::text::wrap::wrap;

    #[test]
    fn every_sentence_says_that_the_text_is_kept_and_fits_two_rows() {
        let facts = [("path", "harbour-mill.db".to_owned()), ("what", "disk I/O error (778)".to_owned())];
        for (lang, mark, next) in [(Lang::En, "is kept", "."), (Lang::ZhCn, "已保留", "请")] {
            let locale = Locale::new(lang, lang);
            for (name, _) in SENTENCES {
                let said = kept(&locale, name, &facts);
                assert!(said.contains(mark) && said.contains(next), "{name}: {said}");
                // What happened, the text, what to do.
                let sentences = said.matches(['.', '。', ':', '：', '，', ',']).count();
                assert!(sentences >= 2, "{name}: {said}");
                let rows = wrap(&said, 78, Ambiguous::Narrow);
                assert!(rows.len() <= 2, "{name} takes {} cells: {said}", width(&said, Ambiguous::Narrow));
            }
        }
    }
}
