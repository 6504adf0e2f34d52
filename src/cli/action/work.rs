//! `action contain|begin|done|transfer`: working at it.

use std::path::PathBuf;

use clap::Args;

use super::change_all;
use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::action::Change;
use crate::transfer::evidence;

/// Which, and what keeps people safe.
#[derive(Debug, Args)]
pub struct ContainArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// What keeps people safe until it is put right
    #[arg(long, value_name = "TEXT")]
    interim: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which.
#[derive(Debug, Args)]
pub struct BeginArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which, and what was done.
#[derive(Debug, Args)]
pub struct DoneArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// What was done
    #[arg(long, value_name = "TEXT")]
    outcome: String,
    /// A file that shows it: its name, size and digest are kept
    #[arg(long, value_name = "PATH")]
    file: Option<PathBuf>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which, to whom, and why.
#[derive(Debug, Args)]
pub struct TransferArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// To whom: name, login or number
    #[arg(long, value_name = "PERSON", required_unless_present = "post")]
    to: Option<String>,
    /// To which post: whoever holds it then
    #[arg(long, value_name = "POST")]
    post: Option<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Contains them.
pub fn contain(args: &ContainArgs, session: &mut Session) -> Result<Exit> {
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Contain { action: action.id, interim: args.interim.clone() })
    })
}

/// Takes them in hand.
pub fn begin(args: &BeginArgs, session: &mut Session) -> Result<Exit> {
    change_all(&args.actions, args.json, session, |action| Ok(Change::Begin(action.id)))
}

/// Says that they are done.
pub fn done(args: &DoneArgs, session: &mut Session) -> Result<Exit> {
    let evidence = args.file.as_deref().map(evidence::of).transpose()?;
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Done { action: action.id, outcome: args.outcome.clone(), evidence: evidence.clone() })
    })
}

/// Gives them to someone else.
pub fn transfer(args: &TransferArgs, session: &mut Session) -> Result<Exit> {
    let owner = match &args.to {
        Some(to) => Some(session.person(to)?.id),
        None => None,
    };
    let post = args.post.as_deref().map(argument::code).transpose()?;
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Transfer { action: action.id, owner, post: post.clone(), reason: args.reason.clone() })
    })
}
