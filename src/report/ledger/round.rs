//! The list of rounds, and of those that are inspections and audits, whose first columns are those that an import takes.

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
}

/// What every round has.
const EVERY: [(&str, Kind, usize); 22] = [
    ("ref", Kind::Code, 9),
    ("kind", Kind::Text, 8),
    ("template", Kind::Code, 12),
    ("version", Kind::Number, 5),
    ("title", Kind::Text, 22),
    ("slot", Kind::Code, 12),
    ("slots", Kind::Number, 5),
    ("ops_date", Kind::Date, 10),
    ("shift", Kind::Code, 8),
    ("opens", Kind::Moment, 12),
    ("due", Kind::Moment, 12),
    ("state", Kind::Text, 10),
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
];

/// What an import of inspections takes.
const TAKEN: [(&str, Kind, usize); 9] = [
    ("key", Kind::Code, 9),
    ("area", Kind::Text, 12),
    ("asset", Kind::Text, 12),
    ("date", Kind::Moment, 12),
    ("type", Kind::Text, 16),
    ("score", Kind::Percent, 6),
    ("outcome", Kind::Text, 8),
    ("inspectors", Kind::Text, 14),
    ("remark", Kind::Text, 18),
];

/// What only inspections have.
const JUDGED: [(&str, Kind, usize); 5] = [
    ("opening", Kind::Text, 18),
    ("reinspects", Kind::Code, 9),
    ("lot", Kind::Code, 10),
    ("lot_found", Kind::Number, 6),
    ("origin", Kind::Code, 10),
];

/// The columns of the list of every round.
pub fn columns(locale: &Locale) -> Columns {
    let place = [("area", Kind::Text, 12), ("asset", Kind::Text, 12), ("walked_from", Kind::Moment, 12)];
    let all: Vec<_> = EVERY.into_iter().chain(place).collect();
    Columns::new(locale, "rounds", &locale.say("column-rounds"), &all)
}

/// The row of one.
pub fn row(reader: &Reader<'_>, performed: Performed<'_>) -> Vec<Cell> {
    let round = performed.round;
    let mut cells = every(reader, performed);
    cells.extend([reader.area(round.area.as_ref()), reader.asset(round.asset.as_ref()), reader.at(round.walked_from)]);
    cells
}

/// The columns of the list of inspections and audits.
pub fn inspections(locale: &Locale) -> Columns {
    let all: Vec<_> = TAKEN.into_iter().chain(EVERY).chain(JUDGED).collect();
    Columns::new(locale, "inspections", &locale.say("column-inspections"), &all)
}

/// The row of an inspection or audit.
pub fn inspection(reader: &Reader<'_>, performed: Performed<'_>) -> Vec<Cell> {
    let (locale, round) = (reader.locale, performed.round);
    let mut people = round.team.clone();
    people.extend(round.signed_by.filter(|signer| !people.contains(signer)));
    let lot = round.lot.as_ref();
    let mut cells = vec![
        Reader::key(round.origin.as_ref(), reference(Noun::Round, round.number)),
        reader.area(round.area.as_ref()),
        reader.asset(round.asset.as_ref()),
        reader.at(round.walked_from.unwrap_or(round.anchor)),
        Cell::text(locale.phrase(&round.title)),
        Cell::number(round.score),
        round.outcome.map_or(Cell::None, |outcome| Cell::word(locale, outcome)),
        Cell::text(people.iter().map(|id| reader.names.person(Some(*id))).collect::<Vec<_>>().join("; ")),
        Cell::maybe(round.closing.as_ref()),
    ];
    cells.extend(every(reader, performed));
    cells.extend([
        Cell::maybe(round.opening.as_ref()),
        reader.reference(round.reinspects),
        Cell::maybe(lot.map(|lot| &lot.name)),
        lot.and_then(|lot| lot.found).map_or(Cell::None, |found| Cell::count(i64::from(found))),
        Cell::maybe(round.origin.as_ref()),
    ]);
    cells
}

fn every(reader: &Reader<'_>, performed: Performed<'_>) -> Vec<Cell> {
    let (locale, round) = (reader.locale, performed.round);
    vec![
        Cell::text(reference(Noun::Round, round.number)),
        Cell::word(locale, performed.kind),
        Cell::text(round.template.as_str()),
        Cell::count(performed.version),
        Cell::text(locale.phrase(&round.title)),
        Cell::text(round.slot.as_str()),
        Cell::count(round.slots),
        Cell::Date(round.ops_date),
        Cell::maybe(round.shift.as_ref()),
        reader.at(round.opens),
        reader.at(round.due),
        Cell::word(locale, round.state),
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
