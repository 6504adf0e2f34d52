//! Type-ahead: which of many texts match what is typed, the best first; Chinese also by its sounds.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::text::fold::fold_text;
use crate::text::pinyin::{Sound, spells};

/// What a character spelled by its sound counts: as much as the matcher gives to a letter at the start of a word.
const SPELLED: u32 = 24;
/// What it counts more where a text, or a word in it, begins with what is spelled.
const BEGINS: u32 = 16;

/// The places of the texts that hold every word that is typed, as it is typed or by the sounds of two characters and more, in their
/// order: for lists, where what is shown may be changed together, so that nothing may be there by a stretch.
pub fn holding<'t>(typed: &str, texts: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let typed = fold_text(typed).to_lowercase();
    let words: Vec<&str> = typed.split_whitespace().collect();
    let sounds = |word: &str, text: &str| spells(word, text).is_some_and(|sound| sound.spelled > 1);
    let holds = |text: &str| {
        let text = fold_text(text).to_lowercase();
        words.iter().all(|word| text.contains(word) || sounds(word, &text))
    };
    texts.enumerate().filter(|(_, text)| holds(text)).map(|(n, _)| n).collect()
}

/// The places of the texts that match, best first; equal matches stay in order. Nothing typed matches everything.
pub fn narrow<'t>(typed: &str, texts: impl Iterator<Item = &'t str>) -> Vec<usize> {
    let folded = fold_text(typed);
    let pattern = Pattern::parse(&folded, CaseMatching::Ignore, Normalization::Smart);
    let mut matcher = Matcher::new(Config::DEFAULT);
    let mut buffer = Vec::new();
    let mut found: Vec<(u32, usize)> = Vec::new();
    for (n, text) in texts.enumerate() {
        let written = pattern.score(Utf32Str::new(text, &mut buffer), &mut matcher);
        let spoken = spells(&folded, text).map(|sound| score(sound, text));
        found.extend(written.max(spoken).map(|score| (score, n)));
    }
    found.sort_by_key(|(score, n)| (Reverse(*score), *n));
    found.into_iter().map(|(_, n)| n).collect()
}

fn score(sound: Sound, text: &str) -> u32 {
    let before = sound.before.checked_sub(1).and_then(|at| text.chars().nth(at));
    let begins = if before.is_none_or(|c| !c.is_alphanumeric()) { BEGINS } else { 0 };
    SPELLED * sound.spelled as u32 + begins
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: [&str; 7] =
        ["Zoë Jung", "李建国", "张建国 zhang", "章锦贵", "Zhang Jing", "单雄飞", "冷库 cold-store"];

    fn first(typed: &str) -> Vec<&str> {
        narrow(typed, NAMES.into_iter()).into_iter().map(|n| NAMES[n]).collect()
    }

    #[test]
    fn chinese_is_found_by_its_sounds_and_its_signs() {
        assert_eq!(first("zjg")[..2], ["张建国 zhang", "章锦贵"]);
        assert_eq!(first("zhangjianguo"), ["张建国 zhang"]);
        assert_eq!(first("jianguo"), ["李建国", "张建国 zhang"]);
        assert_eq!(first("建国"), ["李建国", "张建国 zhang"]);
        assert_eq!(first("danxf"), ["单雄飞"]);
        assert_eq!(first("ｌｋ"), ["冷库 cold-store"]);
    }

    #[test]
    fn a_list_holds_what_is_typed_and_what_two_signs_sound_like() {
        let held =
            |typed: &str| -> Vec<&str> { holding(typed, NAMES.into_iter()).into_iter().map(|n| NAMES[n]).collect() };
        assert_eq!(held("jg"), ["李建国", "张建国 zhang", "章锦贵"]);
        assert_eq!(held("leng"), Vec::<&str>::new(), "one sign alone may be anything");
        assert_eq!(held("lengku"), ["冷库 cold-store"]);
        assert_eq!(held("zng"), Vec::<&str>::new(), "letters here and there are no word");
        assert_eq!(held("store lk"), ["冷库 cold-store"]);
    }

    #[test]
    fn latin_is_found_as_before() {
        assert_eq!(first("zoe"), ["Zoë Jung"]);
        assert_eq!(first("cold"), ["冷库 cold-store"]);
        assert_eq!(first("").len(), NAMES.len());
        assert_eq!(first("qqq"), Vec::<&str>::new());
    }

    #[test]
    fn two_thousand_names_are_narrowed_while_one_types() {
        let (family, given) = ("张王李赵刘陈杨黄周吴曾单", "建国志强丽华明芳军敏");
        let name = |n: usize| {
            let sign = |of: &str, n: usize| of.chars().nth(n % of.chars().count()).unwrap();
            format!("{}{}{}", sign(family, n), sign(given, n / 12), sign(given, n / 120))
        };
        let names: Vec<String> = (0..2000).map(name).collect();
        let began = std::time::Instant::now();
        let found = narrow("zjg", names.iter().map(String::as_str));
        assert!(!found.is_empty() && found.len() < 200);
        // Unoptimised and beside other tests; a key is felt from a tenth of a second on.
        assert!(began.elapsed().as_millis() < 100, "{:?}", began.elapsed());
    }
}
