//! `inspection`: inspections, audits and observations with their scores and outcomes. Each command is a file.

mod list;
mod show;
mod start;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::report::inspection as report;
use super::session::Session;

/// What to do with inspections.
#[derive(Debug, Subcommand)]
pub enum InspectionCommand {
    /// List inspections, audits and observations, newest first
    List(list::ListArgs),
    /// Show one: score by section, outcome, team, remarks, lot, findings
    Show(show::ShowArgs),
    /// Begin one that is not due, or repeat a failed one
    Start(start::StartArgs),
    /// Write one as a report: what undermines it first, then result, lines, findings, signatures
    Report(report::InspectionArgs),
}

/// Does it.
pub fn run(command: &InspectionCommand, session: &mut Session) -> Result<Exit> {
    match command {
        InspectionCommand::List(args) => list::run(args, session),
        InspectionCommand::Show(args) => show::run(args, session),
        InspectionCommand::Start(args) => start::run(args, session),
        InspectionCommand::Report(args) => report::run(args, session),
    }
}
