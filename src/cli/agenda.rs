//! The queue of a shift as JSON and as a table: what `today` and `round list` share.

use serde_json::{Value, json};

use crate::domain::noun::{Noun, reference};
use crate::domain::round::State;
use crate::domain::due::Standing;
use crate::store::{Agenda, Row, RowState};
use crate::text::mark::Marks;
use crate::text::date;

use super::failure::Result;
use super::session::Session;
use super::table::Table;
use crate::domain::time::{Instant, Span};

/// Whether it should have been done by now: late, or missed and not explained.
pub fn is_behind(row: &Row) -> bool {
    let missed = matches!(row.state, RowState::Act(State::Missed) | RowState::Untouched(Standing::Missed));
    missed || (row.is_open() && row.late)
}

/// Whether anything in it is late: rounds, second readings, actions.
pub fn is_late(agenda: &Agenda, at: Instant) -> bool {
    agenda.rows.iter().any(is_behind)
        || agenda.readings.iter().any(|reading| reading.due < at)
        || agenda.actions.iter().any(|due| due.action.due < at)
}

/// What a row is called: its number, else what names its slot.
pub fn name(row: &Row) -> String {
    match row.number {
        Some(number) => reference(Noun::Round, number),
        None => slot_name(row),
    }
}

/// `TEMPLATE[/ASSET]@SLOT`.
pub fn slot_name(row: &Row) -> String {
    let asset = row.asset.as_ref().map(|asset| format!("/{asset}")).unwrap_or_default();
    format!("{}{asset}@{}", row.template, row.slot)
}

/// A round for machines.
pub fn row_json(row: &Row, session: &Session) -> Value {
    json!({
        "id": row.number.map(|number| reference(Noun::Round, number)),
        "template": row.template,
        "title": session.locale.phrase(&row.title),
        "rule": row.rule,
        "post": row.post,
        "area": row.area,
        "asset": row.asset,
        "slot": row.slot,
        "slots": row.slots,
        "state": row.state.name(),
        "late": is_behind(row),
        "opens": session.stamp(row.opens),
        "due": session.stamp(row.due),
        "missed_at": session.stamp(row.missed_at),
        "total": row.total,
        "answered": row.answered,
        "failed": row.failed,
        "by": row.by,
        "at": row.at.map(|at| session.stamp(at)),
        "reason": row.reason,
    })
}

/// The rounds as a table.
pub fn write_rows(rows: &[Row], at: Instant, session: &mut Session) -> Result<()> {
    let head = |id: &str| session.locale.say(id);
    let mut table = Table::new()
        .text(String::new())
        .text(head("cli-head-title"))
        .text(head("cli-head-when"))
        .number(head("cli-head-done"))
        .text(head("cli-head-by"))
        .text(head("cli-head-reference"));
    for row in rows {
        let progress = match row.answered {
            _ if row.total == 0 => String::new(),
            answered => format!("{answered}/{}", row.total),
        };
        table.row([
            mark(row).to_owned(),
            session.locale.phrase(&row.title).to_owned(),
            standing(row, at, session),
            progress,
            row.by.clone().unwrap_or_default(),
            name(row),
        ]);
    }
    table.write(&mut session.out)
}

fn mark(row: &Row) -> &'static str {
    let marks = Marks::Signs;
    match row.state {
        _ if row.is_open() && row.late => marks.alert(),
        RowState::Act(state) => marks.state(state),
        RowState::Untouched(Standing::Missed) => marks.bad(),
        RowState::Untouched(_) | RowState::Suspended => "",
    }
}

/// Where it stands, in words.
fn standing(row: &Row, at: Instant, session: &Session) -> String {
    let locale = &session.locale;
    let today = session.calendar.date(at);
    let moment = |at| date::moment(locale, session.calendar.local(at), today);
    let timed = |id, at| locale.say_with(id, &[("time", moment(at).into())]);
    match row.state {
        _ if row.is_open() && row.late => date::late(locale, Span::of_minutes(at.minutes_since(row.due))),
        _ if row.is_open() => timed("today-by", row.due),
        RowState::Untouched(Standing::Missed) | RowState::Act(State::Missed) if row.slots > 1 => {
            locale.say_with("today-missed-many", &[("n", row.slots.into())])
        }
        RowState::Untouched(Standing::Missed) => locale.say("today-missed"),
        RowState::Untouched(_) => timed("today-from", row.opens),
        RowState::Suspended => {
            locale.say_with("today-suspended", &[("reason", row.reason.clone().unwrap_or_default().into())])
        }
        RowState::Act(state) => {
            let word = locale.word(state);
            row.at.filter(|_| state.is_done()).map_or(word.clone(), |at| format!("{word} {}", moment(at)))
        }
    }
}
