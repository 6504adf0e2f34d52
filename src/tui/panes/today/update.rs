//! What the keys do in the queue.

use super::items::{Item, is_missed, is_signed, which};
use super::{Asked, Doing, Show, Today};
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::record::Id;
use crate::domain::round::{self, Which};
use crate::store::{Receipt, Row};
use crate::tui::command::Command;
use crate::tui::cx::Cx;
use crate::tui::dialog::{Ask, Confirm, LineAsk, Reply};
use crate::tui::effect::{Act, Effect};
use crate::tui::panes::head::spanned;
use crate::tui::panes::walk;
use crate::tui::view::View;
use crate::tui::widget::field::Takes;

pub(super) fn update(today: &mut Today, act: Act<'_>, cx: Cx<'_>) -> Vec<Effect> {
    match act {
        Act::Do(command) => command_(today, command, cx),
        Act::Reply(reply) => reply_(today, reply, cx),
        Act::Saved(receipt) => saved(today, receipt, cx),
        Act::Type(key) => {
            if today.list.filter.key(key) {
                today.sift(cx);
            }
            Vec::new()
        }
        Act::Paste(text) if today.list.filter.is_open() => {
            today.list.filter.paste(text);
            today.sift(cx);
            Vec::new()
        }
        Act::Paste(_) => say(cx, "app-no-field"),
        Act::Show(sight) => {
            today.show = Show::ALL.into_iter().find(|show| show.name() == sight.part).or(today.show);
            today.list.filter.set(&sight.words);
            today.sift(cx);
            Vec::new()
        }
    }
}

fn say(cx: Cx<'_>, id: &str) -> Vec<Effect> {
    vec![Effect::Say(cx.text.say(id))]
}

fn command_(today: &mut Today, command: Command, cx: Cx<'_>) -> Vec<Effect> {
    if today.list.step(command, cx.size.1.saturating_sub(1)) {
        return Vec::new();
    }
    match command {
        Command::Open => return open(today, cx),
        Command::Filter => today.list.filter.begin(),
        Command::Mine => return turn_part(today, cx),
        Command::Earlier | Command::Later => return shift(today, command, cx),
        Command::Mark => today.list.mark(),
        Command::MarkRange => return spanned(today.list.span(), cx),
        Command::Start => {
            today.asked = Some(Asked::Start);
            return vec![Effect::ask(Ask::Start)];
        }
        Command::History => return say(cx, "today-untouched"),
        Command::Explain => return explain(today, cx),
        Command::Skip | Command::NotHere | Command::Review if today.list.marked() > 0 => {
            return on_marked(today, command, cx);
        }
        Command::Skip | Command::NotHere | Command::Walked | Command::DoLate | Command::Review | Command::Void => {
            let Some(row) = today.selected().and_then(Item::round).cloned() else { return say(cx, "today-no-round") };
            return on_row(today, command, &row, cx);
        }
        Command::Back if today.list.back() => today.sift(cx),
        Command::Back => return vec![Effect::Run(Command::Quit)],
        _ => {}
    }
    Vec::new()
}

fn open(today: &mut Today, cx: Cx<'_>) -> Vec<Effect> {
    today.entered = today.list.key().cloned();
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
        Some(Item::Action(due)) => vec![Effect::Open(View::Action(due.action.id))],
        None => say(cx, "app-empty"),
    }
}

/// Mine, all, late only; mine is left out where nothing is mine.
fn turn_part(today: &mut Today, cx: Cx<'_>) -> Vec<Effect> {
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
    today.list.restart();
    vec![Effect::Refresh]
}

/// The missed rounds among those marked, else the selected one.
fn missed(today: &Today) -> Vec<&Row> {
    today.chosen().0.into_iter().filter(|row| is_missed(row)).collect()
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
        (Command::Review, _) => return review(today, &[row], cx),
        (Command::Void, _) => match row.id {
            Some(id) => (reason(named("today-void-title"), "today-void-why"), Asked::Void(id)),
            None => return say(cx, "today-untouched"),
        },
        (_, None) => return say(cx, "today-not-open"),
        (Command::Skip, Some(which)) => (reason(named("today-skip-title"), "today-skip-why"), Asked::Skip(vec![which])),
        (Command::NotHere, Some(which)) => {
            (reason(named("today-na-title"), "today-na-why"), Asked::NotHere(vec![which]))
        }
        (_, Some(which)) => (walk::ask(place.clone(), title.clone(), row.opens, cx), Asked::Walked(which)),
    };
    today.asked = Some(asked);
    vec![Effect::ask(Ask::Line(ask))]
}

