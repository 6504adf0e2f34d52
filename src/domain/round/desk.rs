//! One decision about a round at work, and the row it is made in.

use crate::domain::actor::Actor;
use crate::domain::answer::Answer;
use crate::domain::code::Code;
use crate::domain::due::Slot;
use crate::domain::item::Item;
use crate::domain::record::Id;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Instant, Span};
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::evaluate::shown;
use super::facts::{Facts, Start};
use super::{Round, State};

/// One decision at work: the facts, who asks, when, and what is to be written.
pub(super) struct Desk<'a> {
    pub facts: Facts,
    pub actor: &'a Actor,
    pub now: Instant,
    pub out: &'a mut Writes,
}

impl Desk<'_> {
    /// The round to work in: its row as it is, or begun now.
    pub fn open_round(&mut self) -> Result<Round, Refusal> {
        match &self.facts.round {
            Some(round) if round.state == State::Started => Ok(round.clone()),
            Some(round) if !round.is_withdrawn() => Err(wrong_state(round)),
            _ => self.begin(false),
        }
    }

    /// Makes the row of a slot, or of a checklist started when needed.
    pub fn begin(&mut self, from_paper: bool) -> Result<Round, Refusal> {
        let round = Round { from_paper, ..self.fresh()? };
        self.out.put(Verb::Start, &round);
        self.facts.round = Some(round.clone());
        Ok(round)
    }

    /// The row as it would be begun, not yet written.
    pub fn fresh(&self) -> Result<Round, Refusal> {
        // A slot has one row: one that was taken back is begun again under its own number.
        let (id, number) = match &self.facts.round {
            Some(round) if !round.is_withdrawn() || self.facts.start.is_none() => return Err(wrong_state(round)),
            Some(round) => (round.id, round.number),
            None => (self.out.next_id(), self.facts.next.round),
        };
        let template = &self.facts.template;
        let base = |slot: Slot| Round {
            id,
            number,
            template: template.code.clone(),
            version: template.id,
            title: template.form.title.clone(),
            schedule: None,
            area: template.form.area.clone(),
            asset: template.form.asset.clone(),
            slot: slot.slot,
            last_slot: None,
            slots: 1,
            anchor: slot.anchor,
            ops_date: slot.ops_date,
            shift: slot.shift,
            opens: slot.opens,
            due: slot.due,
            missed_at: slot.missed_at,
            review: template.form.review,
            state: State::Started,
            walked_from: None,
            walked_to: None,
            walked_set: false,
            from_paper: false,
            late: false,
            started_by: self.actor.person,
            started: Some(self.now),
            signed_by: None,
            signed: None,
            reviewed_by: None,
            reason: None,
            reason_by: None,
            lines: 0,
            failed: 0,
            score: None,
            outcome: None,
            team: Vec::new(),
            opening: None,
            closing: None,
            reinspects: None,
            lot: None,
            origin: None,
        };
        match &self.facts.start {
            Some(Start::Slot(pair)) => {
                let (schedule, slot) = pair.as_ref();
                Ok(Round {
                    schedule: Some(schedule.id),
                    area: schedule.area.clone(),
                    asset: schedule.asset.clone(),
                    ..base(slot.clone())
                })
            }
            Some(Start::AdHoc { asset, ops_date, shift, opens }) => {
                let window = Slot {
                    // Unique, and after every slot of the same date: several may be started in one minute.
                    slot: format!("{ops_date}.x{number}"),
                    ops_date: *ops_date,
                    shift: shift.clone(),
                    anchor: self.now,
                    opens: *opens,
                    due: self.now.plus(Span::of_hours(8)),
                    missed_at: self.now.plus(Span::of_days(1)),
                };
                let asset = asset.clone().or_else(|| template.form.asset.clone());
                Ok(Round { asset, ..base(window) })
            }
            Some(Start::Shut(state)) => Err(Refusal::WrongState { reference: template.code.to_string(), state }),
            None => Err(Refusal::Unknown { what: "round", given: template.code.to_string(), near: Vec::new() }),
        }
    }

    /// The row, in any state.
    pub fn row(&self) -> Result<Round, Refusal> {
        self.facts.round.clone().ok_or_else(|| Refusal::Unknown {
            what: "round",
            given: self.facts.template.code.to_string(),
            near: Vec::new(),
        })
    }

    /// The lines that are asked for, given the answers so far.
    pub fn shown(&self) -> Vec<&Item> {
        shown(&self.facts.template.form, &self.facts.answers)
    }

    /// The answers that count.
    pub fn counting(&self) -> impl Iterator<Item = &Answer> {
        self.facts.answers.iter().filter(|answer| !answer.void)
    }

    /// The answer to a line, where it has one that counts.
    pub fn live(&self, key: &Code) -> Option<Answer> {
        self.live_or_void(key).filter(|answer| !answer.void)
    }

    /// The answer to a line, also one that was taken back: a line has one record.
    pub fn live_or_void(&self, key: &Code) -> Option<Answer> {
        self.facts.answers.iter().find(|answer| answer.item == *key).cloned()
    }

    /// Goes on with an answer as it was just written.
    pub fn remember(&mut self, answer: Answer) {
        self.facts.answers.retain(|other| other.item != answer.item);
        self.facts.answers.push(answer);
    }

    /// Who asks.
    pub fn me(&self) -> Option<Id> {
        self.actor.person
    }
}

/// The refusal for a round that is in the wrong state.
pub(super) fn wrong_state(round: &Round) -> Refusal {
    Refusal::WrongState {
        reference: crate::domain::noun::reference(crate::domain::noun::Noun::Round, round.number),
        state: round.state.name(),
    }
}

/// The reason, or the refusal that one is needed.
pub(super) fn reason(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.is_empty() { Err(Refusal::ReasonNeeded) } else { Ok(text.to_owned()) }
}
