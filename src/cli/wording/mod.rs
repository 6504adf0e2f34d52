//! `wording`: finding texts. Each command is a file.

mod list;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with finding texts.
#[derive(Debug, Subcommand)]
pub enum WordingCommand {
    /// List the finding texts: what is wrong, how bad it is, by when it is put right
    List(list::ListArgs),
}

/// Does it.
pub fn run(command: &WordingCommand, session: &mut Session) -> Result<Exit> {
    match command {
        WordingCommand::List(args) => list::run(args, session),
    }
}
