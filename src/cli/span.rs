//! From when to when: `--from`, `--to`, in days or to the minute.

use clap::Args;

use super::argument;
use super::failure::Result;
use super::session::Session;
use crate::domain::days::Days;
use crate::domain::time::{Clock, Instant};
use crate::text::typed;

/// From when to when.
#[derive(Debug, Args)]
pub struct Span {
    /// From this date on
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Until the end of this date
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
}

/// What is meant where nobody says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Default {
    /// Everything up to now.
    Ever,
    /// The eight days up to today.
    Week,
    /// The thirty days up to today.
    Month,
}

impl Span {
    /// Reads it.
    pub fn read(&self, session: &Session, default: Default) -> Result<Days> {
        let today = session.calendar.date(session.now);
        let date = |text: &Option<String>| text.as_deref().map(|text| argument::date(text, today)).transpose();
        let last = date(&self.to)?.unwrap_or(today);
        let days = match (date(&self.from)?, default) {
            (Some(first), _) => Days::of(&session.calendar, first, last),
            (None, Default::Ever) => Days::until(&session.calendar, last),
            (None, Default::Week) => Days::week(&session.calendar, last),
            (None, Default::Month) => Days::month(&session.calendar, last),
        };
        Ok(days.asked(self.from.is_some() || self.to.is_some()))
    }
}

/// From when to when, where hours may count.
#[derive(Debug, Args)]
pub struct Moments {
    /// From this moment or date on
    #[arg(long, value_name = "INSTANT")]
    from: Option<String>,
    /// Until before this moment, or the end of this date
    #[arg(long, value_name = "INSTANT")]
    to: Option<String>,
}

impl Moments {
    /// Whether anybody asked for it.
    pub fn is_asked(&self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// From which moment, and until before which.
    pub fn read(&self, session: &Session) -> Result<(Option<Instant>, Option<Instant>)> {
        let bound = |text: &Option<String>, end| text.as_deref().map(|text| bound(session, text, end)).transpose();
        Ok((bound(&self.from, false)?, bound(&self.to, true)?))
    }
}

/// A moment, or a date: from its first, or to its last.
fn bound(session: &Session, text: &str, end: bool) -> Result<Instant> {
    match typed::date(text, session.calendar.date(session.now)) {
        Some(date) => {
            let date = if end { date.succ_opt().unwrap_or(date) } else { date };
            Ok(session.calendar.instant(date, Clock::MIDNIGHT))
        }
        None => argument::instant(&session.calendar, session.now, text),
    }
}
