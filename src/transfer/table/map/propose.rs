//! Finds columns for fields.

use std::collections::BTreeSet;

use super::error::MapError;
use super::{By, Match, NOBODY, shape};
use crate::transfer::table::field::Field;
use crate::transfer::table::fold::key;
use crate::transfer::table::notes::Header;
use crate::transfer::table::opened::Table;

/// How like two names must be for one to be offered for the other, from 0 to 1.
const LIKE: f64 = 0.55;
/// How many names are offered.
const OFFERED: usize = 3;

type Columns = Vec<Option<Match>>;

/// For each field its column; and the columns that are to be passed over.
pub fn columns(
    fields: &[Field],
    table: &Table,
    explicit: &[(String, String)],
) -> Result<(Columns, BTreeSet<usize>), Vec<MapError>> {
    let (mut found, mut errors, mut passed_over) = (vec![None; fields.len()], Vec::new(), BTreeSet::new());
    for (column, name) in explicit {
        let place = column_of(table, column);
        let field = fields.iter().position(|field| key(&field.name) == key(name));
        if place.is_none() {
            errors.push(MapError::NoColumn { name: column.clone(), near: near(column, table.names()) });
        }
        if name.trim() == NOBODY {
            passed_over.extend(place);
            continue;
        }
        let Some(field) = field else {
            let names = fields.iter().map(|field| field.name.as_str());
            errors.push(MapError::NoField { name: name.clone(), near: near(name, names) });
            continue;
        };
        let Some(column) = place else { continue };
        match found[field].replace(Match { column, by: By::Told }) {
            Some(Match { column: other, .. }) if other != column => {
                let name = |column: usize| table.columns()[column].name.clone();
                let columns = [name(other), name(column)];
                errors.push(MapError::Twice { field: fields[field].name.clone(), columns });
            }
            _ => {}
        }
    }
    by_name(fields, table, &mut found, &passed_over);
    if table.notes.header == Header::Absent {
        shape::find(fields, table, &mut found, &passed_over);
    }
    let missing: Vec<String> = fields
        .iter()
        .zip(&found)
        .filter(|(field, found)| field.needed && found.is_none() && field.within.is_none())
        .map(|(field, _)| field.name.clone())
        .collect();
    if errors.is_empty() && !missing.is_empty() {
        let is_free = |column: &usize| found.iter().flatten().all(|found| found.column != *column);
        let free = (0..table.columns().len()).filter(is_free).map(|column| table.columns()[column].name.clone());
        errors.push(MapError::Needed { fields: missing, columns: free.collect() });
    }
    if errors.is_empty() { Ok((found, passed_over)) } else { Err(errors) }
}

/// The column of this name, else of the name without its unit, else of this number.
fn column_of(table: &Table, name: &str) -> Option<usize> {
    let exact = table.columns().iter().position(|column| column.name == name.trim());
    let name_key = key(name);
    let folded = || table.columns().iter().position(|column| column.keys.0 == name_key || column.keys.1 == name_key);
    let numbered = || name.trim().trim_start_matches('#').parse::<usize>().ok()?.checked_sub(1);
    exact.or_else(folded).or_else(|| numbered().filter(|place| *place < table.columns().len()))
}

/// The columns that go by a name of the field; the earlier name counts for more than the earlier column.
fn by_name(fields: &[Field], table: &Table, found: &mut Columns, passed_over: &BTreeSet<usize>) {
    let mut taken: BTreeSet<usize> =
        found.iter().flatten().map(|found| found.column).chain(passed_over.iter().copied()).collect();
    // A column whose whole name fits comes before one that fits without its unit.
    for whole in [true, false] {
        for rank in 0..=fields.iter().map(|field| field.aliases.len()).max().unwrap_or_default() {
            for (place, field) in
                fields.iter().enumerate().filter(|(place, _)| found[*place].is_none()).collect::<Vec<_>>()
            {
                let name = if rank == 0 { Some(&field.name) } else { field.aliases.get(rank - 1) };
                let Some(name) = name.map(|name| key(name)).filter(|name| !name.is_empty()) else { continue };
                let fits = |column: &usize| {
                    let keys = &table.columns()[*column].keys;
                    !taken.contains(column) && name == *if whole { &keys.0 } else { &keys.1 }
                };
                if let Some(column) = (0..table.columns().len()).find(fits) {
                    taken.insert(column);
                    found[place] = Some(Match { column, by: By::Name });
                }
            }
        }
    }
}

/// The names most like this one; every name where none is.
fn near<'a>(name: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let (wanted, names) = (key(name), names.collect::<Vec<_>>());
    let mut like: Vec<(f64, &str)> = names
        .iter()
        .map(|name| {
            let known = key(name);
            let within = wanted.len() > 1 && (known.contains(&wanted) || !known.is_empty() && wanted.contains(&known));
            (if within { 1.0 } else { strsim::normalized_damerau_levenshtein(&known, &wanted) }, *name)
        })
        .filter(|(like, _)| *like >= LIKE)
        .collect();
    like.sort_by(|one, other| other.0.total_cmp(&one.0));
    like.truncate(OFFERED);
    if like.is_empty() {
        names.into_iter().take(40).map(str::to_owned).collect()
    } else {
        like.into_iter().map(|(_, name)| name.to_owned()).collect()
    }
}
