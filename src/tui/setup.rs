//! How this user wants the console: looks, keys, mouse, bell.

use super::keymap::Keymap;
use super::theme::Look;
use crate::domain::phrase::Lang;

/// How the console is set up for whoever opens it here.
#[derive(Debug, Clone, Default)]
pub struct Setup {
    /// How this terminal is drawn on.
    pub look: Look,
    /// Which keys mean what.
    pub keymap: Keymap,
    /// The language of persons who have set none.
    pub lang: Option<Lang>,
}
