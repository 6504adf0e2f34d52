//! Keys of lines: fresh ones for new lines, so that a key never comes to mean another thing.

use std::collections::BTreeSet;

use crate::domain::code::Code;
use crate::domain::phrase::{Lang, Phrase};

use super::{Form, Template};

/// The longest part of a text that a key takes up.
const LONGEST: usize = 24;

/// Every key that a line of this checklist ever had: in its versions, whatever their state, and in the form being edited.
pub fn keys<'a>(versions: impl IntoIterator<Item = &'a Template>, form: &Form) -> BTreeSet<Code> {
    let past = versions.into_iter().flat_map(|version| version.form.items());
    past.chain(form.items()).map(|item| item.key.clone()).collect()
}

/// A key that is none of `used`: from the English of the line's text, else from any, else `item-N`.
pub fn fresh(text: &Phrase, used: &BTreeSet<Code>) -> Code {
    let plain = Code::from_title(text.get(Lang::En, Lang::En), "item");
    let whole_words = |text: &str| match text.get(..LONGEST) {
        Some(start) => start.rsplit_once('-').map_or(start, |(words, _)| words).to_owned(),
        None => text.to_owned(),
    };
    let stem = whole_words(plain.as_str());
    let named = (stem != "item").then(|| Code::parse(&stem).ok()).flatten();
    let numbered = (1_u32..).filter_map(|n| Code::parse(&format!("{stem}-{n}")).ok());
    // Numbers never run out before the keys in use do.
    named.into_iter().chain(numbered).find(|key| !used.contains(key)).unwrap_or(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_from_the_text_and_are_never_used_again() {
        let mut used = BTreeSet::new();
        let mut take = |text: &Phrase| {
            let key = fresh(text, &used);
            used.insert(key.clone());
            key.to_string()
        };
        assert_eq!(take(&Phrase::plain("Door seals intact")), "door-seals-intact");
        assert_eq!(take(&Phrase::plain("Door seals intact")), "door-seals-intact-1");
        assert_eq!(take(&Phrase::plain("门封条完好")), "item-1");
        assert_eq!(take(&Phrase::plain("门封条完好")), "item-2");
        let long = Phrase::plain("The evaporator of the second room is free of ice and dirt");
        assert_eq!(take(&long), "the-evaporator-of-the");
    }
}
