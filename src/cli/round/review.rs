//! `round review`: look at a signed round and stand for having looked.

use clap::Args;

use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::round;

/// What to review.
#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Reviews it.
pub fn run(args: &ReviewArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Signed)?;
    session.prove_to_countersign()?;
    let change = round::Change::Review { round: found.row()?, language: session.lang() };
    let receipt = session.apply(Change::Round(change))?;
    let title = session.locale.phrase(&found.title).to_owned();
    let said = [("title", title.into()), ("reference", found.name.into())];
    let what = session.locale.say_with("cli-round-reviewed", &said);
    session.made(&receipt, args.json, what)
}
