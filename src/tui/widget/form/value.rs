//! What a field of a form holds, typed.

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::number::Quantity;
use crate::domain::record::Id;
use crate::domain::time::{Clock, Date, Instant, Span};
use crate::tui::cx::Cx;

/// A value of a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Value {
    /// Nothing.
    #[default]
    Blank,
    /// Words.
    Text(String),
    /// Yes or no.
    Yes(bool),
    /// A number.
    Number(Quantity),
    /// A day.
    Date(Date),
    /// A time of day.
    Time(Clock),
    /// A day and a time on the site's clock.
    Moment(Instant),
    /// How long.
    Span(Span),
    /// Something known by its code.
    Code(Code),
    /// A record.
    Record(Id),
    /// Some of several, in the order in which they are offered.
    Several(Vec<Value>),
    /// Records referred to, as typed.
    Links(Vec<Link>),
    /// A PIN.
    Secret(Secret),
}

/// A record referred to. Two are the same where they are called the same.
#[derive(Debug, Clone)]
pub struct Link {
    /// What people call it: `ACT-0042`.
    pub reference: String,
    /// The record; known once the form was looked over against the file.
    #[allow(dead_code)] // As the field that asks for it.
    pub record: Option<(Noun, Id)>,
}

impl PartialEq for Link {
    fn eq(&self, other: &Self) -> bool {
        self.reference == other.reference
    }
}

impl Eq for Link {}

/// A text that is never shown, logged or kept as a draft.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// A secret.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Value {
    /// Words, or blank where there are none.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Blank } else { Self::Text(text) }
    }

    /// A value that may be missing.
    pub fn of<T>(value: Option<T>, make: impl FnOnce(T) -> Self) -> Self {
        value.map_or(Self::Blank, make)
    }

    /// Whether there is nothing in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Blank => true,
            Self::Several(values) => values.is_empty(),
            Self::Links(links) => links.is_empty(),
            _ => false,
        }
    }

    /// As it would be typed into its field; of a secret, nothing.
    pub(super) fn typed(&self, cx: Cx<'_>) -> String {
        match self {
            Self::Blank | Self::Secret(_) => String::new(),
            Self::Text(text) => text.clone(),
            Self::Yes(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Date(date) => date.to_string(),
            Self::Time(time) => time.to_string(),
            Self::Moment(at) => cx.local(*at).format("%Y-%m-%d %H:%M").to_string(),
            Self::Span(span) => span.to_string(),
            Self::Code(code) => code.to_string(),
            Self::Record(id) => id.to_string(),
            Self::Several(values) => join(values.iter().map(|value| value.typed(cx))),
            Self::Links(links) => join(links.iter().map(|link| link.reference.clone())),
        }
    }
}

fn join(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join(" ")
}
