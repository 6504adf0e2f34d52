//! Working at an action: contained, taken in hand, given to another, done. Whoever does so will not verify it.

use crate::domain::answer::FileRef;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::desk::{Desk, reason, said};
use super::{Action, ActionState};

/// What keeps people safe until it is put right is in place.
pub(super) fn contain(desk: &Desk<'_>, interim: &str, out: &mut Writes) -> Result<(), Refusal> {
    let mut action = desk.in_state(|state| state == ActionState::Open)?;
    action.interim = Some(said("interim", interim)?);
    action.state = ActionState::Contained;
    action.add_hand(desk.me());
    desk.put(Verb::Contain, &action, None, out);
    Ok(())
}

/// Someone takes it in hand; where nobody owns it, they do from now on.
pub(super) fn begin(desk: &Desk<'_>, out: &mut Writes) -> Result<(), Refusal> {
    let mut action = desk.in_state(|state| state.is_undone() && state != ActionState::Doing)?;
    action.owner = action.owner.or(desk.me());
    action.add_hand(desk.me());
    action.state = ActionState::Doing;
    desk.put(Verb::Begin, &action, None, out);
    Ok(())
}

/// It is done, as whoever did it says.
pub(super) fn done(
    desk: &Desk<'_>,
    outcome: &str,
    evidence: Option<&FileRef>,
    out: &mut Writes,
) -> Result<(), Refusal> {
    let mut action = desk.in_state(ActionState::is_undone)?;
    let outcome = said("outcome", outcome)?;
    let unsaid = unsaid(&action);
    if !unsaid.is_empty() {
        return Err(Refusal::Unsaid { reference: action.reference(), fields: unsaid });
    }
    mark_done(&mut action, desk, Some(outcome));
    action.evidence = evidence.cloned();
    desk.put(Verb::Done, &action, None, out);
    Ok(())
}

fn mark_done(action: &mut Action, desk: &Desk<'_>, outcome: Option<String>) {
    action.is_done(desk.me(), desk.now, outcome);
}

/// What must be said of a major action before it is done: how people are kept safe until then, and the money, if only none.
pub(super) fn unsaid(action: &Action) -> Vec<&'static str> {
    if action.severity != Severity::Major {
        return Vec::new();
    }
    let interim = action.interim.is_none().then_some("interim");
    let funding = action.funding.is_none().then_some("funding");
    interim.into_iter().chain(funding).collect()
}

impl Action {
    /// Whether nothing that must be said before it is done is left out.
    pub(in crate::domain) fn may_be_done(&self) -> bool {
        unsaid(self).is_empty()
    }

    /// Marks it as done by someone.
    pub(in crate::domain) fn is_done(
        &mut self,
        by: Option<Id>,
        at: crate::domain::time::Instant,
        outcome: Option<String>,
    ) {
        self.state = ActionState::Done;
        self.done = Some(at);
        self.done_by = by;
        self.outcome = outcome;
        self.add_hand(by);
    }
}

/// It goes to someone else, or to whoever holds a post.
pub(super) fn transfer(
    desk: &Desk<'_>,
    owner: Option<Id>,
    post: Option<&Code>,
    why: &str,
    out: &mut Writes,
) -> Result<(), Refusal> {
    let mut action = desk.in_state(ActionState::is_undone)?;
    if owner.is_none() && post.is_none() {
        return Err(Refusal::Invalid { field: "owner", reason: Invalid::Empty, given: String::new() });
    }
    if let Some(owner) = owner.filter(|owner| !desk.facts.works_here(*owner)) {
        return Err(Refusal::Unknown { what: "person", given: owner.to_string(), near: Vec::new() });
    }
    if let Some(post) = post.filter(|post| !desk.facts.posts.contains(post)) {
        return Err(Refusal::Unknown { what: "post", given: post.to_string(), near: Vec::new() });
    }
    let why = reason(why)?;
    action.add_hand(action.owner);
    action.add_hand(owner);
    action.owner = owner;
    action.post = post.cloned();
    // Whoever gets it has not begun.
    action.state = action.at_rest();
    action.reason = Some(why.clone());
    desk.put(Verb::Transfer, &action, Some(&why), out);
    Ok(())
}
