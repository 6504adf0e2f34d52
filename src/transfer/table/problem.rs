//! What is wrong with one row, and with one column.

use super::options::{DateOrder, Decimal};
use super::place::Place;

/// Something wrong with a row: the row cannot be used until it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// The column as the file calls it; empty where the whole row is meant.
    pub column: String,
    /// The text as it stands, or its beginning where it is long.
    pub text: String,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a cell or row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// The row has another number of cells than the header: they cannot be told apart.
    Width {
        /// How many it has.
        has: usize,
        /// How many the header has.
        wants: usize,
    },
    /// A needed value is missing.
    Missing,
    /// Not a date in this order.
    NotADate {
        /// The order of the column.
        order: Option<DateOrder>,
    },
    /// Not a number.
    NotANumber,
    /// A number that is not whole.
    NotWhole,
    /// More than six decimals.
    TooFine,
    /// Larger than is kept.
    TooLarge,
    /// Neither yes nor no.
    NotYesNo,
    /// None of these.
    NotAChoice {
        /// What can be chosen.
        choices: Vec<String>,
    },
    /// A code that a spreadsheet rounded: digits are lost.
    Rounded,
}

/// Something wrong with a whole column: nothing can be read before it is settled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnError {
    /// Every date fits several orders.
    DatesUndecided {
        /// The column.
        column: String,
        /// A date that reads in several ways.
        text: String,
        /// Where it stands.
        place: Place,
        /// The orders that fit.
        orders: Vec<DateOrder>,
    },
    /// Some dates fit one order only, some another only.
    DatesMixed {
        /// The column.
        column: String,
        /// A date, where it stands and the order it has.
        one: (String, Place, DateOrder),
        /// Another.
        other: (String, Place, DateOrder),
    },
    /// Every number fits both decimal signs.
    DecimalUndecided {
        /// The column.
        column: String,
        /// A number that reads in both ways.
        text: String,
        /// Where it stands.
        place: Place,
    },
    /// Some numbers have a decimal point, some a decimal comma.
    DecimalMixed {
        /// The column.
        column: String,
        /// A number, where it stands and its sign.
        one: (String, Place, Decimal),
        /// Another.
        other: (String, Place, Decimal),
    },
}
