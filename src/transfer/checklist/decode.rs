//! From bytes to the text of a checklist.

use std::borrow::Cow;

use super::error::FormError;
use crate::transfer::decode::{NotText, decode};

/// The most that a checklist file may hold, in bytes: ten times the largest known. A tree takes up to a hundred and fifty times
/// its text where someone means harm.
pub const MOST: usize = 1 << 20;

/// The text in these bytes.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, FormError> {
    decode(bytes, MOST, None).map(|decoded| decoded.text).map_err(|error| match error {
        NotText::Empty => FormError::Empty,
        NotText::TooLarge { most } => FormError::TooLarge { most },
        NotText::Html => FormError::Html,
        NotText::Pointer => FormError::Pointer,
        NotText::Zipped => FormError::Zipped,
        NotText::OldOffice => FormError::OldOffice,
        NotText::Pdf => FormError::Pdf,
        NotText::Binary => FormError::Binary,
        NotText::NotIn { .. } | NotText::Encoding | NotText::Mixed { .. } => FormError::Encoding,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_named() {
        for (bytes, error) in [
            (&b""[..], FormError::Empty),
            (b"\xef\xbb\xbf \r\n", FormError::Empty),
            (b"PK\x03\x04...", FormError::Zipped),
            (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FormError::OldOffice),
            (b"%PDF-1.7", FormError::Pdf),
            (b"\n<!DOCTYPE HTML><html>", FormError::Html),
            (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", FormError::Pointer),
            (b"- a\0b\0\0c", FormError::Binary),
            (b"- \x81\xff\n", FormError::Encoding),
        ] {
            assert_eq!(text(bytes).unwrap_err(), error, "{bytes:?}");
        }
        assert_eq!(text(&vec![b'a'; MOST + 1]).unwrap_err(), FormError::TooLarge { most: MOST });
    }
}
