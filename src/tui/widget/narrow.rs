//! Type-ahead: which of many texts match what is typed, the best first.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::text::fold::fold_text;

/// The places of the texts that hold every word that is typed, as it is typed, in their order: for lists, where what is shown
/// may be changed together, so that nothing may be there by a stretch.
pub fn holding<'t>(typed: &str, texts: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let typed = fold_text(typed).to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let holds = |text: &str| {
        let text = fold_text(text).to_lowercase();
        words.iter().all(|word| text.contains(word))
    };
    texts.enumerate().filter(|(_, text)| holds(text)).map(|(n, _)| n).collect()
}

/// The places of the texts that match, best first; equal matches stay in order. Nothing typed matches everything.
pub fn narrow<'t>(typed: &str, texts: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let pattern = Pattern::parse(typed, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (n, text) in texts.enumerate() {
        found.extend(pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher).map(|score| (score, n)));
    }
    found.sort_by_key(|(score, n)| (Reverse(*score), *n));
    found.into_iter().map(|(_, n)| n).collect()
}
