//! What an answer means: its type checked, its value judged against the limits, its line shown or not.

use serde::Serialize;

use crate::domain::action::Cause;
use crate::domain::answer::{Answer, FileRef, Verdict};
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::item::{Item, Kind};
use crate::domain::limits::Flag;
use crate::domain::number::{NotANumber, Quantity};
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::template::Form;
use crate::domain::time::{Clock, Instant};

/// The longest an answer or note may be, in characters.
const LONGEST: usize = 4000;

/// What someone gives as the answer to a line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Given {
    /// A judgement, on lines that are judged.
    pub verdict: Option<Verdict>,
    /// A value, on lines that take one, as typed.
    pub typed: Option<String>,
    /// A remark. A fail with a remark opens a finding at once.
    pub note: Option<String>,
    /// The instrument of a reading.
    pub instrument: Option<String>,
    /// A file that shows it.
    pub file: Option<FileRef>,
    /// Seconds the line was before them.
    pub seconds: Option<i64>,
    /// How bad, if not as the line says.
    pub severity: Option<Severity>,
    /// Who shall put it right, if not the line's post.
    pub owner: Option<Id>,
    /// By when, if not as the severity says.
    pub due: Option<Instant>,
    /// How it shall be put right, where that was fixed at once.
    pub remedy: Option<Box<Remedy>>,
}

/// How a failed line shall be put right, besides by whom and by when.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Remedy {
    /// Who answers for it.
    pub accountable: Option<Id>,
    /// What good looks like once it is put right.
    pub standard: Option<String>,
    /// How.
    pub measure: Option<String>,
    /// What it usually comes from, where a finding text says so.
    pub cause: Option<Cause>,
}

impl Given {
    /// A plain judgement.
    pub fn verdict(verdict: Verdict) -> Self {
        Self { verdict: Some(verdict), ..Self::default() }
    }

    /// A value as typed.
    pub fn typed(text: impl Into<String>) -> Self {
        Self { typed: Some(text.into()), ..Self::default() }
    }

    /// The same with a remark.
    #[must_use]
    pub fn with_note(self, note: impl Into<String>) -> Self {
        Self { note: Some(note.into()), ..self }
    }

    /// The remark, without blanks; none where nothing was said.
    pub(super) fn remark(&self) -> Option<&str> {
        self.note.as_deref().map(str::trim).filter(|note| !note.is_empty())
    }
}

/// What an answer means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The judgement.
    pub verdict: Verdict,
    /// The value of a quantity.
    pub value: Option<Quantity>,
    /// What is kept as typed.
    pub typed: Option<String>,
    /// What the value means against the limits.
    pub flag: Flag,
}

impl Judged {
    fn plain(verdict: Verdict) -> Self {
        Self { verdict, value: None, typed: None, flag: Flag::Ok }
    }
}

/// Judges what was given for `item`.
///
/// # Errors
/// [`Refusal::Invalid`] where the answer is not of the line's kind, is impossible, or lacks a remark it needs.
pub fn evaluate(item: &Item, given: &Given) -> Result<Judged, Refusal> {
    let typed = given.typed.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let invalid = |reason, given: &str| Refusal::Invalid { field: "answer", reason, given: given.to_owned() };
    let remedy =
        given.remedy.iter().flat_map(|remedy| [&remedy.standard, &remedy.measure]).flatten().map(String::as_str);
    for text in [typed, given.remark()].into_iter().flatten().chain(remedy) {
        if text.chars().count() > LONGEST {
            return Err(invalid(Invalid::TooLong, &text.chars().take(40).collect::<String>()));
        }
    }
    let needs_note = |judged: Judged| match given.remark() {
        Some(_) => Ok(judged),
        None => Err(Refusal::Invalid { field: "note", reason: Invalid::NoteNeeded, given: String::new() }),
    };
    match (given.verdict, typed) {
        (Some(Verdict::Na), _) => return needs_note(Judged::plain(Verdict::Na)),
        (Some(Verdict::NoReading), _) if item.kind == Kind::Reading => {
            return needs_note(Judged::plain(Verdict::NoReading));
        }
        _ => {}
    }
    if item.kind == Kind::Check {
        return match (given.verdict, typed) {
            (Some(Verdict::Fail), None) => needs_note(Judged::plain(Verdict::Fail)),
            (Some(verdict @ (Verdict::Pass | Verdict::Observation)), None) => Ok(Judged::plain(verdict)),
            (_, typed) => Err(invalid(Invalid::NoValue, typed.unwrap_or_default())),
        };
    }
    let Some(typed) = typed else {
        return Err(invalid(Invalid::ValueNeeded, given.verdict.map_or("", Verdict::name)));
    };
    let mut judged = match item.kind {
        Kind::Reading | Kind::Number | Kind::Count => measure(item, typed)?,
        Kind::Choice => choose(item, typed)?,
        Kind::Time => match Clock::parse(typed) {
            Some(clock) => Judged { typed: Some(clock.to_string()), ..Judged::plain(Verdict::Noted) },
            None => return Err(invalid(Invalid::NotATime, typed)),
        },
        Kind::Text | Kind::Signature | Kind::Check => {
            Judged { typed: Some(typed.to_owned()), ..Judged::plain(Verdict::Noted) }
        }
    };
    // A person may judge harder than the limits do, never softer.
    match given.verdict {
        Some(Verdict::Fail) => judged.verdict = Verdict::Fail,
        Some(Verdict::Observation) if judged.verdict != Verdict::Fail => judged.verdict = Verdict::Observation,
        _ => {}
    }
    Ok(judged)
}

