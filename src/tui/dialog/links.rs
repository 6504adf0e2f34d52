//! What a record is linked to, to be opened.

use super::Reply;
use super::choose::Choice;
use crate::domain::noun::Noun;
use crate::domain::round::Which;
use crate::store::{Found, Linked};
use crate::text::safe::Safe;
use crate::tui::cx::Cx;
use crate::tui::view::View;

/// A choice for each linked record, in their order.
pub(super) fn choices(linked: &[Linked], cx: Cx<'_>) -> Vec<Choice> {
    linked.iter().map(|linked| choice(linked, cx)).collect()
}

fn choice(linked: &Linked, cx: Cx<'_>) -> Choice {
    let found = &linked.found;
    let title = cx.text.phrase(&found.title);
    let way = cx.text.say(if linked.pointed_at { "reach-points-at" } else { "reach-pointed-from" });
    Choice {
        label: Safe::from(format!("{way} {} {title}", found.reference)),
        aside: Safe::from(aside(found, cx)),
        words: format!("{} {title} {}", found.reference, cx.text.word(found.noun)),
        reply: opens(found),
    }
}

fn aside(found: &Found, cx: Cx<'_>) -> String {
    let noun = cx.text.word(found.noun);
    let state_of = if found.noun == Noun::Answer { Noun::Round } else { found.noun };
    if found.state.is_empty() { noun } else { format!("{noun} · {}", cx.text.state(state_of, &found.state)) }
}

/// A round is opened, at the line of an answer, and an action; of anything else there is its history.
fn opens(found: &Found) -> Reply {
    match found.round {
        None if found.noun == Noun::Action => Reply::Open(View::Action(found.id)),
        Some(round) => Reply::Open(View::Round { which: Which::Row(round), line: found.line.clone() }),
        None => Reply::History(found.id, found.reference.clone()),
    }
}
