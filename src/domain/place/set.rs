//! Setting up units, areas and assets: added, altered, archived.

use serde::{Deserialize, Serialize};

use super::{Area, Asset, Unit};
use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::noun::Noun;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

/// A unit, area or asset, as it is to be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// A part of the organisation.
    Unit(Unit),
    /// A place within the site.
    Area(Area),
    /// A thing that is checked.
    Asset(Asset),
}

impl Place {
    /// What kind of place it is.
    pub fn noun(&self) -> Noun {
        match self {
            Self::Unit(_) => Noun::Unit,
            Self::Area(_) => Noun::Area,
            Self::Asset(_) => Noun::Asset,
        }
    }

    /// Its code.
    pub fn code(&self) -> &Code {
        match self {
            Self::Unit(unit) => &unit.code,
            Self::Area(area) => &area.code,
            Self::Asset(asset) => &asset.code,
        }
    }

    /// What it is called.
    pub fn title(&self) -> &Phrase {
        match self {
            Self::Unit(unit) => &unit.title,
            Self::Area(area) => &area.title,
            Self::Asset(asset) => &asset.title,
        }
    }
}

/// What is known of the places of a site, archived ones too.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// Its units.
    pub units: Vec<Kept<Unit>>,
    /// Its areas.
    pub areas: Vec<Kept<Area>>,
    /// Its assets.
    pub assets: Vec<Kept<Asset>>,
}

/// Adds a place.
///
/// # Errors
/// Codes that any place of the kind ever had, empty titles, and parents that are unknown or lead back are refused.
pub fn add(places: &Places, place: &Place, out: &mut Writes) -> Result<(), Refusal> {
    let code = place.code();
    if let Some(gone) = taken_back(places, place) {
        return back(gone, places, place, out);
    }
    // What is out of service is named by its code alone, so areas and assets share theirs.
    let taken = match place {
        Place::Unit(_) => has(&places.units, code),
        Place::Area(_) | Place::Asset(_) => has(&places.areas, code) || has(&places.assets, code),
    };
    if taken {
        let what = if has(&places.assets, code) { Noun::Asset } else { place.noun() };
        return Err(Refusal::Taken { what: what.name(), code: code.to_string() });
    }
    sound(places, place)?;
    match place {
        Place::Unit(unit) => out.put(Verb::Create, &Kept { id: out.next_id(), archived: false, is: unit.clone() }),
        Place::Area(area) => out.put(Verb::Create, &Kept { id: out.next_id(), archived: false, is: area.clone() }),
        Place::Asset(asset) => out.put(Verb::Create, &Kept { id: out.next_id(), archived: false, is: asset.clone() }),
    }
    Ok(())
}

/// The identity of the place that was brought in from the same source before and taken back since.
fn taken_back(places: &Places, place: &Place) -> Option<Id> {
    fn of<T: Content>(list: &[Kept<T>], code: &Code, same: impl Fn(&T) -> bool) -> Option<Id> {
        list.iter().find(|kept| kept.archived && kept.is.code() == code && same(&kept.is)).map(|kept| kept.id)
    }
    match place {
        Place::Area(Area { origin: Some(origin), code, .. }) => {
            of(&places.areas, code, |is| is.origin.as_ref() == Some(origin))
        }
        Place::Asset(Asset { origin: Some(origin), code, .. }) => {
            of(&places.assets, code, |is| is.origin.as_ref() == Some(origin))
        }
        _ => None,
    }
}

/// Brings a place back into use, as it is to be.
fn back(id: Id, places: &Places, place: &Place, out: &mut Writes) -> Result<(), Refusal> {
    sound(places, place)?;
    match place {
        Place::Unit(_) => {}
        Place::Area(area) => out.put(Verb::Create, &Kept { id, archived: false, is: area.clone() }),
        Place::Asset(asset) => out.put(Verb::Create, &Kept { id, archived: false, is: asset.clone() }),
    }
    Ok(())
}

/// Alters a place that is in use. Its code stays.
///
/// # Errors
/// Unknown and archived places, empty titles, and parents that are unknown or lead back are refused.
pub fn alter(places: &Places, place: &Place, out: &mut Writes) -> Result<(), Refusal> {
    match place {
        Place::Unit(unit) => put(find(&places.units, &unit.code)?, unit, places, place, out),
        Place::Area(area) => put(find(&places.areas, &area.code)?, area, places, place, out),
        Place::Asset(asset) => put(find(&places.assets, &asset.code)?, asset, places, place, out),
    }
}

fn put<T: Content>(
    known: &Kept<T>,
    wanted: &T,
    places: &Places,
    place: &Place,
    out: &mut Writes,
) -> Result<(), Refusal> {
    sound(places, place)?;
    if known.is != *wanted {
        out.put(Verb::Change, &Kept { is: wanted.clone(), ..known.clone() });
    }
    Ok(())
}

/// Takes a place out of use. `resting` is what uses it, as people call that.
///
/// # Errors
/// Unknown and archived places, and those on which something rests, are refused.
pub fn archive(places: &Places, noun: Noun, code: &Code, resting: &[String], out: &mut Writes) -> Result<(), Refusal> {
    match noun {
        Noun::Unit => retire(find(&places.units, code)?, resting, out),
        Noun::Area => retire(find(&places.areas, code)?, resting, out),
        _ => retire(find(&places.assets, code)?, resting, out),
    }
}

