//! How well a site rectifies what it finds: counts of a period, and the shares made of them.

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
    /// 隐患整改率: the share of what was due that is rectified.
    pub fn rate(&self) -> Option<f64> {
        share(self.rectified, self.due)
    }

    /// 按期整改率: the share of what was due that was done in time and is rectified.
    pub fn on_time_rate(&self) -> Option<f64> {
        share(self.on_time, self.due)
    }

    /// How old open actions are on average, in days.
    pub fn mean_age(&self) -> Option<f64> {
        share(self.open_minutes, self.open).map(|minutes| minutes / 1440.0)
    }

    /// The share of watches that ended without the same coming back.
    pub fn effectiveness(&self) -> Option<f64> {
        share(self.held, self.held + self.recurred)
    }

    /// Actions taken up again for each one verified.
    pub fn reopen_rate(&self) -> Option<f64> {
        share(self.reopened, self.verified)
    }

    /// The share of findings that repeat one.
    pub fn repeat_rate(&self) -> Option<f64> {
        share(self.repeats, self.findings)
    }
}

/// Part of whole; none where there is no whole.
// Counts of one site's records are far below 2^52.
#[allow(clippy::cast_precision_loss)]
fn share(part: i64, whole: i64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

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
        close(counted.rate(), 0.8);
        close(counted.on_time_rate(), 0.6);
        close(counted.mean_age(), 1.75);
        close(counted.effectiveness(), 0.75);
        close(counted.reopen_rate(), 0.25);
        close(counted.repeat_rate(), 0.15);
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        let nothing = Rectification::default();
        for share in [nothing.rate(), nothing.mean_age(), nothing.effectiveness(), nothing.repeat_rate()] {
            assert_eq!(share, None);
        }
    }
}
