//! `place out|back`: out of service and back.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::place;

/// Which place, and why.
#[derive(Debug, Args)]
pub struct OutArgs {
    /// The area or asset
    #[arg(value_name = "CODE")]
    code: String,
    /// Why, in words
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which place.
#[derive(Debug, Args)]
pub struct BackArgs {
    /// The area or asset
    #[arg(value_name = "CODE")]
    code: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Takes it out.
pub fn out(args: &OutArgs, session: &mut Session) -> Result<Exit> {
    let place = argument::code(&args.code)?;
    let change = place::Change::Suspend { place: place.clone(), reason: args.reason.clone() };
    let receipt = session.apply(Change::Place(change))?;
    let said = [("code", place.as_str().into()), ("reason", args.reason.as_str().into())];
    let what = session.locale.say_with("cli-place-out", &said);
    session.made(&receipt, args.json, what)
}

/// Puts it back.
pub fn back(args: &BackArgs, session: &mut Session) -> Result<Exit> {
    let place = argument::code(&args.code)?;
    let receipt = session.apply(Change::Place(place::Change::Resume { place: place.clone() }))?;
    let what = session.locale.say_with("cli-place-back", &[("code", place.as_str().into())]);
    session.made(&receipt, args.json, what)
}
