//! From bytes to text: what the bytes are, and in which encoding.

use std::borrow::Cow;

use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::error::FormError;

/// The most that a checklist file may hold, in bytes: ten times the largest known. A tree takes up to a hundred and fifty times
/// its text where someone means harm.
pub const MOST: usize = 1 << 20;

/// How the first bytes of files begin that are no text.
const NOT_TEXT: [(&[u8], FormError); 3] = [
    (b"PK\x03\x04", FormError::Zipped),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", FormError::OldOffice),
    (b"%PDF-", FormError::Pdf),
];

/// The text in these bytes.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, FormError> {
    if bytes.len() > MOST {
        return Err(FormError::TooLarge { most: MOST });
    }
    if let Some((_, error)) = NOT_TEXT.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(error.clone());
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (guess(bytes), 0));
    let text =
        encoding.decode_without_bom_handling_and_without_replacement(&bytes[mark..]).ok_or(FormError::Encoding)?;
    if text.trim().is_empty() {
        return Err(FormError::Empty);
    }
    if text.contains('\0') {
        return Err(FormError::Binary);
    }
    let start = text.trim_start();
    if start.starts_with("version https://git-lfs.github.com/spec/") {
        return Err(FormError::Pointer);
    }
    let page = ["<!doctype html", "<html", "<?xml", "<head", "<body"];
    if page.iter().any(|tag| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag))) {
        return Err(FormError::Html);
    }
    Ok(text)
}

/// The encoding of bytes without a mark. In UTF-16 every second byte of Latin text, digits and line ends is zero; which
/// half they stand in tells the order of bytes. Text that is not UTF-8 is taken for Chinese.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let few = bytes.len() / 40;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > few => UTF_16LE,
        (even, 0) if even > few => UTF_16BE,
        _ if std::str::from_utf8(bytes).is_ok() => UTF_8,
        _ => GB18030,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        let said = "# 巡检\n- [ ] 门\n";
        let utf16 = |order: fn(u16) -> [u8; 2]| said.encode_utf16().flat_map(order).collect::<Vec<_>>();
        let mut marked = vec![0xff, 0xfe];
        marked.extend(utf16(u16::to_le_bytes));
        let gb = GB18030.encode(said).0;
        let bom = format!("\u{feff}{said}");
        for bytes in [said.as_bytes(), bom.as_bytes(), &marked, &utf16(u16::to_le_bytes), &utf16(u16::to_be_bytes), &gb]
        {
            assert_eq!(text(bytes).unwrap(), said);
        }
    }

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
            (b"- \xff\xff\n", FormError::Encoding),
        ] {
            assert_eq!(text(bytes).unwrap_err(), error, "{bytes:?}");
        }
        assert_eq!(text(&vec![b'a'; MOST + 1]).unwrap_err(), FormError::TooLarge { most: MOST });
    }
}
