//! A round as the round screen shows it: its lines, what was answered, what was seen before.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use super::in_slot;
use crate::domain::action::Action;
use crate::domain::answer::{Answer, Verdict};
use crate::domain::code::Code;
use crate::domain::due::Slot;
use crate::domain::finding::Finding;
use crate::domain::item::Item;
use crate::domain::number::Quantity;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::round::{Grade, Round, Start, Which, grade, shown, signed};
use crate::domain::schedule::Schedule;
use crate::domain::signature::Signature;
use crate::domain::template::Template;
use crate::domain::time::Instant;
use crate::store::error::Result;
use crate::store::table::{Held, get, select};
use crate::store::versions::Versions;
use crate::store::{Store, people};

/// A round with everything its screen needs.
#[derive(Debug, Clone)]
pub struct RoundView {
    /// Which round it is; a slot until the first act, then its row.
    pub which: Which,
    /// The version it pins, or would.
    pub template: Arc<Template>,
    /// Its row, where it has one, with its revision.
    pub round: Option<Held<Round>>,
    /// When it should be done.
    pub due: Instant,
    /// When it may be begun.
    pub opens: Instant,
    /// The lines that are shown.
    pub lines: Vec<Line>,
    /// Who signed and reviewed.
    pub signatures: Vec<Signature>,
    /// Names by identity.
    pub names: HashMap<Id, String>,
}

/// A line with its answer and its past.
#[derive(Debug, Clone)]
pub struct Line {
    /// The section it stands in, by its place.
    pub section: usize,
    /// What it says.
    pub item: Item,
    /// What was answered.
    pub answer: Option<Held<Answer>>,
    /// The last three answers of this line on this asset, newest first.
    pub last: Vec<Past>,
    /// The open finding on it.
    pub finding: Option<Finding>,
    /// The action of that finding, as people call it.
    pub action: Option<String>,
    /// The action that another fail counts once more: of that finding, or of one that is watched.
    pub known: Option<Action>,
}

/// A line's answer in an earlier round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// How it was judged.
    pub verdict: Verdict,
    /// Its value.
    pub value: Option<Quantity>,
    /// As typed.
    pub typed: Option<String>,
}

impl RoundView {
    /// How many lines must still be answered before it can be signed.
    pub fn open_lines(&self) -> usize {
        self.lines.iter().filter(|line| line.answer.is_none() && !line.item.optional).count()
    }

    /// How many lines are answered.
    pub fn answered(&self) -> usize {
        self.lines.iter().filter(|line| line.answer.is_some()).count()
    }

    /// What it comes to with the answers it has.
    pub fn grade(&self) -> Grade {
        let answers: Vec<Answer> =
            self.lines.iter().filter_map(|line| line.answer.as_ref()).map(|held| held.record.clone()).collect();
        grade(&self.template.form, &answers, self.round.as_ref().and_then(|held| held.record.lot.as_ref()))
    }

    /// How many lines failed.
    pub fn failed(&self) -> usize {
        let fails = |line: &&Line| line.answer.as_ref().is_some_and(|held| held.record.verdict == Verdict::Fail);
        self.lines.iter().filter(fails).count()
    }
}

impl Store {
    /// A round as its screen shows it.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] where there is no such round; [`Refusal::WrongState`] for a slot that cannot be begun.
    pub fn round(&self, which: &Which, now: Instant) -> Result<RoundView> {
        let db = self.db.unchecked_transaction()?;
        match which {
            Which::Row(id) => {
                let unknown = || Refusal::Unknown { what: "round", given: id.to_string(), near: Vec::new() };
                of_row(&db, &self.versions, get::<Round>(&db, *id)?.ok_or_else(unknown)?)
            }
            Which::Slot { schedule, slot } => {
                let unknown = || Refusal::Unknown { what: "schedule", given: schedule.to_string(), near: Vec::new() };
                let held = get::<Schedule>(&db, *schedule)?.ok_or_else(unknown)?;
                if let Some(round) = in_slot(&db, &held.record.template, held.record.asset.as_ref(), slot)?
                    .filter(|row| !row.record.is_withdrawn())
                {
                    return of_row(&db, &self.versions, round);
                }
                match super::facts::start_of(&db, &self.calendar()?, held.record, slot, now)? {
                    Start::Slot(pair) => of_slot(&db, &self.versions, which.clone(), &pair.0, &pair.1),
                    Start::Shut(state) => Err(Refusal::WrongState { reference: slot.clone(), state }.into()),
                    Start::AdHoc { .. } => Err(unknown().into()),
                }
            }
        }
    }

    /// The round in this slot of a checklist and asset, where anyone acted on it.
    pub fn round_in_slot(&self, template: &Code, asset: Option<&Code>, slot: &str) -> Result<Option<Held<Round>>> {
        in_slot(&self.db, template, asset, slot)
    }

