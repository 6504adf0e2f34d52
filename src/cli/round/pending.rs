//! `round pending`: signed rounds that somebody who answered none of them must look at.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::text::date;

/// The most that are listed.
const MOST: i64 = 500;

/// How to list.
#[derive(Debug, Args)]
pub struct PendingArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them, the longest waiting first.
pub fn run(args: &PendingArgs, session: &mut Session) -> Result<Exit> {
    let waiting = session.store.awaiting_review(MOST)?;
    let me = session.actor.person;
    let own = |worked_by: &[crate::domain::record::Id]| me.is_some_and(|me| worked_by.contains(&me));
    if args.json {
        let values = waiting.iter().map(|round| {
            json!({
                "id": round.reference,
                "title": session.locale.phrase(&round.title),
                "area": round.area,
                "asset": round.asset,
                "by": round.signed_by,
                "signed": session.stamp(round.signed),
                "lines": round.lines,
                "failed": round.failed,
                "own": own(&round.worked_by),
            })
        });
        let values = Value::Array(values.collect());
        session.out.json(&values)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    if waiting.is_empty() {
        let nothing = locale.say("people-pending-none");
        session.out.line(nothing)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-by"))
        .text(locale.say("cli-head-at"))
        .text(locale.say("cli-head-done"))
        .text(String::new());
    for round in &waiting {
        let counts = [("lines", round.lines.into()), ("failed", round.failed.into())];
        table.row([
            round.reference.clone(),
            locale.phrase(&round.title).to_owned(),
            round.signed_by.clone().unwrap_or_default(),
            date::stamp(locale, session.calendar.local(round.signed)),
            locale.say_with("people-pending-lines", &counts),
            if own(&round.worked_by) { locale.say("people-pending-own") } else { String::new() },
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}
