//! `site`: what the site is called, its language, clocks, shifts, holidays and conventions. Each command is a file.

mod calendar;
mod name;
mod set;
mod show;

use clap::Subcommand;

use super::failure::{Exit, Result};
use super::session::Session;

/// What to do with the site.
#[derive(Debug, Subcommand)]
pub enum SiteCommand {
    /// Show how the site is set up
    Show(show::ShowArgs),
    /// Rename it
    Name(name::NameArgs),
    /// Set the language of those who set none of their own
    Language(name::LanguageArgs),
    /// Move its clocks to another zone
    Zone(calendar::ZoneArgs),
    /// Add or alter a holiday
    Holiday(calendar::HolidayArgs),
    /// Add a shift, or alter one from a date on
    Shift(calendar::ShiftArgs),
    /// Set one of its conventions; `site show` lists them
    Set(set::SetArgs),
}

/// Does it.
pub fn run(command: &SiteCommand, session: &mut Session) -> Result<Exit> {
    match command {
        SiteCommand::Show(args) => show::run(args, session),
        SiteCommand::Name(args) => name::name(args, session),
        SiteCommand::Language(args) => name::language(args, session),
        SiteCommand::Zone(args) => calendar::zone(args, session),
        SiteCommand::Holiday(args) => calendar::holiday(args, session),
        SiteCommand::Shift(args) => calendar::shift(args, session),
        SiteCommand::Set(args) => set::run(args, session),
    }
}
