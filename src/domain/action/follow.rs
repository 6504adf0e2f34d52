//! Findings follow their action: open while it is, watched while it is, closed with it.

use crate::domain::finding::Finding;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::{Action, ActionState};

/// Brings a finding to where its action stands.
pub fn follow(finding: &mut Finding, action: &Action) {
    finding.open = action.state.is_open() && !finding.void;
    finding.watched = action.state == ActionState::Watching && !finding.void;
    // What was put right on the spot and has to be put right once more was not.
    finding.fixed &= !finding.open;
}

/// The finding as it stands with its action; none where nothing changes for it.
pub(super) fn moved(finding: &Finding, action: &Action) -> Option<Finding> {
    let mut moved = finding.clone();
    follow(&mut moved, action);
    (moved != *finding).then_some(moved)
}

/// Closes what was watched long enough without coming back. Made by the site itself.
pub fn end_watches(ended: Vec<(Action, Vec<Finding>)>, now: Instant, out: &mut Writes) {
    for (action, findings) in ended {
        let due = action.watch_until.is_some_and(|until| until <= now);
        if action.state != ActionState::Watching || !due {
            continue;
        }
        let action = Action { state: ActionState::Closed, closed: Some(now), set_aside: None, ..action };
        out.put(Verb::Close, &action);
        for finding in findings.iter().filter_map(|finding| moved(finding, &action)) {
            out.put(Verb::Close, &finding);
        }
    }
}
