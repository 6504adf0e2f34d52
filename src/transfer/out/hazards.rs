//! The ledger of hazards and their rectification (隐患排查治理台账), as a document and as a list.

use std::io::Write;

use super::sink::Sink;
use super::whole::all_actions;
use super::{Format, Result, Source, names};
use crate::domain::action::{Action, ActionState};
use crate::domain::days::Days;
use crate::report::document::Document;
use crate::report::hazards::Hazards;
use crate::report::ledger::hazard::Hazard;

/// The ledger as a document.
///
/// # Errors
/// The file cannot be read.
pub fn document(source: &Source<'_>, days: Days) -> Result<Document> {
    with(source, days, |hazards| Ok(hazards.document(source.locale)))
}

/// Writes the ledger as a list; gives the number of its rows.
///
/// # Errors
/// The file cannot be read, `out` not be written, or a workbook takes no so many rows.
pub fn write(source: &Source<'_>, days: Days, format: Format, out: &mut dyn Write) -> Result<usize> {
    with(source, days, |hazards| {
        let grid = hazards.grid(source.locale);
        let mut sink = Sink::new(&grid.columns, format, out, source.calendar.local(source.at))?;
        grid.rows.iter().try_for_each(|row| sink.row(row))?;
        sink.finish()
    })
}

fn with<T>(source: &Source<'_>, days: Days, make: impl FnOnce(&Hazards<'_>) -> Result<T>) -> Result<T> {
    let actions = hazards(source, days)?;
    let first = actions.first().map_or(days.dates.1, |action| source.calendar.date(action.at));
    let names = names::of(source.store)?;
    let head = source.head()?;
    make(&Hazards {
        issue: source.issue(&head),
        names: &names,
        span: (if days.asked { days.dates.0.max(first) } else { first }, days.dates.1),
        rows: actions.iter().map(|action| Hazard { action, found: None }).collect(),
    })
}

/// Oldest first.
fn hazards(source: &Source<'_>, days: Days) -> Result<Vec<Action>> {
    let mut actions = all_actions(source.store)?;
    actions.retain(|action| action.at >= days.from && action.at < days.to && action.state != ActionState::Void);
    actions.reverse();
    Ok(actions)
}
