//! Rows whose values carry their names: columns are found as they come.

use std::collections::HashMap;

use crate::transfer::table::cells::{Cells, within_columns};
use crate::transfer::table::error::Untabled;

/// A table that grows by named values.
#[derive(Debug, Default)]
pub struct Keyed {
    /// The names, in the order in which they were first seen.
    pub names: Vec<String>,
    /// The rows.
    pub cells: Cells,
    known: HashMap<String, usize>,
    row: Vec<Option<String>>,
    /// How often a name stood in the row that is being made, where it is more than once.
    again: HashMap<usize, u32>,
}

impl Keyed {
    /// A value of the row that is being made. A name that stands there again is another column.
    pub fn set(&mut self, name: &str, value: String) -> Result<(), Untabled> {
        let first = self.place(name)?;
        let mut place = first;
        while self.row.get(place).is_some_and(Option::is_some) {
            let times = self.again.entry(first).or_insert(1);
            *times += 1;
            let name = format!("{name} {times}");
            place = self.place(&name)?;
        }
        if self.row.len() <= place {
            self.row.resize(place + 1, None);
        }
        self.row[place] = Some(value);
        Ok(())
    }

    /// Ends the row that is being made.
    pub fn end(&mut self, line: u32) -> Result<(), Untabled> {
        self.cells.push(line, self.row.iter().map(|cell| cell.as_deref().unwrap_or_default()))?;
        self.row.clear();
        self.again.clear();
        Ok(())
    }

    fn place(&mut self, name: &str) -> Result<usize, Untabled> {
        if let Some(place) = self.known.get(name) {
            return Ok(*place);
        }
        let place = self.names.len();
        within_columns(place + 1)?;
        self.names.push(name.to_owned());
        self.known.insert(name.to_owned(), place);
        Ok(place)
    }
}
