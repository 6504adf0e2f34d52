//! Today: everything due this shift in one queue, computed from schedules, calendar and acts; reading never writes.

mod row;

use std::collections::HashMap;

use rusqlite::{Connection, params};

use crate::domain::action::Action;
use crate::domain::answer::Answer;
use crate::domain::calendar::{Calendar, Turn};
use crate::domain::code::Code;
use crate::domain::due::{self, Slot, Standing};
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::round::{Round, State};
use crate::domain::schedule::Schedule;
use crate::domain::template::Template;
use crate::domain::time::{Date, Instant, Span};

pub use row::{Row, RowState};

use super::Store;
use super::action::OPEN;
use super::close::WAITING;
use super::error::Result;
use super::people::names;
use super::schedule;
use super::table::{Held, get, select};
use super::versions::Versions;

/// Someone who answered a line this recently is taken to be in the round still.
const PRESENT: i64 = 15;
/// More open rounds than a queue can show; older ones are in the history.
const MOST: i64 = 200;

/// What is due in one shift.
#[derive(Debug, Clone)]
pub struct Agenda {
    /// The ops date shown.
    pub ops_date: Date,
    /// The shifts that run at that moment; none in hours that belong to no shift.
    pub turns: Vec<Turn>,
    /// The rounds, most urgent first.
    pub rows: Vec<Row>,
    /// Second readings to be taken.
    pub readings: Vec<Reading>,
    /// Open actions that are due, most urgent first: two hundred at most.
    pub actions: Vec<DueAction>,
    /// How many more are due, counted no further than ten thousand.
    pub more_actions: i64,
}

/// A second reading that has to be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The round.
    pub round: Id,
    /// What the round is called.
    pub title: Phrase,
    /// The line.
    pub item: Code,
    /// What the line says.
    pub text: Phrase,
    /// When.
    pub due: Instant,
    /// The first value, as typed.
    pub first: String,
}

/// An action that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct DueAction {
    /// The action.
    pub action: Action,
    /// Its owner's name.
    pub owner: Option<String>,
}

impl Store {
    /// What is due in the shift that runs at `at`, as it stands at `at`.
    pub fn agenda(&self, at: Instant) -> Result<Agenda> {
        let calendar = self.calendar()?;
        let db = self.db.unchecked_transaction()?;
        let turns = calendar.shifts_at(at);
        let ops_date = calendar.ops_date(at);
        let start = turns.first().map_or_else(|| at.plus(Span::of_hours(-12)), |turn| turn.start);
        let end = turns.iter().map(|turn| turn.end).max().unwrap_or_else(|| at.plus(Span::of_hours(12)));
        let names = names(&db)?;
        let desk = Desk { db: &db, calendar: &calendar, versions: &self.versions, at, names: &names };
        let mut rows = desk.untouched(end)?;
        rows.extend(desk.acted(ops_date, start, end)?);
        rows.sort_by_key(Row::urgency);
        let (actions, more_actions) = desk.actions(end)?;
        Ok(Agenda { ops_date, rows, readings: desk.readings()?, actions, more_actions, turns })
    }

    /// The rounds with this reference form: `TEMPLATE[/ASSET][@SLOT]`, newest last. Those without a row have none.
    pub fn rounds_of(&self, template: &Code, at: Instant) -> Result<Vec<Row>> {
        let mut rows: Vec<Row> = self.agenda(at)?.rows.into_iter().filter(|row| row.template == *template).collect();
        rows.sort_by_key(|row| row.opens.0);
        Ok(rows)
    }
}

struct Desk<'a> {
    db: &'a Connection,
    calendar: &'a Calendar,
    versions: &'a Versions,
    at: Instant,
    names: &'a HashMap<Id, String>,
}

