//! Exact decimal quantities: readings, counts and money as millionths.

pub mod decimal;

use serde::{Deserialize, Serialize};

/// A quantity in millionths of its unit, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Quantity(i64);

/// Why a text is not a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotANumber {
    /// No digits, or characters that do not belong in a number.
    Malformed,
    /// More than six places after the point.
    TooFine,
    /// Beyond nine million million.
    TooLarge,
}

impl Quantity {
    const SCALE: i64 = 1_000_000;

    /// `whole` units.
    pub fn whole(whole: i32) -> Self {
        Self(i64::from(whole) * Self::SCALE)
    }

    /// From millionths, as stored.
    pub fn from_millionths(millionths: i64) -> Self {
        Self(millionths)
    }

    /// As stored.
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// For statistics only.
    pub fn as_f64(self) -> f64 {
        self.0 as f64 / Self::SCALE as f64
    }

    /// Reads `6.4`, `6,4`, `-18`, `.5`. One separator only: thousands are not guessed.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        let (negative, digits) = match text.as_bytes().first() {
            Some(b'-') => (true, &text[1..]),
            Some(b'+') => (false, &text[1..]),
            _ => (false, text),
        };
        let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, ""));
        let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
        if (whole.is_empty() && part.is_empty()) || !all_digits(whole) || !all_digits(part) {
            return Err(NotANumber::Malformed);
        }
        let part = part.trim_end_matches('0');
        if part.len() > 6 {
            return Err(NotANumber::TooFine);
        }
        let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| NotANumber::TooLarge)? };
        let fraction: i64 = if part.is_empty() { 0 } else { format!("{part:0<6}").parse().unwrap_or(0) };
        let size = whole.checked_mul(Self::SCALE).and_then(|n| n.checked_add(fraction)).ok_or(NotANumber::TooLarge)?;
        Ok(Self(if negative { -size } else { size }))
    }

    /// The sum of both.
    ///
    /// # Errors
    /// [`NotANumber::TooLarge`] where it cannot be kept.
    pub fn plus(self, other: Self) -> Result<Self, NotANumber> {
        self.0.checked_add(other.0).map(Self).ok_or(NotANumber::TooLarge)
    }

    /// With the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }

    /// The product of both.
    ///
    /// # Errors
    /// [`NotANumber::TooFine`] where it does not come out at six places, [`NotANumber::TooLarge`] where it cannot be kept.
    pub fn times(self, other: Self) -> Result<Self, NotANumber> {
        Self::exactly(i128::from(self.0) * i128::from(other.0), i128::from(Self::SCALE))
    }

    /// The quotient of both.
    ///
    /// # Errors
    /// [`NotANumber::TooFine`] where it does not come out at six places, [`NotANumber::TooLarge`] where it cannot be kept or
    /// `other` is nought.
    pub fn over(self, other: Self) -> Result<Self, NotANumber> {
        Self::exactly(i128::from(self.0) * i128::from(Self::SCALE), i128::from(other.0))
    }

    fn exactly(of: i128, by: i128) -> Result<Self, NotANumber> {
        if by == 0 {
            return Err(NotANumber::TooLarge);
        }
        if of % by != 0 {
            return Err(NotANumber::TooFine);
        }
        i64::try_from(of / by).map(Self).map_err(|_| NotANumber::TooLarge)
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let size = self.0.unsigned_abs();
        let (whole, part) = (size / 1_000_000, size % 1_000_000);
        let sign = if self.0 < 0 { "-" } else { "" };
        let text = if part == 0 {
            format!("{sign}{whole}")
        } else {
            format!("{sign}{whole}.{}", format!("{part:06}").trim_end_matches('0'))
        };
        f.pad(&text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, millionths) in
            [("6.4", 6_400_000), ("6,4", 6_400_000), ("-18", -18_000_000), (".5", 500_000), ("3.", 3_000_000)]
        {
            assert_eq!(Quantity::parse(text), Ok(Quantity(millionths)), "{text}");
        }
        assert_eq!(Quantity::parse("1.2.3"), Err(NotANumber::Malformed));
        assert_eq!(Quantity::parse("abc"), Err(NotANumber::Malformed));
        assert_eq!(Quantity::parse("-"), Err(NotANumber::Malformed));
        assert_eq!(Quantity::parse("0.1234567"), Err(NotANumber::TooFine));
        assert_eq!(Quantity::parse("99999999999999"), Err(NotANumber::TooLarge));
    }

    #[test]
    fn writes_without_idle_zeros() {
        for text in ["6.4", "-18", "0.5", "-0.000001", "0"] {
            assert_eq!(Quantity::parse(text).map(|q| q.to_string()), Ok(text.to_owned()));
        }
    }
}
