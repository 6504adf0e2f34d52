//! Closing what nobody touched: by the site itself, in a short transaction before the next write of any session.

use rusqlite::Connection;

use crate::domain::actor::Actor;
use crate::domain::answer::{Again, Answer};
use crate::domain::change::Change;
use crate::domain::due;
use crate::domain::round::{self, Closing};
use crate::domain::time::{Instant, Span};
use crate::domain::round::Round;

use super::envelope::Envelope;
use super::error::Result;
use super::known::Known;
use super::table::{Held, get, select};
use super::{Store, place, schedule, template};

/// The answers that wait for a second reading.
pub(super) const WAITING: &str = "WHERE again IS NOT NULL AND void = 0 AND json_extract(again, '$.at') IS NULL \
                                  AND json_extract(again, '$.missed') = 0 ORDER BY id";

/// How long a session trusts that nothing new was missed. A slot that begins is looked at regardless.
const TRUST: Span = Span::of_minutes(1);

impl Store {
    /// Closes missed slots and second readings not taken, if there are any, before `envelope` is applied.
    pub(super) fn close_untouched(&mut self, envelope: &Envelope) -> Result<()> {
        let begins = matches!(&envelope.change, Change::Round(change) if !matches!(change, round::Change::Explain { .. }));
        if !self.writable || (envelope.at < self.quiet_until && !begins) {
            return Ok(());
        }
        let (closing, quiet_until) = closing(&self.db, &mut Known::default(), envelope.at)?;
        if !closing.runs.is_empty() || !closing.readings.is_empty() {
            let site = Actor::site(envelope.actor.uid);
            let close = Change::Round(round::Change::Close);
            self.write(&Envelope::new(&site, &envelope.session, envelope.at, close))?;
        }
        self.quiet_until = quiet_until;
        Ok(())
    }
}

/// What is to be closed at `now`, and until when nothing more can be.
pub(super) fn closing(db: &Connection, known: &mut Known, now: Instant) -> Result<(Closing, Instant)> {
    let next = round::Next { ..super::round::numbers(db)? };
    let mut closing = Closing { runs: Vec::new(), readings: Vec::new(), next };
    let trusted = now.plus(TRUST);
    let Some(calendar) = known.calendar(db)? else { return Ok((closing, trusted)) };
    for schedule in schedule::running(db, Instant(i64::MIN))? {
        let acts = schedule::acts(db, schedule.id)?;
        let since = acts.cursor.or(schedule.since).unwrap_or(now);
        let suspensions = place::suspensions(db, since)?;
        let outlook = due::outlook(&schedule, &calendar, &suspensions, &acts, now, now);
        if let Some(run) = outlook.missed {
            // A checklist taken out of use since then is missed by nobody.
            let Some(version) = template::newest(db, &schedule.template)? else { continue };
            closing.runs.push((schedule, version.record, run));
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
            let facts = super::round::facts_to_close(db, known, round.record)?;
            closing.readings.push((answer, facts));
        }
    }
    Ok((closing, trusted))
}
