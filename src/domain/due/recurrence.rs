//! Slots that recur by shift or by rule, whatever was done about them.

use std::collections::BTreeSet;

use chrono::Days;

use super::Slot;
use crate::domain::calendar::{Calendar, Turn};
use crate::domain::recur::{EPOCH, Rule};
use crate::domain::schedule::{Anchor, Each, Holidays, Plan, Schedule};
use crate::domain::time::{Clock, Date, Instant, Span};

/// Days looked at beyond a bound, because an ops date, a local date and a UTC date differ by up to two.
const MARGIN: u64 = 3;

/// What a plan recurs by.
pub(super) struct Recurrence<'a> {
    plan: &'a Plan,
    calendar: &'a Calendar,
    /// None: by shift.
    rule: Option<Rule>,
}

/// A slot before it is known what comes after it and whether its schedule was in force.
pub(super) struct Candidate {
    pub(super) slot: Slot,
    /// The shift it belongs to.
    turn: Option<Turn>,
}

impl<'a> Recurrence<'a> {
    /// None for plans from completion, and for rules that cannot be read.
    pub(super) fn of(plan: &'a Plan, calendar: &'a Calendar) -> Option<Self> {
        let rule = match (&plan.rule, plan.each) {
            (Some(rule), _) => Some(Rule::read(rule).ok()?),
            (None, Some(Each::Shift)) => None,
            (None, None) => return None,
        };
        Some(Self { plan, calendar, rule })
    }

    /// In order of anchors, no two alike: at least those anchored from `first` on that open no later than `until`, and the one
    /// after them where it could cut the last one short.
    pub(super) fn candidates(&self, since: Instant, first: Instant, until: Instant) -> Vec<Candidate> {
        let from = before(self.calendar.date(first), MARGIN);
        let mut to = after(self.calendar.date(until.plus(back(self.plan.opens))), MARGIN);
        let mut found = self.on(from, to);
        let window = self.plan.missed.minutes() - self.plan.opens.minutes();
        let longest = until.max(since).plus(Span::of_minutes(window));
        // Whatever is anchored at or after this leaves them whole.
        let bound = longest.plus(back(self.plan.opens));
        let mut stride = 2 * MARGIN;
        while found.last().is_some_and(|last| last.slot.opens <= until)
            && self.calendar.instant(to, Clock::MIDNIGHT) < bound
        {
            let last = found.last().map(|last| last.slot.anchor);
            let next = before(to, MARGIN);
            to = after(to, stride);
            stride *= 2;
            found.extend(self.on(next, to).into_iter().filter(|more| Some(more.slot.anchor) > last));
        }
        found
    }

    /// Those of the ops dates or dates from one to another.
    fn on(&self, from: Date, to: Date) -> Vec<Candidate> {
        let mut found = match &self.rule {
            Some(rule) => self.by_rule(rule, from, to),
            None => self.by_shift(from, to),
        };
        // By name too, so that of those that meet at one moment always the same one stands for all.
        found.sort_by(|a, b| (a.slot.anchor, &a.slot.slot).cmp(&(b.slot.anchor, &b.slot.slot)));
        found.dedup_by_key(|candidate| candidate.slot.anchor);
        found
    }

    fn by_shift(&self, from: Date, to: Date) -> Vec<Candidate> {
        let plan = self.plan;
        let first = plan.from.map_or(from, |first| first.max(from));
        first
            .iter_days()
            .take_while(|date| *date <= to)
            // To move a closed day's shift to the next working day is to drop it: that day has the shift already.
            .filter(|date| plan.holidays == Holidays::Keep || !self.calendar.is_closed(*date))
            .flat_map(|date| self.calendar.turns(date))
            .filter(|turn| plan.shifts.is_empty() || plan.shifts.contains(&turn.shift))
            .map(|turn| {
                let anchor = match plan.anchor {
                    Anchor::Start => turn.start,
                    Anchor::End => turn.end,
                };
                let name = format!("{}.{}", turn.ops_date, turn.shift);
                let slot = Slot::new(plan, name, turn.ops_date, Some(turn.shift.clone()), anchor);
                Candidate { slot, turn: Some(turn) }
            })
            .collect()
    }

    fn by_rule(&self, rule: &Rule, from: Date, to: Date) -> Vec<Candidate> {
        let times = if self.plan.at.is_empty() { &[Clock::MIDNIGHT] } else { self.plan.at.as_slice() };
        let moments = self.days(rule, from, to).into_iter().flat_map(|day| times.iter().map(move |at| (day, *at)));
        moments
            .map(|(day, at)| {
                let anchor = self.calendar.instant(day, at);
                let slot = Slot::new(self.plan, time_name(day, at), self.calendar.ops_date(anchor), None, anchor);
                Candidate { slot, turn: None }
            })
            .collect()
    }

    /// The days of the rule after what holidays do to them; several that meet on one are one.
    fn days(&self, rule: &Rule, from: Date, to: Date) -> BTreeSet<Date> {
        let mut earliest = before(from, 1);
        // Days of a closure that reaches up to `from` may move into it.
        while self.plan.holidays == Holidays::Shift && self.calendar.is_closed(earliest) && earliest > Date::MIN {
            earliest = before(earliest, 1);
        }
        let days = rule.dates(self.plan.from.unwrap_or(EPOCH), earliest, to);
        let settled = days.into_iter().filter_map(|day| match self.plan.holidays {
            Holidays::Keep => Some(day),
            Holidays::Drop => (!self.calendar.is_closed(day)).then_some(day),
            Holidays::Shift => Some(self.calendar.next_working(day)),
        });
        settled.filter(|day| (from..=to).contains(day)).collect()
    }
}

impl Candidate {
    /// The slot as a row of a schedule has it, or none where another row or none does.
    pub(super) fn within(&self, schedule: &Schedule, since: Instant, next_opens: Option<Instant>) -> Option<Slot> {
        let mut slot = self.slot.clone();
        if self.runs_at(since) {
            let full = |end: Instant| end.max(Instant(since.0 + end.0 - slot.opens.0));
            (slot.due, slot.missed_at) = (full(slot.due), full(slot.missed_at));
        }
        let slot = slot.cut(next_opens);
        let left_to_heir =
            |end: Instant| slot.begins_with(end) || (schedule.replaced && self.runs_at(end) && slot.missed_at > end);
        (slot.begins_with(since) && !schedule.until.is_some_and(left_to_heir)).then_some(slot)
    }

    fn runs_at(&self, at: Instant) -> bool {
        self.turn.as_ref().is_some_and(|turn| turn.runs_at(at))
    }
}

/// The name of a slot at a time of day.
pub(super) fn time_name(date: Date, at: Clock) -> String {
    format!("{date}.{}", at.time().format("%H%M"))
}

fn back(span: Span) -> Span {
    Span::of_minutes(-span.minutes())
}

fn before(date: Date, days: u64) -> Date {
    date.checked_sub_days(Days::new(days)).unwrap_or(Date::MIN)
}

fn after(date: Date, days: u64) -> Date {
    date.checked_add_days(Days::new(days)).unwrap_or(Date::MAX)
}
