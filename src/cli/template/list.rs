//! `template list`: the checklists in force.

use clap::Args;
use serde_json::{Value, json};

use super::recurs;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::schedule::Plan;
use crate::store::Listed;

/// How to list.
#[derive(Debug, Args)]
pub struct ListArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Lists them.
pub fn run(args: &ListArgs, session: &mut Session) -> Result<Exit> {
    let listed = session.store.templates()?;
    if args.json {
        let values = listed.iter().map(|listed| value(listed, session)).collect();
        session.out.json(&Value::Array(values))?;
        return Ok(Exit::Done);
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(locale.say("cli-head-code"))
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-kind"))
        .number(locale.say("cli-head-lines"))
        .text(locale.say("cli-head-state"))
        .text(locale.say("cli-head-schedule"));
    for listed in &listed {
        let form = &listed.template.form;
        let state = if listed.schedules.is_empty() {
            ""
        } else if listed.is_on() {
            "on"
        } else {
            "off"
        };
        table.row([
            form.code.to_string(),
            locale.marked(&form.title),
            locale.word(form.kind),
            form.items().count().to_string(),
            if state.is_empty() { String::new() } else { locale.word_of("schedule", state) },
            schedules(listed, |plan| recurs::said(plan, locale)).unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

fn value(listed: &Listed, session: &Session) -> Value {
    let form = &listed.template.form;
    json!({
        "code": form.code,
        "title": session.locale.phrase(&form.title),
        "kind": form.kind,
        "items": form.items().count(),
        "schedule": schedules(listed, recurs::written),
        "on": listed.is_on(),
        "version": listed.template.version,
        "rule": form.clause,
    })
}

fn schedules(listed: &Listed, said: impl Fn(&Plan) -> String) -> Option<String> {
    let all: Vec<String> = listed.schedules.iter().map(|schedule| said(&schedule.plan)).collect();
    (!all.is_empty()).then(|| all.join("; "))
}
