//! The list of findings.

use super::Reader;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Record;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// Its columns.
pub fn columns(locale: &Locale) -> Columns {
    Columns::new(
        locale,
        "findings",
        &locale.say("column-findings"),
        &[
            ("ref", Kind::Code, 9),
            ("at", Kind::Moment, 12),
            ("title", Kind::Text, 22),
            ("note", Kind::Text, 22),
            ("severity", Kind::Text, 8),
            ("area", Kind::Text, 12),
            ("asset", Kind::Text, 12),
            ("template", Kind::Code, 12),
            ("item", Kind::Code, 10),
            ("round", Kind::Code, 9),
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
pub fn row(reader: &Reader<'_>, finding: &Finding) -> Vec<Cell> {
    let locale = reader.locale;
    let state = finding.heading().map_or("", |heading| heading.state);
    vec![
        Cell::text(reference(Noun::Finding, finding.number)),
        reader.at(finding.at),
        Cell::text(locale.phrase(&finding.title)),
        Cell::maybe(finding.note.as_ref()),
        Cell::word(locale, finding.severity),
        reader.area(finding.area.as_ref()),
        reader.asset(finding.asset.as_ref()),
        Cell::maybe(finding.template.as_ref()),
        Cell::maybe(finding.item.as_ref()),
        reader.reference(finding.round),
        Cell::count(finding.seen_times()),
        reader.at(finding.seen),
        reader.person(finding.by),
        Cell::Word { stored: state, shown: locale.state(Noun::Finding, state) },
        reader.reference(finding.action),
        Cell::maybe(finding.origin.as_ref()),
    ]
}
