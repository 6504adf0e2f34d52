//! What a round comes to: its score, what its lot is found to be, and whether it passes.

use crate::domain::answer::Answer;
use crate::domain::number::Quantity;
use crate::domain::sampling::Lot;
use crate::domain::template::Form;

use super::score::{Score, score};
use super::{Outcome, shown};

/// What a round comes to with the answers it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// What it scores, by section too.
    pub score: Score,
    /// Its lot, with what was found in it.
    pub lot: Option<Lot>,
    /// Whether it passes; none where its form judges neither by score nor by sample.
    pub outcome: Option<Outcome>,
}

/// What a round of this form comes to.
///
/// It fails where a critical line failed, where it scores less than the form's mark, and where its lot is not accepted.
pub fn grade(form: &Form, answers: &[Answer], lot: Option<&Lot>) -> Grade {
    let score = score(form, answers);
    let lot = lot.map(|lot| Lot { found: Some(found(form, answers)), ..lot.clone() });
    let accepted = lot.as_ref().and_then(Lot::accepted);
    let scored = form.scoring.and_then(|scoring| score.passes(scoring));
    let outcome = match (scored, accepted) {
        (None, None) => None,
        (scored, accepted) => {
            let good = scored != Some(false) && accepted != Some(false) && !score.critical;
            Some(if good { Outcome::Pass } else { Outcome::Fail })
        }
    };
    Grade { score, lot, outcome }
}

/// The sum of the lines that count nonconforming items.
fn found(form: &Form, answers: &[Answer]) -> u32 {
    let counts = shown(form, answers).into_iter().filter(|item| item.defects);
    let answered = counts.filter_map(|item| answers.iter().find(|answer| answer.item == item.key && !answer.void));
    let sum = answered.filter_map(Answer::counts).map(Quantity::millionths).fold(0_i64, i64::saturating_add);
    u32::try_from(sum / 1_000_000).unwrap_or(u32::MAX)
}
