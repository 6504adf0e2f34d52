//! `inspection list`: inspections, audits and observations, newest first.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::argument;
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::pages::Listing;
use crate::cli::session::Session;
use crate::cli::span::Moments;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, reference};
use crate::domain::round::{Filter, Outcome, Page, Round};
use crate::domain::template::FormKind;
use crate::text::date;
use crate::text::percent::percent;

/// Which to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// Of this checklist; may be given several times
    #[arg(long = "template", value_name = "TEMPLATE")]
    templates: Vec<String>,
    /// In this area, or in one within it
    #[arg(long = "area", value_name = "AREA")]
    areas: Vec<String>,
    /// On this asset
    #[arg(long = "asset", value_name = "ASSET")]
    assets: Vec<String>,
    /// Signed or answered by this person, or with them in the team
    #[arg(long = "by", value_name = "PERSON")]
    by: Vec<String>,
    /// pass or fail
    #[arg(long, value_name = "OUTCOME")]
    outcome: Option<String>,
    #[command(flatten)]
    moments: Moments,
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let filter = filter(args, session)?;
    let listing = Listing { value: row_json, write, none: "cli-inspection-none" };
    let read = |session: &Session, page: &Page| Ok(session.store.rounds(&filter, page)?.into_records());
    listing.run(args.json, Some(args.limit), session, read)
}

fn filter(args: &ListArgs, session: &Session) -> Result<Filter> {
    let (from, to) = args.moments.read(session)?;
    let people = args.by.iter().map(|text| session.person(text).map(|person| person.id));
    let outcome = args.outcome.as_deref().map(|text| {
        let known = Outcome::ALL.into_iter().find(|outcome| outcome.name() == text);
        let unknown = || Failure::unknown("outcome", text, Outcome::ALL.map(|one| one.name().to_owned()).to_vec());
        known.ok_or_else(unknown)
    });
    Ok(Filter {
        templates: argument::codes(&args.templates)?,
        kinds: vec![FormKind::Inspection, FormKind::Audit, FormKind::Observation],
        areas: argument::codes(&args.areas)?,
        assets: argument::codes(&args.assets)?,
        people: people.collect::<Result<_>>()?,
        outcomes: outcome.transpose()?.into_iter().collect(),
        from,
        to,
        ..Filter::default()
    })
}

/// An inspection for machines.
pub(super) fn row_json(round: &Round, session: &Session) -> Value {
    json!({
        "id": reference(Noun::Round, round.number),
        "template": round.template,
        "title": session.locale.phrase(&round.title),
        "area": round.area,
        "asset": round.asset,
        "ops_date": round.ops_date,
        "state": round.state,
        "signed": round.signed.map(|at| session.stamp(at)),
        "score": round.score.map(|score| score.to_string()),
        "outcome": round.outcome,
        "lines": round.lines,
        "failed": round.failed,
        "lot": round.lot,
        "opening": round.opening,
        "closing": round.closing,
    })
}

fn write(found: &[Round], session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-when"))
        .number(locale.field("score"))
        .text(locale.word_of("noun", "outcome"))
        .text(locale.say("cli-head-state"))
        .text(locale.field("lot"));
    for round in found {
        table.row([
            reference(Noun::Round, round.number),
            locale.phrase(&round.title).to_owned(),
            date::day(locale, round.ops_date),
            round.score.map(|score| percent(locale, score)).unwrap_or_default(),
            round.outcome.map(|outcome| locale.word(outcome)).unwrap_or_default(),
            locale.word(round.state),
            round.lot.as_ref().map(|lot| lot.name.clone()).unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)
}
