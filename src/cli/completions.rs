//! `completions`: what a shell needs to complete commands and flags.

use chrono_tz::Tz;
use clap::{Args, Command};
use clap_complete::{Shell, generate};

use super::global::Global;
use super::failure::{Exit, Result, Said};
use super::output::Output;
use crate::text::locale::Locale;

/// For which shell.
#[derive(Debug, Args)]
pub struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints them.
pub fn run(args: &CompletionsArgs, global: &Global, program: Command) -> std::result::Result<Exit, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    print(args, program).map_err(|failure| failure.said(&locale, Tz::UTC, &global.database()))
}

fn print(args: &CompletionsArgs, mut program: Command) -> Result<Exit> {
    let mut script = Vec::new();
    generate(args.shell, &mut program, "opsbook", &mut script);
    let mut out = Output::new();
    out.document(&String::from_utf8_lossy(&script))?;
    out.finish()?;
    Ok(Exit::Done)
}
