//! `pack check`: every mistake in a pack, without a site.

use std::path::PathBuf;

use chrono_tz::Tz;
use clap::Args;

use super::install::{Source, read};
use crate::cli::global::Global;
use crate::cli::failure::{Exit, Result, Said};
use crate::cli::output::Output;
use crate::text::locale::Locale;

/// What to check.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// A TOML file, or a folder of them
    #[arg(value_name = "FILE")]
    path: PathBuf,
}

/// Checks it.
pub fn run(args: &CheckArgs, global: &Global) -> std::result::Result<Exit, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    check(args, global, &locale).map_err(|failure| failure.said(&locale, Tz::UTC, &args.path))
}

fn check(args: &CheckArgs, global: &Global, locale: &Locale) -> Result<Exit> {
    global.lang()?;
    let pack = read(&Source::File(args.path.clone()))?;
    let counts = [
        ("path", args.path.display().to_string().into()),
        ("templates", pack.forms.len().into()),
        ("schedules", pack.plans.len().into()),
        ("clauses", pack.clauses.len().into()),
    ];
    let mut out = Output::new();
    out.line(locale.say_with("cli-pack-good", &counts))?;
    out.finish()?;
    Ok(Exit::Done)
}
