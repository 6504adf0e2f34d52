//! Full-width signs folded to ASCII, for keys and for fields of numbers, dates and codes.
//!
//! With a Chinese input method left on, punctuation and digits arrive full-width. Notes and names are never folded.

use std::borrow::Cow;

/// The ASCII character that was meant by `c`; `c` itself where it is none of the folded signs.
///
/// `、` is what Chinese input methods make of the key `/`, so it stands for that key.
pub fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        '、' => '/',
        '。' => '.',
        '【' => '[',
        '】' => ']',
        '《' => '<',
        '》' => '>',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        _ => c,
    }
}

/// `text` with every character folded; not copied where nothing changes.
pub fn fold_text(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| fold(c) == c) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().map(fold).collect()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_width_becomes_ascii() {
        assert_eq!(fold_text("１２．５　～！？：；ＡＢ"), "12.5 ~!?:;AB");
        assert_eq!(fold_text("、。【】《》‘’“”"), "/.[]<>''\"\"");
    }

    #[test]
    fn all_else_stays() {
        for text in ["plain 1.5", "今天", "3℃", ""] {
            assert!(matches!(fold_text(text), Cow::Borrowed(same) if same == text));
        }
        for c in ' '..='~' {
            assert_eq!(fold(c), c);
        }
    }
}
