//! What a noun wants of a table: fields, what they hold and what columns call them.

/// A field that a column may fill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name in `--map` and profiles: lower case, never translated.
    pub name: String,
    /// What columns call it besides, in English and Chinese, the likeliest first. Case, width, blanks and punctuation do not
    /// matter, nor does a unit in brackets.
    pub aliases: Vec<String>,
    /// What its values are.
    pub kind: Kind,
    /// Whether a row without it cannot be used.
    pub needed: bool,
    /// Where else it may stand: in brackets inside another field's text.
    pub within: Option<Within>,
}

/// A labelled value in brackets inside a text, such as `[ date violation corrected: 9/19/2017 ]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Within {
    /// The field whose text holds it; the bracket is taken out of that text.
    pub field: String,
    /// Words of which the label must contain one.
    pub labels: Vec<String>,
}

/// What the values of a field are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Words, kept as they stand.
    Text,
    /// What something is known by: text that never becomes a number.
    Code,
    /// A calendar date.
    Date,
    /// A date with a time of day, or a date alone.
    Moment,
    /// A decimal number.
    Number,
    /// A whole number.
    Count,
    /// Yes or no.
    YesNo,
    /// One of these.
    Choice(Vec<Choice>),
}

/// One value of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is handed on.
    pub value: String,
    /// What cells say for it besides.
    pub aliases: Vec<String>,
}

impl Field {
    /// A field that may be absent.
    pub fn new(name: &str, kind: Kind) -> Self {
        Self { name: name.to_owned(), aliases: Vec::new(), kind, needed: false, within: None }
    }

    /// Called so by columns, too.
    #[must_use]
    pub fn called(mut self, aliases: &[&str]) -> Self {
        self.aliases.extend(aliases.iter().map(|&alias| alias.to_owned()));
        self
    }

    /// A row without it cannot be used.
    #[must_use]
    pub fn needed(mut self) -> Self {
        self.needed = true;
        self
    }

    /// Where no column has it, taken out of brackets in the text of `field` whose label contains one of `labels`.
    #[must_use]
    pub fn within(mut self, field: &str, labels: &[&str]) -> Self {
        let labels = labels.iter().map(|&label| label.to_owned()).collect();
        self.within = Some(Within { field: field.to_owned(), labels });
        self
    }

    /// Every name that columns of these fields go by, for [`super::Options::known`].
    pub fn names(fields: &[Self]) -> Vec<String> {
        fields.iter().flat_map(|field| std::iter::once(&field.name).chain(&field.aliases)).cloned().collect()
    }
}

impl Kind {
    /// A choice of these values, each with what cells say for it besides.
    pub fn choice(values: &[(&str, &[&str])]) -> Self {
        let choice = |(value, aliases): &(&str, &[&str])| Choice {
            value: (*value).to_owned(),
            aliases: aliases.iter().map(|&alias| alias.to_owned()).collect(),
        };
        Self::Choice(values.iter().map(choice).collect())
    }
}
