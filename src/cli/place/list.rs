//! `place list`: units, areas and assets, and what is out of service.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::place::Suspension;
use crate::text::date;

/// How to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// A place in the list.
struct Listed {
    noun: Noun,
    code: Code,
    title: String,
    within: Option<Code>,
    out: Option<Suspension>,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let places = places(session)?;
    if args.json {
        let values = places.iter().map(|place| {
            json!({
                "kind": place.noun,
                "code": place.code,
                "title": place.title,
                "area": place.within,
                "out": place.out.as_ref().map(|out| json!({ "since": session.stamp(out.from), "reason": out.reason })),
            })
        });
        let value = values.collect();
        session.out.json(&Value::Array(value))?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-code"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-area"))
        .text(locale.say("cli-head-state"));
    for place in &places {
        let out = place.out.as_ref().map(|out| {
            let since = date::stamp(locale, session.calendar.local(out.from));
            locale.say_with("cli-place-out-since", &[("at", since.into()), ("reason", out.reason.as_str().into())])
        });
        table.row([
            locale.word(place.noun),
            place.code.to_string(),
            place.title.clone(),
            place.within.as_ref().map(ToString::to_string).unwrap_or_default(),
            out.unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn places(session: &Session) -> Result<Vec<Listed>> {
    let out = session.store.out_of_service()?;
    let resting = |area: Option<&Code>, asset: Option<&Code>| {
        let held = out.iter().find(|held| match asset {
            Some(_) => held.record.asset.as_ref() == asset,
            None => held.record.asset.is_none() && held.record.area.as_ref() == area,
        });
        held.map(|held| held.record.clone())
    };
    let mut places = Vec::new();
    for unit in session.store.units()?.into_iter().map(|held| held.record.is) {
        let title = session.locale.marked(&unit.title);
        places.push(Listed { noun: Noun::Unit, title, out: None, within: unit.parent, code: unit.code });
    }
    for area in session.store.areas()?.into_iter().map(|held| held.record.is) {
        let title = session.locale.marked(&area.title);
        places.push(Listed {
            noun: Noun::Area,
            title,
            out: resting(Some(&area.code), None),
            within: area.parent,
            code: area.code,
        });
    }
    for asset in session.store.assets()?.into_iter().map(|held| held.record.is) {
        let title = session.locale.marked(&asset.title);
        places.push(Listed {
            noun: Noun::Asset,
            title,
            out: resting(None, Some(&asset.code)),
            within: asset.area,
            code: asset.code,
        });
    }
    Ok(places)
}
