//! The figures of an audit pack, counted from its own rows: whoever doubts one can count again.

use crate::domain::number::Quantity;
use crate::domain::rates::{Rates, Slots};
use crate::domain::round::{Outcome, State};
use crate::domain::share::Share;
use crate::domain::template::FormKind;
use crate::domain::time::Instant;
use crate::report::ledger::round::Performed;

/// How the work was done by then. A row that stands for a run of missed slots counts as many.
pub(super) fn rates(rounds: &[Performed<'_>], at: Instant) -> Rates {
    let slots = |one: &Performed<'_>| {
        let round = one.round;
        let count = round.slots.max(1);
        let in_time = !round.late && round.walked_to.or(round.signed).is_some_and(|ended| ended <= round.due);
        let due = if round.due <= at { count } else { 0 };
        Slots { state: round.state, slots: count, due, on_time: if in_time { count } else { 0 } }
    };
    let all: Vec<Slots> = rounds.iter().filter(|one| one.round.schedule.is_some()).map(slots).collect();
    Rates::of(&all, first_time(rounds), Share::default(), (0, Quantity::default()))
}

/// Inspections and audits that passed at the first go, of those that were judged: repeats are no first go.
fn first_time(rounds: &[Performed<'_>]) -> Share {
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
        let counted = rates(&all, at(1, 0));
        assert_eq!(counted.completion, Share { part: 2, whole: 7 });
        assert_eq!(counted.on_time, Share { part: 1, whole: 7 });
        assert_eq!(counted.explained, Share { part: 1, whole: 4 });
        assert_eq!(counted.first_time, Share { part: 1, whole: 2 });
        // Before it was due nothing but what is done counts.
        assert_eq!(rates(&all, at(0, 0)).completion, Share { part: 2, whole: 2 });
    }

    fn judged(state: State) -> Option<Outcome> {
        match state {
            State::Done => Some(Outcome::Pass),
            State::Reviewed => Some(Outcome::Fail),
            _ => None,
        }
    }
}
