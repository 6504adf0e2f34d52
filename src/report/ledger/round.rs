//! The list of rounds, and of those that are inspections and audits.

use super::Reader;
use crate::domain::noun::{Noun, reference};
use crate::domain::round::Round;
use crate::domain::template::FormKind;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// A round with the kind of its form and the version it pins.
#[derive(Debug, Clone, Copy)]
pub struct Performed<'a> {
    /// The round.
    pub round: &'a Round,
    /// The kind of its form.
    pub kind: FormKind,
    /// The number of the version.
    pub version: i64,
    /// Whether it passed; none where nothing judges it as a whole.
    pub passed: Option<bool>,
    /// It repeats one that failed.
    pub repeats: bool,
}

/// The columns of the list of every round.
pub fn columns(locale: &Locale) -> Columns {
    called(locale, "rounds", "column-rounds")
}

/// The columns of the list of inspections and audits: the same.
pub fn inspections(locale: &Locale) -> Columns {
    called(locale, "inspections", "column-inspections")
}

fn called(locale: &Locale, name: &'static str, title: &str) -> Columns {
    Columns::new(
        locale,
        name,
        &locale.say(title),
        &[
            ("ref", Kind::Code, 9),
            ("kind", Kind::Text, 8),
            ("template", Kind::Code, 12),
            ("version", Kind::Number, 5),
            ("title", Kind::Text, 22),
            ("area", Kind::Text, 12),
            ("asset", Kind::Text, 12),
            ("slot", Kind::Code, 12),
            ("slots", Kind::Number, 5),
            ("ops_date", Kind::Date, 10),
            ("shift", Kind::Code, 8),
            ("opens", Kind::Moment, 12),
            ("due", Kind::Moment, 12),
            ("state", Kind::Text, 10),
            ("walked_from", Kind::Moment, 12),
            ("walked_to", Kind::Moment, 12),
            ("walked_set", Kind::YesNo, 5),
            ("from_paper", Kind::YesNo, 5),
            ("signed", Kind::Moment, 12),
            ("signed_by", Kind::Text, 10),
            ("reviewed_by", Kind::Text, 10),
            ("lines", Kind::Number, 5),
            ("failed", Kind::Number, 5),
            ("reason", Kind::Text, 18),
            ("reason_by", Kind::Text, 10),
        ],
    )
}

/// The row of one.
pub fn row(reader: &Reader<'_>, performed: Performed<'_>) -> Vec<Cell> {
    let (locale, round) = (reader.locale, performed.round);
    vec![
        Cell::text(reference(Noun::Round, round.number)),
        Cell::word(locale, performed.kind),
        Cell::text(round.template.as_str()),
        Cell::count(performed.version),
        Cell::text(locale.phrase(&round.title)),
        reader.area(round.area.as_ref()),
        reader.asset(round.asset.as_ref()),
        Cell::text(round.slot.as_str()),
        Cell::count(round.slots),
        Cell::Date(round.ops_date),
        Cell::maybe(round.shift.as_ref()),
        reader.at(round.opens),
        reader.at(round.due),
        Cell::word(locale, round.state),
        reader.at(round.walked_from),
        reader.at(round.walked_to),
        Cell::Yes(round.walked_set),
        Cell::Yes(round.from_paper),
        reader.at(round.signed),
        reader.person(round.signed_by),
        reader.person(round.reviewed_by),
        Cell::count(round.lines),
        Cell::count(round.failed),
        Cell::maybe(round.reason.as_ref()),
        reader.person(round.reason_by),
    ]
}
