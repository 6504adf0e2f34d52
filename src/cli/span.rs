//! A span of days: `--from`, `--to`.

use clap::Args;

use super::argument;
use super::failure::Result;
use super::session::Session;
use crate::domain::days::Days;

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
            (None, Default::Month) => Days::month(&session.calendar, last),
        };
        Ok(days.asked(self.from.is_some() || self.to.is_some()))
    }
}
