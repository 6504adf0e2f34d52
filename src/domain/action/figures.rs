//! How well a site rectifies what it finds: counts of a period, and the shares made of them.

use crate::domain::share::Share;
use crate::domain::time::Instant;

use super::{Action, ActionState};

/// What was counted of a period. Every share is made of these, so that each figure can be traced to its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rectification {
    /// Actions due in the period, but for those declined, merged or void; with findings put right on the spot.
    pub due: i64,
    /// Of those: verified, or put right on the spot.
    pub rectified: i64,
    /// Of those: verified, and done no later than due; or put right on the spot.
    pub on_time: i64,
    /// Actions open now, to be verified included.
    pub open: i64,
    /// How old these are together, in minutes since each was opened.
    pub open_minutes: i64,
    /// Of these, how many stand on each rung of the ladder: not raised, owner, supervisor, manager, board.
    pub by_step: [i64; 5],
    /// Watches that ended in the period without the same coming back.
    pub held: i64,
    /// Watches that ended in the period because it came back.
    pub recurred: i64,
    /// Verifications in the period.
    pub verified: i64,
    /// Actions taken up again in the period.
    pub reopened: i64,
    /// Findings made in the period.
    pub findings: i64,
    /// Of those: repeating one on the same line and asset.
    pub repeats: i64,
}

impl Rectification {
    /// 隐患整改率: rectified of what was due.
    pub fn rate(&self) -> Share {
        Share { part: self.rectified, whole: self.due }
    }

    /// 按期整改率: done in time and rectified, of what was due.
    pub fn on_time_rate(&self) -> Share {
        Share { part: self.on_time, whole: self.due }
    }

    /// How old open actions are on average, in days.
    pub fn mean_age(&self) -> Option<f64> {
        Share { part: self.open_minutes, whole: self.open * 1440 }.ratio()
    }

    /// Watches without the same coming back, of those that ended.
    pub fn effectiveness(&self) -> Share {
        Share { part: self.held, whole: self.held + self.recurred }
    }

    /// Taken up again, for each verification.
    pub fn reopen_rate(&self) -> Share {
        Share { part: self.reopened, whole: self.verified }
    }

    /// Repeats of one before, of all findings.
    pub fn repeat_rate(&self) -> Share {
        Share { part: self.repeats, whole: self.findings }
    }
}

/// 隐患整改率 of these actions: verified, or put right on the spot, of those due by `at` that count.
pub fn rectified<'a>(actions: impl IntoIterator<Item = &'a Action>, at: Instant) -> Share {
    use ActionState::{Closed, Declined, Merged, Void, Watching};
    let due = |one: &&Action| one.due <= at && !matches!(one.state, Declined | Merged | Void);
    Share::of(actions, due, |one| matches!(one.state, Watching | Closed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Phrase;
    use crate::domain::record::Id;

    /// Milliseconds of a day.
    const DAY: i64 = 86_400_000;

    #[test]
    fn shares_are_what_they_are_by_hand() {
        // Ten due; seven verified, of them five done in time, and one put right on the spot.
        let counted = Rectification {
            due: 10,
            rectified: 8,
            on_time: 6,
            open: 2,
            // One opened three days ago, one half a day ago.
            open_minutes: 3 * 1440 + 720,
            by_step: [1, 0, 1, 0, 0],
            held: 3,
            recurred: 1,
            verified: 8,
            reopened: 2,
            findings: 20,
            repeats: 3,
        };
        let close = |given: Option<f64>, wanted: f64| assert!((given.unwrap() - wanted).abs() < 1e-12, "{given:?}");
        close(counted.rate().ratio(), 0.8);
        close(counted.on_time_rate().ratio(), 0.6);
        close(counted.mean_age(), 1.75);
        close(counted.effectiveness().ratio(), 0.75);
        close(counted.reopen_rate().ratio(), 0.25);
        close(counted.repeat_rate().ratio(), 0.15);
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        let nothing = Rectification::default();
        for share in [nothing.rate(), nothing.effectiveness(), nothing.repeat_rate()] {
            assert_eq!(share.ratio(), None);
        }
        assert_eq!(nothing.mean_age(), None);
    }

    #[test]
    fn rectification_counts_what_was_due() {
        use ActionState::{Closed, Declined, Doing, Merged, Open, Void, Watching};
        let action = |n: i64, due: i64, state: ActionState| {
            let title = Phrase::plain("x");
            Action { state, ..Action::opened(Id(n), n, title, Instant(due * DAY), Instant(80 * DAY)) }
        };
        let states = [(90, Closed), (90, Watching), (99, Doing), (120, Open), (1, Void), (1, Merged), (1, Declined)];
        let all: Vec<Action> = states.into_iter().map(|(due, state)| action(due, due, state)).collect();
        assert_eq!(rectified(&all, Instant(100 * DAY)), Share { part: 2, whole: 3 });
    }
}
