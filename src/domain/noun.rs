//! The kinds of record the file holds. Adding a noun adds a variant here and one file per room.

use serde::{Deserialize, Serialize};

/// A kind of record. Its name is stored in the journal and never changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Noun {
    /// The place this file is about.
    Site,
    /// A named span of the day.
    Shift,
    /// A day on which the site is closed, or works although it would not.
    Holiday,
    /// A part of the organisation.
    Unit,
    /// A place within the site.
    Area,
    /// A thing that is checked.
    Asset,
    /// A time in which an area or asset is out of service.
    Suspension,
    /// A role on the roster.
    Post,
    /// People who rotate together.
    Crew,
    /// Someone who works here.
    Person,
    /// What someone proves with that it is them.
    Pin,
    /// A role lent until the shift ends.
    Loan,
    /// A chapter of the rule-book.
    Chapter,
    /// A clause of the rule-book.
    Clause,
    /// An item that the rules must settle.
    Subject,
    /// One version of a checklist.
    Template,
    /// When a checklist is due.
    Schedule,
    /// A deficiency in words that everyone uses alike.
    Wording,
    /// One performance of a checklist in one window.
    Round,
    /// What was recorded for one item in one round.
    Answer,
    /// A failed item.
    Finding,
    /// The work that puts a finding right.
    Action,
    /// Who stands for what, over which digest.
    Signature,
    /// A pack that was installed.
    Pack,
    /// Files brought in as one batch.
    Import,
    /// A sample that was drawn.
    Draw,
    /// What came of looking at a drawn round again.
    Spot,
}

impl Noun {
    /// Every noun, in the order in which they are verified and exported.
    pub const ALL: [Self; 27] = [
        Self::Site,
        Self::Shift,
        Self::Holiday,
        Self::Unit,
        Self::Area,
        Self::Asset,
        Self::Suspension,
        Self::Post,
        Self::Crew,
        Self::Person,
        Self::Pin,
        Self::Loan,
        Self::Chapter,
        Self::Clause,
        Self::Subject,
        Self::Template,
        Self::Schedule,
        Self::Wording,
        Self::Round,
        Self::Answer,
        Self::Finding,
        Self::Action,
        Self::Signature,
        Self::Pack,
        Self::Import,
        Self::Draw,
        Self::Spot,
    ];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Shift => "shift",
            Self::Holiday => "holiday",
            Self::Unit => "unit",
            Self::Area => "area",
            Self::Asset => "asset",
            Self::Suspension => "suspension",
            Self::Post => "post",
            Self::Crew => "crew",
            Self::Person => "person",
            Self::Pin => "pin",
            Self::Loan => "loan",
            Self::Chapter => "chapter",
            Self::Clause => "clause",
            Self::Subject => "subject",
            Self::Template => "template",
            Self::Schedule => "schedule",
            Self::Wording => "wording",
            Self::Round => "round",
            Self::Answer => "answer",
            Self::Finding => "finding",
            Self::Action => "action",
            Self::Signature => "signature",
            Self::Pack => "pack",
            Self::Import => "import",
            Self::Draw => "draw",
            Self::Spot => "spot",
        }
    }

    /// The noun with this stored name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|noun| noun.name() == name)
    }

    /// The letters before a running number, for nouns that people call by number: `ACT-0042`.
    pub fn prefix(self) -> Option<&'static str> {
        match self {
            Self::Round => Some("RND"),
            Self::Finding => Some("FND"),
            Self::Action => Some("ACT"),
            Self::Import => Some("IMP"),
            Self::Draw => Some("DRW"),
            _ => None,
        }
    }
}

impl std::fmt::Display for Noun {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

/// `ACT-0042`: the name people call a numbered record by.
pub fn reference(noun: Noun, number: i64) -> String {
    format!("{}-{number:04}", noun.prefix().unwrap_or("REF"))
}

/// Reads `ACT-42`, `act-0042` or `act42`. Nothing if it is not of that form.
pub fn parse_reference(text: &str) -> Option<(Noun, i64)> {
    let split = text.find(|c: char| c.is_ascii_digit())?;
    let (letters, digits) = text.split_at(split);
    let letters = letters.trim_end_matches('-');
    let noun = Noun::ALL.into_iter().find(|noun| noun.prefix().is_some_and(|p| p.eq_ignore_ascii_case(letters)))?;
    Some((noun, digits.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_as_people_type_them() {
        for text in ["ACT-0042", "act-42", "act42"] {
            assert_eq!(parse_reference(text), Some((Noun::Action, 42)), "{text}");
        }
        assert_eq!(parse_reference("fire-exits"), None);
        assert_eq!(parse_reference("XYZ-1"), None);
        assert_eq!(reference(Noun::Round, 7), "RND-0007");
    }

    #[test]
    fn every_noun_is_found_by_its_name() {
        for noun in Noun::ALL {
            assert_eq!(Noun::parse(noun.name()), Some(noun));
        }
    }
}
