//! `people`: who works here. Each command is a file.

mod add;
mod list;
mod set;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with people.
#[derive(Debug, Subcommand)]
pub enum PeopleCommand {
    /// List who works here
    List(list::ListArgs),
    /// Add someone
    Add(add::AddArgs),
    /// Give someone another role
    Role(set::RoleArgs),
    /// Set the posts someone holds
    Post(set::PostArgs),
    /// Set the language someone reads; anyone may set their own
    Lang(set::LangArgs),
}

/// Does it.
pub fn run(command: &PeopleCommand, session: &mut Session) -> Result<Exit> {
    match command {
        PeopleCommand::List(args) => list::run(args, session),
        PeopleCommand::Add(args) => add::run(args, session),
        PeopleCommand::Role(args) => set::role(args, session),
        PeopleCommand::Post(args) => set::post(args, session),
        PeopleCommand::Lang(args) => set::lang(args, session),
    }
}
