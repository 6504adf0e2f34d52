//! How this user wants the console: looks, keys, mouse, bell.

use std::path::PathBuf;

use super::keymap::{self, Keymap};
use super::theme::Look;
use crate::domain::phrase::Lang;
use crate::host::config::{Config, Problem, Setting};
use crate::host::paths;

/// How the console is set up for whoever opens it here.
#[derive(Debug, Clone)]
pub struct Setup {
    /// How this terminal is drawn on.
    pub look: Look,
    /// Which keys mean what.
    pub keymap: Keymap,
    /// The language of persons who have set none.
    pub lang: Option<Lang>,
    /// Whether the mouse is listened to.
    pub mouse: bool,
    /// Whether the bell may ring.
    pub bell: bool,
    /// Where this user's own state is kept, such as saved filters.
    pub state: Option<PathBuf>,
    /// Where files are written unless somebody says where.
    pub folder: PathBuf,
    /// What of the configuration could not be used.
    pub problems: Vec<Problem>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            look: Look::default(),
            keymap: Keymap::default(),
            lang: None,
            mouse: false,
            bell: true,
            state: None,
            folder: PathBuf::from("."),
            problems: Vec::new(),
        }
    }
}

impl Setup {
    /// As the configuration asks, so far as it can be used.
    pub fn of(config: &Config) -> Self {
        let (keymap, wrong) = keymap::lay(&config.keys);
        Self {
            look: Look::of(config),
            keymap,
            lang: config.value(Setting::Lang).and_then(Lang::parse),
            mouse: config.is_on(Setting::Mouse),
            bell: config.is_on(Setting::Bell),
            state: paths::state(),
            folder: paths::home(),
            problems: config.problems.iter().cloned().chain(wrong).collect(),
        }
    }
}
