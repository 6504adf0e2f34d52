//! Decisions about imports: each row is a record made, altered, or as it is.

use std::sync::Arc;

use crate::domain::action::{Action, ActionState};
use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::finding::Finding;
use crate::domain::heading::Link;
use crate::domain::noun::{Noun, reference};
use crate::domain::people::Person;
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::round::{Next, Round, State as RoundState};
use crate::domain::site::Settings;
use crate::domain::template::{Form, Template, TemplateState};
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::past::{Newcomer, PastAction, PastFinding, PastRound, Work};
use super::{Change, Import, State};

/// A record that was brought in before from the same source.
#[derive(Debug, Clone, PartialEq)]
pub struct Brought<R> {
    /// The record as it stands.
    pub record: R,
    /// Nobody here worked on it since: what stands is what an import wrote.
    pub untouched: bool,
}

/// What a decision about an import looks at. Only what the change names is filled.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The import.
    pub import: Option<Import>,
    /// The import of the same digest that is not ended.
    pub open: Option<Import>,
    /// The running number of the next import.
    pub number: i64,
    /// The site's conventions.
    pub settings: Settings,
    /// The running numbers to give out next.
    pub next: Option<Next>,
    /// The newest version of the checklist that stands for the source.
    pub template: Option<Arc<Template>>,
    /// The inspection of the same origin.
    pub round: Option<Brought<Round>>,
    /// The finding of the same origin.
    pub finding: Option<Brought<Finding>>,
    /// Its action, or the action of the same origin.
    pub action: Option<Brought<Action>>,
    /// The person of the same origin.
    pub person: Option<Brought<Person>>,
    /// Persons with one of the logins, besides.
    pub logins: Vec<String>,
    /// Of the codes that the change names: which there are not.
    pub unknown: Option<(Noun, Code)>,
}

impl Facts {
    /// Lets what is here be altered, whoever worked on it, to see what would come of it. Says whether nobody had.
    pub fn let_alter(&mut self) -> bool {
        let mut untouched = true;
        let mut free = |flag: &mut bool| untouched &= std::mem::replace(flag, true);
        self.round.iter_mut().for_each(|brought| free(&mut brought.untouched));
        self.finding.iter_mut().for_each(|brought| free(&mut brought.untouched));
        self.action.iter_mut().for_each(|brought| free(&mut brought.untouched));
        self.person.iter_mut().for_each(|brought| free(&mut brought.untouched));
        untouched
    }
}

/// Decides a change of imports.
///
/// # Errors
/// A second import of the same file while one is open, unknown places and people, verification by whoever owned or did the
/// work, and times that run backwards are refused.
pub fn decide(facts: &Facts, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    if let Some((noun, code)) = &facts.unknown {
        return Err(Refusal::Unknown { what: noun.name(), given: code.to_string(), near: Vec::new() });
    }
    match change {
        Change::Begin { kind, name, digest, rows } => {
            if let Some(open) = &facts.open {
                return Err(wrong_state(open));
            }
            let import = Import {
                id: out.next_id(),
                number: facts.number,
                kind: *kind,
                name: name.clone(),
                digest: digest.clone(),
                rows: *rows,
                made: 0,
                altered: 0,
                same: 0,
                skipped: 0,
                kept: 0,
                state: State::Running,
                by: actor.person,
                at: now,
                ended: None,
            };
            out.put(Verb::Begin, &import);
            Ok(())
        }
        Change::Form(form) => stand_in(facts, form, out),
        Change::Person(new) => person(facts, new, out),
        Change::Round(past) => round(facts, past, out),
        Change::Finding(past) => finding(facts, past, actor, now, out),
        Change::Action(past) => action(facts, past, actor, now, out),
        Change::Finish { tally, .. } => {
            let import = the(facts, &[State::Running])?;
            let (made, altered, same, skipped) = (tally.made, tally.altered, tally.same, tally.skipped);
            let ended = Some(now);
            let state = State::Finished;
            out.put(Verb::Done, &Import { made, altered, same, skipped, kept: tally.kept, state, ended, ..import });
            Ok(())
        }
        Change::TakeBack { .. } => {
            let import = the(facts, &[State::Running, State::Finished, State::Undoing])?;
            if import.state != State::Undoing {
                out.put(Verb::Void, &Import { state: State::Undoing, ended: None, ..import });
            }
            Ok(())
        }
        Change::TakenBack { kept, .. } => {
            let import = the(facts, &[State::Undoing])?;
            out.put(Verb::Undo, &Import { state: State::Undone, kept: *kept, ended: Some(now), ..import });
            Ok(())
        }
    }
}

