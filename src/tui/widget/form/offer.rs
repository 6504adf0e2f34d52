//! Ready texts for a field of words: they show while one types, and go as soon as the words are one's own.
//!
//! Nothing is taken by itself: `↓` goes into the list, `Enter` there takes the text; `Enter` anywhere else does what it does.
//! `Space` in an empty field shows all of them.

use super::control::Control;
use super::item::{Choice, Item, Kind};
use super::value::Value;
use super::{Entry, Form};
use crate::text::fold::fold;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::narrow::holding;

/// The most rows that the list takes.
pub(super) const ROWS: usize = 4;

/// The ready texts of a field.
#[derive(Debug, Clone, Default)]
pub(super) struct Offers {
    pub choices: Vec<Choice>,
    /// Places in `choices` that hold what is typed.
    pub shown: Vec<usize>,
    /// Which of the shown ones is marked; none while one types.
    pub at: Option<usize>,
}

impl Offers {
    /// Looks for what holds the words typed so far. One Latin letter is too little to go by, one hanzi is not.
    fn look(&mut self, typed: &str) {
        let typed = typed.trim();
        let enough = typed.chars().count() > 1 || !typed.is_ascii();
        let words = self.choices.iter().map(|choice| choice.words.as_str());
        self.shown = if enough { holding(typed, words) } else { Vec::new() };
        self.at = None;
    }

    fn show_all(&mut self) {
        self.shown = (0..self.choices.len()).collect();
        self.at = Some(0).filter(|_| !self.choices.is_empty());
    }

    fn put_away(&mut self) {
        self.shown.clear();
        self.at = None;
    }

    /// The marked one.
    fn marked(&self) -> Option<&Choice> {
        self.choices.get(*self.shown.get(self.at?)?)
    }
}

impl Form {
    /// What was taken of the ready texts since it was last asked.
    pub fn take_offer(&mut self) -> Option<Value> {
        self.taken.take()
    }

    /// A key for the ready texts of the field one is in; false where it means nothing to them.
    pub(super) fn offer_key(&mut self, key: Key, cx: Cx<'_>) -> bool {
        let Some(entry) = self.entries.get_mut(self.at).filter(|entry| !entry.offers.choices.is_empty()) else {
            return false;
        };
        let offers = &mut entry.offers;
        let last = offers.shown.len().checked_sub(1);
        let space = key.text().is_some_and(|c| fold(c) == ' ');
        match (key.code, offers.at, last) {
            (KeyCode::Down, at, Some(last)) => offers.at = Some(at.map_or(0, |at| (at + 1).min(last))),
            (KeyCode::Up, Some(at), _) => offers.at = at.checked_sub(1),
            (KeyCode::PageDown, Some(at), Some(last)) => offers.at = Some((at + ROWS).min(last)),
            (KeyCode::PageUp, Some(at), _) => offers.at = Some(at.saturating_sub(ROWS)),
            (KeyCode::Esc, Some(_), _) => offers.put_away(),
            (KeyCode::Enter, Some(_), _) if !key.ctrl && !key.alt => {
                let Some((value, text)) =
                    offers.marked().map(|choice| (choice.value.clone(), choice.label.to_string()))
                else {
                    return false;
                };
                offers.put_away();
                entry.fill(text, cx);
                self.taken = Some(value);
            }
            // Where nothing is typed, there is nothing else to go down to: the next field is Tab.
            (KeyCode::Down, None, None) if entry.control.state(&entry.item, cx).is_empty() => offers.show_all(),
            _ if space && entry.control.state(&entry.item, cx).is_empty() => entry.offers.show_all(),
            _ => return false,
        }
        true
    }
}

impl Entry {
    /// The field as asked for, its ready texts out of sight.
    pub(super) fn offers_of(item: &Item) -> Offers {
        let choices = if matches!(item.kind, Kind::Note) { item.offers.clone() } else { Vec::new() };
        Offers { choices, ..Offers::default() }
    }

    fn fill(&mut self, text: String, cx: Cx<'_>) {
        self.control = Control::new(&self.item.kind, &Value::Text(text), cx);
        self.refused = None;
        self.typed_over();
    }

    /// What was typed changed: the ready texts follow.
    pub(super) fn look_for_offers(&mut self) {
        if let Control::Typed(field) = &self.control
            && !self.offers.choices.is_empty()
        {
            self.offers.look(field.text());
        }
    }
}
