//! The screen: terminal, input, commands, keymap, app, panes, dialogs, widgets, theme.

pub mod input;
pub mod key;
pub mod screen;
pub mod terminal;
