//! `finding`: what was found not in order.

mod list;
mod show;

use clap::Subcommand;
use serde_json::{Value, json};

use super::failure::{Exit, Result};
use super::session::Session;
use crate::domain::noun::{Noun, reference};
use crate::store::FindingRow;

/// What to do with findings.
#[derive(Debug, Subcommand)]
pub enum FindingCommand {
    /// List findings, the newest first
    List(Box<list::ListArgs>),
    /// Show a finding
    Show(show::ShowArgs),
}

/// Does it.
pub fn run(command: &FindingCommand, session: &mut Session) -> Result<Exit> {
    match command {
        FindingCommand::List(args) => list::run(args, session),
        FindingCommand::Show(args) => show::run(args, session),
    }
}

/// A finding for machines.
fn value(row: &FindingRow, session: &Session) -> Value {
    let finding = &row.finding;
    json!({
        "ref": reference(Noun::Finding, finding.number),
        "title": session.locale.phrase(&finding.title),
        "state": finding.standing(),
        "class": finding.severity,
        "note": finding.note,
        "template": finding.template,
        "item": finding.item,
        "area": finding.area,
        "asset": finding.asset,
        "round": row.round,
        "action": row.action,
        "action_state": row.action_state,
        "times": finding.times,
        "seen_times": finding.seen_times(),
        "repeats": finding.repeats,
        "by": row.by,
        "at": session.stamp(finding.at),
        "seen": session.stamp(finding.seen),
        "origin": finding.origin,
        "id": finding.id,
        "seq": row.seq,
    })
}
