//! What stands in the queue, and in which order.

use crate::domain::action::ActionState;
use crate::domain::code::Code;
use crate::domain::due::Standing;
use crate::domain::record::Id;
use crate::domain::round::{State, Which};
use crate::domain::time::Instant;
use crate::store::{Agenda, DueAction, Reading, Row, RowState};
use crate::tui::cx::Cx;

/// One row of the queue.
#[derive(Debug, Clone)]
pub(super) enum Item {
    Round(Box<Row>),
    Reading(Reading),
    Action(Box<DueAction>),
}

/// What the selection is on: it stays there whatever is refreshed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Spot {
    Round { template: Code, asset: Option<Code>, slot: String, schedule: Option<Id>, missed: bool },
    Reading(Id, Code),
    Action(Id),
}

impl Spot {
    /// As it is noted, so that it is found again in another session.
    pub fn written(&self) -> String {
        match self {
            Self::Round { template, asset, slot, .. } => {
                format!("{template}/{} {slot}", asset.as_ref().map_or("", Code::as_str))
            }
            Self::Reading(round, item) => format!("reading {round} {item}"),
            Self::Action(id) => format!("action {id}"),
        }
    }

    /// The same schedule, where the very slot is gone: a run of missed slots got a row, or the slot turned missed.
    pub fn is_near(&self, other: &Self) -> bool {
        match (self, other) {
            (
                Self::Round { schedule: Some(one), slot, missed, .. },
                Self::Round { schedule: Some(two), slot: other_slot, missed: other_missed, .. },
            ) => one == two && (slot == other_slot || missed == other_missed),
            _ => false,
        }
    }
}

impl Item {
    pub fn spot(&self) -> Spot {
        match self {
            Self::Round(row) => spot(row),
            Self::Reading(reading) => Spot::Reading(reading.round, reading.item.clone()),
            Self::Action(due) => Spot::Action(due.action.id),
        }
    }

    pub fn round(&self) -> Option<&Row> {
        match self {
            Self::Round(row) => Some(row),
            _ => None,
        }
    }

    /// The round it leads to.
    pub fn which(&self) -> Option<Which> {
        match self {
            Self::Round(row) => which(row),
            Self::Reading(reading) => Some(Which::Row(reading.round)),
            Self::Action(_) => None,
        }
    }

    /// Whether it is an action that the person at the keyboard may verify now.
    pub fn waits_for(&self, cx: Cx<'_>) -> bool {
        matches!(self, Self::Action(due) if due.action.awaits(cx.actor))
    }

    pub fn is_late(&self, now: Instant) -> bool {
        match self {
            Self::Round(row) => (row.is_open() && row.late) || is_missed(row),
            Self::Reading(reading) => reading.due <= now,
            Self::Action(due) => due.action.due <= now,
        }
    }

    /// Late first, then what is open, misses to explain, what comes, what rests, what is done.
    fn urgency(&self, now: Instant) -> (u8, i64) {
        match self {
            Self::Round(row) => match row.state {
                _ if row.is_open() && row.late => (0, row.due.0),
                _ if row.is_open() => (1, row.due.0),
                _ if is_missed(row) => (2, -row.due.0),
                RowState::Untouched(_) => (3, row.opens.0),
                RowState::Suspended => (4, row.opens.0),
                RowState::Act(_) => (5, -row.at.map_or(row.due.0, |at| at.0)),
            },
            Self::Reading(reading) => (u8::from(reading.due > now), reading.due.0),
            Self::Action(due) if due.action.due <= now => (0, due.action.due.0),
            // Somebody waits for whoever verifies it.
            Self::Action(due) if due.action.state == ActionState::Done => (1, due.action.due.0),
            Self::Action(due) => (3, due.action.due.0),
        }
    }
}

/// The place of a round in the queue.
pub(super) fn spot(row: &Row) -> Spot {
    Spot::Round {
        template: row.template.clone(),
        asset: row.asset.clone(),
        slot: row.slot.clone(),
        schedule: row.schedule,
        missed: is_missed(row),
    }
}

/// The round of a row, by its row or its slot.
pub(super) fn which(row: &Row) -> Option<Which> {
    let slot = || row.schedule.map(|schedule| Which::Slot { schedule, slot: row.slot.clone() });
    row.id.map(Which::Row).or_else(slot)
}

/// Whether nobody did it in time, and nobody said why.
pub(super) fn is_missed(row: &Row) -> bool {
    matches!(row.state, RowState::Act(State::Missed) | RowState::Untouched(Standing::Missed))
}

/// Whether a round was signed and nobody countersigned it.
pub(super) fn is_signed(row: &Row) -> bool {
    matches!(row.state, RowState::Act(State::Done | State::DoneLate))
}

/// The queue, most urgent first.
pub(super) fn of(agenda: &Agenda, now: Instant) -> Vec<Item> {
    let rounds = agenda.rows.iter().map(|row| Item::Round(Box::new(row.clone())));
    let readings = agenda.readings.iter().map(|reading| Item::Reading(reading.clone()));
    let actions = agenda.actions.iter().map(|due| Item::Action(Box::new(due.clone())));
    let mut items: Vec<Item> = readings.chain(rounds).chain(actions).collect();
    items.sort_by_key(|item| item.urgency(now));
    items
}
