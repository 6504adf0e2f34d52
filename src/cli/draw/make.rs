//! `spot draw` and `sample`: have a sample drawn.

use clap::Args;

use super::show;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::{Session, receipt_json};
use crate::cli::span::{self, Span};
use crate::domain::change::Change;
use crate::domain::draw::{self, Drawn, Purpose};
use crate::domain::number::Quantity;
use crate::domain::refusal::{Invalid, Refusal};
use crate::host::chance;

/// How many of the rounds of which days.
#[derive(Debug, Args)]
pub struct SpotArgs {
    /// A share of them, in percent; at least one
    #[arg(long, value_name = "N")]
    percent: String,
    /// What they are drawn from
    #[command(flatten)]
    drawing: DrawArgs,
}

/// How many of what.
#[derive(Debug, Args)]
pub struct SampleArgs {
    /// How many
    #[arg(value_name = "N")]
    n: i64,
    /// Of what: rounds, findings or actions
    #[arg(long, value_name = "WHAT", default_value = "rounds")]
    of: String,
    /// What they are drawn from
    #[command(flatten)]
    drawing: DrawArgs,
}

/// From which days, and from which seed.
#[derive(Debug, Args)]
pub struct DrawArgs {
    /// Else today and the seven days before
    #[command(flatten)]
    days: Span,
    /// What the generator begins with, for a sample that somebody else can foresee; else a random number
    #[arg(long, value_name = "SEED", allow_negative_numbers = true)]
    seed: Option<i64>,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Draws rounds for a spot check.
pub fn spot(args: &SpotArgs, session: &mut Session) -> Result<Exit> {
    let share = Quantity::parse(args.percent.trim_end_matches('%')).map_err(|_| {
        let (reason, given) = (Invalid::NotANumber, args.percent.clone());
        Failure::Argument(Refusal::Invalid { field: "share", reason, given })
    })?;
    make(Purpose::Spot, Drawn::Rounds, (Some(share), None), &args.drawing, session)
}

/// Draws a sample for an auditor.
pub fn sample(args: &SampleArgs, session: &mut Session) -> Result<Exit> {
    let unknown = || Failure::unknown("sample", &args.of, Drawn::ALL.map(|of| of.name().to_owned()).to_vec());
    let of = Drawn::ALL.into_iter().find(|of| of.name() == args.of).ok_or_else(unknown)?;
    make(Purpose::Audit, of, (None, Some(args.n)), &args.drawing, session)
}

fn make(
    purpose: Purpose,
    of: Drawn,
    (share, wanted): (Option<Quantity>, Option<i64>),
    drawing: &DrawArgs,
    session: &mut Session,
) -> Result<Exit> {
    let (from, to) = drawing.days.read(session, span::Default::Week)?.dates;
    // Drawn once: the same operation sent again has the seed it had.
    let prior = session.prior.as_ref().and_then(|prior| prior.refs.first()).cloned();
    let before = prior.map(|reference| super::numbered(session, &reference)).transpose()?;
    let random = || before.map_or_else(|| i64::from(u32::from_le_bytes(chance::bytes())), |view| view.draw.record.seed);
    let seed = drawing.seed.unwrap_or_else(random);
    let change = draw::Change::Draw { purpose, of, from, to, share, wanted, seed };
    let receipt = session.apply(Change::Draw(change))?;
    let reference = receipt.refs.first().cloned().unwrap_or_default();
    let view = super::numbered(session, &reference)?;
    if drawing.json {
        let mut value = receipt_json(&receipt);
        if let (Some(value), serde_json::Value::Object(draw)) = (value.as_object_mut(), show::value(&view, session)) {
            value.extend(draw);
        }
        session.out.json(&value)?;
    } else {
        show::write(&view, session)?;
    }
    Ok(Exit::Done)
}
