//! Pictures inside a page: only those that still are what the record says they were.

use sha2::{Digest, Sha256};

use crate::domain::answer::FileRef;
use crate::text::safe::Safe;

/// The largest picture that is set into a page, in bytes.
pub const LARGEST: u64 = 5 * 1024 * 1024;

/// A picture, or why it is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// What it shows.
    pub caption: Safe,
    /// The picture, or a sentence that names the file and says why it is not shown.
    pub image: Result<Image, Safe>,
}

/// A picture's bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    media: &'static str,
    bytes: Vec<u8>,
}

/// Why a file is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Its digest or size is not that of the record.
    Differs,
    /// It is none of PNG, JPEG, GIF and WebP.
    NotAPicture,
    /// It is larger than [`LARGEST`].
    TooLarge,
}

impl Image {
    /// The picture that a record names, if these bytes are still it.
    ///
    /// # Errors
    /// The bytes are another file's, no picture, or too many.
    pub fn of(file: &FileRef, bytes: Vec<u8>) -> Result<Self, Unfit> {
        if bytes.len() as u64 > LARGEST {
            return Err(Unfit::TooLarge);
        }
        let digest = hex(&Sha256::digest(&bytes));
        if bytes.len() as u64 != file.size || digest != file.sha256.to_ascii_lowercase() {
            return Err(Unfit::Differs);
        }
        let media = media(&bytes).ok_or(Unfit::NotAPicture)?;
        Ok(Self { media, bytes })
    }

    /// The address that is the picture itself (RFC 2397).
    pub(super) fn address(&self) -> String {
        use base64ct::{Base64, Encoding};
        format!("data:{};base64,{}", self.media, Base64::encode_string(&self.bytes))
    }
}

/// What the first bytes say the file is; never its name.
fn media(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}

/// Bytes in hexadecimal digits.
pub(in crate::report) fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(u32::from(digit), 16)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(bytes: &[u8]) -> FileRef {
        FileRef { name: "a.png".into(), size: bytes.len() as u64, sha256: hex(&Sha256::digest(bytes)) }
    }

    #[test]
    fn a_picture_is_known_by_its_content() {
        for (bytes, media) in [
            (&b"\x89PNG\r\n\x1a\nrest"[..], "image/png"),
            (b"\xff\xd8\xff\xe0", "image/jpeg"),
            (b"GIF89a", "image/gif"),
            (b"RIFF\0\0\0\0WEBPVP8 ", "image/webp"),
        ] {
            let image = Image::of(&named(bytes), bytes.to_vec()).unwrap();
            assert!(image.address().starts_with(&format!("data:{media};base64,")), "{}", image.address());
        }
        // A drawing can hold scripts, whatever it is called.
        let drawing = b"<svg onload='x()'/>";
        assert_eq!(Image::of(&named(drawing), drawing.to_vec()), Err(Unfit::NotAPicture));
    }

    #[test]
    fn a_file_that_was_exchanged_is_not_shown() {
        let file = named(b"\x89PNG\r\n\x1a\nrest");
        assert_eq!(Image::of(&file, b"\x89PNG\r\n\x1a\nREST".to_vec()), Err(Unfit::Differs));
        assert_eq!(Image::of(&file, vec![0; LARGEST as usize + 1]), Err(Unfit::TooLarge));
    }
}
