//! `round sheet`: rounds as paper forms, for the hour the box is down.

use clap::{Args, ValueEnum};

use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::round::Which;
use crate::store::RoundView;

/// What to print.
#[derive(Debug, Args)]
pub struct SheetArgs {
    /// What to print as
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]; all that are open now where none is named
    #[arg(value_name = "ROUND")]
    rounds: Vec<String>,
}

/// What a sheet is printed as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text
    Text,
    /// A page to print from a browser
    Html,
    /// Markdown
    Md,
}

/// Prints them.
pub fn run(args: &SheetArgs, session: &mut Session) -> Result<Exit> {
    let mut wanted: Vec<Which> = Vec::new();
    if args.rounds.is_empty() {
        for row in session.store.agenda(session.now)?.rows.iter().filter(|row| row.is_open()) {
            wanted.extend(match (row.id, row.schedule) {
                (Some(id), _) => Some(Which::Row(id)),
                (None, Some(schedule)) => Some(Which::Slot { schedule, slot: row.slot.clone() }),
                (None, None) => None,
            });
        }
    } else {
        for text in &args.rounds {
            wanted.push(find(session, text, Wanted::Any)?.which);
        }
    }
    let views = wanted.iter().map(|which| session.store.round(which, session.now)).collect::<std::result::Result<Vec<_>, _>>()?;
    let document = document(args.format, &views, session)?;
    session.out.document(&document)?;
    Ok(Exit::Done)
}

/// The sheets as one document.
fn document(_format: Format, _views: &[RoundView], _session: &Session) -> Result<String> {
    Err(Failure::refused("cli-error-no-document", Vec::new()))
}
