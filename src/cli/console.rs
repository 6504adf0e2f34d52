//! No command: what must be so before the console can open.

use std::rc::Rc;

use chrono_tz::Tz;

use super::failure::{Exit, Failure, Said};
use super::global::Global;
use super::{Console, First, Outcome};
use crate::host::terminal;
use crate::store::{Error, Store};
use crate::text::locale::Locale;

/// Looks at the terminal and the file; where there is no site yet, one is to be made first.
pub fn prepare(global: &Global) -> Result<Outcome, Said> {
    let db = global.database();
    let locale = Locale::new(global.first_lang(), global.first_lang());
    let said = |failure: Failure| failure.said(&locale, Tz::UTC, &db);
    let lang = global.lang().map_err(said)?;
    terminal_will_do().map_err(said)?;
    let opened = match Store::open(&db).and_then(|store| store.site().map(|_| store)) {
        // The site of a service account is made by root, not by whoever happens to come in first.
        Err(Error::Missing(_) | Error::NoSite(_)) if !global.mode.is_service() => {
            return Ok(First::new(global).into());
        }
        opened => opened,
    };
    let store = opened.map_err(|error| said(error.into()))?;
    let console = Console {
        store,
        lang,
        as_person: global.as_person.clone(),
        config: Rc::clone(&global.config),
        mode: global.mode,
        fleeting: None,
    };
    Ok(console.into())
}

/// Whether the console can be drawn and typed into here.
pub fn terminal_will_do() -> Result<(), Failure> {
    if !terminal::is_interactive() {
        return Err(Failure::Sentence(Exit::Usage, "cli-error-no-tty", Vec::new()));
    }
    match terminal::kind() {
        term if term.is_empty() || term == "dumb" => {
            Err(Failure::Sentence(Exit::Usage, "cli-error-dumb", vec![("term", term.into())]))
        }
        _ => Ok(()),
    }
}
