//! A list on its way out: which, which of its rows, and as what.

mod rows;

use std::collections::HashSet;
use std::io::Write;

use super::sink::Sink;
use super::{Result, Source, Tick, names};
use crate::domain::days::Days;
use crate::domain::reading::Ask;
use crate::domain::record::Id;
use crate::domain::{action, exception, finding, round};
use crate::report::grid::Columns;
use crate::report::ledger;
use crate::text::locale::Locale;
use rows::Rows;

/// What lists there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Every round.
    Rounds,
    /// Inspections and audits.
    Inspections,
    /// Findings.
    Findings,
    /// Actions.
    Actions,
    /// Readings.
    Readings,
    /// Areas.
    Areas,
    /// Assets.
    Assets,
    /// People.
    People,
    /// Checklists in force.
    Templates,
    /// Every change.
    Journal,
    /// What undermines evidence.
    Exceptions,
}

/// What a list is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// CSV for programs, and to import again.
    Csv,
    /// CSV in the reader's words, for a spreadsheet.
    Excel,
    /// JSON.
    Json,
    /// A workbook.
    Xlsx,
}

/// Which rows of a list; by default all of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrowed {
    /// Of rounds.
    pub rounds: round::Filter,
    /// Of findings.
    pub findings: finding::Filter,
    /// Of actions.
    pub actions: action::Filter,
    /// Of readings: those of one line, whenever they were.
    pub readings: Option<Ask>,
    /// Of exceptions: these kinds; every kind where none is named.
    pub exceptions: Vec<exception::Kind>,
    /// Of actions, places and people: only these.
    pub only: Option<HashSet<Id>>,
}

impl Narrowed {
    /// Whether a record is among those that are wanted.
    pub(super) fn takes(&self, id: Id) -> bool {
        self.only.as_ref().is_none_or(|only| only.contains(&id))
    }
}

/// A list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Which.
    pub kind: Kind,
    /// What happened in these days, where it has dates.
    pub span: Days,
    /// Which of its rows.
    pub narrowed: Narrowed,
}

impl Kind {
    /// Its columns.
    pub fn columns(self, locale: &Locale) -> Columns {
        match self {
            Self::Rounds => ledger::round::columns(locale),
            Self::Inspections => ledger::round::inspections(locale),
            Self::Findings => ledger::finding::columns(locale),
            Self::Actions => ledger::action::columns(locale),
            Self::Readings => ledger::reading::columns(locale),
            Self::Areas => ledger::place::areas(locale),
            Self::Assets => ledger::place::assets(locale),
            Self::People => ledger::place::people(locale),
            Self::Templates => ledger::template::columns(locale),
            Self::Journal => ledger::evidence::journal(locale),
            Self::Exceptions => ledger::evidence::exceptions(locale),
        }
    }
}

/// Writes a list as its rows come; gives their number.
///
/// # Errors
/// The file cannot be read, `out` not be written, a workbook takes no so many rows, or it was stopped.
pub fn write(source: &Source<'_>, list: &List, format: Format, out: &mut dyn Write, tick: Tick<'_>) -> Result<usize> {
    let columns = list.kind.columns(source.locale);
    let mut sink = Sink::new(&columns, format, out, source.calendar.local(source.at))?;
    Rows { source, names: names::of(source.store)?, list, tick }.write(&mut sink)?;
    sink.finish()
}
