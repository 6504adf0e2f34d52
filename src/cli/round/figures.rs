//! `round figures`: how the work was done, each figure with the counts it comes from.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::span::{self, Span};
use crate::cli::table::Table;
use crate::domain::rates::Rates;
use crate::domain::share::Share;
use crate::text::percent::percent;

/// Of which checklist, and of which days.
#[derive(Debug, Args)]
pub struct FiguresArgs {
    /// Of this checklist; else of all
    #[arg(value_name = "TEMPLATE")]
    template: Option<String>,
    /// Else the last thirty days
    #[command(flatten)]
    span: Span,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Tells them.
pub fn run(args: &FiguresArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Month)?;
    let template = args.template.as_deref().map(argument::code).transpose()?;
    if let Some(code) = &template {
        session.store.template(code)?;
    }
    let rates = session.store.rates(days.dates, template.as_ref(), session.now)?;
    if args.json {
        let value = value(&rates);
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-action-head-figure"))
        .number(locale.say("cli-head-value"))
        .number(locale.say("cli-action-head-of"));
    for (id, share) in [
        ("report-figure-completion", rates.completion),
        ("report-figure-on-time", rates.on_time),
        ("report-figure-explained", rates.explained),
        ("report-figure-first-time", rates.first_time),
        ("cli-round-fast", rates.fast),
    ] {
        let value = share.percent().map(|share| percent(locale, share)).unwrap_or_default();
        table.row([locale.say(id), value, format!("{}/{}", share.part, share.whole)]);
    }
    let score = rates.score.map(|score| percent(locale, score)).unwrap_or_default();
    table.row([locale.say("cli-round-mean-score"), score, String::new()]);
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn value(rates: &Rates) -> Value {
    let share = |share: Share| json!({ "part": share.part, "whole": share.whole, "share": share.ratio() });
    json!({
        "completion": share(rates.completion),
        "on_time": share(rates.on_time),
        "missed_explained": share(rates.explained),
        "first_time_pass": share(rates.first_time),
        "suspicious_speed": share(rates.fast),
        "mean_score": rates.score.map(|score| score.to_string()),
    })
}
