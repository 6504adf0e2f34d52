//! What a decision about rounds looks at, fetched in the transaction that writes it.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, params};

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::answer::{Answer, Verdict};
use crate::domain::calendar::Calendar;
use crate::domain::code::Code;
use crate::domain::finding::Finding;
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::round::{self, Change, Facts, Next, Rectifying, Round, Seal, Start, Which};
use crate::domain::sampling::Lot;
use crate::domain::schedule::Schedule;
use crate::domain::signature::Signature;
use crate::domain::template::Template;
use crate::domain::time::{Instant, Span};
use crate::domain::writes::Writes;
use crate::store::action::{findings_of, verifying_facts};
use crate::store::error::{Error, Result};
use crate::store::known::Known;
use crate::store::table::{Held, first, get, select};
use crate::store::{people, schedule};

/// Decides a change of rounds.
pub(in crate::store) fn decide(
    db: &Connection,
    known: &mut Known,
    change: &Change,
    actor: &Actor,
    now: Instant,
    out: &mut Writes,
) -> Result<()> {
    match change {
        Change::Explain { rounds, reason } => {
            let mut found = Vec::with_capacity(rounds.len());
            for id in rounds {
                found.push(row(db, *id)?.record);
            }
            Ok(round::explain(found, reason, actor, out)?)
        }
        change => {
            let facts = facts(db, known, change, actor, now)?;
            let duty = change.duty_on(facts.template.form.kind);
            if !actor.may(duty) {
                return Err(Refusal::of_duty(actor, duty, people::who_may(db, duty)?).into());
            }
            Ok(round::decide(facts, change, actor, now, out)?)
        }
    }
}

fn facts(db: &Connection, known: &mut Known, change: &Change, actor: &Actor, now: Instant) -> Result<Facts> {
    let mut desk = Desk { db, known, needs: Needs::of(change), actor, now };
    match change {
        Change::Start { which: None, template: code, asset, .. } => {
            let code =
                code.as_ref().ok_or(Refusal::Unknown { what: "template", given: String::new(), near: vec![] })?;
            let template = desk.known.in_force(db, code)?;
            let start = desk.ad_hoc(asset.clone(), now)?;
            desk.facts(template, None, Some(start))
        }
        Change::Inspect(inspect) => {
            let template = desk.known.in_force(db, &inspect.template)?;
            let start = desk.ad_hoc(inspect.asset.clone(), now)?;
            desk.facts(template, None, Some(start))
        }
        Change::Start { which: Some(which), .. }
        | Change::Team { which, .. }
        | Change::Remark { which, .. }
        | Change::Lot { which, .. }
        | Change::Answer { which, .. }
        | Change::Bulk { which, .. }
        | Change::Again { which, .. }
        | Change::Fixed { which, .. }
        | Change::InOrder { which, .. }
        | Change::Walk { which, .. }
        | Change::Sign { which, .. }
        | Change::Skip { which, .. }
        | Change::NotApplicable { which, .. } => match which {
            Which::Row(id) => {
                let round = row(db, *id)?.record;
                match round.schedule.filter(|_| round.is_withdrawn()) {
                    Some(schedule) => desk.facts_of_slot(schedule, &round.slot, now),
                    None => desk.facts_of_row(round),
                }
            }
            Which::Slot { schedule, slot } => desk.facts_of_slot(*schedule, slot, now),
        },
        Change::Remeasure { round, .. }
        | Change::Review { round, .. }
        | Change::DoLate { round, .. }
        | Change::Void { round, .. } => desk.facts_of_row(row(db, *round)?.record),
        Change::Explain { .. } | Change::Close => Err(Error::Damaged("not about one round".to_owned())),
    }
}

fn row(db: &Connection, id: Id) -> Result<Held<Round>> {
    let unknown = || Refusal::Unknown { what: "round", given: id.to_string(), near: Vec::new() };
    get::<Round>(db, id)?.ok_or_else(|| unknown().into())
}

/// What a decision asks for beyond the round, its answers and findings.
// Each is a query more or less.
#[allow(clippy::struct_excessive_bools)]
#[derive(Debug, Clone, Copy, Default)]
struct Needs {
    /// What a signature would stand over.
    seal: bool,
    /// The lines that failed last time.
    failed_before: bool,
    /// Who works here.
    people: bool,
    /// The lots judged before.
    lots: bool,
    /// The round that is to be repeated.
    repeated: Option<Id>,
    /// What was closed not long ago, where a finding may be opened.
    closed: bool,
    /// Who may verify, and what.
    verifying: bool,
}

