//! One of many by type-ahead: what is typed narrows the list that drops down, arrows choose in it.

use super::item::Choice;
use super::value::Value;
use crate::text::fold::fold;
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::field::{Field, Takes};
use crate::tui::widget::narrow::narrow;

/// The most rows that the list takes.
pub(super) const ROWS: usize = 6;

/// One of many.
#[derive(Debug, Clone)]
pub(super) struct Picker {
    pub choices: Vec<Choice>,
    /// The one taken.
    pub taken: Option<usize>,
    /// What is typed to find another.
    pub query: Field,
    /// The list is down.
    pub open: bool,
    /// Places in `choices` that match, the best first.
    pub shown: Vec<usize>,
    /// Which of the shown ones is marked.
    pub at: usize,
}

impl Picker {
    pub fn new(choices: Vec<Choice>, value: &Value) -> Self {
        let taken = choices.iter().position(|choice| choice.value == *value);
        let query = Field::new(Takes::Words);
        Self { shown: (0..choices.len()).collect(), choices, taken, query, open: false, at: 0 }
    }

    pub fn taken(&self) -> Option<&Choice> {
        self.taken.and_then(|n| self.choices.get(n))
    }

    pub fn value(&self) -> Value {
        self.taken().map_or(Value::Blank, |choice| choice.value.clone())
    }

    /// Whether something was typed that nothing matches.
    pub fn has_no_match(&self) -> bool {
        self.open && self.shown.is_empty()
    }

    fn drop_down(&mut self) {
        self.open = true;
        self.shown = narrow(self.query.text(), self.choices.iter().map(|choice| choice.words.as_str()));
        let taken = self.shown.iter().position(|n| Some(*n) == self.taken);
        self.at = taken.filter(|_| self.query.is_blank()).unwrap_or(0);
    }

    /// Takes the marked one, where the list is down. False where nothing matches.
    pub fn settle(&mut self) -> bool {
        if self.has_no_match() {
            return false;
        }
        if self.open {
            self.taken = self.shown.get(self.at).copied();
            self.close();
        }
        true
    }

    /// Puts the list away; what was taken stays.
    pub fn close(&mut self) {
        self.open = false;
        self.query = Field::new(Takes::Words);
    }

    /// The next one, or the one before; behind the last comes none, where that may be.
    pub fn turn(&mut self, step: i64, required: bool) {
        self.close();
        let count = self.choices.len() as i64 + i64::from(!required);
        if count == 0 {
            return;
        }
        let none = self.choices.len() as i64;
        let at = self.taken.map_or(if required && step > 0 { -1 } else { none }, |n| n as i64);
        let at = (at + step).rem_euclid(count);
        self.taken = (at < none).then_some(at as usize);
    }

    fn go(&mut self, step: isize) {
        self.at = self.at.saturating_add_signed(step).min(self.shown.len().saturating_sub(1));
    }

    /// Takes a key; false where it is none of its own.
    pub fn key(&mut self, key: Key, required: bool) -> bool {
        if self.open {
            match key.code {
                KeyCode::Up => self.go(-1),
                KeyCode::Down => self.go(1),
                KeyCode::PageUp => self.go(-(ROWS as isize)),
                KeyCode::PageDown => self.go(ROWS as isize),
                KeyCode::Backspace if self.query.text().is_empty() => self.close(),
                _ => {
                    if self.query.key(key).is_some() {
                        self.drop_down();
                    }
                }
            }
            return true;
        }
        // An input method left on sends full-width signs.
        match key.text().map_or(key.code, |c| KeyCode::Char(fold(c))) {
            KeyCode::Left | KeyCode::Char('-') => self.turn(-1, required),
            KeyCode::Right | KeyCode::Char('+') => self.turn(1, required),
            KeyCode::Backspace | KeyCode::Delete => self.taken = None,
            KeyCode::Char(' ') => self.drop_down(),
            _ => {
                if self.query.key(key).is_none() {
                    return false;
                }
                self.drop_down();
            }
        }
        true
    }

    pub fn paste(&mut self, text: &str) {
        if self.query.insert(text).is_some() {
            self.drop_down();
        }
    }

    /// What is to be kept while it is not saved: what is typed, else what is taken.
    pub fn draft(&self, cx: Cx<'_>) -> String {
        if self.open && !self.query.is_blank() { format!("?{}", self.query.text()) } else { self.value().typed(cx) }
    }

    /// Takes what was kept.
    pub fn restore(&mut self, text: &str, cx: Cx<'_>) {
        match text.strip_prefix('?') {
            Some(typed) => {
                self.query = Field::with(Takes::Words, typed);
                self.drop_down();
            }
            None => self.taken = self.choices.iter().position(|choice| choice.value.typed(cx) == text).or(self.taken),
        }
    }
}
