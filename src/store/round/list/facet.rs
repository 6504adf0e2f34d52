//! What rounds can be narrowed by, each with the index that lists its rounds newest first.

use rusqlite::types::Value;

use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::round::{Outcome, State};

/// One value that rounds have, or do not.
#[derive(Debug, Clone, Copy)]
pub(super) enum Facet<'a> {
    All,
    Failed,
    Version(Id),
    Template(&'a Code),
    Area(&'a Code),
    Asset(&'a Code),
    Person(Id),
    State(State),
    Outcome(Outcome),
}

/// A list's rounds at ?1, ?2 and below, ?3 of them; ?4 is the value. Each names its index, so that no statistics lead the planner to
/// walk everything instead.
macro_rules! newest_first {
    ($from:literal, $at:literal, $id:literal, $condition:literal) => {
        concat!(
            "SELECT ",
            $at,
            ", ",
            $id,
            " FROM ",
            $from,
            " WHERE ",
            $condition,
            " AND ",
            $at,
            " <= ?1 AND (",
            $at,
            ", ",
            $id,
            ") <= (?1, ?2) ORDER BY ",
            $at,
            " DESC, ",
            $id,
            " DESC LIMIT ?3"
        )
    };
}

const EVERY: &str = newest_first!("round INDEXED BY round_time", "anchor", "id", "1");
const FAILED: &str = newest_first!("round INDEXED BY round_failed", "anchor", "id", "failed > 0");
const VERSION: &str = newest_first!("round INDEXED BY round_version", "anchor", "id", "version = ?4");
const TEMPLATE: &str = newest_first!("round INDEXED BY round_template", "anchor", "id", "template = ?4");
const AREA: &str = newest_first!("round INDEXED BY round_area", "anchor", "id", "area = ?4");
const ASSET: &str = newest_first!("round INDEXED BY round_asset", "anchor", "id", "asset = ?4");
const STATE: &str = newest_first!("round INDEXED BY round_state", "anchor", "id", "state = ?4");
const OUTCOME: &str = newest_first!("round INDEXED BY round_outcome", "anchor", "id", "outcome = ?4");
const PERSON: &str = newest_first!("worked", "at", "round", "person = ?4");

/// Every list.
#[cfg(test)]
pub(super) const ALL: [&str; 9] = [EVERY, FAILED, VERSION, TEMPLATE, AREA, ASSET, STATE, OUTCOME, PERSON];

impl Facet<'_> {
    /// The statement that reads its list.
    pub fn sql(self) -> &'static str {
        match self {
            Self::All => EVERY,
            Self::Failed => FAILED,
            Self::Version(_) => VERSION,
            Self::Template(_) => TEMPLATE,
            Self::Area(_) => AREA,
            Self::Asset(_) => ASSET,
            Self::Person(_) => PERSON,
            Self::State(_) => STATE,
            Self::Outcome(_) => OUTCOME,
        }
    }

    /// The value it is narrowed to; none where the list has no other.
    pub fn value(self) -> Option<Value> {
        let text = |text: &str| Some(Value::Text(text.to_owned()));
        match self {
            Self::All | Self::Failed => None,
            Self::Version(id) | Self::Person(id) => Some(Value::Integer(id.0)),
            Self::Template(code) | Self::Area(code) | Self::Asset(code) => text(code.as_str()),
            Self::State(state) => text(state.name()),
            Self::Outcome(outcome) => text(outcome.name()),
        }
    }
}
