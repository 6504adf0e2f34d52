//! `history`: what was changed in one record, field by field.

mod field;

use std::collections::HashMap;

use clap::Args;
use serde_json::Value;

use super::failure::{Exit, Result};
use super::journal;
use super::session::Session;
use crate::domain::record::Id;
use crate::store::Event;
use crate::text::safe::Safe;
use crate::text::{date, words};

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
    let people = session.store.people()?;
    let names: HashMap<Id, String> = people.into_iter().map(|held| (held.record.id, held.record.name)).collect();
    for event in &events {
        for line in lines(event, &names, session) {
            session.out.line(line)?;
        }
    }
    Ok(Exit::Done)
}

/// An entry, and a line for each field it changed.
fn lines(event: &Event, names: &HashMap<Id, String>, session: &Session) -> Vec<String> {
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
    let shown = |field: &str, value: &Value| field::shown(entry.noun(), field, value, names, session);
    // A field without a word is the program's own: the verb says what it means, and `--json` holds it.
    let told = event.changes.iter().filter(|changed| locale.has(&words::id("field", &changed.field)));
    let fields = told.map(|changed| {
        let shown = |value: &Value| String::from(Safe::flat(&shown(&changed.field, value)));
        let (before, after) = (shown(&changed.before), shown(&changed.after));
        let field = locale.field(&changed.field);
        let args = [("field", field.into()), ("before", before.into()), ("after", after.into())];
        format!("    {}", locale.say_with("cli-history-field", &args))
    });
    [head].into_iter().chain(fields).collect()
}