fn measure(item: &Item, typed: &str) -> Result<Judged, Refusal> {
    let invalid = |reason| Refusal::Invalid { field: "answer", reason, given: typed.to_owned() };
    let value = Quantity::parse(typed).map_err(|error| match error {
        NotANumber::TooFine => invalid(Invalid::TooFine),
        NotANumber::Malformed | NotANumber::TooLarge => invalid(Invalid::NotANumber),
    })?;
    if item.kind == Kind::Count && (value.millionths() < 0 || value.millionths() % 1_000_000 != 0) {
        return Err(invalid(Invalid::NotACount));
    }
    let outside = |limits: Option<crate::domain::limits::Limits>| limits.is_some_and(|l| l.outside(value).is_some());
    if outside(item.possible) {
        return Err(invalid(Invalid::Impossible));
    }
    let judged_against = item.alarm.is_some() || item.warn.is_some() || item.kind == Kind::Reading;
    let (verdict, flag) = if outside(item.alarm) {
        (Verdict::Fail, Flag::Alarm)
    } else if outside(item.warn) {
        (Verdict::Observation, Flag::Warn)
    } else if judged_against {
        (Verdict::Pass, Flag::Ok)
    } else {
        (Verdict::Noted, Flag::Ok)
    };
    Ok(Judged { verdict, value: Some(value), typed: Some(typed.to_owned()), flag })
}

/// A choice by its value, by its text in any language, or by its place in the list: `2` is the second.
fn choose(item: &Item, typed: &str) -> Result<Judged, Refusal> {
    let by_value = item.choices.iter().find(|choice| choice.value.as_str().eq_ignore_ascii_case(typed));
    let by_text =
        || item.choices.iter().find(|choice| choice.text.texts().any(|text| text.eq_ignore_ascii_case(typed)));
    let by_place = || typed.parse::<usize>().ok().and_then(|place| item.choices.get(place.checked_sub(1)?));
    let choice = by_value.or_else(by_text).or_else(by_place).ok_or_else(|| Refusal::Invalid {
        field: "answer",
        reason: Invalid::NotAChoice,
        given: typed.to_owned(),
    })?;
    let verdict = if choice.fail { Verdict::Fail } else { Verdict::Pass };
    Ok(Judged { typed: Some(choice.value.to_string()), ..Judged::plain(verdict) })
}

/// The lines that are shown, given the answers so far.
pub fn shown<'a>(form: &'a Form, answers: &[Answer]) -> Vec<&'a Item> {
    let mut shown: Vec<&Item> = Vec::new();
    for item in form.items() {
        let wanted = item.when.as_ref().is_none_or(|when| {
            let asked = shown.iter().any(|earlier| earlier.key == when.item);
            let answer = answers.iter().find(|answer| answer.item == when.item && !answer.void);
            asked && answer.is_some_and(|answer| says(answer, &when.is))
        });
        if wanted {
            shown.push(item);
        }
    }
    shown
}

/// The lines of a round that is signed: those it was signed with. A second reading taken later neither hides an answer
/// that somebody stands for nor asks for a new one.
pub fn signed<'a>(form: &'a Form, answers: &[Answer]) -> Vec<&'a Item> {
    let shown = shown(form, answers);
    let stands = |item: &Item| {
        let answered = answers.iter().any(|answer| answer.item == item.key && !answer.void);
        answered || (item.optional && shown.iter().any(|other| other.key == item.key))
    };
    form.items().filter(|item| stands(item)).collect()
}

fn says(answer: &Answer, is: &Code) -> bool {
    let judged = match answer.verdict {
        Verdict::Pass | Verdict::Observation => "pass",
        Verdict::Fail => "fail",
        Verdict::Na => "na",
        Verdict::Noted | Verdict::NoReading => "",
    };
    is.as_str() == judged || answer.typed.as_deref() == Some(is.as_str())
}
