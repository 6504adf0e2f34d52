//! What the keys do in the queue.

use super::items::{Item, Spot, is_missed, which};
use super::{Asked, Doing, Show, Today};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::{self, State, Which};
use crate::store::{Receipt, Row, RowState};
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm, LineAsk, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::walk;
use crate::tui::view::View;
use crate::tui::widget::field::Takes;

pub(super) fn update(today: &mut Today, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
    match act {
        Act::Do(command) => command_(today, command, cx),
        Act::Reply(reply) => reply_(today, reply, cx),
        Act::Saved(receipt) => saved(today, receipt, cx),
        Act::Type(_) => Vec::new(),
        Act::Paste(_) => say(cx, "app-no-field"),
    }
}

fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

fn command_(today: &mut Today, command: Command, cx: Cx<'_>) -> Vec<Effect> {
    let page = usize::from(cx.size.1.saturating_sub(2)).max(1);
    match command {
        Command::Up => today.go(today.row.saturating_sub(1)),
        Command::Down => today.go(today.row + 1),
        Command::PageUp => today.go(today.row.saturating_sub(page)),
        Command::PageDown => today.go(today.row + page),
        Command::First => today.go(0),
        Command::Last => today.go(usize::MAX),
        Command::Open => return open(today, cx),
        Command::Filter => return filter(today, cx),
        Command::Earlier | Command::Later => return shift(today, command, cx),
        Command::Mark => return mark(today, cx),
        Command::Start => {
            today.asked = Some(Asked::Start);
            return vec![Effect::ask(Ask::Start)];
        }
        Command::History => return history(today, cx),
        Command::Explain => return explain(today, cx),
        Command::Skip | Command::NotHere | Command::Walked | Command::DoLate | Command::Review | Command::Void => {
            let Some(row) = today.selected().and_then(Item::round).cloned() else { return say(cx, "today-no-round") };
            return on_row(today, command, &row, cx);
        }
        Command::Back => return vec![Effect::Run(Command::Quit)],
        _ => {}
    }
    Vec::new()
}

fn open(today: &mut Today, cx: Cx<'_>) -> Vec<Effect> {
    today.entered.clone_from(&today.at);
    match today.selected() {
        Some(Item::Round(row)) if is_missed(row) => say(cx, "today-missed-keys"),
        Some(Item::Round(row)) => {
            let view = which(row).map(|which| Effect::Open(View::Round { which, line: None }));
            view.into_iter().collect()
        }
        Some(Item::Reading(reading)) => {
            let view = View::Round { which: Which::Row(reading.round), line: Some(reading.item.clone()) };
            vec![Effect::Open(view)]
        }
        Some(Item::Action(_)) => history(today, cx),
        None => say(cx, "app-empty"),
    }
}

fn history(today: &Today, cx: Cx<'_>) -> Vec<Effect> {
    let ask = match today.selected() {
        Some(Item::Round(row)) => {
            row.id.zip(row.number).map(|(id, number)| Ask::History(id, reference(Noun::Round, number)))
        }
        Some(Item::Reading(reading)) => Some(Ask::History(reading.round, cx.text.phrase(&reading.title).to_owned())),
        Some(Item::Action(due)) => Some(Ask::History(due.action.id, reference(Noun::Action, due.action.number))),
        None => None,
    };
    ask.map_or_else(|| say(cx, "today-untouched"), |ask| vec![Effect::ask(ask)])
}

/// Mine, all, late only; mine is left out where nothing is mine.
fn filter(today: &mut Today, cx: Cx<'_>) -> Vec<Effect> {
    let next = match today.show {
        Some(Show::Mine) => Show::All,
        Some(Show::All) => Show::Late,
        _ if today.mine.is_empty() => Show::All,
        _ => Show::Mine,
    };
    today.show = Some(next);
    today.sift(cx);
    say(
        cx,
        match next {
            Show::Mine => "today-shows-mine",
            Show::All => "today-shows-all",
            Show::Late => "today-shows-late",
        },
    )
}

