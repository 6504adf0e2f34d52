//! `import undo`: take a whole import back.

use clap::Args;
use serde_json::json;

use super::bring::several;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::noun::{Noun, parse_reference};
use crate::transfer::import::{Hand, preview, undo};

/// Which.
#[derive(Debug, Args)]
pub struct UndoArgs {
    /// The import, as `import list` names it: IMP-0001
    #[arg(value_name = "REF")]
    reference: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Takes it back.
pub fn run(args: &UndoArgs, session: &mut Session) -> Result<Exit> {
    let number = parse_reference(&args.reference).filter(|(noun, _)| *noun == Noun::Import).map(|(_, number)| number);
    let found = match number {
        Some(number) => session.store.import(number)?,
        None => None,
    };
    let import = found.ok_or_else(|| Failure::unknown("import", &args.reference, Vec::new()))?.record;
    let op = session.operation();
    let hand = Hand { actor: session.actor.clone(), session: session.name.clone(), at: session.now, op };
    let taken = undo::take_back(&import, &mut session.store, &hand, &mut |_, _| true);
    let taken = taken.map_err(|failed| several(&[failed], session))?;
    if args.json {
        let value = json!({
            "ref": taken.import.reference(),
            "state": taken.import.state.name(),
            "kept": taken.import.kept,
            "stays": taken.kept,
        });
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let lines = preview::taken_back(&taken, &session.locale);
    for line in lines {
        session.out.line(line)?;
    }
    Ok(Exit::Done)
}
