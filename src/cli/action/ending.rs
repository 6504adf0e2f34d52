//! `action verify|reopen|decline|merge|supervise`: how it ends, and who looks on.

use clap::Args;

use super::{change_all, find};
use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::action::Change;

/// Which, and what was seen.
#[derive(Debug, Args)]
pub struct VerifyArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// What you saw
    #[arg(long, value_name = "TEXT")]
    verdict: Option<String>,
    /// How long it is watched whether the same comes back: 30d; 0 closes it at once. Else as the site has it
    #[arg(long, value_name = "SPAN")]
    watch: Option<String>,
    /// Why it is closed on the day it was opened, or with a person's slip as its last why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which, and why.
#[derive(Debug, Args)]
pub struct ReopenArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which, and why.
#[derive(Debug, Args)]
pub struct DeclineArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which, into which, and why.
#[derive(Debug, Args)]
pub struct MergeArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// The action that goes on in its place
    #[arg(long, value_name = "ACTION")]
    into: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which, and whether on or off.
#[derive(Debug, Args)]
pub struct SuperviseArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION", required = true)]
    actions: Vec<String>,
    /// Take it off the list again
    #[arg(long)]
    off: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Verifies them.
pub fn verify(args: &VerifyArgs, session: &mut Session) -> Result<Exit> {
    let watch = args.watch.as_deref().map(argument::span).transpose()?;
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Verify { action: action.id, verdict: args.verdict.clone(), watch, reason: args.reason.clone() })
    })
}

/// Takes them up again.
pub fn reopen(args: &ReopenArgs, session: &mut Session) -> Result<Exit> {
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Reopen { action: action.id, reason: args.reason.clone() })
    })
}

/// Declines them.
pub fn decline(args: &DeclineArgs, session: &mut Session) -> Result<Exit> {
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Decline { action: action.id, reason: args.reason.clone() })
    })
}

/// Merges them into one.
pub fn merge(args: &MergeArgs, session: &mut Session) -> Result<Exit> {
    let into = find(session, &args.into)?.record.id;
    change_all(&args.actions, args.json, session, |action| {
        Ok(Change::Merge { action: action.id, into, reason: args.reason.clone() })
    })
}

/// Lists them, or takes them off the list.
pub fn supervise(args: &SuperviseArgs, session: &mut Session) -> Result<Exit> {
    change_all(&args.actions, args.json, session, |action| Ok(Change::List { action: action.id, listed: !args.off }))
}
