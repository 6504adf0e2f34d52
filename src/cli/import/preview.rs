//! What an import would do, as lines and as JSON.

use serde_json::{Value, json};

use crate::text::locale::Locale;
use crate::transfer::import::Plan;
use crate::transfer::import::preview;

/// The most faults in JSON: what is wrong with so many rows is not mended one by one.
const MOST: usize = 1000;

/// The preview as lines, with so many problems at most.
pub(super) fn lines(plan: &Plan, locale: &Locale, listed: usize) -> Vec<String> {
    let mut lines = preview::read(plan, locale);
    lines.push(preview::counts(plan, locale));
    lines.extend(preview::notes(plan, locale));
    lines.extend(preview::records(plan, locale, 5));
    lines.extend(preview::problems(plan, locale, listed));
    lines
}

/// The preview for machines.
pub(super) fn json(plan: &Plan, locale: &Locale) -> Value {
    let tally = plan.tally();
    let faults = plan.faults().take(MOST).map(|fault| {
        json!({
            "file": fault.place().file.as_ref(),
            "sheet": fault.place().sheet.as_deref(),
            "line": fault.place().line,
            "column": fault.column(),
            "text": fault.text(),
            "reason": fault.reason(locale),
        })
    });
    let mapping = plan.sheets.iter().map(|sheet| {
        let pairs =
            sheet.mapping.pairs().into_iter().map(|(column, field)| json!({ "column": column, "field": field }));
        Value::Array(pairs.collect())
    });
    json!({
        "kind": plan.kind.name(),
        "name": plan.name,
        "rows": plan.total(),
        "made": tally.made,
        "altered": tally.altered,
        "same": tally.same,
        "kept": tally.kept,
        "skipped": tally.skipped,
        "bad": plan.bad.len(),
        "duplicates": plan.duplicates.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "open": plan.open(),
        "unjoined": plan.unjoined,
        "undated": plan.undated,
        "unwanted": plan.unwanted(),
        "mapping": mapping.collect::<Vec<_>>(),
        "faults": faults.collect::<Vec<_>>(),
    })
}
