//! A place as a form.

use super::tree::{self, Row};
use crate::domain::change::Seen;
use crate::domain::code::Code;
use crate::domain::noun::Noun;
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::place::{Area, Asset, Place, Unit};
use crate::tui::cx::Cx;
use crate::tui::dialog::{FormAsk, FormReply, Fresh, Source};
use crate::tui::panes::phrase;
use crate::tui::widget::form::{Item, Kind, Value};

/// Where a place lies: the fields of its kind, with what stands in them.
fn within(place: &Place) -> Vec<(&'static str, Noun, Option<Code>)> {
    match place {
        Place::Unit(unit) => vec![("parent", Noun::Unit, unit.parent.clone())],
        Place::Area(area) => {
            vec![("parent", Noun::Area, area.parent.clone()), ("unit", Noun::Unit, area.unit.clone())]
        }
        Place::Asset(asset) => vec![("area", Noun::Area, asset.area.clone())],
    }
}

/// A place of a kind that is not there yet, lying in the one that is selected where that can be.
pub(super) fn blank(noun: Noun, selected: Option<&Row>) -> Place {
    let code = Code::from_title("", "new");
    let title = Phrase::default();
    let (unit, area) = match selected.map(|row| &row.place) {
        Some(Place::Unit(unit)) => (Some(unit.code.clone()), None),
        Some(Place::Area(area)) => (None, Some(area.code.clone())),
        Some(Place::Asset(asset)) => (None, asset.area.clone()),
        None => (None, None),
    };
    match noun {
        Noun::Unit => Place::Unit(Unit { code, title, parent: unit }),
        Noun::Area => Place::Area(Area { unit, parent: area, ..Area::new(code, title) }),
        _ => Place::Asset(Asset { area, ..Asset::new(code, title) }),
    }
}

/// The form of a place: a new one, or a row of the list.
pub(super) fn ask(place: &Place, row: Option<&Row>, cx: Cx<'_>) -> FormAsk {
    let mut items = phrase::fields("title", &cx.text.say("editor-field-title"), Some(place.title()), &Kind::Text, cx);
    if row.is_none() {
        let code = Item::new("code", cx.text.say("editor-field-code"), Kind::Code).required();
        items.push(code.help(cx.text.say("editor-help-code")));
    }
    for (key, noun, code) in within(place) {
        let label = match (key, noun) {
            ("unit", _) => cx.text.say("editor-field-answers"),
            ("parent", _) => cx.text.say("editor-field-within"),
            _ => cx.text.say("editor-field-area"),
        };
        items.push(Item::new(key, label, Kind::OneOf(noun)).start(Value::of(code, Value::Code)));
    }
    items.extend(phrase::confirm([place.title()], cx));
    let noun = cx.text.word(place.noun());
    let title = match row {
        Some(row) => {
            cx.text.say_with("editor-place-edit", &[("noun", noun.into()), ("code", row.code().as_str().into())])
        }
        None => cx.text.say_with("editor-place-new", &[("noun", noun.into())]),
    };
    let seen = row.map(|row| Seen { noun: row.noun(), id: row.id, seq: row.seq });
    let called = row.map_or("new", |row| row.code().as_str());
    let source = row.map(|row| reread(row.noun(), row.code().clone(), cx.site.language));
    FormAsk {
        title,
        items,
        place: format!("place {} {called}", place.noun()),
        seen: seen.into_iter().collect(),
        source,
        ..FormAsk::default()
    }
}

/// How a place is read again where somebody else saved it first.
fn reread(noun: Noun, code: Code, home: Lang) -> Source {
    Source::new(move |store| {
        let rows = tree::places(store)?;
        let found = rows.into_iter().find(|(place, ..)| place.noun() == noun && *place.code() == code);
        let Some((place, id, seq)) = found else { return Ok(Fresh::default()) };
        let titles = Lang::ALL.map(|lang| (phrase::key("title", lang), Value::text(place.title().written(lang, home))));
        let within = within(&place).into_iter().map(|(key, _, code)| (key.to_owned(), Value::of(code, Value::Code)));
        Ok(Fresh { values: titles.into_iter().chain(within).collect(), seen: vec![Seen { noun, id, seq }] })
    })
}

/// The place as it was filled in.
pub(super) fn read(reply: &FormReply, before: &Place, cx: Cx<'_>) -> Place {
    let code_of = |key: &str| if let Value::Code(code) = reply.value(key) { Some(code.clone()) } else { None };
    let code = code_of("code").unwrap_or_else(|| before.code().clone());
    let title = phrase::read(reply, "title", Some(before.title()), cx);
    match before {
        Place::Unit(_) => Place::Unit(Unit { code, title, parent: code_of("parent") }),
        Place::Area(area) => {
            let (unit, parent) = (code_of("unit"), code_of("parent"));
            Place::Area(Area { code, title, unit, parent, ..area.clone() })
        }
        Place::Asset(asset) => Place::Asset(Asset { code, title, area: code_of("area"), ..asset.clone() }),
    }
}
