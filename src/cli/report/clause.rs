//! `report clause`: the evidence of a clause.

use clap::Args;

use super::{Paper, source};
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::span::{self, Span};
use crate::transfer::out;

/// Which clause.
#[derive(Debug, Args)]
pub struct ClauseArgs {
    /// The clause, as 4.3
    #[arg(value_name = "CLAUSE")]
    clause: String,
    /// In this time; else the last thirty days
    #[command(flatten)]
    span: Span,
    #[command(flatten)]
    paper: Paper,
}

/// Writes it.
pub fn run(args: &ClauseArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Month)?;
    let at = args.paper.at(session)?;
    let code = argument::code(&args.clause)?;
    let document = out::clause::document(&source(session, at), &code, days)?;
    let document = document.ok_or_else(|| Failure::unknown("clause", &args.clause, Vec::new()))?;
    args.paper.write(&document.write(args.paper.format()), session)?;
    Ok(Exit::Done)
}
