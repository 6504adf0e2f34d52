//! Limits of a reading, and what a value means against them.

use serde::{Deserialize, Serialize};

use super::number::Quantity;

/// A lowest and a highest value, both still inside; either may be absent.
///
/// Written as decimal text (`{"low":"-0.5"}`), read from text or from a number, so that a pack may say `low = -0.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The lowest value inside.
    #[serde(default, with = "decimal", skip_serializing_if = "Option::is_none")]
    pub low: Option<Quantity>,
    /// The highest value inside.
    #[serde(default, with = "decimal", skip_serializing_if = "Option::is_none")]
    pub high: Option<Quantity>,
}

/// A limit as decimal text. Content is read and written by people; millionths are for columns.
mod decimal {
    use serde::de::{Deserializer, Error, Unexpected, Visitor};
    use serde::ser::Serializer;

    use crate::domain::number::{NotANumber, Quantity};

    // Signature fixed by serde's `with`.
    #[allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option)]
    pub fn serialize<S: Serializer>(limit: &Option<Quantity>, to: S) -> Result<S::Ok, S::Error> {
        match limit {
            Some(limit) => to.collect_str(limit),
            None => to.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Quantity>, D::Error> {
        from.deserialize_any(Limit)
    }

    struct Limit;

    fn read<E: Error>(text: &str) -> Result<Option<Quantity>, E> {
        Quantity::parse(text).map(Some).map_err(|error| match error {
            NotANumber::Malformed => E::invalid_value(Unexpected::Str(text), &Limit),
            NotANumber::TooFine => E::custom(format!("`{text}` has more than six decimals")),
            NotANumber::TooLarge => E::custom(format!("`{text}` is too large")),
        })
    }

    impl<'de> Visitor<'de> for Limit {
        type Value = Option<Quantity>;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a number")
        }

        fn visit_i64<E: Error>(self, number: i64) -> Result<Self::Value, E> {
            read(&number.to_string())
        }

        fn visit_u64<E: Error>(self, number: u64) -> Result<Self::Value, E> {
            read(&number.to_string())
        }

        fn visit_f64<E: Error>(self, number: f64) -> Result<Self::Value, E> {
            // The shortest decimal that is this float: the one that was written.
            read(&number.to_string())
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
            read(text)
        }

        fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
            Ok(None)
        }

        fn visit_some<D: Deserializer<'de>>(self, from: D) -> Result<Self::Value, D::Error> {
            from.deserialize_any(self)
        }
    }
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