impl Needs {
    fn of(change: &Change) -> Self {
        Self {
            seal: matches!(change, Change::Sign { .. } | Change::Review { .. }),
            failed_before: matches!(change, Change::Bulk { .. }),
            people: match change {
                Change::Answer { given, .. } => given.owner.is_some() || given.remedy.is_some(),
                Change::Team { team, .. } => !team.is_empty(),
                Change::Inspect(inspect) => !inspect.team.is_empty(),
                _ => false,
            },
            lots: match change {
                Change::Inspect(inspect) => inspect.lot.is_some(),
                change => matches!(change, Change::Lot { .. }),
            },
            repeated: if let Change::Inspect(inspect) = change { inspect.reinspects } else { None },
            closed: match change {
                Change::Answer { given, .. } => given.verdict.is_none_or(|verdict| verdict == Verdict::Fail),
                change => matches!(change, Change::Fixed { .. } | Change::Remeasure { .. } | Change::Sign { .. }),
            },
            verifying: matches!(change, Change::InOrder { .. }),
        }
    }
}

/// The facts of a round whose second reading nobody took.
pub(in crate::store) fn facts_to_close(
    db: &Connection,
    known: &mut Known,
    round: Round,
    now: Instant,
) -> Result<Facts> {
    let needs = Needs { closed: true, ..Needs::default() };
    Desk { db, known, needs, actor: &Actor::site(0), now }.facts_of_row(round)
}

/// Facts being fetched.
struct Desk<'a> {
    db: &'a Connection,
    known: &'a mut Known,
    needs: Needs,
    actor: &'a Actor,
    now: Instant,
}

