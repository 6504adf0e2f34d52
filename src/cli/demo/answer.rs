//! What someone answers to one line, and what they do about it where it is not in order.

use std::cmp::Reverse;

use fastrand::Rng;

use crate::domain::answer::Verdict;
use crate::domain::calendar::Calendar;
use crate::domain::item::{Choice, Item, Kind};
use crate::domain::phrase::Lang;
use crate::domain::round::{Given, evaluate};
use crate::domain::time::Instant;

use super::cast::{Cast, PARTS, Who};
use super::value::{self, Lies};
use super::words::{About, Words};

/// An answer and what follows it.
pub(super) struct Reply {
    pub given: Given,
    /// How the line is judged, or the choice: what later lines may depend on.
    pub says: String,
    pub then: Then,
}

/// What is done about a line that is not in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Then {
    /// Nothing, or there is nothing to do.
    Nothing,
    /// Put right on the spot, with these words.
    Fixed(String),
    /// Measured again, with this value.
    Again(String),
    /// Left open: the action stays.
    Left,
}

/// With the seconds that the line was looked at.
fn timed(given: Given, rng: &mut Rng) -> Given {
    Given { seconds: Some(rng.i64(3..=25)), ..given }
}

/// What is found, where the history wants it so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bent {
    /// As it comes.
    Usual,
    /// In order all through.
    Good,
    /// So that it fails.
    Poor,
    /// So many nonconforming in the sample.
    Defects(i64),
}

/// Who answers, where and when.
pub(super) struct Asked<'a> {
    pub words: &'a Words,
    pub calendar: &'a Calendar,
    pub who: Who,
    pub at: Instant,
    /// Days since the site began.
    pub days: f64,
    /// Tells machines of one sort apart.
    pub offset: f64,
    /// The line failed before and nobody put it right.
    pub trouble: bool,
    /// What is left open lately is open still.
    pub recent: bool,
    /// Other lines depend on the answer, so that it must not be taken back later.
    pub decides: bool,
    /// What is found.
    pub bent: Bent,
}