/// The checklist that stands for a source. One that is used has its code to itself.
fn stand_in(facts: &Facts, form: &Form, out: &mut Writes) -> Result<(), Refusal> {
    let known = facts.template.as_ref();
    if known.is_some_and(|known| known.state == TemplateState::InForce) {
        return Err(Refusal::Taken { what: Noun::Template.name(), code: form.code.to_string() });
    }
    if known.is_none_or(|known| known.form != *form) {
        let version = known.map_or(1, |known| known.version + 1);
        let (id, code) = (out.next_id(), form.code.clone());
        out.put(Verb::Publish, &Template { id, code, version, state: TemplateState::Archived, form: form.clone() });
    }
    Ok(())
}

/// The import, in one of these states.
fn the(facts: &Facts, states: &[State]) -> Result<Import, Refusal> {
    let unknown = || Refusal::Unknown { what: Noun::Import.name(), given: String::new(), near: Vec::new() };
    let import = facts.import.clone().ok_or_else(unknown)?;
    if states.contains(&import.state) { Ok(import) } else { Err(wrong_state(&import)) }
}

fn wrong_state(import: &Import) -> Refusal {
    Refusal::WrongState { reference: import.reference(), state: import.state.name() }
}

fn person(facts: &Facts, new: &Newcomer, out: &mut Writes) -> Result<(), Refusal> {
    if new.fields.name.trim().is_empty() {
        return Err(Refusal::Invalid { field: "name", reason: Invalid::Empty, given: String::new() });
    }
    if let Some(login) = facts.logins.first() {
        return Err(Refusal::Taken { what: "login", code: login.clone() });
    }
    if is_worked_on(facts.person.as_ref(), |person| person.archived) {
        return Ok(());
    }
    let before = facts.person.as_ref().map(|brought| &brought.record);
    let fields = new.fields.clone();
    let person = Person {
        id: before.map_or_else(|| out.next_id(), |person| person.id),
        name: fields.name.trim().to_owned(),
        alias: fields.alias,
        logins: new.logins.clone(),
        role: new.role,
        posts: fields.posts,
        crew: fields.crew,
        // What they read is theirs to say, once they are here.
        language: before.map_or(fields.language, |person| person.language.or(fields.language)),
        archived: false,
        origin: Some(new.origin.clone()),
    };
    put(before, &person, |person| person.archived, out);
    Ok(())
}

fn round(facts: &Facts, past: &PastRound, out: &mut Writes) -> Result<(), Refusal> {
    if is_worked_on(facts.round.as_ref(), |round| round.state == RoundState::Void) {
        return Ok(());
    }
    let unknown = || Refusal::Unknown { what: "template", given: past.template.to_string(), near: Vec::new() };
    let before = facts.round.as_ref().map(|brought| &brought.record);
    // One that is here already stays under the checklist it came with.
    let (template, version, called) = match (before, &facts.template) {
        (Some(round), _) => (round.template.clone(), round.version, round.title.clone()),
        (None, Some(template)) => (template.code.clone(), template.id, template.form.title.clone()),
        (None, None) => return Err(unknown()),
    };
    let number = before.map_or_else(|| facts.next.map_or(1, |next| next.round), |round| round.number);
    let round = Round {
        id: before.map_or_else(|| out.next_id(), |round| round.id),
        number,
        template,
        version,
        title: past.title.clone().unwrap_or(called),
        schedule: None,
        area: past.area.clone(),
        asset: past.asset.clone(),
        slot: format!("{}.x{number}", past.date),
        last_slot: None,
        slots: 1,
        anchor: past.at,
        ops_date: past.date,
        shift: None,
        opens: past.at,
        due: past.at,
        missed_at: past.at,
        review: false,
        state: RoundState::Done,
        walked_from: Some(past.at),
        walked_to: Some(past.at),
        walked_set: false,
        from_paper: false,
        late: false,
        started_by: None,
        started: None,
        signed_by: None,
        signed: None,
        reviewed_by: None,
        reason: None,
        reason_by: None,
        lines: 0,
        failed: 0,
        score: past.score,
        outcome: past.outcome,
        team: past.team.clone(),
        opening: None,
        closing: past.remark.clone(),
        reinspects: None,
        lot: None,
        origin: Some(past.origin.clone()),
    };
    put(before, &round, |round| round.state == RoundState::Void, out);
    Ok(())
}

