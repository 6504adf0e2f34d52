//! `journal`: every change, oldest first.

use clap::Args;
use serde_json::{Value, json};

use super::failure::{Exit, Result};
use super::session::Session;
use super::table::Table;
use crate::domain::record::Seq;
use crate::host::chance::hex;
use crate::store::Event;
use crate::text::date;

/// What to show.
#[derive(Debug, Args)]
pub struct JournalArgs {
    /// Only entries after this one; else the last 500, with --json all of them
    #[arg(long, value_name = "SEQ")]
    since: Option<Seq>,
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Shows it.
pub fn run(args: &JournalArgs, session: &mut Session) -> Result<Exit> {
    if args.json {
        let Session { store, calendar, out, .. } = session;
        let pages = Pages { after: args.since.unwrap_or(0), read: |after| Ok(store.journal(after)?) };
        let write = |at| super::moment::write(calendar, at);
        out.json_list(pages.map(|event| event.map(|event| value(&event, &write))))?;
        return Ok(Exit::Done);
    }
    match args.since {
        None => {
            let events = session.store.journal_end()?;
            write(&events, session)?;
        }
        Some(mut after) => loop {
            let events = session.store.journal(after)?;
            let Some(last) = events.last() else { break };
            after = last.entry.seq;
            write(&events, session)?;
        },
    }
    Ok(Exit::Done)
}

/// Entries read a page at a time.
struct Pages<F> {
    after: Seq,
    read: F,
}

impl<F: FnMut(Seq) -> Result<Vec<Event>>> Pages<F> {
    fn map<T>(mut self, mut to: impl FnMut(Result<Event>) -> T) -> impl Iterator<Item = T> {
        let mut page: std::vec::IntoIter<Event> = Vec::new().into_iter();
        let mut over = false;
        std::iter::from_fn(move || {
            if over {
                return None;
            }
            if page.len() == 0 {
                match (self.read)(self.after) {
                    Ok(events) => page = events.into_iter(),
                    Err(failure) => {
                        over = true;
                        return Some(to(Err(failure)));
                    }
                }
            }
            let event = page.next()?;
            self.after = event.entry.seq;
            Some(to(Ok(event)))
        })
    }
}

/// An entry for machines.
pub fn value(event: &Event, stamp: &impl Fn(crate::domain::time::Instant) -> String) -> Value {
    let entry = &event.entry;
    let changes: Vec<Value> = event
        .changes
        .iter()
        .map(|changed| json!({ "field": changed.field, "before": changed.before, "after": changed.after }))
        .collect();
    json!({
        "seq": entry.seq,
        "at": stamp(entry.at),
        "clock_back": event.clock_back,
        "by": event.by,
        "person": entry.person,
        "role": entry.role,
        "uid": entry.uid,
        "session": entry.session,
        "op": hex(&entry.op),
        "n": entry.n,
        "undoes": entry.undoes,
        "noun": entry.noun,
        "record": entry.record,
        "ref": event.reference,
        "verb": entry.verb,
        "reason": entry.reason,
        "hash": hex(&entry.hash),
        "changes": changes,
    })
}

/// Entries as a table.
fn write(events: &[Event], session: &mut Session) -> Result<()> {
    let locale = &session.locale;
    let mut table = Table::new()
        .number(locale.say("cli-head-seq"))
        .text(locale.say("cli-head-at"))
        .text(locale.say("cli-head-by"))
        .text(locale.say("cli-head-verb"))
        .text(locale.say("cli-head-noun"))
        .text(locale.say("cli-head-reference"))
        .text(locale.say("cli-head-reason"));
    for event in events {
        let entry = &event.entry;
        table.row([
            entry.seq.to_string(),
            date::stamp(locale, session.calendar.local(entry.at)),
            event.by.clone(),
            locale.word_of("verb", &entry.verb),
            locale.word_of("noun", &entry.noun),
            event.reference.clone(),
            entry.reason.clone().unwrap_or_default(),
        ]);
    }
    table.write(&mut session.out)
}
