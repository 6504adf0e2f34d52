//! One reader for every table that people have: delimited text, workbooks, JSON, TOML, YAML and Markdown, told by content.
//!
//! ```text
//! let fields = [Field::new("occurred", Kind::Moment).called(&["date", "发生时间"]).needed(), ...];
//! let options = Options { known: Field::names(&fields), ..Options::default() };
//! let table = Table::open(path, &options)?;                 // or Table::read(name, bytes, &options)
//! table.notes                                               // what was recognised and left out, for the preview
//! let mapping = Mapping::propose(&fields, &table, &explicit)?;   // explicit: [("Start Date", "occurred")]
//! let reading = mapping.read(&table, &writing)?;            // date orders and decimal signs are settled here, by column
//! mapping.unwanted                                          // columns that nobody wanted
//! for row in reading.rows() { row.problems; row.date("occurred"); row.text_of("occurred"); row.place }
//! ```
//!
//! What fails says so in one sentence: `TableError::said`, `MapError::said`, `ColumnError::said`, `Problem::said`.
//! A `Row` has `place: Place`, `problems: Vec<Problem>` and, by field name, `value(name) -> &Value`, `stood(name) -> &str` (the
//! text as it stood), `text(name)`, `code(name)`, `choice(name) -> Option<&str>`, `date(name) -> Option<NaiveDate>`,
//! `moment(name) -> Option<Moment>`, `number(name) -> Option<Quantity>`, `count(name) -> Option<i64>`,
//! `yes(name) -> Option<bool>`; `cells` are the texts of the whole row, for a rejects file under `table.names()`.
//! A mapping and its writing are kept as a `Profile`: `Profile::of(&mapping, &options, &writing)`, `load(path)`, `save(path)`.

mod cells;
mod column;
mod error;
mod field;
mod fold;
mod format;
mod header;
mod limits;
mod map;
mod notes;
mod opened;
mod options;
mod place;
mod problem;
mod read;
mod row;
mod said;
#[cfg(test)]
mod tests;
mod value;
mod written;

pub use error::{TableError, Untabled};
pub use field::{Choice, Field, Kind, Within};
pub use map::{By, MapError, Mapping, Match, NOBODY, Profile, ProfileError};
pub use notes::{Format, Header, LeftOut, Notes, Why};
pub use opened::{Column, Table};
pub use options::{DateOrder, Decimal, Encoding, Options, Writing};
pub use place::Place;
pub use problem::{ColumnError, Problem, Reason};
pub use read::Reading;
pub use row::Row;
pub use value::{Moment, Value};
