//! How an action stands, in words: its sign, its state, how far it is raised, when it is due or was over.

use crate::domain::action::{Action, ActionState, Rung};
use crate::domain::time::{Instant, Span};
use crate::text::date;
use crate::tui::cx::Cx;
use crate::tui::theme::Role;

/// An action in words.
pub(in crate::tui::panes) struct Told {
    pub sign: &'static str,
    pub role: Role,
    /// Where it stands, short.
    pub state: String,
    /// How far it is raised: `II`; empty where it is not.
    pub step: &'static str,
    /// When it is due, until when it is watched, when it was over.
    pub when: String,
    /// The bare day it is due on, for where there is little room.
    pub day: String,
}

/// The steps of the ladder as a row shows them.
const STEPS: [&str; 4] = ["I", "II", "III", "IV"];

/// Minutes of a day.
const DAY: i64 = 24 * 60;

/// To whom it is raised, being over due for so long; none where it is not, or is over.
pub(in crate::tui::panes) fn raised(action: &Action, cx: Cx<'_>) -> Option<Rung> {
    action.state.is_open().then(|| cx.site.settings.ladder.raised_to(action.due, cx.now)).flatten()
}

/// Whether it should have been put right, and found so, by now.
pub(super) fn is_late(action: &Action, now: Instant) -> bool {
    action.state.is_open() && action.due <= now
}

pub(in crate::tui::panes) fn told(action: &Action, cx: Cx<'_>) -> Told {
    let marks = cx.look.marks;
    let late = is_late(action, cx.now);
    let (sign, role) = match action.state {
        ActionState::Done => ("?", if late { Role::Alert } else { Role::Plain }),
        _ if late => (marks.alert(), Role::Alert),
        ActionState::Doing => ("~", Role::Plain),
        ActionState::Watching | ActionState::Closed => (marks.good(), Role::Good),
        ActionState::Declined | ActionState::Merged | ActionState::Void => ("-", Role::Dim),
        _ => (" ", Role::Plain),
    };
    let state = if action.state == ActionState::Watching {
        cx.text.say("actions-watching-short")
    } else {
        cx.text.word(action.state)
    };
    let day = cx.day(action.due);
    let step = raised(action, cx).and_then(|rung| STEPS.get(rung as usize)).copied().unwrap_or_default();
    Told { sign, role, state, step, when: when(action, cx), day }
}

fn when(action: &Action, cx: Cx<'_>) -> String {
    let until = |until: Instant| cx.text.say_with("actions-until", &[("date", cx.day(until).into())]);
    match action.state {
        ActionState::Watching => action.watch_until.map(until).unwrap_or_default(),
        state if !state.is_undone() => {
            let over = action.closed.or(action.verified).or(action.done);
            over.map(|at| cx.day(at)).unwrap_or_default()
        }
        _ => due(action.due, cx),
    }
}

/// When something is due, as seen from now.
pub(super) fn due(due: Instant, cx: Cx<'_>) -> String {
    let on = cx.local(due).date();
    if due <= cx.now {
        // From a day on, hours say nothing any more.
        let minutes = cx.now.minutes_since(due);
        let whole = if minutes >= DAY { minutes - minutes % DAY } else { minutes };
        date::late(cx.text, Span::of_minutes(whole))
    } else if on == cx.today() {
        cx.text.say("today-due-today")
    } else {
        cx.text.say_with("today-due-on", &[("date", date::day(cx.text, on).into())])
    }
}

/// To whom it is raised, as the counts and the detail say it.
pub(super) fn raised_to(rung: Rung, cx: Cx<'_>) -> String {
    cx.text.say(match rung {
        Rung::Owner => "actions-raised-owner",
        Rung::Supervisor => "actions-raised-supervisor",
        Rung::Manager => "actions-raised-manager",
        Rung::Board => "actions-raised-board",
    })
}
