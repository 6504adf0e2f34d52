//! The master tables of single sampling plans, and where their arrows lead.

mod normal;
mod reduced;
mod tightened;

use normal::NORMAL;
use reduced::REDUCED;
use tightened::TIGHTENED;

use super::{Aql, Letter, Stage};

/// A cell of a table: an acceptance number, or an arrow. The rejection number is one more, in all three tables.
type Cell = i8;
/// An arrow up: the first plan above.
const U: Cell = -2;
/// An arrow down: the first plan below.
const V: Cell = -1;

/// Sample sizes by code letter, for normal and tightened inspection.
const SIZES: [u32; 17] = [2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800, 1250, 2000, 3150];
/// Sample sizes by code letter, for reduced inspection.
const REDUCED_SIZES: [u32; 16] = [2, 2, 2, 3, 5, 8, 13, 20, 32, 50, 80, 125, 200, 315, 500, 800];

/// The plan of a code letter at an AQL: whose it is after the arrows, its sample size and acceptance number. None where lots are
/// not inspected at all.
pub(super) fn plan(stage: Stage, letter: Letter, aql: Aql) -> Option<(Letter, u32, u32)> {
    let (rows, sizes): (&[[Cell; Aql::COUNT]], &[u32]) = match stage {
        Stage::Normal => (&NORMAL, &SIZES),
        Stage::Tightened => (&TIGHTENED, &SIZES),
        Stage::Reduced => (&REDUCED, &REDUCED_SIZES),
        Stage::Discontinued => return None,
    };
    let mut at = letter.place();
    // An arrow never points at one that points back, so that a walk ends within the table.
    for _ in 0..rows.len() {
        match *rows.get(at)?.get(aql.place())? {
            U => at = at.checked_sub(1)?,
            V => at += 1,
            number => return Some((Letter::at(at)?, *sizes.get(at)?, u32::try_from(number).ok()?)),
        }
    }
    None
}

#[cfg(test)]
mod tests;
