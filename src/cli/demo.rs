//! `demo`: a made-up site with a history.

use chrono_tz::Tz;
use clap::Args;

use super::args::Global;
use super::failure::{Exit, Failure, Said};
use crate::text::locale::Locale;

/// What to make up.
#[derive(Debug, Args)]
pub struct DemoArgs {
    /// Days of history
    #[arg(long, value_name = "N", default_value_t = 90)]
    pub days: u32,
    /// At least so many answers; the history is made as long as that takes
    #[arg(long, value_name = "N")]
    pub answers: Option<u64>,
    /// The same seed makes the same site
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,
}

/// Makes it up.
pub fn run(_args: &DemoArgs, global: &Global) -> Result<Exit, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    let missing = Failure::refused("cli-error-no-demo", Vec::new());
    Err(missing.said(&locale, Tz::UTC, &global.database()))
}