impl Desk<'_> {
    fn facts_of_row(&mut self, round: Round) -> Result<Facts> {
        let template = self.known.version(self.db, round.version)?.record;
        self.facts(template, Some(round), None)
    }

    fn facts_of_slot(&mut self, id: Id, slot: &str, now: Instant) -> Result<Facts> {
        let unknown = || Refusal::Unknown { what: "schedule", given: id.to_string(), near: Vec::new() };
        let schedule = get::<Schedule>(self.db, id)?.ok_or_else(unknown)?.record;
        let existing = in_slot(self.db, &schedule.template, schedule.asset.as_ref(), slot)?.map(|held| held.record);
        if let Some(round) = existing.clone().filter(|round| !round.is_withdrawn()) {
            return self.facts_of_row(round);
        }
        let template = self.known.in_force(self.db, &schedule.template)?;
        let calendar = self.calendar()?;
        let start = start_of(self.db, &calendar, schedule, slot, now)?;
        self.facts(template, existing, Some(start))
    }

    fn calendar(&mut self) -> Result<Arc<Calendar>> {
        self.known.calendar(self.db)?.ok_or_else(|| Error::Damaged("no site".to_owned()))
    }

    /// The window of a checklist started when needed: the running shift, else the last twelve hours.
    fn ad_hoc(&mut self, asset: Option<Code>, now: Instant) -> Result<Start> {
        let calendar = self.calendar()?;
        let turn = calendar.shifts_at(now).pop();
        Ok(Start::AdHoc {
            asset,
            ops_date: calendar.ops_date(now),
            opens: turn.as_ref().map_or_else(|| now.plus(Span::of_hours(-12)), |turn| turn.start),
            shift: turn.map(|turn| turn.shift),
        })
    }

    fn facts(&mut self, template: Arc<Template>, round: Option<Round>, start: Option<Start>) -> Result<Facts> {
        let db = self.db;
        let asset = match (&round, &start) {
            (Some(round), _) => round.asset.clone(),
            (None, Some(Start::Slot(pair))) => pair.0.asset.clone(),
            (None, Some(Start::AdHoc { asset, .. })) => asset.clone().or_else(|| template.form.asset.clone()),
            _ => None,
        };
        let answers: Vec<Held<Answer>> = match &round {
            Some(round) => select(db, "WHERE round = ?1 ORDER BY id", [round.id.0])?,
            None => Vec::new(),
        };
        let findings = open_findings(db, &template.code, asset.as_ref(), &answers)?;
        let (findings, actions) = with_actions(db, findings)?;
        let rectifying = self.rectifying(&template.code, asset.as_ref(), &actions)?;
        let holder = match &template.form.post {
            Some(post) => people::only_holder(db, post)?,
            None => None,
        };
        let failed_before = if self.needs.failed_before {
            failed_before(db, &template.code, asset.as_ref(), round.as_ref().map(|round| round.id))?
        } else {
            Vec::new()
        };
        Ok(Facts {
            settings: self.known.settings(db)?,
            failed_before,
            people: if self.needs.people { people::at_work(db)? } else { Vec::new() },
            repeated: match self.needs.repeated {
                Some(id) => Some(row(db, id)?.record),
                None => None,
            },
            lots: if self.needs.lots { lots(db, &template.code, asset.as_ref())? } else { Vec::new() },
            seal: self.seal(&template, round.as_ref(), &answers)?,
            answers: answers.into_iter().map(|held| held.record).collect(),
            next: numbers(db)?,
            template,
            round,
            start,
            findings,
            actions,
            rectifying,
            holder,
        })
    }

    fn rectifying(&mut self, template: &Code, asset: Option<&Code>, actions: &[Action]) -> Result<Rectifying> {
        let mut rectifying = Rectifying::default();
        if self.needs.closed {
            let within = self.known.settings(self.db)?.repeat_within;
            let since = self.now.plus(Span::of_minutes(-within.minutes()));
            rectifying.closed = closed_findings(self.db, template, asset, since)?;
        }
        if self.needs.verifying {
            ([rectifying.staff, rectifying.left], rectifying.opened_today) =
                verifying_facts(self.db, self.known, actions, self.now)?;
        }
        Ok(rectifying)
    }

    fn seal(&mut self, version: &Template, round: Option<&Round>, answers: &[Held<Answer>]) -> Result<Seal> {
        if !self.needs.seal {
            return Ok(Seal::default());
        }
        let db = self.db;
        let pinned = self.known.version(db, version.id)?.seq;
        let given: Vec<Held<Signature>> = match round {
            Some(round) => select(db, "WHERE round = ?1 ORDER BY id", [round.id.0])?,
            None => Vec::new(),
        };
        let live = answers.iter().filter(|held| !held.record.void).map(|held| (held.record.id, held.seq));
        let over: Vec<(Id, Seq)> = [(version.id, pinned)].into_iter().chain(live).collect();
        Ok(Seal {
            over,
            alone: people::alone(db, self.actor.person)?,
            given: given.into_iter().map(|held| held.record).collect(),
        })
    }
}

/// The row of a slot, also one that was taken back.
pub(in crate::store) fn in_slot(
    db: &Connection,
    template: &Code,
    asset: Option<&Code>,
    slot: &str,
) -> Result<Option<Held<Round>>> {
    first(
        db,
        "WHERE template = ?1 AND ifnull(asset, '') = ?2 AND slot = ?3",
        params![template.as_str(), asset.map_or("", Code::as_str), slot],
    )
}

/// The slot as it stands now: open, or why it cannot be begun.
pub(super) fn start_of(
    db: &Connection,
    calendar: &Calendar,
    schedule: Schedule,
    slot: &str,
    now: Instant,
) -> Result<Start> {
    let outlook = schedule::outlook(db, calendar, &schedule, now, now.plus(Span::of_days(2)))?;
    if outlook.suspended.is_some_and(|(suspended, _)| suspended.slot == slot) {
        return Ok(Start::Shut("suspended"));
    }
    if outlook.next.iter().any(|next| next.slot == slot) {
        return Ok(Start::Shut("not_yet"));
    }
    Ok(match outlook.now.filter(|current| current.slot == slot) {
        Some(current) => Start::Slot(Box::new((schedule, current))),
        None => Start::Shut("missed"),
    })
}

