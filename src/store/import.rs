//! Imports: what is known of a batch and of what was brought in before, and taking a batch back piece by piece.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::content::Kept;
use crate::domain::import::{self, Brought, Change, Facts, Import, Newcomer};
use crate::domain::noun::Noun;
use crate::domain::people::{Crew, Person, Post};
use crate::domain::place::{Area, Asset};
use crate::domain::record::{Id, Record, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::round::Round;
use crate::domain::time::{Date, Instant};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::error::Result;
use super::known::Known;
use super::table::{Held, first, get, nouns, select};
use super::{Store, people, place, template};

impl Store {
    /// The imports, newest first.
    pub fn imports(&self, limit: i64) -> Result<Vec<Held<Import>>> {
        select(&self.db, "ORDER BY id DESC LIMIT ?1", [limit])
    }

    /// The imports that were begun and not ended.
    pub fn open_imports(&self) -> Result<Vec<Held<Import>>> {
        select(&self.db, "WHERE state IN ('running', 'undoing') ORDER BY id", [])
    }

    /// The import with this running number.
    pub fn import(&self, number: i64) -> Result<Option<Held<Import>>> {
        first(&self.db, "WHERE number = ?1", [number])
    }

    /// The last entries of an import's changes that nothing took back, newest first.
    pub fn standing_of(&self, import: Id) -> Result<Vec<Seq>> {
        let sql = "SELECT j.last FROM (SELECT max(seq) AS last, noun FROM journal WHERE batch = ?1 AND seq > ?1 AND noun <> 'import' \
                   GROUP BY op) j WHERE NOT EXISTS (SELECT 1 FROM journal u WHERE u.undoes = j.last) ORDER BY 1 DESC";
        let mut statement = self.db.prepare(sql)?;
        Ok(statement.query_map([import.0], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
    }

    /// How many changes of an import made a record, and how many altered one; those taken back are counted too.
    pub fn batch_counts(&self, import: Id) -> Result<(i64, i64)> {
        let sql = "SELECT count(*) FILTER (WHERE verb IN ('create', 'bring')), count(*) FILTER (WHERE verb = 'change') \
                   FROM journal WHERE batch = ?1 AND seq > ?1 AND noun <> 'import' AND n = 0";
        Ok(self.db.query_row(sql, [import.0], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }

    /// Whether a record of this noun is called so.
    pub fn has_reference(&self, noun: Noun, reference: &str) -> Result<bool> {
        let mut statement = self.db.prepare_cached("SELECT 1 FROM heading WHERE ref = ?1 AND noun = ?2")?;
        Ok(statement.exists([reference, noun.name()])?)
    }

    /// What was brought in before under this origin, whatever became of it.
    pub fn brought<R: Record>(&self, origin: &str) -> Result<Option<Brought<R>>> {
        brought(&self.db, origin)
    }

    /// The inspections of a place on a date that were brought in.
    pub fn past_rounds(&self, area: Option<&Code>, asset: Option<&Code>, date: Date) -> Result<Vec<Round>> {
        let held: Vec<Held<Round>> = select(
            &self.db,
            "WHERE ops_date = ?1 AND area IS ?2 AND asset IS ?3 AND origin IS NOT NULL AND state <> 'void' ORDER BY id",
            params![date.to_string(), area.map(Code::as_str), asset.map(Code::as_str)],
        )?;
        Ok(held.into_iter().map(|held| held.record).collect())
    }

    /// The area in use with this code.
    pub fn area(&self, code: &Code) -> Result<Option<Area>> {
        Ok(place::by_code::<Area>(&self.db, code.as_str())?.filter(|h| !h.record.archived).map(|held| held.record.is))
    }

    /// The asset in use with this code.
    pub fn asset(&self, code: &Code) -> Result<Option<Asset>> {
        Ok(place::by_code::<Asset>(&self.db, code.as_str())?.filter(|h| !h.record.archived).map(|held| held.record.is))
    }

    /// Whether any area or asset ever had this code.
    pub fn had_place(&self, code: &Code) -> Result<bool> {
        let area = place::by_code::<Area>(&self.db, code.as_str())?.is_some();
        Ok(area || place::by_code::<Asset>(&self.db, code.as_str())?.is_some())
    }

    /// The newest version of a checklist, in force or not.
    pub fn newest_version(&self, code: &Code) -> Result<Option<crate::domain::template::Template>> {
        Ok(template::newest(&self.db, code)?.map(|held| held.record))
    }
}

/// What bringing a row in would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Would {
    /// A record would be made.
    Make,
    /// A record that an import made would be altered.
    Alter,
    /// It is here as the row says.
    Same,
    /// It is here and other than the row says; someone here worked on it, so it stays.
    Keep,
}

/// Tries changes of imports without writing: by the same facts and the same decision.
pub struct Trial<'a> {
    db: &'a Connection,
    known: Known,
    actor: &'a Actor,
    now: Instant,
}

impl Store {
    /// To try rows before the first of them is written.
    pub fn trial<'a>(&'a self, actor: &'a Actor, now: Instant) -> Trial<'a> {
        Trial { db: &self.db, known: Known::default(), actor, now }
    }
}

impl Trial<'_> {
    /// What a change would do, or why it would be refused. The checklist that stands for the source may be missing yet.
    pub fn would(&mut self, change: &Change) -> Result<std::result::Result<Would, Refusal>> {
        let mut facts = facts(self.db, &mut self.known, change)?;
        let untouched = facts.let_alter();
        let mut out = Writes::after(0);
        Ok(match import::decide(&facts, change, self.actor, self.now, &mut out) {
            Err(Refusal::Unknown { what: "template", .. }) => Ok(Would::Make),
            Err(refusal) => Err(refusal),
            Ok(()) => Ok(match out.list().first().map(|write| write.verb) {
                None => Would::Same,
                Some(Verb::Bring) => Would::Make,
                Some(_) if untouched => Would::Alter,
                Some(_) => Would::Keep,
            }),
        })
    }
}

/// The record of an origin. Untouched where its last entry belongs to an import.
fn brought<R: Record>(db: &Connection, origin: &str) -> Result<Option<Brought<R>>> {
    let Some(held) = first::<R>(db, "WHERE origin = ?1", [origin])? else { return Ok(None) };
    let mut statement =
        db.prepare_cached("SELECT 1 FROM journal j JOIN import i ON i.id = j.batch WHERE j.seq = ?1")?;
    let untouched = statement.exists([held.seq])?;
    Ok(Some(Brought { record: held.record, untouched }))
}

pub(super) fn decide(
    db: &Connection,
    known: &mut Known,
    change: &Change,
    actor: &Actor,
    now: Instant,
    out: &mut Writes,
) -> Result<()> {
    let facts = facts(db, known, change)?;
    import::decide(&facts, change, actor, now, out)?;
    Ok(())
}

fn facts(db: &Connection, known: &mut Known, change: &Change) -> Result<Facts> {
    let numbered = |facts: Facts| -> Result<Facts> { Ok(Facts { next: Some(super::round::numbers(db)?), ..facts }) };
    match change {
        Change::Begin { digest, .. } => {
            let number = db.query_row("SELECT ifnull(max(number), 0) + 1 FROM import", [], |row| row.get(0))?;
            let open: Option<Held<Import>> =
                first(db, "WHERE state IN ('running', 'undoing') AND digest = ?1", [digest])?;
            Ok(Facts { number, open: open.map(|held| held.record), ..Facts::default() })
        }
        Change::Finish { import, .. } | Change::TakeBack { import, .. } | Change::TakenBack { import, .. } => {
            let import = get::<Import>(db, *import)?.map(|held| held.record);
            // Who may take it back was asked of the kind that the change names.
            let named = match change {
                Change::TakeBack { kind, .. } | Change::TakenBack { kind, .. } => Some(*kind),
                _ => None,
            };
            Ok(Facts {
                import: import.filter(|import| named.is_none_or(|kind| kind == import.kind)),
                ..Facts::default()
            })
        }
        Change::Form(form) => {
            let template = template::newest(db, &form.code)?.map(|held| Arc::new(held.record));
            Ok(Facts { template, ..Facts::default() })
        }
        Change::Person(new) => person(db, new),
        Change::Round(past) => {
            let unknown = unknown(db, past.area.as_ref(), past.asset.as_ref())?;
            let template = template::newest(db, &past.template)?.map(|held| Arc::new(held.record));
            numbered(Facts { unknown, template, round: brought(db, &past.origin)?, ..Facts::default() })
        }
        Change::Finding(past) => {
            let unknown = unknown(db, past.area.as_ref(), past.asset.as_ref())?;
            let finding = brought::<crate::domain::finding::Finding>(db, &past.origin)?;
            let action = brought::<Action>(db, &past.origin)?;
            let settings = known.settings(db)?;
            numbered(Facts { settings, finding, action, unknown, ..Facts::default() })
        }
        Change::Action(past) => {
            let unknown = unknown(db, past.area.as_ref(), past.asset.as_ref())?;
            let settings = known.settings(db)?;
            numbered(Facts { unknown, settings, action: brought(db, &past.origin)?, ..Facts::default() })
        }
    }
}

/// Which of a row's places there is not.
fn unknown(db: &Connection, area: Option<&Code>, asset: Option<&Code>) -> Result<Option<(Noun, Code)>> {
    let lacks = |noun: Noun, code: Option<&Code>| -> Result<Option<(Noun, Code)>> {
        let Some(code) = code else { return Ok(None) };
        let sql = format!("SELECT 1 FROM \"{}\" WHERE code = ?1 AND archived = 0", nouns::table(noun).noun);
        let there = db.prepare_cached(&sql)?.query_row([code.as_str()], |_| Ok(())).optional()?.is_some();
        Ok((!there).then(|| (noun, code.clone())))
    };
    Ok(match lacks(Noun::Area, area)? {
        Some(lacking) => Some(lacking),
        None => lacks(Noun::Asset, asset)?,
    })
}

fn person(db: &Connection, new: &Newcomer) -> Result<Facts> {
    let before = brought::<Person>(db, &new.origin)?;
    let own = before.as_ref().map(|brought| brought.record.id);
    let others = people::working(db)?.into_iter().map(|held| held.record).filter(|person| Some(person.id) != own);
    let taken: Vec<String> = others.flat_map(|person| person.logins).collect();
    let logins = new.logins.iter().filter(|login| taken.contains(login)).cloned().collect();
    let posts: Vec<Held<Kept<Post>>> = place::in_use(db)?;
    let crews: Vec<Held<Kept<Crew>>> = place::in_use(db)?;
    let post = new.fields.posts.iter().find(|code| posts.iter().all(|held| held.record.is.code != **code));
    let crew = new.fields.crew.iter().find(|code| crews.iter().all(|held| held.record.is.code != **code));
    let unknown = post.map(|code| (Noun::Post, code.clone())).or_else(|| crew.map(|code| (Noun::Crew, code.clone())));
    Ok(Facts { person: before, logins, unknown, ..Facts::default() })
}
