//! The encoding of bytes that bear no mark.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};

use super::encoding::Encoding;
use super::error::NotText;
use super::lines::lines;

/// Encodings of single and double bytes, which nearly any bytes can be read in.
const LEGACY: [Encoding; 3] = [Encoding::Gb18030, Encoding::Big5, Encoding::Windows1252];
/// How many bytes of lines beyond ASCII are looked at to tell an encoding.
const SAMPLE: usize = 1 << 17;
/// The shortest run of bytes beyond ASCII from which the guess is sure, in all.
const SURE: usize = 40;

/// The encoding, and those in which the bytes might be as well.
///
/// In UTF-16 every second byte of Latin text, digits and line ends is zero; which half they stand in tells the order of bytes.
/// Text that is not UTF-8 is told by the letters that would stand in it.
pub(super) fn encoding(bytes: &[u8]) -> Result<(Encoding, Vec<Encoding>), NotText> {
    let zeros = |odd: usize| bytes.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let few = bytes.len() / 40;
    match (zeros(0), zeros(1)) {
        (0, odd) if odd > few => return Ok((Encoding::Utf16Le, Vec::new())),
        (even, 0) if even > few => return Ok((Encoding::Utf16Be, Vec::new())),
        (0, 0) => {}
        _ => return Err(NotText::Binary),
    }
    if std::str::from_utf8(bytes).is_ok() {
        return Ok((Encoding::Utf8, Vec::new()));
    }
    let fits = |one: &Encoding| is_text(bytes, *one);
    let likely = likely(bytes);
    let best = if fits(&likely) { likely } else { *LEGACY.iter().find(|one| fits(one)).ok_or(NotText::Encoding)? };
    if let Some((one, other)) = mixed(bytes, best) {
        return Err(NotText::Mixed { one, other });
    }
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let also =
        if high < SURE { LEGACY.into_iter().filter(|one| *one != best && fits(one)).collect() } else { Vec::new() };
    Ok((best, also))
}

/// What a detector of languages takes the bytes for, of the encodings that are read here.
fn likely(bytes: &[u8]) -> Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    // The lines that say something about it, not all of a long file.
    let telling = lines(bytes).map(|(_, line)| line).filter(|line| !line.is_ascii());
    let mut fed = 0;
    for line in telling.take_while(|line| {
        let more = fed < SAMPLE;
        fed += line.len();
        more
    }) {
        detector.feed(&line[..line.len().min(SAMPLE)], false);
        detector.feed(b"\n", false);
    }
    detector.feed(b"\n", true);
    let found = detector.guess(None, Utf8Detection::Deny);
    if found == encoding_rs::GBK || found == encoding_rs::GB18030 {
        Encoding::Gb18030
    } else if found == encoding_rs::BIG5 {
        Encoding::Big5
    } else if found.is_single_byte() {
        Encoding::Windows1252
    } else {
        Encoding::Gb18030
    }
}

/// Whether the bytes are text in this encoding: they decode, into no control characters.
fn is_text(bytes: &[u8], encoding: Encoding) -> bool {
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let mut text = [0; 4096];
    let mut read = 0;
    loop {
        let (result, taken, written) = decoder.decode_to_utf8_without_replacement(&bytes[read..], &mut text, true);
        read += taken;
        let control = |c: char| matches!(c, '\u{0}'..='\u{8}' | '\u{e}'..='\u{1a}' | '\u{80}'..='\u{9f}' | '\u{e000}'..='\u{f8ff}');
        if std::str::from_utf8(&text[..written]).is_ok_and(|text| text.contains(control)) {
            return false;
        }
        match result {
            encoding_rs::DecoderResult::InputEmpty => return true,
            encoding_rs::DecoderResult::OutputFull => {}
            encoding_rs::DecoderResult::Malformed(..) => return false,
        }
    }
}

/// Two lines of which one is UTF-8 and the other is not, where that cannot be chance: two bytes of Chinese are at times valid
/// UTF-8 (as in 联通), three and more in a line are not, nor are two of a Western text.
#[allow(clippy::type_complexity)]
fn mixed(bytes: &[u8], best: Encoding) -> Option<((usize, Encoding), (usize, Encoding))> {
    let mut legacy = None;
    let mut utf8 = None;
    for (number, line) in lines(bytes).filter(|(_, line)| !line.is_ascii()) {
        match std::str::from_utf8(line) {
            Ok(text) if best == Encoding::Windows1252 || text.chars().any(|c| c.len_utf8() > 2) => {
                utf8.get_or_insert((number, Encoding::Utf8));
            }
            Ok(_) => {}
            Err(_) => {
                legacy.get_or_insert((number, best));
            }
        }
        if let (Some(legacy), Some(utf8)) = (legacy, utf8) {
            return Some((legacy.min(utf8), legacy.max(utf8)));
        }
    }
    None
}