/// The actions of findings, and whatever else these put right: all of it stands or falls together.
fn with_actions(db: &Connection, mut findings: Vec<Finding>) -> Result<(Vec<Finding>, Vec<Action>)> {
    let mut actions: Vec<Action> = Vec::new();
    for id in findings.clone().iter().filter_map(|finding| finding.action) {
        if actions.iter().any(|action| action.id == id) {
            continue;
        }
        let Some(action) = get::<Action>(db, id)? else { continue };
        // Few are seen more often than the one finding they were opened for.
        if action.record.times > 1 {
            for other in findings_of(db, id)? {
                if findings.iter().all(|finding| finding.id != other.id) {
                    findings.push(other);
                }
            }
        }
        actions.push(action.record);
    }
    Ok((findings, actions))
}

/// The findings on a checklist and asset that are closed and were last seen at `since` or later.
fn closed_findings(db: &Connection, template: &Code, asset: Option<&Code>, since: Instant) -> Result<Vec<Finding>> {
    let held: Vec<Held<Finding>> = select(
        db,
        "WHERE template = ?1 AND seen >= ?3 AND ifnull(asset, '') = ?2 AND open = 0 AND watched = 0 AND void = 0 ORDER BY seen",
        params![template.as_str(), asset.map_or("", Code::as_str), since.0],
    )?;
    Ok(held.into_iter().map(|held| held.record).collect())
}

/// The findings on a checklist and asset that are open or watched, and those its answers point at.
fn open_findings(
    db: &Connection,
    template: &Code,
    asset: Option<&Code>,
    answers: &[Held<Answer>],
) -> Result<Vec<Finding>> {
    let open: Vec<Held<Finding>> = select(
        db,
        "WHERE template = ?1 AND (open = 1 OR watched = 1) AND ifnull(asset, '') = ?2 ORDER BY id",
        params![template.as_str(), asset.map_or("", Code::as_str)],
    )?;
    let mut findings: Vec<Finding> = open.into_iter().map(|held| held.record).collect();
    for id in answers.iter().filter_map(|held| held.record.finding) {
        if findings.iter().all(|finding| finding.id != id) {
            findings.extend(get::<Finding>(db, id)?.map(|held| held.record));
        }
    }
    Ok(findings)
}

/// The lines that failed when the checklist was last done on this asset, before `but`.
fn failed_before(db: &Connection, template: &Code, asset: Option<&Code>, but: Option<Id>) -> Result<Vec<Code>> {
    let mut last = db.prepare_cached(
        "SELECT id FROM round WHERE template = ?1 AND ifnull(asset, '') = ?2 AND state IN ('done', 'reviewed', 'done_late') \
         AND id <> ?3 ORDER BY anchor DESC LIMIT 1",
    )?;
    let round: Option<i64> = last
        .query_row(params![template.as_str(), asset.map_or("", Code::as_str), but.map_or(0, |id| id.0)], |row| {
            row.get(0)
        })
        .optional()?;
    let Some(round) = round else { return Ok(Vec::new()) };
    let mut failed = db.prepare_cached("SELECT item FROM answer WHERE round = ?1 AND verdict = 'fail' AND void = 0")?;
    let items: Vec<String> = failed.query_map([round], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(items.iter().filter_map(|item| Code::parse(item).ok()).collect())
}

/// The lots that were judged on a checklist and asset, oldest first, without those submitted again.
fn lots(db: &Connection, template: &Code, asset: Option<&Code>) -> Result<Vec<Lot>> {
    let mut judged = db.prepare_cached(
        "SELECT lot FROM round WHERE template = ?1 AND ifnull(asset, '') = ?2 AND lot IS NOT NULL AND signed IS NOT NULL \
         AND reinspects IS NULL AND state <> 'void' ORDER BY signed, id",
    )?;
    let asset = asset.map_or("", Code::as_str);
    let lots = judged.query_map(params![template.as_str(), asset], |row| row.get::<_, String>(0))?;
    let read = |lot: String| serde_json::from_str(&lot).map_err(|error| Error::Damaged(format!("a lot: {error}")));
    lots.map(|lot| read(lot?)).collect()
}

/// The running numbers to give out next.
pub(in crate::store) fn numbers(db: &Connection) -> Result<Next> {
    let next = |table: &str| -> Result<i64> {
        let sql = format!("SELECT ifnull(max(number), 0) + 1 FROM \"{table}\"");
        Ok(db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
    };
    Ok(Next { round: next("round")?, finding: next("finding")?, action: next("action")? })
}
