//! `reading`: one line's readings over time, with their figures.

use std::collections::HashMap;

use clap::Args;
use serde_json::{Value, json};

use super::argument;
use super::failure::{Exit, Failure, Result};
use super::session::Session;
use super::span::Moments;
use super::table::Table;
use crate::domain::limits::{Limits, Side};
use crate::domain::noun::{Noun, reference};
use crate::domain::number::Quantity;
use crate::domain::reading::{Ask, Figures, Point, figures};
use crate::domain::record::Id;
use crate::domain::round::Page;
use crate::store::Readings;
use crate::text::date;

/// Which readings to show.
#[derive(Debug, Args)]
pub struct ReadingArgs {
    /// The checklist, by its code
    #[arg(value_name = "TEMPLATE")]
    template: String,
    /// The line, by its key
    #[arg(value_name = "ITEM")]
    item: String,
    /// On this asset only
    #[arg(long, value_name = "ASSET")]
    asset: Option<String>,
    #[command(flatten)]
    moments: Moments,
    /// The newest so many
    #[arg(long, value_name = "N", default_value_t = 200)]
    limit: u16,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows them, the newest first.
pub fn run(args: &ReadingArgs, session: &mut Session) -> Result<Exit> {
    let (from, to) = args.moments.read(session)?;
    let ask = Ask {
        template: argument::code(&args.template)?,
        item: argument::code(&args.item)?,
        asset: args.asset.as_deref().map(argument::code).transpose()?,
        from,
        to,
    };
    let found = session.store.readings(&ask, &Page::first(args.limit.into()))?;
    if found.line.is_none() {
        // Which of the two is unknown: the checklist is told first, with what comes close.
        session.store.template(&ask.template)?;
        let given = vec![("item", args.item.clone().into()), ("template", args.template.clone().into())];
        return Err(Failure::Sentence(Exit::Usage, "inspect-error-item", given));
    }
    let names: HashMap<Id, String> =
        session.store.people()?.into_iter().map(|held| (held.record.id, held.record.name)).collect();
    let figures = figures(&found.points);
    if args.json {
        let values: Vec<Value> = found.points.iter().map(|point| value(point, &names, session)).collect();
        let whole = json!({
            "template": ask.template,
            "item": ask.item,
            "unit": found.line.as_ref().and_then(|line| line.item.unit.clone()),
            "figures": figures.as_ref().map(of_figures),
            "more": found.next.is_some(),
            "readings": values,
        });
        session.out.json(&whole)?;
        return Ok(Exit::Done);
    }
    write(&found, figures.as_ref(), &names, session)?;
    Ok(Exit::Done)
}

fn of_figures(figures: &Figures) -> Value {
    json!({
        "n": figures.n,
        "min": figures.min.to_string(),
        "max": figures.max.to_string(),
        "mean": figures.mean,
        "median": figures.median,
        "deviation": figures.deviation,
        "capability": figures.capability,
        "outside": figures.outside,
    })
}

fn value(point: &Point, names: &HashMap<Id, String>, session: &Session) -> Value {
    let side = point.outside().map(|side| match side {
        Side::Below => "below",
        Side::Above => "above",
    });
    json!({
        "round": reference(Noun::Round, point.number),
        "at": session.stamp(point.at),
        "asset": point.asset,
        "value": point.value.to_string(),
        "first": point.first.map(|first| first.to_string()),
        "flag": point.flag,
        "outside": side,
        "alarm": point.alarm,
        "warn": point.warn,
        "by": point.by.and_then(|id| names.get(&id)),
    })
}

fn write(
    found: &Readings,
    figures: Option<&Figures>,
    names: &HashMap<Id, String>,
    session: &mut Session,
) -> Result<()> {
    let locale = &session.locale;
    let (Some(figures), Some(line)) = (figures, &found.line) else {
        let none = locale.say("inspect-readings-none-yet");
        return session.out.line(none);
    };
    let unit = line.item.unit.clone().unwrap_or_default();
    let mut table = Table::new()
        .text(locale.say("cli-head-at"))
        .number(locale.say("cli-head-value"))
        .text(locale.say("cli-head-limits"))
        .text(locale.say("cli-head-answer"))
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-by"));
    for point in &found.points {
        let outside = point.outside().map(|side| match side {
            Side::Above => locale.say("inspect-readings-above"),
            Side::Below => locale.say("inspect-readings-below"),
        });
        let text = |limit: Option<Quantity>| limit.map(|limit| limit.to_string()).unwrap_or_default();
        let limits = point.alarm.or(point.warn).map(|Limits { low, high }| format!("{}..{}", text(low), text(high)));
        table.row([
            date::stamp(locale, session.calendar.local(point.at)),
            format!("{} {unit}", point.value).trim_end().to_owned(),
            limits.unwrap_or_default(),
            outside.unwrap_or_default(),
            reference(Noun::Round, point.number),
            point.by.and_then(|id| names.get(&id)).cloned().unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)?;
    let three = |value: f64| format!("{value:.3}");
    let or = |value: Option<f64>| value.map_or_else(|| "-".to_owned(), three);
    let first = [
        ("n", figures.n.into()),
        ("min", figures.min.to_string().into()),
        ("max", figures.max.to_string().into()),
        ("mean", three(figures.mean).into()),
        ("unit", unit.into()),
    ];
    let second = [
        ("median", three(figures.median).into()),
        ("deviation", or(figures.deviation).into()),
        ("capability", or(figures.capability).into()),
        ("outside", figures.outside.into()),
    ];
    let said =
        [locale.say_with("inspect-readings-figures", &first), locale.say_with("inspect-readings-spread", &second)];
    said.into_iter().try_for_each(|said| session.out.line(said))
}
