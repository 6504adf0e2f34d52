//! `template show`: a checklist with its lines and schedules.

use clap::Args;
use serde_json::json;

use super::recurs;
use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::schedule::Schedule;
use crate::domain::template::{Template, TemplateState};

/// What to show.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The checklist
    #[arg(value_name = "CODE")]
    code: String,
    /// An earlier version of it
    #[arg(long, value_name = "N")]
    version: Option<i64>,
    /// For machines: the whole form, its versions and schedules
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let template = match args.version {
        None => session.store.template(&code)?,
        Some(number) => {
            let versions: Vec<Template> = session.store.versions(&code)?.into_iter().map(|held| held.record).collect();
            super::diff::numbered(&versions, number)?.clone()
        }
    };
    let listed = session.store.templates()?.into_iter().find(|listed| listed.template.code == code);
    let schedules = listed.map(|listed| listed.schedules).unwrap_or_default();
    if args.json {
        let plans: Vec<_> = schedules.iter().map(|schedule| {
            json!({ "code": schedule.code, "on": schedule.is_on(), "recurs": recurs::written(&schedule.plan), "plan": schedule.plan })
        }).collect();
        session.out.json(&json!({
            "code": template.code,
            "version": template.version,
            "state": template.state,
            "title": session.locale.phrase(&template.form.title),
            "form": template.form,
            "schedules": plans,
        }))?;
    } else {
        write(&template, &schedules, session)?;
    }
    Ok(Exit::Done)
}

fn write(template: &Template, schedules: &[Schedule], session: &mut Session) -> Result<()> {
    let (locale, form) = (&session.locale, &template.form);
    let version = locale.say_with("round-version", &[("version", template.version.into())]);
    let clause = form.clause.as_ref().map(|clause| locale.say_with("word-rule", &[("clause", clause.as_str().into())]));
    let state = (template.state != TemplateState::InForce).then(|| locale.word(template.state));
    let head = [Some(form.code.to_string()), Some(locale.marked(&form.title)), Some(version), state, clause];
    let mut lines = vec![head.into_iter().flatten().collect::<Vec<_>>().join(" · ")];
    for schedule in schedules {
        let state = locale.word_of("schedule", if schedule.is_on() { "on" } else { "off" });
        let plan = &schedule.plan;
        let window = locale.say_with(
            "cli-plan-window",
            &[
                ("opens", plan.opens.to_string().into()),
                ("due", plan.due.to_string().into()),
                ("missed", plan.missed.to_string().into()),
            ],
        );
        lines.push(format!("{} · {state} · {} · {window}", schedule.code, recurs::said(plan, locale)));
    }
    let mut table = Table::new()
        .number(locale.say("cli-head-seq"))
        .text(locale.say("cli-head-code"))
        .text(locale.say("cli-head-kind"))
        .text(locale.say("cli-head-line"))
        .text(locale.say("cli-head-limits"));
    for (place, item) in form.items().enumerate() {
        let limits = item.alarm.or(item.warn).map(|limits| {
            let side =
                |value: Option<crate::domain::number::Quantity>| value.map_or(String::new(), |value| value.to_string());
            format!("{}..{} {}", side(limits.low), side(limits.high), item.unit.as_deref().unwrap_or_default())
        });
        let criterion = || item.criterion.as_ref().map(|phrase| locale.marked(phrase));
        table.row([
            (place + 1).to_string(),
            item.key.to_string(),
            locale.word(item.kind),
            locale.marked(&item.text),
            limits.or_else(criterion).unwrap_or_default(),
        ]);
    }
    for line in lines {
        session.out.line(line)?;
    }
    table.write(&mut session.out)
}
