//! The list of actions. Its first columns are those that an import of actions takes.

use super::Reader;
use crate::domain::action::Action;
use crate::domain::noun::{Noun, reference};
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// Its columns.
pub fn columns(locale: &Locale) -> Columns {
    Columns::new(
        locale,
        "actions",
        &locale.say("column-actions"),
        &[
            ("key", Kind::Code, 9),
            ("title", Kind::Text, 22),
            ("note", Kind::Text, 20),
            ("area", Kind::Text, 12),
            ("asset", Kind::Text, 12),
            ("date", Kind::Moment, 12),
            ("severity", Kind::Text, 8),
            ("owner", Kind::Text, 10),
            ("due", Kind::Moment, 12),
            ("standard", Kind::Text, 18),
            ("measure", Kind::Text, 18),
            ("state", Kind::Text, 10),
            ("done", Kind::Moment, 12),
            ("done_by", Kind::Text, 10),
            ("outcome", Kind::Text, 18),
            ("verified", Kind::Moment, 12),
            ("verified_by", Kind::Text, 10),
            ("ref", Kind::Code, 9),
            ("source", Kind::Code, 9),
            ("post", Kind::Code, 10),
            ("accountable", Kind::Text, 10),
            ("interim", Kind::Text, 18),
            ("cause", Kind::Text, 10),
            ("whys", Kind::Text, 18),
            ("elsewhere", Kind::YesNo, 6),
            ("funding", Kind::Number, 8),
            ("times", Kind::Number, 5),
            ("postponed", Kind::Number, 5),
            ("reopened", Kind::Number, 5),
            ("verified_alone", Kind::YesNo, 6),
            ("verdict", Kind::Text, 14),
            ("watch_until", Kind::Moment, 12),
            ("closed", Kind::Moment, 12),
            ("merged_into", Kind::Code, 9),
            ("reason", Kind::Text, 14),
            ("opened_by", Kind::Text, 10),
            ("evidence", Kind::Text, 14),
            ("origin", Kind::Code, 10),
        ],
    )
}

/// The row of one.
pub fn row(reader: &Reader<'_>, action: &Action) -> Vec<Cell> {
    let locale = reader.locale;
    let own = reference(Noun::Action, action.number);
    // One that came with a finding is known by its own reference: under the finding's key it would come in once more.
    let brought = action.origin.as_ref().filter(|_| action.source.is_none());
    vec![
        Reader::key(brought, own.clone()),
        Cell::text(locale.phrase(&action.title)),
        Cell::maybe(action.note.as_ref()),
        reader.area(action.area.as_ref()),
        reader.asset(action.asset.as_ref()),
        reader.at(action.at),
        Cell::word(locale, action.severity),
        reader.person(action.owner),
        reader.at(action.due),
        Cell::maybe(action.standard.as_ref()),
        Cell::maybe(action.measure.as_ref()),
        Cell::word(locale, action.state),
        reader.at(action.done),
        reader.person(action.done_by),
        Cell::maybe(action.outcome.as_ref()),
        reader.at(action.verified),
        reader.person(action.verified_by),
        Cell::text(own),
        reader.reference(action.source.map(|source| source.id)),
        reader.post(action.post.as_ref()),
        reader.person(action.accountable),
        Cell::maybe(action.interim.as_ref()),
        action.cause.map_or(Cell::None, |cause| Cell::word(locale, cause)),
        Cell::text(action.whys.join("\n")),
        action.elsewhere.map_or(Cell::None, Cell::Yes),
        Cell::number(action.funding),
        Cell::count(action.times),
        Cell::count(action.postponed),
        Cell::count(action.reopened),
        action.verified.map_or(Cell::None, |_| Cell::Yes(action.alone)),
        Cell::maybe(action.verdict.as_ref()),
        reader.at(action.watch_until),
        reader.at(action.closed),
        reader.reference(action.merged_into),
        Cell::maybe(action.reason.as_ref()),
        reader.person(action.by),
        Cell::maybe(action.evidence.as_ref().map(|file| &file.name)),
        Cell::maybe(action.origin.as_ref()),
    ]
}
