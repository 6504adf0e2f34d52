//! What is typed to narrow a list: live while it is typed, kept until it is taken back.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::field::{Field, Takes};

/// The filter of a list.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    field: Field,
    typing: bool,
    /// Whether it was altered since the list was filled.
    pub(super) altered: bool,
}

impl Filter {
    /// Keys go into it from now on.
    pub fn begin(&mut self) {
        self.typing = true;
    }

    /// Whether keys go into it.
    pub fn is_open(&self) -> bool {
        self.typing
    }

    /// What is typed; none where that narrows nothing.
    pub fn words(&self) -> Option<&str> {
        (!self.field.is_blank()).then(|| self.field.text().trim())
    }

    /// Whether a key belongs to it. Arrows up and down still move the selection; control keys keep their meaning, but the one
    /// that leaves: that is for the field.
    pub fn takes(&self, key: Key) -> bool {
        let edits = matches!(
            key.code,
            KeyCode::Char(_) | KeyCode::Backspace | KeyCode::Delete | KeyCode::Left | KeyCode::Right
        );
        let command = key.ctrl && key.code != KeyCode::Char('c');
        self.typing && !command && (edits || matches!(key.code, KeyCode::Enter | KeyCode::Esc))
    }

    /// Takes a key. Whether what is shown may be another now.
    pub fn key(&mut self, key: Key) -> bool {
        match key.code {
            KeyCode::Enter | KeyCode::Esc | KeyCode::Char(_) if key.text().is_none() => self.typing = false,
            // Nothing is left to delete: it is left.
            KeyCode::Backspace if self.field.text().is_empty() => self.typing = false,
            _ => {
                let altered = self.field.key(key).is_some();
                self.altered |= altered;
                return altered;
            }
        }
        false
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.altered |= self.field.insert(text.trim()).is_some();
    }

    /// Sets what is typed.
    pub fn set(&mut self, words: &str) {
        (self.field, self.typing, self.altered) = (Field::with(Takes::Words, words), false, true);
    }

    /// Narrows nothing any more.
    pub fn clear(&mut self) {
        self.set("");
    }

    /// Draws the field over one row.
    pub fn draw(&self, frame: &mut Frame, area: Rect, cx: Cx<'_>) {
        self.field.draw(frame, area, 0, cx);
    }
}
