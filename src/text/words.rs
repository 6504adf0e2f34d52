//! Names of domain values in the reader's language.
//!
//! Each has the id `word-GROUP-NAME`, where the name is the one that is stored, with `-` for `_`. So a test can walk the
//! domain's lists and hold every language to all of them.

use super::locale::Locale;
use crate::domain::action::{ActionState, Cause, Rung};
use crate::domain::actor::KnownBy;
use crate::domain::answer::Verdict;
use crate::domain::draw::{Drawn, Purpose};
use crate::domain::exception;
use crate::domain::finding::Severity;
use crate::domain::import;
use crate::domain::item::Kind;
use crate::domain::noun::Noun;
use crate::domain::role::Role;
use crate::domain::round::{Outcome, State};
use crate::domain::sampling::Stage;
use crate::domain::template::{FormKind, Proposal, TemplateState};
use crate::domain::verb::Verb;
use crate::domain::wording::Group;

/// A domain value that has a word.
pub trait Word: Copy {
    /// The group its word is in.
    const GROUP: &'static str;

    /// Its stored name.
    fn stored(self) -> &'static str;
}

macro_rules! words {
    ($($type:ty = $group:literal, $all:expr;)*) => {
        $(impl Word for $type {
            const GROUP: &'static str = $group;

            fn stored(self) -> &'static str {
                self.name()
            }
        })*

        /// The group and stored name of every value that has a word.
        pub fn all() -> Vec<(&'static str, &'static str)> {
            let mut all = Vec::new();
            $(all.extend($all.iter().map(|value| ($group, value.name())));)*
            for (group, names) in STORED {
                all.extend(names.iter().map(|name| (*group, *name)));
            }
            all
        }
    };
}

words! {
    Role = "role", Role::HELD.iter().chain(&[Role::Site]).collect::<Vec<_>>();
    Noun = "noun", Noun::ALL;
    Verb = "verb", Verb::ALL;
    State = "round", State::ALL;
    Outcome = "outcome", Outcome::ALL;
    Stage = "stage", Stage::ALL;
    Purpose = "draw", Purpose::ALL;
    Drawn = "drawn", Drawn::ALL;
    Verdict = "verdict", Verdict::ALL;
    Severity = "severity", Severity::ALL;
    Kind = "item", Kind::ALL;
    FormKind = "form", FormKind::ALL;
    TemplateState = "template", TemplateState::ALL;
    Proposal = "proposal", Proposal::ALL;
    ActionState = "action", ActionState::ALL;
    Rung = "rung", Rung::ALL;
    Group = "group", Group::ALL;
    Cause = "cause", Cause::ALL;
    KnownBy = "known", KnownBy::ALL;
    import::Kind = "imports", import::Kind::ALL;
    import::State = "import", import::State::ALL;
    exception::Kind = "exception", exception::Kind::ALL;
}

/// Names that headings and refusals carry as text: states that are computed from several fields, and fields.
const STORED: &[(&str, &[&str])] = &[
    ("standing", &["not_yet", "open", "late", "missed"]),
    ("finding", &["open", "fixed", "watched", "closed", "void"]),
    ("schedule", &["on", "off", "replaced"]),
    ("suspension", &["suspended", "resumed", "void"]),
    ("content", &["archived"]),
    ("watched", &["pass", "fail"]),
    ("pin", &["set", "temporary", "locked"]),
    // What is looked up like a record and is none of its own.
    ("noun", &["entry", "group", "item", "login", "outcome", "record", "sample", "secret", "setting", "version"]),
];

/// The message id of a word.
pub fn id(group: &str, stored: &str) -> String {
    format!("word-{group}-{}", stored.replace('_', "-"))
}

impl Locale {
    /// The word for a domain value.
    pub fn word<W: Word>(&self, value: W) -> String {
        self.word_of(W::GROUP, value.stored())
    }

    /// The word of a group for a stored name; the stored name itself where there is none.
    pub fn word_of(&self, group: &str, stored: &str) -> String {
        let id = id(group, stored);
        if self.has(&id) { self.say(&id) } else { stored.to_owned() }
    }

    /// The word for a verdict on a form of this kind: what people do is safe or at risk rather than passed or failed.
    pub fn verdict(&self, kind: FormKind, verdict: Verdict) -> String {
        match (kind, verdict) {
            (FormKind::Observation, Verdict::Pass | Verdict::Fail) => self.word_of("watched", verdict.name()),
            (_, verdict) => self.word(verdict),
        }
    }

    /// The word for the state in a record's heading. Empty where the noun has no states.
    pub fn state(&self, noun: Noun, state: &str) -> String {
        let group = match noun {
            Noun::Round => State::GROUP,
            Noun::Action => ActionState::GROUP,
            Noun::Template => TemplateState::GROUP,
            Noun::Finding => "finding",
            Noun::Schedule => "schedule",
            Noun::Import => import::State::GROUP,
            Noun::Draw => Purpose::GROUP,
            Noun::Suspension => "suspension",
            Noun::Person if state != "archived" => Role::GROUP,
            _ => "content",
        };
        if state.is_empty() { String::new() } else { self.word_of(group, state) }
    }

    /// The word for a field of a record, by its stored name.
    pub fn field(&self, stored: &str) -> String {
        self.word_of("field", stored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Lang;

    #[test]
    fn values_are_called_what_the_reader_calls_them() {
        let (en, zh) = (Locale::new(Lang::En, Lang::En), Locale::new(Lang::ZhCn, Lang::En));
        assert_eq!(zh.word(Role::Supervisor), "班长");
        assert_eq!(zh.word(FormKind::Round), "巡检");
        assert_eq!(en.word(State::NotApplicable), "not applicable");
        assert_eq!(zh.state(Noun::Action, "open"), "待整改");
        assert_eq!(zh.state(Noun::Finding, "open"), "未销号");
        assert_eq!(en.state(Noun::Person, "manager"), "manager");
        assert_eq!(en.state(Noun::Person, "archived"), "archived");
        assert_eq!(en.state(Noun::Area, ""), "");
    }

    #[test]
    fn every_value_has_a_word_in_every_language() {
        for lang in Lang::ALL {
            let locale = Locale::new(lang, lang);
            for (group, stored) in all() {
                assert!(locale.has(&id(group, stored)), "{lang:?} lacks {}", id(group, stored));
            }
        }
    }

    #[test]
    fn an_unknown_field_keeps_its_stored_name() {
        assert_eq!(Locale::new(Lang::En, Lang::En).field("no_such_field"), "no_such_field");
    }
}
