//! `history`: what was changed in one record, field by field.

use clap::Args;
use serde_json::Value;

use super::failure::{Exit, Result};
use super::journal;
use super::session::Session;
use crate::store::Event;
use crate::text::changed::{Called, Changes};
use crate::text::date;
use crate::text::safe::Safe;

/// Which record.
#[derive(Debug, Args)]
pub struct HistoryArgs {
    /// ACT-0042, RND-0007, a code, or a record's own number
    #[arg(value_name = "REF")]
    reference: String,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &HistoryArgs, session: &mut Session) -> Result<Exit> {
    let (_, id) = session.store.find_reference(&args.reference)?;
    let events = session.store.history(id)?;
    if args.json {
        let stamp = |at| session.stamp(at);
        let values = events.iter().map(|event| journal::value(event, &stamp)).collect();
        session.out.json(&Value::Array(values))?;
        return Ok(Exit::Done);
    }
    let called = Called { records: session.store.called_in(&events)?, codes: session.store.titles()?.as_ref().clone() };
    for event in &events {
        for line in lines(event, &called, session) {
            session.out.line(line)?;
        }
    }
    Ok(Exit::Done)
}

/// An entry, and a line for each field it changed.
fn lines(event: &Event, called: &Called, session: &Session) -> Vec<String> {
    let (locale, entry) = (&session.locale, &event.entry);
    let at = date::stamp(locale, session.calendar.local(entry.at));
    let verb = locale.word_of("verb", &entry.verb);
    let said = [
        ("seq", entry.seq.to_string().into()),
        ("at", at.into()),
        ("name", event.by.as_str().into()),
        ("verb", verb.into()),
        ("reference", event.reference.as_str().into()),
    ];
    let mut head = locale.say_with("cli-journal-entry", &said);
    if let Some(reason) = &entry.reason {
        head = format!("{head} · {}", Safe::flat(reason));
    }
    let changes = Changes { locale, calendar: &session.calendar, called, noun: entry.noun() };
    // A field without a word is the program's own: the verb says what it means, and `--json` holds it.
    let told = event.changes.iter().flat_map(|changed| changes.told(&changed.field, &changed.before, &changed.after));
    let fields = told.map(|line| format!("    {}", Safe::flat(&line)));
    [head].into_iter().chain(fields).collect()
}
