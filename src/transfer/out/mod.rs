//! What goes out: lists and documents, read from the file for whoever asks, command line or screen.
//!
//! A [`Source`] reads; [`list`] writes rows as they come, [`round`], [`audit`], [`hazards`] and [`clause`] give documents.
//! What takes long asks a [`Tick`] whether to go on.

#[cfg(test)]
mod again;
pub mod audit;
pub mod clause;
pub mod fault;
pub mod file;
pub mod hazards;
pub mod list;
pub mod names;
pub mod round;
mod said;
mod sink;
mod whole;

pub use list::{Format, Kind, List, Narrowed};

use crate::domain::calendar::Calendar;
use crate::domain::site::Site;
use crate::domain::time::Instant;
use crate::report::issue::Issue;
use crate::store::{Error, Store};
use crate::text::locale::Locale;
use crate::transfer::digest::hex;

/// Told how far something came, of how much; whether to go on.
pub type Tick<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// Where what goes out comes from, and for whom.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The file.
    pub store: &'a Store,
    /// The site.
    pub site: &'a Site,
    /// Its clocks.
    pub calendar: &'a Calendar,
    /// The reader's language.
    pub locale: &'a Locale,
    /// The moment it is dated and counted as of.
    pub at: Instant,
}

/// Why nothing went out.
#[derive(Debug)]
pub enum Failed {
    /// The store's answer.
    Store(Error),
    /// Where it was to go could not be written.
    Write(std::io::Error),
    /// More rows than a workbook takes.
    TooLong(usize),
    /// It was stopped.
    Stopped,
}

impl From<Error> for Failed {
    fn from(error: Error) -> Self {
        Self::Store(error)
    }
}

impl From<std::io::Error> for Failed {
    fn from(error: std::io::Error) -> Self {
        Self::Write(error)
    }
}

/// What came of it.
pub type Result<T> = std::result::Result<T, Failed>;

impl Source<'_> {
    /// What every document says of its printing, under a head of the journal.
    fn issue<'a>(&'a self, head: &'a (i64, String)) -> Issue<'a> {
        Issue { site: &self.site.name, calendar: self.calendar, at: self.at, head: (head.0, &head.1) }
    }

    /// The head of the journal as reports print it.
    fn head(&self) -> Result<(i64, String)> {
        let (seq, hash) = self.store.head()?;
        Ok((seq, hex(&hash)))
    }
}

/// Goes on, or stops.
fn go_on(tick: Tick<'_>, done: usize, of: usize) -> Result<()> {
    if tick(done, of) { Ok(()) } else { Err(Failed::Stopped) }
}
