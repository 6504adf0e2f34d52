//! Codes for what comes with keys of its own: readable, and never the same for two keys.

use std::collections::HashMap;

use crate::domain::code::Code;
use crate::transfer::digest::sha256;

/// The codes given in one file, each with the key it was given to.
#[derive(Debug, Default)]
pub struct Codes(HashMap<Code, String>);

/// Signs of the digest that tells two keys apart that would read alike.
const DIGEST: usize = 8;

impl Codes {
    /// The code of a key: as it stands where it is one, else what of it fits; with a digest of it where another key has that,
    /// in this file or, by `taken`, on the site.
    pub fn of(&mut self, key: &str, taken: impl Fn(&Code) -> bool) -> Code {
        let plain = Code::parse(key).unwrap_or_else(|_| Code::from_title(key, ""));
        let plain = Some(plain).filter(|code| !code.as_str().is_empty());
        if let Some(code) = plain.filter(|code| self.is_free(code, key) && !taken(code)) {
            self.0.insert(code.clone(), key.to_owned());
            return code;
        }
        let stem: String = Code::from_title(key, "x").as_str().chars().take(Code::MOST - DIGEST - 1).collect();
        let digest: String = sha256(key).chars().take(DIGEST).collect();
        let code = Code::from_title(&format!("{stem}-{digest}"), "x");
        self.0.insert(code.clone(), key.to_owned());
        code
    }

    fn is_free(&self, code: &Code, key: &str) -> bool {
        self.0.get(code).is_none_or(|holder| holder == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_readable_and_tell_keys_apart() {
        let mut codes = Codes::default();
        let mut of = |key: &str| codes.of(key, |code| code.as_str() == "taken").to_string();
        assert_eq!(of("10"), "10");
        assert_eq!(of("Kitchen 1"), "kitchen-1");
        assert_eq!(of("Kitchen 1"), "kitchen-1", "the same key, the same code");
        let other = of("Kitchen/1");
        assert!(other.starts_with("kitchen-1-") && other.len() == "kitchen-1-".len() + DIGEST, "{other}");
        assert!(of("冷库").starts_with("x-"));
        assert_ne!(of("taken"), "taken");
        let long = of(&"a very long key ".repeat(9));
        assert!(long.len() <= Code::MOST && Code::parse(&long).is_ok(), "{long}");
    }
}
