//! What a form scores with the answers it has.
//!
//! score % = Σ w·s / Σ w·max over the lines that were answered: w is the line's weight, s what its answer scores, max the most
//! it can score. Lines that do not apply, could not be read, are hidden or open count on neither side. A critical line that
//! failed fails the whole, whatever the score.

use crate::domain::answer::{Answer, Verdict};
use crate::domain::item::{Item, Kind};
use crate::domain::number::Quantity;
use crate::domain::score::{Scoring, Tally};
use crate::domain::template::Form;

use super::shown;

/// What a form scores with the answers it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// All of it.
    pub whole: Tally,
    /// Each section apart, in order.
    pub sections: Vec<Tally>,
    /// A critical line failed.
    pub critical: bool,
}

impl Score {
    /// Whether it passes: no critical line failed, and the score is enough. None where nothing was scored and nothing critical
    /// failed.
    pub fn passes(&self, scoring: Scoring) -> Option<bool> {
        if self.critical { Some(false) } else { self.whole.reaches(scoring.pass) }
    }
}

/// What `form` scores with these answers. Answers that were taken back do not count.
pub fn score(form: &Form, answers: &[Answer]) -> Score {
    let shown = shown(form, answers);
    let mut score = Score { whole: Tally::default(), sections: Vec::new(), critical: false };
    for section in &form.sections {
        let mut tally = Tally::default();
        for item in section.items.iter().filter(|item| shown.iter().any(|other| other.key == item.key)) {
            let Some(answer) = answers.iter().find(|answer| answer.item == item.key && !answer.void) else { continue };
            score.critical |= item.critical && answer.verdict == Verdict::Fail;
            let Some(points) = points(item, answer).filter(|_| item.weight > Quantity::default()) else { continue };
            tally.add(item.weight, points);
            score.whole.add(item.weight, points);
        }
        score.sections.push(tally);
    }
    score
}

/// The points of an answer, and the most it could have had, in millionths; none where it is not scored.
fn points(item: &Item, answer: &Answer) -> Option<(i64, i64)> {
    const ONE: i64 = 1_000_000;
    let by_verdict = match answer.verdict {
        Verdict::Pass | Verdict::Observation => (ONE, ONE),
        Verdict::Fail => (0, ONE),
        Verdict::Na | Verdict::Noted | Verdict::NoReading => return None,
    };
    let most = item.choices.iter().filter_map(|choice| choice.score).max();
    let Some(most) = most.filter(|most| item.kind == Kind::Choice && *most > Quantity::default()) else {
        return Some(by_verdict);
    };
    let chosen = item.choices.iter().find(|choice| answer.typed.as_deref() == Some(choice.value.as_str()));
    // A choice without points scores none. A person may judge harder than the choice does.
    let hard = answer.verdict == Verdict::Fail && chosen.is_none_or(|choice| !choice.fail);
    let got = chosen.and_then(|choice| choice.score).filter(|_| !hard).unwrap_or_default();
    Some((got.millionths(), most.millionths()))
}

#[cfg(test)]
mod tests;
