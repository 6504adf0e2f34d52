//! Packs in the file: what is installed, what the site made of it, and its content back out.

use rusqlite::Connection;

use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::content::{Content, Kept};
use crate::domain::noun::Noun;
use crate::domain::pack::{About, Change, Facts, Installed, Known, Pack, install};
use crate::domain::phrase::{Lang, Phrase};
use crate::domain::record::{Id, Record};
use crate::domain::schedule::{Plan, Schedule};
use crate::domain::site::Shift;
use crate::domain::template::Template;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::Store;
use super::error::Result;
use super::table::{Held, select};
use super::{place, site};

impl Store {
    /// The packs installed, oldest first.
    pub fn packs(&self) -> Result<Vec<Installed>> {
        let held: Vec<Held<Installed>> = select(&self.db, "WHERE archived = 0 ORDER BY id", [])?;
        Ok(held.into_iter().map(|held| held.record).collect())
    }

    /// What the site would keep as its own if `pack` were installed at `now`.
    pub fn kept_from(&self, pack: &Pack, now: Instant) -> Result<Vec<(Noun, Code)>> {
        let mut nowhere = Writes::after(Self::head_of(&self.db)?);
        let today = self.calendar()?.date(now);
        Ok(install(&facts(&self.db)?, pack, "", None, now, today, &mut nowhere))
    }

    /// The site's own content as a pack under `name`.
    pub fn export_pack(&self, name: &Code) -> Result<Pack> {
        let db = &self.db;
        let site = self.site()?.record;
        let installed = self.packs()?.into_iter().rfind(|installed| installed.code == *name);
        let about = About {
            name: name.clone(),
            version: installed.as_ref().map_or_else(|| "1.0".to_owned(), |installed| installed.version.clone()),
            title: installed.map_or_else(|| Phrase::plain(site.name), |installed| installed.title),
            languages: Vec::new(),
            needs: Vec::new(),
        };
        let shifts: Vec<Held<Kept<Shift>>> = select(db, "WHERE archived = 0 AND until IS NULL ORDER BY id", [])?;
        let templates: Vec<Held<Template>> = select(db, "WHERE state = 'in_force' ORDER BY code", [])?;
        let schedules: Vec<Held<Schedule>> = select(db, "WHERE replaced = 0 ORDER BY id", [])?;
        let mut pack = Pack {
            shifts: shifts.into_iter().map(|held| held.record.is).collect(),
            holidays: content(db)?,
            units: content(db)?,
            areas: content(db)?,
            assets: content(db)?,
            posts: content(db)?,
            crews: content(db)?,
            chapters: content(db)?,
            clauses: content(db)?,
            subjects: content(db)?,
            forms: templates.into_iter().map(|held| held.record.form).collect(),
            plans: schedules.into_iter().map(|held| plan(held.record)).collect(),
            wordings: content(db)?,
            ..Pack::empty(about)
        };
        let spoken = Lang::ALL.into_iter().filter(|lang| pack.forms.iter().all(|form| form.title.speaks(*lang)));
        pack.about.languages = spoken.map(|lang| lang.tag().to_owned()).collect();
        Ok(pack)
    }
}

/// A schedule's plan, as it runs now.
fn plan(schedule: Schedule) -> Plan {
    let on = schedule.is_on();
    Plan { on, ..schedule.plan }
}

fn content<T: Content>(db: &Connection) -> Result<Vec<T>> {
    Ok(place::in_use(db)?.into_iter().map(|held: Held<Kept<T>>| held.record.is).collect())
}

pub(super) fn decide(db: &Connection, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<()> {
    let Change::Install { pack, digest } = change;
    let today = site::calendar(db)?.map_or_else(|| now.utc().date_naive(), |calendar| calendar.date(now));
    let facts = facts(db)?;
    facts.allow(&pack.about)?;
    install(&facts, pack, digest, actor.person, now, today, out);
    Ok(())
}

fn facts(db: &Connection) -> Result<Facts> {
    const ALL: &str = "ORDER BY id";
    Ok(Facts {
        shifts: known(db, "WHERE archived = 0 AND until IS NULL ORDER BY id")?,
        holidays: known(db, ALL)?,
        units: known(db, ALL)?,
        areas: known(db, ALL)?,
        assets: known(db, ALL)?,
        posts: known(db, ALL)?,
        crews: known(db, ALL)?,
        chapters: known(db, ALL)?,
        clauses: known(db, ALL)?,
        subjects: known(db, ALL)?,
        templates: known(
            db,
            "WHERE version = (SELECT max(version) FROM template other WHERE other.code = template.code) ORDER BY id",
        )?,
        schedules: known(db, "WHERE replaced = 0 ORDER BY id")?,
        wordings: known(db, ALL)?,
        installed: select(db, ALL, [])?.into_iter().map(|held: Held<Installed>| held.record).collect(),
    })
}

fn known<R: Record>(db: &Connection, tail: &str) -> Result<Vec<Known<R>>> {
    let held: Vec<Held<R>> = select(db, tail, [])?;
    let mut known = Vec::with_capacity(held.len());
    for held in held {
        let touched = touched(db, R::NOUN, held.record.id())?;
        known.push(Known { record: held.record, touched });
    }
    Ok(known)
}

/// Whether anyone but a pack ever wrote the record. Switching a schedule is no change of what the pack said.
fn touched(db: &Connection, noun: Noun, id: Id) -> Result<bool> {
    let mut statement = db.prepare_cached(
        "SELECT EXISTS (SELECT 1 FROM journal WHERE noun = ?1 AND record = ?2 AND verb NOT IN (?3, ?4, ?5))",
    )?;
    let quiet = [Verb::Install.name(), Verb::On.name(), Verb::Off.name()];
    Ok(statement.query_row((noun.name(), id.0, quiet[0], quiet[1], quiet[2]), |row| row.get(0))?)
}