    /// The round with this running number.
    pub fn round_numbered(&self, number: i64) -> Result<Option<Held<Round>>> {
        crate::store::table::first(&self.db, "WHERE number = ?1", [number])
    }
}

fn of_row(db: &Connection, versions: &Versions, held: Held<Round>) -> Result<RoundView> {
    let round = &held.record;
    let template = versions.pinned(db, round.version)?.record;
    let answers: Vec<Held<Answer>> = select(db, "WHERE round = ?1 AND void = 0 ORDER BY id", [round.id.0])?;
    let signatures: Vec<Held<Signature>> = select(db, "WHERE round = ?1 ORDER BY id", [round.id.0])?;
    Ok(RoundView {
        which: Which::Row(round.id),
        lines: lines(db, &template, round.asset.as_ref(), answers, Some(round))?,
        due: round.due,
        opens: round.opens,
        signatures: signatures.into_iter().map(|held| held.record).collect(),
        names: people::names(db)?,
        template,
        round: Some(held),
    })
}

fn of_slot(db: &Connection, versions: &Versions, which: Which, schedule: &Schedule, slot: &Slot) -> Result<RoundView> {
    let unknown = || Refusal::Unknown { what: "template", given: schedule.template.to_string(), near: Vec::new() };
    let template = versions.in_force(db, &schedule.template)?.ok_or_else(unknown)?;
    Ok(RoundView {
        which,
        lines: lines(db, &template, schedule.asset.as_ref(), Vec::new(), None)?,
        due: slot.due,
        opens: slot.opens,
        signatures: Vec::new(),
        names: people::names(db)?,
        template,
        round: None,
    })
}

fn lines(
    db: &Connection,
    template: &Template,
    asset: Option<&Code>,
    mut answers: Vec<Held<Answer>>,
    round: Option<&Round>,
) -> Result<Vec<Line>> {
    let given: Vec<Answer> = answers.iter().map(|held| held.record.clone()).collect();
    let asset = asset.map_or("", Code::as_str);
    let findings: Vec<Held<Finding>> = select(
        db,
        "WHERE template = ?1 AND (open = 1 OR watched = 1) AND ifnull(asset, '') = ?2 ORDER BY id",
        params![template.code.as_str(), asset],
    )?;
    let mut past = past(db, &template.code, asset, round.map(|round| round.id))?;
    let mut lines = Vec::new();
    let done = round.is_some_and(|round| round.state.is_done());
    for item in if done { signed(&template.form, &given) } else { shown(&template.form, &given) } {
        let section = template.form.sections.iter().position(|s| s.items.iter().any(|i| i.key == item.key));
        let on_line = |held: &&Held<Finding>| held.record.item.as_ref() == Some(&item.key);
        let finding = findings.iter().rev().find(|held| on_line(held) && held.record.open);
        let finding = finding.map(|held| held.record.clone());
        let counted = findings.iter().find(on_line).and_then(|held| held.record.action);
        let known = counted.map(|id| get::<Action>(db, id)).transpose()?.flatten();
        let action = match finding.as_ref().and_then(|finding| finding.action) {
            Some(id) => reference(db, id)?,
            None => None,
        };
        let place = answers.iter().position(|held| held.record.item == item.key);
        lines.push(Line {
            section: section.unwrap_or_default(),
            answer: place.map(|place| answers.swap_remove(place)),
            last: past.remove(item.key.as_str()).unwrap_or_default(),
            finding,
            action,
            known: known.map(|held| held.record),
            item: item.clone(),
        });
    }
    Ok(lines)
}

fn reference(db: &Connection, id: Id) -> Result<Option<String>> {
    let mut statement = db.prepare_cached("SELECT ref FROM heading WHERE id = ?1")?;
    Ok(statement.query_row([id.0], |row| row.get(0)).optional()?)
}

/// The answers of the last three rounds, by line, newest first.
fn past(db: &Connection, template: &Code, asset: &str, but: Option<Id>) -> Result<HashMap<String, Vec<Past>>> {
    let mut rounds = db.prepare_cached(
        "SELECT id FROM round WHERE template = ?1 AND ifnull(asset, '') = ?2 AND state IN ('done', 'reviewed', 'done_late') \
         AND id <> ?3 ORDER BY anchor DESC LIMIT 3",
    )?;
    let ids: Vec<i64> = rounds
        .query_map(params![template.as_str(), asset, but.map_or(0, |id| id.0)], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let mut past: HashMap<String, Vec<Past>> = HashMap::new();
    for id in ids {
        let answers: Vec<Held<Answer>> = select(db, "WHERE round = ?1 AND void = 0", [id])?;
        for answer in answers.into_iter().map(|held| held.record) {
            let value = answer.counts();
            let last = Past { verdict: answer.verdict, value, typed: answer.typed };
            past.entry(answer.item.to_string()).or_default().push(last);
        }
    }
    Ok(past)
}
