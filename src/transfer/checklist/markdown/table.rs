//! Tables whose rows are lines of a checklist.

use crate::transfer::checklist::names::{Role, weight};
use crate::transfer::checklist::outline::{Line, Outline};

/// A table as text.
#[derive(Debug, Default)]
pub struct Table {
    /// Its rows, the header first.
    pub rows: Vec<Vec<String>>,
}

impl Table {
    /// Adds the rows to a checklist. The text stands in the column that is named so, else in the first column of words; what
    /// is told about it in the column that is named so, else in the next column of words.
    pub fn place(&self, heading: &str, outline: &mut Outline) {
        let Some((header, rows)) = self.rows.split_first() else { return };
        let roles: Vec<_> = header.iter().map(|name| Role::of(name)).collect();
        let of = |role: Role| roles.iter().position(|found| *found == Some(role));
        let words = |column: &usize| {
            let cell = |row: &'_ Vec<String>| row.get(*column).is_some_and(|cell| is_words(cell));
            roles[*column].is_none() && rows.iter().any(cell)
        };
        let Some(text) = of(Role::Text).or_else(|| of(Role::Name)).or_else(|| (0..roles.len()).find(words)) else {
            return;
        };
        let told = of(Role::Guidance).or_else(|| (0..roles.len()).filter(|column| *column != text).find(words));
        for row in rows {
            let cell = |column: Option<usize>| column.and_then(|n| row.get(n)).filter(|cell| !cell.is_empty()).cloned();
            let Some(text) = cell(Some(text)) else { continue };
            let action = cell(of(Role::Action)).map(|action| format!(": {action}")).unwrap_or_default();
            let section = cell(of(Role::Section)).unwrap_or_default();
            let mark = if heading.is_empty() || section.is_empty() { "" } else { " / " };
            let line = Line {
                text: text + &action,
                key: cell(of(Role::Key)),
                criterion: cell(of(Role::Criterion)),
                guidance: cell(told).into_iter().collect(),
                weight: cell(of(Role::Weight)).map(|text| weight(&text)).unwrap_or_default(),
            };
            outline.add(&format!("{heading}{mark}{section}"), line);
        }
    }
}

/// Whether a cell says something in words: not a number, not a tick.
fn is_words(cell: &str) -> bool {
    cell.chars().filter(|c| c.is_alphabetic()).count() > 1
}
