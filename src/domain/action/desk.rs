//! One decision about an action, and the words that are said in it.

use crate::domain::actor::Actor;
use crate::domain::finding::Finding;
use crate::domain::noun::{Noun, reference};
use crate::domain::record::Id;
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::time::Instant;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::follow::moved;
use super::{Action, ActionState, Facts};

/// The longest a text may be, in characters.
const LONGEST: usize = 4000;

/// One decision: the facts, who asks, when.
pub(super) struct Desk<'a> {
    pub facts: Facts,
    pub actor: &'a Actor,
    pub now: Instant,
}

impl Desk<'_> {
    /// The action, in any state. What a round had put aside is settled by whatever is done now.
    pub fn any(&self) -> Result<Action, Refusal> {
        let unknown = || Refusal::Unknown { what: Noun::Action.name(), given: String::new(), near: Vec::new() };
        let action = self.facts.action.clone().ok_or_else(unknown)?;
        Ok(Action { set_aside: None, ..action })
    }

    /// The action, where it is in one of these states.
    pub fn in_state(&self, fits: impl Fn(ActionState) -> bool) -> Result<Action, Refusal> {
        let action = self.any()?;
        if fits(action.state) { Ok(action) } else { Err(wrong_state(&action)) }
    }

    /// Writes the action, and its findings as they follow it.
    pub fn put(&self, verb: Verb, action: &Action, reason: Option<&str>, out: &mut Writes) {
        out.put_because(verb, action, reason);
        self.put_findings(verb, action, reason, out);
    }

    fn put_findings(&self, verb: Verb, action: &Action, reason: Option<&str>, out: &mut Writes) {
        let findings: Vec<Finding> = self.facts.findings.iter().filter_map(|finding| moved(finding, action)).collect();
        for finding in &findings {
            out.put_because(verb, finding, reason);
        }
    }

    /// Who asks.
    pub fn me(&self) -> Option<Id> {
        self.actor.person
    }
}

impl Action {
    /// What people call it.
    pub fn reference(&self) -> String {
        reference(Noun::Action, self.number)
    }

    /// Where it stands while nobody works on it: planned once all five are fixed, else contained, else open.
    pub(in crate::domain) fn at_rest(&self) -> ActionState {
        match (self.fixed_of_five(), &self.interim) {
            (5, _) => ActionState::Planned,
            (_, Some(_)) => ActionState::Contained,
            _ => ActionState::Open,
        }
    }

    /// Someone owns it or did some of it: they will not verify it.
    pub(in crate::domain) fn add_hand(&mut self, person: Option<Id>) {
        if let Some(person) = person
            && !self.hands.contains(&person)
        {
            self.hands.push(person);
        }
    }

    /// It is taken up again: nothing of its being done and verified holds any more. Its hands stay.
    pub(in crate::domain) fn take_up(&mut self) {
        self.state = self.at_rest();
        self.reopened += 1;
        self.done = None;
        self.done_by = None;
        self.outcome = None;
        self.evidence = None;
        self.verified = None;
        self.verified_by = None;
        self.verdict = None;
        self.alone = false;
        self.doubts = Vec::new();
        self.in_order = None;
        self.in_order_by = None;
        self.watch_until = None;
        self.closed = None;
    }
}

/// The refusal for an action in the wrong state.
pub(super) fn wrong_state(action: &Action) -> Refusal {
    Refusal::WrongState { reference: action.reference(), state: action.state.name() }
}

/// Words that someone may leave out.
pub(super) fn words(field: &'static str, text: Option<&str>) -> Result<Option<String>, Refusal> {
    let Some(text) = text.map(str::trim).filter(|text| !text.is_empty()) else { return Ok(None) };
    if text.chars().count() > LONGEST {
        let given = text.chars().take(40).collect();
        return Err(Refusal::Invalid { field, reason: Invalid::TooLong, given });
    }
    Ok(Some(text.to_owned()))
}

/// Words that must be said.
pub(super) fn said(field: &'static str, text: &str) -> Result<String, Refusal> {
    let empty = || Refusal::Invalid { field, reason: Invalid::Empty, given: String::new() };
    words(field, Some(text))?.ok_or_else(empty)
}

/// The reason, or the refusal that one is needed.
pub(super) fn reason(text: &str) -> Result<String, Refusal> {
    words("reason", Some(text))?.ok_or(Refusal::ReasonNeeded)
}
