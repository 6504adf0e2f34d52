//! The list of findings. Its first columns are those that an import of findings takes.

use super::Reader;
use crate::domain::action::Action;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Record;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// A finding with what puts it right.
#[derive(Debug, Clone, Copy)]
pub struct Found<'a> {
    /// The finding.
    pub finding: &'a Finding,
    /// Its action, where it has one.
    pub action: Option<&'a Action>,
}

/// Its columns.
pub fn columns(locale: &Locale) -> Columns {
    Columns::new(
        locale,
        "findings",
        &locale.say("column-findings"),
        &[
            ("key", Kind::Code, 9),
            ("area", Kind::Text, 12),
            ("asset", Kind::Text, 12),
            ("date", Kind::Moment, 12),
            ("text", Kind::Text, 22),
            ("severity", Kind::Text, 8),
            ("inspection", Kind::Code, 9),
            ("corrected", Kind::Moment, 12),
            ("owner", Kind::Text, 10),
            ("due", Kind::Moment, 12),
            ("standard", Kind::Text, 18),
            ("measure", Kind::Text, 18),
            ("ref", Kind::Code, 9),
            ("note", Kind::Text, 22),
            ("template", Kind::Code, 12),
            ("item", Kind::Code, 10),
            ("times", Kind::Number, 5),
            ("last_seen", Kind::Moment, 12),
            ("found_by", Kind::Text, 10),
            ("state", Kind::Text, 10),
            ("action", Kind::Code, 9),
            ("origin", Kind::Code, 10),
        ],
    )
}

/// The row of one.
pub fn row(reader: &Reader<'_>, found: Found<'_>) -> Vec<Cell> {
    let (locale, finding, action) = (reader.locale, found.finding, found.action);
    let own = reference(Noun::Finding, finding.number);
    let state = finding.heading().map_or("", |heading| heading.state);
    let corrected = action.filter(|action| !action.state.is_undone()).and_then(|action| action.done);
    vec![
        Reader::key(finding.origin.as_ref(), own.clone()),
        reader.area(finding.area.as_ref()),
        reader.asset(finding.asset.as_ref()),
        reader.at(finding.at),
        Cell::text(locale.phrase(&finding.title)),
        Cell::word(locale, finding.severity),
        reader.reference(finding.round),
        reader.at(corrected.or(finding.fixed.then_some(finding.at))),
        reader.person(action.and_then(|action| action.owner)),
        reader.at(action.map(|action| action.due)),
        Cell::maybe(action.and_then(|action| action.standard.as_ref())),
        Cell::maybe(action.and_then(|action| action.measure.as_ref())),
        Cell::text(own),
        Cell::maybe(finding.note.as_ref()),
        Cell::maybe(finding.template.as_ref()),
        Cell::maybe(finding.item.as_ref()),
        Cell::count(finding.seen_times()),
        reader.at(finding.seen),
        reader.person(finding.by),
        Cell::named(state, locale.state(Noun::Finding, state)),
        reader.reference(finding.action),
        Cell::maybe(finding.origin.as_ref()),
    ]
}
