//! `round walk`: set when a round was walked.

use clap::Args;

use super::row_of;
use super::which::{Wanted, find};
use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::noun::{Noun, reference};
use crate::domain::round;
use crate::text::date;

/// When it was walked.
#[derive(Debug, Args)]
pub struct WalkArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// When walking began: 1015, or a date and time
    #[arg(value_name = "FROM")]
    from: String,
    /// When it ended; the same moment where it is not said
    #[arg(value_name = "TO")]
    to: Option<String>,
    /// It was written on paper first
    #[arg(long)]
    paper: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Sets it.
pub fn run(args: &WalkArgs, session: &mut Session) -> Result<Exit> {
    let walked = |text: &str| argument::walked(&session.calendar, session.now, text);
    let from = walked(&args.from)?;
    let to = args.to.as_deref().map(walked).transpose()?;
    let found = find(session, &args.round, Wanted::Open)?;
    let change = round::Change::Walk { which: found.which.clone(), from, to, from_paper: args.paper };
    let receipt = session.apply(Change::Round(change))?;
    let view = session.store.round(&found.which, session.now)?;
    let name = row_of(&view).map(|round| reference(Noun::Round, round.number)).unwrap_or(found.name);
    let time = |at| date::time(session.calendar.local(at));
    let span = [("from", time(from).into()), ("to", time(to.unwrap_or(from)).into())];
    let what = format!("{name} · {}", session.locale.say_with("cli-round-walked", &span));
    session.made(&receipt, args.json, what)
}
