//! The list that every pane shows its rows in: one row selected, some marked, filtered as one types, in columns that fit.
//!
//! The pane keeps the rows; the list knows them by keys, so that a refresh never moves the selection to another record.

pub mod columns;
mod draw;
mod filter;
mod marks;
#[cfg(test)]
mod tests;

pub use draw::Line;
pub use filter::Filter;
pub use marks::{Marks, Spanned};

use super::narrow::holding;
use super::window::scroll;
use crate::tui::command::Command;

/// A list of rows that are known by keys.
#[derive(Debug, Clone)]
pub struct List<K> {
    /// The places, among the pane's rows, of those that pass the filter; and their keys.
    shown: Vec<(usize, K)>,
    /// How many rows there are, whatever the filter.
    all: usize,
    at: Option<K>,
    /// The row the selection was on, for when what was selected is gone.
    row: usize,
    top: usize,
    /// What is typed to narrow it.
    pub filter: Filter,
    /// What several rows are changed by at once.
    pub marks: Marks<K>,
}

impl<K> Default for List<K> {
    fn default() -> Self {
        Self { shown: Vec::new(), all: 0, at: None, row: 0, top: 0, filter: Filter::default(), marks: Marks::default() }
    }
}

impl<K: Clone + PartialEq> List<K> {
    /// Takes the keys of the rows there are now, in their order. What the filter lets through is shown; the selection and the
    /// marks stay on their rows, or on what is `near` them where they are gone.
    pub fn fill(&mut self, keys: Vec<K>, words: impl Fn(usize) -> String, near: impl Fn(&K, &K) -> bool) {
        self.all = keys.len();
        let passed = self.filter.words().map(|typed| {
            let words: Vec<String> = (0..keys.len()).map(&words).collect();
            holding(typed, words.iter().map(String::as_str))
        });
        self.marks.follow(&keys, &near);
        let all = keys.into_iter().enumerate();
        self.shown = match passed {
            Some(places) => all.filter(|(place, _)| places.binary_search(place).is_ok()).collect(),
            None => all.collect(),
        };
        let find = |fits: &dyn Fn(&K, &K) -> bool| {
            self.at.as_ref().and_then(|at| self.shown.iter().position(|(_, key)| fits(key, at)))
        };
        let row = find(&|key, at| key == at).or_else(|| find(&|key, at| near(key, at)));
        // Of another part, its first row; else the row where what was selected was.
        let other = std::mem::take(&mut self.filter.altered);
        self.go(row.unwrap_or(if other { 0 } else { self.row }));
    }

    /// Selects a row, the last where there are fewer.
    pub fn go(&mut self, row: usize) {
        self.row = row.min(self.shown.len().saturating_sub(1));
        self.at = self.shown.get(self.row).map(|(_, key)| key.clone());
    }

    /// Selects the first row shown whose key fits. Whether there is one.
    pub fn find(&mut self, fits: impl Fn(&K) -> bool) -> bool {
        let row = self.shown.iter().position(|(_, key)| fits(key));
        row.map(|row| self.go(row)).is_some()
    }

    /// Selects the row with this key as soon as it is filled in.
    pub fn expect(&mut self, key: K) {
        self.at = Some(key);
    }

    /// Selects the first row, whatever was selected.
    pub fn restart(&mut self) {
        (self.row, self.at) = (0, None);
    }

    /// Moves the selection where the command is one that does.
    pub fn step(&mut self, command: Command, rows: u16) -> bool {
        let page = usize::from(rows.saturating_sub(1)).max(1);
        match command {
            Command::Up => self.go(self.row.saturating_sub(1)),
            Command::Down => self.go(self.row + 1),
            Command::PageUp => self.go(self.row.saturating_sub(page)),
            Command::PageDown => self.go(self.row + page),
            Command::First => self.go(0),
            Command::Last => self.go(usize::MAX),
            _ => return false,
        }
        true
    }

    /// The place of the selected row among the pane's rows.
    pub fn selected(&self) -> Option<usize> {
        self.shown.get(self.row).map(|(place, _)| *place)
    }

    /// The key of the selected row; what was selected last where no row is shown.
    pub fn key(&self) -> Option<&K> {
        self.at.as_ref()
    }

    /// The row that is selected, counted among those shown.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The keys of the rows shown.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.shown.iter().map(|(_, key)| key)
    }

    /// The places of the rows shown among the pane's rows.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.shown.iter().map(|(place, _)| *place)
    }

    /// How many rows pass the filter, and how many there are.
    pub fn count(&self) -> (usize, usize) {
        (self.shown.len(), self.all)
    }

    /// The places of the marked rows in their order, else that of the selected one. Marks that the filter hides do not count:
    /// what is changed is what is seen.
    pub fn chosen(&self) -> Vec<usize> {
        let marked: Vec<usize> = (0..self.shown.len()).filter(|row| self.is_marked(*row)).collect();
        let rows = if marked.is_empty() { vec![self.row] } else { marked };
        rows.into_iter().filter_map(|row| self.shown.get(row)).map(|(place, _)| *place).collect()
    }

    /// How many rows that are shown are marked.
    pub fn marked(&self) -> usize {
        (0..self.shown.len()).filter(|row| self.is_marked(*row)).count()
    }

    /// Marks the selected row or takes its mark away, and goes on to the next.
    pub fn mark(&mut self) {
        if let Some((_, key)) = self.shown.get(self.row) {
            self.marks.toggle(key.clone());
            self.go(self.row + 1);
        }
    }

    /// Begins a span of marks at the selected row, or ends it there; at the row where it began, marks everything shown.
    pub fn span(&mut self) -> Spanned {
        let Some((_, here)) = self.shown.get(self.row).cloned() else { return Spanned::Begun };
        match self.anchor() {
            None => {
                self.marks.begin(here);
                Spanned::Begun
            }
            Some(from) => {
                let whole = from == self.row;
                let span = if whole { 0..=self.shown.len() - 1 } else { from.min(self.row)..=from.max(self.row) };
                self.marks.end(self.shown[span].iter().map(|(_, key)| key.clone()));
                if whole { Spanned::All } else { Spanned::Ended }
            }
        }
    }

    /// The row at which a span of marks began.
    fn anchor(&self) -> Option<usize> {
        self.marks.anchor().and_then(|anchor| self.shown.iter().position(|(_, key)| key == anchor))
    }

    fn is_marked(&self, row: usize) -> bool {
        let spanned = self.anchor().is_some_and(|from| (from.min(self.row)..=from.max(self.row)).contains(&row));
        spanned || self.shown.get(row).is_some_and(|(_, key)| self.marks.has(key))
    }

    /// Takes back the last narrowing: marks first, then the filter. Whether there was one.
    pub fn back(&mut self) -> bool {
        let (marked, filtered) = (!self.marks.is_empty(), self.filter.words().is_some());
        if marked {
            self.marks.clear();
        } else if filtered {
            self.filter.clear();
        }
        marked || filtered
    }

    /// Brings the selection into sight of so many rows.
    pub fn settle(&mut self, rows: u16) {
        self.top = scroll(self.top, self.row, self.row, rows.into(), self.shown.len());
    }

    /// Selects the row on that line of the list. Whether it was selected already; none where no row is there.
    pub fn point(&mut self, line: u16) -> Option<bool> {
        let row = self.top + usize::from(line);
        (row < self.shown.len()).then(|| {
            let before = std::mem::replace(&mut self.row, row);
            self.go(row);
            before == row
        })
    }
}
