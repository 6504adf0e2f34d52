//! What the mouse sends in the mode with decimal numbers (SGR, 1006): `ESC [ < button ; column ; row`, then `M` down or `m` up.

use crate::tui::input::{Mouse, Press};

const BEGINS: &[u8] = b"\x1b[<";
/// A longer one is none.
const LONGEST: usize = 24;

/// So many bytes are a whole report, and what of it counts: releases, moves and other buttons do not. None where the bytes
/// begin with no report, or with one that is not whole yet.
pub fn read(bytes: &[u8]) -> Option<(usize, Option<Mouse>)> {
    let rest = bytes.strip_prefix(BEGINS)?;
    let end = rest.iter().take(LONGEST).position(|byte| !matches!(byte, b'0'..=b'9' | b';'))?;
    let report = std::str::from_utf8(&rest[..end]).ok()?;
    let length = BEGINS.len() + end + 1;
    match rest[end] {
        b'M' => Some((length, pressed(report))),
        b'm' => Some((length, None)),
        _ => None,
    }
}

fn pressed(report: &str) -> Option<Mouse> {
    let mut numbers = report.split(';').map(|number| number.parse::<u16>().ok());
    let (button, column, row) = (numbers.next()??, numbers.next()??, numbers.next()??);
    // Shift, Alt and Control held make no difference.
    let what = match button & !0b1_1100 {
        0 => Press::Left,
        64 => Press::WheelUp,
        65 => Press::WheelDown,
        _ => return None,
    };
    Some(Mouse { what, column: column.checked_sub(1)?, row: row.checked_sub(1)? })
}