fn shift(today: &mut Today, command: Command, cx: Cx<'_>) -> Vec<Effect> {
    let here = today.turn.clone().or_else(|| cx.calendar.shifts_at(cx.now).pop());
    let here = here.or_else(|| cx.calendar.latest_turn(cx.now));
    let next = here.and_then(|turn| match command {
        Command::Earlier => cx.calendar.turn_before(&turn),
        _ => cx.calendar.turn_after(&turn),
    });
    let Some(next) = next else { return say(cx, "today-no-shift") };
    today.turn = (!next.runs_at(cx.now)).then_some(next);
    (today.row, today.at) = (0, None);
    vec![Effect::Refresh]
}

fn mark(today: &mut Today, cx: Cx<'_>) -> Vec<Effect> {
    let Some(item) = today.selected() else { return Vec::new() };
    if !item.round().is_some_and(is_missed) {
        return say(cx, "today-mark-missed");
    }
    let spot = item.spot();
    match today.marked.iter().position(|other| *other == spot) {
        Some(at) => drop(today.marked.remove(at)),
        None => today.marked.push(spot),
    }
    today.go(today.row + 1);
    Vec::new()
}

/// The missed rows that are marked, else the selected one.
fn missed(today: &Today) -> Vec<&Row> {
    let chosen = |spot: &Spot| {
        if today.marked.is_empty() {
            today.at.as_ref() == Some(spot)
        } else {
            today.marked.iter().any(|m| m == spot || spot.is_near(m))
        }
    };
    let rows = today.items.iter().filter(|item| chosen(&item.spot())).filter_map(Item::round);
    rows.filter(|row| is_missed(row)).collect()
}

fn explain(today: &mut Today, cx: Cx<'_>) -> Vec<Effect> {
    let rows = missed(today);
    if rows.is_empty() {
        return say(cx, "today-not-missed");
    }
    let slots: i64 = rows.iter().map(|row| row.slots).sum();
    let title = match rows.as_slice() {
        [one] if slots == 1 => cx.text.say_with("today-explain-one", &[("title", cx.text.phrase(&one.title).into())]),
        _ => cx.text.say_with("today-explain-title", &[("n", slots.into())]),
    };
    let (about, place) = (cx.text.say("today-explain-why"), "explain".to_owned());
    let ask = LineAsk { title, about, place, takes: Takes::Note, ..LineAsk::default() };
    today.asked = Some(Asked::Explain);
    // Untouched slots get their row first, so that there is something to explain.
    vec![Effect::CloseMissed, Effect::ask(Ask::Line(ask))]
}

fn on_row(today: &mut Today, command: Command, row: &Row, cx: Cx<'_>) -> Vec<Effect> {
    let title = cx.text.phrase(&row.title).to_owned();
    let named = |id: &str| cx.text.say_with(id, &[("title", title.as_str().into())]);
    let place = format!("{} {} {command:?}", row.template, row.slot);
    let reason = |title: String, about: &str| LineAsk {
        title,
        about: cx.text.say(about),
        place: place.clone(),
        takes: Takes::Note,
        ..LineAsk::default()
    };
    let which = which(row).filter(|_| row.is_open());
    let (ask, asked) = match (command, which) {
        (Command::DoLate, _) if is_missed(row) && row.slots == 1 => {
            today.asked = Some(Asked::DoLate);
            let ask = reason(named("today-late-title"), "today-late-why");
            return vec![Effect::CloseMissed, Effect::ask(Ask::Line(ask))];
        }
        (Command::DoLate, _) if is_missed(row) => return say(cx, "today-late-one"),
        (Command::DoLate, _) => return say(cx, "today-not-missed"),
        (Command::Review, _) => return review(today, row, cx),
        (Command::Void, _) => match row.id {
            Some(id) => (reason(named("today-void-title"), "today-void-why"), Asked::Void(id)),
            None => return say(cx, "today-untouched"),
        },
        (_, None) => return say(cx, "today-not-open"),
        (Command::Skip, Some(which)) => (reason(named("today-skip-title"), "today-skip-why"), Asked::Skip(which)),
        (Command::NotHere, Some(which)) => (reason(named("today-na-title"), "today-na-why"), Asked::NotHere(which)),
        (_, Some(which)) => (walk::ask(place.clone(), title.clone(), row.opens, cx), Asked::Walked(which)),
    };
    today.asked = Some(asked);
    vec![Effect::ask(Ask::Line(ask))]
}

