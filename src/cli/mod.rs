//! The scriptable door: arguments to a change or query, to a table or JSON, to an exit code.
//!
//! [`run`] reads the arguments and gives each command its own file. A command opens a [`session::Session`], asks or changes
//! through the store, and writes through [`output::Output`]. What goes wrong is a [`failure::Failure`]: data until the end,
//! one sentence in the reader's language then.

mod action;
mod agenda;
mod args;
mod argument;
mod backup;
mod completions;
mod config;
mod console;
pub mod demo;
mod doctor;
mod draw;
mod exceptions;
mod export;
mod failure;
mod finding;
mod first;
mod global;
mod history;
mod import;
mod init;
mod inspection;
mod journal;
mod man;
mod mistake;
mod moment;
mod output;
mod pack;
mod pages;
mod people;
mod pins;
mod place;
mod reading;
mod report;
mod restore;
mod round;
mod rules;
mod service;
mod session;
mod share;
mod site;
mod span;
mod table;
mod template;
mod today;
mod undo;
mod usage;
mod verify;
mod wording;

use std::ffi::OsString;
use std::path::PathBuf;
use std::rc::Rc;

use clap::{CommandFactory, Parser};

use crate::domain::phrase::Lang;
use crate::host::config::{CheckKeys, Config, Sources};
use crate::host::service::Mode;
use crate::store::Store;
use args::{Bare, Cli, Command};
use failure::{Exit, Said};
use global::Global;

pub use first::First;

/// What is left to do once the arguments are carried out.
pub enum Outcome {
    /// Nothing: leave with this code. 0 done, 1 refused or something is late, 2 usage, 3 store trouble.
    Done(u8),
    /// Open the console.
    Console(Box<Console>),
    /// Ask what a new site is to be, make it, and open the console on it.
    Found(Box<First>),
}

/// How the console is to be opened.
pub struct Console {
    /// The file, open; it has a site.
    pub store: Store,
    /// The language asked for.
    pub lang: Option<Lang>,
    /// Who it is, among the persons who share the login.
    pub as_person: Option<String>,
    /// What is configured.
    pub config: Rc<Config>,
    /// How the process was started.
    pub mode: Mode,
    /// The folder to be removed afterwards, where the file is a temporary one.
    pub fleeting: Option<PathBuf>,
}

impl From<First> for Outcome {
    fn from(first: First) -> Self {
        Self::Found(Box::new(first))
    }
}

impl From<Console> for Outcome {
    fn from(console: Console) -> Self {
        Self::Console(Box::new(console))
    }
}

/// Removes what was only made to be looked at. What cannot be removed is the box's to clean up.
pub fn clear(fleeting: Option<PathBuf>) {
    if let Some(folder) = fleeting {
        let _ = std::fs::remove_dir_all(folder);
    }
}

/// Carries the process's own arguments out.
///
/// `check_keys` is the screen's judgement of configured keys: no command knows them.
pub fn run(check_keys: CheckKeys) -> Outcome {
    run_with(std::env::args_os(), &Sources::of_process(), check_keys)
}

/// Carries arguments out, program name first, configured from these sources.
pub fn run_with(arguments: impl IntoIterator<Item = OsString>, sources: &Sources, check_keys: CheckKeys) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    if let Ok(bare) = Bare::try_parse_from(&arguments) {
        let global = bare.global.at_the_door(sources);
        let console = service::admit(&global, &arguments, Cli::command).and_then(|()| console::prepare(&global));
        return console.unwrap_or_else(|said| Outcome::Done(said.tell().code()));
    }
    let cli = match Cli::try_parse_from(&arguments) {
        Ok(cli) => cli,
        Err(error) => return Outcome::Done(usage::explain(&error, &arguments).code()),
    };
    let global = cli.global.at_the_door(sources);
    let outcome = service::admit(&global, &arguments, Cli::command).and_then(|()| match &cli.command {
        None => console::prepare(&global),
        Some(Command::Config(command)) => config::run(command, &global, sources, check_keys).map(done),
        Some(Command::Doctor(args)) => doctor::run(args, &global, check_keys).map(done),
        Some(command) => carry_out(command, &global),
    });
    outcome.unwrap_or_else(|said| Outcome::Done(said.tell().code()))
}

fn done(exit: Exit) -> Outcome {
    Outcome::Done(exit.code())
}

fn carry_out(command: &Command, global: &Global) -> Result<Outcome, Said> {
    let exit = match command {
        // The one command that may leave the console to be opened.
        Command::Demo(args) => return demo::run(args, global),
        Command::Init(args) => init::run(args, global),
        Command::Today(args) => session::with(global, |session| today::run(args, session)),
        Command::Round(command) => session::with(global, |session| round::run(command, session)),
        Command::Inspection(command) => session::with(global, |session| inspection::run(command, session)),
        Command::Spot(command) => session::with(global, |session| draw::run(command, session)),
        Command::Sample(args) => session::with(global, |session| draw::sample(args, session)),
        Command::Template(command) => session::with(global, |session| template::run(command, session)),
        Command::Pack(command) => pack::run(command, global),
        Command::Wording(command) => session::with(global, |session| wording::run(command, session)),
        Command::Import(command) => session::with(global, |session| import::run(command, session, global)),
        Command::Rules(command) => session::with(global, |session| rules::run(command, session)),
        Command::Site(command) => session::with(global, |session| site::run(command, session)),
        Command::People(command) => session::with(global, |session| people::run(command, session)),
        Command::Place(command) => session::with(global, |session| place::run(command, session)),
        Command::Action(command) => session::with(global, |session| action::run(command, session)),
        Command::Finding(command) => session::with(global, |session| finding::run(command, session)),
        Command::Journal(args) => session::with(global, |session| journal::run(args, session)),
        Command::Exceptions(args) => session::with(global, |session| exceptions::run(args, session)),
        Command::Report(command) => session::with(global, |session| report::run(command, session)),
        Command::Export(args) => session::with(global, |session| export::run(args, session)),
        Command::Reading(args) => session::with(global, |session| reading::run(args, session)),
        Command::History(args) => session::with(global, |session| history::run(args, session)),
        Command::Undo(args) => session::with(global, |session| undo::run(args, session)),
        Command::Verify(args) => session::with(global, |session| verify::run(args, session, global)),
        Command::Backup(args) => session::with(global, |session| backup::run(args, session, global)),
        Command::Restore(args) => restore::run(args, global),
        // Done before: they need to know where the configuration comes from.
        Command::Config(_) | Command::Doctor(_) => Ok(Exit::Done),
        Command::Completions(args) => completions::run(args, global, Cli::command()),
        Command::Man(args) => man::run(args, global, Cli::command()),
    };
    exit.map(done)
}
