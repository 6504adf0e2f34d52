//! `round start`: begin the open slot of a checklist, or the checklist as needed.

use clap::Args;

use super::row_of;
use super::which::{Found, Wanted, find, scheduled};
use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{self, Which};

/// What to begin.
#[derive(Debug, Args)]
pub struct StartArgs {
    /// The checklist, or one of its slots: TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "TEMPLATE")]
    template: String,
    /// On what
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    /// It is entered from a paper form
    #[arg(long)]
    paper: bool,
    /// One more, beside the one that is due or begun
    #[arg(long)]
    more: bool,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Begins it.
pub fn run(args: &StartArgs, session: &mut Session) -> Result<Exit> {
    let asset = args.asset.as_deref().map(argument::code).transpose()?;
    let given = match &asset {
        Some(asset) if !args.template.contains(['/', '@']) => format!("{}/{asset}", args.template),
        _ => args.template.clone(),
    };
    let change = if let Some(which) = open_slot(session, &given, args.more)? {
        round::Change::Start { which: Some(which), template: None, asset: None, from_paper: args.paper }
    } else {
        let (template, on) = given.split_once('/').map_or((given.as_str(), None), |(of, on)| (of, Some(on)));
        let template = argument::code(template)?;
        session.store.template(&template)?;
        let asset = on.map(|asset| known_asset(session, asset)).transpose()?;
        round::Change::Start { which: None, template: Some(template), asset, from_paper: args.paper }
    };
    let receipt = session.apply(Change::Round(change))?;
    let which = Which::Row(receipt.records.first().copied().unwrap_or(Id(receipt.first)));
    let view = session.store.round(&which, session.now)?;
    let title = session.locale.phrase(&view.template.form.title).to_owned();
    let name = row_of(&view).map(|round| reference(Noun::Round, round.number)).unwrap_or_default();
    let what = session.locale.say_with("cli-round-started", &[("title", title.into()), ("reference", name.into())]);
    session.made(&receipt, args.json, what)
}

/// The slot to begin, where one is open and nobody began it; none where the checklist is to be started as needed.
///
/// # Errors
/// Refused where the slot is begun already: it is to be gone on with, unless one more is asked for.
fn open_slot(session: &Session, given: &str, more: bool) -> Result<Option<Which>> {
    if given.contains('@') {
        return Ok(Some(find(session, given, Wanted::Open)?.which));
    }
    // Sent again: it was a slot if the round it made belongs to a schedule.
    if let Some(id) = session.prior.as_ref().and_then(|prior| prior.records.first()) {
        let round = session.store.round(&Which::Row(*id), session.now)?.round;
        let round = round.map(|held| held.record);
        return Ok(round.and_then(|round| Some(Which::Slot { schedule: round.schedule?, slot: round.slot })));
    }
    if more {
        return Ok(None);
    }
    match scheduled(session, given)? {
        Some(Found { which, id: None, .. }) => Ok(Some(which)),
        Some(begun) => {
            let args = vec![("reference", begun.name.into()), ("template", given.to_owned().into())];
            Err(Failure::refused("cli-round-begun", args))
        }
        None => Ok(None),
    }
}

fn known_asset(session: &Session, text: &str) -> Result<Code> {
    let code = argument::code(text)?;
    let assets = session.store.assets()?;
    if assets.iter().any(|held| held.record.is.code == code) {
        return Ok(code);
    }
    let near = assets.into_iter().map(|held| held.record.is.code.to_string()).collect();
    Err(Failure::unknown("asset", text, near))
}
