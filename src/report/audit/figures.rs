//! The figures of an audit pack, counted from its own rows: whoever doubts one can count again.

use crate::domain::action::{Action, ActionState};
use crate::domain::round::{Outcome, State};
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::report::ledger::finding::Found;
use crate::report::ledger::round::Performed;
use crate::report::share::Share;

/// Milliseconds of a day.
const DAY: i64 = 86_400_000;
/// Days over due on which an action is raised: to its owner, a supervisor, a manager, the board.
pub(super) const LADDER: [i64; 4] = [1, 3, 7, 30];

/// Counted in slots: a row that stands for a run of missed ones counts as many.
fn slots<'a>(
    rounds: &[Performed<'a>],
    whole: impl Fn(&Performed<'a>) -> bool,
    part: impl Fn(&Performed<'a>) -> bool,
) -> Share {
    rounds.iter().filter(|one| whole(one)).fold(Share::default(), |share, one| {
        let slots = one.round.slots.max(1);
        Share { whole: share.whole + slots, part: share.part + if part(one) { slots } else { 0 } }
    })
}

/// Whether it had to be done by then: done already, or due, and neither void nor out of place.
fn was_due(one: &Performed<'_>, at: Instant) -> bool {
    let round = one.round;
    let counts = !matches!(round.state, State::Void | State::NotApplicable);
    counts && (round.state.is_done() || round.due <= at)
}

/// Done of those that were due: done / (due - n/a).
pub(super) fn completion(rounds: &[Performed<'_>], at: Instant) -> Share {
    slots(rounds, |one| was_due(one, at), |one| one.round.state.is_done())
}

/// Walked by its due time of those that were due; skipped and missed count against it.
pub(super) fn on_time(rounds: &[Performed<'_>], at: Instant) -> Share {
    let in_time = |one: &Performed<'_>| {
        let ended = one.round.walked_to.or(one.round.signed);
        one.round.state.is_done() && !one.round.late && ended.is_some_and(|ended| ended <= one.round.due)
    };
    slots(rounds, |one| was_due(one, at), in_time)
}

/// Explained of those that were missed.
pub(super) fn explained(rounds: &[Performed<'_>]) -> Share {
    let missed = |one: &Performed<'_>| matches!(one.round.state, State::Missed | State::Explained);
    slots(rounds, missed, |one| one.round.state == State::Explained)
}

/// Inspections and audits that passed at the first go, of those that were judged: repeats are no first go.
pub(super) fn first_time(rounds: &[Performed<'_>]) -> Share {
    let judged = |one: &&Performed<'_>| {
        let judged = !matches!(one.kind, FormKind::Round | FormKind::Check) && one.round.outcome.is_some();
        judged && one.round.reinspects.is_none() && one.round.state != State::Void
    };
    Share::of(rounds, judged, |one| one.round.outcome == Some(Outcome::Pass))
}

/// Actions that count: neither void nor merged into another.
fn counts(action: &Action) -> bool {
    !matches!(action.state, ActionState::Void | ActionState::Merged | ActionState::Declined)
}

/// 隐患整改率: verified of those whose due time has come.
pub fn rectified<'a>(actions: impl IntoIterator<Item = &'a Action>, at: Instant) -> Share {
    Share::of(actions, |one| counts(one) && one.due <= at, |one| is_verified(one))
}

/// Verified, and done by its due time, of those whose due time has come.
pub(super) fn rectified_in_time(actions: &[&Action], at: Instant) -> Share {
    let in_time = |one: &&&Action| is_verified(one) && one.done.or(one.closed).is_some_and(|done| done <= one.due);
    Share::of(actions, |one| counts(one) && one.due <= at, in_time)
}

/// Verified by another, or put right on the spot and closed.
fn is_verified(action: &Action) -> bool {
    matches!(action.state, ActionState::Watching | ActionState::Closed)
}

/// The mean age of those that are open, in tenths of a day; none where none is.
pub(super) fn mean_age(actions: &[&Action], at: Instant) -> Option<i64> {
    let ages: Vec<i64> = actions.iter().filter(|one| one.state.is_open()).map(|one| (at.0 - one.at.0).max(0)).collect();
    let open = ages.len() as i64;
    (open > 0).then(|| (ages.iter().sum::<i64>() * 10 + open * DAY / 2) / (open * DAY))
}

/// How many open ones are over due by at least each step of the ladder and less than the next.
pub(super) fn ladder(actions: &[&Action], at: Instant) -> [usize; 4] {
    let mut steps = [0; 4];
    for one in actions.iter().filter(|one| one.state.is_undone()) {
        let days = (at.0 - one.due.0).div_euclid(DAY);
        if let Some(step) = LADDER.iter().rposition(|step| days >= *step) {
            steps[step] += 1;
        }
    }
    steps
}

/// Taken up again of those that were done once.
pub(super) fn reopened(actions: &[&Action]) -> Share {
    let was_done = |one: &&&Action| counts(one) && (one.reopened > 0 || one.closed.is_some() || one.verified.is_some());
    Share::of(actions, was_done, |one| one.reopened > 0)
}

/// Seen more than once on the same line and asset.
pub(super) fn repeated(findings: &[Found<'_>]) -> Share {
    let again = |one: &&Found<'_>| one.finding.seen_times() > 1 || one.finding.repeats.is_some();
    Share::of(findings, |one| !one.finding.void, again)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Phrase;
    use crate::domain::record::Id;

    const NOW: Instant = Instant(100 * DAY);

    fn action(n: i64, due: i64, state: ActionState) -> Action {
        let title = Phrase::plain("x");
        Action { state, ..Action::opened(Id(n), n, title, Instant(due * DAY), Instant(80 * DAY)) }
    }

    #[test]
    fn rectification_counts_what_was_due() {
        let mut done = action(1, 90, ActionState::Closed);
        done.done = Some(Instant(89 * DAY));
        let mut slow = action(2, 90, ActionState::Watching);
        slow.done = Some(Instant(95 * DAY));
        slow.reopened = 1;
        let (open, later) = (action(3, 99, ActionState::Doing), action(4, 120, ActionState::Open));
        let void = action(5, 1, ActionState::Void);
        let all = [&done, &slow, &open, &later, &void];
        assert_eq!(rectified(all, NOW), Share { part: 2, whole: 3 });
        assert_eq!(rectified_in_time(&all, NOW), Share { part: 1, whole: 3 });
        assert_eq!(mean_age(&all, NOW), Some(200));
        assert_eq!(mean_age(&[&done], NOW), None);
        assert_eq!(reopened(&all), Share { part: 1, whole: 1 });
    }

    #[test]
    fn each_overdue_action_stands_on_one_step() {
        let late = [99, 97, 96, 93, 70, 1, 100, 101].map(|due| action(due, due, ActionState::Open));
        let all: Vec<&Action> = late.iter().collect();
        assert_eq!(ladder(&all, NOW), [1, 2, 1, 2]);
    }
}
