//! What keys do in a form.

use super::control::Control;
use super::item::Kind;
use super::{Enter, Form, layout};
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::field::Field;
use crate::tui::widget::window::scroll;

/// What follows a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// One goes on filling in.
    Stay,
    /// The form is left; what was typed is kept.
    Leave,
    /// It is to be saved: nothing is wrong with any field.
    Save,
}

impl Form {
    /// Takes a key.
    pub fn key(&mut self, key: Key, cx: Cx<'_>) -> Step {
        let step = self.take(key, cx);
        self.settle(cx);
        step
    }

    fn take(&mut self, key: Key, cx: Cx<'_>) -> Step {
        if self.offer_key(key, cx) {
            return Step::Stay;
        }
        let plain = !key.ctrl && !key.alt;
        let open = matches!(self.control(), Some(Control::One(picker)) if picker.open);
        match key.code {
            KeyCode::Esc if open => self.close(),
            KeyCode::Esc => return Step::Leave,
            KeyCode::Char('c') if key.ctrl => return Step::Leave,
            KeyCode::Char('s') if key.ctrl => return self.save(cx),
            KeyCode::Char('o') if key.ctrl => drop(self.switch()),
            // The first Enter takes what is marked in the list; saving asks for one more.
            KeyCode::Enter if plain && open => self.choose(),
            KeyCode::Enter if plain && (self.enter == Enter::Saves || self.at + 1 == self.entries.len()) => {
                return self.save(cx);
            }
            KeyCode::Enter if plain && self.can_leave() => self.go(1),
            KeyCode::Tab if self.can_leave() => self.go(1),
            KeyCode::BackTab if self.can_leave() => self.go(-1),
            KeyCode::Enter if plain => {}
            KeyCode::Tab | KeyCode::BackTab => {}
            _ if self.type_key(key, cx) => {}
            KeyCode::Up => self.go(-1),
            KeyCode::Down => self.go(1),
            KeyCode::PageUp => self.go_to(0),
            KeyCode::PageDown => self.go_to(self.entries.len().saturating_sub(1)),
            _ => {}
        }
        Step::Stay
    }

    /// Takes pasted text into the field one is in.
    pub fn paste(&mut self, text: &str, cx: Cx<'_>) {
        let at = self.at;
        if let Some(entry) = self.entries.get_mut(at) {
            if entry.control.paste(text) {
                entry.refused = None;
                entry.typed_over();
                entry.look_for_offers();
            } else if matches!(entry.item.kind, Kind::Secret) {
                entry.refused = Some(cx.text.say("form-no-paste"));
            }
        }
        self.settle(cx);
    }

    fn control(&self) -> Option<&Control> {
        self.entries.get(self.at).map(|entry| &entry.control)
    }

    /// Puts the list of a choice away.
    fn close(&mut self) {
        if let Some(Control::One(picker)) = self.entries.get_mut(self.at).map(|entry| &mut entry.control) {
            picker.close();
        }
    }

    /// Takes what is marked in a list that is down; false where nothing in it matches what is typed.
    fn can_leave(&mut self) -> bool {
        let Some(entry) = self.entries.get_mut(self.at) else { return true };
        let Control::One(picker) = &mut entry.control else { return true };
        let was_open = picker.open;
        let can = picker.settle();
        if was_open && can {
            entry.typed_over();
        }
        can
    }

    /// Takes what is marked in the list, and goes on where Enter goes on.
    fn choose(&mut self) {
        if self.can_leave() && self.enter == Enter::Next && self.at + 1 < self.entries.len() {
            self.go(1);
        }
    }

    /// A key for the field one is in; false where it may lead out of it.
    fn type_key(&mut self, key: Key, cx: Cx<'_>) -> bool {
        let room = Field::room(layout::field_cells(self, self.at, cx), cx);
        let Some(entry) = self.entries.get_mut(self.at) else { return false };
        let before = entry.control.state(&entry.item, cx);
        let taken = entry.control.key(key, &entry.item, room, cx);
        if entry.control.state(&entry.item, cx) != before {
            entry.refused = None;
            entry.typed_over();
            entry.look_for_offers();
        }
        taken
    }

    fn go(&mut self, step: i64) {
        let count = self.entries.len().max(1) as i64;
        self.go_to((self.at as i64 + step).rem_euclid(count) as usize);
    }

    fn go_to(&mut self, at: usize) {
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.left = true;
        }
        self.at = at;
    }

    /// Saves, or goes to the first field that something is wrong with.
    fn save(&mut self, cx: Cx<'_>) -> Step {
        if !self.can_leave() {
            return Step::Stay;
        }
        for entry in &mut self.entries {
            entry.left = true;
            // What the file said about it may be different now; it is asked again.
            entry.refused = None;
        }
        match self.entries.iter().position(|entry| entry.fault(cx).is_some()) {
            Some(at) => {
                self.at = at;
                Step::Stay
            }
            None => Step::Save,
        }
    }

    /// Brings the field one is in into sight.
    pub(super) fn settle(&mut self, cx: Cx<'_>) {
        let shape = layout::shape(self, cx);
        let of = |row: &layout::Row| row.entry() == self.at;
        let from = shape.rows.iter().position(of).unwrap_or(0);
        let to = shape.rows.iter().rposition(of).unwrap_or(from);
        self.top = scroll(self.top, from, to, shape.height.into(), shape.rows.len());
    }
}
