//! `today`: what is due this shift; exit 1 when something is late.

use clap::Args;
use serde_json::{Value, json};

use crate::domain::noun::{Noun, reference};
use crate::domain::time::{Clock, Instant, Span};
use crate::store::{Agenda, Reading};
use crate::text::date;

use super::agenda::{is_behind, is_late, row_json, write_rows};
use super::argument;
use super::failure::{Exit, Result};
use super::session::Session;
use super::table::Table;

/// What to show.
#[derive(Debug, Args)]
pub struct TodayArgs {
    /// For machines
    #[arg(long)]
    json: bool,
    /// As it stands at this moment: RFC 3339, or `2026-11-23 09:00` on the site's clocks
    #[arg(long, value_name = "INSTANT")]
    at: Option<String>,
}

/// Shows it.
pub fn run(args: &TodayArgs, session: &mut Session) -> Result<Exit> {
    let at = match &args.at {
        Some(text) => argument::instant(&session.calendar, session.now, text)?,
        None => session.now,
    };
    let agenda = session.store.agenda(at)?;
    if args.json {
        let value = agenda_json(&agenda, at, session)?;
        session.out.json(&value)?;
    } else {
        write(&agenda, at, session)?;
    }
    Ok(if is_late(&agenda, at) { Exit::Refused } else { Exit::Done })
}

fn agenda_json(agenda: &Agenda, at: Instant, session: &Session) -> Result<Value> {
    let shifts: Vec<&str> = agenda.turns.iter().map(|turn| turn.shift.as_str()).collect();
    let rounds: Vec<Value> = agenda.rows.iter().map(|row| row_json(row, session)).collect();
    let mut readings = Vec::with_capacity(agenda.readings.len());
    for reading in &agenda.readings {
        readings.push(json!({
            "id": round_of(reading, session)?,
            "title": session.locale.phrase(&reading.title),
            "key": reading.item,
            "text": session.locale.phrase(&reading.text),
            "due": session.stamp(reading.due),
            "late": reading.due < at,
            "first": reading.first,
        }));
    }
    let actions: Vec<Value> = agenda
        .actions
        .iter()
        .map(|due| {
            json!({
                "id": reference(Noun::Action, due.action.number),
                "title": session.locale.phrase(&due.action.title),
                "note": due.action.note,
                "severity": due.action.severity,
                "due": session.stamp(due.action.due),
                "late": due.action.due < at,
                "owner": due.owner,
                "post": due.action.post,
                "times": due.action.times,
            })
        })
        .collect();
    Ok(json!({
        "ops_date": agenda.ops_date,
        // Where shifts overlap, the one that began last: it gives the ops date.
        "shift": shifts.last(),
        "shifts": shifts,
        "at": session.stamp(at),
        "late": agenda.rows.iter().filter(|row| is_behind(row)).count(),
        "rounds": rounds,
        "readings": readings,
        "actions": actions,
        "more_actions": agenda.more_actions,
    }))
}

fn write(agenda: &Agenda, at: Instant, session: &mut Session) -> Result<()> {
    let title = title(agenda, session)?;
    session.out.line(title)?;
    for held in session.store.open_imports()? {
        let import = held.record;
        let args = [("reference", import.reference().into()), ("file", import.name.clone().into())];
        let line = session.locale.say_with("import-left-open", &args);
        session.out.line(line)?;
    }
    if agenda.rows.is_empty() && agenda.readings.is_empty() && agenda.actions.is_empty() {
        let nothing = session.locale.say("cli-today-none");
        return session.out.line(nothing);
    }
    write_rows(&agenda.rows, at, session)?;
    write_more(agenda, at, session)?;
    let late = agenda.rows.iter().filter(|row| is_behind(row)).count();
    let done = agenda.rows.iter().filter(|row| row.is_settled()).count();
    let counts = [("done", done.into()), ("all", agenda.rows.len().into()), ("late", late.into())];
    let summary = session.locale.say_with("cli-today-summary", &counts);
    session.out.line(summary)
}

/// `Harbour Mill · Mon 23 Nov · Day 08-20`.
fn title(agenda: &Agenda, session: &Session) -> Result<String> {
    let locale = &session.locale;
    let mut shifts = Vec::new();
    let known = session.store.shifts()?;
    for turn in &agenda.turns {
        let held = known.iter().find(|held| held.record.is.code == turn.shift);
        let name = held.map_or(turn.shift.as_str(), |held| locale.phrase(&held.record.is.title));
        let clock = |at| Clock::of(session.calendar.local(at).time());
        shifts.push(date::shift(locale, turn.ops_date, name, clock(turn.start), clock(turn.end)));
    }
    let shift = if shifts.is_empty() {
        format!("{} · {}", date::day(locale, agenda.ops_date), locale.say("cli-today-no-shift"))
    } else {
        locale.list(&shifts)
    };
    let args = [("site", session.site.name.as_str().into()), ("shift", shift.into())];
    Ok(locale.say_with("cli-today-title", &args))
}

/// Second readings to be taken, and actions that are due.
fn write_more(agenda: &Agenda, at: Instant, session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let today = session.calendar.date(at);
    let mut table = Table::new()
        .text(String::new())
        .text(locale.say("cli-head-title"))
        .text(locale.say("cli-head-due"))
        .text(locale.say("cli-head-owner"))
        .text(locale.say("cli-head-reference"));
    let when = |due: Instant| match at.minutes_since(due) {
        late if late > 0 => date::late(locale, Span::of_minutes(late)),
        _ => date::moment(locale, session.calendar.local(due), today),
    };
    let mark = |due: Instant| if due < at { "!".to_owned() } else { String::new() };
    for reading in &agenda.readings {
        let again = locale.say_with("today-again-at", &[("time", when(reading.due).into())]);
        let text = locale.phrase(&reading.text).to_owned();
        let name = format!("{} {}", round_of(reading, session)?.unwrap_or_default(), reading.item);
        table.row([mark(reading.due), text, again, String::new(), name]);
    }
    for due in &agenda.actions {
        table.row([
            mark(due.action.due),
            locale.phrase(&due.action.title).to_owned(),
            when(due.action.due),
            due.owner.clone().or_else(|| due.action.post.as_ref().map(ToString::to_string)).unwrap_or_default(),
            reference(Noun::Action, due.action.number),
        ]);
    }
    if table.is_empty() {
        return Ok(());
    }
    session.out.line("")?;
    table.write(&mut session.out)?;
    if agenda.more_actions > 0 {
        let more = session.locale.say_with("cli-today-more", &[("n", agenda.more_actions.into())]);
        session.out.line(more)?;
    }
    Ok(())
}

fn round_of(reading: &Reading, session: &Session) -> Result<Option<String>> {
    let view = session.store.round(&crate::domain::round::Which::Row(reading.round), session.now)?;
    Ok(view.round.map(|held| reference(Noun::Round, held.record.number)))
}
