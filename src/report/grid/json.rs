//! Rows as JSON: keys and stored names, which no language changes.

use serde_json::{Map, Value};

use super::{Cell, Columns, Grid};

impl Columns {
    /// A row as an object, every column present.
    pub fn json(&self, cells: &[Cell]) -> Value {
        let pairs = self.columns.iter().zip(cells).map(|(column, cell)| (column.key.to_owned(), value(cell)));
        Value::Object(pairs.collect::<Map<String, Value>>())
    }
}

impl Grid {
    /// As an array of objects.
    pub fn json(&self) -> Value {
        Value::Array(self.rows.iter().map(|row| self.columns.json(row)).collect())
    }
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::None => Value::Null,
        // A number where the number says the same; exact text where it would not.
        Cell::Number(number) => {
            let text = number.to_string();
            let whole = text.parse::<i64>().ok().map(Value::from);
            let part = || text.parse::<f64>().ok().filter(|float| float.to_string() == text).map(Value::from);
            whole.or_else(part).unwrap_or_else(|| text.into())
        }
        Cell::Yes(is) => (*is).into(),
        cell => cell.stored().into(),
    }
}
