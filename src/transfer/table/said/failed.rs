//! Files that gave no table, and columns that could not be mapped.

use crate::text::locale::Locale;
use crate::transfer::decode::NotText;
use crate::transfer::table::error::{TableError, Untabled};
use crate::transfer::table::map::{MapError, ProfileError};

impl TableError {
    /// As a sentence: the file, the line, why, and what to do.
    pub fn said(&self, locale: &Locale) -> String {
        let what = match &self.why {
            Untabled::File(error) => return error.said(locale),
            why => why.said(locale),
        };
        at(locale, &self.file, self.line, what)
    }
}

/// As `FILE:LINE: what`. A line is text: it has no thousands separator.
fn at(locale: &Locale, file: &str, line: Option<u32>, what: String) -> String {
    match line {
        Some(line) => locale.say_with(
            "mistake-line",
            &[("path", file.into()), ("line", line.to_string().into()), ("what", what.into())],
        ),
        None => locale.say_with("mistake-file", &[("path", file.into()), ("what", what.into())]),
    }
}

impl Untabled {
    fn said(&self, locale: &Locale) -> String {
        let megabytes = |id: &str, bytes: u64| locale.say_with(id, &[("size", ((bytes >> 20) as i64).into())]);
        let most = |id: &str, most: usize| locale.say_with(id, &[("n", most.into())]);
        match self {
            Self::File(error) => error.said(locale),
            Self::Text(error) => not_text(locale, error),
            Self::Mixed { one, other, at } => {
                let (one, other) = (one.name().to_uppercase(), other.name().to_uppercase());
                locale.say_with(
                    "table-mixed",
                    &[("one", one.into()), ("line", at.to_string().into()), ("other", other.into())],
                )
            }
            Self::CutInQuotes => locale.say("table-cut"),
            Self::NotAWorkbook => locale.say("table-zipped"),
            Self::Locked => locale.say("table-locked"),
            Self::Workbook(what) => locale.say_with("table-workbook", &[("what", what.into())]),
            Self::Inflated { most } => megabytes("table-inflated", *most),
            Self::NoSheet { name, sheets } => {
                locale.say_with("table-no-sheet", &[("name", name.into()), ("sheets", locale.list(sheets).into())])
            }
            Self::WhichSheet { sheets } => {
                locale.say_with("table-which-sheet", &[("sheets", locale.list(sheets).into())])
            }
            Self::Syntax { format, message } => {
                locale.say_with("table-syntax", &[("format", (*format).into()), ("what", message.into())])
            }
            Self::NotATable => locale.say("table-no-table"),
            Self::HeaderOnly => locale.say("table-header-only"),
            Self::TooManyRows { most: n } => most("table-too-many-rows", *n),
            Self::TooManyColumns { most: n } => most("table-too-many-columns", *n),
            Self::TooManyCells { most: n } => most("table-too-many-cells", *n),
            Self::TooMuchText { most } => megabytes("table-too-much-text", *most as u64),
        }
    }
}

fn not_text(locale: &Locale, error: &NotText) -> String {
    let id = match error {
        NotText::TooLarge { most } => {
            return locale.say_with("table-too-large", &[("size", (most >> 20).into())]);
        }
        NotText::NotIn { encoding, .. } => {
            return locale.say_with("table-not-in", &[("encoding", encoding.name().to_uppercase().into())]);
        }
        NotText::Empty => "table-empty",
        NotText::Html => "table-html",
        NotText::Pointer => "table-pointer",
        NotText::Zipped => "table-zipped",
        NotText::OldOffice => "table-old-office",
        NotText::Pdf => "table-pdf",
        NotText::Binary => "table-binary",
        NotText::Encoding | NotText::Mixed { .. } => "table-encoding",
    };
    locale.say(id)
}

impl MapError {
    /// As a sentence: what was not found, and what there is.
    pub fn said(&self, locale: &Locale) -> String {
        let near = |id: &str, name: &str, near: &[String]| {
            locale.say_with(id, &[("name", name.into()), ("near", locale.list(near).into())])
        };
        match self {
            Self::NoColumn { name, near: names } => near("table-no-column", name, names),
            Self::NoField { name, near: names } => near("table-no-field", name, names),
            Self::Twice { field, columns: [one, other] } => {
                locale.say_with("table-twice", &[("one", one.into()), ("other", other.into()), ("field", field.into())])
            }
            Self::Needed { fields, columns } => locale.say_with(
                "table-needed",
                &[("fields", locale.list(fields).into()), ("columns", locale.list(columns).into())],
            ),
        }
    }
}

impl ProfileError {
    /// As a sentence: the file, and what is wrong.
    pub fn said(&self, locale: &Locale) -> String {
        match self {
            Self::File(error) => error.said(locale),
            Self::Syntax { file, line, message } => {
                let what = locale.say_with("table-syntax", &[("format", "TOML".into()), ("what", message.into())]);
                at(locale, file, Some(*line as u32), what)
            }
            Self::Unknown { file, key, value } => locale.say_with(
                "table-profile-unknown",
                &[("path", file.into()), ("key", (*key).into()), ("value", value.into())],
            ),
        }
    }
}
