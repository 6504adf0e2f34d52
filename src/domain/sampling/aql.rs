//! Acceptance quality limits: the preferred series of ISO 2859-1, clause 5.4.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::number::{Quantity, decimal};

/// An acceptance quality limit of the preferred series, 0.010 to 1000: percent nonconforming items up to 10,
/// nonconformities per 100 items in the whole range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Aql(u8);

/// The preferred series, in millionths.
const SERIES: [i64; 26] = [
    10_000,
    15_000,
    25_000,
    40_000,
    65_000,
    100_000,
    150_000,
    250_000,
    400_000,
    650_000,
    1_000_000,
    1_500_000,
    2_500_000,
    4_000_000,
    6_500_000,
    10_000_000,
    15_000_000,
    25_000_000,
    40_000_000,
    65_000_000,
    100_000_000,
    150_000_000,
    250_000_000,
    400_000_000,
    650_000_000,
    1_000_000_000,
];

impl Aql {
    /// How many there are.
    pub const COUNT: usize = SERIES.len();

    /// The limit with this value; none where it is not of the series.
    pub fn of(value: Quantity) -> Option<Self> {
        let place = SERIES.iter().position(|known| *known == value.millionths())?;
        u8::try_from(place).ok().map(Self)
    }

    /// Every limit, least first.
    pub fn all() -> impl Iterator<Item = Self> {
        SERIES.iter().filter_map(|known| Self::of(Quantity::from_millionths(*known)))
    }

    /// Its value.
    pub fn value(self) -> Quantity {
        Quantity::from_millionths(SERIES.get(usize::from(self.0)).copied().unwrap_or_default())
    }

    /// Its place in the series, from nought.
    pub fn place(self) -> usize {
        usize::from(self.0)
    }

    /// The next stricter one; none before the strictest.
    pub fn tighter(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }
}

impl std::fmt::Display for Aql {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.value().fmt(f)
    }
}

impl Serialize for Aql {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        decimal::serialize(&self.value(), to)
    }
}

impl<'de> Deserialize<'de> for Aql {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = decimal::deserialize(from)?;
        let unknown = || D::Error::custom(format!("{value} is no AQL of ISO 2859-1: 0.01, 0.015, 0.025 ... 650, 1000"));
        Self::of(value).ok_or_else(unknown)
    }
}
