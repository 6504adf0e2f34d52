//! What is doubtful about closing a corrective action: said before it is verified, and kept with it.

use crate::domain::action::{Action, Doubt, blames};
use crate::tui::cx::Cx;

/// What would be doubtful about verifying it now, each a sentence; none where nothing is.
pub(super) fn now(action: &Action, cx: Cx<'_>) -> Vec<String> {
    if !action.is_corrective() {
        return Vec::new();
    }
    let day = cx.local(action.at).date() == cx.today();
    let blame = action.whys.last().is_some_and(|why| blames(why));
    let raised = [(day, Doubt::SameDay), (blame, Doubt::Blame)];
    raised.into_iter().filter(|(raised, _)| *raised).map(|(_, doubt)| said(doubt, action, cx)).collect()
}

/// In spite of which doubts it was verified.
pub(super) fn kept(action: &Action, cx: Cx<'_>) -> Vec<String> {
    action.doubts.iter().map(|doubt| said(*doubt, action, cx)).collect()
}

fn said(doubt: Doubt, action: &Action, cx: Cx<'_>) -> String {
    match doubt {
        Doubt::SameDay => cx.text.say("actions-doubt-same-day"),
        Doubt::Blame => {
            let why = action.whys.last().map_or("", String::as_str);
            cx.text.say_with("actions-doubt-blame", &[("why", why.into())])
        }
    }
}
