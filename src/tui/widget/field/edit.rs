//! Edits as values, and taking them back.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

use super::Field;

/// How many steps can be taken back.
const STEPS: usize = 200;

/// One edit of a field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Edit {
    /// The byte at which it happened.
    pub at: usize,
    /// What stood there.
    pub removed: String,
    /// What stands there now.
    pub inserted: String,
}

impl Edit {
    /// What takes it back.
    fn reversed(self) -> Self {
        Self { at: self.at, removed: self.inserted, inserted: self.removed }
    }

    /// Whether a later edit goes on typing the same word.
    fn is_gone_on_with_by(&self, next: &Self) -> bool {
        let typed = self.removed.is_empty() && next.removed.is_empty() && next.at == self.at + self.inserted.len();
        let a_sign = next.inserted.graphemes(true).count() == 1;
        let word = |text: &str| !text.ends_with(char::is_whitespace);
        // A blank ends a step, so that taking back goes word by word.
        typed && a_sign && (word(&self.inserted) || !word(&next.inserted))
    }
}

/// What was done, the last at the end.
#[derive(Clone, Default)]
pub(super) struct Undo {
    done: Vec<Edit>,
    /// The caret was moved or something else happened: what follows is a step of its own.
    rests: bool,
}

impl Undo {
    /// The next edit is a step of its own.
    pub fn rest(&mut self) {
        self.rests = true;
    }

    fn did(&mut self, edit: &Edit) {
        match self.done.last_mut() {
            Some(last) if !self.rests && last.is_gone_on_with_by(edit) => last.inserted.push_str(&edit.inserted),
            _ => {
                if self.done.len() == STEPS {
                    self.done.remove(0);
                }
                self.done.push(edit.clone());
            }
        }
        self.rests = false;
    }
}

impl Field {
    /// Makes an edit, the caret after it.
    pub(super) fn edit(&mut self, edit: Edit) -> Edit {
        if self.takes != super::Takes::Secret {
            self.undo.did(&edit);
        }
        self.make(edit)
    }

    /// Takes the last step back.
    pub(super) fn take_back(&mut self) -> Option<Edit> {
        let last = self.undo.done.pop()?;
        self.undo.rest();
        Some(self.make(last.reversed()))
    }

    pub(super) fn remove(&mut self, from: usize, to: usize) -> Option<Edit> {
        let removed = self.text.get(from..to)?.to_owned();
        (!removed.is_empty()).then(|| self.edit(Edit { at: from, removed, inserted: String::new() }))
    }

    fn make(&mut self, edit: Edit) -> Edit {
        self.text.replace_range(edit.at..edit.at + edit.removed.len(), &edit.inserted);
        self.caret = edit.at + edit.inserted.len();
        // A combining mark typed after a letter joins it: the caret stays between graphemes.
        let mut cursor = GraphemeCursor::new(self.caret, self.text.len(), true);
        if !cursor.is_boundary(&self.text, 0).unwrap_or(true) {
            let next = GraphemeCursor::new(self.caret, self.text.len(), true).next_boundary(&self.text, 0);
            self.caret = next.ok().flatten().unwrap_or(self.text.len());
        }
        edit
    }
}
