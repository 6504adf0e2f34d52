//! What a decision about actions looks at, fetched in the transaction that writes it.

use rusqlite::{Connection, OptionalExtension};

use crate::domain::action::{self, Action, Change, Facts, Plan};
use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::content::Content;
use crate::domain::finding::Finding;
use crate::domain::heading::Link;
use crate::domain::people::{Person, Post};
use crate::domain::place::{Area, Asset};
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::writes::Writes;
use crate::store::error::Result;
use crate::store::known::Known;
use crate::store::table::{get, select};
use crate::store::{people, place};

/// Decides a change of an action.
pub(in crate::store) fn decide(
    db: &Connection,
    known: &mut Known,
    change: &Change,
    actor: &Actor,
    now: Instant,
    out: &mut Writes,
) -> Result<()> {
    let facts = facts(db, known, change, now)?;
    Ok(action::decide(facts, change, actor, now, out)?)
}

fn facts(db: &Connection, known: &mut Known, change: &Change, now: Instant) -> Result<Facts> {
    let action = change.action().map(|id| row(db, id)).transpose()?;
    let into = match change {
        Change::Merge { into, .. } => Some(row(db, *into)?),
        _ => None,
    };
    let nothing = Plan::default();
    let (plan, source) = match change {
        Change::New(fields) => (&fields.plan, fields.source),
        Change::Plan { plan, .. } => (plan.as_ref(), None),
        _ => (&nothing, None),
    };
    let post = match change {
        Change::Transfer { post, .. } => post,
        _ => &plan.post,
    };
    let opened_today = match &action {
        Some(action) => opened_today(db, known, action, now)?,
        None => false,
    };
    Ok(Facts {
        settings: known.settings(db)?,
        findings: match &action {
            Some(action) => findings_of(db, action.id)?,
            None => Vec::new(),
        },
        action,
        into,
        staff: staff(db)?,
        left: match change {
            Change::Verify { .. } | Change::Reopen { .. } => people::left(db)?,
            _ => Vec::new(),
        },
        posts: in_use::<Post>(db, post.as_ref())?,
        areas: in_use::<Area>(db, plan.area.as_ref())?,
        assets: in_use::<Asset>(db, plan.asset.as_ref())?,
        has_source: match source {
            Some(source) => there_is(db, source)?,
            None => true,
        },
        opened_today,
        next: next(db)?,
    })
}

/// The running number to give out next.
fn next(db: &Connection) -> Result<i64> {
    let sql = "SELECT ifnull(max(number), 0) + 1 FROM action";
    Ok(db.prepare_cached(sql)?.query_row([], |row| row.get(0))?)
}

/// What a verification on a round looks at: who works here and who did once, and whether an action was opened on the site's day that it is.
pub(in crate::store) fn verifying_facts(
    db: &Connection,
    known: &mut Known,
    actions: &[Action],
    now: Instant,
) -> Result<([Vec<Person>; 2], Vec<Id>)> {
    let mut today = Vec::new();
    for action in actions {
        if opened_today(db, known, action, now)? {
            today.push(action.id);
        }
    }
    Ok(([staff(db)?, people::left(db)?], today))
}

fn opened_today(db: &Connection, known: &mut Known, action: &Action, now: Instant) -> Result<bool> {
    let calendar = known.calendar(db)?;
    Ok(calendar.is_some_and(|calendar| calendar.date(action.at) == calendar.date(now)))
}

fn staff(db: &Connection) -> Result<Vec<Person>> {
    Ok(people::working(db)?.into_iter().map(|held| held.record).collect())
}

fn row(db: &Connection, id: Id) -> Result<Action> {
    let unknown = || Refusal::Unknown { what: "action", given: id.to_string(), near: Vec::new() };
    Ok(get::<Action>(db, id)?.ok_or_else(unknown)?.record)
}

/// The findings that an action puts right, in the order in which they were made.
pub(in crate::store) fn findings_of(db: &Connection, action: Id) -> Result<Vec<Finding>> {
    let held = select::<Finding>(db, "WHERE action = ?1 ORDER BY id", [action.0])?;
    Ok(held.into_iter().map(|held| held.record).collect())
}

/// The code, where the site has such content in use.
fn in_use<T: Content>(db: &Connection, code: Option<&Code>) -> Result<Vec<Code>> {
    let Some(code) = code else { return Ok(Vec::new()) };
    let there = place::by_code::<T>(db, code.as_str())?.is_some_and(|held| !held.record.archived);
    Ok(if there { vec![code.clone()] } else { Vec::new() })
}

fn there_is(db: &Connection, link: Link) -> Result<bool> {
    let sql = "SELECT 1 FROM heading WHERE id = ?1 AND noun = ?2";
    let found = db.prepare_cached(sql)?.query_row((link.id.0, link.noun.name()), |_| Ok(())).optional()?;
    Ok(found.is_some())
}
