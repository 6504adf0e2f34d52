//! Lines that pass and pass: what a checklist asks so often without ever finding anything that it may ask less.

use std::collections::HashMap;

use crate::domain::answer::Verdict;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::template::{Form, Proposal, STEADY};
use crate::domain::time::Instant;

use super::Store;
use super::error::Result;

/// The most rounds that are looked back at: years of a checklist that is worked each shift.
const BACK: i64 = 3000;

/// A line that has long passed each time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steady {
    /// The line, by its key.
    pub item: Code,
    /// How often it passed running, up to the last round.
    pub passes: i64,
    /// How many of these were passed in bulk, when perhaps nobody looked.
    pub bulk: i64,
    /// When the first of them was due to begin.
    pub since: Instant,
}

impl Steady {
    /// What is proposed for it, where `steady` are all such lines of the form.
    pub fn proposal(&self, form: &Form, steady: &[Self]) -> Proposal {
        if self.is_mostly_bulk() {
            Proposal::Look
        } else if steady.len() == form.items().count() {
            Proposal::Longer
        } else {
            Proposal::Less
        }
    }

    /// Whether most of it was passed in bulk: then it says more about the rounds than about the line.
    pub fn is_mostly_bulk(&self) -> bool {
        self.bulk * 2 > self.passes
    }
}

/// One line on the way back.
struct Streak {
    passes: i64,
    bulk: i64,
    since: Instant,
    ended: bool,
}

impl Store {
    /// The lines of a checklist in force that passed at least [`STEADY`] times running, in the order of the form. Critical
    /// lines are never among them, nor lines that are not judged.
    ///
    /// # Errors
    /// A refusal where no checklist in force has the code.
    pub fn steady(&self, template: &Code) -> Result<Vec<Steady>> {
        self.steady_at_least(template, STEADY)
    }

    /// As [`Store::steady`], for lines that passed at least so many times running.
    ///
    /// # Errors
    /// A refusal where no checklist in force has the code.
    pub fn steady_at_least(&self, template: &Code, least: i64) -> Result<Vec<Steady>> {
        let form = self.template(template)?.form;
        let streaks = self.streaks(&form)?;
        let steady = form.items().filter_map(|item| {
            let Streak { passes, bulk, since, .. } = *streaks.get(item.key.as_str())?;
            (passes >= least.max(1)).then(|| Steady { item: item.key.clone(), passes, bulk, since })
        });
        Ok(steady.collect())
    }

    /// Walks the rounds back, the newest first, until every line has once not passed.
    fn streaks<'f>(&self, form: &'f Form) -> Result<HashMap<&'f str, Streak>> {
        let fresh = || Streak { passes: 0, bulk: 0, since: Instant(0), ended: false };
        let asked = form.items().filter(|item| may_be_asked_less(form, item));
        let mut streaks: HashMap<&str, Streak> = asked.map(|item| (item.key.as_str(), fresh())).collect();
        let mut going = streaks.len();
        if going == 0 {
            return Ok(streaks);
        }
        let mut rounds = self.db.prepare_cached(
            "SELECT id, anchor FROM round WHERE template = ?1 AND signed IS NOT NULL AND state <> 'void' \
             ORDER BY anchor DESC, id DESC LIMIT ?2",
        )?;
        let mut answers =
            self.db.prepare_cached("SELECT item, verdict, bulk FROM answer WHERE round = ?1 AND void = 0")?;
        let mut rounds = rounds.query((form.code.as_str(), BACK))?;
        while let Some(round) = rounds.next()? {
            let (id, anchor): (i64, i64) = (round.get(0)?, round.get(1)?);
            let mut answers = answers.query([id])?;
            while let Some(answer) = answers.next()? {
                let Some(streak) = streaks.get_mut(answer.get_ref(0)?.as_str().unwrap_or_default()) else { continue };
                if streak.ended {
                    continue;
                }
                match Verdict::parse(answer.get_ref(1)?.as_str().unwrap_or_default()) {
                    Some(Verdict::Pass) => {
                        streak.passes += 1;
                        streak.bulk += answer.get::<_, i64>(2)?;
                        streak.since = Instant(anchor);
                    }
                    // That it did not apply says nothing about it.
                    Some(Verdict::Na | Verdict::Noted) => {}
                    _ => {
                        streak.ended = true;
                        going -= 1;
                    }
                }
            }
            if going == 0 {
                break;
            }
        }
        Ok(streaks)
    }
}

/// Whether a line is judged each time, nothing else is asked by its answer, and it is none that must never be left out.
fn may_be_asked_less(form: &Form, item: &Item) -> bool {
    let is_judged = match item.kind {
        Kind::Check => true,
        Kind::Reading | Kind::Number | Kind::Count => item.alarm.is_some() || item.warn.is_some(),
        Kind::Choice => item.choices.iter().any(|choice| choice.fail),
        Kind::Text | Kind::Time | Kind::Signature => false,
    };
    let decides = form.items().any(|other| other.when.as_ref().is_some_and(|when| when.item == item.key));
    is_judged && !item.critical && !decides
}
