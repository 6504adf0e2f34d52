//! What an action puts right: each finding, who found it when, and every round that saw it since.

use super::page::Page;
use super::who::Who;
use crate::domain::finding::Finding;
use crate::domain::item::Item;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::round::Round;
use crate::store::{ActionView, Error, Event, Result, Store};
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// How many entries of the history are shown; `H` shows them all.
const EVENTS: usize = 5;

/// An action with what is known of it, and the line it was found on first.
#[derive(Debug)]
pub(super) struct Known {
    pub view: ActionView,
    /// The last entries of its history, the newest first.
    pub events: Vec<Event>,
    /// The line as its checklist has it now; none where it was found by none, or the line is gone.
    item: Option<Item>,
}

impl Known {
    /// Reads it; none where there is no such action.
    pub fn read(store: &Store, id: Id) -> Result<Option<Self>> {
        let Some(view) = store.action(id)? else { return Ok(None) };
        let first = view.findings.first().map(|held| &held.record);
        let line = first.and_then(|finding| finding.template.as_ref().zip(finding.item.as_ref()));
        let item = match line.map(|(template, item)| (store.template(template), item)) {
            Some((Ok(template), item)) => template.form.item(item).cloned(),
            Some((Err(Error::Refused(_)), _)) | None => None,
            Some((Err(error), _)) => return Err(error),
        };
        let mut events = store.history(id)?;
        events.reverse();
        events.truncate(EVENTS);
        Ok(Some(Self { view, events, item }))
    }

    /// What good looks like on the line; none where it does not say.
    pub fn criterion<'a>(&'a self, cx: Cx<'a>) -> Option<&'a str> {
        self.item.as_ref().and_then(|item| item.criterion.as_ref()).map(|criterion| cx.text.phrase(criterion))
    }
}

/// Writes them, the oldest first; nothing where the action was opened by hand.
pub(super) fn write(page: &mut Page<'_>, known: &Known, who: &Who, cx: Cx<'_>) {
    let view = &known.view;
    let action = &view.held.record;
    if !view.findings.is_empty() {
        page.head(&cx.text.say("actions-head-found"));
    }
    for held in &view.findings {
        finding(page, &held.record, view, who, cx);
    }
    if let Some(criterion) = known.criterion(cx) {
        page.plain(&cx.text.say("actions-line-criterion"), criterion);
    }
    let later = |round: &&Round| view.findings.iter().all(|held| held.record.round != Some(round.id));
    let later: Vec<String> = view.rounds.iter().filter(later).map(|round| seen(round, cx)).collect();
    if !later.is_empty() {
        page.plain(&cx.text.say("actions-line-seen"), &later.join("\n"));
    }
    let merged: Vec<String> = view.merged.iter().map(|other| super::forms::about(other, cx)).collect();
    page.plain(&cx.text.say("actions-line-merged"), &merged.join("\n"));
    page.plain(&cx.text.say("actions-line-into"), view.merged_into.as_deref().unwrap_or_default());
    if view.findings.is_empty() {
        let by = action.by.map(|by| who.name(by, cx)).unwrap_or_default();
        let args = [("time", cx.moment(action.at).into()), ("name", by.into())];
        page.plain(&cx.text.say("actions-line-opened"), cx.text.say_with("actions-by-at", &args).trim_end());
    }
}

fn finding(page: &mut Page<'_>, finding: &Finding, view: &ActionView, who: &Who, cx: Cx<'_>) {
    let by = finding.by.map(|by| who.name(by, cx)).unwrap_or_default();
    let args = [("time", cx.moment(finding.at).into()), ("name", by.into())];
    let first = cx.text.say_with("actions-by-at", &args);
    page.plain(&reference(Noun::Finding, finding.number), first.trim_end());
    let action = &view.held.record;
    // What the action says already is not said again.
    if finding.title != action.title {
        page.further(cx.text.phrase(&finding.title), Role::Plain);
    }
    if finding.note != action.note {
        page.further(finding.note.as_deref().unwrap_or_default(), Role::Plain);
    }
    let round = view.rounds.iter().find(|round| finding.round == Some(round.id));
    page.plain(&cx.text.say("actions-line-round"), &round.map(|round| seen(round, cx)).unwrap_or_default());
    if finding.before > 0 {
        let n = [("n", finding.before.into())];
        page.further(&cx.text.say_with("actions-before", &n), Role::Alert);
    }
}

/// A round by what it is called, and its day.
fn seen(round: &Round, cx: Cx<'_>) -> String {
    let at = round.walked_to.or(round.signed).or(round.started).unwrap_or(round.due);
    let day = cx.day(at);
    format!("{}  {day}  {}", reference(Noun::Round, round.number), cx.text.phrase(&round.title))
}
