//! The ledger of hazards and their rectification: 隐患排查治理台账.

use super::Reader;
use crate::domain::action::{Action, ActionState};
use crate::domain::noun::{Noun, reference};
use crate::domain::time::Instant;
use crate::report::grid::{Cell, Columns, Kind};
use crate::text::locale::Locale;

/// A hazard: what was found, and the action that puts it right.
#[derive(Debug, Clone, Copy)]
pub struct Hazard<'a> {
    /// The action.
    pub action: &'a Action,
    /// When it was found; when the action was opened where nobody found it in a round.
    pub found: Option<Instant>,
}

/// Its columns, in the order that inspectors ask for.
pub fn columns(locale: &Locale) -> Columns {
    Columns::new(
        locale,
        "hazards",
        &locale.say("column-hazards"),
        &[
            ("no", Kind::Number, 5),
            ("ref", Kind::Code, 11),
            ("found", Kind::Date, 13),
            ("place", Kind::Text, 12),
            ("hazard", Kind::Text, 23),
            ("level", Kind::Text, 9),
            ("measure", Kind::Text, 22),
            ("responsible", Kind::Text, 12),
            ("due", Kind::Date, 13),
            ("funding", Kind::Number, 8),
            ("done", Kind::Date, 13),
            ("verified_by", Kind::Text, 9),
            ("closed_off", Kind::Text, 13),
        ],
    )
}

/// The row of one, with its running number.
pub fn row(reader: &Reader<'_>, number: usize, hazard: &Hazard<'_>) -> Vec<Cell> {
    let (locale, action) = (reader.locale, hazard.action);
    let title = locale.phrase(&action.title);
    let seen = action.note.as_deref().filter(|note| *note != title);
    let found = seen.map_or_else(|| title.to_owned(), |note| format!("{note}\n{title}"));
    let measure = action.measure.as_deref().or(action.outcome.as_deref());
    let post = || reader.names.post(locale, action.post.as_ref());
    let owner = action.owner.map_or_else(post, |owner| reader.names.person(Some(owner)));
    let people = [owner, reader.names.person(action.accountable.filter(|one| Some(*one) != action.owner))];
    let people: Vec<String> = people.into_iter().filter(|name| !name.is_empty()).collect();
    let day = |at: Instant| Cell::Date(reader.calendar.date(at));
    vec![
        Cell::count(number as i64),
        Cell::text(reference(Noun::Action, action.number)),
        day(hazard.found.unwrap_or(action.at)),
        Cell::text(reader.names.place(locale, action.area.as_ref(), action.asset.as_ref())),
        Cell::Text(found),
        Cell::word(locale, action.severity),
        Cell::maybe(measure),
        Cell::text(locale.list(&people)),
        day(action.due),
        Cell::number(action.funding),
        action.done.map_or(Cell::None, day),
        reader.person(action.verified_by),
        Cell::named(action.state.name(), standing(reader, action)),
    ]
}

/// Where it stands; with the day it was closed off.
fn standing(reader: &Reader<'_>, action: &Action) -> String {
    let word = reader.locale.word(action.state);
    match action.closed.filter(|_| action.state == ActionState::Closed) {
        Some(at) => format!("{word}\n{}", reader.calendar.date(at)),
        None => word,
    }
}
