//! The pieces of a date as it is written.

use crate::text::fold::fold;

/// The most pieces; a text of more is no date.
const MOST: usize = 24;

/// A piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// Digits.
    Number(Digits),
    /// Letters, small.
    Word(String),
    /// Anything else; blanks are one.
    Sign(char),
}

/// Up to fourteen digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Digits {
    digits: [u8; 14],
    len: usize,
}

impl Digits {
    /// How many.
    pub fn len(&self) -> usize {
        self.len
    }

    /// As a number.
    pub fn value(&self) -> Option<u32> {
        self.text().parse().ok()
    }

    /// As text.
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.digits[..self.len]).unwrap_or_default()
    }
}

/// The pieces of a text. The Chinese signs of dates and times become the ones that stand for them elsewhere.
pub fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut found = Vec::with_capacity(12);
    for c in text.chars() {
        let c = match c {
            '年' | '月' => '-',
            '时' | '点' | '分' => ':',
            '日' | '号' | '秒' | '\u{a0}' | '\t' | '\n' | '\r' => ' ',
            c => fold(c),
        };
        // `周日` and `星期日` are words.
        let c = match found.last() {
            Some(Token::Word(word)) if c == ' ' && (word == "周" || word == "星期" || word == "礼拜") => '天',
            _ => c,
        };
        match (found.last_mut(), c) {
            (Some(Token::Number(number)), '0'..='9') => {
                *number.digits.get_mut(number.len)? = c as u8;
                number.len += 1;
            }
            (_, '0'..='9') => {
                let mut digits = [0; 14];
                digits[0] = c as u8;
                found.push(Token::Number(Digits { digits, len: 1 }));
            }
            (Some(Token::Word(word)), c) if c.is_alphabetic() => word.extend(c.to_lowercase()),
            (_, c) if c.is_alphabetic() => found.push(Token::Word(c.to_lowercase().collect())),
            (Some(Token::Sign(' ')), ' ') => {}
            (_, c) => found.push(Token::Sign(c)),
        }
        if found.len() > MOST {
            return None;
        }
    }
    Some(found)
}
