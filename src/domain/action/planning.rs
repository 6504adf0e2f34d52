//! Opening an action by hand, and fixing what is to be done: who, by when, who answers for it, the standard, the measure.

use crate::domain::finding::Severity;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::desk::{Desk, words};
use super::{Action, ActionState, Fields, Plan};

/// The most whys that are kept.
const WHYS: usize = 9;

/// Opens one by hand.
pub(super) fn open(desk: &Desk<'_>, fields: &Fields, out: &mut Writes) -> Result<(), Refusal> {
    let invalid = |reason| Refusal::Invalid { field: "title", reason, given: String::new() };
    if fields.title.is_empty() {
        return Err(invalid(Invalid::Empty));
    }
    if fields.title.texts().any(|text| text.chars().count() > 400) {
        return Err(invalid(Invalid::TooLong));
    }
    if let Some(source) = fields.source.filter(|_| !desk.facts.has_source) {
        return Err(Refusal::Unknown { what: source.noun.name(), given: source.id.to_string(), near: Vec::new() });
    }
    let plan = &fields.plan;
    let severity = plan.severity.unwrap_or(Severity::General);
    let due = desk.now.plus(desk.facts.settings.allowed(severity));
    let id = out.next_id();
    let opened = Action {
        source: fields.source,
        by: desk.me(),
        severity,
        ..Action::opened(id, desk.facts.next, fields.title.clone(), due, desk.now)
    };
    let mut action = set(desk, opened, plan)?;
    action.state = action.at_rest();
    out.put(Verb::Open, &action);
    Ok(())
}

/// Fixes what is to be done. A due time that is moved later once it was over needs a reason, and is told.
pub(super) fn plan(desk: &Desk<'_>, plan: &Plan, why: Option<&str>, out: &mut Writes) -> Result<(), Refusal> {
    let before = desk.in_state(ActionState::is_undone)?;
    let why = words("reason", why)?;
    let mut action = set(desk, before.clone(), plan)?;
    let later = action.due > before.due;
    let was_over = before.due < desk.now;
    if later && was_over && why.is_none() {
        return Err(Refusal::ReasonNeeded);
    }
    action.postponed += i64::from(later);
    if action.state != ActionState::Doing {
        action.state = action.at_rest();
    }
    action.reason = why.clone().or(action.reason);
    let verb = if later && was_over { Verb::Postpone } else { Verb::Plan };
    desk.put(verb, &action, why.as_deref(), out);
    Ok(())
}

/// The action with every field of the plan as it shall be.
fn set(desk: &Desk<'_>, before: Action, plan: &Plan) -> Result<Action, Refusal> {
    known(desk, &before, plan)?;
    let severity = plan.severity.unwrap_or(before.severity);
    let mut action = Action {
        note: words("note", plan.note.as_deref())?,
        severity,
        owner: plan.owner,
        post: plan.post.clone(),
        accountable: plan.accountable,
        area: plan.area.clone(),
        asset: plan.asset.clone(),
        due: due(desk, &before, plan, severity)?,
        standard: words("standard", plan.standard.as_deref())?,
        measure: words("measure", plan.measure.as_deref())?,
        whys: whys(plan)?,
        cause: plan.cause,
        elsewhere: plan.elsewhere,
        interim: words("interim", plan.interim.as_deref())?,
        funding: plan.funding,
        ..before
    };
    if let Some(funding) = plan.funding.filter(|funding| funding.millionths() < 0) {
        return Err(Refusal::Invalid { field: "funding", reason: Invalid::Impossible, given: funding.to_string() });
    }
    // Whoever owned it before keeps having owned it.
    action.add_hand(before.owner);
    action.add_hand(plan.owner);
    // What is no longer major is nobody's to supervise from above.
    action.listed = action.listed.filter(|_| severity == Severity::Major);
    Ok(action)
}

fn due(desk: &Desk<'_>, before: &Action, plan: &Plan, severity: Severity) -> Result<Instant, Refusal> {
    let Some(due) = plan.due else {
        // What is worse than it was thought may not stand as long.
        let allowed = desk.now.plus(desk.facts.settings.allowed(severity));
        let worse = severity == Severity::Major && before.severity != Severity::Major;
        return Ok(if worse { before.due.min(allowed) } else { before.due });
    };
    if due != before.due && due < desk.now {
        return Err(Refusal::Invalid { field: "due", reason: Invalid::InThePast, given: String::new() });
    }
    Ok(due)
}

fn whys(plan: &Plan) -> Result<Vec<String>, Refusal> {
    let mut whys = Vec::with_capacity(plan.whys.len());
    for why in &plan.whys {
        whys.extend(words("whys", Some(why))?);
    }
    if whys.len() > WHYS {
        return Err(Refusal::Invalid { field: "whys", reason: Invalid::TooLong, given: String::new() });
    }
    Ok(whys)
}

/// Whether the site has everyone and everything that the plan names anew. What it named already may have gone since.
fn known(desk: &Desk<'_>, before: &Action, plan: &Plan) -> Result<(), Refusal> {
    let facts = &desk.facts;
    let unknown = |what, given: String| Err(Refusal::Unknown { what, given, near: Vec::new() });
    let gone = |person: Option<Id>, known: Option<Id>| {
        person.filter(|person| Some(*person) != known && !facts.works_here(*person))
    };
    if let Some(person) = gone(plan.owner, before.owner).or(gone(plan.accountable, before.accountable)) {
        return unknown("person", person.to_string());
    }
    for (what, named, was, all) in [
        ("post", &plan.post, &before.post, &facts.posts),
        ("area", &plan.area, &before.area, &facts.areas),
        ("asset", &plan.asset, &before.asset, &facts.assets),
    ] {
        if let Some(code) = named.as_ref().filter(|code| named != was && !all.contains(code)) {
            return unknown(what, code.to_string());
        }
    }
    Ok(())
}
