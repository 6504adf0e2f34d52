//! How an action comes to its end, or back from it: verified, taken up again, declined, merged; and listed meanwhile.

use crate::domain::finding::{Finding, Severity};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Duty;
use crate::domain::time::Span;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::desk::{Desk, reason, words, wrong_state};
use super::{Action, ActionState, Verifying};

impl Desk<'_> {
    fn verifying(&self) -> Verifying<'_> {
        Verifying {
            settings: &self.facts.settings,
            staff: &self.facts.staff,
            left: &self.facts.left,
            findings: &self.facts.findings,
            opened_today: self.facts.opened_today,
        }
    }
}

/// Another saw that it is right.
pub(super) fn verify(
    desk: &Desk<'_>,
    verdict: Option<&str>,
    watch: Option<Span>,
    why: Option<&str>,
    out: &mut Writes,
) -> Result<(), Refusal> {
    let mut action = desk.in_state(|state| state == ActionState::Done)?;
    let verifying = desk.verifying();
    let alone = verifying.by(&action, desk.actor)?;
    if let Some(watch) = watch.filter(|watch| watch.minutes() < 0) {
        return Err(Refusal::Invalid { field: "watch", reason: Invalid::Impossible, given: watch.to_string() });
    }
    let why = words("reason", why)?;
    let doubts = verifying.doubts(&action);
    if let (Some((doubt, given)), None) = (doubts.first(), &why) {
        return Err(Refusal::Doubt { reference: action.reference(), doubt: *doubt, given: given.clone() });
    }
    action.verdict = words("verdict", verdict)?;
    action.doubts = doubts.into_iter().map(|(doubt, _)| doubt).collect();
    action.reason = why.clone().or(action.reason);
    verifying.mark(&mut action, desk.me(), alone, watch, desk.now);
    desk.put(Verb::Verify, &action, why.as_deref(), out);
    Ok(())
}

/// It is not right, or no longer. What was done is taken up again by whoever could have verified it, also by a supervisor who
/// had a hand in it; what is closed, by a supervisor.
pub(super) fn reopen(desk: &Desk<'_>, why: &str, out: &mut Writes) -> Result<(), Refusal> {
    let ended = |state| {
        matches!(state, ActionState::Done | ActionState::Watching | ActionState::Closed | ActionState::Declined)
    };
    let mut action = desk.in_state(ended)?;
    let verifying = desk.verifying();
    let found = action.state == ActionState::Done && verifying.found(&action, desk.me());
    if !desk.actor.may(Duty::RunShift) && !found {
        return Err(verifying.not_allowed(&action));
    }
    let why = reason(why)?;
    action.take_up();
    action.reason = Some(why.clone());
    desk.put(Verb::Reopen, &action, Some(&why), out);
    Ok(())
}

/// It will not be put right.
pub(super) fn decline(desk: &Desk<'_>, why: &str, out: &mut Writes) -> Result<(), Refusal> {
    let action = desk.in_state(ActionState::is_open)?;
    let why = reason(why)?;
    let action = Action { state: ActionState::Declined, closed: Some(desk.now), reason: Some(why.clone()), ..action };
    desk.put(Verb::Decline, &action, Some(&why), out);
    Ok(())
}

/// Another action goes on in its place, with its findings, and with its hands: none of them verifies the other.
pub(super) fn merge(desk: &Desk<'_>, why: &str, out: &mut Writes) -> Result<(), Refusal> {
    let action = desk.in_state(ActionState::is_open)?;
    let unknown = || Refusal::Unknown { what: "action", given: String::new(), near: Vec::new() };
    let mut into = desk.facts.into.clone().ok_or_else(unknown)?;
    if into.id == action.id {
        return Err(Refusal::Invalid { field: "into", reason: Invalid::IntoItself, given: action.reference() });
    }
    if !into.state.is_open() {
        return Err(wrong_state(&into));
    }
    let why = reason(why)?;
    into.set_aside = None;
    into.times += action.times;
    if action.severity == Severity::Major {
        into.severity = Severity::Major;
    }
    for hand in &action.hands {
        into.add_hand(Some(*hand));
    }
    let action = Action {
        state: ActionState::Merged,
        merged_into: Some(into.id),
        closed: Some(desk.now),
        reason: Some(why.clone()),
        ..action
    };
    out.put_because(Verb::Merge, &action, Some(&why));
    out.put_because(Verb::Merge, &into, Some(&why));
    for finding in &desk.facts.findings {
        out.put_because(Verb::Merge, &Finding { action: Some(into.id), ..finding.clone() }, Some(&why));
    }
    Ok(())
}

/// Puts it on the list of those supervised from above (挂牌督办), or takes it off.
pub(super) fn list(desk: &Desk<'_>, listed: bool, out: &mut Writes) -> Result<(), Refusal> {
    let action = desk.in_state(ActionState::is_open)?;
    if listed && action.severity != Severity::Major {
        return Err(Refusal::Invalid { field: "listed", reason: Invalid::NotMajor, given: action.reference() });
    }
    let action = Action { listed: listed.then(|| action.listed.unwrap_or(desk.now)), ..action };
    out.put(Verb::List, &action);
    Ok(())
}
