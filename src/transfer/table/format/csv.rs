//! Delimited text.

use std::borrow::Cow;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use crate::transfer::decode::ends;
use crate::transfer::table::cells::{Cells, within};
use crate::transfer::table::error::{Stopped, Untabled};
use crate::transfer::table::limits::{MOST_COLUMNS, MOST_TEXT};

/// The delimiters that are looked for, each with how much more it means than a comma, which also stands in text and numbers.
const DELIMITERS: [(u8, f64); 4] = [(b'\t', 1.5), (b'|', 1.2), (b';', 1.2), (b',', 1.0)];
/// How much of a file is looked at for its delimiter, in bytes and rows.
const SAMPLE: (usize, usize) = (1 << 18, 400);

/// The rows, and the delimiter.
pub fn read(text: &str) -> Result<(Cells, char), Stopped> {
    let delimiter = delimiter(text);
    let text = unblanked(text, delimiter);
    Ok((rows(&text, delimiter)?, char::from(delimiter)))
}

/// The delimiter under which most rows have the same number of cells.
fn delimiter(text: &str) -> u8 {
    let mut end = text.len().min(SAMPLE.0);
    while end < text.len() && !matches!(text.as_bytes()[end], b'\n' | b'\r') {
        end += 1;
    }
    let sample = &text.as_bytes()[..end];
    let mut best = (b',', 0.0);
    for (delimiter, weight) in DELIMITERS {
        if memchr::memchr(delimiter, sample).is_none() {
            continue;
        }
        let widths = widths(sample, delimiter);
        let Some((width, count)) = most(&widths).filter(|(width, _)| *width > 1) else { continue };
        let share = count as f64 / widths.len() as f64;
        let score = share * share * weight * (1.0 + width.min(50) as f64 / 200.0);
        if score > best.1 {
            best = (delimiter, score);
        }
    }
    best.0
}

/// The commonest number, and how often it stands there.
fn most(widths: &[usize]) -> Option<(usize, usize)> {
    let count = |width: usize| widths.iter().filter(|other| **other == width).count();
    let mut distinct = widths.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    distinct.into_iter().map(|width| (width, count(width))).max_by_key(|(width, count)| (*count, *width))
}

/// How many cells the first rows have.
fn widths(sample: &[u8], delimiter: u8) -> Vec<usize> {
    let mut reader = reader(delimiter);
    let (mut text, mut cells) = (vec![0; sample.len() + 1], vec![0; 4096]);
    let (mut read, mut found) = (0, Vec::new());
    let mut width = 0;
    while found.len() < SAMPLE.1 {
        let (result, taken, _, ended) = reader.read_record(&sample[read..], &mut text, &mut cells);
        read += taken;
        width += ended;
        match result {
            ReadRecordResult::Record => found.push(std::mem::take(&mut width)),
            ReadRecordResult::OutputEndsFull => {}
            ReadRecordResult::InputEmpty if read < sample.len() => {}
            _ if width > 0 || read < sample.len() => break,
            _ => {
                // What is left is a last row without an end.
                let (result, _, _, ended) = reader.read_record(&[], &mut text, &mut cells);
                if result == ReadRecordResult::Record && ended > 0 {
                    found.push(ended);
                }
                break;
            }
        }
    }
    found
}

fn reader(delimiter: u8) -> Reader {
    ReaderBuilder::new().delimiter(delimiter).build()
}

/// The text without blanks between a delimiter and a quote: behind a blank, a quote would open nothing.
fn unblanked(text: &str, delimiter: u8) -> Cow<'_, str> {
    if memchr::memmem::find(text.as_bytes(), &[delimiter, b' ', b'"']).is_none() {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut kept = String::with_capacity(text.len());
    let (mut from, mut place) = (0, 0);
    let (mut quoted, mut closed, mut starts) = (false, false, true);
    while place < bytes.len() {
        let byte = bytes[place];
        if quoted {
            closed = byte == b'"';
            quoted = !closed;
        } else if starts && byte == b' ' {
            let blanks = bytes[place..].iter().take_while(|byte| **byte == b' ').count();
            if bytes.get(place + blanks) == Some(&b'"') {
                kept.push_str(&text[from..place]);
                from = place + blanks;
            }
            place += blanks;
            starts = bytes.get(place) == Some(&b'"');
            continue;
        } else {
            // The second of two quotes opens again: together they are one that is meant.
            quoted = byte == b'"' && (starts || closed);
            closed = false;
            starts = byte == delimiter || byte == b'\n' || byte == b'\r';
        }
        place += 1;
    }
    kept.push_str(&text[from..]);
    Cow::Owned(kept)
}

/// Every row with its line.
fn rows(text: &str, delimiter: u8) -> Result<Cells, Stopped> {
    let input = text.as_bytes();
    if input.len() > MOST_TEXT {
        return Err(Untabled::TooMuchText { most: MOST_TEXT }.into());
    }
    let mut reader = reader(delimiter);
    let (mut out, mut record) = (vec![0_u8; input.len() + 1], vec![0_usize; MOST_COLUMNS + 1]);
    let (mut written, mut rows, mut ends_at) = (0, Vec::new(), Vec::<u32>::new());
    let (mut read, mut seen, mut line) = (0, 0, 1);
    loop {
        let lead = input[read..].iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        let start = read + lead;
        line += ends(&input[seen..start]);
        seen = start;
        if start == input.len() {
            break;
        }
        let (result, taken, wrote, width) = reader.read_record(&input[read..], &mut out[written..], &mut record);
        read += taken;
        let (mut wrote, mut width) = (wrote, width);
        if result == ReadRecordResult::InputEmpty {
            // Inside quotes the end of the line is one more character of the cell; elsewhere it ends the row.
            let (end, _, more, ended) = reader.read_record(b"\n", &mut out[written + wrote..], &mut record[width..]);
            if end == ReadRecordResult::InputEmpty && more > 0 {
                return Err((Some(line as u32), Untabled::CutInQuotes));
            }
            wrote += more;
            width += ended;
        } else if result != ReadRecordResult::Record {
            return Err((Some(line as u32), Untabled::TooManyColumns { most: MOST_COLUMNS }));
        }
        if width > MOST_COLUMNS {
            return Err((Some(line as u32), Untabled::TooManyColumns { most: MOST_COLUMNS }));
        }
        if out[written..written + wrote].iter().any(|byte| !byte.is_ascii_whitespace()) {
            rows.push((ends_at.len() as u32, line as u32));
            ends_at.extend(record[..width].iter().map(|end| (written + end) as u32));
            written += wrote;
            within(rows.len(), ends_at.len()).map_err(|why| (Some(line as u32), why))?;
        }
    }
    out.truncate(written);
    // Quotes and delimiters are ASCII: what is between them is as much UTF-8 as it was.
    let text = String::from_utf8(out).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned());
    Ok(Cells::over(text, ends_at, rows))
}
