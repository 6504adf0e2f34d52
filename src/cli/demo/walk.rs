//! How someone works one round: the steps from the first line to the signature.

use std::collections::{BTreeMap, BTreeSet};

use fastrand::Rng;

use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::item::{Item, Kind};
use crate::domain::template::Form;
use crate::domain::time::{Instant, Span};

use super::answer::{Asked, Bent, Then};
use super::cast::{Cast, PARTS, Who};
use super::step::{Doing, Step};
use super::words::{About, Words};

/// What is known of a checklist on its machine from one round to the next.
#[derive(Debug, Default)]
pub(super) struct Memory {
    /// The lines that failed last time.
    failed: BTreeSet<Code>,
    /// Lines that were not put right, and how many more times that will be seen.
    standing: BTreeMap<Code, u8>,
}

impl Memory {
    /// The lines that failed last time.
    pub(super) fn failed(&self) -> &BTreeSet<Code> {
        &self.failed
    }

    /// Takes these lines for failed last time, too.
    pub(super) fn add_failed(&mut self, lines: BTreeSet<Code>) {
        self.failed.extend(lines);
    }
}

/// A round about to be worked.
pub(super) struct Walk<'a> {
    pub words: &'a Words,
    pub calendar: &'a Calendar,
    pub form: &'a Form,
    pub round: usize,
    pub who: Who,
    pub start: Instant,
    /// When the site began and when its history ends.
    pub began: Instant,
    pub now: Instant,
    /// Tells machines of one sort apart.
    pub offset: f64,
    /// Written on paper first, and entered so much later.
    pub paper: Option<Span>,
    /// Why it is done late.
    pub reason: Option<String>,
    /// Seconds a line takes.
    pub pace: i64,
    /// Passes in bulk what may be.
    pub quick: bool,
    /// What is found.
    pub bent: Bent,
    /// What is said at its end.
    pub closing: Option<String>,
}

impl Walk<'_> {
    /// The steps in order of time.
    pub(super) fn steps(&self, memory: &mut Memory, rng: &mut Rng) -> Vec<Step> {
        let mut taken = Taken { walk: self, at: self.start, steps: Vec::new() };
        if let Some(lag) = self.paper {
            let end = self.start.plus(Span::of_minutes(8));
            taken.at = end.plus(lag);
            taken.step(Doing::Walk(self.start, end));
        }
        let mut said: BTreeMap<&Code, String> = BTreeMap::new();
        let mut failed = BTreeSet::new();
        let mut later = Vec::new();
        for section in &self.form.sections {
            let bulk: Vec<Code> =
                section.items.iter().filter(|item| self.in_bulk(item, memory)).map(|i| i.key.clone()).collect();
            let bulk = if bulk.len() >= 3 { bulk } else { Vec::new() };
            let mut passed = false;
            for item in &section.items {
                let asked =
                    item.when.as_ref().is_none_or(|when| said.get(&when.item).is_some_and(|is| is == when.is.as_str()));
                if !asked || (item.optional && rng.bool()) {
                    continue;
                }
                if bulk.contains(&item.key) {
                    said.insert(&item.key, "pass".to_owned());
                    if !passed {
                        taken.wait(self.pace);
                        taken.step(Doing::Bulk(bulk.clone()));
                        passed = true;
                    }
                    continue;
                }
                let then = self.line(item, memory, &mut said, &mut taken, rng);
                if said.get(&item.key).is_some_and(|says| is_bad(item, says)) {
                    failed.insert(item.key.clone());
                }
                later.extend(then);
            }
        }
        memory.failed = failed;
        taken.wait(self.pace);
        let reason = self
            .reason
            .clone()
            .or_else(|| self.paper.map(|_| self.words.say(About::Reason, "paper", PARTS[self.who].lang, rng)));
        if let Some(said) = &self.closing {
            taken.step(Doing::Closing(said.clone()));
        }
        taken.step(Doing::Sign(reason));
        // What was signed in the last hours waits for its review.
        let is_fresh = taken.at > self.now.plus(Span::of_hours(-5));
        if self.form.review && rng.f64() < 0.9 && !is_fresh {
            let who = Cast::reviewer(self.who, taken.at, self.calendar);
            let at = taken.at.plus(Span::of_minutes(rng.i64(20..120)));
            later.push(Step { at, who, round: self.round, doing: Doing::Review });
        }
        let mut steps = taken.steps;
        steps.extend(later);
        steps.sort_by_key(|step| step.at);
        steps
    }

    fn in_bulk(&self, item: &Item, memory: &Memory) -> bool {
        let decides = self.form.items().any(|other| other.when.as_ref().is_some_and(|when| when.item == item.key));
        let plain = item.kind == Kind::Check && !item.critical && item.when.is_none() && !item.optional && !decides;
        self.quick && plain && !memory.failed.contains(&item.key) && !memory.standing.contains_key(&item.key)
    }

    /// Answers one line; what is done about it later comes back.
    fn line<'i>(
        &self,
        item: &'i Item,
        memory: &mut Memory,
        said: &mut BTreeMap<&'i Code, String>,
        taken: &mut Taken<'_>,
        rng: &mut Rng,
    ) -> Option<Step> {
        taken.wait(self.pace);
        let standing = memory.standing.get(&item.key).copied().unwrap_or_default();
        let asked = Asked {
            words: self.words,
            calendar: self.calendar,
            who: self.who,
            at: taken.at,
            days: self.start.minutes_since(self.began) as f64 / 1440.0,
            offset: self.offset,
            trouble: standing > 0,
            recent: self.now.minutes_since(self.start) < 6 * 1440,
            bent: self.bent,
            decides: self.form.items().any(|other| other.when.as_ref().is_some_and(|when| when.item == item.key)),
        };
        let reply = asked.answer(item, rng);
        said.insert(&item.key, reply.says);
        taken.step(Doing::Answer(item.key.clone(), Box::new(reply.given)));
        match standing {
            0 => {}
            1 => drop(memory.standing.remove(&item.key)),
            _ => drop(memory.standing.insert(item.key.clone(), standing - 1)),
        }
        match reply.then {
            Then::Nothing => None,
            Then::Left => {
                let more = rng.u8(0..4);
                if standing == 0 && more > 0 {
                    memory.standing.insert(item.key.clone(), more);
                }
                None
            }
            Then::Fixed(note) => {
                taken.wait(60);
                taken.step(Doing::Fixed(item.key.clone(), note));
                None
            }
            Then::Again(second) => {
                taken.wait(5);
                taken.step(Doing::Again(item.key.clone()));
                let at = taken.at.plus(Span::of_minutes(rng.i64(15..25)));
                // One in ten is forgotten and opens its finding when the site closes it.
                (rng.u8(0..10) > 0).then_some(Step {
                    at,
                    who: self.who,
                    round: self.round,
                    doing: Doing::Remeasure(item.key.clone(), second),
                })
            }
        }
    }
}

fn is_bad(item: &Item, says: &str) -> bool {
    says == "fail" || item.choices.iter().any(|choice| choice.fail && choice.value.as_str() == says)
}

/// The steps so far, and the time they took.
struct Taken<'a> {
    walk: &'a Walk<'a>,
    at: Instant,
    steps: Vec<Step>,
}

impl Taken<'_> {
    fn wait(&mut self, seconds: i64) {
        self.at = Instant(self.at.0 + seconds * 1000);
    }

    fn step(&mut self, doing: Doing) {
        self.steps.push(Step { at: self.at, who: self.walk.who, round: self.walk.round, doing });
    }
}
