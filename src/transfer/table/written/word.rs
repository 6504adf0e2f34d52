//! Yes and no, choices, codes, and values in brackets inside a text.

use crate::transfer::table::field::{Choice, Within};
use crate::transfer::table::fold::key;

const YES: [&str; 18] =
    ["yes", "y", "true", "t", "1", "x", "on", "ok", "pass", "是", "有", "对", "真", "合格", "√", "✓", "✔", "已"];
const NO: [&str; 16] =
    ["no", "n", "false", "f", "0", "off", "fail", "否", "无", "错", "假", "不合格", "×", "✗", "✘", "未"];

/// What a cell says of yes and no.
pub fn yes(text: &str) -> Option<bool> {
    let key = key(text);
    let key = key.as_str();
    if YES.contains(&key) {
        return Some(true);
    }
    NO.contains(&key).then_some(false)
}

/// A choice with its words, ready to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    words: Vec<(String, usize)>,
    values: Vec<String>,
}

impl Choices {
    /// Of these.
    pub fn of(choices: &[Choice]) -> Self {
        let mut words: Vec<_> = choices
            .iter()
            .enumerate()
            .flat_map(|(n, choice)| {
                std::iter::once(&choice.value).chain(&choice.aliases).map(move |word| (key(word), n))
            })
            .collect();
        // Where two values go by one word, the first has it.
        words.sort();
        words.dedup_by(|one, other| one.0 == other.0);
        Self { words, values: choices.iter().map(|choice| choice.value.clone()).collect() }
    }

    /// The value of a cell: by the whole of it, else by the word behind a rank (`3 - Moderate`), else by what stands before a
    /// bracket (`Fatal(2)`).
    pub fn find(&self, text: &str) -> Option<&str> {
        let whole = || self.word(text);
        let ranked = || {
            let rest = text.trim().trim_start_matches(|c: char| c.is_ascii_digit());
            let word = rest.trim_start().strip_prefix(['-', '–', '.', ')', ':', '、'])?;
            (rest.len() < text.trim().len()).then(|| self.word(word)).flatten()
        };
        let bracketed = || self.word(super::super::fold::bracketed(text).0);
        whole().or_else(ranked).or_else(bracketed)
    }

    /// What can be chosen.
    pub fn values(&self) -> &[String] {
        &self.values
    }

    fn word(&self, text: &str) -> Option<&str> {
        let key = key(text);
        let place = self.words.binary_search_by(|(word, _)| word.as_str().cmp(&key)).ok()?;
        self.values.get(self.words[place].1).map(String::as_str)
    }
}

/// Whether a spreadsheet wrote a code as a rounded number: `4.06881E+12`.
pub fn is_rounded(code: &str) -> bool {
    let Some((digits, exponent)) = code.trim().split_once("E+") else { return false };
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
    let all = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    whole.len() == 1 && all(whole) && all(part) && !exponent.is_empty() && all(exponent)
}

/// The labelled value in brackets inside a text, and the text without it.
pub fn within<'a>(text: &'a str, wanted: &Within) -> Option<(&'a str, String)> {
    const PAIRS: [(char, char); 4] = [('[', ']'), ('(', ')'), ('【', '】'), ('（', '）')];
    for (open, close) in PAIRS {
        for (start, _) in text.match_indices(open) {
            let inner = &text[start + open.len_utf8()..];
            let Some(end) = inner.find(close) else { break };
            let Some((label, value)) = inner[..end].split_once([':', '：']) else { continue };
            let label = key(label);
            if wanted.labels.iter().any(|word| label.contains(&key(word))) {
                let rest = &inner[end + close.len_utf8()..];
                let gap = if rest.trim().is_empty() { "" } else { " " };
                let rest = format!("{}{gap}{}", text[..start].trim_end(), rest.trim());
                return Some((value.trim(), rest.trim().to_owned()));
            }
        }
    }
    None
}
