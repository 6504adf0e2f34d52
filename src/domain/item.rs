//! One line of a checklist: what to look at, what is acceptable, how it is answered.

use serde::{Deserialize, Serialize};

use super::code::Code;
use super::limits::Limits;
use super::number::{Quantity, decimal};
use super::phrase::Phrase;

/// A line of a checklist.
// Each is a mark that whoever writes the line sets or not.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Stable across versions: trends and repeated findings follow it.
    pub key: Code,
    /// How it is answered.
    pub kind: Kind,
    /// What to look at.
    pub text: Phrase,
    /// What is acceptable.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub criterion: Option<Phrase>,
    /// How to do it, why it matters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guidance: Option<Phrase>,
    /// A fail is major; never fixed on the spot, never passed in bulk.
    #[serde(default, skip_serializing_if = "is_false")]
    pub critical: bool,
    /// The round can be signed without it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub optional: bool,
    /// The clause it carries out, where it differs from the template's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clause: Option<Code>,
    /// The unit of a reading or number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Outside is an observation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warn: Option<Limits>,
    /// Outside fails the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alarm: Option<Limits>,
    /// Outside is a slip of the finger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub possible: Option<Limits>,
    /// Where the limits come from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The reading names its instrument.
    #[serde(default, skip_serializing_if = "is_false")]
    pub instrument: bool,
    /// What can be chosen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
    /// What it counts in the score; nought where it is not scored.
    #[serde(default = "one", with = "decimal", skip_serializing_if = "is_one")]
    pub weight: Quantity,
    /// A count whose number is of nonconforming items, or of nonconformities, in the sample.
    #[serde(default, skip_serializing_if = "is_false")]
    pub defects: bool,
    /// Shown only when an earlier item has this answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}

impl Item {
    /// A line that only asks, without limits, conditions or remarks.
    pub fn plain(key: Code, kind: Kind, text: Phrase) -> Self {
        Self {
            key,
            kind,
            text,
            criterion: None,
            guidance: None,
            critical: false,
            optional: false,
            clause: None,
            unit: None,
            warn: None,
            alarm: None,
            possible: None,
            source: None,
            instrument: false,
            choices: Vec::new(),
            weight: one(),
            defects: false,
            when: None,
        }
    }
}

// Signature fixed by serde's `skip_serializing_if`.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub(in crate::domain) fn is_false(value: &bool) -> bool {
    !*value
}

/// The weight of a line that says none.
fn one() -> Quantity {
    Quantity::whole(1)
}

// Signature fixed by serde's `skip_serializing_if`.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn is_one(weight: &Quantity) -> bool {
    *weight == one()
}

/// How a line is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Pass, fail, pass with observation, or does not apply.
    Check,
    /// A measured value against limits.
    Reading,
    /// A number.
    Number,
    /// How many: a whole number, zero or more.
    Count,
    /// One of several.
    Choice,
    /// Words.
    Text,
    /// A time of day.
    Time,
    /// The name of one who signs this line.
    Signature,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 8] =
        [Self::Check, Self::Reading, Self::Number, Self::Count, Self::Choice, Self::Text, Self::Time, Self::Signature];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Reading => "reading",
            Self::Number => "number",
            Self::Count => "count",
            Self::Choice => "choice",
            Self::Text => "text",
            Self::Time => "time",
            Self::Signature => "signature",
        }
    }

    /// Whether its answer is a quantity.
    pub fn is_quantity(self) -> bool {
        matches!(self, Self::Reading | Self::Number | Self::Count)
    }
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// What is stored.
    pub value: Code,
    /// What is shown.
    pub text: Phrase,
    /// Choosing it fails the line.
    #[serde(default, skip_serializing_if = "is_false")]
    pub fail: bool,
    /// The points it scores; the most that a choice of its line has is the line's maximum.
    #[serde(default, with = "decimal::optional", skip_serializing_if = "Option::is_none")]
    pub score: Option<Quantity>,
}

/// A condition on an earlier answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct When {
    /// The earlier item.
    pub item: Code,
    /// Its answer: `pass`, `fail`, `na`, or a choice's value.
    pub is: Code,
}
