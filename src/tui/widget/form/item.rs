//! What a form asks: its fields, each with what it takes and what is to be known about it.

use super::value::Value;
use crate::domain::noun::Noun;
use crate::text::safe::Safe;
use crate::tui::cx::Cx;

/// A look at a value that goes beyond its kind: the sentence that says what is wrong with it.
pub type Check = fn(&Value, Cx<'_>) -> Option<String>;

/// A field of a form, as it is asked for.
#[derive(Debug, Clone)]
pub struct Item {
    /// By what its value is told from the others: the stored name of the field.
    pub key: String,
    /// What stands before it; none where the form's title says it.
    pub label: String,
    /// What is to be known while it is filled in.
    pub help: String,
    /// What it takes.
    pub kind: Kind,
    /// It may not stay blank.
    pub required: bool,
    /// What it holds before anybody typed.
    pub start: Value,
    /// What holds where it is left blank, and how that is said.
    pub otherwise: (Value, String),
    /// A further look at its value.
    pub check: Option<Check>,
    /// Ready texts that are offered while words are typed.
    pub offers: Vec<Choice>,
}

/// What a field takes, and so what value comes back.
#[derive(Debug, Clone)]
pub enum Kind {
    /// One line of words: [`Value::Text`].
    Text,
    /// Words on several lines: [`Value::Text`].
    Note,
    /// One line in which full-width signs are folded: [`Value::Text`].
    Plain,
    /// A code: [`Value::Code`].
    Code,
    /// A number or a simple sum, with its unit: [`Value::Number`].
    #[allow(dead_code)] // Asked of the nouns to come, and tried in the tests of the form.
    Number(String),
    /// A day: [`Value::Date`].
    Date,
    /// A time of day: [`Value::Time`].
    #[allow(dead_code)] // Asked of the nouns to come, and tried in the tests of the form.
    Time,
    /// A day, and a time on it where one is typed: [`Value::Moment`].
    Moment,
    /// How long: [`Value::Span`].
    Span,
    /// Yes or no: [`Value::Yes`].
    YesNo,
    /// One of these: the value of the choice.
    One(Vec<Choice>),
    /// Some of these: [`Value::Several`].
    Several(Vec<Choice>),
    /// References of records: [`Value::Links`], looked up when it is saved.
    #[allow(dead_code)] // Asked of the nouns to come, and tried in the tests of the form.
    Links,
    /// A PIN: [`Value::Secret`].
    Secret,
    /// One of the records of a noun, read when the form is made: people by [`Value::Record`], areas, assets, posts, units
    /// and templates by [`Value::Code`]. Becomes [`Kind::One`].
    OneOf(Noun),
    /// Some of the records of a noun. Becomes [`Kind::Several`].
    SeveralOf(Noun),
}

impl Kind {
    /// Whether its field is short and what is typed into it is told beside it in other words.
    pub(super) fn is_short(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Date | Self::Time | Self::Moment | Self::Span | Self::Secret)
    }
}

/// Something to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What choosing it gives.
    pub value: Value,
    /// What is shown.
    pub label: Safe,
    /// What stands beside it: its code, its post.
    pub aside: Safe,
    /// What it is found by beside its label: codes, and its name in every language.
    pub words: String,
}

impl Choice {
    /// A choice found by its label alone.
    pub fn new(value: Value, label: impl Into<String>) -> Self {
        let label = label.into();
        Self { value, words: label.clone(), label: Safe::from(label), aside: Safe::default() }
    }

    /// With something beside it, by which it is found too.
    #[must_use]
    pub fn beside(mut self, aside: impl Into<String>) -> Self {
        let aside = aside.into();
        self.words = format!("{} {aside}", self.words);
        self.aside = Safe::from(aside);
        self
    }

    /// With more words by which it is found.
    #[must_use]
    pub fn found_by(mut self, words: &str) -> Self {
        self.words = format!("{} {words}", self.words);
        self
    }
}

impl Item {
    /// A field that may stay blank.
    pub fn new(key: impl Into<String>, label: impl Into<String>, kind: Kind) -> Self {
        Self {
            key: key.into(),
            label: label.into(),
            help: String::new(),
            kind,
            required: false,
            start: Value::Blank,
            otherwise: (Value::Blank, String::new()),
            check: None,
            offers: Vec::new(),
        }
    }

    /// It may not stay blank.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// With what is to be known while it is filled in.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// With what it holds before anybody typed.
    #[must_use]
    pub fn start(mut self, value: Value) -> Self {
        self.start = value;
        self
    }

    /// With what holds where it is left blank, said so; a date said as nothing is said by itself.
    #[must_use]
    pub fn otherwise(mut self, value: Value, said: impl Into<String>) -> Self {
        self.otherwise = (value, said.into());
        self
    }

    /// With ready texts for words on several lines; see [`super::Form::take_offer`].
    #[must_use]
    pub fn offers(mut self, offers: Vec<Choice>) -> Self {
        self.offers = offers;
        self
    }

    /// With a further look at its value.
    #[must_use]
    pub fn check(mut self, check: Check) -> Self {
        self.check = Some(check);
        self
    }
}
