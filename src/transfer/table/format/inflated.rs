//! What a zipped file unpacks to, found out before anything is made of it.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::reference;
use crate::transfer::table::error::{Stopped, Untabled};
use crate::transfer::table::limits::{MOST, MOST_INFLATED};

/// The most parts, each of which takes some hundred bytes of a table of contents.
const MOST_PARTS: usize = 20_000;
/// The most bytes of a part other than a sheet and the table of texts: of these whole trees are made.
const MOST_FRAME: usize = 4 << 20;
/// The most bytes from one tag to the next.
const MOST_RUN: usize = 1 << 20;
/// The most texts in the table of texts, and formats in the table of formats.
const MOST_TEXTS: usize = 2_000_000;
const MOST_FORMATS: usize = 100_000;

/// Whether these bytes are a workbook that can be read within the limits.
pub fn check(bytes: &[u8]) -> Result<(), Stopped> {
    let too_much = || Stopped::from(Untabled::Inflated { most: MOST_INFLATED });
    if memchr::memmem::find_iter(bytes, b"PK\x01\x02").take(MOST_PARTS + 1).count() > MOST_PARTS {
        return Err(too_much());
    }
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|error| Stopped::from(Untabled::Workbook(error.to_string())))?;
    let is_book = archive.file_names().flatten().any(|name| name.to_ascii_lowercase().ends_with("workbook.xml"));
    if !is_book {
        return Err(Untabled::NotAWorkbook.into());
    }
    let (mut left, mut pictures) = (MOST_INFLATED, MOST as u64);
    let mut part = Vec::new();
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(|error| Stopped::from(Untabled::Workbook(error.to_string())))?;
        let name = file.name().map_or_else(|_| String::new(), |name| name.to_ascii_lowercase());
        // Pictures hardly pack; they are not opened, and one that calls itself so is still counted.
        let room = if name.contains("/media/") { &mut pictures } else { &mut left };
        part.clear();
        file.take(*room + 1).read_to_end(&mut part).map_err(|error| Untabled::Workbook(error.to_string()))?;
        *room = room.checked_sub(part.len() as u64).ok_or_else(too_much)?;
        if !is_modest(&name, &part) {
            return Err(too_much());
        }
        if !reference::are_sound(&part) {
            return Err(Untabled::Workbook(name).into());
        }
    }
    Ok(())
}

/// Whether a part makes no more of itself than its size lets expect.
fn is_modest(name: &str, part: &[u8]) -> bool {
    let count = |what: &[u8]| memchr::memmem::find_iter(part, what).count();
    // The reader sets aside as much room as the table of texts claims to need.
    let claims = memchr::memmem::find_iter(part, b"uniqueCount").all(|at| {
        let digits =
            part[at..].iter().skip_while(|byte| !byte.is_ascii_digit()).take_while(|byte| byte.is_ascii_digit());
        digits.count() <= 7
    });
    let texts = name.ends_with("sharedstrings.xml");
    let frame = name.contains("_rels/") || name.ends_with("workbook.xml") || name.ends_with("styles.xml");
    // A cell has at most 32767 characters; the reader copies each text several times over.
    let mut tag = 0;
    let tags = memchr::memchr_iter(b'<', part).chain([part.len()]);
    let runs = name.contains("/media/") || tags.into_iter().all(|at| at - std::mem::replace(&mut tag, at) <= MOST_RUN);
    claims
        && runs
        && (!texts || count(b"si>") <= 2 * MOST_TEXTS)
        && (!frame || part.len() <= MOST_FRAME && count(b"xf") <= 2 * MOST_FORMATS)
}
