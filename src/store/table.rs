//! The record layer's other half: how a noun's rows are read and written, once for every noun.

use std::sync::OnceLock;

use rusqlite::types::{ToSqlOutput, Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, Params, Row, ToSql};
use serde_json::{Map, Value};

use crate::domain::heading::{Heading, Link};
use crate::domain::noun::Noun;
use crate::domain::record::{Id, Record, Seq};
use crate::domain::undo::Undo;
use crate::domain::verb::Verb;
use crate::domain::writes::{Write, Writes};

pub(super) mod nouns;
mod row;

use self::row::Fields;
use super::error::{Error, Result};

/// How a field is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A whole number: identities, instants, millionths.
    Int,
    /// Yes or no, as 1 or 0.
    Bool,
    /// Text as it is.
    Text,
    /// A value with parts, as JSON text.
    Json,
}

/// A noun's table: a column per field of the record, and what the store asks of the noun without knowing its type.
pub(super) struct Table {
    /// The noun.
    pub noun: Noun,
    /// The table's columns but `seq`, in the record's order.
    pub columns: &'static [(&'static str, Kind)],
    /// A body as the record writes it today; an error where it is no such record.
    pub canonical: fn(Value) -> std::result::Result<Value, serde_json::Error>,
    /// What is derived from a body.
    pub derive: fn(Value) -> std::result::Result<Derived, serde_json::Error>,
    /// What undoing an entry of this verb does.
    pub undo: fn(Verb) -> Undo,
    /// The write that restores a body, given the one that stands now, or that voids a record whose making is taken back.
    pub restore: fn(Value, Restore, Option<Value>, &mut Writes) -> std::result::Result<bool, serde_json::Error>,
    /// The statement that writes a row, made when first needed.
    upsert: OnceLock<String>,
    /// The statement that reads rows, up to which ones.
    all: OnceLock<String>,
}

/// What a record adds to the derived tables.
pub(super) struct Derived {
    /// Its line in lists.
    pub heading: Option<Heading>,
    /// What it points at.
    pub links: Vec<Link>,
    /// What it is found by.
    pub words: String,
}

/// How a record goes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Restore {
    /// To the body given.
    To,
    /// It was made by the change: what is left of the body given.
    Void,
}

impl Table {
    /// The table of a record type.
    pub const fn of<R: Record>(columns: &'static [(&'static str, Kind)]) -> Self {
        Self {
            noun: R::NOUN,
            columns,
            canonical: |body| serde_json::to_value(serde_json::from_value::<R>(body)?),
            derive: |body| {
                let record = serde_json::from_value::<R>(body)?;
                Ok(Derived { heading: record.heading(), links: record.links(), words: record.words() })
            },
            undo: R::undo,
            restore: |body, restore, now, out| {
                let record = serde_json::from_value::<R>(body)?;
                let record = match (restore, now) {
                    (Restore::To, Some(now)) => Some(record.brought_back(&serde_json::from_value(now)?)),
                    (Restore::To, None) => Some(record),
                    (Restore::Void, _) => record.voided(),
                };
                Ok(record.map(|record| out.put(Verb::Undo, &record)).is_some())
            },
            upsert: OnceLock::new(),
            all: OnceLock::new(),
        }
    }

    /// The columns as SQL, quoted.
    pub fn column_list(&self) -> String {
        self.columns.iter().map(|(name, _)| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
    }

    fn select(&self, tail: &str) -> String {
        let all = self.all.get_or_init(|| format!("SELECT {}, seq FROM \"{}\" ", self.column_list(), self.noun.name()));
        [all, tail].concat()
    }

    fn upsert(&self) -> String {
        let marks = vec!["?"; self.columns.len() + 1].join(", ");
        let updates: Vec<String> = self
            .columns
            .iter()
            .map(|(name, _)| *name)
            .chain(["seq"])
            .filter(|name| *name != "id")
            .map(|name| format!("\"{name}\" = excluded.\"{name}\""))
            .collect();
        format!(
            "INSERT INTO \"{}\" ({}, seq) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {}",
            self.noun.name(),
            self.column_list(),
            updates.join(", ")
        )
    }

    /// Writes a record's row as of entry `seq`.
    pub fn write(&self, tx: &Connection, write: &Write, seq: Seq) -> Result<()> {
        let mut statement = tx.prepare_cached(self.upsert.get_or_init(|| self.upsert()))?;
        let none = Value::Null;
        for (place, (name, kind)) in self.columns.iter().enumerate() {
            let field = Field(write.body.get(name).unwrap_or(&none), *kind);
            statement.raw_bind_parameter(place + 1, field)?;
        }
        statement.raw_bind_parameter(self.columns.len() + 1, seq)?;
        statement.raw_execute()?;
        Ok(())
    }

    /// The fields of a row, as a body.
    pub fn body(&self, row: &Row) -> Result<Value> {
        let mut body = Map::with_capacity(self.columns.len());
        for (place, (name, kind)) in self.columns.iter().enumerate() {
            body.insert((*name).to_owned(), field(row.get_ref(place)?, *kind));
        }
        Ok(Value::Object(body))
    }
}

