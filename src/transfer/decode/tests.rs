//! Bytes of every kind.

use encoding_rs::{BIG5, GB18030, WINDOWS_1252};

use super::*;

const MOST: usize = 1 << 20;

fn read(bytes: &[u8]) -> Result<(String, Encoding), NotText> {
    decode(bytes, MOST, None).map(|decoded| (decoded.text.into_owned(), decoded.encoding))
}

#[test]
fn encodings_are_told_apart() {
    let said = "# 巡检\n- [ ] 门\n检查消防通道是否畅通，灭火器是否在有效期内\n";
    let utf16 = |order: fn(u16) -> [u8; 2]| said.encode_utf16().flat_map(order).collect::<Vec<_>>();
    let mut marked = vec![0xff, 0xfe];
    marked.extend(utf16(u16::to_le_bytes));
    let gb = GB18030.encode(said).0;
    let bom = format!("\u{feff}{said}");
    for (bytes, encoding) in [
        (said.as_bytes(), Encoding::Utf8),
        (bom.as_bytes(), Encoding::Utf8),
        (&marked, Encoding::Utf16Le),
        (&utf16(u16::to_le_bytes), Encoding::Utf16Le),
        (&utf16(u16::to_be_bytes), Encoding::Utf16Be),
        (&gb, Encoding::Gb18030),
    ] {
        assert_eq!(read(bytes), Ok((said.to_owned(), encoding)));
    }
}

#[test]
fn traditional_chinese_and_western_text_are_told_apart() {
    let big5 = "編號,項目,結果\n1,檢查消防設備是否正常,合格\n2,檢查緊急出口照明,不合格\n";
    assert_eq!(read(&BIG5.encode(big5).0), Ok((big5.to_owned(), Encoding::Big5)));
    let western = "id,name\n1,CRÈME BRULEE TO GO\n2,CAFÉ MÜLLER\n3,KIÊN THÀNH\n";
    assert_eq!(read(&WINDOWS_1252.encode(western).0), Ok((western.to_owned(), Encoding::Windows1252)));
}

#[test]
fn short_text_that_fits_two_encodings_says_so_and_a_named_one_decides() {
    let bytes = GB18030.encode("项目,结果\n门,好\n").0;
    let guessed = decode(&bytes, MOST, None).unwrap();
    assert!(!guessed.also.is_empty() && !guessed.also.contains(&guessed.encoding), "{guessed:?}");
    let named = decode(&bytes, MOST, Some(Encoding::Gb18030)).unwrap();
    assert_eq!((named.text.as_ref(), named.also.len()), ("项目,结果\n门,好\n", 0));
    let wrong = decode(b"a\n\xff\xff\n", MOST, Some(Encoding::Utf8)).unwrap_err();
    assert_eq!(wrong, NotText::NotIn { encoding: Encoding::Utf8, line: 2 });
}

#[test]
fn two_encodings_in_one_file_are_named_with_their_lines() {
    let mut bytes = WINDOWS_1252.encode("id,name\n1,CRÈME BRULEE\n2,plain\n").0.into_owned();
    bytes.extend("3,Café Ñandú\n".as_bytes());
    let mixed = NotText::Mixed { one: (2, Encoding::Windows1252), other: (4, Encoding::Utf8) };
    assert_eq!(read(&bytes), Err(mixed));
}

#[test]
fn what_is_no_text_is_named() {
    for (bytes, error) in [
        (&b""[..], NotText::Empty),
        (b"\xef\xbb\xbf \r\n", NotText::Empty),
        (b"PK\x03\x04...", NotText::Zipped),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotText::OldOffice),
        (b"%PDF-1.7", NotText::Pdf),
        (b"\n<!DOCTYPE HTML><html>", NotText::Html),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", NotText::Pointer),
        (b"- a\0b\0\0c", NotText::Binary),
        (b"- \x81\xff\n", NotText::Encoding),
    ] {
        assert_eq!(read(bytes).unwrap_err(), error, "{bytes:?}");
    }
    assert_eq!(read(&vec![b'a'; MOST + 1]).unwrap_err(), NotText::TooLarge { most: MOST });
}
