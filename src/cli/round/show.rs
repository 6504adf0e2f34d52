//! `round show`: a round with its lines, what was answered and what was seen before.

use clap::Args;
use serde_json::{Value, json};

use super::row_of;
use super::which::{Found, Wanted, find};
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::cli::table::Table;
use crate::domain::answer::Answer;
use crate::domain::due::Standing;
use crate::domain::item::Item;
use crate::domain::limits::Limits;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::store::{Line, Past, RoundView};
use crate::text::date;
use crate::text::mark::Marks;

/// What to show.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// RND-0012, or TEMPLATE[/ASSET][@SLOT]
    #[arg(value_name = "ROUND")]
    round: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &ShowArgs, session: &mut Session) -> Result<Exit> {
    let found = find(session, &args.round, Wanted::Any)?;
    let view = session.store.round(&found.which, session.now)?;
    if args.json {
        let value = view_json(&view, session);
        session.out.json(&value)?;
    } else {
        write(&found, &view, session)?;
    }
    Ok(Exit::Done)
}

/// The state of a round for machines: the last act, else what the clock says.
fn state(view: &RoundView, session: &Session) -> &'static str {
    match row_of(view) {
        Some(round) => round.state.name(),
        None if session.now > view.due => Standing::Late.name(),
        None => Standing::Open.name(),
    }
}

fn view_json(view: &RoundView, session: &Session) -> Value {
    let round = row_of(view);
    let name = |id: Option<Id>| id.and_then(|id| view.names.get(&id));
    let time = |at: Option<_>| at.map(|at| session.stamp(at));
    let signatures: Vec<Value> = view
        .signatures
        .iter()
        .map(|signature| {
            json!({
                "by": name(signature.person),
                "role": signature.role,
                "meaning": signature.meaning,
                "known_by": signature.known_by,
                "at": session.stamp(signature.at),
                "alone": signature.alone,
                "digest": signature.digest,
            })
        })
        .collect();
    json!({
        "id": round.map(|round| reference(Noun::Round, round.number)),
        "state": state(view, session),
        "template": view.template.code,
        "version": view.template.version,
        "title": session.locale.phrase(&view.template.form.title),
        "rule": view.template.form.clause,
        "asset": round.and_then(|round| round.asset.clone()),
        "slot": round.map(|round| round.slot.clone()),
        "opens": session.stamp(view.opens),
        "due": session.stamp(view.due),
        "walked_from": time(round.and_then(|round| round.walked_from)),
        "walked_to": time(round.and_then(|round| round.walked_to)),
        "from_paper": round.is_some_and(|round| round.from_paper),
        "reason": round.and_then(|round| round.reason.clone()),
        "by": name(round.and_then(|round| round.signed_by)),
        "score": round.and_then(|round| round.score).map(|score| score.to_string()),
        "outcome": round.and_then(|round| round.outcome),
        "lot": round.and_then(|round| round.lot.clone()),
        "open": view.open_lines(),
        "items": view.lines.iter().map(|line| line_json(line, view, session)).collect::<Vec<_>>(),
        "signatures": signatures,
    })
}

fn line_json(line: &Line, view: &RoundView, session: &Session) -> Value {
    let item = &line.item;
    let section = view.template.form.sections.get(line.section);
    json!({
        "key": item.key,
        "text": session.locale.phrase(&item.text),
        "kind": item.kind,
        "section": section.map(|section| session.locale.phrase(&section.title)),
        "criterion": item.criterion.as_ref().map(|phrase| session.locale.phrase(phrase)),
        "critical": item.critical,
        "optional": item.optional,
        "unit": item.unit,
        "alarm": item.alarm,
        "choices": item.choices.iter().map(|choice| &choice.value).collect::<Vec<_>>(),
        "answer": line.answer.as_ref().map(|held| answer_json(&held.record, view, session)),
        "last": line.last.iter().map(past).collect::<Vec<_>>(),
        "finding": line.finding.as_ref().map(|finding| reference(Noun::Finding, finding.number)),
        "action": line.action,
    })
}

fn answer_json(answer: &Answer, view: &RoundView, session: &Session) -> Value {
    let again = answer.again.as_ref().map(|again| {
        json!({
            "due": session.stamp(again.due),
            "value": again.value.map(|value| value.to_string()),
            "typed": again.typed,
            "at": again.at.map(|at| session.stamp(at)),
            "missed": again.missed,
        })
    });
    json!({
        "verdict": answer.verdict,
        "value": answer.value.map(|value| value.to_string()),
        "typed": answer.typed,
        "flag": answer.flag,
        "note": answer.note,
        "instrument": answer.instrument,
        "file": answer.file,
        "bulk": answer.bulk,
        "fixed": answer.fixed,
        "again": again,
        "by": answer.by.and_then(|id| view.names.get(&id)),
        "at": session.stamp(answer.at),
    })
}