/// Skips, does not apply, reviews: one reason or one yes for all rounds that are marked and can be.
fn on_marked(today: &mut Today, command: Command, cx: Cx<'_>) -> Vec<Effect> {
    let (rows, marked) = today.chosen();
    let rows: Vec<Row> = rows.into_iter().cloned().collect();
    if command == Command::Review {
        return review(today, &rows.iter().collect::<Vec<_>>(), cx);
    }
    let open: Vec<Which> = rows.iter().filter(|row| row.is_open()).filter_map(which).collect();
    if open.is_empty() {
        return say(cx, "reach-none-open");
    }
    let n = [("n", open.len().into())];
    let (title, why, place) = match command {
        Command::Skip => ("reach-skip-title", "today-skip-why", "skip several"),
        _ => ("reach-na-title", "today-na-why", "n/a several"),
    };
    let about = [Some(cx.text.say(why)), left_out(marked - open.len(), cx)].into_iter().flatten();
    let ask = LineAsk {
        title: cx.text.say_with(title, &n),
        about: about.collect::<Vec<_>>().join(" "),
        place: place.to_owned(),
        ..LineAsk::default()
    };
    today.asked = Some(if command == Command::Skip { Asked::Skip(open) } else { Asked::NotHere(open) });
    vec![Effect::ask(Ask::Line(ask))]
}

/// That some of what is marked is left as it is, where it is so.
fn left_out(n: usize, cx: Cx<'_>) -> Option<String> {
    (n > 0).then(|| cx.text.say_with("reach-left-out", &[("n", n.into())]))
}

/// Asks once, for the signed ones of these rounds.
fn review(today: &mut Today, rows: &[&Row], cx: Cx<'_>) -> Vec<Effect> {
    let signed: Vec<&&Row> = rows.iter().filter(|row| is_signed(row)).collect();
    let ids: Vec<Id> = signed.iter().filter_map(|row| row.id).collect();
    let Some(first) = signed.first() else { return say(cx, "today-not-signed") };
    let title = match ids.len() {
        1 => cx.text.say_with("round-review-title", &[("title", cx.text.phrase(&first.title).into())]),
        n => cx.text.say_with("reach-review-title", &[("n", n.into())]),
    };
    let left = left_out(rows.len() - ids.len(), cx);
    today.asked = Some(Asked::Review(ids));
    let confirm = Confirm {
        title,
        body: std::iter::once(cx.text.say("round-review-ask")).chain(left).collect(),
        enter: cx.text.say("round-key-sign"),
    };
    vec![Effect::ask(Ask::Confirm(confirm))]
}

fn reply_(today: &mut Today, reply: Reply, cx: Cx<'_>) -> Vec<Effect> {
    let Some(asked) = today.asked.clone() else { return Vec::new() };
    let change = match (asked, reply) {
        (Asked::Skip(all), Reply::Text(reason)) => {
            let skip = |which| round::Change::Skip { which, reason: reason.clone() };
            return make(today, all.into_iter().map(skip).collect());
        }
        (Asked::NotHere(all), Reply::Text(reason)) => {
            let none = |which| round::Change::NotApplicable { which, reason: reason.clone() };
            return make(today, all.into_iter().map(none).collect());
        }
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
        (Asked::Review(all), Reply::Yes) => {
            let review = |round| round::Change::Review { round, language: cx.text.lang() };
            return make(today, all.into_iter().map(review).collect());
        }
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
    make(today, vec![change])
}

/// Asks for changes of rounds, as one where they are several.
fn make(today: &mut Today, changes: Vec<round::Change>) -> Vec<Effect> {
    let mut changes: Vec<Change> = changes.into_iter().map(Change::Round).collect();
    if changes.len() > 1 {
        today.doing = Some(Doing::Several(changes.len()));
        return vec![Effect::ApplyAll(changes)];
    }
    today.doing = Some(Doing::Plain);
    changes.pop().map(Effect::apply).into_iter().collect()
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
    today.list.marks.clear();
    match (today.doing.take(), receipt.records.first()) {
        (Some(Doing::Open), Some(id)) => vec![Effect::Open(View::Round { which: Which::Row(*id), line: None })],
        (Some(Doing::Several(n)), _) => {
            vec![Effect::Say(cx.text.say_with("reach-saved-several", &[("n", n.into())]))]
        }
        _ => say(cx, "app-saved"),
    }
}
