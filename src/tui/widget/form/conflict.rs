//! Somebody else saved first: what they changed and I did not is taken over; what both changed is shown with both sides.

use super::control::Control;
use super::merge::{Merged, merge};
use super::value::Value;
use super::{Entry, Form};
use crate::tui::cx::Cx;

/// The other side of a form: who saved it, when, and what each field holds now, by its key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theirs {
    /// Who and when, in words.
    pub who: String,
    /// The values.
    pub values: Vec<(String, Value)>,
}

/// The sides of one field. The one that is shown is the one that is saved; nothing of the others is lost.
#[derive(Debug, Clone)]
pub(super) struct Conflict {
    /// Who saved the other side, and when.
    pub who: String,
    /// Mine, theirs, and what I made of theirs since. The one that is shown lies in the field itself.
    pub sides: Vec<Control>,
    /// Which one is shown.
    at: usize,
}

/// Where theirs lies among the sides.
const THEIRS: usize = 1;

impl Conflict {
    /// Whether theirs is shown.
    pub fn shows_theirs(&self) -> bool {
        self.at == THEIRS
    }

    /// The side to be shown beside the one in the field: theirs, or mine where theirs is in it.
    pub fn other(&self) -> Option<&Control> {
        self.sides.get(if self.shows_theirs() { 0 } else { THEIRS })
    }
}

impl Form {
    /// Lays the other side over the form. Fields that I did not touch take theirs; each that both changed keeps mine and
    /// offers theirs. Returns how many are to be decided, and goes to the first.
    pub fn meet(&mut self, theirs: &Theirs, cx: Cx<'_>) -> usize {
        for entry in &mut self.entries {
            let held = theirs.values.iter().find(|(key, _)| *key == entry.item.key);
            if let Some((_, value)) = held {
                entry.meet(value, &theirs.who, cx);
            }
        }
        let open = self.entries.iter().filter(|entry| entry.conflict.is_some()).count();
        self.at = self.entries.iter().position(|entry| entry.conflict.is_some()).unwrap_or(self.at);
        open
    }

    /// Shows the other side of the field one is in; where it has none, goes to the next that has. False where none has.
    pub(super) fn switch(&mut self) -> bool {
        let count = self.entries.len();
        let next = (0..count).map(|n| (self.at + n) % count.max(1)).find(|n| self.entries[*n].conflict.is_some());
        let Some(next) = next else { return false };
        if next == self.at {
            self.entries[next].switch();
        }
        self.at = next;
        true
    }
}

impl Entry {
    fn meet(&mut self, theirs: &Value, who: &str, cx: Cx<'_>) {
        let other = Control::new(&self.item.kind, theirs, cx);
        let theirs = other.value(&self.item, cx).unwrap_or_else(|_| theirs.clone());
        // What cannot be read is a change, whatever it was meant to be.
        let merged = match self.control.value(&self.item, cx) {
            Ok(mine) => merge(&self.base, &mine, &theirs),
            Err(_) if theirs == self.base => Merged::Mine,
            Err(_) => Merged::Both,
        };
        self.base = theirs;
        self.conflict = None;
        match merged {
            Merged::Mine => {}
            Merged::Theirs => self.control = other,
            Merged::Both => {
                let sides = vec![self.control.clone(), other];
                self.conflict = Some(Conflict { who: who.to_owned(), sides, at: 0 });
            }
        }
    }

    /// Shows the next side.
    fn switch(&mut self) {
        let Some(conflict) = &mut self.conflict else { return };
        conflict.sides[conflict.at] = self.control.clone();
        conflict.at = (conflict.at + 1) % conflict.sides.len();
        self.control = conflict.sides[conflict.at].clone();
    }

    /// Theirs was typed over: that is one side more, and theirs stays as it is.
    pub(super) fn typed_over(&mut self) {
        if let Some(conflict) = self.conflict.as_mut().filter(|conflict| conflict.shows_theirs()) {
            conflict.sides.push(self.control.clone());
            conflict.at = conflict.sides.len() - 1;
        }
    }
}
