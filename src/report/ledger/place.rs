//! The lists of areas, assets and people.

use super::Reader;
use crate::domain::content::Kept;
use crate::domain::people::Person;
use crate::domain::place::{Area, Asset};
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// The columns of the list of areas.
pub fn areas(locale: &Locale) -> Columns {
    let columns = [
        ("code", Kind::Code, 12),
        ("title", Kind::Text, 30),
        ("parent", Kind::Code, 12),
        ("unit", Kind::Code, 12),
        ("archived", Kind::YesNo, 6),
    ];
    Columns::new(locale, "areas", &locale.say("column-areas"), &columns)
}

/// The row of an area.
pub fn area(reader: &Reader<'_>, area: &Kept<Area>) -> Vec<Cell> {
    vec![
        Cell::text(area.is.code.as_str()),
        Cell::text(reader.locale.phrase(&area.is.title)),
        Cell::maybe(area.is.parent.as_ref()),
        Cell::maybe(area.is.unit.as_ref()),
        Cell::Yes(area.archived),
    ]
}

/// The columns of the list of assets.
pub fn assets(locale: &Locale) -> Columns {
    let columns =
        [("code", Kind::Code, 12), ("title", Kind::Text, 30), ("area", Kind::Code, 12), ("archived", Kind::YesNo, 6)];
    Columns::new(locale, "assets", &locale.say("column-assets"), &columns)
}

/// The row of an asset.
pub fn asset(reader: &Reader<'_>, asset: &Kept<Asset>) -> Vec<Cell> {
    vec![
        Cell::text(asset.is.code.as_str()),
        Cell::text(reader.locale.phrase(&asset.is.title)),
        Cell::maybe(asset.is.area.as_ref()),
        Cell::Yes(asset.archived),
    ]
}

/// The columns of the list of people.
pub fn people(locale: &Locale) -> Columns {
    let columns = [
        ("name", Kind::Text, 16),
        ("alias", Kind::Text, 16),
        ("logins", Kind::Code, 14),
        ("role", Kind::Text, 10),
        ("posts", Kind::Code, 16),
        ("crew", Kind::Code, 8),
        ("language", Kind::Code, 6),
        ("archived", Kind::YesNo, 6),
    ];
    Columns::new(locale, "people", &locale.say("column-people"), &columns)
}

/// The row of a person.
pub fn person(reader: &Reader<'_>, person: &Person) -> Vec<Cell> {
    let posts: Vec<&str> = person.posts.iter().map(crate::domain::code::Code::as_str).collect();
    vec![
        Cell::text(person.name.as_str()),
        Cell::maybe(person.alias.as_ref()),
        Cell::text(person.logins.join(" ")),
        Cell::word(reader.locale, person.role),
        Cell::text(posts.join(" ")),
        Cell::maybe(person.crew.as_ref()),
        Cell::maybe(person.language.map(crate::domain::phrase::Lang::tag)),
        Cell::Yes(person.archived),
    ]
}
