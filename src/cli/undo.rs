//! `undo`: take a change back.

use clap::Args;

use super::failure::{Exit, Result};
use super::session::Session;
use crate::domain::change::Change;
use crate::domain::record::Seq;

/// What to take back.
#[derive(Debug, Args)]
pub struct UndoArgs {
    /// An entry of the change; your own last change in this terminal where none is named
    #[arg(value_name = "SEQ")]
    seq: Option<Seq>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Takes it back.
pub fn run(args: &UndoArgs, session: &mut Session) -> Result<Exit> {
    let last = match args.seq {
        Some(_) => None,
        None => session.store.undoable(&session.actor, &session.name, false)?,
    };
    let receipt = session.apply(Change::Undo { seq: args.seq })?;
    let what = match last.filter(|_| !receipt.repeated) {
        Some(last) => format!("{}: {}", last.reference, session.locale.word(last.verb)),
        None => session.locale.list(&receipt.refs),
    };
    let what = session.locale.say_with("cli-undo-done", &[("what", what.into())]);
    session.made(&receipt, args.json, what)
}
