//! `round remeasure`: take the second reading of a line.

use clap::Args;

use super::answer::{item, said};
use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::round;
use crate::text::fold::fold_text;

/// The second reading.
#[derive(Debug, Args)]
pub struct RemeasureArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// The line: its key, or its number on the list
    #[arg(value_name = "ITEM")]
    item: String,
    /// What the instrument shows now
    #[arg(value_name = "VALUE", allow_negative_numbers = true)]
    value: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Takes it.
pub fn run(args: &RemeasureArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Any)?;
    let view = session.store.round(&found.which, session.now)?;
    let key = item(&view, &args.item)?.key;
    let change = round::Change::Remeasure { round: found.row()?, item: key.clone(), typed: fold_text(&args.value).into_owned() };
    let receipt = session.apply(Change::Round(change))?;
    let what = said(&found.which, &key, &receipt, session)?;
    session.made(&receipt, args.json, what)
}