fn retire<T: Content>(known: &Kept<T>, resting: &[String], out: &mut Writes) -> Result<(), Refusal> {
    /// More than a sentence can list.
    const NAMED: usize = 3;
    if !resting.is_empty() {
        let by = resting.iter().take(NAMED).cloned().collect();
        let more = resting.len().saturating_sub(NAMED);
        return Err(Refusal::InUse { reference: known.is.code().to_string(), by, more });
    }
    out.put(Verb::Archive, &Kept { archived: true, ..known.clone() });
    Ok(())
}

fn has<T: Content>(list: &[Kept<T>], code: &Code) -> bool {
    list.iter().any(|kept| kept.is.code() == code)
}

/// The place in use with this code.
fn find<'a, T: Content>(list: &'a [Kept<T>], code: &Code) -> Result<&'a Kept<T>, Refusal> {
    match list.iter().find(|kept| kept.is.code() == code) {
        Some(kept) if kept.archived => Err(Refusal::WrongState { reference: code.to_string(), state: "archived" }),
        Some(kept) => Ok(kept),
        None => Err(Refusal::Unknown { what: T::NOUN.name(), given: code.to_string(), near: Vec::new() }),
    }
}

/// A place says what it is called, and lies in something that is there and does not lie in it.
fn sound(places: &Places, place: &Place) -> Result<(), Refusal> {
    if place.title().is_empty() {
        return Err(Refusal::Invalid { field: "title", reason: Invalid::Empty, given: String::new() });
    }
    match place {
        Place::Unit(unit) => within(&places.units, unit, |unit| unit.parent.as_ref()),
        Place::Area(area) => {
            area.unit.as_ref().map(|code| find(&places.units, code)).transpose()?;
            within(&places.areas, area, |area| area.parent.as_ref())
        }
        Place::Asset(asset) => asset.area.as_ref().map(|code| find(&places.areas, code)).transpose().map(|_| ()),
    }
}

fn within<T: Content>(list: &[Kept<T>], place: &T, parent: impl Fn(&T) -> Option<&Code>) -> Result<(), Refusal> {
    let Some(first) = parent(place) else { return Ok(()) };
    find(list, first)?;
    let up = |code: &Code| list.iter().find(|kept| kept.is.code() == code).and_then(|kept| parent(&kept.is));
    // As many steps as there are places reach the top, unless the way leads back.
    let mut way = std::iter::successors(Some(first), |code| up(code)).take(list.len() + 1);
    if way.any(|above| above == place.code()) {
        return Err(Refusal::Invalid { field: "parent", reason: Invalid::Circle, given: first.to_string() });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::parse(text).unwrap()
    }

    fn area(name: &str, parent: Option<&str>) -> Area {
        Area { parent: parent.map(code), ..Area::new(code(name), Phrase::plain(name)) }
    }

    fn site() -> Places {
        let areas = [area("hall", None), area("bay", Some("hall")), area("cell", Some("bay"))];
        let kept = |(n, is)| Kept { id: Id(n as i64 + 1), archived: false, is };
        Places { areas: areas.into_iter().enumerate().map(kept).collect(), ..Places::default() }
    }

    fn try_it(decide: impl FnOnce(&mut Writes) -> Result<(), Refusal>) -> Result<usize, Refusal> {
        let mut out = Writes::after(9);
        decide(&mut out).map(|()| out.list().len())
    }

    #[test]
    fn a_place_lies_in_what_is_there_and_never_in_itself() {
        let site = site();
        let alter = |place: Area| try_it(|out| super::alter(&site, &Place::Area(place), out));
        assert_eq!(alter(area("cell", Some("hall"))), Ok(1));
        assert_eq!(alter(area("cell", Some("bay"))), Ok(0), "as it is");
        for parent in ["hall", "bay", "cell"] {
            let refused = alter(area("hall", Some(parent)));
            assert!(matches!(refused, Err(Refusal::Invalid { reason: Invalid::Circle, .. })), "{parent}");
        }
        assert!(matches!(alter(area("hall", Some("moon"))), Err(Refusal::Unknown { .. })));
    }

    #[test]
    fn codes_are_never_given_twice_nor_shared_by_areas_and_assets() {
        let mut site = site();
        let asset = Asset::new(code("bay"), Phrase::plain("Bay"));
        let add = |site: &Places, place: Place| try_it(|out| super::add(site, &place, out));
        assert!(matches!(add(&site, Place::Asset(asset.clone())), Err(Refusal::Taken { what: "asset", .. })));
        site.areas[1].archived = true;
        assert!(matches!(add(&site, Place::Area(area("bay", None))), Err(Refusal::Taken { .. })));
        assert_eq!(add(&site, Place::Area(area("yard", Some("hall")))), Ok(1));
        let nameless = Area { title: Phrase::plain(" "), ..area("yard", None) };
        assert!(matches!(add(&site, Place::Area(nameless)), Err(Refusal::Invalid { reason: Invalid::Empty, .. })));
        assert!(matches!(add(&site, Place::Area(area("yard", Some("bay")))), Err(Refusal::WrongState { .. })));
    }

    #[test]
    fn what_something_rests_on_stays_and_says_what() {
        let site = site();
        let archive = |resting: &[&str]| {
            let resting: Vec<String> = resting.iter().map(|text| (*text).to_owned()).collect();
            try_it(|out| super::archive(&site, Noun::Area, &code("cell"), &resting, out))
        };
        assert_eq!(archive(&[]), Ok(1));
        let Err(Refusal::InUse { by, more, .. }) = archive(&["a", "b", "c", "d", "e"]) else { panic!("archived") };
        assert_eq!((by.len(), more), (3, 2));
    }
}
