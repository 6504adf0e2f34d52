//! Limits of a reading, and what a value means against them.

use serde::{Deserialize, Serialize};

use super::number::{Quantity, decimal};

/// A lowest and a highest value, both still inside; either may be absent.
///
/// Written as decimal text (`{"low":"-0.5"}`), read from text or from a number, so that a pack may say `low = -0.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The lowest value inside.
    #[serde(default, with = "decimal::optional", skip_serializing_if = "Option::is_none")]
    pub low: Option<Quantity>,
    /// The highest value inside.
    #[serde(default, with = "decimal::optional", skip_serializing_if = "Option::is_none")]
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
    fn limits_are_written_as_text_and_read_from_text_or_number() {
        let read = |json: &str| serde_json::from_str::<Limits>(json);
        let cold = Limits { low: Quantity::parse("-0.1").ok(), high: Some(Quantity::whole(5)) };
        assert_eq!(serde_json::to_string(&cold).expect("json"), r#"{"low":"-0.1","high":"5"}"#);
        for json in [r#"{"low":-0.1,"high":5}"#, r#"{"low":"-0.1","high":"5"}"#, r#"{"low":-0.1,"high":5.0}"#] {
            assert_eq!(read(json).ok(), Some(cold), "{json}");
        }
        assert_eq!(read(r#"{"low":null}"#).ok(), Some(Limits::default()));
        for bad in [r#"{"low":"x"}"#, r#"{"low":0.1234567}"#, r#"{"low":1e300}"#, r#"{"low":true}"#, r#"{"lo":1}"#] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn limits_are_inside() {
        let cold = Limits { low: Some(Quantity::whole(0)), high: Some(Quantity::whole(5)) };
        assert_eq!(cold.outside(Quantity::whole(5)), None);
        assert_eq!(cold.outside(Quantity::whole(0)), None);
        assert_eq!(cold.outside(Quantity::whole(-1)), Some(Side::Below));
        assert_eq!(cold.outside(Quantity::whole(6)), Some(Side::Above));
    }
}
