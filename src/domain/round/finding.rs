//! What fails leave behind: findings and their actions, opened, counted again, reworded and taken back.

use crate::domain::action::{Action, ActionState, SetAside, follow};
use crate::domain::answer::{Answer, Verdict};
use crate::domain::finding::{Finding, Severity};
use crate::domain::heading::Link;
use crate::domain::item::Item;
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::time::Span;
use crate::domain::verb::Verb;

use super::Round;
use super::desk::Desk;
use super::evaluate::Given;

/// Opens the findings of failed lines about which nobody decided anything: called when the round is signed.
pub(super) fn open_undecided(desk: &mut Desk, round: &Round) {
    let undecided: Vec<Answer> = desk
        .facts
        .answers
        .iter()
        .filter(|a| !a.void && a.verdict == Verdict::Fail && a.finding.is_none() && a.again.is_none())
        .cloned()
        .collect();
    for mut answer in undecided {
        if let Some(item) = desk.facts.template.form.item(&answer.item).cloned() {
            open(desk, round, &item, &mut answer, &Given::default());
        }
    }
}

/// Opens a finding and its action for a failed line, or counts the one on the same line and asset once more that is open or
/// watched. The answer is written again with the finding it points at.
pub(super) fn open(desk: &mut Desk, round: &Round, item: &Item, answer: &mut Answer, given: &Given) {
    let stands = |finding: &&Finding| (finding.open || finding.watched) && on_line(finding, round, item);
    let known = desk.facts.findings.iter().find(stands).map(|finding| finding.id);
    let finding = match known {
        Some(id) => {
            see_again(desk, round.id, id);
            id
        }
        None => make(desk, round, item, answer, given),
    };
    answer.finding = Some(finding);
    desk.out.put(Verb::Answer, answer);
    desk.remember(answer.clone());
}

/// Whether a finding is on this line of the round's checklist and asset.
pub(super) fn on_line(finding: &Finding, round: &Round, item: &Item) -> bool {
    finding.item.as_ref() == Some(&item.key)
        && finding.template.as_ref() == Some(&round.template)
        && finding.asset == round.asset
}

/// Counts a finding once more. What was called done, or was watched, is taken up again by that.
fn see_again(desk: &mut Desk, round: Id, id: Id) {
    let now = desk.now;
    let Some(finding) = desk.facts.findings.iter_mut().find(|finding| finding.id == id) else { return };
    finding.times += 1;
    finding.seen = now;
    let Some(mut action) = action_of(desk, id) else {
        if let Some(finding) = desk.facts.findings.iter().find(|finding| finding.id == id) {
            desk.out.put(Verb::Repeat, finding);
        }
        return;
    };
    // Where this very round called it in order before, it was wrong about that.
    SetAside::bring_back(&mut action, round);
    SetAside::keep(&mut action, round);
    action.times += 1;
    let again = matches!(action.state, ActionState::Done | ActionState::Watching);
    if again {
        action.take_up();
    }
    let verb = if again { Verb::Reopen } else { Verb::Repeat };
    put_both(desk, id, &action, Verb::Repeat, verb);
}

/// The action that puts a finding right, as it stands.
pub(super) fn action_of(desk: &Desk, finding: Id) -> Option<Action> {
    let action = desk.facts.findings.iter().find(|other| other.id == finding)?.action?;
    desk.facts.actions.iter().find(|other| other.id == action).cloned()
}

/// Writes a finding, its action, and whatever else that action puts right, as they follow it.
pub(super) fn put_both(desk: &mut Desk, id: Id, action: &Action, of_finding: Verb, of_action: Verb) {
    for finding in desk.facts.findings.iter_mut().filter(|other| other.action == Some(action.id)) {
        let before = finding.clone();
        follow(finding, action);
        if finding.id == id {
            desk.out.put(of_finding, finding);
        } else if *finding != before {
            desk.out.put(of_action, finding);
        }
    }
    desk.out.put(of_action, action);
    if let Some(place) = desk.facts.actions.iter_mut().find(|other| other.id == action.id) {
        place.clone_from(action);
    }
}

fn make(desk: &mut Desk, round: &Round, item: &Item, answer: &Answer, given: &Given) -> Id {
    let severity = given.severity.unwrap_or(if item.critical { Severity::Major } else { Severity::General });
    let allowed = desk.facts.settings.allowed(severity);
    let id = desk.out.next_id();
    // The action follows the finding, so its identity is known before it is written; fixed on the spot leaves none.
    let action = (!answer.fixed).then_some(Id(id.0 + 1));
    let value = answer.counts().map(|value| format!("{value} {}", item.unit.as_deref().unwrap_or_default()));
    let note = answer.note.clone().or_else(|| value.map(|value| value.trim().to_owned()));
    let (repeats, before) = before(desk, round, item);
    let finding = Finding {
        id,
        number: desk.facts.next.finding,
        title: item.text.clone(),
        template: Some(round.template.clone()),
        item: Some(item.key.clone()),
        area: round.area.clone(),
        asset: round.asset.clone(),
        round: Some(round.id),
        severity,
        note: note.clone(),
        times: 1,
        repeats,
        before,
        by: desk.me(),
        at: desk.now,
        seen: desk.now,
        fixed: false,
        action,
        open: true,
        watched: false,
        void: false,
        origin: None,
    };
    desk.facts.next.finding += 1;
    desk.out.put(Verb::Open, &finding);
    if let Some(id) = action {
        let due = given.due.unwrap_or_else(|| desk.now.plus(allowed));
        let owner = given.owner.or(desk.facts.holder);
        let remedy = given.remedy.as_deref().cloned().unwrap_or_default();
        let mut action = Action {
            note,
            source: Some(Link { noun: Noun::Finding, id: finding.id }),
            severity,
            owner,
            hands: owner.into_iter().collect(),
            post: desk.facts.template.form.post.clone(),
            area: round.area.clone(),
            asset: round.asset.clone(),
            by: desk.me(),
            accountable: remedy.accountable,
            standard: remedy.standard,
            measure: remedy.measure,
            cause: remedy.cause,
            ..Action::opened(id, desk.facts.next.action, item.text.clone(), due, desk.now)
        };
        action.state = action.at_rest();
        desk.facts.next.action += 1;
        desk.out.put(Verb::Open, &action);
        desk.facts.actions.push(action);
    }
    desk.facts.findings.push(finding);
    id
}