impl Asked<'_> {
    fn lang(&self) -> Lang {
        PARTS[self.who].lang
    }

    fn say(&self, about: About, item: &Item, rng: &mut Rng) -> String {
        self.words.say(about, item.key.as_str(), self.lang(), rng)
    }

    /// The answer to a line.
    pub(super) fn answer(&self, item: &Item, rng: &mut Rng) -> Reply {
        let chance = rng.f64();
        if !item.critical && !self.decides && chance > 0.997 {
            let given = Given::verdict(Verdict::Na).with_note(self.say(About::Na, item, rng));
            return Reply { given: timed(given, rng), says: "na".to_owned(), then: Then::Nothing };
        }
        let given = match item.kind {
            Kind::Check => self.check(item, chance, rng),
            Kind::Reading | Kind::Number | Kind::Count => self.measure(item, chance, rng),
            Kind::Choice => self.choose(item, chance, rng),
            Kind::Time => Given::typed(self.calendar.local(self.at).format("%H%M").to_string()),
            Kind::Text => Given::typed(self.say(About::Text, item, rng)),
            Kind::Signature => Given::typed(self.name(item)),
        };
        let judged = evaluate(item, &given);
        let (verdict, typed) = judged.map_or((Verdict::Noted, None), |judged| (judged.verdict, judged.typed));
        let says = match item.kind {
            Kind::Choice => typed.unwrap_or_default(),
            _ => verdict.name().to_owned(),
        };
        let then = if verdict == Verdict::Fail { self.follow(item, rng) } else { Then::Nothing };
        // A choice or value that fails says by itself what is wrong; where it stays open, someone says more.
        let says_more = verdict == Verdict::Fail && given.note.is_none() && then == Then::Left;
        let given = if says_more { given.with_note(self.say(About::Fail, item, rng)) } else { given };
        Reply { given: timed(given, rng), says, then }
    }

    fn check(&self, item: &Item, chance: f64, rng: &mut Rng) -> Given {
        let fails = if item.critical { 0.0004 } else { 0.005 };
        if chance < fails || self.trouble {
            Given::verdict(Verdict::Fail).with_note(self.say(About::Fail, item, rng))
        } else if chance < fails + 0.006 {
            Given::verdict(Verdict::Observation).with_note(self.say(About::Observation, item, rng))
        } else {
            Given::verdict(Verdict::Pass)
        }
    }

    fn measure(&self, item: &Item, chance: f64, rng: &mut Rng) -> Given {
        let alarms = if item.critical { 0.0005 } else { 0.004 };
        if let (true, Bent::Defects(found)) = (item.defects, self.bent) {
            return Given::typed(found.to_string());
        }
        let lies = match chance {
            chance if chance < alarms || self.trouble => Lies::Alarm,
            chance if chance < alarms + 0.012 => Lies::Warn,
            _ => Lies::Inside,
        };
        let typed = value::reading(item, lies, self.days, rng)
            .unwrap_or_else(|| self.words.number(item.key.as_str(), self.days, self.offset, rng).to_string());
        let instrument = item.instrument.then(|| format!("TH-{:02}", 3 + item.key.as_str().len() % 9));
        Given { instrument, ..Given::typed(typed) }
    }

    fn choose(&self, item: &Item, chance: f64, rng: &mut Rng) -> Given {
        let (bad, good): (Vec<_>, Vec<_>) = item.choices.iter().partition(|choice| choice.fail);
        let pick = |from: &[_], rng: &mut Rng| rng.choice(from).copied();
        if item.choices.iter().any(|choice| choice.score.is_some()) {
            return self.score(item, rng);
        }
        if let (true, Bent::Defects(found)) = (item.key.as_str() == "tagged", self.bent) {
            return Given::typed(if found > 1 { "blocked" } else { "release" });
        }
        let even = self.words.is_even(item.key.as_str()) || item.when.is_some();
        let choice = if !bad.is_empty() && (chance < 0.002 || self.trouble) {
            pick(&bad, rng)
        } else if even || chance > 0.94 {
            pick(&good, rng)
        } else {
            good.first().copied()
        };
        let choice = choice.or_else(|| item.choices.first());
        Given::typed(choice.map_or("", |choice| choice.value.as_str()))
    }

    /// A choice by its points: mostly the best, sometimes the next, seldom worse.
    fn score(&self, item: &Item, rng: &mut Rng) -> Given {
        let mut best: Vec<&Choice> = item.choices.iter().collect();
        best.sort_by_key(|choice| Reverse(choice.score));
        let chance = rng.f64();
        let place = match self.bent {
            Bent::Poor => usize::from(chance > 0.3) + usize::from(chance > 0.75),
            Bent::Good => usize::from(chance > 0.9),
            _ => [0.62, 0.9, 0.975, 0.995].iter().filter(|share| chance > **share).count(),
        };
        let worst = best.len().saturating_sub(1);
        let choice = best.get(place.min(worst));
        let typed = choice.map_or("", |choice| choice.value.as_str());
        let fails = choice.is_some_and(|choice| choice.fail);
        let given = Given::typed(typed);
        if fails { given.with_note(self.say(About::Fail, item, rng)) } else { given }
    }

    fn name(&self, item: &Item) -> &'static str {
        let key = item.key.as_str();
        let second = key.starts_with("sign-") || matches!(key, "witness" | "driver-sign");
        let who = if second { Cast::witness(self.who, self.at, self.calendar) } else { self.who };
        PARTS[who].name
    }

    /// Most of what fails is put right at once; what is critical must not be, and some stays.
    fn follow(&self, item: &Item, rng: &mut Rng) -> Then {
        let stays = if self.recent { 0.35 } else { 0.01 };
        if item.critical || rng.f64() < stays {
            return Then::Left;
        }
        if item.kind.is_quantity() && !self.decides && rng.f64() < 0.6 {
            let second = value::reading(item, Lies::Inside, self.days, rng);
            return second.map_or(Then::Nothing, Then::Again);
        }
        Then::Fixed(self.say(About::Fixed, item, rng))
    }
}
