//! Reads the rows of a table through a mapping.

use chrono::{DateTime, NaiveDate, Utc};

use super::column;
use super::field::{Field, Kind, Within};
use super::fold::{bracketed, is_nothing, start};
use super::map::Mapping;
use super::opened::Table;
use super::options::{DateOrder, Decimal, Writing};
use super::problem::{ColumnError, Problem, Reason};
use super::row::Row;
use super::value::{Moment, Value};
use super::written::{date, number, word};

/// A table whose columns are understood; rows are read as they are asked for.
#[derive(Debug)]
pub struct Reading<'a> {
    table: &'a Table,
    fields: &'a [Field],
    plans: Vec<Plan>,
    zone: chrono_tz::Tz,
}

/// How a field is read.
#[derive(Debug)]
enum Plan {
    /// No column has it.
    Absent,
    /// From this column.
    Column(usize, How),
    /// From brackets in the text of this column.
    Within(usize, Within, How),
}

#[derive(Debug)]
enum How {
    /// Without these bracketed values, which other fields have.
    Text(Vec<Within>),
    Code,
    Date(DateOrder),
    Moment(DateOrder),
    Number(Decimal),
    Count(Decimal),
    YesNo,
    Choice(word::Choices),
}

impl Mapping {
    /// Decides how each column is written.
    pub fn read<'a>(&'a self, table: &'a Table, writing: &Writing) -> Result<Reading<'a>, Vec<ColumnError>> {
        let (mut plans, mut errors) = (Vec::new(), Vec::new());
        for (field, found) in self.fields.iter().zip(&self.columns) {
            let plan = match (found, &field.within) {
                (Some(found), _) => {
                    self.how(field, table, found.column, None, *writing).map(|how| Plan::Column(found.column, how))
                }
                (None, Some(within)) => match self.place(&within.field) {
                    Some(place) => self
                        .how(field, table, place, Some(within), *writing)
                        .map(|how| Plan::Within(place, within.clone(), how)),
                    None => Ok(Plan::Absent),
                },
                (None, None) => Ok(Plan::Absent),
            };
            match plan {
                Ok(plan) => plans.push(plan),
                Err(error) => errors.push(*error),
            }
        }
        let reading = Reading { table, fields: &self.fields, plans, zone: writing.zone };
        if errors.is_empty() { Ok(reading) } else { Err(errors) }
    }

    fn place(&self, field: &str) -> Option<usize> {
        let place = self.fields.iter().position(|known| known.name == field)?;
        self.columns[place].map(|found| found.column)
    }

    fn how(
        &self,
        field: &Field,
        table: &Table,
        column: usize,
        within: Option<&Within>,
        writing: Writing,
    ) -> Result<How, Box<ColumnError>> {
        let order = || match within {
            None => {
                let texts = (0..table.len()).map(|record| (record, table.cell(record, column)));
                column::dates(table, column, texts, writing)
            }
            Some(within) => {
                let inner = |record| word::within(table.cell(record, column), within).map(|(text, _)| (record, text));
                column::dates(table, column, (0..table.len()).filter_map(inner), writing)
            }
        };
        Ok(match &field.kind {
            Kind::Text => {
                let taken = self.fields.iter().zip(&self.columns).filter(|(_, found)| found.is_none());
                let taken = taken.filter_map(|(other, _)| other.within.clone());
                How::Text(taken.filter(|within| within.field == field.name).collect())
            }
            Kind::Code => How::Code,
            Kind::Date => How::Date(order()?),
            Kind::Moment => How::Moment(order()?),
            Kind::Number => How::Number(column::decimal(table, column, writing)?),
            Kind::Count => How::Count(column::decimal(table, column, writing)?),
            Kind::YesNo => How::YesNo,
            Kind::Choice(choices) => How::Choice(word::Choices::of(choices)),
        })
    }
}