/// The finding that a new one repeats, and how often that and those before it were seen.
fn before(desk: &Desk, round: &Round, item: &Item) -> (Option<Id>, i64) {
    // One that this very change took back never counted.
    let void = |id: Id| desk.facts.findings.iter().any(|finding| finding.id == id && finding.void);
    let since = desk.now.plus(Span::of_minutes(-desk.facts.settings.repeat_within.minutes()));
    let closed = desk.facts.rectifying.closed.iter();
    let fits = |finding: &&Finding| {
        !finding.void && finding.seen >= since && on_line(finding, round, item) && !void(finding.id)
    };
    let last = closed.filter(fits).max_by_key(|finding| (finding.seen, finding.id));
    (last.map(|finding| finding.id), last.map_or(0, Finding::seen_times))
}

/// The line failed before and fails still: what was said about it may have changed.
pub(super) fn reword(desk: &mut Desk, id: Id, answer: &Answer, given: &Given) {
    let Some(finding) = desk.facts.findings.iter_mut().find(|finding| finding.id == id) else { return };
    if finding.times > 1 || answer.note.is_none() {
        return;
    }
    finding.note.clone_from(&answer.note);
    let other = given.severity.filter(|severity| *severity != finding.severity);
    finding.severity = other.unwrap_or(finding.severity);
    desk.out.put(Verb::Change, finding);
    let action = finding.action;
    // What is done by now was done about what had been said.
    let undone = |other: &&mut Action| Some(other.id) == action && other.state.is_undone();
    if let Some(action) = desk.facts.actions.iter_mut().find(undone) {
        let due = other.map(|severity| desk.now.plus(desk.facts.settings.allowed(severity)));
        action.note.clone_from(&answer.note);
        action.severity = other.unwrap_or(action.severity);
        action.owner = given.owner.or(action.owner);
        action.add_hand(given.owner);
        action.due = given.due.or(due).unwrap_or(action.due);
        if let Some(remedy) = given.remedy.as_deref().cloned() {
            action.accountable = remedy.accountable.or(action.accountable);
            action.standard = remedy.standard.or(action.standard.take());
            action.measure = remedy.measure.or(action.measure.take());
            action.cause = remedy.cause.or(action.cause);
            if action.state != ActionState::Doing {
                action.state = action.at_rest();
            }
        }
        desk.out.put(Verb::Change, action);
    }
}

/// Takes back whatever the answers of a round opened and counted: it never counted itself.
pub(super) fn take_back_all(desk: &mut Desk) {
    let findings: Vec<Id> = desk.counting().filter_map(|answer| answer.finding).collect();
    for finding in findings {
        take_back(desk, finding);
    }
}

/// The line does not fail after all: what it opened is void, what it only confirmed is counted once less and stands as it did.
/// Work that somebody did about it meanwhile is not undone by that.
pub(super) fn take_back(desk: &mut Desk, id: Id) {
    let Some(round) = desk.facts.round.as_ref().map(|round| round.id) else { return };
    let Some(finding) = desk.facts.findings.iter().find(|finding| finding.id == id) else { return };
    let (times, fixed) = (finding.times, finding.fixed);
    let action = action_of(desk, id);
    let Some(mut action) = action else {
        if let Some(finding) = desk.facts.findings.iter_mut().find(|finding| finding.id == id) {
            uncount(finding);
            desk.out.put(if finding.void { Verb::Void } else { Verb::Change }, finding);
        }
        return;
    };
    let only = times <= 1;
    // It puts something else right besides.
    let shared = action.times > times;
    let worked = !action.state.is_undone() && action.state != ActionState::Void && !fixed;
    if only && worked && !shared {
        return;
    }
    if let Some(finding) = desk.facts.findings.iter_mut().find(|finding| finding.id == id) {
        uncount(finding);
    }
    match (only, shared) {
        (true, false) => action.state = ActionState::Void,
        (true, true) => action.times -= times,
        (false, _) => {
            action.times -= 1;
            SetAside::bring_back(&mut action, round);
        }
    }
    let verb = |void: bool| if void { Verb::Void } else { Verb::Change };
    put_both(desk, id, &action, verb(only), verb(action.state == ActionState::Void));
}

/// One sight of it did not count; where it was the only one, neither does the finding.
fn uncount(finding: &mut Finding) {
    if finding.times <= 1 {
        finding.void = true;
        finding.open = false;
        finding.watched = false;
    } else {
        finding.times -= 1;
        // It had stood open before this round said that it was put right.
        finding.open |= finding.fixed;
        finding.fixed = false;
    }
}
