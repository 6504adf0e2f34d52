//! References such as `B12` in the parts of a workbook, looked over before the reader of sheets counts with them.

/// The largest row or column that is counted with: far beyond any sheet, far below where numbers end.
const LARGEST: u64 = 100_000_000;

/// Whether every reference in a part can be counted with: none is too large, and no span ends before it begins.
pub fn are_sound(part: &[u8]) -> bool {
    memchr::memchr_iter(b'=', part).all(|at| {
        let name = part[..at].trim_ascii_end();
        let is = |wanted: &[u8]| {
            name.strip_suffix(wanted).is_some_and(|rest| rest.last().is_none_or(|byte| !byte.is_ascii_alphanumeric()))
        };
        if !is(b"r") && !is(b"ref") {
            return true;
        }
        match part[at + 1..].trim_ascii_start() {
            [quote @ (b'"' | b'\''), value @ ..] => is_sound(value, *quote, is(b"ref")),
            _ => true,
        }
    })
}

/// Whether one reference, or span of two, can be counted with.
fn is_sound(value: &[u8], quote: u8, span: bool) -> bool {
    let (mut start, mut row, mut column) = (None, 0_u64, 0_u64);
    for &byte in value {
        match byte {
            b'0'..=b'9' => row = row * 10 + u64::from(byte - b'0'),
            byte if byte.is_ascii_alphabetic() => {
                column = column * 26 + u64::from(byte.to_ascii_uppercase() - b'A') + 1
            }
            b':' if start.is_none() => {
                start = Some((row, column));
                (row, column) = (0, 0);
            }
            byte if byte == quote => break,
            // The reader of sheets goes no further either.
            _ => return true,
        }
        if row > LARGEST || column > LARGEST {
            return false;
        }
    }
    !span || start.is_none_or(|(first, left)| first <= row && left <= column)
}

#[cfg(test)]
mod tests {
    use super::are_sound;

    #[test]
    fn references_end_where_sheets_do() {
        for sound in [
            r#"<c r="XFD1048576">"#,
            r#"<dimension ref="A1:C9"/>"#,
            r#"<c r = 'A1'>"#,
            r#"<a href="AAAAAAAAAAAA">"#,
            "a=b",
        ] {
            assert!(are_sound(sound.as_bytes()), "{sound}");
        }
        for unsound in [r#"<c r="AAAAAAAA1">"#, r#"<row r = '99999999999'>"#, r#"<dimension ref="B9:A1"/>"#] {
            assert!(!are_sound(unsound.as_bytes()), "{unsound}");
        }
    }
}
