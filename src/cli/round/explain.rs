//! `round explain`: one reason for the missed rounds that are named.

use clap::Args;

use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::round;

/// Which rounds, and why.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND", required = true)]
    rounds: Vec<String>,
    /// Why they were missed, in words
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Explains them.
pub fn run(args: &ExplainArgs, session: &mut Session) -> Result<Exit> {
    // A miss nobody wrote after has no row yet.
    session.store.close_missed(&session.actor, &session.name, session.now)?;
    let mut rounds = Vec::with_capacity(args.rounds.len());
    let mut names = Vec::with_capacity(args.rounds.len());
    for text in &args.rounds {
        let found = find(session, text, Wanted::Missed)?;
        let id = found.row()?;
        if !rounds.contains(&id) {
            rounds.push(id);
            names.push(found.name);
        }
    }
    let n = rounds.len();
    let receipt = session.apply(Change::Round(round::Change::Explain { rounds, reason: args.reason.clone() }))?;
    let said = [("n", n.into()), ("refs", session.locale.list(&names).into())];
    let what = session.locale.say_with("cli-round-explained", &said);
    session.made(&receipt, args.json, what)
}
