//! What stands in a cell, and how it is written as text.

use std::borrow::Cow;

use chrono::{FixedOffset, NaiveDateTime};

use crate::domain::calendar::Calendar;
use crate::domain::number::Quantity;
use crate::domain::time::{Date, Instant};
use crate::text::locale::Locale;
use crate::text::words::Word;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    None,
    /// Words, a code or a reference.
    Text(String),
    /// What programs know by one name and readers by another: a state, a person, a place.
    Word {
        /// The name for machines.
        stored: Cow<'static, str>,
        /// The word.
        shown: String,
    },
    /// A date.
    Date(Date),
    /// A moment.
    Moment {
        /// By the site's clocks.
        local: NaiveDateTime,
        /// How far those were ahead of UTC, in seconds.
        offset: i32,
    },
    /// A number.
    Number(Quantity),
    /// Yes or no.
    Yes(bool),
}

/// Yes and no in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Yes([String; 2]);

impl Yes {
    /// In the language of a reader.
    pub fn new(locale: &Locale) -> Self {
        Self([locale.say("report-no"), locale.say("report-yes")])
    }

    /// The word.
    pub fn word(&self, yes: bool) -> &str {
        &self.0[usize::from(yes)]
    }
}

impl Cell {
    /// Text; nothing where it is empty.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::None } else { Self::Text(text) }
    }

    /// Text, where there is one.
    pub fn maybe<T: ToString>(text: Option<T>) -> Self {
        text.map_or(Self::None, |text| Self::text(text.to_string()))
    }

    /// A value that has a word.
    pub fn word<W: Word>(locale: &Locale, value: W) -> Self {
        Self::named(value.stored(), locale.word(value))
    }

    /// Something that programs know by one name and readers by another; nothing where it has neither.
    pub fn named(stored: impl Into<Cow<'static, str>>, shown: String) -> Self {
        let stored = stored.into();
        if stored.is_empty() && shown.is_empty() { Self::None } else { Self::Word { stored, shown } }
    }

    /// A moment by the site's clocks.
    pub fn at(calendar: &Calendar, at: Instant) -> Self {
        Self::Moment { local: calendar.local(at), offset: calendar.offset_seconds(at) }
    }

    /// A moment, where there is one.
    pub fn maybe_at(calendar: &Calendar, at: Option<Instant>) -> Self {
        at.map_or(Self::None, |at| Self::at(calendar, at))
    }

    /// A whole number.
    pub fn count(count: i64) -> Self {
        Self::Number(Quantity::from_millionths(count.saturating_mul(1_000_000)))
    }

    /// A number, where there is one.
    pub fn number(number: Option<Quantity>) -> Self {
        number.map_or(Self::None, Self::Number)
    }

    /// As text: dates as `2026-11-23`, moments as `2026-11-23 09:42` by the site's clocks, numbers with a point.
    pub fn shown(&self, yes: &Yes) -> String {
        match self {
            Self::None => String::new(),
            Self::Text(text) => text.clone(),
            Self::Word { shown, .. } => shown.clone(),
            Self::Date(date) => date.to_string(),
            Self::Moment { local, .. } => local.format("%Y-%m-%d %H:%M").to_string(),
            Self::Number(number) => number.to_string(),
            Self::Yes(is) => yes.word(*is).to_owned(),
        }
    }

    /// As text for programs: stored names, moments with their offset (RFC 3339), `true` and `false`.
    pub fn stored(&self) -> String {
        match self {
            Self::None => String::new(),
            Self::Text(text) => text.clone(),
            Self::Word { stored, .. } => stored.clone().into_owned(),
            Self::Date(date) => date.to_string(),
            Self::Moment { local, offset } => {
                let zone = FixedOffset::east_opt(*offset).and_then(|zone| local.and_local_timezone(zone).single());
                zone.map_or_else(String::new, |at| at.to_rfc3339())
            }
            Self::Number(number) => number.to_string(),
            Self::Yes(is) => is.to_string(),
        }
    }

    /// Whether it is words that somebody may have typed.
    pub(super) fn is_typed(&self) -> bool {
        matches!(self, Self::Text(_) | Self::Word { .. })
    }
}
