//! What each kind wants of a table: its fields, what columns call them, and what a row becomes.
//!
//! The names of the fields are the columns of `export KIND`, so that what was written out comes in again as it is.

mod actions;
mod areas;
mod assets;
mod findings;
mod inspections;
mod people;

use crate::domain::import::{Kind, Newcomer, PastAction, PastFinding, PastRound};
use crate::domain::place::{Area, Asset};
use crate::transfer::table::{Field, Mapping};

use super::reader::Reader;

/// What a row becomes.
#[derive(Debug, Clone, PartialEq)]
pub enum Wanted {
    /// A place.
    Area(Area),
    /// A thing.
    Asset(Asset),
    /// Someone who works here.
    Person(Box<Newcomer>),
    /// An inspection.
    Round(Box<PastRound>),
    /// A finding with its action.
    Finding(Box<PastFinding>),
    /// An action.
    Action(Box<PastAction>),
}

/// The fields of a kind, in the order in which they are written out.
pub fn fields(kind: Kind) -> Vec<Field> {
    match kind {
        Kind::Areas => areas::fields(),
        Kind::Assets => assets::fields(),
        Kind::People => people::fields(),
        Kind::Inspections => inspections::fields(),
        Kind::Findings => findings::fields(),
        Kind::Actions => actions::fields(),
    }
}

/// The columns of `export KIND`.
pub fn columns(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Areas => &areas::COLUMNS,
        Kind::Assets => &assets::COLUMNS,
        Kind::People => &people::COLUMNS,
        Kind::Inspections => &inspections::COLUMNS,
        Kind::Findings => &findings::COLUMNS,
        Kind::Actions => &actions::COLUMNS,
    }
}

/// Whether some column says what places and people are called, in whatever language or in parts: without one no row could
/// come in.
pub(super) fn is_named(kind: Kind, mapping: &Mapping) -> bool {
    let names: &[&str] = match kind {
        Kind::Areas | Kind::Assets => &["name", "name_en", "name_zh"],
        Kind::People => &["name", "given", "family"],
        Kind::Inspections | Kind::Findings | Kind::Actions => return true,
    };
    names.iter().any(|name| mapping.column(name).is_some())
}

/// What a row becomes; nothing where it has faults, which the reader keeps.
pub(super) fn read(kind: Kind, row: &mut Reader<'_, '_>) -> Option<Wanted> {
    match kind {
        Kind::Areas => areas::read(row).map(Wanted::Area),
        Kind::Assets => assets::read(row).map(Wanted::Asset),
        Kind::People => people::read(row).map(|new| Wanted::Person(Box::new(new))),
        Kind::Inspections => inspections::read(row).map(|past| Wanted::Round(Box::new(past))),
        Kind::Findings => findings::read(row).map(|past| Wanted::Finding(Box::new(past))),
        Kind::Actions => actions::read(row).map(|past| Wanted::Action(Box::new(past))),
    }
}

impl Wanted {
    /// What it is known by.
    pub fn origin(&self) -> &str {
        match self {
            Self::Area(area) => area.origin.as_deref().unwrap_or_default(),
            Self::Asset(asset) => asset.origin.as_deref().unwrap_or_default(),
            Self::Person(new) => &new.origin,
            Self::Round(past) => &past.origin,
            Self::Finding(past) => &past.origin,
            Self::Action(past) => &past.origin,
        }
    }
}
