//! Which stage the next lot is inspected at: the switching rules of ISO 2859-1:1999, clauses 9.3 and 9.4.

use super::{Aql, Lot, Stage, tables};

/// Where a series of lots stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Course {
    /// How strictly the next lot is inspected.
    pub stage: Stage,
    /// The switching score that leads from normal to reduced inspection (9.3.3.2).
    pub score: u32,
    /// Lots not accepted since inspection was tightened: five discontinue it (9.4).
    pub rejected: u32,
    /// Whether each of the last five lots since the stage was entered was accepted, newest last.
    last: [Option<bool>; 5],
}

/// The switching score from which inspection may be reduced.
const ENOUGH: u32 = 30;
/// Lots not accepted under tightened inspection that discontinue it.
const DISCONTINUED_BY: u32 = 5;

/// Where a series stands after these lots, oldest first. Lots that were submitted again are not among them (9.3.1): only the
/// original inspection of a lot counts. `reduced`: the form consents to reduced inspection.
pub fn course<'a>(lots: impl IntoIterator<Item = &'a Lot>, reduced: bool) -> Course {
    let mut course = Course::default();
    for lot in lots {
        if let Some(accepted) = lot.accepted() {
            course.take(lot, accepted, reduced);
        }
    }
    course.consent(reduced);
    course
}

impl Course {
    fn take(&mut self, lot: &Lot, accepted: bool, reduced: bool) {
        // Taken up again by a decision, after the quality was put right: tightened inspection begins anew (9.4).
        if lot.resumed.is_some() {
            *self = Self { stage: Stage::Tightened, ..Self::default() };
        }
        self.consent(reduced);
        self.last.rotate_left(1);
        self.last[4] = Some(accepted);
        match self.stage {
            Stage::Normal => {
                self.score = score(self.score, lot, accepted);
                // 9.3.2: two of five or fewer consecutive lots were not accepted.
                if self.last.iter().filter(|one| **one == Some(false)).count() >= 2 {
                    self.enter(Stage::Tightened);
                } else {
                    self.consent(reduced);
                }
            }
            Stage::Tightened => {
                self.rejected += u32::from(!accepted);
                if self.last.iter().all(|one| *one == Some(true)) {
                    self.enter(Stage::Normal);
                } else if self.rejected >= DISCONTINUED_BY {
                    self.enter(Stage::Discontinued);
                }
            }
            Stage::Reduced if !accepted => self.enter(Stage::Normal),
            Stage::Reduced | Stage::Discontinued => {}
        }
    }

    /// What the form consents to: without it inspection is never reduced, and with it as soon as the score is enough.
    fn consent(&mut self, reduced: bool) {
        match self.stage {
            Stage::Normal if reduced && self.score >= ENOUGH => self.enter(Stage::Reduced),
            Stage::Reduced if !reduced => self.enter(Stage::Normal),
            _ => {}
        }
    }

    fn enter(&mut self, stage: Stage) {
        *self = Self { stage, ..Self::default() };
    }
}

/// The switching score after a lot under normal inspection (9.3.3.2, single sampling). With an acceptance number of two or more
/// the lot must have been good enough for the next tighter limit too, to add three; else an accepted lot adds two.
fn score(before: u32, lot: &Lot, accepted: bool) -> u32 {
    let good = accepted && (lot.ac < 2 || lot.found.is_some_and(|found| tighter(lot).is_some_and(|ac| found <= ac)));
    match (good, lot.ac) {
        (false, _) => 0,
        (true, 0 | 1) => before + 2,
        (true, _) => before + 3,
    }
}

/// The acceptance number at the next tighter limit; none where that asks for another sample, of which this one says nothing.
fn tighter(lot: &Lot) -> Option<u32> {
    let plan = |aql: Aql| tables::plan(Stage::Normal, lot.letter, aql);
    let (_, n, _) = plan(lot.aql)?;
    plan(lot.aql.tighter()?).filter(|(_, other, _)| *other == n).map(|(_, _, ac)| ac)
}

#[cfg(test)]
mod tests;
