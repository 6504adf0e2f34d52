//! `man`: the manual pages, from the same definitions as the commands.

use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::{Args, Command};
use clap_mangen::Man;

use super::global::Global;
use super::failure::{Exit, Failure, Result, Said};
use super::output::Output;
use crate::text::locale::Locale;

/// Where to.
#[derive(Debug, Args)]
pub struct ManArgs {
    /// A folder for the pages of all commands; without one, the first page on standard output
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// Writes them.
pub fn run(args: &ManArgs, global: &Global, program: Command) -> std::result::Result<Exit, Said> {
    let locale = Locale::new(global.first_lang(), global.first_lang());
    let written = match &args.folder {
        Some(folder) => pages(folder, program),
        None => page(program),
    };
    written.map_err(|failure| failure.said(&locale, Tz::UTC, &global.database()))
}

fn page(program: Command) -> Result<Exit> {
    let mut text = Vec::new();
    Man::new(program).render(&mut text).map_err(Failure::writing(Path::new("-")))?;
    let mut out = Output::new();
    out.document(&String::from_utf8_lossy(&text))?;
    out.finish()?;
    Ok(Exit::Done)
}

fn pages(folder: &Path, program: Command) -> Result<Exit> {
    std::fs::create_dir_all(folder).map_err(Failure::writing(folder))?;
    clap_mangen::generate_to(program, folder).map_err(Failure::writing(folder))?;
    Ok(Exit::Done)
}
