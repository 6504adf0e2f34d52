//! The screen: terminal, input, commands, keymap, app, panes, dialogs, widgets, theme.

mod app;
pub mod command;
mod cx;
mod dialog;
mod draft;
mod effect;
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

#[cfg(test)]
mod tests;

pub use app::{App, Start};
pub use dialog::printed as key_table;
pub use setup::Setup;

use std::rc::Rc;

use crate::domain::phrase::Lang;
use crate::host::config::Config;
use crate::host::draft::bases as draft_bases;
use crate::host::service::Mode;
use crate::host::{clock, login};
use crate::store::Store;

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
    let start = Start {
        login: store.entrant(options.mode)?.unwrap_or_else(login::invoking),
        lang: options.lang,
        as_person: options.as_person,
        setup: Setup::of(&options.config),
        mode: options.mode,
        clock: Box::new(clock::now),
        drafts: if options.fleeting { Vec::new() } else { draft_bases(options.mode.state(store.path())) },
    };
    let mut app = App::new(store, start)?;
    terminal::run(&mut app)?;
    Ok(0)
}
