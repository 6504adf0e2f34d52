//! `spot judge`: what came of looking at a drawn round again.

use clap::{ArgGroup, Args};

use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::draw;

/// Which round of which sample, and what came of it.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("verdict").required(true).args(["agrees", "differs"]))]
pub struct JudgeArgs {
    /// DRW-0001
    #[arg(value_name = "SAMPLE")]
    sample: String,
    /// RND-0012
    #[arg(value_name = "ROUND")]
    round: String,
    /// What was found agrees with what was recorded
    #[arg(long)]
    agrees: bool,
    /// It differs
    #[arg(long)]
    differs: bool,
    /// What was found; needed where it differs
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Says so.
pub fn run(args: &JudgeArgs, session: &mut Session) -> Result<Exit> {
    let view = super::numbered(session, &args.sample)?;
    let row = view.rows.iter().find(|row| row.reference.eq_ignore_ascii_case(&args.round));
    let near = || view.rows.iter().map(|row| row.reference.clone()).collect();
    let row = row.ok_or_else(|| Failure::unknown("round", &args.round, near()))?;
    let (draw, round) = (view.draw.record.id, row.id);
    let change = draw::Change::Judge { draw, round, agrees: args.agrees, note: args.note.clone() };
    let receipt = session.apply(Change::Draw(change))?;
    let what = session.locale.say_with("cli-draw-judged", &[("reference", row.reference.as_str().into())]);
    session.made(&receipt, args.json, what)
}
