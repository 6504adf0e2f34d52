//! `report inspection`: one inspection, audit or round.

use std::path::PathBuf;

use clap::Args;

use super::{Paper, source};
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::round::which::{Wanted, find};
use crate::cli::session::Session;
use crate::transfer::out;

/// Which one.
#[derive(Debug, Args)]
pub struct InspectionArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// The folder with the files that answers name: pictures that still are what was recorded are set into the page
    #[arg(long, value_name = "DIR")]
    files: Option<PathBuf>,
    #[command(flatten)]
    paper: Paper,
}

/// Writes it.
pub fn run(args: &InspectionArgs, session: &mut Session) -> Result<Exit> {
    let at = args.paper.at(session)?;
    let found = find(session, &args.round, Wanted::Any)?;
    let Some(document) = out::round::document(&source(session, at), &found.which, args.files.as_deref())? else {
        return Err(Failure::refused("export-error-no-round", vec![("given", args.round.clone().into())]));
    };
    args.paper.write(&document.write(args.paper.format()), session)?;
    Ok(Exit::Done)
}
