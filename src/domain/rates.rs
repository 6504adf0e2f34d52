//! How the work was done in some span: shares with what they are of, so that each opens to its rows.
//!
//! | rate | of what |
//! |---|---|
//! | completion | done / (due - not applicable) |
//! | on time | walked to its end by the due time / (due - not applicable); skipped and missed stay below |
//! | missed explained | explained / missed |
//! | first-time pass | inspections that passed, without those that repeat another / inspections |
//! | suspicious speed | lines answered in less than two seconds / lines whose time is known |
//!
//! Due are the slots of schedules that were done, and those whose due time has come; void ones never were. What was started when
//! needed was never due, but is inspected and answered all the same. Rounds from paper have no speed.

use super::number::Quantity;
use super::round::State;
use super::share::Share;

/// Slots that came to the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slots {
    /// What they came to.
    pub state: State,
    /// How many.
    pub slots: i64,
    /// How many of them are past their due time.
    pub due: i64,
    /// How many of them were walked to their end by the due time.
    pub on_time: i64,
}

/// How the work was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rates {
    /// Done, of what was due and applied.
    pub completion: Share,
    /// Done on time, of the same.
    pub on_time: Share,
    /// Explained, of what was missed.
    pub explained: Share,
    /// Passed at once, of inspections.
    pub first_time: Share,
    /// Answered too fast to have been looked at, of lines whose time is known.
    pub fast: Share,
    /// The mean score of what was scored, in percent, cut to a millionth.
    pub score: Option<Quantity>,
}

impl Rates {
    /// What slots, first inspections, answer times and scores come to. `scores`: how many, and their sum.
    pub fn of(slots: &[Slots], first_time: Share, fast: Share, (scored, sum): (i64, Quantity)) -> Self {
        let count = |states: &[State]| -> i64 {
            slots.iter().filter(|one| states.contains(&one.state)).map(|one| one.slots).sum()
        };
        let done = [State::Done, State::Reviewed, State::DoneLate];
        let missed = count(&[State::Missed, State::Explained]);
        let open =
            |one: &&Slots| !done.contains(&one.state) && !matches!(one.state, State::Void | State::NotApplicable);
        let due = count(&done) + slots.iter().filter(open).map(|one| one.due).sum::<i64>();
        let on_time = slots.iter().filter(|one| done.contains(&one.state)).map(|one| one.on_time).sum();
        Self {
            completion: Share { part: count(&done), whole: due },
            on_time: Share { part: on_time, whole: due },
            explained: Share { part: count(&[State::Explained]), whole: missed },
            first_time,
            fast,
            score: sum.millionths().checked_div(scored).map(Quantity::from_millionths),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(state: State, slots: i64, on_time: i64) -> Slots {
        Slots { state, slots, due: slots, on_time }
    }

    #[test]
    fn shares_are_of_what_was_due_and_applied() {
        // 20 slots: 12 done (10 on time), 1 reviewed on time, 1 done late, 2 skipped, 1 not applicable, 3 missed of which one
        // was explained; one more was voided and one is being worked in time, one beyond it.
        let all = [
            slots(State::Done, 12, 10),
            slots(State::Reviewed, 1, 1),
            slots(State::DoneLate, 1, 0),
            slots(State::Skipped, 2, 0),
            slots(State::NotApplicable, 1, 0),
            slots(State::Missed, 2, 0),
            slots(State::Explained, 1, 0),
            slots(State::Void, 1, 0),
            Slots { state: State::Started, slots: 2, due: 1, on_time: 0 },
        ];
        let rates = Rates::of(&all, Share::default(), Share::default(), (3, Quantity::whole(250)));
        assert_eq!(rates.completion, Share { part: 14, whole: 20 });
        assert_eq!(rates.on_time, Share { part: 11, whole: 20 });
        assert_eq!(rates.explained, Share { part: 1, whole: 3 });
        assert_eq!(rates.completion.percent().map(Quantity::millionths), Some(70_000_000));
        assert_eq!(rates.score.map(|score| score.to_string()).as_deref(), Some("83.333333"));
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        let rates = Rates::of(&[], Share::default(), Share::default(), (0, Quantity::default()));
        assert_eq!((rates.completion.percent(), rates.score), (None, None));
    }
}
