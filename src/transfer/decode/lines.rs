//! Lines of bytes, whatever ends them.

use super::encoding::Encoding;

/// How many lines end in these bytes: at LF, CR and CR LF.
pub fn ends(bytes: &[u8]) -> usize {
    let pairs = memchr::memmem::find_iter(bytes, b"\r\n").count();
    memchr::memchr2_iter(b'\n', b'\r', bytes).count() - pairs
}

/// Each line with its number, counted from one; ends are not part of it.
pub(super) fn lines(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut rest = Some(bytes);
    let mut number = 0;
    std::iter::from_fn(move || {
        let here = rest?;
        number += 1;
        let Some(end) = memchr::memchr2(b'\n', b'\r', here) else {
            rest = None;
            return Some((number, here));
        };
        let next = if here[end..].starts_with(b"\r\n") { end + 2 } else { end + 1 };
        rest = Some(&here[next..]);
        Some((number, &here[..end]))
    })
}

/// The first line that is not text in this encoding.
pub(super) fn first_bad(bytes: &[u8], encoding: Encoding) -> usize {
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let mut text = [0; 4096];
    let mut read = 0;
    loop {
        let (result, taken, _) = decoder.decode_to_utf8_without_replacement(&bytes[read..], &mut text, true);
        read += taken;
        if result != encoding_rs::DecoderResult::OutputFull {
            return ends(&bytes[..read]) + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_every_way() {
        let bytes = b"a\r\nb\rc\n\nd";
        let found: Vec<_> = lines(bytes).collect();
        let expected: [(usize, &[u8]); 5] = [(1, b"a"), (2, b"b"), (3, b"c"), (4, b""), (5, b"d")];
        assert_eq!(found, expected);
        assert_eq!(ends(bytes), 4);
        assert_eq!(first_bad(b"a\nb\xff\n", Encoding::Utf8), 2);
    }
}
