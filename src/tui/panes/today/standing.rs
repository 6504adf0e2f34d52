//! How each row of the queue stands, in words: mark, state, progress, by whom.

use std::collections::HashMap;

use super::items::{Item, is_missed};
use crate::domain::action::ActionState;
use crate::domain::code::Code;
use crate::domain::due::Standing;
use crate::domain::noun::{Noun, reference};
use crate::domain::phrase::Phrase;
use crate::domain::round::State;
use crate::domain::time::{Instant, Span};
use crate::store::{Row, RowState};
use crate::text::date;
use crate::text::safe::Safe;
use crate::text::width::width;
use crate::tui::cx::Cx;
use crate::tui::here::Other;
use crate::tui::panes::actions;
use crate::tui::theme::Role;

/// A row in words.
pub(super) struct Told {
    pub mark: &'static str,
    pub role: Role,
    pub state: Safe,
    pub progress: Safe,
    pub by: Safe,
}

pub(super) fn told(item: &Item, cx: Cx<'_>) -> Told {
    match item {
        Item::Round(row) => of_round(row, cx),
        Item::Reading(reading) => {
            let late = reading.due <= cx.now;
            let said = if late {
                cx.text.say_with("today-again-late", &[("span", since(reading.due, cx).into())])
            } else {
                cx.text.say_with("today-again-at", &[("time", cx.moment(reading.due).into())])
            };
            Told {
                mark: cx.look.marks.alert(),
                role: Role::Alert,
                state: Safe::from(said),
                progress: Safe::default(),
                by: Safe::new(cx.text.phrase(&reading.title)),
            }
        }
        Item::Action(due) => {
            let told = actions::told(&due.action, cx);
            // What is done waits for whoever verifies it; what is not, for its time.
            let waits = due.action.state == ActionState::Done;
            let fixed = format!("{}/5", due.action.fixed_of_five());
            Told {
                mark: told.sign,
                role: told.role,
                state: Safe::from(if waits { told.state } else { told.when }),
                progress: Safe::new(if told.step.is_empty() { &fixed } else { told.step }),
                by: Safe::from(due.owner.clone().filter(|_| !cx.masked).unwrap_or_default()),
            }
        }
    }
}

fn since(at: Instant, cx: Cx<'_>) -> String {
    date::span(cx.text, Span::of_minutes(cx.now.minutes_since(at).max(0)))
}

fn of_round(row: &Row, cx: Cx<'_>) -> Told {
    let (marks, text) = (cx.look.marks, cx.text);
    let time = |at: Instant| cx.moment(at);
    let at = |id: &str, moment: Instant| dated(id, moment, cx);
    let open = row.is_open();
    let (mark, role, state) = match row.state {
        _ if is_missed(row) && row.slots > 1 => {
            (marks.bad(), Role::Bad, text.say_with("today-missed-many", &[("n", row.slots.into())]))
        }
        _ if is_missed(row) => (marks.bad(), Role::Bad, text.say("today-missed")),
        _ if open && row.late => {
            let late = date::late(text, Span::of_minutes(cx.now.minutes_since(row.due).max(0)));
            (marks.alert(), Role::Alert, late)
        }
        RowState::Act(State::Started) => (marks.state(State::Started), Role::Plain, at("today-by", row.due)),
        _ if open => (" ", Role::Plain, at("today-by", row.due)),
        RowState::Untouched(Standing::NotYet) => (" ", Role::Dim, at("today-from", row.opens)),
        RowState::Untouched(standing) => (" ", Role::Plain, text.word_of("standing", standing.name())),
        RowState::Suspended => ("-", Role::Dim, text.word_of("suspension", "suspended")),
        RowState::Act(state) if state.is_done() => {
            let at = row.at.map_or_else(|| text.word(state), time);
            (marks.state(state), Role::Good, at)
        }
        RowState::Act(state) => (marks.state(state), Role::Dim, text.word(state)),
    };
    let progress = match row.state {
        RowState::Untouched(Standing::Open | Standing::Late | Standing::NotYet) => {
            text.say_with("today-progress-none", &[("all", row.total.into())])
        }
        RowState::Act(State::Started) => {
            text.say_with("today-progress", &[("done", row.answered.into()), ("all", row.total.into())])
        }
        _ => String::new(),
    };
    Told { mark, role, state: Safe::from(state), progress: Safe::from(progress), by: Safe::from(by(row, cx)) }
}