/// A body's field on its way into a column.
struct Field<'a>(&'a Value, Kind);

impl ToSql for Field<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match (self.0, self.1) {
            (Value::Null, _) => ToSqlOutput::Owned(Sql::Null),
            (value, Kind::Json) => ToSqlOutput::Owned(Sql::Text(value.to_string())),
            (Value::Bool(yes), _) => ToSqlOutput::Owned(Sql::Integer(i64::from(*yes))),
            (Value::Number(number), _) => ToSqlOutput::Owned(Sql::Integer(number.as_i64().unwrap_or_default())),
            (Value::String(text), _) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            (value, _) => ToSqlOutput::Owned(Sql::Text(value.to_string())),
        })
    }
}

/// A column's value as a body's field. What does not fit its kind becomes something no record reads, and is so found.
fn field(value: ValueRef, kind: Kind) -> Value {
    match (value, kind) {
        (ValueRef::Null, _) => Value::Null,
        (ValueRef::Integer(0), Kind::Bool) => Value::Bool(false),
        (ValueRef::Integer(1), Kind::Bool) => Value::Bool(true),
        (ValueRef::Integer(number), _) => Value::from(number),
        (ValueRef::Text(text), Kind::Json) => {
            serde_json::from_slice(text).unwrap_or_else(|_| Value::String(String::from_utf8_lossy(text).into_owned()))
        }
        (ValueRef::Text(text), _) => Value::String(String::from_utf8_lossy(text).into_owned()),
        (ValueRef::Real(number), _) => Value::from(number),
        (ValueRef::Blob(_), _) => Value::Array(Vec::new()),
    }
}

/// A record with the revision it was read at.
#[derive(Debug, Clone, PartialEq)]
pub struct Held<R> {
    /// The record.
    pub record: R,
    /// Its last entry.
    pub seq: Seq,
}

/// The records of `R` that the SQL after `FROM` picks, in its order.
pub(super) fn select<R: Record>(db: &Connection, tail: &str, params: impl Params) -> Result<Vec<Held<R>>> {
    let table = nouns::table(R::NOUN);
    let mut statement = db.prepare_cached(&table.select(tail))?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(held(table, row)?);
    }
    Ok(found)
}

/// The first record that the SQL after `FROM` picks.
pub(super) fn first<R: Record>(db: &Connection, tail: &str, params: impl Params) -> Result<Option<Held<R>>> {
    Ok(select(db, tail, params)?.into_iter().next())
}

/// The record with this identity.
pub(super) fn get<R: Record>(db: &Connection, id: Id) -> Result<Option<Held<R>>> {
    first(db, "WHERE id = ?1", [id.0])
}

fn held<R: Record>(table: &Table, row: &Row) -> Result<Held<R>> {
    let seq = row.get(table.columns.len())?;
    let record = R::deserialize(Fields::of(table.columns, row))
        .map_err(|error| Error::Damaged(format!("{} at entry {seq}: {error}", table.noun)))?;
    Ok(Held { record, seq })
}

/// The newest entry of a record.
pub(super) fn newest_entry(db: &Connection, noun: Noun, id: Id) -> Result<Option<Seq>> {
    let mut statement =
        db.prepare_cached("SELECT seq FROM journal WHERE noun = ?1 AND record = ?2 ORDER BY seq DESC LIMIT 1")?;
    Ok(statement.query_row((noun.name(), id.0), |row| row.get(0)).optional()?)
}
