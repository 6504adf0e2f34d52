//! What is wrong with a row, or with a whole import.

use crate::domain::refusal::Refusal;
use crate::store::Error;
use crate::text::locale::{Arg, Locale};
use crate::transfer::file::FileError;
use crate::transfer::table::{ColumnError, MapError, Place, Problem, TableError};

/// Why nothing could be planned or brought in.
#[derive(Debug)]
pub enum Failed {
    /// The file cannot be read.
    File(FileError),
    /// It gives no table.
    Table(Box<TableError>),
    /// Its columns do not give what is needed.
    Map(Box<MapError>),
    /// A column reads in two ways.
    Column(Box<ColumnError>),
    /// The store's answer.
    Store(Error),
    /// A row was refused although it had been checked: someone changed the ground under it.
    Row(Box<(Place, Refusal)>),
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// A cell or the row does not read.
    Cell(Problem),
    /// What it says cannot be.
    Sense {
        /// Where.
        place: Place,
        /// The field.
        field: &'static str,
        /// The text as it stands.
        text: String,
        /// Why not.
        why: Why,
    },
}

/// Why what a row says cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// There is no such area, asset, unit, post, crew or person; the names that come close.
    Unknown(Vec<String>),
    /// Several persons have that name.
    Several,
    /// A score lies between 0 and 100.
    Score,
    /// It lies in the future.
    Future,
    /// It lies before what it must follow.
    Order,
    /// Whoever owned or did the work verified it.
    Separation,
    /// Someone else has this login.
    LoginTaken,
    /// It lies in itself, by way of the places above it.
    Circle,
    /// Another row has the same key, and says something else.
    SameKey {
        /// Where.
        other: Place,
    },
    /// Something here was made by hand under this key.
    Closed,
}

impl Why {
    fn id(&self) -> &'static str {
        match self {
            Self::Unknown(_) => "import-why-unknown",
            Self::Several => "import-why-several",
            Self::Score => "import-why-score",
            Self::Future => "import-why-future",
            Self::Order => "import-why-order",
            Self::Separation => "import-why-separation",
            Self::LoginTaken => "import-why-login",
            Self::Circle => "import-why-circle",
            Self::SameKey { .. } => "import-why-same-key",
            Self::Closed => "import-why-closed",
        }
    }

    fn said(&self, locale: &Locale) -> String {
        match self {
            Self::Unknown(near) if !near.is_empty() => {
                locale.say_with("import-why-near", &[("near", locale.list(near).into())])
            }
            Self::SameKey { other } => locale.say_with(self.id(), &[("other", other.to_string().into())]),
            _ => locale.say(self.id()),
        }
    }
}

impl Fault {
    /// Where.
    pub fn place(&self) -> &Place {
        match self {
            Self::Cell(problem) => &problem.place,
            Self::Sense { place, .. } => place,
        }
    }

    /// The column or field it is about; empty where the whole row is meant.
    pub fn column(&self) -> &str {
        match self {
            Self::Cell(problem) => &problem.column,
            Self::Sense { field, .. } => field,
        }
    }

    /// The text as it stands.
    pub fn text(&self) -> &str {
        match self {
            Self::Cell(problem) => &problem.text,
            Self::Sense { text, .. } => text,
        }
    }

    /// As one sentence: where, what stands there, what is wrong with it and what to do.
    pub fn said(&self, locale: &Locale) -> String {
        match self {
            Self::Cell(problem) => problem.said(locale),
            Self::Sense { place, field, text, .. } => {
                let args: [(&str, Arg<'_>); 4] = [
                    ("place", place.to_string().into()),
                    ("field", locale.say(&format!("column-{}", field.replace('_', "-"))).into()),
                    ("text", text.as_str().into()),
                    ("why", self.reason(locale).into()),
                ];
                locale.say_with("import-fault", &args)
            }
        }
    }

    /// Only what is wrong, for the reason column of a rejects file.
    pub fn reason(&self, locale: &Locale) -> String {
        match self {
            Self::Cell(problem) => problem.said(locale),
            Self::Sense { why, .. } => why.said(locale),
        }
    }
}
