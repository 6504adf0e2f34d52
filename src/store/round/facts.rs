//! What a decision about rounds looks at, fetched in the transaction that writes it.

use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::domain::action::Action;
use crate::domain::actor::Actor;
use crate::domain::answer::Answer;
use crate::domain::code::Code;
use crate::domain::due;
use crate::domain::finding::Finding;
use crate::domain::record::{Id, Seq};
use crate::domain::refusal::Refusal;
use crate::domain::round::{self, Change, Facts, Next, Round, Seal, Start, Which};
use crate::domain::schedule::Schedule;
use crate::domain::signature::Signature;
use crate::domain::template::Template;
use crate::domain::time::{Instant, Span};
use crate::domain::writes::Writes;
use crate::host::chance;
use crate::store::error::{Error, Result};
use crate::store::table::{Held, first, get, select};
use crate::store::{people, place, schedule, site, template};

/// Decides a change of rounds.
pub(in crate::store) fn decide(
    db: &Connection,
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
            let facts = facts(db, change, actor, now)?;
            Ok(round::decide(facts, change, actor, now, out)?)
        }
    }
}

fn facts(db: &Connection, change: &Change, actor: &Actor, now: Instant) -> Result<Facts> {
    match change {
        Change::Start { which: None, template: code, asset, .. } => {
            let code =
                code.as_ref().ok_or(Refusal::Unknown { what: "template", given: String::new(), near: vec![] })?;
            let template = template::in_force(db, code)?;
            let start = ad_hoc(db, asset.clone(), now)?;
            facts_of(db, template, None, Some(start), actor)
        }
        Change::Start { which: Some(which), .. }
        | Change::Answer { which, .. }
        | Change::Bulk { which, .. }
        | Change::Again { which, .. }
        | Change::Fixed { which, .. }
        | Change::Walk { which, .. }
        | Change::Sign { which, .. }
        | Change::Skip { which, .. }
        | Change::NotApplicable { which, .. } => match which {
            Which::Row(id) => {
                let round = row(db, *id)?.record;
                match round.schedule.filter(|_| round.is_withdrawn()) {
                    Some(schedule) => facts_of_slot(db, schedule, &round.slot, actor, now),
                    None => facts_of_row(db, round, actor),
                }
            }
            Which::Slot { schedule, slot } => facts_of_slot(db, *schedule, slot, actor, now),
        },
        Change::Remeasure { round, .. }
        | Change::Review { round, .. }
        | Change::DoLate { round, .. }
        | Change::Void { round, .. } => facts_of_row(db, row(db, *round)?.record, actor),
        Change::Explain { .. } | Change::Close => Err(Error::Damaged("not about one round".to_owned())),
    }
}

fn row(db: &Connection, id: Id) -> Result<Held<Round>> {
    let unknown = || Refusal::Unknown { what: "round", given: id.to_string(), near: Vec::new() };
    get::<Round>(db, id)?.ok_or_else(|| unknown().into())
}

/// The facts of a round that has a row.
pub(in crate::store) fn facts_of_row(db: &Connection, round: Round, actor: &Actor) -> Result<Facts> {
    let template = get::<Template>(db, round.version)?
        .ok_or_else(|| Error::Damaged(format!("round {} pins a version that is not there", round.number)))?;
    facts_of(db, template.record, Some(round), None, actor)
}

