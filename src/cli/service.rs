//! What a service account does for those who enter it: everything but opening what they name.

use std::any::TypeId;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::{ArgMatches, Command};

use super::failure::{Exit, Failure, Result, Said};
use super::global::Global;
use super::pack::Source;
use super::session::Session;
use crate::domain::refusal::Refusal;
use crate::domain::role::Duty;
use crate::text::locale::Locale;

/// Commands that make a file, wherever it would be.
const MAKES: [&str; 2] = ["init", "demo"];
/// Commands that look themselves where their path leads: below the account's own directory and nowhere else.
const LOOKS: [&str; 2] = ["backup", "restore"];

/// Lets arguments in, or says what they name that a service account does not open.
pub fn admit(global: &Global, arguments: &[OsString], program: fn() -> Command) -> std::result::Result<(), Said> {
    if !global.mode.is_service() {
        return Ok(());
    }
    let locale = Locale::new(global.first_lang(), global.first_lang());
    check(global, arguments, &program()).map_err(|failure| failure.said(&locale, Tz::UTC, &global.database()))
}

fn check(global: &Global, arguments: &[OsString], program: &Command) -> Result<()> {
    let database = global.database();
    if !global.mode.may_open(&database, &global.config) {
        return Err(refused(&database));
    }
    let Ok(matches) = program.clone().try_get_matches_from(arguments) else { return Ok(()) };
    let (mut command, mut matches) = (program, &matches);
    while let Some((name, inner)) = matches.subcommand() {
        if MAKES.contains(&name) {
            let args = vec![("command", name.to_owned().into())];
            return Err(Failure::Sentence(Exit::Refused, "doctor-service-makes", args));
        }
        let Some(known) = command.find_subcommand(name) else { return Ok(()) };
        (command, matches) = (known, inner);
        if LOOKS.contains(&name) {
            return Ok(());
        }
        if let Some(path) = named(command, matches) {
            return Err(refused(Path::new(&path)));
        }
    }
    Ok(())
}

/// The first path among a command's own arguments. A new command's arguments are found by their type or by what they are called.
fn named(command: &Command, matches: &ArgMatches) -> Option<OsString> {
    let names_path = |arg: &&clap::Arg| {
        let called = arg.get_value_names().unwrap_or_default().iter();
        let is_path = arg.get_value_parser().type_id() == TypeId::of::<PathBuf>();
        is_path || called.into_iter().any(|name| name.contains("FILE") || name.contains("DIR"))
    };
    let local = command.get_arguments().filter(|arg| !arg.is_global_set()).filter(names_path);
    let mut given = local.filter_map(|arg| matches.get_raw(arg.get_id().as_str())).flatten();
    // A pack that is built in is no file, and neither is standard input.
    given
        .find(|value| {
            value.to_str().is_none_or(|text| text != "-" && !matches!(Source::parse(text), Source::BuiltIn(_)))
        })
        .map(Into::into)
}

/// Where a copy of the file may be written to; for a service account below its own directory, and only for those whose business
/// whole copies are: every secret of the file is in them.
///
/// # Errors
/// The path leads elsewhere, or somebody else asks.
pub fn copy_at(path: &Path, global: &Global, session: &Session) -> Result<PathBuf> {
    let needed = Duty::SetPeople;
    if global.mode.is_service() && !session.actor.may(needed) {
        return Err(Refusal::of_duty(&session.actor, needed, session.store.who_may(needed)?).into());
    }
    global.mode.beside(session.store.path(), path).ok_or_else(|| refused(path))
}

/// What is said to one who names a path that a service account does not open.
pub fn refused(path: &Path) -> Failure {
    Failure::refused("doctor-service-path", vec![("path", path.display().to_string().into())])
}
