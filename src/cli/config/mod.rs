//! `config`: what is configured, where that is said, and what is wrong with it.

mod check;
mod path;
mod show;

use std::path::PathBuf;

use chrono_tz::Tz;
use clap::{Args, Subcommand};

use super::failure::{Exit, Said};
use super::global::Global;
use crate::host::config::{CheckKeys, Config, Problem, Sources};
use crate::text::locale::Locale;

/// What about the configuration.
#[derive(Debug, Subcommand)]
pub enum ConfigCommand {
    /// Show every value and where it comes from
    Show(JsonArgs),
    /// Name everything that is wrong; exit 1 where something is
    Check(CheckArgs),
    /// Print where the user's file is, whether or not it is there
    Path(JsonArgs),
}

/// For whom.
#[derive(Debug, Args)]
pub struct JsonArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Which file.
#[derive(Debug, Args)]
pub struct CheckArgs {
    /// A file to check by itself; else everything that holds here
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Carries it out.
pub fn run(command: &ConfigCommand, global: &Global, sources: &Sources, check_keys: CheckKeys) -> Result<Exit, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    let done = global.lang().and_then(|_| match command {
        ConfigCommand::Show(args) => show::run(args.json, &global.config, check_keys, &locale),
        ConfigCommand::Check(args) => check::run(args, &global.config, check_keys, &locale),
        ConfigCommand::Path(args) => path::run(args.json, sources),
    });
    done.map_err(|failure| failure.said(&locale, Tz::UTC, &global.database()))
}

/// Everything wrong, whoever notices it.
pub(super) fn problems(config: &Config, check_keys: CheckKeys) -> Vec<Problem> {
    config.problems.iter().cloned().chain(check_keys(&config.keys)).collect()
}