fn facts_of_slot(db: &Connection, id: Id, slot: &str, actor: &Actor, now: Instant) -> Result<Facts> {
    let unknown = || Refusal::Unknown { what: "schedule", given: id.to_string(), near: Vec::new() };
    let schedule = get::<Schedule>(db, id)?.ok_or_else(unknown)?.record;
    let existing = in_slot(db, &schedule.template, schedule.asset.as_ref(), slot)?.map(|held| held.record);
    if let Some(round) = existing.clone().filter(|round| !round.is_withdrawn()) {
        return facts_of_row(db, round, actor);
    }
    let template = template::in_force(db, &schedule.template)?;
    let start = start_of(db, schedule, slot, now)?;
    facts_of(db, template, existing, Some(start), actor)
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
pub(super) fn start_of(db: &Connection, schedule: Schedule, slot: &str, now: Instant) -> Result<Start> {
    let calendar = site::calendar(db)?.ok_or_else(|| Error::Damaged("no site".to_owned()))?;
    let suspensions = place::suspensions(db, now)?;
    let acts = schedule::acts(db, &schedule)?;
    let horizon = now.plus(Span::of_days(2));
    let outlook = due::outlook(&schedule, &calendar, &suspensions, &acts, now, horizon);
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

/// The window of a checklist started when needed: the running shift, else the last twelve hours.
fn ad_hoc(db: &Connection, asset: Option<Code>, now: Instant) -> Result<Start> {
    let calendar = site::calendar(db)?.ok_or_else(|| Error::Damaged("no site".to_owned()))?;
    let turn = calendar.shifts_at(now).pop();
    Ok(Start::AdHoc {
        asset,
        ops_date: calendar.ops_date(now),
        opens: turn.as_ref().map_or_else(|| now.plus(Span::of_hours(-12)), |turn| turn.start),
        shift: turn.map(|turn| turn.shift),
    })
}

fn facts_of(
    db: &Connection,
    template: Template,
    round: Option<Round>,
    start: Option<Start>,
    actor: &Actor,
) -> Result<Facts> {
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
    let mut actions = Vec::new();
    for id in findings.iter().filter_map(|finding| finding.action) {
        actions.extend(get::<Action>(db, id)?.map(|held| held.record));
    }
    let holder = match &template.form.post {
        Some(post) => people::only_holder(db, post)?,
        None => None,
    };
    Ok(Facts {
        settings: site::the(db)?.map(|held| held.record.settings).unwrap_or_default(),
        failed_before: failed_before(db, &template.code, asset.as_ref(), round.as_ref().map(|round| round.id))?,
        seal: seal(db, template.id, round.as_ref(), &answers, actor)?,
        answers: answers.into_iter().map(|held| held.record).collect(),
        next: numbers(db)?,
        template,
        round,
        start,
        findings,
        actions,
        holder,
    })
}

/// The open findings on a checklist and asset, and those its answers point at.
fn open_findings(
    db: &Connection,
    template: &Code,
    asset: Option<&Code>,
    answers: &[Held<Answer>],
) -> Result<Vec<Finding>> {
    let open: Vec<Held<Finding>> = select(
        db,
        "WHERE template = ?1 AND open = 1 AND ifnull(asset, '') = ?2 ORDER BY id",
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

fn seal(db: &Connection, version: Id, round: Option<&Round>, answers: &[Held<Answer>], actor: &Actor) -> Result<Seal> {
    let pinned = get::<Template>(db, version)?.map(|held| (version, held.seq));
    let given: Vec<Held<Signature>> = match round {
        Some(round) => select(db, "WHERE round = ?1 ORDER BY id", [round.id.0])?,
        None => Vec::new(),
    };
    let live = answers.iter().filter(|held| !held.record.void).map(|held| (held.record.id, held.seq));
    let over: Vec<(Id, Seq)> = pinned.into_iter().chain(live).collect();
    Ok(Seal {
        digest: signed_digest(db, &over)?.unwrap_or_default(),
        over,
        alone: people::alone(db, actor.person)?,
        given: given.into_iter().map(|held| held.record).collect(),
    })
}

/// SHA-256 over the hashes of the entries signed, in hexadecimal; none where one of them is not there.
pub(in crate::store) fn signed_digest(db: &Connection, over: &[(Id, Seq)]) -> Result<Option<String>> {
    let mut hasher = Sha256::new();
    let mut statement = db.prepare_cached("SELECT hash FROM journal WHERE seq = ?1 AND record = ?2")?;
    for (id, seq) in over {
        let hash: Option<Vec<u8>> = statement.query_row([*seq, id.0], |row| row.get(0)).optional()?;
        match hash {
            Some(hash) => hasher.update(hash),
            None => return Ok(None),
        }
    }
    Ok(Some(chance::hex(&hasher.finalize())))
}

/// The running numbers to give out next.
pub(in crate::store) fn numbers(db: &Connection) -> Result<Next> {
    let next = |table: &str| -> Result<i64> {
        let sql = format!("SELECT ifnull(max(number), 0) + 1 FROM \"{table}\"");
        Ok(db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?)
    };
    Ok(Next { round: next("round")?, finding: next("finding")?, action: next("action")? })
}
