//! `rules`: the rule-book. Each command is a file.

mod list;
mod print;
mod show;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with the rule-book.
#[derive(Debug, Subcommand)]
pub enum RulesCommand {
    /// List the clauses by chapter
    List(list::ListArgs),
    /// Show one clause
    Show(show::ShowArgs),
    /// Print the book as one document
    Print(print::PrintArgs),
}

/// Does it.
pub fn run(command: &RulesCommand, session: &mut Session) -> Result<Exit> {
    match command {
        RulesCommand::List(args) => list::run(args, session),
        RulesCommand::Show(args) => show::run(args, session),
        RulesCommand::Print(args) => print::run(args, session),
    }
}
