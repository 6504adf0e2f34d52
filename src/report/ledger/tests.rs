//! Every list has a heading for each column in each language, and a cell for each heading.

use super::*;
use crate::domain::content::Kept;
use crate::domain::people::Person;
use crate::domain::phrase::Lang;
use crate::domain::place::{Area, Asset};
use crate::domain::round::State;
use crate::domain::template::FormKind;
use crate::report::grid::Grid;
use crate::report::made_up::{
    NINE, actions, both, calendar, code, exceptions, findings, names, round as a_round, signatures, template as a_form,
};

fn grids(reader: &Reader<'_>) -> Vec<Grid> {
    let locale = reader.locale;
    let (round, form) = (a_round(40, 42, State::Done), a_form());
    let performed = round::Performed { round: &round, kind: FormKind::Inspection, version: 3 };
    let hazards = actions();
    let hazards = hazards
        .iter()
        .enumerate()
        .map(|(n, action)| hazard::row(reader, n + 1, &hazard::Hazard { action, found: None }));
    let asset = Asset { area: Some(code("cold")), ..Asset::new(code("room-1"), both("Room 1", "一号库")) };
    let area = Area::new(code("cold"), both("Cold store", "冷库"));
    let person: Person = serde_json::from_value(serde_json::json!({
        "id": 1, "name": "Li Wei", "alias": null, "logins": ["liwei"], "role": "supervisor", "posts": ["storekeeper"],
        "crew": null, "language": "en", "archived": false, "origin": null
    }))
    .unwrap();
    let entry = evidence::Entry {
        seq: 7,
        at: NINE,
        by: "site".to_owned(),
        role: "site".to_owned(),
        verb: "miss".to_owned(),
        noun: "round".to_owned(),
        reference: "RND-0044".to_owned(),
        reason: None,
        hash: "ab".repeat(32),
    };
    let reading = reading::Reading {
        at: NINE,
        template: code("safety-week"),
        item: code("room"),
        text: both("Room 1 temperature", "一号库温度"),
        asset: None,
        value: crate::domain::number::Quantity::parse("6.4").ok(),
        second: None,
        unit: Some("°C".to_owned()),
        alarm: form.form.items().nth(2).and_then(|item| item.alarm),
        flag: crate::domain::limits::Flag::Alarm,
        by: Some(Id(1)),
        round: Id(40),
    };
    vec![
        place::areas(locale).with(vec![place::area(reader, &Kept { id: Id(1), archived: false, is: area })]),
        place::assets(locale).with(vec![place::asset(reader, &Kept { id: Id(2), archived: false, is: asset })]),
        place::people(locale).with(vec![place::person(reader, &person)]),
        evidence::journal(locale).with(vec![evidence::entry(reader, &entry)]),
        reading::columns(locale).with(vec![reading::row(reader, &reading)]),
        round::columns(locale).with(vec![round::row(reader, performed)]),
        round::inspections(locale).with(vec![round::inspection(reader, performed)]),
        finding::columns(locale).with(
            findings().iter().map(|one| finding::row(reader, finding::Found { finding: one, action: None })).collect(),
        ),
        action::columns(locale).with(actions().iter().map(|one| action::row(reader, one)).collect()),
        evidence::exceptions(locale).with(exceptions().iter().map(|one| evidence::exception(reader, one)).collect()),
        evidence::signatures(locale).with(signatures().iter().map(|one| evidence::signature(reader, one)).collect()),
        template::columns(locale).with(vec![template::row(reader, &form)]),
        hazard::columns(locale).with(hazards.collect()),
    ]
}

#[test]
fn every_column_is_called_something_in_every_language() {
    let (calendar, names) = (calendar(), names());
    for lang in Lang::ALL {
        let locale = Locale::new(lang, lang);
        let reader = Reader { locale: &locale, calendar: &calendar, names: &names };
        for columns in grids(&reader).into_iter().map(|grid| grid.columns) {
            assert!(!columns.title.starts_with('['), "{}", columns.title);
            for column in &columns.columns {
                assert!(!column.title.starts_with('['), "{}: {}", columns.name, column.title);
            }
        }
    }
}

#[test]
fn every_row_has_a_cell_per_column_and_stays_within_a_workbook() {
    let (calendar, names, locale) = (calendar(), names(), Locale::new(Lang::ZhCn, Lang::En));
    let reader = Reader { locale: &locale, calendar: &calendar, names: &names };
    for grid in grids(&reader) {
        assert!(!grid.rows.is_empty());
        for row in &grid.rows {
            assert_eq!(row.len(), grid.columns.columns.len(), "{}", grid.columns.name);
        }
        assert!(grid.xlsx(chrono::NaiveDateTime::default()).is_ok());
    }
}
