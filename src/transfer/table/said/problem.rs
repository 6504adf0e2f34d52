//! Columns that cannot be read, and rows that cannot be used.

use crate::text::locale::Locale;
use crate::transfer::table::options::DateOrder;
use crate::transfer::table::problem::{ColumnError, Problem, Reason};

/// The most that is shown of a cell, in characters.
const SHOWN: usize = 80;

impl Problem {
    /// As a sentence: the place, the column, the text, what is wrong and what to do.
    pub fn said(&self, locale: &Locale) -> String {
        let (place, what) = (self.place.to_string(), self.reason.said(locale, &self.column));
        let whole = matches!(self.reason, Reason::Width { .. } | Reason::Missing);
        if whole {
            return locale.say_with("table-problem-row", &[("place", place.into()), ("what", what.into())]);
        }
        let values = [
            ("place", place.into()),
            ("column", self.column.as_str().into()),
            ("text", cut(&self.text).into()),
            ("what", what.into()),
        ];
        locale.say_with("table-problem", &values)
    }
}

impl Reason {
    fn said(&self, locale: &Locale, column: &str) -> String {
        let id = match self {
            Self::Width { has, wants } => {
                return locale.say_with("table-problem-width", &[("has", (*has).into()), ("wants", (*wants).into())]);
            }
            Self::Missing => return locale.say_with("table-problem-missing", &[("column", column.into())]),
            Self::NotADate { order: Some(order) } => {
                return locale.say_with("table-problem-date-order", &[("order", order.name().into())]);
            }
            Self::NotAChoice { choices } => {
                return locale.say_with("table-problem-choice", &[("choices", locale.list(choices).into())]);
            }
            Self::NotADate { order: None } => "table-problem-date",
            Self::NotANumber => "table-problem-number",
            Self::NotWhole => "table-problem-whole",
            Self::TooFine => "table-problem-fine",
            Self::TooLarge => "table-problem-large",
            Self::NotYesNo => "table-problem-yes-no",
            Self::Rounded => "table-problem-rounded",
        };
        locale.say(id)
    }
}

impl ColumnError {
    /// As a sentence: the column, what cannot be told, and the option that tells it.
    pub fn said(&self, locale: &Locale) -> String {
        match self {
            Self::DatesUndecided { column, text, place, orders } => {
                let orders: Vec<_> = orders.iter().map(|order| order.name()).collect();
                let values = [
                    ("place", place.to_string().into()),
                    ("column", column.into()),
                    ("text", cut(text).into()),
                    ("orders", orders.join("|").into()),
                ];
                locale.say_with("table-dates-undecided", &values)
            }
            Self::DatesMixed { column, one, other } => {
                let name = |order: DateOrder| order.name();
                let values = [
                    ("column", column.into()),
                    ("one", cut(&one.0).into()),
                    ("at", one.1.to_string().into()),
                    ("order", name(one.2).into()),
                    ("other", cut(&other.0).into()),
                    ("there", other.1.to_string().into()),
                    ("third", name(other.2).into()),
                ];
                locale.say_with("table-dates-mixed", &values)
            }
            Self::DecimalUndecided { column, text, place } => {
                let values =
                    [("place", place.to_string().into()), ("column", column.into()), ("text", cut(text).into())];
                locale.say_with("table-decimal-undecided", &values)
            }
            Self::DecimalMixed { column, one, other } => {
                let values = [
                    ("column", column.into()),
                    ("one", cut(&one.0).into()),
                    ("at", one.1.to_string().into()),
                    ("other", cut(&other.0).into()),
                    ("there", other.1.to_string().into()),
                ];
                locale.say_with("table-decimal-mixed", &values)
            }
        }
    }
}

/// The beginning of a text, on one line.
pub(super) fn cut(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}...", &line[..end]),
        None => line,
    }
}
