//! A lot under inspection: how much of it is looked at, and how much of that may be wrong.

use serde::{Deserialize, Serialize};

use super::{Aql, Letter, Sampling, tables};

/// A lot, with the plan it is judged by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lot {
    /// What it is called.
    pub name: String,
    /// How many items it holds.
    pub size: u32,
    /// How strictly it is inspected, as the lots before it have it.
    pub stage: Stage,
    /// The acceptance quality limit.
    pub aql: Aql,
    /// The code letter that its size and the level give.
    pub letter: Letter,
    /// The letter whose plan it is: another, where the table has an arrow there.
    pub plan: Letter,
    /// How many items are drawn: all of them, where the plan asks for as many or more.
    pub n: u32,
    /// Accepted up to so many nonconforming.
    pub ac: u32,
    /// Not accepted from so many on.
    pub re: u32,
    /// How many were found, as it was signed.
    pub found: Option<u32>,
    /// Why inspection was taken up again with this lot, after it had been discontinued.
    pub resumed: Option<String>,
}

/// How strictly lots are inspected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// As a rule.
    #[default]
    Normal,
    /// After bad lots.
    Tightened,
    /// After good lots, where the form consents.
    Reduced,
    /// Not at all, until the quality was put right.
    Discontinued,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Self; 4] = [Self::Normal, Self::Tightened, Self::Reduced, Self::Discontinued];

    /// The stored name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Tightened => "tightened",
            Self::Reduced => "reduced",
            Self::Discontinued => "discontinued",
        }
    }
}

impl Lot {
    /// A lot with its plan; none where lots are not inspected any more.
    pub fn planned(name: String, size: u32, how: Sampling, stage: Stage) -> Option<Self> {
        let letter = Letter::of(size, how.level);
        let (plan, n, ac) = tables::plan(stage, letter, how.aql)?;
        let (aql, n, re) = (how.aql, n.min(size), ac + 1);
        Some(Self { name, size, stage, aql, letter, plan, n, ac, re, found: None, resumed: None })
    }

    /// Whether every item of it is looked at.
    pub fn is_whole(&self) -> bool {
        self.n >= self.size
    }

    /// Whether it is accepted; none before it was signed.
    pub fn accepted(&self) -> Option<bool> {
        self.found.map(|found| found <= self.ac)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::number::Quantity;
    use crate::domain::sampling::Level;

    #[test]
    fn a_lot_of_a_thousand_gives_eighty() {
        let how = Sampling { aql: Aql::of(Quantity::whole(1)).unwrap(), level: Level::II, reduced: false };
        let lot = Lot::planned("B-17".into(), 1000, how, Stage::Normal).unwrap();
        assert_eq!((lot.letter.as_char(), lot.plan.as_char(), lot.n, lot.ac, lot.re), ('J', 'J', 80, 2, 3));
        assert!(!lot.is_whole());
        assert_eq!(Lot::planned("B-18".into(), 1000, how, Stage::Discontinued), None);
    }

    #[test]
    fn a_lot_smaller_than_its_sample_is_inspected_whole() {
        // A lot of 40 at level II is D; at AQL 0.65 the arrow leads to F with 20, at 0.15 to J with 80.
        let how =
            |aql| Sampling { aql: Aql::of(Quantity::parse(aql).unwrap()).unwrap(), level: Level::II, reduced: false };
        let some = Lot::planned("a".into(), 40, how("0.65"), Stage::Normal).unwrap();
        assert_eq!((some.plan.as_char(), some.n, some.is_whole()), ('F', 20, false));
        let whole = Lot::planned("a".into(), 40, how("0.15"), Stage::Normal).unwrap();
        assert_eq!((whole.plan.as_char(), whole.n, whole.ac, whole.is_whole()), ('J', 40, 0, true));
    }
}
