//! Schedules: which run, and where each was left.

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::due::{self, Acts, Outlook, Slot};
use crate::domain::refusal::Refusal;
use crate::domain::schedule::{self, Change, Schedule};
use crate::domain::time::{Instant, Span};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::error::Result;
use super::table::{Held, first, select};
use super::{Store, place, site, template};

/// How far ahead a next slot is looked for: past any yearly rule.
const AHEAD: Span = Span::of_days(400);

impl Store {
    /// The slot of a checklist, or of one schedule by its own code, that is open at `at`, else the next one; none where none of
    /// its schedules runs.
    pub fn next_slot(&self, code: &Code, at: Instant) -> Result<Option<Slot>> {
        let Some(calendar) = site::calendar(&self.db)? else { return Ok(None) };
        let mut next: Vec<Slot> = Vec::new();
        for schedule in running(&self.db, at)? {
            if schedule.is_on() && (schedule.code == *code || schedule.template == *code) {
                // A slot far ahead is rare, and each look costs what it looks over.
                for ahead in [Span::of_days(2), AHEAD] {
                    let outlook = outlook(&self.db, &calendar, &schedule, at, at.plus(ahead))?;
                    if let Some(slot) = outlook.now.or_else(|| outlook.next.into_iter().next()) {
                        next.push(slot);
                        break;
                    }
                }
            }
        }
        Ok(next.into_iter().min_by_key(|slot| slot.opens))
    }
}

/// The schedules that run, or ended after `since`: their last slots may still be open.
pub(super) fn running(db: &Connection, since: Instant) -> Result<Vec<Schedule>> {
    let held: Vec<Held<Schedule>> =
        select(db, "WHERE since IS NOT NULL AND (until IS NULL OR until >= ?1) ORDER BY id", [since.0])?;
    Ok(held.into_iter().map(|held| held.record).collect())
}

/// What a schedule makes due at `now` and until `horizon`, from where it was left and with whatever rested since then.
pub(super) fn outlook(
    db: &Connection,
    calendar: &Calendar,
    schedule: &Schedule,
    now: Instant,
    horizon: Instant,
) -> Result<Outlook> {
    let acts = acts(db, schedule)?;
    let since = acts.cursor.or(schedule.since).unwrap_or(now);
    let suspensions = place::suspensions(db, since)?;
    Ok(due::outlook(schedule, calendar, &suspensions, &acts, now, horizon))
}

/// Where a schedule was left, over every row that shares its code: its last slot with a row, and its last completion.
///
/// A round that was begun and taken back leaves its slot as it was.
fn acts(db: &Connection, schedule: &Schedule) -> Result<Acts> {
    let mut newest = db.prepare_cached(
        "SELECT r.anchor, r.state FROM schedule s JOIN round r ON r.id = (SELECT id FROM round WHERE schedule = s.id \
         AND (state <> 'void' OR reason IS NOT NULL) ORDER BY anchor DESC LIMIT 1) WHERE s.code = ?1 \
         ORDER BY r.anchor DESC LIMIT 1",
    )?;
    let last: Option<(i64, String)> =
        newest.query_row([schedule.code.as_str()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let mut done = db.prepare_cached(
        "SELECT r.walked_to FROM schedule s JOIN round r ON r.id = (SELECT id FROM round WHERE schedule = s.id \
         AND state IN ('done', 'reviewed', 'done_late') ORDER BY anchor DESC LIMIT 1) WHERE s.code = ?1 \
         ORDER BY r.anchor DESC LIMIT 1",
    )?;
    let completed: Option<Option<i64>> = done.query_row([schedule.code.as_str()], |row| row.get(0)).optional()?;
    let cursor = last.as_ref().map(|(anchor, _)| Instant(*anchor));
    Ok(Acts {
        open_row: last.is_some_and(|(_, state)| state == "started"),
        cursor,
        completed: completed.flatten().map(Instant),
        taken: taken(db, schedule, cursor)?,
    })
}

/// The slots after `cursor` that another schedule of the same checklist and asset has made rows of.
fn taken(db: &Connection, schedule: &Schedule, cursor: Option<Instant>) -> Result<Vec<String>> {
    let after = cursor.or(schedule.since).map_or(i64::MIN, |at| at.plus(Span::of_days(-2)).0);
    let mut statement = db.prepare_cached(
        "SELECT r.slot FROM round r JOIN schedule s ON s.id = r.schedule WHERE r.template = ?1 AND r.anchor > ?2 \
         AND ifnull(r.asset, '') = ?3 AND s.code <> ?4 AND (r.state <> 'void' OR r.reason IS NOT NULL)",
    )?;
    let asset = schedule.asset.as_ref().map_or("", Code::as_str);
    let slots = statement
        .query_map(params![schedule.template.as_str(), after, asset, schedule.code.as_str()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(slots)
}

/// The row in force of the schedule with this code; also by its checklist's code, where that has one schedule only.
fn current(db: &Connection, code: &Code) -> Result<Option<Held<Schedule>>> {
    if let Some(held) = first::<Schedule>(db, "WHERE code = ?1 AND replaced = 0 ORDER BY id DESC", [code.as_str()])? {
        return Ok(Some(held));
    }
    let mut of_template: Vec<Held<Schedule>> =
        select(db, "WHERE template = ?1 AND replaced = 0 ORDER BY id", [code.as_str()])?;
    Ok(if of_template.len() == 1 { of_template.pop() } else { None })
}

/// The row in force with exactly this code.
pub(super) fn by_code(db: &Connection, code: &Code) -> Result<Option<Held<Schedule>>> {
    first(db, "WHERE code = ?1 AND replaced = 0 ORDER BY id DESC", [code.as_str()])
}

pub(super) fn decide(db: &Connection, change: &Change, now: Instant, out: &mut Writes) -> Result<()> {
    match change {
        Change::Set(plan) => {
            plan.check()?;
            let form = template::in_force(db, &plan.template)?.form;
            let current = by_code(db, &plan.code())?.map(|held| held.record);
            schedule::set(plan, (form.area, form.asset), current.as_ref(), now, Verb::Change, out);
        }
        Change::On(code) | Change::Off(code) => {
            let Some(held) = current(db, code)? else {
                // Say first whether the checklist itself is unknown.
                template::in_force(db, code)?;
                return Err(Refusal::Unknown { what: "schedule", given: code.to_string(), near: Vec::new() }.into());
            };
            schedule::switch(&held.record, matches!(change, Change::On(_)), now, out);
        }
    }
    Ok(())
}
