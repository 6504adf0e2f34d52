//! `template on|off|archive`: schedules on and off, checklists out of use.

use clap::Args;

use crate::cli::argument;
use crate::cli::failure::{Exit, Result};
use crate::cli::session::Session;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::{schedule, template};
use crate::text::date;

/// Which.
#[derive(Debug, Args)]
pub struct SwitchArgs {
    /// The checklist; one of its schedules by its own code, where it has several
    #[arg(value_name = "CODE")]
    code: String,
    /// The receipt, for machines
    #[arg(long)]
    json: bool,
}

/// Switches it on.
pub fn on(args: &SwitchArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let receipt = session.apply(Change::Schedule(schedule::Change::On(code.clone())))?;
    let what = next_due("cli-schedule-on", &code, session)?;
    session.made(&receipt, args.json, what)
}

/// Switches it off.
pub fn off(args: &SwitchArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let receipt = session.apply(Change::Schedule(schedule::Change::Off(code.clone())))?;
    let what = session.locale.say_with("cli-schedule-off", &[("code", code.as_str().into())]);
    session.made(&receipt, args.json, what)
}

/// Takes it out of use.
pub fn archive(args: &SwitchArgs, session: &mut Session) -> Result<Exit> {
    let code = argument::code(&args.code)?;
    let receipt = session.apply(Change::Template(template::Change::Archive(code.clone())))?;
    let what = session.locale.say_with("cli-template-archived", &[("code", code.as_str().into())]);
    session.made(&receipt, args.json, what)
}

/// What was done, and when the checklist is due next.
pub fn next_due(id: &'static str, code: &Code, session: &Session) -> Result<String> {
    let slot = session.store.next_slot(code, session.now)?;
    let time = match slot {
        Some(slot) => {
            let today = session.calendar.date(session.now);
            date::moment(&session.locale, session.calendar.local(slot.due), today)
        }
        None => session.locale.say("cli-never"),
    };
    Ok(session.locale.say_with(id, &[("code", code.as_str().into()), ("time", time.into())]))
}
