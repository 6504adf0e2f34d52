//! What is scored, of what could have been, and from which mark on that is enough.

use serde::{Deserialize, Serialize};

use super::number::{Quantity, decimal};

/// How a form is scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scoring {
    /// The least score that passes, in percent.
    #[serde(with = "decimal")]
    pub pass: Quantity,
}

/// What was scored, of what could have been.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Σ w·s, in millionths of millionths.
    got: i128,
    /// Σ w·max, in the same.
    most: i128,
    /// How many lines were scored.
    pub lines: usize,
}

impl Tally {
    /// The score in percent, rounded to the nearest millionth of a percent; none where nothing was scored.
    pub fn percent(self) -> Option<Quantity> {
        let scaled = self.got.checked_mul(200_000_000)?.checked_add(self.most)?;
        let percent = scaled.checked_div(self.most.checked_mul(2)?)?;
        i64::try_from(percent).ok().map(Quantity::from_millionths)
    }

    /// Whether the score is `pass` percent or more, compared exactly; none where nothing was scored.
    pub fn reaches(self, pass: Quantity) -> Option<bool> {
        let (got, wanted) = (self.got.checked_mul(100_000_000)?, self.most.checked_mul(i128::from(pass.millionths()))?);
        (self.most > 0).then_some(got >= wanted)
    }

    /// Adds a line of this weight that got so much of so much.
    pub fn add(&mut self, weight: Quantity, (got, most): (i64, i64)) {
        let weight = i128::from(weight.millionths());
        self.got += weight * i128::from(got);
        self.most += weight * i128::from(most);
        self.lines += 1;
    }
}
