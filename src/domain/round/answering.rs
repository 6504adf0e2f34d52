//! Decisions about lines: answers, bulk passes, second readings, fixes, and the findings that fails open.

use crate::domain::action::{Action, ActionState};
use crate::domain::answer::{Again, Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::finding::{Finding, Severity};
use crate::domain::item::{Item, Kind};
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::time::Span;
use crate::domain::verb::Verb;

use super::desk::Desk;
use super::evaluate::{Given, evaluate, shown};
use super::{Round, State};

/// Answers a line; the first answer of a slot makes its round.
pub(super) fn answer(desk: &mut Desk, key: &Code, given: &Given) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    let judged = evaluate(&item, given)?;
    if let Some(owner) = given.owner.filter(|owner| !desk.facts.people.contains(owner)) {
        return Err(Refusal::Unknown { what: "person", given: owner.to_string(), near: Vec::new() });
    }
    let round = desk.open_round()?;
    let old = live_or_void(desk, key);
    let note = given.remark().map(str::to_owned);
    let mut answer = Answer {
        id: old.as_ref().map_or_else(|| desk.out.next_id(), |old| old.id),
        round: round.id,
        item: key.clone(),
        verdict: judged.verdict,
        value: judged.value,
        typed: judged.typed,
        flag: judged.flag,
        note,
        instrument: given.instrument.clone().filter(|name| !name.trim().is_empty()),
        file: given.file.clone(),
        bulk: false,
        fixed: false,
        seconds: given.seconds,
        again: None,
        by: desk.me(),
        at: desk.now,
        finding: None,
        void: false,
    };
    let old = old.filter(|old| !old.void);
    let before = match old.as_ref().and_then(|old| old.finding) {
        // What was put right on the spot is not in order after all: a fact of its own.
        Some(id) if answer.verdict == Verdict::Fail && old.is_some_and(|old| old.fixed) => {
            take_back_finding(desk, id);
            None
        }
        before => before,
    };
    if answer.verdict == Verdict::Fail {
        answer.finding = before;
    }
    desk.out.put(Verb::Answer, &answer);
    match (answer.verdict, before) {
        (Verdict::Fail, Some(id)) => reword(desk, id, &answer, given),
        (Verdict::Fail, None) if answer.note.is_some() => open_finding(desk, &round, &item, &mut answer, given),
        (verdict, Some(id)) if verdict != Verdict::Fail => take_back_finding(desk, id),
        // A value out of limits waits for what is to be done about it; signing opens what nobody decided.
        _ => {}
    }
    remember(desk, answer);
    take_back_hidden(desk);
    Ok(())
}

/// Passes lines together. Readings, critical lines and lines that failed last time are never among them.
pub(super) fn bulk(desk: &mut Desk, keys: &[Code]) -> Result<(), Refusal> {
    let round = desk.open_round()?;
    for key in keys {
        let item = item(desk, key)?;
        let answered = live(desk, key).is_some();
        if item.kind != Kind::Check || item.critical || answered || desk.facts.failed_before.contains(key) {
            return Err(Refusal::Invalid { field: "items", reason: Invalid::NotInBulk, given: key.to_string() });
        }
        let answer = Answer {
            id: live_or_void(desk, key).map_or_else(|| desk.out.next_id(), |old| old.id),
            round: round.id,
            item: key.clone(),
            verdict: Verdict::Pass,
            value: None,
            typed: None,
            flag: crate::domain::limits::Flag::Ok,
            note: None,
            instrument: None,
            file: None,
            bulk: true,
            fixed: false,
            seconds: None,
            again: None,
            by: desk.me(),
            at: desk.now,
            finding: None,
            void: false,
        };
        desk.out.put(Verb::Bulk, &answer);
        remember(desk, answer);
    }
    Ok(())
}