/// A sentence with a moment: `by tomorrow 09:00`, or with the bare date where that is too long for its column.
fn dated(id: &str, at: Instant, cx: Cx<'_>) -> String {
    let said = |time: String| cx.text.say_with(id, &[("time", time.into())]);
    let long = said(cx.moment(at));
    let fits = width(&long, cx.look.width) <= state_cells(cx.size.0);
    if fits { long } else { said(date::stamp(cx.text, cx.local(at))) }
}

/// Cells of the column that says how a row stands, on a list of so many columns.
pub(super) fn state_cells(columns: u16) -> usize {
    if columns < 60 { 13 } else { 17 }
}

/// Who is in it, who did it, or why it was not done.
fn by(row: &Row, cx: Cx<'_>) -> String {
    let text = cx.text;
    let fails = || (row.failed > 0).then(|| text.say_with("today-failed", &[("n", row.failed.into())]));
    match row.state {
        _ if is_missed(row) => text.say("today-explain-wanted"),
        // Nobody signed in: who did what, and why, is not for whoever passes by.
        _ if cx.masked => fails().unwrap_or_default(),
        RowState::Act(State::Started) => match in_it(row, cx).or(row.present.as_ref()) {
            Some(name) => text.say_with("today-in-it", &[("name", name.into())]),
            None => row.by.clone().unwrap_or_default(),
        },
        RowState::Act(state) if state.is_done() => {
            let who = row.by.clone().unwrap_or_default();
            fails().map_or(who.clone(), |fails| format!("{who} · {fails}"))
        }
        RowState::Suspended | RowState::Act(_) => row.reason.clone().unwrap_or_default(),
        RowState::Untouched(_) => String::new(),
    }
}

/// Who has it open in another console now.
fn in_it<'a>(row: &Row, cx: Cx<'a>) -> Option<&'a String> {
    let open = |other: &&Other| other.round.as_ref().map(|(id, _)| *id) == row.id && row.id.is_some();
    cx.here.iter().find(open).and_then(|other| other.name.as_ref())
}

/// What a row is called.
pub(super) fn title(item: &Item, names: &HashMap<Code, Phrase>, cx: Cx<'_>) -> Safe {
    match item {
        Item::Round(row) => {
            let title = cx.text.phrase(&row.title);
            let asset = row.asset.as_ref().and_then(|code| names.get(code));
            // The asset first: it is what tells rows of one checklist apart where the title is cut.
            Safe::from(asset.map_or_else(|| title.to_owned(), |asset| format!("{} · {title}", cx.text.phrase(asset))))
        }
        Item::Reading(reading) => Safe::new(cx.text.phrase(&reading.text)),
        Item::Action(due) => {
            let number = reference(Noun::Action, due.action.number);
            Safe::from(format!("{number} {}", cx.text.phrase(&due.action.title)))
        }
    }
}

/// What a row is found by: its titles in every language, its place, who and how it stands in the reader's.
pub(super) fn words(item: &Item, names: &HashMap<Code, Phrase>, cx: Cx<'_>) -> String {
    let told = told(item, cx);
    let (titles, called): (Vec<&Phrase>, String) = match item {
        Item::Round(row) => {
            let places = [&row.asset, &row.area, &row.post].into_iter().flatten();
            let number = row.number.map(|number| reference(Noun::Round, number)).unwrap_or_default();
            let titles = std::iter::once(&row.title).chain(places.filter_map(|code| names.get(code)));
            (titles.collect(), format!("{} {number}", row.template))
        }
        Item::Reading(reading) => (vec![&reading.text, &reading.title], String::new()),
        Item::Action(due) => (vec![&due.action.title], reference(Noun::Action, due.action.number)),
    };
    let titles: Vec<&str> = titles.into_iter().flat_map(Phrase::texts).collect();
    format!("{} {called} {} {}", titles.join(" "), told.state, told.by)
}
