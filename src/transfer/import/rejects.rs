//! The rows that were left out, as a file that can be mended and brought in.

use crate::text::locale::Locale;

use super::plan::Plan;

/// The column that says why; an import passes over it.
pub const REASON: &str = "reason";

/// The rows with faults of one table, under its own names, with the reasons behind them; none where it has none.
pub fn rejects(plan: &Plan, sheet: usize, locale: &Locale) -> Option<Vec<u8>> {
    let table = &plan.sheets.get(sheet)?.table;
    let bad: Vec<_> = plan.bad.iter().filter(|bad| bad.sheet == sheet).collect();
    if bad.is_empty() {
        return None;
    }
    let names: Vec<&str> = table.names().filter(|name| *name != REASON).collect();
    let reason_at = table.names().position(|name| name == REASON);
    // Spreadsheets take UTF-8 only with its mark.
    let mut out = "\u{feff}".to_owned();
    line(&mut out, names.iter().copied().chain([REASON]));
    for bad in bad {
        let reasons: Vec<String> = bad.faults.iter().map(|fault| fault.reason(locale)).collect();
        let reason = reasons.join(" ");
        let cells = table.record(bad.record).enumerate().filter(|(column, _)| Some(*column) != reason_at);
        let mut cells: Vec<&str> = cells.map(|(_, cell)| cell).collect();
        // A row that was too short is filled up, so that the reason stands in its column.
        cells.resize(cells.len().max(names.len()), "");
        line(&mut out, cells.into_iter().chain([reason.as_str()]));
    }
    Some(out.into_bytes())
}

/// Adds one line of comma-separated cells.
fn line<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (n, cell) in cells.enumerate() {
        if n > 0 {
            out.push(',');
        }
        if cell.contains(['"', ',', '\n', '\r']) || cell.trim() != cell {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(cell);
        }
    }
    out.push_str("\r\n");
}
