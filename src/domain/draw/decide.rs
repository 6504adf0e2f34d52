//! Drawing a sample.

use serde::Serialize;

use crate::domain::actor::Actor;
use crate::domain::number::Quantity;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::role::Duty;
use crate::domain::time::{Date, Instant};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::chance::sample;
use super::{Draw, Drawn, Purpose};

/// What can be asked about samples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Change {
    /// Draw one.
    Draw {
        /// What for.
        purpose: Purpose,
        /// Of what.
        of: Drawn,
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
        /// A share in percent, of which at least one is drawn.
        share: Option<Quantity>,
        /// A number, where it is no share.
        wanted: Option<i64>,
        /// What the generator begins with.
        seed: i64,
    },
    /// Say what came of looking at a drawn round again.
    Judge {
        /// The draw.
        draw: Id,
        /// The round.
        round: Id,
        /// Whether what was found agrees with what was recorded.
        agrees: bool,
        /// What was found; where it differs, it must be said.
        note: Option<String>,
    },
}

impl Change {
    /// What it asks of the one who makes it.
    pub fn duty(&self) -> Duty {
        match self {
            Self::Draw { .. } => Duty::DrawSamples,
            Self::Judge { .. } => Duty::RunShift,
        }
    }
}

/// What drawing looks at.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// What there is to draw from, by number.
    pub population: Vec<Id>,
    /// The running number to give out next.
    pub number: i64,
}

/// Draws a sample.
///
/// # Errors
/// [`Refusal::Invalid`] where the span is reversed, the size is none, or there is nothing to draw from.
pub fn decide(facts: Facts, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    let Change::Draw { purpose, of, from, to, share, wanted, seed } = change else { return Ok(()) };
    let invalid = |field, reason, given: String| Refusal::Invalid { field, reason, given };
    if to < from {
        return Err(invalid("until", Invalid::Reversed, to.to_string()));
    }
    let population = facts.population.len();
    let size = match (share, wanted) {
        (Some(share), None) if *share > Quantity::default() && *share <= Quantity::whole(100) => {
            part(population, *share)
        }
        (None, Some(wanted)) if *wanted > 0 => usize::try_from(*wanted).unwrap_or(usize::MAX),
        (Some(share), _) => return Err(invalid("share", Invalid::NotAShare, share.to_string())),
        (None, wanted) => {
            let given = wanted.map(|wanted| wanted.to_string()).unwrap_or_default();
            return Err(invalid("count", Invalid::NotACount, given));
        }
    };
    if population == 0 {
        return Err(invalid("from", Invalid::NothingToDraw, from.to_string()));
    }
    let draw = Draw {
        id: out.next_id(),
        number: facts.number,
        purpose: *purpose,
        of: *of,
        from: *from,
        to: *to,
        share: *share,
        wanted: *wanted,
        seed: *seed,
        population: i64::try_from(population).unwrap_or(i64::MAX),
        drawn: sample(facts.population, size, *seed),
        by: actor.person,
        at: now,
    };
    out.put(Verb::Draw, &draw);
    Ok(())
}

/// The share of a number, rounded up: at least one of any.
fn part(of: usize, share: Quantity) -> usize {
    let scaled = i128::try_from(of).unwrap_or_default() * i128::from(share.millionths());
    let whole = 100_000_000;
    usize::try_from((scaled + whole - 1) / whole).unwrap_or(of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::role::Role;

    fn day(day: u32) -> Date {
        chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    fn draw(population: i64, share: Option<Quantity>, wanted: Option<i64>) -> Result<Draw, Refusal> {
        let facts = Facts { population: (1..=population).map(Id).collect(), number: 3 };
        let change = Change::Draw {
            purpose: Purpose::Audit,
            of: Drawn::Rounds,
            from: day(1),
            to: day(30),
            share,
            wanted,
            seed: 1_234_567,
        };
        let actor = Actor { person: Some(Id(7)), role: Role::Auditor, ..Actor::nobody("Ann", 1) };
        let mut out = Writes::after(10);
        decide(facts, &change, &actor, Instant(5), &mut out)?;
        Ok(serde_json::from_value(out.list()[0].body.clone()).unwrap())
    }

    #[test]
    fn what_was_drawn_is_kept_with_everything_to_draw_it_again() {
        let kept = draw(10, None, Some(3)).unwrap();
        assert_eq!(kept.drawn, [Id(8), Id(9), Id(10)]);
        assert_eq!((kept.population, kept.seed, kept.number, kept.by), (10, 1_234_567, 3, Some(Id(7))));
    }

    #[test]
    fn a_share_is_rounded_up() {
        let of = |population, percent: &str| {
            draw(population, Some(Quantity::parse(percent).unwrap()), None).map(|draw| draw.drawn.len())
        };
        assert_eq!(of(100, "5"), Ok(5));
        assert_eq!(of(101, "5"), Ok(6));
        assert_eq!(of(3, "1"), Ok(1));
        assert_eq!(of(3, "100"), Ok(3));
    }

    #[test]
    fn sizes_and_spans_without_sense_are_refused() {
        let reason = |result: Result<Draw, Refusal>| match result {
            Err(Refusal::Invalid { reason, .. }) => reason,
            other => panic!("{other:?}"),
        };
        assert_eq!(reason(draw(10, Some(Quantity::whole(0)), None)), Invalid::NotAShare);
        assert_eq!(reason(draw(10, Some(Quantity::whole(101)), None)), Invalid::NotAShare);
        assert_eq!(reason(draw(10, None, Some(0))), Invalid::NotACount);
        assert_eq!(reason(draw(10, None, None)), Invalid::NotACount);
        assert_eq!(reason(draw(0, None, Some(3))), Invalid::NothingToDraw);
    }
}
