//! Decisions that end a round without its being worked: left out, missed, explained, void.

use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::desk::{Desk, reason, wrong_state};
use super::facts::{Closing, Facts, Missed, Next, Start};
use super::{Round, State, answering, finding};

/// Leaves a round out or says that it does not apply: both are evidence, so both need a reason.
pub(super) fn leave_out(desk: &mut Desk, state: State, verb: Verb, why: &str) -> Result<(), Refusal> {
    let why = reason(why)?;
    let round = match &desk.facts.round {
        Some(round) if round.state == State::Started => round.clone(),
        Some(round) if !round.is_withdrawn() => return Err(wrong_state(round)),
        _ => Round { started: None, started_by: None, ..desk.fresh()? },
    };
    let round = Round { state, reason: Some(why.clone()), reason_by: desk.me(), ..round };
    desk.out.put_because(verb, &round, Some(&why));
    Ok(())
}

/// Reopens a missed round to do it all the same.
pub(super) fn do_late(desk: &mut Desk, why: &str) -> Result<(), Refusal> {
    let why = reason(why)?;
    let round = desk.row()?;
    // A row that stands for several slots cannot be walked as one; it can only be explained.
    if !matches!(round.state, State::Missed | State::Explained) || round.slots > 1 {
        return Err(wrong_state(&round));
    }
    let round = Round {
        state: State::Started,
        late: true,
        started: Some(desk.now),
        started_by: desk.me(),
        reason: Some(why.clone()),
        reason_by: desk.me(),
        ..round
    };
    desk.out.put_because(Verb::DoneLate, &round, Some(&why));
    Ok(())
}

/// Declares that a round never counted.
pub(super) fn void(desk: &mut Desk, why: &str) -> Result<(), Refusal> {
    let why = reason(why)?;
    let round = desk.row()?;
    if matches!(round.state, State::Void | State::Missed) {
        return Err(wrong_state(&round));
    }
    let round = Round { state: State::Void, reason: Some(why.clone()), reason_by: desk.me(), ..round };
    desk.out.put_because(Verb::Void, &round, Some(&why));
    finding::take_back_all(desk);
    Ok(())
}

/// Explains several missed rounds with one reason.
///
/// # Errors
/// [`Refusal::ReasonNeeded`] without words, [`Refusal::WrongState`] where one of them is not missed.
pub fn explain(rounds: Vec<Round>, why: &str, actor: &Actor, out: &mut Writes) -> Result<(), Refusal> {
    let why = reason(why)?;
    for round in rounds {
        if round.state != State::Missed {
            return Err(wrong_state(&round));
        }
        let round = Round { state: State::Explained, reason: Some(why.clone()), reason_by: actor.person, ..round };
        out.put_because(Verb::Explain, &round, Some(&why));
    }
    Ok(())
}

/// Closes what nobody touched: each run of missed slots as one row, and second readings not taken as findings.
pub fn close(closing: Closing, actor: &Actor, now: Instant, out: &mut Writes) {
    let mut next = closing.next;
    for Missed { schedule, template, run, withdrawn } in closing.runs {
        let start = Start::Slot(Box::new((schedule, run.last.clone())));
        let facts = Facts { round: withdrawn, ..Facts::for_start(template, start, next) };
        let desk = Desk { facts, actor, now, out };
        let Ok(fresh) = desk.fresh() else { continue };
        let round = Round {
            slot: run.first.slot.clone(),
            last_slot: (run.count > 1).then(|| run.last.slot.clone()),
            slots: run.count,
            ops_date: run.first.ops_date,
            opens: run.first.opens,
            due: run.first.due,
            state: State::Missed,
            started: None,
            started_by: None,
            ..fresh
        };
        desk.out.put(Verb::Miss, &round);
        next.round += i64::from(desk.facts.round.is_none());
    }
    let mut left: Option<Facts> = None;
    for (answer, facts) in closing.readings {
        let mut facts = Facts { next, ..facts };
        if let Some(left) = &left {
            facts.follow(left);
        }
        let mut desk = Desk { facts, actor, now, out };
        answering::not_taken(&mut desk, &answer);
        next = desk.facts.next;
        left = Some(desk.facts);
    }
}

impl Facts {
    /// Takes over what a decision before this one left of findings and actions: facts are fetched before either is written.
    fn follow(&mut self, left: &Self) {
        self.findings.retain(|own| left.findings.iter().all(|other| other.id != own.id));
        self.findings.extend(left.findings.iter().cloned());
        self.actions.retain(|own| left.actions.iter().all(|other| other.id != own.id));
        self.actions.extend(left.actions.iter().cloned());
    }

    /// The facts of a slot that has no row, as the site sees them.
    fn for_start(template: crate::domain::template::Template, start: Start, next: Next) -> Self {
        Self {
            settings: crate::domain::site::Settings::default(),
            template: std::sync::Arc::new(template),
            round: None,
            start: Some(start),
            answers: Vec::new(),
            findings: Vec::new(),
            actions: Vec::new(),
            rectifying: super::facts::Rectifying::default(),
            failed_before: Vec::new(),
            holder: None,
            people: Vec::new(),
            repeated: None,
            lots: Vec::new(),
            seal: super::facts::Seal::default(),
            next,
        }
    }
}
