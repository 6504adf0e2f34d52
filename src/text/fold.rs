//! What a Chinese input method left on sends, folded to the ASCII keys that were pressed: for keys, and for fields of
//! numbers, dates, codes and PINs. Notes and names are never folded.
//!
//! | arrives | key | why |
//! |---|---|---|
//! | U+FF01 to U+FF5E, U+3000 | the same sign, blank | full-width mode, and `，；：？！（）～` in either mode |
//! | `。` | `.` | also the decimal point |
//! | `、` | `/` | the key `/` of some methods, `\` of others; only `/` means something here |
//! | `【】〔〕「」`, `『』〖〗` | `[` `]`, `{` `}` | which brackets they are differs between methods |
//! | `《》〈〉` | `<` `>` | the second press of a key gives the second pair |
//! | `‘’`, `“”` | `'`, `"` | opening and closing by turns |
//! | `…` | `^` | one press sends two |
//! | `—` | `_` | one press sends two: the key is `_`, never `-`, so that one press cannot fail two lines |
//! | `￥` `¥` | `$` | shift-4 |
//! | `·` | `` ` `` | the key left of 1, or `[` |
//! | `×` `÷` | `*` `/` | offered behind the keys `*` and `/` |
//!
//! The table is what Rime's `punctuation.yaml`, fcitx5's `punc.mb.zh_CN` and Windows' Pinyin send, where they agree or only
//! one of them sends a sign.

use std::borrow::Cow;

/// The ASCII character of the key that was pressed where `c` arrives; `c` itself where it is none of the folded signs.
pub fn fold(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        '、' | '÷' => '/',
        '。' => '.',
        '【' | '〔' | '「' => '[',
        '】' | '〕' | '」' => ']',
        '『' | '〖' => '{',
        '』' | '〗' => '}',
        '《' | '〈' => '<',
        '》' | '〉' => '>',
        '‘' | '’' => '\'',
        '“' | '”' => '"',
        '…' => '^',
        '—' => '_',
        '￥' | '¥' => '$',
        '·' => '`',
        '×' => '*',
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
        assert_eq!(fold_text("——……￥·〈〉「」『』×÷"), "__^^$`<>[]{}*/");
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
