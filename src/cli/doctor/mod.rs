//! `doctor`: what is wrong with the box, the file or this terminal, what it means, and the command that mends it.
//!
//! Each thing that is looked at is a [`finding::Finding`]; where the file does not open, everything around it is looked at all the
//! same.

mod drafts;
mod finding;
mod machine;
mod place;
mod record;
mod screen;

use chrono_tz::Tz;
use clap::Args;
use serde_json::{Value, json};

use self::finding::{Finding, State};
use super::config;
use super::failure::{Exit, Result, Said};
use super::global::Global;
use super::output::Output;
use crate::host::config::CheckKeys;
use crate::host::{clock, terminal};
use crate::store::Store;
use crate::text::locale::Locale;
use crate::text::mark::Marks;
use crate::text::width::Ambiguous;
use crate::text::wrap::wrap;

/// The cells that a finding's further lines stand in.
const INDENT: usize = 4;
/// The line's width where nobody's terminal gives one.
const COLUMNS: usize = 80;

/// How to tell.
#[derive(Debug, Args)]
pub struct DoctorArgs {
    /// For machines
    #[arg(long)]
    json: bool,
}

/// Looks, and tells; exit 1 where something is to be mended or known.
pub fn run(args: &DoctorArgs, global: &Global, check_keys: CheckKeys) -> std::result::Result<Exit, Said> {
    let first = Locale::new(global.first_lang(), global.first_lang());
    examine(args, global, check_keys, &first).map_err(|failure| failure.said(&first, Tz::UTC, &global.database()))
}

fn examine(args: &DoctorArgs, global: &Global, check_keys: CheckKeys, first: &Locale) -> Result<Exit> {
    let asked = global.lang()?;
    let database = global.database();
    let mut found = place::look(&database);
    found.extend(machine::disk(&database));
    found.push(machine::engine());
    let (store, opened) = record::open(&database, first);
    let locale = asked.map_or_else(|| spoken(store.as_ref(), global), |lang| Some(Locale::new(lang, lang)));
    let locale = locale.as_ref().unwrap_or(first);
    found.push(opened);
    if let Some(store) = &store {
        found.extend(record::look(store, global.mode, locale));
        found.extend(drafts::look(store, global.mode));
    }
    found.extend(machine::time(store.as_ref(), clock::now(), locale));
    found.extend(machine::configuration(&config::problems(&global.config, check_keys), locale));
    found.extend(machine::privacy(global.mode));
    if !args.json {
        found.extend(screen::look(&global.config));
    }
    let mut out = Output::new();
    if args.json {
        out.json(&as_json(&found, locale))?;
    } else {
        write(&found, locale, &mut out)?;
    }
    out.finish()?;
    Ok(if worst(&found) == State::Ok { Exit::Done } else { Exit::Refused })
}

/// The language of whoever asks, as the file knows them; the site's where it does not.
fn spoken(store: Option<&Store>, global: &Global) -> Option<Locale> {
    let store = store?;
    let site = store.site().ok()?.record.language;
    let login = store.entrant(global.mode).ok()?.unwrap_or_else(crate::host::login::invoking);
    let persons = store.persons_of(&login).ok()?;
    let own = if let [held] = persons.as_slice() { held.record.language } else { None };
    Some(Locale::new(own.unwrap_or(site), site))
}

fn worst(found: &[Finding]) -> State {
    found.iter().map(|finding| finding.state).max().unwrap_or(State::Ok)
}

fn as_json(found: &[Finding], locale: &Locale) -> Value {
    let findings: Vec<Value> = found.iter().map(|finding| finding.json(locale)).collect();
    json!({ "state": worst(found).name(), "findings": findings })
}

/// What is bad comes last, where it is still to be seen when the rest has scrolled away.
fn write(found: &[Finding], locale: &Locale, out: &mut Output) -> Result<()> {
    let room = terminal::columns().unwrap_or(COLUMNS).max(INDENT * 5) - INDENT;
    let mut sorted: Vec<&Finding> = found.iter().collect();
    sorted.sort_by_key(|finding| finding.state);
    for finding in sorted {
        let (mark, mending) = match finding.state {
            State::Ok => (Marks::Signs.good(), "doctor-look"),
            State::Warn => ("!", "doctor-mend"),
            State::Bad => (Marks::Signs.bad(), "doctor-mend"),
        };
        let said = wrap(&finding.said(locale), room, Ambiguous::Narrow);
        for (nth, line) in said.iter().enumerate() {
            let front = if nth == 0 { format!("  {mark} ") } else { " ".repeat(INDENT) };
            out.line(format!("{front}{line}"))?;
        }
        for line in &finding.sample {
            out.line(format!("{}{line}", " ".repeat(INDENT)))?;
        }
        if let Some(mend) = &finding.mend {
            // Never wrapped: it is there to be copied.
            out.line(format!("{}{}", " ".repeat(INDENT), locale.say_with(mending, &[("command", mend.into())])))?;
        }
    }
    let count = |state| found.iter().filter(|finding| finding.state == state).count();
    let (bad, warn) = (count(State::Bad), count(State::Warn));
    out.line(if bad + warn == 0 {
        locale.say("doctor-well")
    } else {
        locale.say_with("doctor-count", &[("bad", bad.into()), ("warn", warn.into())])
    })
}
