//! Arguments that do not parse, as one sentence; help and version as they are.

use std::ffi::OsString;
use std::io::Write;

use clap::CommandFactory;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::domain::phrase::Lang;
use crate::host::locale;
use crate::text::locale::{Arg, Locale};
use crate::text::safe::Safe;

use super::args::Cli;
use super::failure::Exit;

/// Tells what is wrong with the arguments. Nobody is left to be told if that fails.
pub fn explain(error: &clap::Error, arguments: &[OsString]) -> Exit {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            return Exit::Done;
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = error.print();
            return Exit::Usage;
        }
        _ => {}
    }
    let lang = asked(arguments).or_else(locale::language).unwrap_or_default();
    let locale = Locale::new(lang, lang);
    let line = locale.say_with("cli-error", &[("what", sentence(error, arguments, &locale).into())]);
    let _ = writeln!(std::io::stderr(), "{}", Safe::from(line));
    Exit::Usage
}

fn sentence(error: &clap::Error, arguments: &[OsString], locale: &Locale) -> String {
    let value = |kind| error.get(kind).map(ContextValue::to_string).unwrap_or_default();
    let arg = || Arg::Owned(value(ContextKind::InvalidArg));
    let given = || Arg::Owned(value(ContextKind::InvalidValue));
    let what = match error.kind() {
        ErrorKind::UnknownArgument => locale.say_with("cli-usage-unknown", &[("arg", arg())]),
        ErrorKind::InvalidSubcommand => {
            locale.say_with("cli-usage-command", &[("arg", value(ContextKind::InvalidSubcommand).into())])
        }
        ErrorKind::MissingRequiredArgument => locale.say_with("cli-usage-missing", &[("arg", arg())]),
        ErrorKind::MissingSubcommand => locale.say("cli-usage-no-command"),
        ErrorKind::InvalidValue if error.get(ContextKind::InvalidValue).is_none_or(|v| v.to_string().is_empty()) => {
            locale.say_with("cli-usage-no-value", &[("arg", arg())])
        }
        ErrorKind::InvalidValue => {
            let valid = value(ContextKind::ValidValue);
            locale.say_with("cli-usage-value-of", &[("arg", arg()), ("given", given()), ("valid", valid.into())])
        }
        ErrorKind::ArgumentConflict if value(ContextKind::PriorArg) == value(ContextKind::InvalidArg) => {
            locale.say_with("cli-usage-twice", &[("arg", arg())])
        }
        ErrorKind::ArgumentConflict => {
            let other = value(ContextKind::PriorArg);
            locale.say_with("cli-usage-conflict", &[("arg", arg()), ("other", other.into())])
        }
        _ => locale.say_with("cli-usage-value", &[("arg", arg()), ("given", given())]),
    };
    let near = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg].map(value).concat();
    let command = command(arguments);
    if near.is_empty() {
        return locale.say_with("cli-usage-see", &[("what", what.into()), ("command", command.into())]);
    }
    let args = [("what", what.into()), ("near", near.into()), ("command", command.into())];
    locale.say_with("cli-usage-see-near", &args)
}

/// The command that was meant, as far as it is known: `opsbook round answer`.
fn command(arguments: &[OsString]) -> String {
    let root = Cli::command();
    let (mut known, mut names) = (&root, vec!["opsbook".to_owned()]);
    for argument in arguments.iter().skip(1).filter_map(|argument| argument.to_str()) {
        if let Some(sub) = known.find_subcommand(argument) {
            known = sub;
            names.push(sub.get_name().to_owned());
        }
    }
    names.join(" ")
}

/// The language asked for in arguments that do not parse.
fn asked(arguments: &[OsString]) -> Option<Lang> {
    let mut rest = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = rest.next() {
        match argument.strip_prefix("--lang") {
            Some("") => return rest.next().and_then(Lang::parse),
            Some(value) => return value.strip_prefix('=').and_then(Lang::parse),
            None => {}
        }
    }
    None
}
