//! Which actions a list shows, in which order, and where its next page goes on.

use crate::domain::actor::Actor;
use crate::domain::code::Code;
use crate::domain::finding::Severity;
use crate::domain::noun::Noun;
use crate::domain::record::Id;
use crate::domain::role::Duty;
use crate::domain::time::Instant;

use super::{ActionState, Ladder, Rung};

/// Which actions. What is not named does not narrow.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// In one of these states; in any where none is named.
    pub states: Vec<ActionState>,
    /// Owned by this person, or by a post among `posts` where no person is named.
    pub owner: Option<Id>,
    /// Owned by one of these posts. With an owner: besides what they own themselves.
    pub posts: Vec<Code>,
    /// Where.
    pub area: Option<Code>,
    /// On what.
    pub asset: Option<Code>,
    /// How bad what was found is.
    pub severity: Option<Severity>,
    /// What they put right: a finding, an incident; opened by hand where this is `Some(None)`.
    pub source: Option<Option<Noun>>,
    /// Due before this moment: what is over due at it, or, moved back by the ladder's days, what is raised so far.
    pub due_before: Option<Instant>,
    /// Not due before this moment.
    pub due_from: Option<Instant>,
    /// Listed to be supervised from above.
    pub listed: bool,
    /// Not one of their hands: what this person may verify as far as separation goes.
    pub not_hands: Option<Id>,
    /// Found by this person, or opened by them by hand.
    pub found_by: Option<Id>,
    /// With these words, the last of which may be begun only; or with this number.
    pub text: Option<String>,
}

impl Filter {
    /// Those about which someone still has to do something, also verify them.
    pub fn open() -> Self {
        Self { states: ActionState::ALL.into_iter().filter(|state| state.is_open()).collect(), ..Self::default() }
    }

    /// Those in one state.
    pub fn in_state(state: ActionState) -> Self {
        Self { states: vec![state], ..Self::default() }
    }

    /// Those that wait to be verified by this actor: nothing of their own, and only what they found unless they run the shift.
    pub fn to_verify(actor: &Actor) -> Self {
        Self {
            not_hands: actor.person,
            found_by: actor.person.filter(|_| !actor.may(Duty::RunShift)),
            ..Self::in_state(ActionState::Done)
        }
    }

    /// Those that have climbed the ladder at least to `rung` by `now`.
    pub fn raised(ladder: Ladder, rung: Rung, now: Instant) -> Self {
        // What was due at that very moment has climbed, as the ladder counts whole days.
        let before = ladder.due_before(rung, now).0.saturating_add(1);
        Self { due_before: Some(Instant(before)), ..Self::open() }
    }

    /// Whether it asks only for what is open.
    pub fn is_open(&self) -> bool {
        !self.states.is_empty() && self.states.iter().all(|state| state.is_open())
    }
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// By due time, the earliest first.
    #[default]
    Due,
    /// By number, the newest first.
    Newest,
}

/// Where a row stands in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// What the list is ordered by: the due time in milliseconds, or the number.
    pub at: i64,
    /// Which record.
    pub id: Id,
}

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// The order.
    pub order: Order,
    /// Go on after this row, the last of the page before.
    pub after: Option<Key>,
    /// At most so many.
    pub limit: usize,
}

impl Page {
    /// The first rows of a list.
    pub fn first(order: Order, limit: usize) -> Self {
        Self { order, after: None, limit }
    }
}
