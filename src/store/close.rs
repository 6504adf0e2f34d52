//! Closing what nobody touched: by the site itself, in a short transaction before the next write of any session.

use rusqlite::{Connection, params};

use crate::domain::action::{self, Action};
use crate::domain::actor::Actor;
use crate::domain::answer::{Again, Answer};
use crate::domain::calendar::Calendar;
use crate::domain::change::Change;
use crate::domain::due::Run;
use crate::domain::finding::Finding;
use crate::domain::round::{self, Closing, Missed, Round, Which};
use crate::domain::schedule::Schedule;
use crate::domain::template::TemplateState;
use crate::domain::time::{Instant, Span};
use crate::domain::writes::Writes;

use super::action::findings_of;
use super::envelope::Envelope;
use super::error::Result;
use super::known::Known;
use super::table::{Held, get, select};
use super::{Store, schedule, template};

/// The answers that wait for a second reading.
pub(super) const WAITING: &str = "WHERE again IS NOT NULL AND void = 0 AND json_extract(again, '$.at') IS NULL \
                                  AND json_extract(again, '$.missed') = 0 ORDER BY id";

/// How long a session trusts that nothing new was missed. Before a slot is begun it looks regardless.
const TRUST: Span = Span::of_minutes(1);

impl Store {
    /// Closes what was missed by `at` without waiting for the next write, so that it can be explained.
    pub fn close_missed(&mut self, actor: &Actor, session: &str, at: Instant) -> Result<()> {
        self.quiet_until = Instant(i64::MIN);
        self.close_untouched(&Envelope::new(actor, session, at, Change::Round(round::Change::Close)))
    }

    /// Closes missed slots, second readings not taken and watches that ended, if there are any, before `envelope` is applied.
    pub(super) fn close_untouched(&mut self, envelope: &Envelope) -> Result<()> {
        let begins = matches!(&envelope.change, Change::Round(change) if change.begins_slot());
        if !self.writable || (envelope.at < self.quiet_until && !begins) {
            return Ok(());
        }
        let (closing, quiet_until) = closing(&self.db, &mut Known::default(), envelope.at)?;
        if !closing.runs.is_empty() || !closing.readings.is_empty() || any_ended(&self.db, envelope.at)? {
            self.write(&close(envelope))?;
        }
        self.quiet_until = quiet_until;
        Ok(())
    }
}

/// The site's own change that must come before one that begins a slot, inside the same transaction; none where no slot of that
/// schedule was missed.
pub(super) fn before(db: &Connection, known: &mut Known, envelope: &Envelope) -> Result<Option<Envelope>> {
    let Change::Round(change) = &envelope.change else { return Ok(None) };
    let Some(Which::Slot { schedule, slot }) = change.which() else { return Ok(None) };
    let Some(schedule) = get::<Schedule>(db, *schedule)?.map(|held| held.record) else { return Ok(None) };
    let row = super::round::in_slot(db, &schedule.template, schedule.asset.as_ref(), slot)?;
    if row.is_some_and(|held| !held.record.is_withdrawn()) {
        return Ok(None);
    }
    let Some(calendar) = known.calendar(db)? else { return Ok(None) };
    let missed = missed(db, &calendar, &schedule, envelope.at)?;
    Ok(missed.map(|_| close(envelope)))
}

/// The slots of a schedule that nobody touched in time.
fn missed(db: &Connection, calendar: &Calendar, schedule: &Schedule, now: Instant) -> Result<Option<Run>> {
    Ok(schedule::outlook(db, calendar, schedule, now, now)?.missed)
}

fn close(envelope: &Envelope) -> Envelope {
    let site = Actor::site(envelope.actor.uid);
    Envelope::new(&site, &envelope.session, envelope.at, Change::Round(round::Change::Close))
}

/// What is to be closed at `now`, and until when nothing more can be.
pub(super) fn closing(db: &Connection, known: &mut Known, now: Instant) -> Result<(Closing, Instant)> {
    let mut closing = Closing { runs: Vec::new(), readings: Vec::new(), next: super::round::numbers(db)? };
    let trusted = now.plus(TRUST);
    let Some(calendar) = known.calendar(db)? else { return Ok((closing, trusted)) };
    for schedule in schedule::running(db, Instant(i64::MIN))? {
        if let Some(run) = missed(db, &calendar, &schedule, now)? {
            // A checklist taken out of use since then is missed by nobody.
            let Some(version) = template::newest(db, &schedule.template)? else { continue };
            if version.record.state == TemplateState::Archived {
                continue;
            }
            // Two schedules of one checklist may have left the same slot: a slot has one row. The other's turn comes once this
            // is written.
            let same = |other: &Missed| {
                let (own, other_schedule) = (&schedule, &other.schedule);
                (&own.template, &own.asset, &run.first.slot)
                    == (&other_schedule.template, &other_schedule.asset, &other.run.first.slot)
            };
            if closing.runs.iter().any(same) {
                continue;
            }
            let withdrawn = super::round::in_slot(db, &schedule.template, schedule.asset.as_ref(), &run.first.slot)?
                .map(|held| held.record);
            closing.runs.push(Missed { schedule, template: version.record, run, withdrawn });
        }
    }
    let overdue: Vec<Held<Answer>> = select(db, WAITING, [])?;
    for held in overdue {
        let answer = held.record;
        let late = answer.again.as_ref().is_some_and(|again| now > again.due.plus(Again::GRACE));
        if !answer.waits() || !late {
            continue;
        }
        if let Some(round) = get::<Round>(db, answer.round)? {
            let facts = super::round::facts_to_close(db, known, round.record, now)?;
            closing.readings.push((answer, facts));
        }
    }
    Ok((closing, trusted))
}

/// Decides the site's own change.
pub(super) fn decide(db: &Connection, known: &mut Known, actor: &Actor, now: Instant, out: &mut Writes) -> Result<()> {
    round::close(closing(db, known, now)?.0, actor, now, out);
    action::end_watches(ended(db, now)?, now, out);
    Ok(())
}

/// The watches that have ended, as the index `action_watched` holds them.
pub(super) const ENDED: &str =
    "INDEXED BY action_watched WHERE state = 'watching' AND watch_until <= ?1 ORDER BY watch_until LIMIT ?2";

/// The most watches that are ended by one change: after an import of years they may be many, and nobody is to wait for them.
const WATCHES: i64 = 200;

fn any_ended(db: &Connection, now: Instant) -> Result<bool> {
    let sql = format!("SELECT 1 FROM action {ENDED}");
    Ok(db.prepare_cached(&sql)?.exists(params![now.0, 1])?)
}

/// The actions whose watch has ended by `now`, with their findings.
fn ended(db: &Connection, now: Instant) -> Result<Vec<(Action, Vec<Finding>)>> {
    let actions: Vec<Held<Action>> = select(db, ENDED, params![now.0, WATCHES])?;
    actions
        .into_iter()
        .map(|held| {
            let findings = findings_of(db, held.record.id)?;
            Ok((held.record, findings))
        })
        .collect()
}
