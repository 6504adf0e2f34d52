//! `template review`: the lines that passed so often running that the checklist may ask less.

use clap::Args;
use serde_json::{Value, json};

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::code::Code;
use crate::domain::template::{Form, STEADY};
use crate::store::Steady;
use crate::text::date;

/// Which to look at.
#[derive(Debug, Args)]
pub struct ReviewArgs {
    /// The checklist; all in force where none is named
    #[arg(value_name = "CODE")]
    code: Option<String>,
    /// How often running a line must have passed
    #[arg(long, value_name = "N", default_value_t = STEADY, value_parser = clap::value_parser!(i64).range(1..))]
    least: i64,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Looks at them. Nothing is changed: what follows from it is for someone to decide.
pub fn run(args: &ReviewArgs, session: &mut Session) -> Result<Exit> {
    let wanted: Option<Code> = args.code.as_deref().map(argument::code).transpose()?;
    let forms: Vec<Form> = match &wanted {
        Some(code) => vec![session.store.template(code)?.form],
        None => session.store.templates()?.into_iter().map(|listed| listed.template.form).collect(),
    };
    let mut found = Vec::new();
    for form in forms {
        let steady = session.store.steady_at_least(&form.code, args.least)?;
        if !steady.is_empty() {
            found.push((form, steady));
        }
    }
    if args.json {
        let values = found.iter().flat_map(|(form, steady)| values(form, steady, session)).collect();
        session.out.json(&Value::Array(values))?;
        return Ok(Exit::Done);
    }
    if found.is_empty() {
        let none = session.locale.say_with("cli-review-none", &[("n", args.least.into())]);
        session.out.line(none)?;
        return Ok(Exit::Done);
    }
    write(&found, session)
}

fn write(found: &[(Form, Vec<Steady>)], session: &mut Session) -> Result<Exit> {
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-template"))
        .text(locale.say("cli-head-line"))
        .number(locale.say("cli-head-passes"))
        .number(locale.say("cli-head-bulk"))
        .text(locale.say("cli-head-since"))
        .text(locale.say("cli-head-proposal"));
    for (form, steady) in found {
        for line in steady {
            let text = form.item(&line.item).map(|item| locale.phrase(&item.text).to_owned());
            table.row([
                form.code.to_string(),
                text.unwrap_or_default(),
                line.passes.to_string(),
                line.bulk.to_string(),
                date::full(locale, session.calendar.date(line.since)),
                locale.word(line.proposal(form, steady)),
            ]);
        }
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn values(form: &Form, steady: &[Steady], session: &Session) -> Vec<Value> {
    let value = |line: &Steady| {
        json!({
            "template": form.code,
            "item": line.item,
            "text": form.item(&line.item).map(|item| session.locale.phrase(&item.text)),
            "passes": line.passes,
            "bulk": line.bulk,
            "since": session.stamp(line.since),
            "proposal": line.proposal(form, steady).name(),
        })
    };
    steady.iter().map(value).collect()
}
