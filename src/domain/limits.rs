//! Limits of a reading, and what a value means against them.

use serde::{Deserialize, Serialize};

use super::number::Quantity;

/// A lowest and a highest value, both still inside; either may be absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Limits {
    /// The lowest value inside.
    #[serde(default)]
    pub low: Option<Quantity>,
    /// The highest value inside.
    #[serde(default)]
    pub high: Option<Quantity>,
}

impl Limits {
    /// On which side `value` lies outside.
    pub fn outside(self, value: Quantity) -> Option<Side> {
        if self.low.is_some_and(|low| value < low) {
            Some(Side::Below)
        } else if self.high.is_some_and(|high| value > high) {
            Some(Side::Above)
        } else {
            None
        }
    }
}

/// Below the low limit or above the high one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Below the low limit.
    Below,
    /// Above the high limit.
    Above,
}

/// What a value means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Inside every limit, or no limit applies.
    #[default]
    Ok,
    /// Outside the warning limits: acceptable, worth a look.
    Warn,
    /// Outside the alarm limits: the line fails.
    Alarm,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_inside() {
        let cold = Limits { low: Some(Quantity::whole(0)), high: Some(Quantity::whole(5)) };
        assert_eq!(cold.outside(Quantity::whole(5)), None);
        assert_eq!(cold.outside(Quantity::whole(0)), None);
        assert_eq!(cold.outside(Quantity::whole(-1)), Some(Side::Below));
        assert_eq!(cold.outside(Quantity::whole(6)), Some(Side::Above));
    }
}
