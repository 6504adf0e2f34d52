//! `action show`: one action with its plan, findings, work and verification.

use clap::Args;
use serde_json::{Value, json};

use super::{find, row};
use crate::cli::failure::{Exit, Failure, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::time::Instant;
use crate::store::{ActionRow, ActionView};
use crate::text::date;

/// Which.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// ACT-0042
    #[arg(value_name = "ACTION")]
    action: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let held = find(session, &args.action)?;
    let gone = || Failure::unknown("action", &args.action, Vec::new());
    let view = session.store.action(held.record.id)?.ok_or_else(gone)?;
    if args.json {
        let value = value(&view, session);
        session.out.json(&value)?;
        return Ok(Exit::Done);
    }
    let stands = row::stands(&view.held.record, session);
    session.out.line(stands)?;
    let mut table = Table::new().text(String::new()).text(String::new());
    for (field, text) in fields(&view, session) {
        table.row([field, text]);
    }
    table.write(&mut session.out)?;
    Ok(Exit::Done)
}

/// Everything that is said of it, field by field; what is missing of the five is said to be.
fn fields(view: &ActionView, session: &Session) -> Vec<(String, String)> {
    let (action, locale) = (&view.held.record, &session.locale);
    let name = |id: Option<Id>| id.and_then(|id| view.names.get(&id).cloned());
    let code = |code: &Option<crate::domain::code::Code>| code.as_ref().map(ToString::to_string);
    let stamp = |at: Option<Instant>| at.map(|at| date::stamp(locale, session.calendar.local(at)));
    let missing = || Some(locale.say("cli-action-missing"));
    let both = |at: Option<Instant>, by: Option<Id>| {
        stamp(at).map(|at| [Some(at), name(by)].into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let mut fields: Vec<(&str, Option<String>)> = vec![
        ("owner", name(action.owner).or_else(|| code(&action.post)).or_else(missing)),
        ("due", Some(row::due(action, session))),
        ("accountable", name(action.accountable).or_else(missing)),
        ("standard", action.standard.clone().or_else(missing)),
        ("measure", action.measure.clone().or_else(missing)),
        ("severity", Some(locale.word(action.severity))),
        ("times", (action.times > 1).then(|| action.times.to_string())),
        ("note", action.note.clone()),
        ("area", code(&action.area)),
        ("asset", code(&action.asset)),
    ];
    fields.extend(action.whys.iter().map(|why| ("whys", Some(why.clone()))));
    fields.extend([
        ("cause", action.cause.map(|cause| locale.word(cause))),
        ("elsewhere", action.elsewhere.map(|yes| locale.say(if yes { "cli-site-yes" } else { "cli-site-no" }))),
        ("interim", action.interim.clone()),
        ("funding", action.funding.map(|funding| funding.to_string())),
        ("listed", stamp(action.listed)),
        ("done", both(action.done, action.done_by)),
        ("outcome", action.outcome.clone()),
        ("evidence", action.evidence.as_ref().map(|file| file.name.clone())),
        ("in_order", both(action.in_order, action.in_order_by)),
        ("verified", both(action.verified, action.verified_by)),
        ("verdict", action.verdict.clone()),
        ("watch_until", stamp(action.watch_until)),
        ("closed", stamp(action.closed)),
        ("merged_into", view.merged_into.clone()),
        ("reason", action.reason.clone()),
        ("reopened", (action.reopened > 0).then(|| action.reopened.to_string())),
        ("postponed", (action.postponed > 0).then(|| action.postponed.to_string())),
    ]);
    let said = fields.into_iter().filter_map(|(field, text)| Some((locale.field(field), text?)));
    let findings = view.findings.iter().map(|held| {
        let finding = &held.record;
        let what = finding.note.clone().unwrap_or_else(|| locale.phrase(&finding.title).to_owned());
        (locale.word(Noun::Finding), format!("{} {what}", reference(Noun::Finding, finding.number)))
    });
    let rounds = view.rounds.iter().map(|round| {
        let what = locale.phrase(&round.title);
        (locale.word(Noun::Round), format!("{} {what}", reference(Noun::Round, round.number)))
    });
    said.chain(findings).chain(rounds).collect()
}

fn value(view: &ActionView, session: &Session) -> Value {
    let action = &view.held.record;
    let name = |id: Option<Id>| id.and_then(|id| view.names.get(&id).cloned());
    let stamp = |at: Option<Instant>| at.map(|at| session.stamp(at));
    let row = ActionRow {
        owner: name(action.owner),
        accountable: name(action.accountable),
        action: action.clone(),
        seq: view.held.seq,
    };
    let mut value = row::value(&row, session);
    let names = |ids: &[Id]| ids.iter().filter_map(|id| name(Some(*id))).collect::<Vec<_>>();
    let more = json!({
        "standard": action.standard,
        "measure": action.measure,
        "whys": action.whys,
        "cause": action.cause,
        "elsewhere": action.elsewhere,
        "interim": action.interim,
        "funding": action.funding.map(|funding| funding.to_string()),
        "hands": names(&action.hands),
        "done_by": name(action.done_by),
        "outcome": action.outcome,
        "evidence": action.evidence,
        "in_order": stamp(action.in_order),
        "in_order_by": name(action.in_order_by),
        "verified_by": name(action.verified_by),
        "verdict": action.verdict,
        "alone": action.alone,
        "doubts": action.doubts,
        "merged_into": view.merged_into,
        "merged": view.merged.iter().map(crate::domain::action::Action::reference).collect::<Vec<_>>(),
        "reason": action.reason,
        "by": name(action.by),
        "origin": action.origin,
        "entries": view.entries,
        "findings": view.findings.iter().map(|held| reference(Noun::Finding, held.record.number)).collect::<Vec<_>>(),
        "rounds": view.rounds.iter().map(|round| reference(Noun::Round, round.number)).collect::<Vec<_>>(),
    });
    if let (Some(value), Value::Object(more)) = (value.as_object_mut(), more) {
        value.extend(more);
    }
    value
}