fn finding(facts: &Facts, past: &PastFinding, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    if is_worked_on(facts.finding.as_ref(), |finding| finding.void)
        || is_worked_on(facts.action.as_ref(), |action| action.state == ActionState::Void)
    {
        return Ok(());
    }
    let before = facts.finding.as_ref().map(|brought| &brought.record);
    let next = facts.next.ok_or_else(|| wrong_order("at"))?;
    let id = before.map_or_else(|| out.next_id(), |finding| finding.id);
    // The action is written right after a finding that is new.
    let action_before = facts.action.as_ref().map(|brought| &brought.record);
    let action_id = action_before.map_or(Id(id.0 + 1), |action| action.id);
    let like = Action {
        note: past.note.clone(),
        source: Some(Link { noun: Noun::Finding, id }),
        severity: past.severity,
        area: past.area.clone(),
        asset: past.asset.clone(),
        by: actor.person,
        origin: Some(past.origin.clone()),
        ..Action::opened(action_id, next.action, past.title.clone(), past.at, past.at)
    };
    let action = worked(like, action_before, &past.work, &facts.settings, now)?;
    let open = action.state.is_open();
    let finding = Finding {
        id,
        number: before.map_or(next.finding, |finding| finding.number),
        title: past.title.clone(),
        template: None,
        item: None,
        area: past.area.clone(),
        asset: past.asset.clone(),
        round: past.round,
        severity: past.severity,
        note: past.note.clone(),
        times: 1,
        repeats: None,
        before: 0,
        by: before.map_or(actor.person, |finding| finding.by),
        at: past.at,
        seen: past.at,
        fixed: false,
        action: Some(action_id),
        open,
        watched: false,
        void: false,
        origin: Some(past.origin.clone()),
    };
    put(before, &finding, |finding| finding.void, out);
    put(action_before, &action, |action| action.state == ActionState::Void, out);
    Ok(())
}

fn action(facts: &Facts, past: &PastAction, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    if is_worked_on(facts.action.as_ref(), |action| action.state == ActionState::Void) {
        return Ok(());
    }
    let before = facts.action.as_ref().map(|brought| &brought.record);
    let next = facts.next.ok_or_else(|| wrong_order("at"))?;
    let id = before.map_or_else(|| out.next_id(), |action| action.id);
    let like = Action {
        note: past.note.clone(),
        severity: past.severity,
        area: past.area.clone(),
        asset: past.asset.clone(),
        by: actor.person,
        origin: Some(past.origin.clone()),
        ..Action::opened(id, next.action, past.title.clone(), past.at, past.at)
    };
    let action = worked(like, before, &past.work, &facts.settings, now)?;
    put(before, &action, |action| action.state == ActionState::Void, out);
    Ok(())
}

/// An action as far as its work came, under the number and with the due time that it had.
fn worked(
    like: Action,
    before: Option<&Action>,
    work: &Work,
    settings: &Settings,
    now: Instant,
) -> Result<Action, Refusal> {
    // Whom an earlier file named keeps the hand they had in it.
    let known = before.filter(|action| action.state != ActionState::Void);
    let hands = hands(known, work);
    if work.verified_by.is_some_and(|verifier| hands.contains(&verifier)) {
        let number = before.map_or(like.number, |action| action.number);
        return Err(Refusal::Separation { reference: reference(Noun::Action, number) });
    }
    if work.done.is_some_and(|done| done < like.at) {
        return Err(wrong_order("done"));
    }
    if work.verified.zip(work.done).is_some_and(|(verified, done)| verified < done) {
        return Err(wrong_order("verified"));
    }
    let closed = work.closed || work.verified.is_some();
    let over = work.verified.or(work.done).unwrap_or(like.at);
    let state = match (closed, work.done) {
        (true, _) => ActionState::Closed,
        (false, Some(_)) => ActionState::Done,
        (false, None) => ActionState::Open,
    };
    let still = known.map(|action| action.due);
    let promised = || if state.is_open() { now.plus(settings.allowed(like.severity)) } else { over };
    Ok(Action {
        number: before.map_or(like.number, |action| action.number),
        by: before.map_or(like.by, |action| action.by),
        due: work.due.or(still).unwrap_or_else(promised),
        owner: work.owner,
        standard: work.standard.clone(),
        measure: work.measure.clone(),
        state,
        hands,
        done: work.done,
        done_by: work.done_by,
        outcome: work.outcome.clone(),
        verified: work.verified,
        verified_by: work.verified_by,
        closed: closed.then_some(over),
        ..like
    })
}

/// Whoever owned or did it, as far as any file said.
fn hands(known: Option<&Action>, work: &Work) -> Vec<Id> {
    let mut hands = known.map_or_else(Vec::new, |action| action.hands.clone());
    for hand in work.owner.into_iter().chain(work.done_by) {
        if !hands.contains(&hand) {
            hands.push(hand);
        }
    }
    hands
}

fn wrong_order(field: &'static str) -> Refusal {
    Refusal::Invalid { field, reason: Invalid::WindowOrder, given: String::new() }
}

/// Whether someone here worked on what was brought in before: what they did stands, whatever the file says.
fn is_worked_on<R>(brought: Option<&Brought<R>>, taken_back: impl Fn(&R) -> bool) -> bool {
    brought.is_some_and(|brought| !brought.untouched && !taken_back(&brought.record))
}

/// Writes a record where it is new, was taken back, or is other than it was.
fn put<R: crate::domain::record::Record + PartialEq>(
    before: Option<&R>,
    after: &R,
    taken_back: impl Fn(&R) -> bool,
    out: &mut Writes,
) {
    match before {
        Some(before) if before == after => {}
        Some(before) if !taken_back(before) => out.put(Verb::Change, after),
        _ => out.put(Verb::Bring, after),
    }
}
