//! What a plan would make due from now on, before it is set: the preview of an editor.

use super::{Acts, Slot, completion, slots};
use crate::domain::calendar::Calendar;
use crate::domain::id::Id;
use crate::domain::schedule::{Plan, Schedule};
use crate::domain::time::{Instant, Span};

/// How far ahead slots are looked for, nearest first: each look costs what it looks over. The last is past five years.
const AHEAD: [Span; 4] = [Span::of_days(3), Span::of_days(40), Span::of_days(400), Span::of_days(2000)];

/// The next `most` slots of a plan that runs from `now` on, soonest first; from completion as if each were done when it is
/// due. Fewer where no more come.
pub fn coming(plan: &Plan, calendar: &Calendar, now: Instant, most: usize) -> Vec<Slot> {
    let schedule = Schedule {
        id: Id(0),
        code: plan.code(),
        template: plan.template.clone(),
        area: plan.area.clone(),
        asset: plan.asset.clone(),
        since: Some(now),
        until: None,
        replaced: false,
        plan: plan.clone(),
    };
    if plan.every.is_some() {
        return done_in_time(&schedule, calendar, now, most);
    }
    let look = |ahead: Span| slots(&schedule, calendar, None, now.plus(ahead));
    let near = AHEAD.into_iter().map(look).find(|found| found.len() >= most);
    let mut found = near.unwrap_or_else(|| look(AHEAD[AHEAD.len() - 1]));
    found.truncate(most);
    found
}

fn done_in_time(schedule: &Schedule, calendar: &Calendar, now: Instant, most: usize) -> Vec<Slot> {
    let mut found: Vec<Slot> = Vec::new();
    while found.len() < most {
        let last = found.last();
        let acts =
            Acts { cursor: last.map(|slot| slot.anchor), completed: last.map(|slot| slot.due), ..Acts::default() };
        let at = last.map_or(now, |slot| slot.due);
        match completion::slots(schedule, calendar, &acts, at).pop() {
            Some(next) if last.is_none_or(|last| next.anchor > last.anchor) => found.push(next),
            _ => break,
        }
    }
    found
}
