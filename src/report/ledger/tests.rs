//! Every list has a heading for each column in each language, and a cell for each heading.

use super::*;
use crate::domain::phrase::Lang;
use crate::domain::round::State;
use crate::domain::template::FormKind;
use crate::report::grid::Grid;
use crate::report::made_up::{
    actions, calendar, exceptions, findings, names, round as a_round, signatures, template as a_form,
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
    vec![
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
        let empty = [
            reading::columns(&locale),
            place::areas(&locale),
            place::assets(&locale),
            place::people(&locale),
            evidence::journal(&locale),
            round::inspections(&locale),
        ];
        let reader = Reader { locale: &locale, calendar: &calendar, names: &names };
        for columns in empty.into_iter().chain(grids(&reader).into_iter().map(|grid| grid.columns)) {
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
