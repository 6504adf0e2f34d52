//! `round list`: the rounds of this shift, or every one that ever was.

use clap::Args;

use super::past::{self, PastArgs};
use crate::cli::agenda::{row_json, write_rows};
use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;

/// What to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// For machines
    #[arg(long)]
    json: bool,
    /// As it stands at this moment: RFC 3339, or `2026-11-23 09:00` on the site's clocks
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
    #[command(flatten)]
    past: PastArgs,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    if args.past.is_asked() {
        return past::run(&args.past, args.json, session);
    }
    let at = match &args.at {
        Some(text) => argument::instant(&session.calendar, session.now, text)?,
        None => session.now,
    };
    let rows = session.store.agenda(at)?.rows;
    if args.json {
        let values = rows.iter().map(|row| row_json(row, session)).collect();
        session.out.json(&serde_json::Value::Array(values))?;
    } else if rows.is_empty() {
        let nothing = session.locale.say("cli-today-none");
        session.out.line(nothing)?;
    } else {
        write_rows(&rows, at, session)?;
    }
    Ok(Exit::Done)
}