/// Asks for a second reading of a line that failed, instead of a finding.
pub(super) fn again(desk: &mut Desk, key: &Code, after: Option<Span>) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    desk.open_round()?;
    let refused = || Refusal::Invalid { field: "again", reason: Invalid::NotAgain, given: key.to_string() };
    let old = live(desk, key).ok_or_else(refused)?;
    let may = item.kind.is_quantity() && old.verdict == Verdict::Fail && old.again.is_none() && old.finding.is_none();
    if !may {
        return Err(refused());
    }
    let after = after.filter(|span| span.minutes() > 0).unwrap_or(desk.facts.settings.again);
    let due = desk.now.plus(after);
    let wait = Again { due, value: None, typed: None, flag: None, by: None, at: None, missed: false };
    let answer = Answer { again: Some(wait), ..old };
    desk.out.put(Verb::Again, &answer);
    Ok(())
}

/// Takes the second reading. Both values stay; the line is judged by the second.
pub(super) fn remeasure(desk: &mut Desk, key: &Code, typed: &str) -> Result<(), Refusal> {
    let round = desk.row()?;
    let item = desk.facts.template.form.item(key).cloned().ok_or_else(|| unknown(key))?;
    let old = live(desk, key).filter(Answer::waits);
    let (Some(old), State::Started | State::Done | State::Reviewed | State::DoneLate) = (old, round.state) else {
        return Err(Refusal::Invalid { field: "again", reason: Invalid::NotAgain, given: key.to_string() });
    };
    let judged = evaluate(&item, &Given::typed(typed))?;
    let waited = old.again.clone().map(|again| Again {
        value: judged.value,
        typed: judged.typed.clone(),
        flag: Some(judged.flag),
        by: desk.me(),
        at: Some(desk.now),
        ..again
    });
    let mut answer = Answer { again: waited, verdict: judged.verdict, flag: judged.flag, ..old };
    desk.out.put(Verb::Remeasure, &answer);
    if judged.verdict == Verdict::Fail {
        open_finding(desk, &round, &item, &mut answer, &Given::default());
    }
    remember(desk, answer);
    if round.state == State::Started {
        take_back_hidden(desk);
    }
    Ok(())
}

/// Notes that a second reading was not taken: the first value stands and opens its finding.
pub(super) fn not_taken(desk: &mut Desk, old: &Answer) {
    let (Ok(round), Some(item)) = (desk.row(), desk.facts.template.form.item(&old.item).cloned()) else { return };
    let missed = old.again.clone().map(|again| Again { missed: true, ..again });
    let mut answer = Answer { again: missed, ..old.clone() };
    desk.out.put(Verb::NotTaken, &answer);
    open_finding(desk, &round, &item, &mut answer, &Given::default());
}

/// Notes that a failed line was put right on the spot. General lines only: a major one must be seen by another.
pub(super) fn fixed(desk: &mut Desk, key: &Code, note: Option<&str>) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    let round = desk.open_round()?;
    let refused = || Refusal::Invalid { field: "fixed", reason: Invalid::NotFixedOnTheSpot, given: key.to_string() };
    let old = live(desk, key).filter(|old| old.verdict == Verdict::Fail && !old.fixed).ok_or_else(refused)?;
    let major = |finding: &Finding| Some(finding.id) == old.finding && finding.severity == Severity::Major;
    let waits = old.again.as_ref().is_some_and(Again::is_open);
    if item.critical || waits || desk.facts.findings.iter().any(major) {
        return Err(refused());
    }
    let note = note.map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned).or_else(|| old.note.clone());
    let mut answer = Answer { fixed: true, note, ..old };
    desk.out.put(Verb::Answer, &answer);
    if answer.finding.is_none() {
        open_finding(desk, &round, &item, &mut answer, &Given::default());
    }
    let Some(finding) = desk.facts.findings.iter_mut().find(|finding| Some(finding.id) == answer.finding) else {
        return Ok(());
    };
    finding.fixed = true;
    finding.open = false;
    desk.out.put(Verb::Change, finding);
    let action = finding.action;
    if let Some(action) = desk.facts.actions.iter_mut().find(|other| Some(other.id) == action) {
        action.state = ActionState::Closed;
        desk.out.put(Verb::Change, action);
    }
    Ok(())
}

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
            open_finding(desk, round, &item, &mut answer, &Given::default());
        }
    }
}

