//! Day after day: what is due is worked, left out or forgotten, and what was forgotten is explained the next morning.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike, Days, Weekday};
use fastrand::Rng;

use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::code::Code;
use crate::domain::place;
use crate::domain::record::Id;
use crate::domain::round::{self, State, Which};
use crate::domain::schedule::Schedule;
use crate::domain::template::Form;
use crate::domain::time::{Clock, Date, Instant, Span};
use crate::store::{Listed, Row, RowState};

use super::Error;
use super::answer::Bent;
use super::cast::{Cast, PARTS, Who, supervisor};
use super::desk::Desk;
use super::extra::{self, Extra, Making};
use super::inspect::{self, Begun, Planning};
use super::occasion::{self, Fate, Occasion};
use super::rectify::Rectify;
use super::step::{Doing, Step};
use super::walk::{Memory, Walk};
use super::words::{About, Words};

/// How long what was missed may stand unexplained at the end of the history.
const FRESH: Span = Span::of_hours(36);

/// A history being written.
pub(super) struct History<'a> {
    words: &'a Words,
    calendar: &'a Calendar,
    forms: HashMap<&'a Code, &'a Form>,
    schedules: Vec<Schedule>,
    began: Instant,
    now: Instant,
    rng: Rng,
    memory: BTreeMap<(Code, Option<Code>), Memory>,
    /// When each is busy with a round.
    busy: Vec<Vec<(Instant, Instant)>>,
    /// Steps of rounds that go on beyond the day.
    pending: Vec<Step>,
    /// The number of the next round.
    next: usize,
    /// When what was left untouched can no longer be done.
    missed: Vec<Instant>,
    /// When each machine is out of service.
    out: Vec<(Code, Instant, Option<Instant>)>,
    /// When machines go out of service and come back, in order.
    moves: Vec<(Instant, Code, bool)>,
    /// What happens beside the rounds, in order.
    extras: Vec<(Instant, Extra)>,
    /// What was missed last, and is left to be explained: its schedule and when it was missed.
    unexplained: Option<(Id, Instant)>,
    /// The inspection that failed, and is to be repeated.
    failed: Option<usize>,
    /// The actions that are worked at.
    rectify: Rectify,
}

impl<'a> History<'a> {
    pub(super) fn new(
        words: &'a Words,
        calendar: &'a Calendar,
        templates: &'a [Listed],
        began: Instant,
        now: Instant,
        rng: Rng,
    ) -> Self {
        let schedules = templates.iter().flat_map(|listed| listed.schedules.iter().filter(|s| s.is_on()).cloned());
        let days = now.minutes_since(began) / 1440;
        let mut out = Vec::new();
        if let Ok(truck) = Code::parse("fork-3") {
            // Once for some days in the middle of a long history, and again since the day before yesterday.
            if days > 40 {
                let from = began.plus(Span::of_days(days / 2));
                out.push((truck.clone(), from, Some(from.plus(Span::of_days(6)))));
            }
            if days > 3 {
                out.push((truck, now.plus(Span::of_hours(-43)), None));
            }
        }
        let back = out.iter().filter_map(|(place, _, until)| until.map(|until| (until, place.clone(), false)));
        let mut moves: Vec<_> = out.iter().map(|(place, from, _)| (*from, place.clone(), true)).chain(back).collect();
        moves.sort_by_key(|(at, ..)| *at);
        Self {
            words,
            calendar,
            forms: templates.iter().map(|listed| (&listed.template.code, &listed.template.form)).collect(),
            schedules: schedules.collect(),
            began,
            now,
            rng,
            memory: BTreeMap::new(),
            busy: vec![Vec::new(); PARTS.len()],
            pending: Vec::new(),
            next: 0,
            missed: Vec::new(),
            out,
            moves,
            extras: extra::extras(began, now),
            unexplained: None,
            failed: None,
            rectify: Rectify::default(),
        }
    }

