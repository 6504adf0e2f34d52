//! From bytes to text: what the bytes are, and in which encoding.

mod encoding;
mod error;
mod guess;
mod lines;

use std::borrow::Cow;

pub use encoding::Encoding;
pub use error::NotText;
pub use lines::ends;

/// Text, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded<'a> {
    /// The text, without a mark of its encoding.
    pub text: Cow<'a, str>,
    /// The encoding.
    pub encoding: Encoding,
    /// Other encodings in which the bytes would be text as well, where these are not surely in `encoding`.
    pub also: Vec<Encoding>,
}

/// How the first bytes of files begin that are no text.
const NOT_TEXT: [(&[u8], NotText); 3] = [
    (b"PK\x03\x04", NotText::Zipped),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText::OldOffice),
    (b"%PDF-", NotText::Pdf),
];

/// The text in at most `most` bytes. Its encoding is the one that is `named`, else that of its mark, else a guess by content.
pub fn decode(bytes: &[u8], most: usize, named: Option<Encoding>) -> Result<Decoded<'_>, NotText> {
    if bytes.len() > most {
        return Err(NotText::TooLarge { most });
    }
    if let Some((_, error)) = NOT_TEXT.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(error.clone());
    }
    let marked = encoding_rs::Encoding::for_bom(bytes)
        .and_then(|(codec, mark)| Some((Encoding::ALL.into_iter().find(|one| one.codec() == codec)?, mark)));
    let (encoding, also, mark) = match (named, marked) {
        (Some(named), Some((marked, mark))) => (named, Vec::new(), if named == marked { mark } else { 0 }),
        (Some(named), None) => (named, Vec::new(), 0),
        (None, Some((marked, mark))) => (marked, Vec::new(), mark),
        (None, None) => {
            let (encoding, also) = guess::encoding(bytes)?;
            (encoding, also, 0)
        }
    };
    let bytes = &bytes[mark..];
    let text = text(bytes, encoding, most + most / 2).map_err(|error| match error {
        NotText::NotIn { .. } if named.is_none() && marked.is_none() => NotText::Encoding,
        error => error,
    })?;
    if text.trim().is_empty() {
        return Err(NotText::Empty);
    }
    if memchr::memchr(0, text.as_bytes()).is_some() {
        return Err(NotText::Binary);
    }
    let start = text.trim_start();
    if start.starts_with("version https://git-lfs.github.com/spec/") {
        return Err(NotText::Pointer);
    }
    let page = ["<!doctype html", "<html", "<?xml", "<head", "<body"];
    if page.iter().any(|tag| start.get(..tag.len()).is_some_and(|head| head.eq_ignore_ascii_case(tag))) {
        return Err(NotText::Html);
    }
    Ok(Decoded { text, encoding, also })
}

/// The bytes as text of at most `most` bytes. It is made piece by piece: a buffer for the worst case would be three times theirs.
fn text(bytes: &[u8], encoding: Encoding, most: usize) -> Result<Cow<'_, str>, NotText> {
    let bad = || NotText::NotIn { encoding, line: lines::first_bad(bytes, encoding) };
    if encoding == Encoding::Utf8 {
        return std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|_| bad());
    }
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let mut text = String::with_capacity(most.min(bytes.len() + bytes.len() / 2));
    let mut piece = [0; 1 << 14];
    let mut read = 0;
    loop {
        let (result, taken, written) = decoder.decode_to_utf8_without_replacement(&bytes[read..], &mut piece, true);
        read += taken;
        if text.len() + written > most {
            return Err(NotText::TooLarge { most });
        }
        text.push_str(std::str::from_utf8(&piece[..written]).map_err(|_| bad())?);
        match result {
            encoding_rs::DecoderResult::InputEmpty => return Ok(Cow::Owned(text)),
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::Malformed(..) => return Err(bad()),
        }
    }
}

#[cfg(test)]
mod tests;
