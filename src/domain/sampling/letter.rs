//! Code letters: how large a sample a lot of some size gives at an inspection level. Table 1 of ISO 2859-1:1999.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::Level;

/// A sample size code letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Letter(u8);

/// The letters, smallest samples first. I and O are left out; S stands in tightened inspection only, behind an arrow.
const LETTERS: &[u8; 17] = b"ABCDEFGHJKLMNPQRS";

/// The largest lot of each row of the table; the last row has none.
const LOTS: [u32; 14] = [8, 15, 25, 50, 90, 150, 280, 500, 1_200, 3_200, 10_000, 35_000, 150_000, 500_000];

/// Table 1: a row for each size of lot, a column for each level from S-1 to III.
const TABLE: [&[u8; 7]; 15] = [
    b"AAAAAAB", b"AAAAABC", b"AABBBCD", b"ABBCCDE", b"BBCCCEF", b"BBCDDFG", b"BCDEEGH", b"BCDEFHJ", b"CCEFGJK",
    b"CDEGHKL", b"CDFGJLM", b"CDFHKMN", b"DEGJLNP", b"DEGJMPQ", b"DEHKNQR",
];

impl Letter {
    /// The letter of a lot of `size` items.
    pub fn of(size: u32, level: Level) -> Self {
        let row = LOTS.iter().position(|most| size <= *most).unwrap_or(LOTS.len());
        let column = Level::ALL.iter().position(|other| *other == level).unwrap_or_default();
        Self::parse(char::from(TABLE[row][column])).unwrap_or(Self(0))
    }

    /// The letter at this place, from nought for A.
    pub(super) fn at(place: usize) -> Option<Self> {
        u8::try_from(place).ok().filter(|_| place < LETTERS.len()).map(Self)
    }

    /// Its place, from nought for A.
    pub(super) fn place(self) -> usize {
        usize::from(self.0)
    }

    /// The letter as written.
    pub fn as_char(self) -> char {
        LETTERS.get(self.place()).copied().map_or('?', char::from)
    }

    /// The letter that is written so.
    pub fn parse(letter: char) -> Option<Self> {
        Self::at(LETTERS.iter().position(|known| char::from(*known) == letter)?)
    }
}

impl std::fmt::Display for Letter {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.as_char())
    }
}

impl Serialize for Letter {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_char(self.as_char())
    }
}

impl<'de> Deserialize<'de> for Letter {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let letter = char::deserialize(from)?;
        Self::parse(letter).ok_or_else(|| D::Error::custom(format!("`{letter}` is no code letter")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lot_gives_the_letter_of_table_1() {
        // Read off table 1: corners, and both sides of a border between rows.
        for (size, level, letter) in [
            (2, Level::S1, 'A'),
            (8, Level::III, 'B'),
            (50, Level::II, 'D'),
            (51, Level::II, 'E'),
            (500, Level::II, 'H'),
            (501, Level::II, 'J'),
            (1_000, Level::II, 'J'),
            (1_200, Level::S4, 'F'),
            (3_201, Level::I, 'J'),
            (500_000, Level::III, 'Q'),
            (500_001, Level::S1, 'D'),
            (u32::MAX, Level::III, 'R'),
        ] {
            assert_eq!(Letter::of(size, level).as_char(), letter, "{size} {}", level.name());
        }
    }

    #[test]
    fn letters_grow_with_the_lot_and_with_the_level() {
        let sizes = [2, 9, 16, 26, 51, 91, 151, 281, 501, 1_201, 3_201, 10_001, 35_001, 150_001, 500_001];
        for pair in sizes.windows(2) {
            for level in Level::ALL {
                assert!(Letter::of(pair[0], level) <= Letter::of(pair[1], level), "{pair:?} {level:?}");
            }
        }
        for size in sizes {
            for pair in Level::ALL.windows(2).filter(|pair| pair[1] != Level::I) {
                assert!(Letter::of(size, pair[0]) <= Letter::of(size, pair[1]), "{size} {pair:?}");
            }
        }
    }
}