impl<'a> Reading<'a> {
    /// Every record, in order.
    pub fn rows(&self) -> impl Iterator<Item = Row<'a>> + '_ {
        (0..self.table.len()).map(|record| self.row(record))
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    fn row(&self, record: usize) -> Row<'a> {
        let table = self.table;
        let mut row = Row {
            place: table.place(record),
            problems: Vec::new(),
            values: Vec::with_capacity(self.plans.len()),
            stood: Vec::with_capacity(self.plans.len()),
            fields: self.fields,
            table,
            record,
        };
        if let Some((has, wants)) = table.wrong_width(record) {
            row.problems.push(Problem {
                place: row.place.clone(),
                column: String::new(),
                text: start(&table.record(record).take(20).map(start).collect::<Vec<_>>().join(" | ")).to_owned(),
                reason: Reason::Width { has, wants },
            });
            row.values.resize(self.plans.len(), Value::Missing);
            row.stood.resize(self.plans.len(), "");
            return row;
        }
        for (plan, field) in self.plans.iter().zip(self.fields) {
            let (column, text, how) = match plan {
                Plan::Absent => (None, "", None),
                Plan::Column(column, how) => (Some(*column), table.cell(record, *column), Some(how)),
                Plan::Within(column, within, how) => {
                    let text = word::within(table.cell(record, *column), within).map_or("", |(text, _)| text);
                    (Some(*column), text, Some(how))
                }
            };
            let value = how.map_or(Ok(Value::Missing), |how| how.value(text, self.zone));
            let value = match value {
                Ok(Value::Missing) if field.needed => Err(Reason::Missing),
                value => value,
            };
            row.stood.push(text);
            row.values.push(value.unwrap_or_else(|reason| {
                let place = column.map_or_else(|| row.place.clone(), |column| row.place.at(column));
                let column = column.map_or_else(|| field.name.clone(), |column| table.columns()[column].name.clone());
                row.problems.push(Problem { place, column, text: start(text.trim()).to_owned(), reason });
                Value::Missing
            }));
        }
        row
    }
}

impl How {
    fn value(&self, text: &str, zone: chrono_tz::Tz) -> Result<Value, Reason> {
        let nothing = is_nothing(text);
        match self {
            // What a choice or an answer calls so is not nothing.
            Self::YesNo => match word::yes(text) {
                Some(yes) => return Ok(Value::YesNo(yes)),
                None if !nothing => return Err(Reason::NotYesNo),
                None => {}
            },
            Self::Choice(choices) => match choices.find(text).filter(|_| !text.trim().is_empty()) {
                Some(value) => return Ok(Value::Choice(value.to_owned())),
                None if !nothing => return Err(Reason::NotAChoice { choices: choices.values().to_vec() }),
                None => {}
            },
            _ => {}
        }
        if nothing {
            return Ok(Value::Missing);
        }
        match self {
            Self::Text(taken) => {
                let mut kept = text.trim().to_owned();
                for within in taken {
                    if let Some((_, rest)) = word::within(&kept, within) {
                        kept = rest;
                    }
                }
                Ok(if kept.is_empty() { Value::Missing } else { Value::Text(kept) })
            }
            Self::Code if word::is_rounded(text) => Err(Reason::Rounded),
            Self::Code => Ok(Value::Code(text.trim().to_owned())),
            Self::Date(order) => {
                day(text, *order, zone).map(Value::Date).ok_or(Reason::NotADate { order: Some(*order) })
            }
            Self::Moment(order) => {
                moment(text, *order).map(Value::Moment).ok_or(Reason::NotADate { order: Some(*order) })
            }
            Self::Number(sign) => read_number(text, *sign).map(Value::Number),
            Self::Count(sign) => {
                let number = read_number(text, *sign)?.millionths();
                if number % 1_000_000 == 0 { Ok(Value::Count(number / 1_000_000)) } else { Err(Reason::NotWhole) }
            }
            Self::YesNo | Self::Choice(_) => Ok(Value::Missing),
        }
    }
}

fn read_number(text: &str, sign: Decimal) -> Result<crate::domain::number::Quantity, Reason> {
    let written = number::read(text).or_else(|| {
        // A unit in brackets is no part of the number.
        let (head, unit) = bracketed(text);
        unit.filter(|unit| !unit.contains(|c: char| c.is_ascii_digit())).and_then(|_| number::read(head))
    });
    written.ok_or(Reason::NotANumber)?.value(sign)
}

/// The date, on the site's calendar.
fn day(text: &str, order: DateOrder, zone: chrono_tz::Tz) -> Option<NaiveDate> {
    let written = date::read(text)?;
    match written.offset {
        Some(_) => Some(written.instant(order)?.with_timezone(&zone).date_naive()),
        None => written.day.date(order),
    }
}

fn moment(text: &str, order: DateOrder) -> Option<Moment> {
    let written = date::read(text)?;
    Some(match (written.offset, written.time) {
        (Some(_), _) => Moment::Instant(instant(written.instant(order)?)),
        (None, Some(_)) => Moment::Local(written.local(order)?),
        (None, None) => Moment::Day(written.day.date(order)?),
    })
}

/// To the millisecond, as instants are stored.
fn instant(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(at.timestamp_millis()).unwrap_or(at)
}
