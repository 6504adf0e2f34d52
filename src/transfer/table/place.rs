//! Where in a file something stands.

use std::sync::Arc;

/// A place in a file, as a person finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: Arc<str>,
    /// The sheet of a workbook.
    pub sheet: Option<Arc<str>>,
    /// The line, or the row of a sheet, counted from one.
    pub line: u32,
    /// The column, counted from one, where one cell is meant.
    pub column: Option<u32>,
}

impl Place {
    /// The cell of this row in the column at `index`, counted from zero.
    #[must_use]
    pub fn at(&self, index: usize) -> Self {
        Self { column: Some(index as u32 + 1), ..self.clone() }
    }
}

/// `FILE:LINE`, or `FILE, SHEET!B12` where there are sheets.
impl std::fmt::Display for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (&self.sheet, self.column) {
            (Some(sheet), Some(column)) => write!(f, "{}, {sheet}!{}{}", self.file, letters(column), self.line),
            (Some(sheet), None) => write!(f, "{}, {sheet}!{1}:{1}", self.file, self.line),
            (None, _) => write!(f, "{}:{}", self.file, self.line),
        }
    }
}

/// The name of a sheet's column: A to Z, AA and on.
fn letters(column: u32) -> String {
    let mut rest = column;
    let mut name = Vec::new();
    while rest > 0 {
        name.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    name.iter().rev().map(|&letter| char::from(letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_said_as_people_look_them_up() {
        let line = Place { file: "a.csv".into(), sheet: None, line: 12, column: None };
        assert_eq!(line.at(1).to_string(), "a.csv:12");
        let sheet = Place { sheet: Some("Lots".into()), ..line };
        assert_eq!(sheet.to_string(), "a.csv, Lots!12:12");
        for (index, said) in [(0, "A12"), (25, "Z12"), (26, "AA12"), (16_383, "XFD12")] {
            assert_eq!(sheet.at(index).to_string(), format!("a.csv, Lots!{said}"));
        }
    }
}
