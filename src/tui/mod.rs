//! The screen: terminal, input, commands, keymap, app, panes, dialogs, widgets, theme.
