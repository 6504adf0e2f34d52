//! What is wrong with content, and where, as data: of a pack, a checklist, a schedule.

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::recur::RuleError;

/// A table of the pack format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// `[pack]`.
    Pack,
    /// `[[shift]]`.
    Shift,
    /// `[[holiday]]`.
    Holiday,
    /// `[[unit]]`.
    Unit,
    /// `[[area]]`.
    Area,
    /// `[[asset]]`.
    Asset,
    /// `[[post]]`.
    Post,
    /// `[[crew]]`.
    Crew,
    /// `[[chapter]]`.
    Chapter,
    /// `[[clause]]`.
    Clause,
    /// `[[subject]]`.
    Subject,
    /// `[[template]]`.
    Template,
    /// `[[schedule]]`.
    Schedule,
    /// `[[wording]]`.
    Wording,
}

impl Table {
    /// Every table, in the order in which a pack is written.
    pub const ALL: [Self; 14] = [
        Self::Pack,
        Self::Shift,
        Self::Holiday,
        Self::Unit,
        Self::Area,
        Self::Asset,
        Self::Post,
        Self::Crew,
        Self::Chapter,
        Self::Clause,
        Self::Subject,
        Self::Template,
        Self::Schedule,
        Self::Wording,
    ];

    /// The noun whose records it holds.
    pub fn noun(self) -> Noun {
        match self {
            Self::Pack => Noun::Pack,
            Self::Shift => Noun::Shift,
            Self::Holiday => Noun::Holiday,
            Self::Unit => Noun::Unit,
            Self::Area => Noun::Area,
            Self::Asset => Noun::Asset,
            Self::Post => Noun::Post,
            Self::Crew => Noun::Crew,
            Self::Chapter => Noun::Chapter,
            Self::Clause => Noun::Clause,
            Self::Subject => Noun::Subject,
            Self::Template => Noun::Template,
            Self::Schedule => Noun::Schedule,
            Self::Wording => Noun::Wording,
        }
    }

    /// Its name in the pack format, which is the noun's.
    pub fn name(self) -> &'static str {
        self.noun().name()
    }

    /// The table with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|table| table.name() == name)
    }
}

/// One step from a record of a pack towards a value in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Into the value of this key.
    Key(&'static str),
    /// Into the element at this place, counted from zero.
    Nth(usize),
}

/// Where in a pack something stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The table.
    pub table: Table,
    /// Which of its records, counted from zero.
    pub index: usize,
    /// What the record is known by.
    pub code: Code,
    /// The line of a checklist, by its key, where it is one.
    pub item: Option<Code>,
    /// The way from the record to the value; its last existing step is where the mistake is shown.
    pub path: Vec<Step>,
}

impl At {
    /// The value of `key` in the same place.
    #[must_use]
    pub fn key(&self, key: &'static str) -> Self {
        self.step(Step::Key(key))
    }

    /// The `n`-th element of the same place.
    #[must_use]
    pub fn nth(&self, n: usize) -> Self {
        self.step(Step::Nth(n))
    }

    /// The same place, said to lie in this line of the checklist.
    #[must_use]
    pub fn item(mut self, key: &Code) -> Self {
        self.item = Some(key.clone());
        self
    }

    fn step(&self, step: Step) -> Self {
        let mut at = self.clone();
        at.path.push(step);
        at
    }
}

/// Something wrong with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub at: At,
    /// What.
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It names something that is neither in the pack nor on the site.
    Unknown {
        /// What kind of thing.
        noun: Noun,
        /// What it was called.
        code: Code,
    },
    /// Another record of the kind, or line of the checklist, has the same code.
    Twice(Code),
    /// It lies in itself, by way of its parents.
    Circle(Code),
    /// No text at all.
    Empty,
    /// No text in one of the pack's languages.
    Lacks {
        /// The language's tag.
        language: String,
    },
    /// The pack names no language.
    NoLanguage,
    /// No clause settles the subject.
    Unsettled,
    /// The checklist or section has no lines.
    NoLines,
    /// The code is not the holiday's date.
    NotItsDate,
    /// Not exactly one of `each`, `rule` and `every`.
    NotOneRecurrence {
        /// How many of them there are.
        given: usize,
    },
    /// The key means nothing beside this kind of recurrence or line.
    Misplaced {
        /// The key.
        key: &'static str,
    },
    /// Not a recurrence rule that can be used.
    Rule(RuleError),
    /// Less than a minute, or before its time.
    NotPositive,
    /// Opens, due and missed do not follow one another.
    WindowOrder,
    /// The condition names a line that does not stand before this one.
    NotEarlier {
        /// The line it names.
        item: Code,
    },
    /// The line that the condition names cannot have this answer.
    NotAnAnswer {
        /// The answer.
        is: Code,
    },
    /// A choice line without at least two choices.
    NoChoices,
    /// The lowest value lies above the highest.
    LimitsReversed,
    /// Limits without a lowest and without a highest value.
    LimitsEmpty,
    /// Values would be refused that these limits call acceptable.
    OutsidePossible {
        /// Which limits reach too far.
        key: &'static str,
    },
    /// A weight, or what a choice scores, below nought.
    BelowNought,
    /// A pass mark that is no share of a hundred.
    NotAMark,
    /// The checklist judges lots, and none of its lines counts what is wrong with them.
    NoDefects,
    /// Values would be accepted without warning although they fail.
    WarnOutsideAlarm,
    /// What is major is not to be put right on the same day.
    MajorWaits,
}
