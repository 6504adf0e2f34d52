//! `inspection start`: begin an inspection that is not due, or repeat a failed one.

use clap::Args;

use super::show::numbered;
use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::round::{self, GivenLot, Inspect};

/// What to begin.
#[derive(Debug, Args)]
pub struct StartArgs {
    /// The checklist
    #[arg(value_name = "TEMPLATE")]
    template: String,
    /// On what
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// It repeats this failed inspection
    #[arg(long, value_name = "ROUND")]
    reinspect: Option<String>,
    /// Who performs it together; may be given several times
    #[arg(long = "team", value_name = "PERSON")]
    team: Vec<String>,
    /// The lot that it judges
    #[arg(long, value_name = "NAME", requires = "size")]
    lot: Option<String>,
    /// How many items the lot holds
    #[arg(long, value_name = "N", requires = "lot")]
    size: Option<u32>,
    /// Why inspecting goes on after bad lots had it discontinued; a supervisor says so
    #[arg(long, value_name = "TEXT", requires = "lot")]
    resume: Option<String>,
    /// What was said before it began
    #[arg(long, value_name = "TEXT")]
    opening: Option<String>,
    /// It is entered from a paper form
    #[arg(long)]
    paper: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Begins it.
pub fn run(args: &StartArgs, session: &mut Session) -> Result<Exit> {
    let template = argument::code(&args.template)?;
    let title = session.store.template(&template)?.form.title.clone();
    let team = args.team.iter().map(|text| session.person(text).map(|person| person.id)).collect::<Result<_>>()?;
    let repeated = args.reinspect.as_ref().map(|text| numbered(session, text)).transpose()?;
    let given = args.asset.as_deref().map(argument::code).transpose()?;
    let lot = args.lot.clone().zip(args.size);
    let inspect = Inspect {
        // What is repeated is repeated on the same thing.
        asset: given.or_else(|| repeated.as_ref().and_then(|round| round.asset.clone())),
        from_paper: args.paper,
        reinspects: repeated.map(|round| round.id),
        team,
        lot: lot.map(|(name, size)| GivenLot { name, size, resumed: args.resume.clone() }),
        opening: args.opening.clone(),
        ..Inspect::of(template)
    };
    let receipt = session.apply(Change::Round(round::Change::Inspect(Box::new(inspect))))?;
    let name = receipt.refs.first().cloned().unwrap_or_default();
    let title = session.locale.phrase(&title).to_owned();
    let what = session.locale.say_with("cli-round-started", &[("title", title.into()), ("reference", name.into())]);
    session.made(&receipt, args.json, what)
}