fn review(today: &mut Today, row: &Row, cx: Cx<'_>) -> Vec<Effect> {
    let (Some(id), RowState::Act(State::Done | State::DoneLate)) = (row.id, row.state) else {
        return say(cx, "today-not-signed");
    };
    today.asked = Some(Asked::Review(id));
    let title = cx.text.phrase(&row.title);
    let confirm = Confirm {
        title: cx.text.say_with("round-review-title", &[("title", title.into())]),
        body: vec![cx.text.say("round-review-ask")],
        enter: cx.text.say("round-key-sign"),
    };
    vec![Effect::ask(Ask::Confirm(confirm))]
}

fn reply_(today: &mut Today, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
    let Some(asked) = today.asked.clone() else { return Vec::new() };
    let change = match (asked, reply) {
        (Asked::Skip(which), Reply::Text(reason)) => round::Change::Skip { which, reason },
        (Asked::NotHere(which), Reply::Text(reason)) => round::Change::NotApplicable { which, reason },
        (Asked::Walked(which), Reply::Text(text)) => match walk::read(&text, cx) {
            Some(walk::Walked { from, to, from_paper }) => round::Change::Walk { which, from, to, from_paper },
            None => return vec![Effect::Refuse(cx.text.say("app-not-a-time"))],
        },
        (Asked::Explain, Reply::Text(reason)) => {
            let rounds: Vec<Id> = missed(today).iter().filter_map(|row| row.id).collect();
            round::Change::Explain { rounds, reason }
        }
        (Asked::DoLate, Reply::Text(reason)) => {
            let Some(round) = today.selected().and_then(Item::round).and_then(|row| row.id) else {
                return say(cx, "today-not-missed");
            };
            today.doing = Some(Doing::Open);
            return vec![Effect::apply(Change::Round(round::Change::DoLate { round, reason }))];
        }
        (Asked::Void(round), Reply::Text(reason)) => round::Change::Void { round, reason },
        (Asked::Review(round), Reply::Yes) => round::Change::Review { round, language: cx.text.lang() },
        (Asked::Start, Reply::Template(template)) => {
            // What is due now is worked as what is due, not a second time beside it.
            if let Some(which) = due_now(today, &template) {
                return vec![Effect::Open(View::Round { which, line: None })];
            }
            today.doing = Some(Doing::Open);
            let start = round::Change::Start { which: None, template: Some(template), asset: None, from_paper: false };
            return vec![Effect::apply(Change::Round(start))];
        }
        _ => return Vec::new(),
    };
    today.doing = Some(Doing::Plain);
    vec![Effect::apply(Change::Round(change))]
}

/// The one round of a checklist that is due or begun now, if there is just one.
fn due_now(today: &Today, template: &Code) -> Option<Which> {
    let rows = today.agenda.iter().filter(|_| today.turn.is_none()).flat_map(|agenda| &agenda.rows);
    let mut open = rows.filter(|row| row.template == *template && row.is_open());
    let one = open.next()?;
    if open.next().is_some() { None } else { which(one) }
}

fn saved(today: &mut Today, receipt: &Receipt, cx: Cx<'_>) -> Vec<Effect> {
    today.asked = None;
    today.marked.clear();
    match (today.doing.take(), receipt.records.first()) {
        (Some(Doing::Open), Some(id)) => vec![Effect::Open(View::Round { which: Which::Row(*id), line: None })],
        _ => say(cx, "app-saved"),
    }
}
