//! Codes and keys for content that comes without them.

use std::collections::HashSet;

use crate::domain::code::Code;

/// Words that a code does not end with where it was cut.
const JOINING: [&str; 12] = ["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"];

/// A code from the Latin words and numbers of a text, if there are letters enough to tell it by. Cut between words where it
/// would be too long.
pub fn slug(text: &str) -> Option<Code> {
    let mut words = Vec::new();
    let mut length = 0;
    for word in text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        length += word.len() + 1;
        if !words.is_empty() && length > Code::MOST {
            while words.len() > 1 && words.last().is_some_and(|word: &&str| JOINING.contains(word)) {
                words.pop();
            }
            break;
        }
        words.push(word);
    }
    let mut code = words.join("-");
    code.truncate(Code::MOST);
    let letters = code.bytes().filter(u8::is_ascii_alphabetic).count();
    if letters < 3 { None } else { Code::parse(&code).ok() }
}

/// Whether a text is written in Latin letters alone, so that its slug says what it says.
pub fn is_latin(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || !c.is_alphabetic())
}

/// The numbering that a text begins with, as people number lines: `D0-1`, `4.2`, `A3`. A bare number is no numbering: it
/// may be a quantity.
pub fn numbering(text: &str) -> Option<Code> {
    let (word, _) = text.split_once([' ', '\u{3000}', '、', '：'])?;
    let word = word.trim_end_matches(['.', ')', ':']);
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    let parted = word.contains(['.', '-']) && !word.ends_with('-');
    (digits > 0 && letters <= 3 && word.len() <= 10 && (letters > 0 || parted)).then(|| Code::parse(word).ok())?
}

/// The code, with a number after it where it is taken.
pub fn unique(code: &Code, used: &mut HashSet<Code>) -> Code {
    let mut one = code.clone();
    let mut n = 1;
    while !used.insert(one.clone()) {
        n += 1;
        let tail = format!("-{n}");
        let head: String = code.as_str().chars().take(Code::MOST - tail.len()).collect();
        one = Code::parse(&format!("{head}{tail}")).unwrap_or_else(|_| code.clone());
    }
    one
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_from_latin_words_and_numbering() {
        let slug = |text| super::slug(text).map(|code| code.to_string());
        assert_eq!(slug("Fire exits (all)").as_deref(), Some("fire-exits-all"));
        assert_eq!(slug("COBie 字段").as_deref(), Some("cobie"));
        assert_eq!(slug("到场≤60s"), None);
        let long = slug("one two three four five six seven and the eighth of them");
        assert_eq!(long.as_deref(), Some("one-two-three-four-five-six-seven"));
        let number = |text| numbering(text).map(|code| code.to_string());
        assert_eq!(number("D0-1 渠道").as_deref(), Some("d0-1"));
        assert_eq!(number("4.2. Doors").as_deref(), Some("4.2"));
        assert_eq!(number("2 extinguishers"), None);
        assert_eq!(number("Doors shut"), None);
    }

    #[test]
    fn taken_codes_get_a_number() {
        let mut used = HashSet::new();
        let mut unique = |text: &str| Code::parse(text).map(|code| super::unique(&code, &mut used).to_string());
        let long = "a".repeat(40);
        for (given, got) in
            [("x", "x"), ("x", "x-2"), ("x", "x-3"), (&long, &long), (&long, &format!("{}-2", &long[2..]))]
        {
            assert_eq!(unique(given).as_deref(), Ok(got));
        }
    }
}
