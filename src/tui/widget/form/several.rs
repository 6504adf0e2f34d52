//! Some of several: arrows or type-ahead go to one, Space takes it or leaves it.

use super::item::Choice;
use super::value::Value;
use crate::text::fold::fold;
use crate::text::width::{Ambiguous, width};
use crate::tui::cx::Cx;
use crate::tui::key::{Key, KeyCode};
use crate::tui::widget::narrow::narrow;

/// Some of several.
#[derive(Debug, Clone)]
pub(super) struct Several {
    pub choices: Vec<Choice>,
    /// Which are taken, one for each choice.
    pub taken: Vec<bool>,
    /// Which one the keys are about.
    pub at: usize,
    /// What is typed to go to another.
    typed: String,
}

impl Several {
    pub fn new(choices: Vec<Choice>, value: &Value) -> Self {
        let values: &[Value] = if let Value::Several(values) = value { values } else { &[] };
        let taken = choices.iter().map(|choice| values.contains(&choice.value)).collect();
        Self { choices, taken, at: 0, typed: String::new() }
    }

    pub fn value(&self) -> Value {
        let taken = self.choices.iter().zip(&self.taken).filter(|(_, taken)| **taken);
        let values: Vec<Value> = taken.map(|(choice, _)| choice.value.clone()).collect();
        if values.is_empty() { Value::Blank } else { Value::Several(values) }
    }

    /// Takes a key; false where it is none of its own.
    pub fn key(&mut self, key: Key) -> bool {
        let last = self.choices.len().saturating_sub(1);
        // An input method left on sends full-width signs.
        match key.text().map_or(key.code, |c| KeyCode::Char(fold(c))) {
            KeyCode::Left => self.at = self.at.saturating_sub(1),
            KeyCode::Right => self.at = (self.at + 1).min(last),
            KeyCode::Home => self.at = 0,
            KeyCode::End => self.at = last,
            KeyCode::Char(' ' | '+') => {
                if let Some(taken) = self.taken.get_mut(self.at) {
                    *taken = !*taken;
                }
            }
            KeyCode::Backspace => drop(self.typed.pop()),
            _ => {
                let Some(c) = key.text() else { return false };
                self.typed.push(c);
                let find = |typed: &str| narrow(typed, self.choices.iter().map(|choice| choice.words.as_str()));
                // A letter that nothing goes on with begins anew.
                let found = find(&self.typed).first().copied().or_else(|| {
                    self.typed = c.to_string();
                    find(&self.typed).first().copied()
                });
                self.at = found.unwrap_or(self.at);
                return true;
            }
        }
        self.typed.clear();
        true
    }

    pub fn restore(&mut self, text: &str, cx: Cx<'_>) {
        let words: Vec<&str> = text.split_whitespace().collect();
        self.taken = self.choices.iter().map(|choice| words.contains(&choice.value.typed(cx).as_str())).collect();
    }

    /// Which choices stand on which row of so many cells, each with its box.
    pub fn rows(&self, cells: usize, ambiguous: Ambiguous) -> Vec<Vec<usize>> {
        let mut rows: Vec<Vec<usize>> = vec![Vec::new()];
        let mut used = 0;
        for (n, choice) in self.choices.iter().enumerate() {
            let more = width(choice.label.as_str(), ambiguous) + 6;
            if used > 0 && used + more > cells + 2 {
                rows.push(Vec::new());
                used = 0;
            }
            used += more;
            if let Some(row) = rows.last_mut() {
                row.push(n);
            }
        }
        rows
    }
}
