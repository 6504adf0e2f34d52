//! What the person who brings a file in has said about it.

use chrono_tz::Tz;

/// How a file is to be read, as far as its content does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options {
    /// The encoding (`--encoding`), where several fit.
    pub encoding: Option<Encoding>,
    /// The sheet of a workbook, or the list of a JSON, TOML or YAML file (`--sheet`); the first that is not empty otherwise.
    pub sheet: Option<String>,
    /// Whether there is a row of names (`--header`, `--no-header`); told by the content otherwise.
    pub header: Option<bool>,
    /// Names that columns are expected to go by: they help to tell a header from a record. See [`super::Field::names`].
    pub known: Vec<String>,
}

/// How the values of a table are written, as far as its columns do not say, and where its clocks stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Writing {
    /// The order of day, month and year (`--dates`).
    pub dates: Option<DateOrder>,
    /// The decimal sign (`--decimal`).
    pub decimal: Option<Decimal>,
    /// The site's zone, in which a moment with an offset has its date.
    pub zone: Tz,
}

impl Writing {
    /// Nothing said.
    pub fn of(zone: Tz) -> Self {
        Self { dates: None, decimal: None, zone }
    }
}

/// In which order dates of three numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateOrder {
    /// Day, month, year.
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

impl DateOrder {
    /// Every order.
    pub const ALL: [Self; 3] = [Self::Dmy, Self::Mdy, Self::Ymd];

    /// As `--dates` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }

    /// The order of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.name() == name)
    }
}

/// The sign before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Decimal {
    /// `1,234.5`.
    Point,
    /// `1.234,5`.
    Comma,
}

impl Decimal {
    /// Both signs.
    pub const ALL: [Self; 2] = [Self::Point, Self::Comma];

    /// As `--decimal` takes it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Point => "point",
            Self::Comma => "comma",
        }
    }

    /// The sign of this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sign| sign.name() == name)
    }
}

pub use crate::transfer::decode::Encoding;
