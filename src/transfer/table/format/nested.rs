//! Rows inside values in values: which list is the table, and what is a row of it.

use super::Found;
use super::keyed::Keyed;
use crate::transfer::table::cells::Cells;
use crate::transfer::table::error::{Stopped, Untabled};

/// How deep lists are looked for, and tables inside a row taken apart.
const DEEPEST: usize = 8;
/// The most lists that are told apart.
const MOST_LISTS: usize = 1000;
/// How deep the names of tables inside a row are joined.
const JOINED: usize = 3;

/// A value of a format that nests.
pub trait Branch: Sized {
    /// What it is.
    fn shape(&self) -> Shape;
    /// Its entries, where it is a map.
    fn entries(&self) -> Result<Vec<(String, Self)>, Stopped>;
    /// Hands on each of its elements, where it is a list.
    fn each(&self, take: &mut dyn FnMut(Self) -> Result<(), Stopped>) -> Result<(), Stopped>;
    /// As one text: a scalar as it stands, anything else as its source.
    fn text(&self) -> String;
    /// The line it begins at.
    fn line(&self) -> u32;
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// No value.
    Null,
    /// One value.
    Scalar,
    /// Elements; whether the first of them that is not null is a list or map itself.
    List {
        /// Whether elements have parts.
        of_parts: bool,
    },
    /// Named values.
    Map,
}

/// The table in a value: the only list of maps or lists in it, the one of this name, or the value itself as a row.
pub fn read<B: Branch>(root: &B, sheet: Option<&str>) -> Result<Found, Stopped> {
    if root.shape() != Shape::Map {
        return of(root);
    }
    let mut lists = Vec::new();
    gather(root, 0, &mut lists)?;
    let mut names: Vec<String> = lists.iter().map(|(name, _)| name.clone()).collect();
    let at = match (sheet, lists.len()) {
        (Some(sheet), _) => match names.iter().position(|name| name == sheet) {
            Some(at) => at,
            None => return Err(Untabled::NoSheet { name: sheet.to_owned(), sheets: names }.into()),
        },
        (None, 0) => return of(root),
        (None, 1) => 0,
        (None, _) => return Err(Untabled::WhichSheet { sheets: names }.into()),
    };
    let found = of(&lists[at].1)?;
    let sheet = Some(names.remove(at));
    Ok(Found { sheet, further: names, ..found })
}

/// Every list of parts below a map, with its name.
fn gather<B: Branch>(map: &B, depth: usize, lists: &mut Vec<(String, B)>) -> Result<(), Stopped> {
    for (name, value) in map.entries()? {
        match value.shape() {
            Shape::List { of_parts: true } if lists.len() < MOST_LISTS => lists.push((name, value)),
            Shape::Map if depth < DEEPEST => gather(&value, depth + 1, lists)?,
            _ => {}
        }
    }
    Ok(())
}

/// The rows of a list, or the one row that a map is.
fn of<B: Branch>(value: &B) -> Result<Found, Stopped> {
    let mut rows = Rows::default();
    match value.shape() {
        Shape::List { .. } => value.each(&mut |row| rows.add(&row))?,
        _ => rows.add(value)?,
    }
    Ok(rows.found())
}

/// Rows as they come: named values, or lists of cells.
#[derive(Debug, Default)]
pub struct Rows {
    keyed: Keyed,
    grid: Cells,
}

impl Rows {
    /// Adds a row: a map, a list of `{ key, value }`, a list of cells, or a single value.
    pub fn add<B: Branch>(&mut self, row: &B) -> Result<(), Stopped> {
        let line = row.line();
        let at = |why: Untabled| (Some(line), why);
        match row.shape() {
            Shape::Null => return Ok(()),
            Shape::Map => self.map("", row, 0)?,
            Shape::Scalar => self.keyed.set("value", row.text()).map_err(at)?,
            Shape::List { .. } => {
                let (mut cells, mut pairs) = (Vec::new(), true);
                row.each(&mut |cell| {
                    let pair = if pairs && cell.shape() == Shape::Map { pair(&cell)? } else { None };
                    pairs &= pair.is_some() || cell.shape() == Shape::Null;
                    cells.push((pair, cell));
                    crate::transfer::table::cells::within_columns(cells.len()).map_err(at)
                })?;
                if !pairs {
                    let texts: Vec<_> = cells.iter().map(|(_, cell)| said(cell)).collect::<Result<_, _>>()?;
                    return self.grid.push(line, texts.iter().map(String::as_str)).map_err(at);
                }
                for (key, value) in cells.into_iter().filter_map(|(pair, _)| pair) {
                    self.keyed.set(&key, value).map_err(at)?;
                }
            }
        }
        self.keyed.end(line).map_err(at)
    }

    fn map<B: Branch>(&mut self, above: &str, map: &B, depth: usize) -> Result<(), Stopped> {
        for (key, value) in map.entries()? {
            let name = if above.is_empty() { key } else { format!("{above}.{key}") };
            if value.shape() == Shape::Map && depth < JOINED {
                self.map(&name, &value, depth + 1)?;
            } else {
                self.keyed.set(&name, said(&value)?).map_err(|why| (Some(value.line()), why))?;
            }
        }
        Ok(())
    }

    /// What was found: rows with names, unless all rows were lists of cells.
    pub fn found(self) -> Found {
        if self.keyed.cells.len() == 0 {
            return Found::of(self.grid);
        }
        Found { names: Some(self.keyed.names), ..Found::of(self.keyed.cells) }
    }
}

/// The key and value of a map that has both.
fn pair<B: Branch>(map: &B) -> Result<Option<(String, String)>, Stopped> {
    let (mut key, mut said_value) = (None, None);
    for (name, value) in map.entries()? {
        match name.as_str() {
            "key" | "name" if key.is_none() && value.shape() == Shape::Scalar => key = Some(value.text()),
            "value" => said_value = Some(said(&value)?),
            _ => {}
        }
    }
    Ok(key.zip(said_value))
}

/// A value in one cell: a list of single values is a line each.
fn said<B: Branch>(value: &B) -> Result<String, Stopped> {
    match value.shape() {
        Shape::Null => Ok(String::new()),
        Shape::List { of_parts: false } => {
            let mut lines = Vec::new();
            value.each(&mut |line| {
                lines.push(line.text());
                Ok(())
            })?;
            Ok(lines.join("\n"))
        }
        _ => Ok(value.text()),
    }
}
