//! What an action puts right: each finding, who found it when, and every round that saw it since.

use super::page::Page;
use super::who::Who;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::round::Round;
use crate::store::ActionView;
use crate::text::date;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// Writes them, the oldest first; nothing where the action was opened by hand.
pub(super) fn write(page: &mut Page<'_>, view: &ActionView, who: &Who, cx: Cx<'_>) {
    let action = &view.held.record;
    if !view.findings.is_empty() {
        page.head(&cx.text.say("actions-head-found"));
    }
    for held in &view.findings {
        finding(page, &held.record, view, who, cx);
    }
    let known = |round: &&Round| view.findings.iter().all(|held| held.record.round != Some(round.id));
    let later: Vec<String> = view.rounds.iter().filter(known).map(|round| seen(round, cx)).collect();
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
    let day = date::day(cx.text, cx.local(at).date());
    format!("{}  {day}  {}", reference(Noun::Round, round.number), cx.text.phrase(&round.title))
}
