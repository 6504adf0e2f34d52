//! Codes: short, stable names that people type and files refer to.

use serde::{Deserialize, Serialize};

/// A code: `a-z`, `0-9`, `-` and `.`, starting with a letter or digit, at most 40 characters.
///
/// Codes are never translated and never reused, so records refer to templates, places and posts by code.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct Code(String);

/// Why a text is not a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotACode(pub String);

impl Code {
    /// The longest a code may be, in characters.
    pub const MOST: usize = 40;

    /// Reads a code. Upper case is folded, so that a code may be typed either way.
    pub fn parse(text: &str) -> Result<Self, NotACode> {
        let code = text.trim().to_ascii_lowercase();
        let good = !code.is_empty()
            && code.len() <= Self::MOST
            && code.starts_with(|c: char| c.is_ascii_alphanumeric())
            && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'.');
        if good { Ok(Self(code)) } else { Err(NotACode(text.to_owned())) }
    }

    /// A code made from a title, for content that comes without one; `fallback` where nothing of the title fits.
    pub fn from_title(title: &str, fallback: &str) -> Self {
        let mut code = String::new();
        for c in title.chars() {
            match c.to_ascii_lowercase() {
                c if c.is_ascii_lowercase() || c.is_ascii_digit() => code.push(c),
                _ if !code.is_empty() && !code.ends_with('-') => code.push('-'),
                _ => {}
            }
        }
        code.truncate(Self::MOST);
        let code = code.trim_matches('-');
        Self(if code.is_empty() { fallback.to_owned() } else { code.to_owned() })
    }

    /// The text of the code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Code {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(&self.0)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Self::parse(&text).map_err(|NotACode(text)| {
            serde::de::Error::custom(format!("`{text}` is not a code: use a-z, 0-9, - and ., at most 40"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_a_code() {
        assert_eq!(Code::parse(" Fire-Exits ").map(|c| c.to_string()), Ok("fire-exits".to_owned()));
        for bad in ["", "-a", "a b", "阀门", &"a".repeat(41)] {
            assert!(Code::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(Code::from_title("Fire exits (all)", "x").as_str(), "fire-exits-all");
        assert_eq!(Code::from_title("消防", "list-1").as_str(), "list-1");
    }
}