/// Opens a finding and its action for a failed line, or counts the open finding on the same line and asset once more. The
/// answer is written again with the finding it points at.
fn open_finding(desk: &mut Desk, round: &Round, item: &Item, answer: &mut Answer, given: &Given) {
    let same = |finding: &&mut Finding| {
        finding.open && finding.item == item.key && finding.template == round.template && finding.asset == round.asset
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
        let finding = new_finding(desk, round, item, answer, given);
        answer.finding = Some(finding);
    }
    desk.out.put(Verb::Answer, answer);
    remember(desk, answer.clone());
}

fn new_finding(desk: &mut Desk, round: &Round, item: &Item, answer: &Answer, given: &Given) -> Id {
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
        template: round.template.clone(),
        item: item.key.clone(),
        area: round.area.clone(),
        asset: round.asset.clone(),
        round: round.id,
        severity,
        note: note.clone(),
        times: 1,
        by: desk.me(),
        at: desk.now,
        seen: desk.now,
        fixed: false,
        action,
        open: true,
        void: false,
    };
    desk.facts.next.finding += 1;
    desk.out.put(Verb::Open, &finding);
    if let Some(id) = action {
        let action = Action {
            id,
            number: desk.facts.next.action,
            title: item.text.clone(),
            note,
            finding: Some(finding.id),
            severity,
            owner: given.owner.or(desk.facts.holder),
            post: desk.facts.template.form.post.clone(),
            area: round.area.clone(),
            asset: round.asset.clone(),
            due: given.due.unwrap_or_else(|| desk.now.plus(allowed)),
            times: 1,
            state: ActionState::Open,
            at: desk.now,
        };
        desk.facts.next.action += 1;
        desk.out.put(Verb::Open, &action);
        desk.facts.actions.push(action);
    }
    desk.facts.findings.push(finding);
    id
}

/// The line failed before and fails still: what was said about it may have changed.
fn reword(desk: &mut Desk, id: Id, answer: &Answer, given: &Given) {
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
        desk.out.put(Verb::Change, action);
    }
}

/// The line does not fail after all: what it opened is void, what it only confirmed is counted once less.
fn take_back_finding(desk: &mut Desk, id: Id) {
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

/// The answers to lines that are hidden now are taken back, with what they opened: nobody asks for them any more.
fn take_back_hidden(desk: &mut Desk) {
    let live: Vec<Answer> = desk.facts.answers.iter().filter(|answer| !answer.void).cloned().collect();
    let asked: Vec<Code> = shown(&desk.facts.template.form, &live).iter().map(|item| item.key.clone()).collect();
    for hidden in live.into_iter().filter(|answer| !asked.contains(&answer.item)) {
        if let Some(id) = hidden.finding {
            take_back_finding(desk, id);
        }
        let hidden = Answer { void: true, ..hidden };
        desk.out.put(Verb::Void, &hidden);
        remember(desk, hidden);
    }
}

fn item(desk: &Desk, key: &Code) -> Result<Item, Refusal> {
    let form = &desk.facts.template.form;
    let item = form.item(key).ok_or_else(|| unknown(key))?;
    let live: Vec<Answer> = desk.facts.answers.iter().filter(|answer| !answer.void).cloned().collect();
    if shown(form, &live).iter().any(|other| other.key == *key) {
        Ok(item.clone())
    } else {
        Err(Refusal::Invalid { field: "item", reason: Invalid::Hidden, given: key.to_string() })
    }
}

fn live(desk: &Desk, key: &Code) -> Option<Answer> {
    live_or_void(desk, key).filter(|answer| !answer.void)
}

fn live_or_void(desk: &Desk, key: &Code) -> Option<Answer> {
    desk.facts.answers.iter().find(|answer| answer.item == *key).cloned()
}

fn remember(desk: &mut Desk, answer: Answer) {
    desk.facts.answers.retain(|other| other.item != answer.item);
    desk.facts.answers.push(answer);
}

fn unknown(key: &Code) -> Refusal {
    Refusal::Unknown { what: "item", given: key.to_string(), near: Vec::new() }
}
