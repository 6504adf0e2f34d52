//! Arguments that are values of the domain: read with the sentence that says how to write them.

use chrono_tz::Tz;

use crate::domain::action::Ladder;
use crate::domain::calendar::Calendar;
use crate::domain::code::{Code, NotACode};
use crate::domain::finding::Severity;
use crate::domain::phrase::Lang;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Role;
use crate::domain::time::{Clock, Date, Instant, Span};
use crate::text::typed;

use super::failure::{Exit, Failure, Result};
use super::moment;

fn invalid(field: &'static str, reason: Invalid, given: &str) -> Failure {
    Failure::Argument(Refusal::Invalid { field, reason, given: given.to_owned() })
}

fn unread(id: &'static str, given: &str) -> Failure {
    Failure::Sentence(Exit::Usage, id, vec![("given", given.to_owned().into())])
}

/// A code that is to be given to something, or that something is looked up by.
pub fn code(text: &str) -> Result<Code> {
    Code::parse(text).map_err(|NotACode(text)| invalid("code", Invalid::NotACode, &text))
}

/// Several codes.
pub fn codes(texts: &[String]) -> Result<Vec<Code>> {
    texts.iter().map(|text| code(text)).collect()
}

/// A role that a person can hold.
pub fn role(text: &str) -> Result<Role> {
    Role::parse(text).ok_or_else(|| invalid("role", Invalid::NotARole, text))
}

/// A language the program speaks.
pub fn lang(text: &str) -> Result<Lang> {
    Lang::parse(text).ok_or_else(|| invalid("language", Invalid::NotALanguage, text))
}

/// An IANA zone.
pub fn zone(text: &str) -> Result<Tz> {
    text.parse().map_err(|_| invalid("zone", Invalid::NotAZone, text))
}

/// A time of day.
pub fn clock(text: &str) -> Result<Clock> {
    typed::time(text).ok_or_else(|| invalid("at", Invalid::NotATime, text))
}

/// A date.
pub fn date(text: &str, today: Date) -> Result<Date> {
    typed::date(text, today).ok_or_else(|| invalid("date", Invalid::NotADate, text))
}

/// A length of time.
pub fn span(text: &str) -> Result<Span> {
    typed::span(text).ok_or_else(|| unread("cli-error-span", text))
}

/// A severity.
pub fn severity(text: &str) -> Result<Severity> {
    Severity::parse(text).ok_or_else(|| unread("cli-error-severity", text))
}

/// Yes or no.
pub fn switch(text: &str) -> Result<bool> {
    match text.trim().to_lowercase().as_str() {
        "yes" | "on" | "true" | "是" => Ok(true),
        "no" | "off" | "false" | "否" => Ok(false),
        _ => Err(unread("cli-error-switch", text)),
    }
}

/// The days of the ladder that actions over due climb.
pub fn ladder(text: &str) -> Result<Ladder> {
    Ladder::parse(text).ok_or_else(|| unread("cli-error-ladder", text))
}

/// A moment.
pub fn instant(calendar: &Calendar, now: Instant, text: &str) -> Result<Instant> {
    moment::read(calendar, now, text).ok_or_else(|| unread("cli-error-instant", text))
}

/// When something was walked.
pub fn walked(calendar: &Calendar, now: Instant, text: &str) -> Result<Instant> {
    moment::walked(calendar, now, text).ok_or_else(|| unread("cli-error-instant", text))
}

/// Until when something holds.
pub fn until(calendar: &Calendar, now: Instant, text: &str) -> Result<Instant> {
    moment::until(calendar, now, text).ok_or_else(|| unread("cli-error-instant", text))
}

/// By when something is due.
pub fn due(calendar: &Calendar, now: Instant, text: &str) -> Result<Instant> {
    moment::due(calendar, now, text).ok_or_else(|| invalid("due", Invalid::NotADate, text))
}
