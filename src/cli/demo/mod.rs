//! A made-up site with a plausible history, written through the store's one door as people would have written it.

mod answer;
mod cast;
mod command;
mod desk;
mod extra;
mod history;
mod inspect;
mod occasion;
mod rectify;
mod site;
mod step;
#[cfg(test)]
mod tests;
mod value;
mod walk;
mod words;

use chrono::Days;
use fastrand::Rng;

use crate::domain::phrase::Lang;
use crate::domain::record::Seq;
use crate::domain::time::{Clock, Instant};
use crate::store::{self, Store};
use crate::transfer::pack::PackError;

pub use command::{DemoArgs, run};

use desk::Desk;
use history::History;
use words::Words;

/// What kind of history is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How many days it goes back, where `answers` says nothing.
    pub days: u32,
    /// About how many answers it holds, at least; it then goes back as far as that takes.
    pub answers: Option<u64>,
    /// The same seed, moment, length and language give the same history.
    pub seed: u64,
    /// When it ends, in the middle of a shift's work.
    pub now: Instant,
    /// The site's language; its place on earth goes with it.
    pub lang: Lang,
    /// The Unix login of whoever shall be the manager.
    pub login: String,
    /// Their user id.
    pub uid: u32,
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// Days of history.
    pub days: u32,
    /// Answers, those in bulk included.
    pub answers: u64,
    /// The journal's newest entry.
    pub seq: Seq,
}

/// Why no history was made.
#[derive(Debug)]
pub enum Error {
    /// The store refused, or could not be written.
    Store(store::Error),
    /// The content that the program carries has mistakes.
    Pack(Vec<PackError>),
    /// The vocabulary that the program carries has mistakes.
    Words(toml::de::Error),
    /// Nobody was made the manager.
    NoManager,
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl From<toml::de::Error> for Error {
    fn from(error: toml::de::Error) -> Self {
        Self::Words(error)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Store(error) => write!(f, "{error}"),
            Self::Pack(errors) => write!(f, "the demo's content: {errors:?}"),
            Self::Words(error) => write!(f, "the demo's vocabulary: {error}"),
            Self::NoManager => f.write_str("the demo has no manager"),
        }
    }
}

impl std::error::Error for Error {}

/// Makes the site and its history in a file that is empty as yet. `progress` hears how many answers are in the file.
///
/// # Errors
/// [`Error::Store`] where the file cannot be written, or is not empty.
pub fn generate(store: &mut Store, plan: &Plan, progress: &mut dyn FnMut(u64)) -> Result<Made, Error> {
    let words = Words::read()?;
    let pack = site::pack()?;
    let calendar = site::calendar(&pack, plan.lang);
    let days = match plan.answers {
        // What is skipped, missed and does not apply is made up for.
        Some(answers) => (answers as f64 / site::answers_a_day(&pack, &calendar, plan.now) * 1.06).ceil() as u32 + 1,
        None => plan.days.max(1),
    };
    let first = calendar.date(plan.now).checked_sub_days(Days::new(u64::from(days))).unwrap_or_default();
    let began = calendar.instant(first, Clock::parse("06:00").unwrap_or(Clock::MIDNIGHT));
    let cast = site::found(store, plan, pack, began)?;
    let rng = Rng::with_seed(plan.seed);
    let templates = store.templates()?;
    let desk = Desk::new(store, cast, plan.seed);
    let mut history = History::new(&words, &calendar, &templates, began, plan.now, rng);
    let answers = history.write(desk, progress)?;
    Ok(Made { days, answers, seq: store.head()?.0 })
}
