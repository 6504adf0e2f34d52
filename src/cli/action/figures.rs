//! `action counts|figures`: how many are open, and how well is rectified.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::action::{Rectification, Rung};
use crate::domain::time::{Clock, Date, Instant, Span};
use crate::store::{Counted, Owner};

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
    /// From this date on; else the last thirty days
    #[arg(long, value_name = "DATE")]
    from: Option<String>,
    /// Until the end of this date; else now
    #[arg(long, value_name = "DATE")]
    to: Option<String>,
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
    let today = session.calendar.date(session.now);
    let date = |text: &Option<String>| text.as_deref().map(|text| argument::date(text, today)).transpose();
    let start = |date: Date| session.calendar.instant(date, Clock::MIDNIGHT);
    let from = date(&args.from)?.map_or_else(|| session.now.plus(Span::of_days(-30)), start);
    let to = date(&args.to)?.map_or(session.now, |date| start(date.succ_opt().unwrap_or(date)));
    let counted = session.store.rectification(from, to, session.now)?;
    if args.json {
        let value = value(&counted, from, to, session);
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let percent = |share: Option<f64>| share.map(|share| format!("{:.1} %", share * 100.0)).unwrap_or_default();
    let of = |part: i64, whole: i64| format!("{part}/{whole}");
    let mut table = Table::new()
        .text(locale.say("cli-action-head-figure"))
        .number(locale.say("cli-head-value"))
        .number(locale.say("cli-action-head-of"));
    let days = counted.mean_age().map(|days| format!("{days:.1}")).unwrap_or_default();
    for (id, value, made_of) in [
        ("cli-action-rate", percent(counted.rate()), of(counted.rectified, counted.due)),
        ("cli-action-on-time", percent(counted.on_time_rate()), of(counted.on_time, counted.due)),
        ("cli-action-mean-age", days, counted.open.to_string()),
        ("cli-action-effective", percent(counted.effectiveness()), of(counted.held, counted.held + counted.recurred)),
        ("cli-action-reopened", percent(counted.reopen_rate()), of(counted.reopened, counted.verified)),
        ("cli-action-repeats", percent(counted.repeat_rate()), of(counted.repeats, counted.findings)),
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
        "rate": counted.rate(),
        "on_time": counted.on_time,
        "on_time_rate": counted.on_time_rate(),
        "open": counted.open,
        "mean_age_days": counted.mean_age(),
        "by_step": steps(counted.by_step),
        "watches_held": counted.held,
        "recurred": counted.recurred,
        "effectiveness": counted.effectiveness(),
        "verified": counted.verified,
        "reopened": counted.reopened,
        "reopen_rate": counted.reopen_rate(),
        "findings": counted.findings,
        "repeats": counted.repeats,
        "repeat_rate": counted.repeat_rate(),
    })
}
