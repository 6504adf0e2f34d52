//! `round list --all`: rounds as far back as there are any, newest first.

use std::collections::HashMap;

use clap::Args;
use serde_json::{Value, json};

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::pages::Listing;
use crate::cli::session::Session;
use crate::cli::span::Moments;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{Filter, Round};
use crate::text::date;

/// What the rounds that ever were are narrowed by.
#[derive(Debug, Args)]
pub struct PastArgs {
    /// Every round that ever was, newest first; else those of this shift
    #[arg(long)]
    all: bool,
    /// Of this checklist
    #[arg(long, value_name = "TEMPLATE", requires = "all")]
    template: Vec<String>,
    /// In this area, or within it
    #[arg(long, value_name = "AREA", requires = "all")]
    area: Vec<String>,
    /// On this asset
    #[arg(long, value_name = "ASSET", requires = "all")]
    asset: Vec<String>,
    /// With a line that failed
    #[arg(long, requires = "all")]
    failed: bool,
    #[command(flatten)]
    moments: Moments,
    /// The newest so many
    #[arg(long, value_name = "N", default_value_t = 100, requires = "all")]
    limit: usize,
}

impl PastArgs {
    /// Whether they are asked for.
    pub fn is_asked(&self) -> bool {
        self.all || self.moments.is_asked()
    }
}

/// Lists them.
pub fn run(args: &PastArgs, as_json: bool, session: &mut Session) -> Result<Exit> {
    let (from, to) = args.moments.read(session)?;
    let filter = Filter {
        templates: argument::codes(&args.template)?,
        areas: argument::codes(&args.area)?,
        assets: argument::codes(&args.asset)?,
        failed: args.failed,
        from,
        to,
        ..Filter::default()
    };
    let names: HashMap<Id, String> =
        session.store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect();
    let by = |round: &Round| round.signed_by.or(round.started_by).and_then(|id| names.get(&id)).cloned();
    let listing = Listing {
        value: |round: &Round, session: &Session| value(round, by(round).as_deref(), session),
        write: |rounds: &[Round], session: &mut Session| write(rounds, by, session),
        none: "inspect-history-nothing",
    };
    listing.run(as_json, Some(args.limit), session, |session, page| {
        Ok(session.store.rounds(&filter, page)?.into_records())
    })
}

fn write(rounds: &[Round], by: impl Fn(&Round) -> Option<String>, session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-at"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-state"))
        .text(locale.say("cli-head-answer"))
        .text(locale.say("cli-head-by"));
    for round in rounds {
        let at = round.walked_to.or(round.signed).unwrap_or(round.anchor);
        let failed =
            (round.failed > 0).then(|| locale.say_with("inspect-history-failed", &[("n", round.failed.into())]));
        let outcome = round.outcome.map(|outcome| locale.word(outcome)).or(failed);
        table.row([
            reference(Noun::Round, round.number),
            date::stamp(locale, session.calendar.local(at)),
            locale.phrase(&round.title).to_owned(),
            locale.word(round.state),
            outcome.unwrap_or_default(),
            by(round).unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)
}

fn value(round: &Round, by: Option<&str>, session: &Session) -> Value {
    json!({
        "id": reference(Noun::Round, round.number),
        "template": round.template,
        "title": session.locale.phrase(&round.title),
        "state": round.state.name(),
        "area": round.area,
        "asset": round.asset,
        "slot": round.slot,
        "slots": round.slots,
        "due": session.stamp(round.due),
        "walked_to": round.walked_to.map(|at| session.stamp(at)),
        "by": by,
        "lines": round.lines,
        "failed": round.failed,
        "score": round.score.map(|score| score.to_string()),
        "outcome": round.outcome.map(crate::domain::round::Outcome::name),
    })
}
