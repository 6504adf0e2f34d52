//! A quantity as decimal text. Content is read and written by people; millionths are for columns.

use serde::de::{Deserializer, Error, Unexpected, Visitor};
use serde::ser::Serializer;

use super::{NotANumber, Quantity};

/// Writes a quantity as decimal text.
///
/// # Errors
/// Where `to` fails.
// Signature fixed by serde's `with`.
#[allow(clippy::trivially_copy_pass_by_ref)]
pub fn serialize<S: Serializer>(quantity: &Quantity, to: S) -> Result<S::Ok, S::Error> {
    to.collect_str(quantity)
}

/// Reads a quantity from decimal text or from a number.
///
/// # Errors
/// Where it is neither.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Quantity, D::Error> {
    optional::deserialize(from)?.ok_or_else(|| D::Error::invalid_type(Unexpected::Unit, &Decimal))
}

/// A quantity that may be absent.
pub mod optional {
    use serde::de::Deserializer;
    use serde::ser::Serializer;

    use super::Decimal;
    use crate::domain::number::Quantity;

    /// Writes it as decimal text.
    ///
    /// # Errors
    /// Where `to` fails.
    // Signature fixed by serde's `with`.
    #[allow(clippy::trivially_copy_pass_by_ref, clippy::ref_option)]
    pub fn serialize<S: Serializer>(quantity: &Option<Quantity>, to: S) -> Result<S::Ok, S::Error> {
        match quantity {
            Some(quantity) => to.collect_str(quantity),
            None => to.serialize_none(),
        }
    }

    /// Reads it from decimal text, from a number, or from nothing.
    ///
    /// # Errors
    /// Where it is none of them.
    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Quantity>, D::Error> {
        from.deserialize_any(Decimal)
    }
}

/// Reads a quantity.
struct Decimal;

fn read<E: Error>(text: &str) -> Result<Option<Quantity>, E> {
    Quantity::parse(text).map(Some).map_err(|error| match error {
        NotANumber::Malformed => E::invalid_value(Unexpected::Str(text), &Decimal),
        NotANumber::TooFine => E::custom(format!("`{text}` has more than six decimals")),
        NotANumber::TooLarge => E::custom(format!("`{text}` is too large")),
    })
}

impl<'de> Visitor<'de> for Decimal {
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
