//! A list with a filter and a selection that stays on the same record, for panes that show records one a row.

mod head;

pub(super) use head::head;

use crate::tui::command::Command;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::narrow::narrow;
use crate::tui::widget::window::scroll;

/// Which rows are shown, and which is selected.
pub(super) struct Picked<K> {
    /// Places of the rows that pass the filter.
    pub shown: Vec<usize>,
    at: Option<K>,
    /// The row the selection is on.
    pub row: usize,
    pub top: usize,
    pub filter: Field,
    /// Whether keys go into the filter.
    pub typing: bool,
    keys: Vec<K>,
}

impl<K> Default for Picked<K> {
    fn default() -> Self {
        let filter = Field::new(Takes::Words);
        Self { shown: Vec::new(), at: None, row: 0, top: 0, filter, typing: false, keys: Vec::new() }
    }
}

impl<K: Clone + PartialEq> Picked<K> {
    /// Shows of these rows, each with its key and its words, those that pass the filter.
    pub fn show<'t>(&mut self, rows: impl Iterator<Item = (K, &'t str)>) {
        let (keys, words): (Vec<K>, Vec<&str>) = rows.unzip();
        self.shown = if self.filter.is_blank() {
            (0..keys.len()).collect()
        } else {
            let mut found = narrow(self.filter.text(), words.into_iter());
            found.sort_unstable();
            found
        };
        self.keys = keys;
        let row = self.at.as_ref().and_then(|at| self.shown.iter().position(|n| self.keys[*n] == *at));
        self.go(row.unwrap_or(self.row));
    }

    /// The place of the selected row.
    pub fn selected(&self) -> Option<usize> {
        self.shown.get(self.row).copied()
    }

    /// Selects a row.
    pub fn go(&mut self, row: usize) {
        self.row = row.min(self.shown.len().saturating_sub(1));
        self.at = self.selected().and_then(|n| self.keys.get(n).cloned());
    }

    /// Selects the row of this key, once it is shown.
    pub fn go_to(&mut self, key: K) {
        if let Some(row) = self.shown.iter().position(|n| self.keys[*n] == key) {
            self.row = row;
        }
        self.at = Some(key);
    }

    /// Moves the selection, or opens the filter. False where the command is none of the list's own.
    pub fn command(&mut self, command: Command, page: usize) -> bool {
        match command {
            Command::Up => self.go(self.row.saturating_sub(1)),
            Command::Down => self.go(self.row + 1),
            Command::PageUp => self.go(self.row.saturating_sub(page)),
            Command::PageDown => self.go(self.row + page),
            Command::First => self.go(0),
            Command::Last => self.go(usize::MAX),
            Command::Narrow => self.typing = true,
            _ => return false,
        }
        true
    }

    /// Whether a key belongs to the filter.
    pub fn takes(&self, key: Key) -> bool {
        let edits = matches!(
            key.code,
            KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete | KeyCode::Left | KeyCode::Right
        );
        let command = key.ctrl && key.code != KeyCode::Char('c');
        self.typing && !command && (edits || matches!(key.code, KeyCode::Enter | KeyCode::Esc))
    }

    /// A key for the filter. Whether the rows are to be shown anew.
    pub fn type_key(&mut self, key: Key) -> bool {
        if matches!(key.code, KeyCode::Enter | KeyCode::Esc) || key.ctrl {
            self.typing = false;
            return false;
        }
        self.filter.key(key).is_some()
    }

    /// Takes the filter away. False where there is none.
    pub fn clear(&mut self) -> bool {
        let had = !self.filter.is_blank();
        self.filter = Field::new(Takes::Words);
        had
    }

    /// Brings the selection into sight.
    pub fn settle(&mut self, height: usize) {
        self.top = scroll(self.top, self.row, self.row, height, self.shown.len());
    }
}
