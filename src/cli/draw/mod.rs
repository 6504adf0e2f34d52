//! `spot` and `sample`: what the program draws for a supervisor or an auditor to look at again. Each command is a file.

mod judge;
mod list;
mod make;
mod show;

use clap::Subcommand;

pub use make::SampleArgs;

use super::failure::{Exit, Failure, Result};
use super::session::Session;
use crate::domain::noun::{Noun, parse_reference};
use crate::store::DrawView;

/// What to do with spot checks.
#[derive(Debug, Subcommand)]
pub enum SpotCommand {
    /// Draw signed rounds to look at again
    Draw(make::SpotArgs),
    /// List the samples, newest first
    List(list::ListArgs),
    /// Show a sample with what was said of each
    Show(show::ShowArgs),
    /// Say what came of looking at a drawn round again
    Judge(judge::JudgeArgs),
}

/// Does it.
pub fn run(command: &SpotCommand, session: &mut Session) -> Result<Exit> {
    match command {
        SpotCommand::Draw(args) => make::spot(args, session),
        SpotCommand::List(args) => list::run(args, session),
        SpotCommand::Show(args) => show::run(args, session),
        SpotCommand::Judge(args) => judge::run(args, session),
    }
}

/// Draws a sample for an auditor.
pub fn sample(args: &SampleArgs, session: &mut Session) -> Result<Exit> {
    make::sample(args, session)
}

/// The sample with this reference.
fn numbered(session: &Session, text: &str) -> Result<DrawView> {
    let number = match parse_reference(text) {
        Some((Noun::Draw, number)) => Some(number),
        _ => text.parse().ok(),
    };
    let found = number.map(|number| session.store.draw(number)).transpose()?.flatten();
    found.ok_or_else(|| Failure::unknown("draw", text, Vec::new()))
}
