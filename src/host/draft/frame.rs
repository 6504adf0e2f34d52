//! Frames: length, check, payload. What follows the first torn or altered frame is not read.

use sha2::{Digest, Sha256};

/// Bytes before a payload: its length and its check, four each.
const HEAD: usize = 8;
/// No payload is longer: a length beyond it was torn.
const LONGEST: usize = 4 << 20;

/// A payload in its frame.
pub(super) fn framed(payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).unwrap_or(u32::MAX);
    let mut frame = Vec::with_capacity(HEAD + payload.len());
    frame.extend_from_slice(&length.to_le_bytes());
    frame.extend_from_slice(&check(payload));
    frame.extend_from_slice(payload);
    frame
}

/// The payloads of all whole frames, and how many bytes these take.
pub(super) fn payloads(bytes: &[u8]) -> (Vec<&[u8]>, usize) {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(payload) = first(&bytes[at..]) {
        found.push(payload);
        at += HEAD + payload.len();
    }
    (found, at)
}

fn first(bytes: &[u8]) -> Option<&[u8]> {
    let (length, rest) = bytes.split_first_chunk::<4>()?;
    let (sum, rest) = rest.split_first_chunk::<4>()?;
    let length = u32::from_le_bytes(*length) as usize;
    let payload = rest.get(..length).filter(|_| length <= LONGEST)?;
    (check(payload) == *sum).then_some(payload)
}

/// Four bytes of the digest tell torn from whole; nobody is to be kept from forging their own drafts.
fn check(payload: &[u8]) -> [u8; 4] {
    let digest: [u8; 32] = Sha256::digest(payload).into();
    [digest[0], digest[1], digest[2], digest[3]]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_torn_or_altered_file_gives_the_frames_before(
            texts in prop::collection::vec(".{0,40}", 1..8),
            cut in any::<prop::sample::Index>(),
            flip in any::<prop::sample::Index>(),
        ) {
            let frames: Vec<Vec<u8>> = texts.iter().map(|text| framed(text.as_bytes())).collect();
            let whole = frames.concat();
            let before = |at: usize| {
                let ends = frames.iter().scan(0, |end, frame| { *end += frame.len(); Some(*end) });
                ends.filter(|end| *end <= at).count()
            };
            let cut = cut.index(whole.len() + 1);
            let (found, length) = payloads(&whole[..cut]);
            prop_assert_eq!(found.len(), before(cut));
            prop_assert_eq!(length, frames[..found.len()].concat().len());
            prop_assert!(found.iter().zip(&texts).all(|(found, text)| *found == text.as_bytes()));
            let mut altered = whole.clone();
            let flip = flip.index(whole.len());
            altered[flip] ^= 0x10;
            prop_assert_eq!(payloads(&altered).0.len(), before(flip));
        }

        #[test]
        fn any_bytes_are_survived(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let (_, length) = payloads(&bytes);
            prop_assert!(length <= bytes.len());
        }
    }
}
