//! The places of a site as rows of a tree, each with how it stands.

use std::collections::{HashMap, HashSet};

use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::place::{Place, Suspension};
use crate::domain::record::{Id, Seq};
use crate::store::{self, Result, Store};
use crate::tui::cx::Cx;

/// A place.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub place: Place,
    pub id: Id,
    pub seq: Seq,
    /// How deep it lies.
    pub depth: usize,
    /// Why and since when it is out of service, and who said so.
    pub out: Option<(Suspension, String)>,
    /// How much can be done there now, and how much of it is late.
    pub due: (usize, usize),
    /// What it is found by, in every language.
    pub words: String,
}

impl Row {
    pub fn noun(&self) -> Noun {
        self.place.noun()
    }

    pub fn code(&self) -> &Code {
        self.place.code()
    }

    pub fn title(&self) -> &Phrase {
        self.place.title()
    }

    /// Where it lies: the place above it.
    fn above(&self) -> Option<(Noun, &Code)> {
        match &self.place {
            Place::Unit(unit) => unit.parent.as_ref().map(|code| (Noun::Unit, code)),
            Place::Area(area) => {
                let within = area.parent.as_ref().map(|code| (Noun::Area, code));
                within.or(area.unit.as_ref().map(|code| (Noun::Unit, code)))
            }
            Place::Asset(asset) => asset.area.as_ref().map(|code| (Noun::Area, code)),
        }
    }
}

/// Reads every place in use, in the order of the tree.
pub(super) fn read(store: &Store, cx: Cx<'_>) -> Result<Vec<Row>> {
    let mut out = Vec::new();
    for held in store.out_of_service()? {
        let by = store.history(held.record.id)?.into_iter().next().map(|event| event.by).unwrap_or_default();
        out.push((held.record, by));
    }
    let agenda = store.agenda(cx.now)?;
    let open: Vec<&store::Row> = agenda.rows.iter().filter(|row| row.is_open()).collect();
    let row = |place: Place, id: Id, seq: Seq| {
        let (area, asset) = match &place {
            Place::Unit(_) => (None, None),
            Place::Area(area) => (Some(&area.code), None),
            Place::Asset(asset) => (None, Some(&asset.code)),
        };
        let hits = |of: Option<&Code>, code: Option<&Code>| of.is_some() && of == code;
        let here = |row: &&&store::Row| hits(row.area.as_ref(), area) || hits(row.asset.as_ref(), asset);
        let due = open.iter().filter(here).count();
        let late = open.iter().filter(here).filter(|row| row.late).count();
        let gone = |out: &&(Suspension, String)| {
            hits(out.0.area.as_ref(), area) && out.0.asset.is_none() || hits(out.0.asset.as_ref(), asset)
        };
        let titles: Vec<&str> = place.title().texts().collect();
        let words = format!("{} {}", titles.join(" "), place.code());
        Row { id, seq, depth: 0, out: out.iter().find(gone).cloned(), due: (due, late), words, place }
    };
    Ok(grow(places(store)?.into_iter().map(|(place, id, seq)| row(place, id, seq)).collect()))
}

/// Every place in use with its revision: units, areas, assets.
pub(super) fn places(store: &Store) -> Result<Vec<(Place, Id, Seq)>> {
    let units = store.units()?.into_iter().map(|held| (Place::Unit(held.record.is), held.record.id, held.seq));
    let areas = store.areas()?.into_iter().map(|held| (Place::Area(held.record.is), held.record.id, held.seq));
    let assets = store.assets()?.into_iter().map(|held| (Place::Asset(held.record.is), held.record.id, held.seq));
    Ok(units.chain(areas).chain(assets).collect())
}

/// Puts each place below the one it lies in. What lies in nothing that is in use stands at the top.
fn grow(rows: Vec<Row>) -> Vec<Row> {
    let known: HashSet<(Noun, Code)> = rows.iter().map(|row| (row.noun(), row.code().clone())).collect();
    let mut below: HashMap<(Noun, Code), Vec<usize>> = HashMap::new();
    let mut roots = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let above = row.above().map(|(noun, code)| (noun, code.clone())).filter(|above| known.contains(above));
        match above {
            Some(above) => below.entry(above).or_default().push(n),
            None => roots.push(n),
        }
    }
    let mut left: Vec<Option<Row>> = rows.into_iter().map(Some).collect();
    let mut tree = Vec::with_capacity(left.len());
    // What a file says to lie in itself is shown all the same.
    for n in roots.into_iter().chain(0..left.len()) {
        hang(n, 0, &below, &mut left, &mut tree);
    }
    tree
}

fn hang(
    n: usize,
    depth: usize,
    below: &HashMap<(Noun, Code), Vec<usize>>,
    left: &mut [Option<Row>],
    tree: &mut Vec<Row>,
) {
    let Some(mut row) = left[n].take() else { return };
    let place = (row.noun(), row.code().clone());
    row.depth = depth;
    tree.push(row);
    for child in below.get(&place).into_iter().flatten() {
        hang(*child, depth + 1, below, left, tree);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::place::{Area, Asset, Unit};

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn row(place: Place) -> Row {
        Row { place, id: Id(1), seq: 1, depth: 0, out: None, due: (0, 0), words: String::new() }
    }

    fn area(name: &str, unit: Option<&str>, parent: Option<&str>) -> Row {
        let title = Phrase::plain(name);
        row(Place::Area(Area { unit: unit.map(code), parent: parent.map(code), ..Area::new(code(name), title) }))
    }

    #[test]
    fn everything_stands_below_what_it_lies_in_and_nothing_is_lost() {
        let unit = row(Place::Unit(Unit { code: code("works"), title: Phrase::plain("Works"), parent: None }));
        let asset = |name: &str, area: Option<&str>| {
            row(Place::Asset(Asset { area: area.map(code), ..Asset::new(code(name), Phrase::plain(name)) }))
        };
        let rows = vec![
            unit,
            area("hall", Some("works"), None),
            area("yard", None, None),
            area("bay", None, Some("hall")),
            // Each lies in the other: a file that came so from elsewhere.
            area("one", None, Some("two")),
            area("two", None, Some("one")),
            asset("press", Some("bay")),
            asset("van", Some("gone")),
        ];
        let tree = grow(rows);
        let shown: Vec<String> = tree.iter().map(|row| format!("{}{}", "-".repeat(row.depth), row.code())).collect();
        assert_eq!(shown, ["works", "-hall", "--bay", "---press", "yard", "van", "one", "-two"]);
    }
}
