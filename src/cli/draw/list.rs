//! `spot list`: the samples, newest first.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, reference};
use crate::text::date;

/// How many to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// At most so many
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: i64,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let draws = session.store.draws(None, args.limit)?;
    if args.json {
        let values = draws.iter().map(|held| {
            let draw = &held.record;
            json!({
                "id": reference(Noun::Draw, draw.number),
                "purpose": draw.purpose,
                "of": draw.of,
                "from": draw.from,
                "to": draw.to,
                "seed": draw.seed,
                "population": draw.population,
                "drawn": draw.drawn.len(),
                "at": session.stamp(draw.at),
            })
        });
        let values = Value::Array(values.collect());
        session.out.json(&values)?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    if draws.is_empty() {
        let nothing = locale.say("cli-draw-none");
        session.out.line(nothing)?;
        return Ok(Exit::Done);
    }
    let mut table = Table::new()
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-noun"))
        .text(locale.say("cli-head-when"))
        .number(locale.field("count"))
        .text(locale.say("cli-head-at"));
    for held in &draws {
        let draw = &held.record;
        table.row([
            reference(Noun::Draw, draw.number),
            locale.word(draw.purpose),
            locale.word(draw.of),
            format!("{} .. {}", draw.from, draw.to),
            format!("{} / {}", draw.drawn.len(), draw.population),
            date::stamp(locale, session.calendar.local(draw.at)),
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}
