//! On the spot: a failed line put right there and then, and a line found in order that was not before.

use crate::domain::action::{Action, ActionState, SetAside, Verifying};
use crate::domain::answer::{Again, Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::finding::{Finding, Severity};
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::verb::Verb;

use super::answering::item;
use super::desk::Desk;
use super::evaluate::Given;
use super::finding;

/// Notes that a failed line was put right on the spot. General lines only: a major one must be seen by another. What this very
/// round found is closed by that; what stood before is done, and nobody verifies what they did themselves.
pub(super) fn fixed(desk: &mut Desk, key: &Code, note: Option<&str>) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    let round = desk.open_round()?;
    let refused = || Refusal::Invalid { field: "fixed", reason: Invalid::NotFixedOnTheSpot, given: key.to_string() };
    let old = desk.live(key).filter(|old| old.verdict == Verdict::Fail && !old.fixed).ok_or_else(refused)?;
    let major = |finding: &Finding| Some(finding.id) == old.finding && finding.severity == Severity::Major;
    let waits = old.again.as_ref().is_some_and(Again::is_open);
    if item.critical || waits || desk.facts.findings.iter().any(major) {
        return Err(refused());
    }
    let note = note.map(str::trim).filter(|note| !note.is_empty()).map(str::to_owned).or_else(|| old.note.clone());
    let mut answer = Answer { fixed: true, note, ..old };
    desk.out.put(Verb::Answer, &answer);
    if answer.finding.is_none() {
        finding::open(desk, &round, &item, &mut answer, &Given::default());
    }
    desk.remember(answer.clone());
    if let Some(id) = answer.finding {
        put_right(desk, round.id, id, answer.note);
    }
    Ok(())
}

/// What becomes of a finding that was put right on the spot, and of its action.
fn put_right(desk: &mut Desk, round: Id, id: Id, outcome: Option<String>) {
    let (me, now) = (desk.me(), desk.now);
    let action = finding::action_of(desk, id);
    let Some(finding) = desk.facts.findings.iter_mut().find(|finding| finding.id == id) else { return };
    let own = finding.round == Some(round) && finding.times <= 1;
    match action {
        None => {
            finding.fixed = true;
            finding.open = false;
            desk.out.put(Verb::Change, finding);
        }
        Some(mut action) if own && action.state.is_undone() && action.times <= 1 => {
            finding.fixed = true;
            action.is_done(me, now, outcome);
            action.state = ActionState::Closed;
            action.closed = Some(now);
            finding::put_both(desk, id, &action, Verb::Change, Verb::Done);
        }
        Some(mut action) if action.state.is_undone() && action.may_be_done() => {
            SetAside::keep(&mut action, round);
            action.is_done(me, now, outcome);
            finding::put_both(desk, id, &action, Verb::Change, Verb::Done);
        }
        // Done already, or with more to be said before it is: it is seen, and stands.
        Some(_) => {}
    }
}

/// Notes that what was found on a line before is in order now. Whoever may verify its action verifies it by that; else it is done,
/// or only seen.
pub(super) fn in_order(desk: &mut Desk, key: &Code) -> Result<(), Refusal> {
    let item = item(desk, key)?;
    let refused = || Refusal::Invalid { field: "item", reason: Invalid::NothingInOrder, given: key.to_string() };
    let passes = |answer: &Answer| matches!(answer.verdict, Verdict::Pass | Verdict::Observation | Verdict::Noted);
    let answer = desk.live(key).filter(passes).ok_or_else(refused)?;
    let round = desk.open_round()?;
    let stands = |finding: &&Finding| finding.open && finding::on_line(finding, &round, &item);
    let id = desk.facts.findings.iter().find(stands).map(|finding| finding.id).ok_or_else(refused)?;
    let mut action = finding::action_of(desk, id).ok_or_else(refused)?;
    let verb = settle(desk, &mut action, round.id, answer.note);
    finding::put_both(desk, id, &action, verb, verb);
    Ok(())
}

fn settle(desk: &Desk, action: &mut Action, round: Id, note: Option<String>) -> Verb {
    let (me, now) = (desk.me(), desk.now);
    let own = |finding: &&Finding| finding.action == Some(action.id);
    let findings: Vec<Finding> = desk.facts.findings.iter().filter(own).cloned().collect();
    let verifying = Verifying {
        settings: &desk.facts.settings,
        staff: &desk.facts.rectifying.staff,
        left: &desk.facts.rectifying.left,
        findings: &findings,
        opened_today: desk.facts.rectifying.opened_today.contains(&action.id),
    };
    // Where nobody else could, or where it is doubtful, they are asked for more than a key in a round.
    let verifies = action.state == ActionState::Done
        && verifying.by(action, desk.actor) == Ok(false)
        && verifying.doubts(action).is_empty();
    if verifies {
        action.verdict = note;
        action.set_aside = None;
        verifying.mark(action, me, false, None, now);
        return Verb::Verify;
    }
    let does = action.state.is_undone() && action.may_be_done();
    if does {
        SetAside::keep(action, round);
        action.is_done(me, now, note);
    }
    action.in_order = Some(now);
    action.in_order_by = me;
    if does { Verb::Done } else { Verb::InOrder }
}