fn write(found: &Found, view: &RoundView, session: &mut Session) -> Result<()> {
    let head = head(found, view, session);
    session.out.line(head)?;
    if let Some(intro) = &view.template.form.intro {
        let intro = session.locale.phrase(intro).to_owned();
        session.out.line(intro)?;
    }
    let locale = &session.locale;
    let mut table = Table::new()
        .text(String::new())
        .number(locale.say("cli-head-seq"))
        .text(locale.say("cli-head-line"))
        .text(locale.say("cli-head-limits"))
        .text(locale.say("cli-head-answer"))
        .text(locale.say("cli-head-code"));
    for (place, line) in view.lines.iter().enumerate() {
        let answer = line.answer.as_ref().map(|held| &held.record);
        table.row([
            answer.map(|answer| Marks::Signs.verdict(answer.verdict)).unwrap_or_default().to_owned(),
            (place + 1).to_string(),
            locale.phrase(&line.item.text).to_owned(),
            acceptable(&line.item, session),
            answer.map(|answer| words(answer, line, session)).unwrap_or_default(),
            line.item.key.to_string(),
        ]);
    }
    table.write(&mut session.out)?;
    let left = super::left(view, session);
    if row_of(view).is_none_or(|round| !round.state.is_closed()) {
        session.out.line(left)?;
    }
    Ok(())
}

/// `RND-0007 · Fire exits · started · by 10:00`.
fn head(found: &Found, view: &RoundView, session: &Session) -> String {
    let locale = &session.locale;
    let state = match row_of(view) {
        Some(round) => locale.word(round.state),
        None => locale.word_of("standing", state(view, session)),
    };
    let due = date::moment(locale, session.calendar.local(view.due), session.calendar.date(session.now));
    let title = locale.phrase(&view.template.form.title);
    let parts = [found.name.clone(), title.to_owned(), state, locale.say_with("today-by", &[("time", due.into())])];
    parts.join(" · ")
}

/// What is acceptable on a line: its limits, its choices, else its criterion.
fn acceptable(item: &Item, session: &Session) -> String {
    let locale = &session.locale;
    if let Some(Limits { low, high }) = item.alarm.or(item.warn) {
        let unit = item.unit.clone().unwrap_or_default();
        let text =
            |value: Option<crate::domain::number::Quantity>| value.map(|value| value.to_string()).unwrap_or_default();
        let args = [("low", text(low).into()), ("high", text(high).into()), ("unit", unit.into())];
        let id = match (low, high) {
            (Some(_), Some(_)) => "round-limits",
            (Some(_), None) => "round-limit-low",
            _ => "round-limit-high",
        };
        return locale.say_with(id, &args).trim_end().to_owned();
    }
    if !item.choices.is_empty() {
        let choices: Vec<&str> = item.choices.iter().map(|choice| locale.phrase(&choice.text)).collect();
        return locale.list(&choices);
    }
    item.criterion.as_ref().map(|phrase| locale.phrase(phrase).to_owned()).unwrap_or_default()
}

/// An answer in words, with its note and what followed.
fn words(answer: &Answer, line: &Line, session: &Session) -> String {
    let locale = &session.locale;
    let choice = line.item.choices.iter().find(|choice| answer.typed.as_deref() == Some(choice.value.as_str()));
    let value = choice.map(|choice| locale.phrase(&choice.text).to_owned()).or_else(|| answer.typed.clone());
    let second = answer.again.as_ref().and_then(|again| again.typed.clone());
    let value = match (value, second) {
        (Some(first), Some(second)) => Some(format!("{first} → {second}")),
        (value, _) => value,
    };
    let verdict = Some(locale.word(answer.verdict)).filter(|_| {
        value.is_none()
            || !matches!(answer.verdict, crate::domain::answer::Verdict::Noted | crate::domain::answer::Verdict::Pass)
    });
    let waits = answer.again.as_ref().filter(|_| answer.waits()).map(|again| {
        let time = date::time(session.calendar.local(again.due));
        locale.say_with("today-again-at", &[("time", time.into())])
    });
    let parts = [value, verdict, answer.note.clone(), waits, line.action.clone().filter(|_| answer.finding.is_some())];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn past(past: &Past) -> String {
    past.typed.clone().unwrap_or_else(|| past.verdict.name().to_owned())
}