    /// Writes all of it and returns how many answers it holds.
    pub(super) fn write(&mut self, mut desk: Desk<'_>, progress: &mut dyn FnMut(u64)) -> Result<u64, Error> {
        let all = occasion::occasions(&self.schedules, self.calendar, self.now);
        let (current, past): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|occasion| occasion.slot.missed_at > self.now);
        let just = (self.now.plus(Span::of_minutes(-FRESH.minutes())), self.now.plus(Span::of_minutes(-10)));
        let missed = past.iter().filter(|occasion| !self.rests(occasion)).map(|o| (o.schedule, o.slot.missed_at));
        self.unexplained = missed.filter(|(_, at)| just.0 < *at && *at < just.1).max_by_key(|(_, at)| *at);
        let mut past = past.into_iter().peekable();
        let mut day = self.calendar.date(self.began);
        let last = self.calendar.date(self.now);
        while day <= last {
            let next = day.checked_add_days(Days::new(1)).unwrap_or(Date::MAX);
            let end = self.calendar.instant(next, Clock::MIDNIGHT).min(self.now);
            let outage = (self.rng.f64() < 0.012).then(|| self.rng.bool());
            while let Some(occasion) = past.next_if(|occasion| occasion.slot.opens < end) {
                let night = occasion.slot.shift.as_ref().is_some_and(|shift| shift.as_str() == "night");
                self.plan_past(&occasion, outage == Some(night), &mut desk);
            }
            if day == last {
                self.plan_current(&current, &mut desk);
            }
            self.plan_goods(day, end);
            self.plan_inspections(day, end, &mut desk);
            self.in_and_out(end, &mut desk)?;
            self.morning(day, end, &mut desk)?;
            self.beside(end, &mut desk)?;
            self.take_until(end, &mut desk)?;
            progress(desk.answers);
            desk.forget(self.next.saturating_sub(400));
            for busy in &mut self.busy {
                busy.retain(|(_, until)| *until > end);
            }
            day = next;
        }
        desk.flush()?;
        progress(desk.answers);
        Ok(desk.answers)
    }

    /// Makes the steps until `end`, in order of time.
    fn take_until(&mut self, end: Instant, desk: &mut Desk<'_>) -> Result<(), Error> {
        self.pending.sort_by_key(|step| step.at);
        let due = self.pending.partition_point(|step| step.at < end);
        for step in self.pending.drain(..due) {
            desk.take(step)?;
        }
        Ok(())
    }

    fn plan_past(&mut self, occasion: &Occasion, outage: bool, desk: &mut Desk<'_>) {
        if self.rests(occasion) {
            return;
        }
        let minutes = self.minutes(&occasion.template);
        let fate = occasion::past(&occasion.slot, minutes, outage, &mut self.rng);
        let is_left = self.unexplained == Some((occasion.schedule, occasion.slot.missed_at));
        let fate = if is_left { Fate::Untouched } else { fate };
        self.plan(occasion, fate, minutes, desk);
    }

    fn plan_current(&mut self, current: &[Occasion], desk: &mut Desk<'_>) {
        let current: Vec<&Occasion> = current.iter().filter(|occasion| !self.rests(occasion)).collect();
        let slots: Vec<_> = current.iter().map(|o| (&o.slot, self.minutes(&o.template))).collect();
        let fates = occasion::current(&slots, self.now, &mut self.rng);
        for (occasion, fate) in current.into_iter().zip(fates) {
            let minutes = self.minutes(&occasion.template);
            self.plan(occasion, fate, minutes, desk);
        }
    }

    /// Whether its machine is out of service when it is due.
    fn rests(&self, occasion: &Occasion) -> bool {
        let due = occasion.slot.due;
        self.out.iter().any(|(asset, from, until)| {
            occasion.asset.as_ref() == Some(asset) && *from <= due && until.is_none_or(|until| due < until)
        })
    }

    /// About how long a checklist takes.
    fn minutes(&self, template: &Code) -> i64 {
        self.forms.get(template).map_or(5, |form| form.items().count() as i64 * 15 / 60 + 3)
    }

    fn plan(&mut self, occasion: &Occasion, fate: Fate, minutes: i64, desk: &mut Desk<'_>) {
        let round = self.next;
        self.next += 1;
        desk.place(round, Which::Slot { schedule: occasion.schedule, slot: occasion.slot.slot.clone() });
        let post = self.forms.get(&occasion.template).and_then(|form| form.post.as_ref());
        let slot = &occasion.slot;
        let (start, paper) = match fate {
            Fate::Worked(start) => (start, None),
            Fate::Paper(start, lag) => (start, Some(lag)),
            Fate::Begun => (self.now.plus(Span::of_minutes(-2)).max(slot.opens), None),
            Fate::Skipped(at) | Fate::NotApplicable(at) => {
                let who = Cast::worker(post, at, self.calendar);
                let about = if matches!(fate, Fate::Skipped(_)) { "skip" } else { "na" };
                let why = self.words.say(About::Reason, about, PARTS[who].lang, &mut self.rng);
                let doing = if about == "skip" { Doing::Skip(why) } else { Doing::NotApplicable(why) };
                self.pending.push(Step { at, who, round, doing });
                return;
            }
            Fate::Untouched => {
                self.missed.push(slot.missed_at);
                return;
            }
        };
        let who = Cast::worker(post, start, self.calendar);
        // What is written on paper is entered so much later, and that must not be too late either.
        let entered = paper.map_or(0, |lag| lag.minutes() + 15);
        let latest = slot.missed_at.plus(Span::of_minutes(-minutes - 5 - entered));
        let begun = fate == Fate::Begun;
        let start = if begun { start } else { self.free(who, start, latest, minutes) };
        self.work(&occasion.template, occasion.asset.as_ref(), Work { paper, begun, ..Work::of(round, who, start) });
    }

    /// The first moment from `start` on at which `who` has time; `start` itself where that would be too late.
    fn free(&mut self, who: Who, start: Instant, latest: Instant, minutes: i64) -> Instant {
        let mut from = start;
        self.busy[who].sort_unstable();
        for (begun, until) in &self.busy[who] {
            if *begun < from.plus(Span::of_minutes(minutes)) && from < *until {
                from = Instant(until.0 + 40_000);
            }
        }
        let from = if from > latest || from > self.now.plus(Span::of_minutes(-minutes)) { start } else { from };
        self.busy[who].push((from, from.plus(Span::of_minutes(minutes))));
        from
    }

    fn work(&mut self, template: &Code, asset: Option<&Code>, work: Work) {
        let Some(form) = self.forms.get(template) else { return };
        let memory = self.memory.entry((template.clone(), asset.cloned())).or_default();
        let walk = Walk {
            words: self.words,
            calendar: self.calendar,
            form,
            round: work.round,
            who: work.who,
            start: work.start,
            began: self.began,
            now: self.now,
            offset: asset.map_or(0.0, |asset| f64::from(asset.as_str().bytes().last().unwrap_or_default() % 10)),
            paper: work.paper,
            reason: work.reason,
            // Someone who is to be found in the middle of a round is half through when the history ends.
            pace: if work.begun { 4 * 60 / (form.items().count() as i64).max(1) } else { self.rng.i64(7..=15) },
            quick: !work.begun && self.rng.u8(0..100) < 22,
            bent: work.bent,
            closing: work.closing,
        };
        let before = memory.failed().clone();
        let is_late = walk.reason.is_some();
        self.pending.extend(walk.steps(memory, &mut self.rng));
        if is_late {
            // The slots since then count as the last ones.
            memory.add_failed(before);
        }
    }

    /// Deliveries and loads, when they come.
    fn plan_goods(&mut self, day: Date, end: Instant) {
        if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
            return;
        }
        for (template, hour) in [("goods-in", 9), ("dispatch", 14)] {
            let Ok(template) = Code::parse(template) else { continue };
            let at =
                self.calendar.instant(day, Clock::MIDNIGHT).plus(Span::of_minutes(hour * 60 + self.rng.i64(0..120)));
            let minutes = self.minutes(&template);
            if at <= self.began || at.plus(Span::of_minutes(2 * minutes)) > end {
                continue;
            }
            let post = self.forms.get(&template).and_then(|form| form.post.as_ref());
            let who = Cast::worker(post, at, self.calendar);
            let start = self.free(who, at, end.plus(Span::of_minutes(-minutes)), minutes);
            let round = self.next;
            self.next += 1;
            self.pending.push(Step { at: start, who, round, doing: Doing::Start(template.clone()) });
            self.work(&template, None, Work::of(round, who, start));
        }
    }

    /// Inspections that are begun by hand.
    fn plan_inspections(&mut self, day: Date, end: Instant, desk: &mut Desk<'_>) {
        let planning = Planning { words: self.words, calendar: self.calendar, now: self.now };
        for begun in planning.of(day, &mut self.rng) {
            let Begun { at, who, mut how, bent, closing, fails, repeats } = begun;
            let minutes = self.minutes(&how.template);
            let known = self.forms.contains_key(&how.template);
            if !known || at <= self.began || at.plus(Span::of_minutes(2 * minutes)) > end {
                continue;
            }
            how.reinspects = self.failed.filter(|_| repeats).and_then(|round| desk.row(round));
            if how.opening.is_some() {
                how.team.push(desk.id(inspect::TEAM));
            }
            let start = self.free(who, at, end.plus(Span::of_minutes(-minutes)), minutes);
            let round = self.next;
            self.next += 1;
            if fails {
                self.failed = Some(round);
            }
            let template = how.template.clone();
            self.pending.push(Step { at: start, who, round, doing: Doing::Inspect(Box::new(how)) });
            self.work(&template, None, Work { bent, closing, ..Work::of(round, who, start) });
        }
    }

    /// What happens beside the rounds.
    fn beside(&mut self, end: Instant, desk: &mut Desk<'_>) -> Result<(), Error> {
        let due = self.extras.partition_point(|(at, _)| *at < end);
        for (at, extra) in self.extras.drain(..due).collect::<Vec<_>>() {
            self.take_until(at, desk)?;
            let measured = self.forms.iter().find(|(code, _)| code.as_str() == "cold-chain").map(|(_, form)| *form);
            let making = Making { words: self.words, calendar: self.calendar, measured, at, now: self.now };
            making.make(extra, desk, &mut self.rectify, &mut self.rng)?;
        }
        Ok(())
    }

    /// Machines out of service and back.
    fn in_and_out(&mut self, end: Instant, desk: &mut Desk<'_>) -> Result<(), Error> {
        let due = self.moves.partition_point(|(at, ..)| *at < end);
        for (at, place, out) in self.moves.drain(..due).collect::<Vec<_>>() {
            self.take_until(at, desk)?;
            let who = supervisor(at, self.calendar);
            let change = if out {
                let reason = self.words.say(About::Reason, "out", PARTS[who].lang, &mut self.rng);
                place::Change::Suspend { place, reason }
            } else {
                place::Change::Resume { place }
            };
            desk.make(who, at, Change::Place(change))?;
        }
        Ok(())
    }

    /// Explains what was missed, and does some of it late.
    fn morning(&mut self, day: Date, end: Instant, desk: &mut Desk<'_>) -> Result<(), Error> {
        let at = self.calendar.instant(day, Clock::parse("09:20").unwrap_or(Clock::MIDNIGHT));
        if at >= end || !self.missed.iter().any(|missed| *missed < at) {
            return Ok(());
        }
        self.take_until(at, desk)?;
        let who = supervisor(at, self.calendar);
        let lang = PARTS[who].lang;
        desk.close_missed(who, at)?;
        let known = |row: &Row| row.state == RowState::Act(State::Missed) && row.missed_at < at;
        let rows: Vec<Row> = desk.store()?.agenda(at)?.rows.into_iter().filter(known).collect();
        self.missed.retain(|missed| *missed >= at);
        let mut rounds = Vec::new();
        for row in rows {
            let Some(id) = row.id else { continue };
            if self.unexplained.is_some_and(|(_, missed)| missed == row.missed_at) {
                continue;
            }
            if row.missed_at > self.now.plus(Span::of_minutes(-FRESH.minutes())) && self.rng.bool() {
                continue;
            }
            if row.slots == 1 && self.rng.f64() < 0.15 {
                let reason = self.words.say(About::Reason, "late", lang, &mut self.rng);
                let round = self.next;
                self.next += 1;
                desk.place(round, Which::Row(id));
                let change = round::Change::DoLate { round: id, reason: reason.clone() };
                desk.make(who, at, Change::Round(change))?;
                let minutes = self.minutes(&row.template);
                let start = self.free(who, at.plus(Span::of_minutes(2)), self.now, minutes);
                let work = Work { reason: Some(reason), ..Work::of(round, who, start) };
                self.work(&row.template, row.asset.as_ref(), work);
            } else {
                rounds.push(id);
            }
        }
        if !rounds.is_empty() {
            let reason = self.words.say(About::Reason, "explain", lang, &mut self.rng);
            desk.make(who, at, Change::Round(round::Change::Explain { rounds, reason }))?;
        }
        Ok(())
    }
}

/// A round to be worked by someone from a moment on.
struct Work {
    round: usize,
    who: Who,
    start: Instant,
    paper: Option<Span>,
    reason: Option<String>,
    /// Not finished when the history ends.
    begun: bool,
    /// What is found.
    bent: Bent,
    /// What is said at its end.
    closing: Option<String>,
}

impl Work {
    /// A round like any other.
    fn of(round: usize, who: Who, start: Instant) -> Self {
        Self { round, who, start, paper: None, reason: None, begun: false, bent: Bent::Usual, closing: None }
    }
}
