//! `place`: units, areas and assets, and which of them are out of service. Each command is a file.

mod list;
mod service;
mod set;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with places.
#[derive(Debug, Subcommand)]
pub enum PlaceCommand {
    /// List units, areas and assets
    List(list::ListArgs),
    /// Take an area or asset out of service: its rounds rest
    Out(service::OutArgs),
    /// Put an area or asset back in service
    Back(service::BackArgs),
    /// Add a unit, area or asset
    Add(set::SetArgs),
    /// Alter a unit, area or asset; what is not named stays
    Edit(set::SetArgs),
    /// Take a unit, area or asset out of use
    Archive(set::ArchiveArgs),
}

/// Does it.
pub fn run(command: &PlaceCommand, session: &mut Session) -> Result<Exit> {
    match command {
        PlaceCommand::List(args) => list::run(args, session),
        PlaceCommand::Out(args) => service::out(args, session),
        PlaceCommand::Back(args) => service::back(args, session),
        PlaceCommand::Add(args) => set::add(args, session),
        PlaceCommand::Edit(args) => set::edit(args, session),
        PlaceCommand::Archive(args) => set::archive(args, session),
    }
}
