//! `import`: places, people, inspections, findings and actions from tables; the batches so far; taking one back.

mod args;
mod bring;
mod list;
mod preview;
mod undo;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::global::Global;
use super::session::Session;
use crate::domain::import::Kind;

use args::BringArgs;

/// What to do about imports.
#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Places: a key or code, a name, unit, the area they lie in, address
    Areas(BringArgs),
    /// Things that are checked: a key or code, a name, the area where they stand
    Assets(BringArgs),
    /// People: name, logins, role, posts, crew; nobody gets a PIN
    People(BringArgs),
    /// Inspections that were done before: area, date, score, result
    Inspections(BringArgs),
    /// What was found then, joined to its inspection by area and date
    Findings(BringArgs),
    /// What is to be put right, by whom, by when, and how far it came
    Actions(BringArgs),
    /// The imports so far, newest first
    List(list::ListArgs),
    /// Take a whole import back
    Undo(undo::UndoArgs),
}

/// Carries it out.
pub fn run(command: &ImportCommand, session: &mut Session, global: &Global) -> Result<Exit> {
    match command {
        ImportCommand::Areas(args) => bring::run(Kind::Areas, args, session, global),
        ImportCommand::Assets(args) => bring::run(Kind::Assets, args, session, global),
        ImportCommand::People(args) => bring::run(Kind::People, args, session, global),
        ImportCommand::Inspections(args) => bring::run(Kind::Inspections, args, session, global),
        ImportCommand::Findings(args) => bring::run(Kind::Findings, args, session, global),
        ImportCommand::Actions(args) => bring::run(Kind::Actions, args, session, global),
        ImportCommand::List(args) => list::run(args, session),
        ImportCommand::Undo(args) => undo::run(args, session),
    }
}
