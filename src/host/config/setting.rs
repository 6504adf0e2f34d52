//! The settings: what each is called, what it takes, what holds where nothing is said.

use super::problem::Wrong;

/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Setting {
    /// The database file.
    Db,
    /// The language of persons who have set none.
    Lang,
    /// The set of colours.
    Theme,
    /// What marks and borders are made of.
    Marks,
    /// How wide the terminal draws East-Asian ambiguous characters.
    Width,
    /// Whether the mouse can be used.
    Mouse,
    /// Whether the bell may ring here; the site's own setting still holds.
    Bell,
}

/// What a setting takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// `true` or `false`.
    YesNo,
    /// The path of a file.
    Path,
}

impl Setting {
    /// Every setting, in the order in which they are shown.
    pub const ALL: [Self; 7] = [Self::Db, Self::Lang, Self::Theme, Self::Marks, Self::Width, Self::Mouse, Self::Bell];

    /// Its name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Db => "db",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::Marks => "marks",
            Self::Width => "width",
            Self::Mouse => "mouse",
            Self::Bell => "bell",
        }
    }

    /// The variable that overrides it.
    pub fn variable(self) -> String {
        format!("OPSBOOK_{}", self.name().to_uppercase())
    }

    /// What it takes.
    pub fn takes(self) -> Takes {
        match self {
            Self::Db => Takes::Path,
            Self::Lang => Takes::OneOf(&["en", "zh-CN"]),
            Self::Theme => Takes::OneOf(&["dark", "light", "high-contrast", "mono"]),
            Self::Marks => Takes::OneOf(&["signs", "ascii"]),
            Self::Width => Takes::OneOf(&["narrow", "wide"]),
            Self::Mouse | Self::Bell => Takes::YesNo,
        }
    }

    /// What holds where nothing is said; none where something else decides: the data directory, the person, the terminal.
    pub fn default(self) -> Option<&'static str> {
        match self {
            Self::Db | Self::Lang | Self::Marks => None,
            Self::Theme => Some("dark"),
            Self::Width => Some("narrow"),
            Self::Mouse => Some("false"),
            Self::Bell => Some("true"),
        }
    }

    /// A value as it was given, in the one spelling that is kept.
    pub(super) fn read(self, given: &str) -> Result<String, Wrong> {
        let not_allowed = |allowed: &str| Wrong::NotAllowed {
            key: self.name(),
            given: given.to_owned(),
            allowed: allowed.to_owned(),
        };
        match self.takes() {
            Takes::Path => Ok(given.to_owned()),
            Takes::OneOf(words) => {
                let word = words.iter().find(|word| word.eq_ignore_ascii_case(given.trim()));
                word.map(|word| (*word).to_owned()).ok_or_else(|| not_allowed(&words.join(", ")))
            }
            Takes::YesNo => match given.trim().to_lowercase().as_str() {
                "true" | "yes" | "on" | "1" => Ok("true".to_owned()),
                "false" | "no" | "off" | "0" => Ok("false".to_owned()),
                _ => Err(not_allowed("true, false")),
            },
        }
    }
}
