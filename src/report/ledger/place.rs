//! The lists of areas, assets and people. Their first columns are those that an import of each takes.

use super::Reader;
use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::people::Person;
use crate::domain::phrase::Lang;
use crate::domain::place::{Area, Asset};
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// The columns of the list of areas.
pub fn areas(locale: &Locale) -> Columns {
    let columns = [
        ("key", Kind::Code, 12),
        ("name", Kind::Text, 24),
        ("name_en", Kind::Text, 20),
        ("name_zh", Kind::Text, 20),
        ("unit", Kind::Code, 12),
        ("parent", Kind::Code, 12),
        ("note", Kind::Text, 24),
        ("code", Kind::Code, 12),
        ("archived", Kind::YesNo, 6),
    ];
    Columns::new(locale, "areas", &locale.say("column-areas"), &columns)
}

/// The row of an area.
pub fn area(reader: &Reader<'_>, area: &Kept<Area>) -> Vec<Cell> {
    vec![
        Reader::key(area.is.origin.as_ref(), area.is.code.to_string()),
        reader.name(&area.is.title),
        Reader::name_in(Lang::En, &area.is.title),
        Reader::name_in(Lang::ZhCn, &area.is.title),
        Cell::maybe(area.is.unit.as_ref()),
        reader.area(area.is.parent.as_ref()),
        Cell::maybe(area.is.note.as_ref()),
        Cell::text(area.is.code.as_str()),
        Cell::Yes(area.archived),
    ]
}

/// The columns of the list of assets.
pub fn assets(locale: &Locale) -> Columns {
    let columns = [
        ("key", Kind::Code, 12),
        ("name", Kind::Text, 24),
        ("name_en", Kind::Text, 20),
        ("name_zh", Kind::Text, 20),
        ("area", Kind::Code, 12),
        ("note", Kind::Text, 24),
        ("code", Kind::Code, 12),
        ("archived", Kind::YesNo, 6),
    ];
    Columns::new(locale, "assets", &locale.say("column-assets"), &columns)
}

/// The row of an asset.
pub fn asset(reader: &Reader<'_>, asset: &Kept<Asset>) -> Vec<Cell> {
    vec![
        Reader::key(asset.is.origin.as_ref(), asset.is.code.to_string()),
        reader.name(&asset.is.title),
        Reader::name_in(Lang::En, &asset.is.title),
        Reader::name_in(Lang::ZhCn, &asset.is.title),
        reader.area(asset.is.area.as_ref()),
        Cell::maybe(asset.is.note.as_ref()),
        Cell::text(asset.is.code.as_str()),
        Cell::Yes(asset.archived),
    ]
}

/// The columns of the list of people.
pub fn people(locale: &Locale) -> Columns {
    let columns = [
        ("key", Kind::Code, 8),
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
    let posts: Vec<&str> = person.posts.iter().map(Code::as_str).collect();
    vec![
        Reader::key(person.origin.as_ref(), person.key()),
        Cell::text(person.name.as_str()),
        Cell::maybe(person.alias.as_ref()),
        Cell::text(person.logins.join("; ")),
        Cell::word(reader.locale, person.role),
        Cell::text(posts.join("; ")),
        Cell::maybe(person.crew.as_ref()),
        Cell::maybe(person.language.map(Lang::tag)),
        Cell::Yes(person.archived),
    ]
}
