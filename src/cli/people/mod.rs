//! `people`: who works here. Each command is a file.

mod add;
mod edit;
mod lend;
mod list;
mod login;
mod pin;
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
    /// Set someone's name, their name in another script, crew or, with --lang, language
    Edit(edit::EditArgs),
    /// Give someone a Unix login, or take it from them; several persons may share one
    Login(login::LoginArgs),
    /// Set your own PIN, or give someone a temporary one
    Pin(pin::PinArgs),
    /// Lend someone a role until the shift ends
    Lend(lend::LendArgs),
    /// End what someone was lent
    Unlend(lend::UnlendArgs),
    /// Note that someone no longer works here
    Leave(edit::LeaveArgs),
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
        PeopleCommand::Edit(args) => edit::run(args, session),
        PeopleCommand::Login(args) => login::run(args, session),
        PeopleCommand::Pin(args) => pin::run(args, session),
        PeopleCommand::Lend(args) => lend::lend(args, session),
        PeopleCommand::Unlend(args) => lend::unlend(args, session),
        PeopleCommand::Leave(args) => edit::leave(args, session),
        PeopleCommand::Role(args) => set::role(args, session),
        PeopleCommand::Post(args) => set::post(args, session),
        PeopleCommand::Lang(args) => set::lang(args, session),
    }
}
