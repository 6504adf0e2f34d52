//! The figures of an audit pack, counted from its own rows: whoever doubts one can count again.

use crate::domain::rates::Share;
use crate::domain::round::{Outcome, State};
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::report::ledger::round::Performed;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::round::Round;
    use crate::report::made_up::{at, round};

    #[test]
    fn rounds_are_counted_in_slots() {
        let one = |state, slots, walked: i64| Round {
            slots,
            walked_to: Some(at(0, walked)),
            outcome: judged(state),
            ..round(slots, slots, state)
        };
        let rounds = [
            one(State::Done, 1, 60),
            one(State::Reviewed, 1, 181),
            one(State::Missed, 3, 0),
            one(State::Explained, 1, 0),
            one(State::Skipped, 1, 0),
            one(State::NotApplicable, 1, 0),
            one(State::Void, 1, 0),
        ];
        let all: Vec<Performed<'_>> =
            rounds.iter().map(|round| Performed { round, kind: FormKind::Inspection, version: 1 }).collect();
        assert_eq!(completion(&all, at(1, 0)), Share { part: 2, whole: 7 });
        assert_eq!(on_time(&all, at(1, 0)), Share { part: 1, whole: 7 });
        assert_eq!(explained(&all), Share { part: 1, whole: 4 });
        assert_eq!(first_time(&all), Share { part: 1, whole: 2 });
        // Before it was due nothing but what is done counts.
        assert_eq!(completion(&all, at(0, 0)), Share { part: 2, whole: 2 });
    }

    fn judged(state: State) -> Option<Outcome> {
        match state {
            State::Done => Some(Outcome::Pass),
            State::Reviewed => Some(Outcome::Fail),
            _ => None,
        }
    }
}
