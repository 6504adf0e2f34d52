//! `undo`: take a change back.

use clap::Args;

use super::failure::{Exit, Result};
use super::session::Session;
use crate::domain::change::Change;
use crate::domain::record::Seq;
use crate::store::{Receipt, Undoable};

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
    if let Some(last) = last.as_ref().filter(|last| last.together.len() > 1) {
        return together(last, args.json, session);
    }
    let seq = args.seq.or(last.map(|last| last.seq));
    let receipt = session.apply(Change::Undo { seq: args.seq })?;
    let what = match seq.filter(|_| !receipt.repeated) {
        Some(seq) => taken_back(seq, session)?,
        None => session.locale.list(&receipt.refs),
    };
    let what = session.locale.say_with("cli-undo-done", &[("what", what.into())]);
    session.made(&receipt, args.json, what)
}

/// Takes back changes that were made as one, all or none.
fn together(last: &Undoable, json: bool, session: &mut Session) -> Result<Exit> {
    let undo = |seq: &Seq| Change::Undo { seq: Some(*seq) };
    let receipts = session.apply_as_one(last.together.iter().map(undo).collect())?;
    let Some(whole) = Receipt::of_all(receipts) else { return Ok(Exit::Done) };
    let verb = session.locale.word(last.verb);
    let what = session.locale.say_with("reach-together", &[("n", last.together.len().into()), ("verb", verb.into())]);
    let said = session.locale.say_with("cli-undo-done", &[("what", what.into())]);
    session.made(&whole, json, said)
}

/// What the change with this entry did: `RND-0007 temp answered`.
fn taken_back(seq: Seq, session: &Session) -> Result<String> {
    let events = session.store.journal(seq - 1)?;
    let event = events.into_iter().next().filter(|event| event.entry.seq == seq);
    let said = event.map(|event| format!("{} {}", event.reference, session.locale.word_of("verb", &event.entry.verb)));
    Ok(said.unwrap_or_else(|| seq.to_string()))
}
