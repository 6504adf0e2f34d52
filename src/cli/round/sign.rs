//! `round sign`: stand for a round.

use clap::Args;

use super::row_of;
use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::noun::{Noun, reference};
use crate::domain::round;

/// What to sign.
#[derive(Debug, Args)]
pub struct SignArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// Why it is entered late
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Signs it.
pub fn run(args: &SignArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Open)?;
    let language = session.lang();
    let change = round::Change::Sign { which: found.which.clone(), language, reason: args.reason.clone() };
    let receipt = session.apply(Change::Round(change))?;
    let view = session.store.round(&found.which, session.now)?;
    let title = session.locale.phrase(&found.title).to_owned();
    let (name, lines, failed) = row_of(&view).map_or((found.name, 0, 0), |round| {
        (reference(Noun::Round, round.number), round.lines, round.failed)
    });
    let args_said =
        [("title", title.into()), ("reference", name.into()), ("lines", lines.into()), ("failed", failed.into())];
    let what = session.locale.say_with("cli-round-signed", &args_said);
    let opened: Vec<&String> = receipt.refs.iter().filter(|name| !name.starts_with("RND-")).collect();
    let what = if opened.is_empty() {
        what
    } else {
        let opened = session.locale.say_with("cli-round-opened", &[("refs", session.locale.list(&opened).into())]);
        format!("{what} · {opened}")
    };
    session.made(&receipt, args.json, what)
}
