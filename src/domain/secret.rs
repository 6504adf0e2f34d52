//! What must not be seen: a PIN as it was typed, wiped when it is no longer needed.

use zeroize::Zeroizing;

/// A PIN as typed. It is never shown: its `Debug` says nothing of it, it does not serialise, and its memory is wiped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Keeps what was typed. Full-width signs, as a Chinese input method gives them, count as their plain ones.
    pub fn typed(text: &str) -> Self {
        Self(Zeroizing::new(text.chars().map(plain).collect()))
    }

    /// What was typed, for the one that hashes it and the one that shows a temporary PIN to whom it is for.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

/// U+FF01 to U+FF5E are the full-width forms of `!` to `~`; U+3000 is the full-width blank.
fn plain(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_shown_and_is_what_was_meant() {
        let secret = Secret::typed("２４６８１３");
        assert_eq!(secret.reveal(), "246813");
        assert_eq!(format!("{secret:?} {:?}", Some(&secret)), "Secret Some(Secret)");
    }
}
