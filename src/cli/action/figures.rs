//! `action counts|figures`: how many are open, and how well is rectified.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::span::{self, Span};
use crate::cli::table::Table;
use crate::domain::action::{Rectification, Rung};
use crate::domain::phrase::Phrase;
use crate::domain::share::Share;
use crate::domain::time::Instant;
use crate::store::{Counted, Owner};
use crate::text::percent::percent;

/// How to count.
#[derive(Debug, Args)]
pub struct CountsArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Of which period.
#[derive(Debug, Args)]
pub struct FiguresArgs {
    /// Else the last thirty days
    #[command(flatten)]
    span: Span,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Counts the open ones.
pub fn counts(args: &CountsArgs, session: &mut Session) -> Result<Exit> {
    let counts = session.store.action_counts(session.now)?;
    let name = |owner: &Owner| -> Result<Option<String>> {
        Ok(match owner.person {
            Some(person) => session.store.person(person)?.map(|held| held.record.name),
            None => owner.post.as_ref().map(ToString::to_string),
        })
    };
    let mut owners = Vec::with_capacity(counts.by_owner.len());
    for Counted { what, open, overdue } in &counts.by_owner {
        owners.push((name(what)?, *open, *overdue));
    }
    let areas = counts.by_area.iter().map(|one| (one.what.as_ref().map(ToString::to_string), one.open, one.overdue));
    let areas: Vec<_> = areas.collect();
    if args.json {
        let rows = |rows: &[(Option<String>, i64, i64)]| -> Vec<Value> {
            rows.iter().map(|(name, open, overdue)| json!({ "name": name, "open": open, "overdue": overdue })).collect()
        };
        let value = json!({
            "open": counts.open,
            "overdue": counts.overdue,
            "to_verify": counts.to_verify,
            "by_step": steps(counts.by_step),
            "by_owner": rows(&owners),
            "by_area": rows(&areas),
        });
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    // A table names posts and areas as people do; machines get their codes.
    let (posts, places) = (session.store.posts()?, session.store.areas()?);
    let posts = posts.iter().map(|held| (held.record.is.code.as_str(), &held.record.is.title));
    let places = places.iter().map(|held| (held.record.is.code.as_str(), &held.record.is.title));
    let titles: std::collections::HashMap<&str, &Phrase> = posts.chain(places).collect();
    let said = [("open", counts.open.into()), ("overdue", counts.overdue.into()), ("verify", counts.to_verify.into())];
    let summary = locale.say_with("cli-action-counts", &said);
    let mut table = Table::new()
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-name"))
        .number(locale.say("cli-action-head-open"))
        .number(locale.say("cli-action-head-overdue"));
    for (kind, rows) in [("owner", owners), ("area", areas)] {
        let kind = locale.field(kind);
        for (name, open, overdue) in rows {
            let name = name.unwrap_or_else(|| locale.say("cli-action-nobody"));
            let name = titles.get(name.as_str()).map_or(name.clone(), |title| locale.phrase(title).to_owned());
            table.row([kind.clone(), name, open.to_string(), overdue.to_string()]);
        }
    }
    for (rung, count) in Rung::ALL.into_iter().zip(counts.by_step.into_iter().skip(1)) {
        let count = count.to_string();
        table.row([locale.say("cli-action-head-raised"), locale.word(rung), count.clone(), count]);
    }
    session.out.line(summary)?;
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn steps(by_step: [i64; 5]) -> Value {
    let [none, owner, supervisor, manager, board] = by_step;
    json!({ "none": none, "owner": owner, "supervisor": supervisor, "manager": manager, "board": board })
}

/// Tells the figures.
pub fn figures(args: &FiguresArgs, session: &mut Session) -> Result<Exit> {
    let days = args.span.read(session, span::Default::Month)?;
    let counted = session.store.rectification(days.from, days.to, session.now)?;
    if args.json {
        let value = value(&counted, days.from, days.to, session);
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let told = |id, share: Share| {
        let value = share.percent().map(|share| percent(locale, share)).unwrap_or_default();
        (id, value, format!("{}/{}", share.part, share.whole))
    };
    let mut table = Table::new()
        .text(locale.say("cli-action-head-figure"))
        .number(locale.say("cli-head-value"))
        .number(locale.say("cli-action-head-of"));
    let age = counted.mean_age().map(|days| format!("{days:.1}")).unwrap_or_default();
    for (id, value, made_of) in [
        told("cli-action-rate", counted.rate()),
        told("cli-action-on-time", counted.on_time_rate()),
        ("cli-action-mean-age", age, counted.open.to_string()),
        told("cli-action-effective", counted.effectiveness()),
        told("cli-action-reopened", counted.reopen_rate()),
        told("cli-action-repeats", counted.repeat_rate()),
    ] {
        table.row([locale.say(id), value, made_of]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn value(counted: &Rectification, from: Instant, to: Instant, session: &Session) -> Value {
    json!({
        "from": session.stamp(from),
        "to": session.stamp(to),
        "due": counted.due,
        "rectified": counted.rectified,
        "rate": counted.rate().ratio(),
        "on_time": counted.on_time,
        "on_time_rate": counted.on_time_rate().ratio(),
        "open": counted.open,
        "mean_age_days": counted.mean_age(),
        "by_step": steps(counted.by_step),
        "watches_held": counted.held,
        "recurred": counted.recurred,
        "effectiveness": counted.effectiveness().ratio(),
        "verified": counted.verified,
        "reopened": counted.reopened,
        "reopen_rate": counted.reopen_rate().ratio(),
        "findings": counted.findings,
        "repeats": counted.repeats,
        "repeat_rate": counted.repeat_rate().ratio(),
    })
}
