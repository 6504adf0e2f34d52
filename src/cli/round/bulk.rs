//! `round bulk`: pass several lines together.

use clap::Args;

use super::answer::item;
use super::left;
use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::round;

/// The lines.
#[derive(Debug, Args)]
pub struct BulkArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// The lines: keys, or numbers on the list
    #[arg(value_name = "ITEM", required = true)]
    items: Vec<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Passes them.
pub fn run(args: &BulkArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Open)?;
    let view = session.store.round(&found.which, session.now)?;
    let items = args.items.iter().map(|text| item(&view, text).map(|item| item.key)).collect::<Result<Vec<_>>>()?;
    let n = items.len();
    let receipt = session.apply(Change::Round(round::Change::Bulk { which: found.which.clone(), items }))?;
    let view = session.store.round(&found.which, session.now)?;
    let passed = session.locale.say_with("cli-round-bulk", &[("n", n.into())]);
    let what = format!("{} · {passed} · {}", found.name, left(&view, session));
    session.made(&receipt, args.json, what)
}
