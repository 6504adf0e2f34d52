//! `round team|remark|lot`: what belongs to an inspection beside its lines, until it is signed.

use clap::Args;

use super::which::{Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::round::{self, GivenLot};

/// Who performs it together.
#[derive(Debug, Args)]
pub struct TeamArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// Names, logins or numbers; nobody where none is given
    #[arg(value_name = "PERSON")]
    people: Vec<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// What was said.
#[derive(Debug, Args)]
pub struct RemarkArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// Before it began; an empty text takes it away
    #[arg(long, value_name = "TEXT", required_unless_present = "closing")]
    opening: Option<String>,
    /// When it ended; an empty text takes it away
    #[arg(long, value_name = "TEXT")]
    closing: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Which lot.
#[derive(Debug, Args)]
pub struct LotArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// What the lot is called
    #[arg(value_name = "NAME")]
    name: String,
    /// How many items it holds
    #[arg(long, value_name = "N")]
    size: u32,
    /// Why inspecting goes on after bad lots had it discontinued; a supervisor says so
    #[arg(long, value_name = "TEXT")]
    resume: Option<String>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Says who performs it together.
pub fn team(args: &TeamArgs, session: &mut Session) -> Result<Exit> {
    let which = find(session, &args.round, Wanted::Open)?.which;
    let team = args.people.iter().map(|text| session.person(text).map(|person| person.id)).collect::<Result<_>>()?;
    keep(round::Change::Team { which, team }, args.json, session)
}

/// Keeps what was said.
pub fn remark(args: &RemarkArgs, session: &mut Session) -> Result<Exit> {
    let which = find(session, &args.round, Wanted::Open)?.which;
    let change = round::Change::Remark { which, opening: args.opening.clone(), closing: args.closing.clone() };
    keep(change, args.json, session)
}

/// Says which lot it judges, and answers with how many items to draw.
pub fn lot(args: &LotArgs, session: &mut Session) -> Result<Exit> {
    let which = find(session, &args.round, Wanted::Open)?.which;
    let lot = GivenLot { name: args.name.clone(), size: args.size, resumed: args.resume.clone() };
    keep(round::Change::Lot { which, lot }, args.json, session)
}

fn keep(change: round::Change, json: bool, session: &mut Session) -> Result<Exit> {
    let which = change.which().cloned();
    let receipt = session.apply(Change::Round(change))?;
    let view = which.map(|which| session.store.round(&which, session.now)).transpose()?;
    let name = receipt.refs.first().cloned().unwrap_or_default();
    let lot = view.and_then(|view| view.round).and_then(|held| held.record.lot);
    let what = match lot {
        Some(lot) => {
            let args =
                [("name", lot.name.as_str().into()), ("n", i64::from(lot.n).into()), ("ac", i64::from(lot.ac).into())];
            format!("{name} · {}", session.locale.say_with("round-lot", &args))
        }
        None => session.locale.say_with("cli-round-details", &[("reference", name.into())]),
    };
    session.made(&receipt, json, what)
}
