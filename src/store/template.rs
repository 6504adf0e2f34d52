//! Checklists and their versions.

use rusqlite::Connection;

use crate::domain::code::Code;
use crate::domain::pack::check_forms;
use crate::domain::phrase::Phrase;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::schedule::Schedule;
use crate::domain::template::{self, Change, Form, Template};
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::error::Result;
use super::table::{Held, first, get, select};
use super::{Store, names};

/// A checklist in the list of them: its version in force and its schedules.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    /// The version in force.
    pub template: Template,
    /// Its schedules, on and off; none where it is started when needed.
    pub schedules: Vec<Schedule>,
}

impl Listed {
    /// Whether any of its schedules runs.
    pub fn is_on(&self) -> bool {
        self.schedules.iter().any(Schedule::is_on)
    }
}

impl Store {
    /// The checklists in force with their schedules, by code.
    pub fn templates(&self) -> Result<Vec<Listed>> {
        let templates: Vec<Held<Template>> = select(&self.db, "WHERE state = 'in_force' ORDER BY code", [])?;
        let schedules: Vec<Held<Schedule>> = select(&self.db, "WHERE replaced = 0 ORDER BY id", [])?;
        let listed = templates.into_iter().map(|held| {
            let template = held.record;
            let own = schedules.iter().filter(|schedule| schedule.record.template == template.code);
            Listed { schedules: own.map(|held| held.record.clone()).collect(), template }
        });
        Ok(listed.collect())
    }

    /// The version of a checklist in force.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] with the codes that come close.
    pub fn template(&self, code: &Code) -> Result<Template> {
        in_force(&self.db, code)
    }

    /// One version, as a round pins it.
    pub fn version(&self, id: Id) -> Result<Option<Template>> {
        Ok(get::<Template>(&self.db, id)?.map(|held| held.record))
    }

    /// Every code that a checklist has or had: none of them is given again.
    pub fn template_codes(&self) -> Result<Vec<Code>> {
        let mut statement = self.db.prepare_cached("SELECT DISTINCT code FROM template ORDER BY code")?;
        let codes: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(codes.iter().filter_map(|code| Code::parse(code).ok()).collect())
    }

    /// What each checklist that is or was in use is called, by its newest version.
    pub fn template_titles(&self) -> Result<Vec<(Code, Phrase)>> {
        let sql =
            "SELECT t.code, h.title FROM template t JOIN heading h ON h.id = t.id ORDER BY t.code, t.version DESC";
        let mut statement = self.db.prepare_cached(sql)?;
        let mut rows = statement.query([])?;
        let mut titles: Vec<(Code, Phrase)> = Vec::new();
        while let Some(row) = rows.next()? {
            let Ok(code) = Code::parse(&row.get::<_, String>(0)?) else { continue };
            if titles.last().is_none_or(|(last, _)| *last != code) {
                titles.push((code, serde_json::from_str(&row.get::<_, String>(1)?)?));
            }
        }
        Ok(titles)
    }

    /// Every version of a checklist, newest first.
    pub fn versions(&self, code: &Code) -> Result<Vec<Held<Template>>> {
        select(&self.db, "WHERE code = ?1 ORDER BY version DESC", [code.as_str()])
    }
}

/// The newest version of a checklist, in force or not.
pub(super) fn newest(db: &Connection, code: &Code) -> Result<Option<Held<Template>>> {
    first(db, "WHERE code = ?1 ORDER BY version DESC LIMIT 1", [code.as_str()])
}

/// The version in force, or the refusal that names what comes close.
pub(super) fn in_force(db: &Connection, code: &Code) -> Result<Template> {
    let found: Option<Held<Template>> =
        first(db, "WHERE code = ?1 AND state = 'in_force' ORDER BY version DESC", [code.as_str()])?;
    match found {
        Some(held) => Ok(held.record),
        None => Err(unknown(db, code)?.into()),
    }
}

/// That no checklist in force has this code, with those that come close.
pub(super) fn unknown(db: &Connection, code: &Code) -> Result<Refusal> {
    Ok(Refusal::Unknown { what: "template", given: code.to_string(), near: near(db, code)? })
}

/// Codes that come close to what was typed.
fn near(db: &Connection, code: &Code) -> Result<Vec<String>> {
    let mut statement =
        db.prepare_cached("SELECT DISTINCT code FROM template WHERE state = 'in_force' ORDER BY code")?;
    let codes: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(super::near(code.as_str(), codes.iter().map(String::as_str)))
}

/// Whatever the door, a form that makes no sense or names what the site does not have is not put in force.
fn sound(db: &Connection, forms: &[Form]) -> Result<()> {
    let names = names::of(db)?;
    let mut problems = check_forms(forms, &names).into_iter();
    match problems.next() {
        Some(problem) => Err(Refusal::Mistake { problem: Box::new(problem), more: problems.count() }.into()),
        None => Ok(()),
    }
}

pub(super) fn decide(db: &Connection, change: &Change, now: Instant, out: &mut Writes) -> Result<()> {
    match change {
        Change::Publish(forms) => {
            sound(db, forms)?;
            let mut current = Vec::new();
            for form in forms {
                current.extend(newest(db, &form.code)?.map(|held| held.record));
            }
            template::publish(forms, &current, Verb::Publish, out);
        }
        Change::Make(form) => {
            sound(db, std::slice::from_ref(&**form))?;
            let current = newest(db, &form.code)?.map(|held| held.record);
            template::make(form, current.as_ref(), out)?;
        }
        Change::Archive(code) => {
            let schedules: Vec<Held<Schedule>> =
                select(db, "WHERE template = ?1 AND replaced = 0 ORDER BY id", [code.as_str()])?;
            let schedules: Vec<Schedule> = schedules.into_iter().map(|held| held.record).collect();
            template::archive(&in_force(db, code)?, &schedules, now, out)?;
        }
    }
    Ok(())
}
