//! What fails leave behind: findings and their actions, opened, counted again, reworded and taken back.

use crate::domain::action::{Action, ActionState};
use crate::domain::answer::{Answer, Verdict};
use crate::domain::finding::{Finding, Severity};
use crate::domain::heading::Link;
use crate::domain::item::Item;
use crate::domain::noun::Noun;
use crate::domain::record::Id;
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

/// Opens a finding and its action for a failed line, or counts the open finding on the same line and asset once more. The
/// answer is written again with the finding it points at.
pub(super) fn open(desk: &mut Desk, round: &Round, item: &Item, answer: &mut Answer, given: &Given) {
    let same = |finding: &&mut Finding| {
        finding.open
            && finding.item.as_ref() == Some(&item.key)
            && finding.template.as_ref() == Some(&round.template)
            && finding.asset == round.asset
    };
    let known = desk.facts.findings.iter_mut().find(same);
    if let Some(finding) = known {
        finding.times += 1;
        finding.seen = desk.now;
        answer.finding = Some(finding.id);
        desk.out.put(Verb::Repeat, finding);
        let action = finding.action;
        if let Some(action) = desk.facts.actions.iter_mut().find(|other| Some(other.id) == action) {
            action.times += 1;
            desk.out.put(Verb::Repeat, action);
        }
    } else {
        let finding = make(desk, round, item, answer, given);
        answer.finding = Some(finding);
    }
    desk.out.put(Verb::Answer, answer);
    desk.remember(answer.clone());
}

fn make(desk: &mut Desk, round: &Round, item: &Item, answer: &Answer, given: &Given) -> Id {
    let severity = given.severity.unwrap_or(if item.critical { Severity::Major } else { Severity::General });
    let allowed = desk.facts.settings.allowed(severity);
    let id = desk.out.next_id();
    // The action follows the finding, so its identity is known before it is written; fixed on the spot leaves none.
    let action = (!answer.fixed).then_some(Id(id.0 + 1));
    let value = answer.counts().map(|value| format!("{value} {}", item.unit.as_deref().unwrap_or_default()));
    let note = answer.note.clone().or_else(|| value.map(|value| value.trim().to_owned()));
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
        repeats: None,
        before: 0,
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
        let remedy = given.remedy.clone().unwrap_or_default();
        let action = Action {
            note,
            source: Some(Link { noun: Noun::Finding, id: finding.id }),
            severity,
            owner,
            hands: owner.into_iter().collect(),
            post: desk.facts.template.form.post.clone(),
            area: round.area.clone(),
            asset: round.asset.clone(),
            by: desk.me(),
            standard: remedy.standard,
            measure: remedy.measure,
            cause: remedy.cause,
            ..Action::opened(id, desk.facts.next.action, item.text.clone(), due, desk.now)
        };
        desk.facts.next.action += 1;
        desk.out.put(Verb::Open, &action);
        desk.facts.actions.push(action);
    }
    desk.facts.findings.push(finding);
    id
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
    if let Some(action) = desk.facts.actions.iter_mut().find(|other| Some(other.id) == action) {
        let due = other.map(|severity| desk.now.plus(desk.facts.settings.allowed(severity)));
        action.note.clone_from(&answer.note);
        action.severity = other.unwrap_or(action.severity);
        action.owner = given.owner.or(action.owner);
        action.due = given.due.or(due).unwrap_or(action.due);
        if let Some(remedy) = given.remedy.clone() {
            action.standard = remedy.standard.or(action.standard.take());
            action.measure = remedy.measure.or(action.measure.take());
            action.cause = remedy.cause.or(action.cause);
        }
        desk.out.put(Verb::Change, action);
    }
}

/// The line does not fail after all: what it opened is void, what it only confirmed is counted once less.
pub(super) fn take_back(desk: &mut Desk, id: Id) {
    let Some(finding) = desk.facts.findings.iter_mut().find(|finding| finding.id == id) else { return };
    let only = finding.times <= 1;
    if only {
        finding.void = true;
        finding.open = false;
    } else {
        finding.times -= 1;
        // It had stood open before this round said that it was put right.
        finding.open |= finding.fixed;
        finding.fixed = false;
    }
    let reopened = finding.open;
    desk.out.put(if only { Verb::Void } else { Verb::Change }, finding);
    let action = finding.action;
    if let Some(action) = desk.facts.actions.iter_mut().find(|other| Some(other.id) == action) {
        if only {
            action.state = ActionState::Void;
        } else {
            action.times -= 1;
            if reopened {
                action.state = ActionState::Open;
            }
        }
        desk.out.put(if only { Verb::Void } else { Verb::Change }, action);
    }
}
