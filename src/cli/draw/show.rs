//! `spot show`: a sample with what was said of each.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, reference};
use crate::store::DrawView;
use crate::text::percent::percent;

/// Which.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// DRW-0001
    #[arg(value_name = "SAMPLE")]
    sample: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let view = super::numbered(session, &args.sample)?;
    if args.json {
        let value = value(&view, session);
        session.out.json(&value)?;
    } else {
        write(&view, session)?;
    }
    Ok(Exit::Done)
}

/// A sample for machines.
pub(super) fn value(view: &DrawView, session: &Session) -> Value {
    let draw = &view.draw.record;
    let name = |id| view.names.get(&id);
    let rows = view.rows.iter().map(|row| {
        let spot = row.spot.as_ref().map(|spot| {
            json!({
                "agrees": spot.agrees,
                "note": spot.note,
                "by": spot.by.and_then(name),
                "at": session.stamp(spot.at),
            })
        });
        json!({
            "id": row.reference,
            "title": session.locale.phrase(&row.title),
            "state": row.state,
            "spot": spot,
        })
    });
    json!({
        "id": reference(Noun::Draw, draw.number),
        "purpose": draw.purpose,
        "of": draw.of,
        "from": draw.from,
        "to": draw.to,
        "percent": draw.share.map(|share| share.to_string()),
        "wanted": draw.wanted,
        "seed": draw.seed,
        "population": draw.population,
        "by": draw.by.and_then(name),
        "at": session.stamp(draw.at),
        "drawn": rows.collect::<Vec<_>>(),
    })
}

/// A sample for people.
pub(super) fn write(view: &DrawView, session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let draw = &view.draw.record;
    let wanted =
        draw.share.map(|share| percent(locale, share)).or(draw.wanted.map(|n| n.to_string())).unwrap_or_default();
    let args = [
        ("reference", reference(Noun::Draw, draw.number).into()),
        ("purpose", locale.word(draw.purpose).into()),
        ("wanted", wanted.into()),
        ("n", view.rows.len().into()),
        ("population", draw.population.into()),
        ("of", locale.word(draw.of).into()),
        ("from", draw.from.to_string().into()),
        ("to", draw.to.to_string().into()),
        ("seed", draw.seed.to_string().into()),
    ];
    let head = locale.say_with("cli-draw-head", &args);
    let mut table = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-state"))
        .text(locale.field("agrees"))
        .text(locale.say("cli-head-by"))
        .text(locale.field("note"));
    for row in &view.rows {
        let spot = row.spot.as_ref();
        let said = spot.map(|spot| locale.say(if spot.agrees { "app-yes" } else { "app-no" }));
        table.row([
            row.reference.clone(),
            locale.phrase(&row.title).to_owned(),
            locale.state(draw.of.noun(), &row.state),
            said.unwrap_or_default(),
            spot.and_then(|spot| spot.by).and_then(|id| view.names.get(&id)).cloned().unwrap_or_default(),
            spot.and_then(|spot| spot.note.clone()).unwrap_or_default(),
        ]);
    }
    session.out.line(head)?;
    table.write(&mut session.out)
}
