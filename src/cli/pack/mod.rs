//! `pack`: content in and out. Each command is a file.

mod check;
mod export;
mod install;
mod list;

pub use install::{Source, read};

use clap::Subcommand;

use super::global::Global;
use super::failure::{Exit, Said};
use super::session;

/// What to do with packs.
#[derive(Debug, Subcommand)]
pub enum PackCommand {
    /// List the packs that are built in, and those installed
    List(list::ListArgs),
    /// Say every mistake in a pack: file, line, cause
    Check(check::CheckArgs),
    /// Install a pack
    Install(install::InstallArgs),
    /// Write the site's own content as a pack
    Export(export::ExportArgs),
}

/// Does it. Checking a pack needs no site.
pub fn run(command: &PackCommand, global: &Global) -> Result<Exit, Said> {
    match command {
        PackCommand::Check(args) => check::run(args, global),
        PackCommand::List(args) => session::with(global, |session| list::run(args, session)),
        PackCommand::Install(args) => session::with(global, |session| install::run(args, session)),
        PackCommand::Export(args) => session::with(global, |session| export::run(args, session)),
    }
}
