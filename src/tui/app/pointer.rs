//! The mouse: a click selects, a click on what is selected opens it, the wheel moves the selection, a click on a tab goes there.

use std::time::Instant as Monotonic;

use super::{App, chrome};
use crate::tui::command::{Command, TABLE};
use crate::tui::input::{Mouse, Press};
use crate::tui::key::{Key, KeyCode};
use crate::tui::panes::Pane;

/// Rows that one notch of the wheel moves.
const NOTCH: usize = 3;

impl App {
    pub(super) fn mouse(&mut self, mouse: Mouse, now: Monotonic) {
        (self.touched, self.dirty) = (Some(now), true);
        match mouse.what {
            Press::WheelUp => self.wheel(Command::Up, KeyCode::Up),
            Press::WheelDown => self.wheel(Command::Down, KeyCode::Down),
            Press::Left => self.click(mouse),
        }
    }

    fn wheel(&mut self, command: Command, key: KeyCode) {
        for _ in 0..NOTCH {
            if self.dialog.is_some() {
                self.key_in_dialog(Key::plain(key));
            } else {
                self.run(command);
            }
        }
    }

    /// In a dialog a click does nothing: what is asked there is answered with care.
    fn click(&mut self, mouse: Mouse) {
        if self.dialog.is_some() {
            return;
        }
        self.status = None;
        let whole = self.shown().is_some_and(Pane::is_whole);
        let cx = self.session.cx(self.size);
        if !whole && let Some(tab) = chrome::tab_at(&self.tabs, mouse.column, mouse.row, cx) {
            return self.go(tab);
        }
        let body = chrome::body(self.size, whole);
        let Some(row) = mouse.row.checked_sub(body.y).filter(|row| *row < body.height) else { return };
        let again = self.top().and_then(|(pane, cx)| Some((pane.point(row, cx)?, pane.scope())));
        if let Some((true, scope)) = again {
            // What Enter does where nothing is signed or confirmed by it.
            let opens = [Command::Open, Command::Begin]
                .into_iter()
                .find(|command| TABLE.iter().any(|entry| entry.command == *command && entry.applies(scope)));
            if let Some(command) = opens {
                self.run(command);
            }
        }
    }
}
