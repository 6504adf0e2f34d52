//! `template`: checklists and when they are due. Each command is a file.

mod copy;
mod diff;
mod export;
mod import;
mod list;
mod recurs;
mod review;
mod schedule;
mod show;
mod switch;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with checklists.
#[derive(Debug, Subcommand)]
pub enum TemplateCommand {
    /// List the checklists in force
    List(list::ListArgs),
    /// Show a checklist with its lines and schedules
    Show(show::ShowArgs),
    /// Name the lines that always pass: ask less often, or leave them out
    Review(review::ReviewArgs),
    /// Tell two versions of a checklist apart
    Diff(diff::DiffArgs),
    /// Put a checklist in force once more under another code
    Copy(copy::CopyArgs),
    /// Put the checklists of a file in force: Markdown, JSON, YAML or TOML
    Import(import::ImportArgs),
    /// Write a checklist as a file
    Export(export::ExportArgs),
    /// Switch a schedule on
    On(switch::SwitchArgs),
    /// Switch a schedule off
    Off(switch::SwitchArgs),
    /// Say when a checklist is due
    Schedule(schedule::ScheduleArgs),
    /// Take a checklist out of use
    Archive(switch::SwitchArgs),
}

/// Does it.
pub fn run(command: &TemplateCommand, session: &mut Session) -> Result<Exit> {
    match command {
        TemplateCommand::List(args) => list::run(args, session),
        TemplateCommand::Show(args) => show::run(args, session),
        TemplateCommand::Review(args) => review::run(args, session),
        TemplateCommand::Diff(args) => diff::run(args, session),
        TemplateCommand::Copy(args) => copy::run(args, session),
        TemplateCommand::Import(args) => import::run(args, session),
        TemplateCommand::Export(args) => export::run(args, session),
        TemplateCommand::On(args) => switch::on(args, session),
        TemplateCommand::Off(args) => switch::off(args, session),
        TemplateCommand::Schedule(args) => schedule::run(args, session),
        TemplateCommand::Archive(args) => switch::archive(args, session),
    }
}
