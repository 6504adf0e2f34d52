//! The list of readings: values with the limits that held for them.

use super::Reader;
use crate::domain::code::Code;
use crate::domain::limits::{Flag, Limits};
use crate::domain::number::Quantity;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// A reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// When it was entered.
    pub at: Instant,
    /// The checklist.
    pub template: Code,
    /// The line.
    pub item: Code,
    /// What the line says.
    pub text: Phrase,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// The value; none where no reading could be taken.
    pub value: Option<Quantity>,
    /// As typed.
    pub typed: Option<String>,
    /// The second reading, where one was taken.
    pub second: Option<Quantity>,
    /// Its unit.
    pub unit: Option<String>,
    /// The alarm limits of the version it was taken by.
    pub alarm: Option<Limits>,
    /// What it means against them.
    pub flag: Flag,
    /// Who took it.
    pub by: Option<Id>,
    /// The round.
    pub round: Id,
}

/// Its columns.
pub fn columns(locale: &Locale) -> Columns {
    Columns::new(
        locale,
        "readings",
        &locale.say("column-readings"),
        &[
            ("at", Kind::Moment, 12),
            ("template", Kind::Code, 12),
            ("item", Kind::Code, 10),
            ("line", Kind::Text, 22),
            ("area", Kind::Text, 12),
            ("asset", Kind::Text, 12),
            ("value", Kind::Number, 8),
            ("second", Kind::Number, 8),
            ("unit", Kind::Text, 6),
            ("low", Kind::Number, 6),
            ("high", Kind::Number, 6),
            ("flag", Kind::Text, 8),
            ("typed", Kind::Text, 8),
            ("by", Kind::Text, 10),
            ("round", Kind::Code, 9),
        ],
    )
}

/// The row of one.
pub fn row(reader: &Reader<'_>, reading: &Reading) -> Vec<Cell> {
    let locale = reader.locale;
    vec![
        reader.at(reading.at),
        reader.template(&reading.template),
        Cell::text(reading.item.as_str()),
        Cell::text(locale.phrase(&reading.text)),
        reader.area(reading.area.as_ref()),
        reader.asset(reading.asset.as_ref()),
        Cell::number(reading.value),
        Cell::number(reading.second),
        Cell::maybe(reading.unit.as_ref()),
        Cell::number(reading.alarm.and_then(|alarm| alarm.low)),
        Cell::number(reading.alarm.and_then(|alarm| alarm.high)),
        flag(locale, reading.flag),
        Cell::maybe(reading.typed.as_ref()),
        reader.person(reading.by),
        reader.reference(Some(reading.round)),
    ]
}

/// What a value means, in a word.
pub fn flag(locale: &Locale, flag: Flag) -> Cell {
    let (stored, id) = match flag {
        Flag::Ok => ("ok", "column-flag-ok"),
        Flag::Warn => ("warn", "column-flag-warn"),
        Flag::Alarm => ("alarm", "column-flag-alarm"),
    };
    Cell::named(stored, locale.say(id))
}
