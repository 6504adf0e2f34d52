//! `round skip|na|late|void`: what ends a round, or reopens a missed one, with a reason.

use clap::Args;

use super::row_of;
use super::which::{Found, Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::noun::{Noun, reference};
use crate::domain::round;

/// Which round, and why.
#[derive(Debug, Args)]
pub struct ReasonArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// Why, in words
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Leaves it out.
pub fn skip(args: &ReasonArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Open)?;
    let change = round::Change::Skip { which: found.which.clone(), reason: args.reason.clone() };
    make(args, session, &found, change, "cli-round-skipped")
}

/// Says that it does not apply.
pub fn not_applicable(args: &ReasonArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Open)?;
    let change = round::Change::NotApplicable { which: found.which.clone(), reason: args.reason.clone() };
    make(args, session, &found, change, "cli-round-na")
}

/// Reopens it to be done late.
pub fn late(args: &ReasonArgs, session: &mut Session) -> Result<Exit> {
    session.store.close_missed(&session.actor, &session.name, session.now)?;
    let found = find(session, &args.round, Wanted::Missed)?;
    let change = round::Change::DoLate { round: found.row()?, reason: args.reason.clone() };
    make(args, session, &found, change, "cli-round-reopened")
}

/// Declares that it never counted.
pub fn void(args: &ReasonArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Any)?;
    let change = round::Change::Void { round: found.row()?, reason: args.reason.clone() };
    make(args, session, &found, change, "cli-round-voided")
}

fn make(
    args: &ReasonArgs,
    session: &mut Session,
    found: &Found,
    change: round::Change,
    said: &'static str,
) -> Result<Exit> {
    let receipt = session.apply(Change::Round(change))?;
    let view = session.store.round(&found.which, session.now)?;
    let name = row_of(&view).map_or_else(|| found.name.clone(), |round| reference(Noun::Round, round.number));
    let title = session.locale.phrase(&found.title);
    let what = session.locale.say_with(said, &[("title", title.into()), ("reference", name.into())]);
    session.made(&receipt, args.json, what)
}
