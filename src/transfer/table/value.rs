//! What a cell says, once its column is understood.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use crate::domain::number::Quantity;

/// The value of one cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing, or a word for nothing.
    Missing,
    /// Words, without blanks around them, and without the brackets that were taken out for another field.
    Text(String),
    /// What something is known by, as it stands.
    Code(String),
    /// A calendar date.
    Date(NaiveDate),
    /// A time.
    Moment(Moment),
    /// A decimal number.
    Number(Quantity),
    /// A whole number.
    Count(i64),
    /// Yes or no.
    YesNo(bool),
    /// The value of a choice.
    Choice(String),
}

/// A time, as exactly as the cell gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moment {
    /// With an offset: one instant.
    Instant(DateTime<Utc>),
    /// A clock on the wall of the site.
    Local(NaiveDateTime),
    /// A date alone.
    Day(NaiveDate),
}