impl Desk<'_> {
    /// What schedules make due that nobody acted on.
    fn untouched(&self, until: Instant) -> Result<Vec<Row>> {
        let mut rows = Vec::new();
        for schedule in schedule::running(self.db, self.at)? {
            let outlook = schedule::outlook(self.db, self.calendar, &schedule, self.at, until)?;
            let mut slots: Vec<(Slot, RowState, i64, Option<String>)> = Vec::new();
            if let Some(run) = outlook.missed {
                let state = RowState::Untouched(Standing::Missed);
                slots.push((Slot { due: run.first.due, ..run.last }, state, run.count, None));
            }
            slots.extend(outlook.now.map(|slot| {
                let standing = due::standing(&slot, self.at);
                (slot, RowState::Untouched(standing), 1, None)
            }));
            slots.extend(outlook.suspended.map(|(slot, why)| (slot, RowState::Suspended, 1, Some(why))));
            let coming = outlook.next.into_iter().filter(|slot| slot.opens < until);
            slots.extend(coming.map(|slot| (slot, RowState::Untouched(Standing::NotYet), 1, None)));
            if slots.is_empty() {
                continue;
            }
            let Some(version) = self.versions.in_force(self.db, &schedule.template)? else { continue };
            for (slot, state, count, reason) in slots {
                rows.push(self.row_of_slot(&schedule, &version, slot, state, count, reason));
            }
        }
        Ok(rows)
    }

    fn row_of_slot(
        &self,
        schedule: &Schedule,
        version: &Template,
        slot: Slot,
        state: RowState,
        slots: i64,
        reason: Option<String>,
    ) -> Row {
        Row {
            id: None,
            number: None,
            seq: None,
            schedule: Some(schedule.id),
            template: version.code.clone(),
            title: version.form.title.clone(),
            rule: version.form.clause.clone(),
            post: version.form.post.clone(),
            area: schedule.area.clone(),
            asset: schedule.asset.clone(),
            slot: slot.slot,
            slots,
            opens: slot.opens,
            due: slot.due,
            missed_at: slot.missed_at,
            state,
            late: self.at > slot.due,
            total: version.form.items().filter(|item| item.when.is_none()).count() as i64,
            answered: 0,
            failed: 0,
            by: None,
            at: None,
            present: None,
            reason,
        }
    }

    /// Rounds that are open from whenever, and those of this shift that were settled.
    fn acted(&self, ops_date: Date, start: Instant, end: Instant) -> Result<Vec<Row>> {
        let mut found: Vec<Held<Round>> = select(
            self.db,
            "WHERE state IN ('started', 'missed') AND due <= ?1 ORDER BY due DESC LIMIT ?2",
            params![end.0.max(self.at.0 + 86_400_000), MOST],
        )?;
        let day: Vec<Held<Round>> = select(
            self.db,
            "WHERE ops_date = ?1 AND state NOT IN ('started', 'missed') ORDER BY id DESC LIMIT ?2",
            params![ops_date.to_string(), MOST],
        )?;
        let signed: Vec<Held<Round>> = select(
            self.db,
            "WHERE signed >= ?1 AND signed < ?2 AND state NOT IN ('started', 'missed') ORDER BY id DESC LIMIT ?3",
            params![start.0, end.0, MOST],
        )?;
        for held in day.into_iter().chain(signed) {
            let in_shift = held.record.signed.is_some_and(|at| start <= at && at < end)
                || (held.record.opens < end && start < held.record.missed_at);
            if in_shift
                && held.record.state != State::Void
                && found.iter().all(|other| other.record.id != held.record.id)
            {
                found.push(held);
            }
        }
        found.into_iter().map(|held| self.row_of_round(held)).collect()
    }

    fn row_of_round(&self, held: Held<Round>) -> Result<Row> {
        let (round, seq) = (held.record, held.seq);
        let version = self.versions.pinned(self.db, round.version)?.record;
        let progress = self.progress(&round)?;
        let total = if round.state.is_done() {
            round.lines
        } else {
            let always = version.form.items().filter(|item| item.when.is_none()).count() as i64;
            always.max(progress.answered)
        };
        let started = round.state == State::Started;
        let last_by = progress.last_by.or(round.started_by).and_then(|id| self.names.get(&id).cloned());
        let recent = progress.last_at.or(round.started).is_some_and(|at| self.at.minutes_since(at) < PRESENT);
        let settled_by = round.signed_by.or(round.reason_by).and_then(|id| self.names.get(&id).cloned());
        let walked = round.walked_to.unwrap_or(self.at);
        Ok(Row {
            id: Some(round.id),
            number: Some(round.number),
            seq: Some(seq),
            schedule: round.schedule,
            template: round.template,
            title: round.title,
            rule: version.form.clause.clone(),
            post: version.form.post.clone(),
            area: round.area,
            asset: round.asset,
            slot: round.slot,
            slots: round.slots,
            opens: round.opens,
            due: round.due,
            missed_at: round.missed_at,
            state: RowState::Act(round.state),
            late: (started || round.state.is_done()) && walked > round.due,
            total,
            answered: if round.state.is_done() { round.lines } else { progress.answered },
            failed: if round.state.is_done() { round.failed } else { progress.failed },
            by: if started { last_by.clone() } else { settled_by },
            at: round.signed.or(progress.last_at),
            present: if started && recent { last_by } else { None },
            reason: round.reason,
        })
    }

    fn progress(&self, round: &Round) -> Result<Progress> {
        if round.state != State::Started {
            return Ok(Progress::default());
        }
        let mut statement = self.db.prepare_cached(
            "SELECT count(*), ifnull(sum(verdict = 'fail'), 0), max(at) FROM answer WHERE round = ?1 AND void = 0",
        )?;
        let (answered, failed, last_at): (i64, i64, Option<i64>) =
            statement.query_row([round.id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let mut last = self.db.prepare_cached(
            "SELECT \"by\" FROM answer WHERE round = ?1 AND void = 0 ORDER BY at DESC, seq DESC LIMIT 1",
        )?;
        let last_by: Option<Option<i64>> =
            rusqlite::OptionalExtension::optional(last.query_row([round.id.0], |row| row.get(0)))?;
        Ok(Progress { answered, failed, last_at: last_at.map(Instant), last_by: last_by.flatten().map(Id) })
    }

    fn readings(&self) -> Result<Vec<Reading>> {
        let waiting: Vec<Held<Answer>> = select(self.db, WAITING, [])?;
        let mut readings = Vec::new();
        for answer in waiting.into_iter().map(|held| held.record).filter(Answer::waits) {
            let Some(round) = get::<Round>(self.db, answer.round)? else { continue };
            let version = self.versions.pinned(self.db, round.record.version)?.record;
            let Some(item) = version.form.item(&answer.item) else { continue };
            readings.push(Reading {
                round: answer.round,
                title: round.record.title,
                text: item.text.clone(),
                due: answer.again.as_ref().map_or(answer.at, |again| again.due),
                first: answer.typed.unwrap_or_default(),
                item: answer.item,
            });
        }
        readings.sort_by_key(|reading| reading.due);
        Ok(readings)
    }

    /// Open actions due by the end of this shift, or within a day of it.
    fn actions(&self, end: Instant) -> Result<(Vec<DueAction>, i64)> {
        let actions: Vec<Held<Action>> =
            select(self.db, &format!("WHERE {OPEN} AND due < ?1 ORDER BY due, id LIMIT ?2"), params![end.0, MOST])?;
        let named = actions.into_iter().map(|held| {
            let owner = held.record.owner.and_then(|id| self.names.get(&id).cloned());
            DueAction { action: held.record, owner }
        });
        let named: Vec<DueAction> = named.collect();
        let shown = named.len() as i64;
        if shown < MOST {
            return Ok((named, 0));
        }
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM action WHERE {OPEN} AND due < ?1 LIMIT 10000)");
        let all: i64 = self.db.prepare_cached(&sql)?.query_row([end.0], |row| row.get(0))?;
        Ok((named, (all - shown).max(0)))
    }
}

#[derive(Default)]
struct Progress {
    answered: i64,
    failed: i64,
    last_at: Option<Instant>,
    last_by: Option<Id>,
}
