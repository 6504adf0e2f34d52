//! The screen: terminal, input, commands, keymap, app, panes, dialogs, widgets, theme.

mod app;
pub mod command;
mod cx;
mod dialog;
mod draft;
mod effect;
mod first;
mod here;
pub mod input;
pub mod key;
pub mod keymap;
mod panes;
pub mod screen;
mod setup;
mod sight;
pub mod terminal;
pub mod theme;
mod view;
mod widget;
mod work;

#[cfg(test)]
mod tests;

pub use app::{App, Start};
pub use dialog::printed as key_table;
pub use first::{Made, Opening};
pub use setup::Setup;

use std::path::Path;
use std::rc::Rc;

use crate::domain::founding::Founding;
use crate::domain::phrase::Lang;
use crate::host::config::Config;
use crate::host::draft::bases as draft_bases;
use crate::host::service::Mode;
use crate::host::{clock, login};
use crate::store::{Result, Store};

/// How the console is opened.
#[derive(Debug, Clone)]
pub struct Options {
    /// The language, where it is not the person's own.
    pub lang: Option<Lang>,
    /// Which person of a shared login is at the keyboard.
    pub as_person: Option<String>,
    /// What is configured.
    pub config: Rc<Config>,
    /// The file goes when the console is left, and what was typed about it with it.
    pub fleeting: bool,
    /// Whether the process works for its own login.
    pub mode: Mode,
}

/// Runs the console on an open file and a terminal that can be drawn on, until it is left. Returns the exit code.
///
/// # Errors
/// The file cannot be read, or the terminal cannot be used.
pub fn run(store: Store, options: Options) -> color_eyre::Result<i32> {
    let fleeting = options.fleeting;
    let start = start(&store, options)?;
    let mut app = App::new(store, start)?;
    if fleeting {
        app.greet_made_up();
    }
    terminal::run(&mut app)?;
    Ok(0)
}

/// Asks what a new site is to be, on a terminal that can be drawn on, and opens the console on it once `make` has made it.
///
/// `proposed` is what is guessed, `file` where the site will be; `make` gives the open file and what to say of it, or says why
/// there is none. False where the form was left and nothing was made.
///
/// # Errors
/// The terminal cannot be used, or what was made cannot be read.
pub fn found(
    proposed: Founding,
    file: &Path,
    options: &Options,
    mut make: impl FnMut(&Founding) -> std::result::Result<(Store, String), String>,
) -> color_eyre::Result<bool> {
    let setup = Setup::of(&options.config);
    let make = |wanted: &Founding| {
        let (store, said) = make(wanted)?;
        let options = Options { lang: Some(wanted.language), ..options.clone() };
        let start = start(&store, options).map_err(|error| error.to_string())?;
        Ok(Made { store, start, said })
    };
    let mut opening = Opening::new(proposed, file.display().to_string(), &setup, clock::now(), Box::new(make));
    terminal::run(&mut opening)?;
    Ok(opening.made()?)
}

fn start(store: &Store, options: Options) -> Result<Start> {
    Ok(Start {
        login: store.entrant(options.mode)?.unwrap_or_else(login::invoking),
        lang: options.lang,
        as_person: options.as_person,
        setup: Setup::of(&options.config),
        mode: options.mode,
        clock: Box::new(clock::now),
        drafts: if options.fleeting { Vec::new() } else { draft_bases(options.mode.state(store.path())) },
    })
}
