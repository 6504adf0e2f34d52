//! Finds columns without names by what stands in them.

use std::collections::BTreeSet;

use super::{By, Match};
use crate::transfer::table::field::{Field, Kind};
use crate::transfer::table::fold::{is_nothing, is_typed};
use crate::transfer::table::opened::Table;
use crate::transfer::table::written::{date, number, word};

/// How many records are looked at.
const SAMPLE: usize = 200;

/// Gives a field the only column that has its shape, where it is the only field without a column that wants this shape.
pub fn find(fields: &[Field], table: &Table, found: &mut [Option<Match>], passed_over: &BTreeSet<usize>) {
    let is_taken = |found: &[Option<Match>], column: usize| found.iter().flatten().any(|found| found.column == column);
    // The narrow shapes first: what they take, the wide ones cannot.
    for shape in [Shape::Date, Shape::Choice, Shape::YesNo, Shape::Number, Shape::Text] {
        let wanting: Vec<usize> =
            (0..fields.len()).filter(|place| found[*place].is_none() && shape.suits(&fields[*place])).collect();
        // Choices differ by their words; of the others two cannot be told apart.
        if wanting.len() != 1 && shape != Shape::Choice {
            continue;
        }
        for place in wanting {
            let fits = |column: &usize| {
                !is_taken(found, *column) && !passed_over.contains(column) && shape.fits(table, *column, &fields[place])
            };
            let columns: Vec<_> = (0..table.columns().len()).filter(fits).collect();
            if let [column] = columns[..] {
                found[place] = Some(Match { column, by: By::Shape });
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Date,
    Choice,
    YesNo,
    Number,
    Text,
}

impl Shape {
    fn suits(self, field: &Field) -> bool {
        match field.kind {
            Kind::Date | Kind::Moment => self == Self::Date,
            Kind::Choice(_) => self == Self::Choice,
            Kind::YesNo => self == Self::YesNo,
            Kind::Number | Kind::Count => self == Self::Number,
            Kind::Text => self == Self::Text,
            // A number, a name and a key all look like a code.
            Kind::Code => false,
        }
    }

    /// Whether every value of a column that says something has this shape.
    fn fits(self, table: &Table, column: usize, field: &Field) -> bool {
        let choices = match &field.kind {
            Kind::Choice(choices) => word::Choices::of(choices),
            _ => word::Choices::of(&[]),
        };
        let mut said = 0;
        let all =
            (0..table.len().min(SAMPLE)).map(|record| table.cell(record, column)).filter(|text| !is_nothing(text));
        let fits = |text: &str| match self {
            Self::Date => date::read(text).is_some() && text.len() > 5,
            Self::Choice => choices.find(text).is_some(),
            Self::YesNo => word::yes(text).is_some(),
            Self::Number => number::read(text).is_some(),
            Self::Text => !is_typed(text) && text.chars().filter(|c| c.is_alphabetic()).count() > 1,
        };
        for text in all {
            said += 1;
            if !fits(text) {
                return false;
            }
        }
        said > 0
    }
}
