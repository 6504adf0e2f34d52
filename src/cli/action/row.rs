//! An action in a line and as a JSON row: the same facts in every command.

use serde_json::{Value, json};

use crate::cli::session::Session;
use crate::domain::action::{Action, Rung, days_over};
use crate::domain::time::Instant;
use crate::store::ActionRow;
use crate::text::date;

/// `ACT-0042  to verify  Seals intact`: where it stands, in a line.
pub fn stands(action: &Action, session: &Session) -> String {
    let locale = &session.locale;
    let args = [
        ("reference", action.reference().into()),
        ("state", locale.word(action.state).into()),
        ("title", locale.phrase(&action.title).into()),
    ];
    locale.say_with("cli-action-stands", &args)
}

/// The whole days that it is over due, while it is open.
pub fn overdue(action: &Action, session: &Session) -> i64 {
    if action.state.is_open() { days_over(action.due, session.now) } else { 0 }
}

/// To whom it is raised, while it is open.
pub fn raised(action: &Action, session: &Session) -> Option<Rung> {
    session.site.settings.ladder.raised_to(action.due, session.now).filter(|_| action.state.is_open())
}

/// A row for machines.
pub fn value(row: &ActionRow, session: &Session) -> Value {
    let action = &row.action;
    let stamp = |at: Option<Instant>| at.map(|at| session.stamp(at));
    json!({
        "ref": action.reference(),
        "title": session.locale.phrase(&action.title),
        "state": action.state,
        "class": action.severity,
        "source": action.source,
        "owner": row.owner,
        "post": action.post,
        "accountable": row.accountable,
        "due": session.stamp(action.due),
        "overdue_days": overdue(action, session),
        "raised": raised(action, session).map(Rung::name),
        "carried": action.carried(),
        "times": action.times,
        "five_fixed": action.fixed_of_five(),
        "area": action.area,
        "asset": action.asset,
        "note": action.note,
        "reopened": action.reopened,
        "postponed": action.postponed,
        "listed": stamp(action.listed),
        "opened": session.stamp(action.at),
        "done": stamp(action.done),
        "verified": stamp(action.verified),
        "watch_until": stamp(action.watch_until),
        "closed": stamp(action.closed),
        "id": action.id,
        "seq": row.seq,
    })
}

/// When it is due, for people: how long it is over due where it is.
pub fn due(action: &Action, session: &Session) -> String {
    let late = session.now.minutes_since(action.due);
    if action.state.is_open() && late > 0 {
        return date::late(&session.locale, crate::domain::time::Span::of_minutes(late));
    }
    date::moment(&session.locale, session.calendar.local(action.due), session.calendar.date(session.now))
}
