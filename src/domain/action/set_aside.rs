//! What a round put aside of an action when it saw its line again: taken back with the answer, as if it had never been.

use serde::{Deserialize, Serialize};

use crate::domain::answer::FileRef;
use crate::domain::record::Id;
use crate::domain::time::Instant;

use super::{Action, ActionState, Doubt};

/// An action's standing before a round touched it. Gone as soon as anything else is done about the action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAside {
    /// The round.
    pub round: Id,
    /// Where it stood.
    pub state: ActionState,
    /// How often it had been taken up again.
    pub reopened: i64,
    /// When it had been done.
    pub done: Option<Instant>,
    /// By whom.
    pub done_by: Option<Id>,
    /// What had been done.
    pub outcome: Option<String>,
    /// A file that shows it.
    pub evidence: Option<FileRef>,
    /// When it had been verified.
    pub verified: Option<Instant>,
    /// By whom.
    pub verified_by: Option<Id>,
    /// What they had seen.
    pub verdict: Option<String>,
    /// Whether nobody else could have.
    pub alone: bool,
    /// In spite of which doubts.
    pub doubts: Vec<Doubt>,
    /// Until when it was to be watched.
    pub watch_until: Option<Instant>,
    /// When it had been seen in order.
    pub in_order: Option<Instant>,
    /// By whom.
    pub in_order_by: Option<Id>,
}

impl SetAside {
    /// Keeps how `action` stands before `round` touches it; what the round kept before stays.
    pub fn keep(action: &mut Action, round: Id) {
        if action.set_aside.as_ref().is_some_and(|kept| kept.round == round) {
            return;
        }
        action.set_aside = Some(Self {
            round,
            state: action.state,
            reopened: action.reopened,
            done: action.done,
            done_by: action.done_by,
            outcome: action.outcome.clone(),
            evidence: action.evidence.clone(),
            verified: action.verified,
            verified_by: action.verified_by,
            verdict: action.verdict.clone(),
            alone: action.alone,
            doubts: action.doubts.clone(),
            watch_until: action.watch_until,
            in_order: action.in_order,
            in_order_by: action.in_order_by,
        });
    }

    /// Brings back what `round` put aside, if nothing else was done about the action since. Its hands stay.
    pub fn bring_back(action: &mut Action, round: Id) {
        let Some(kept) = action.set_aside.take_if(|kept| kept.round == round) else { return };
        action.state = kept.state;
        action.reopened = kept.reopened;
        action.done = kept.done;
        action.done_by = kept.done_by;
        action.outcome = kept.outcome;
        action.evidence = kept.evidence;
        action.verified = kept.verified;
        action.verified_by = kept.verified_by;
        action.verdict = kept.verdict;
        action.alone = kept.alone;
        action.doubts = kept.doubts;
        action.watch_until = kept.watch_until;
        action.in_order = kept.in_order;
        action.in_order_by = kept.in_order_by;
        // Whoever verified it and then had a hand in it on this round is one of those who do not verify it.
        let own = action.has_hand_of(action.verified_by);
        if own && !action.alone {
            action.state = ActionState::Done;
            action.verified = None;
            action.verified_by = None;
            action.verdict = None;
            action.doubts = Vec::new();
            action.watch_until = None;
        }
    }
}
