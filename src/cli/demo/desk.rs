//! Steps made through the store's one door, many to a transaction.

use std::collections::HashMap;

use crate::domain::actor::KnownBy;
use crate::domain::change::Change;
use crate::domain::phrase::Lang;
use crate::domain::record::Id;
use crate::domain::round::{self, Which};
use crate::domain::secret::Secret;
use crate::domain::time::{Instant, Span};
use crate::store::{self, Envelope, Store};

use super::Error;
use super::cast::{Cast, PARTS, Who};
use super::step::{Doing, Step};

/// The most changes to a transaction.
const MOST: usize = 1000;
/// The session that the history is written in.
const SESSION: &str = "demo";

/// Where steps become changes.
pub(super) struct Desk<'a> {
    store: &'a mut Store,
    cast: Cast,
    /// The next operation: of the seed and counted, so that the index of operations grows at its end only.
    op: u128,
    waiting: Vec<Envelope>,
    /// The round of each envelope that waits.
    rounds: Vec<usize>,
    /// Where rounds are: a slot until the first act is in the file, then the row.
    places: HashMap<usize, Which>,
    /// Answers in the file.
    pub answers: u64,
}

impl<'a> Desk<'a> {
    pub(super) fn new(store: &'a mut Store, cast: Cast, seed: u64) -> Self {
        let (waiting, rounds, places) = (Vec::new(), Vec::new(), HashMap::new());
        Self { store, cast, op: u128::from(seed) << 64, waiting, rounds, places, answers: 0 }
    }

    /// The file, with nothing waiting.
    pub(super) fn store(&mut self) -> Result<&mut Store, Error> {
        self.flush()?;
        Ok(self.store)
    }

    /// Has what was missed closed, so that it can be explained.
    pub(super) fn close_missed(&mut self, who: Who, at: Instant) -> Result<(), Error> {
        self.flush()?;
        Ok(self.store.close_missed(&self.cast.actor(who), SESSION, at)?)
    }

    /// Says which slot a round is.
    pub(super) fn place(&mut self, round: usize, which: Which) {
        self.places.insert(round, which);
    }

    /// The row of a round; none where it has none yet.
    pub(super) fn row(&self, round: usize) -> Option<Id> {
        match self.places.get(&round) {
            Some(Which::Row(id)) => Some(*id),
            _ => None,
        }
    }

    /// Makes a change at once.
    pub(super) fn make(&mut self, who: Who, at: Instant, change: Change) -> Result<Vec<Id>, Error> {
        self.flush()?;
        let envelope = self.envelope(who, at, change);
        Ok(self.store.apply(&envelope)?.records)
    }

    /// Makes a change at once in the role that is lent to `who` then.
    pub(super) fn make_lent(&mut self, who: Who, at: Instant, change: Change) -> Result<(), Error> {
        self.flush()?;
        let plain = self.envelope(who, at, change);
        let Some(held) = self.store.person(self.cast.id(who))? else { return Ok(()) };
        let actor = self.store.act_as(&held.record, plain.actor.uid, KnownBy::Login, at)?;
        self.store.apply(&Envelope { actor, ..plain })?;
        Ok(())
    }

    /// Has `by` give `whose` a new PIN, which is then typed wrong once.
    pub(super) fn forget_pin(&mut self, by: Who, whose: Who, at: Instant) -> Result<(), Error> {
        self.flush()?;
        let actor = self.cast.actor(by);
        self.op += 1;
        self.store.reset_pin((&actor, SESSION, at), self.cast.id(whose), Some(self.op.to_be_bytes()))?;
        let then = at.plus(Span::of_minutes(2));
        // Wrong, and so refused: that is what is to be seen.
        match self.store.prove(self.cast.id(whose), &Secret::typed("wrong"), actor.uid, SESSION, then) {
            Ok(_) | Err(store::Error::Refused(_)) => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Someone's identity in the file.
    pub(super) fn id(&self, who: Who) -> Id {
        self.cast.id(who)
    }

    /// Makes a step with the next transaction.
    pub(super) fn take(&mut self, step: Step) -> Result<(), Error> {
        let known = matches!(self.places.get(&step.round), Some(Which::Row(_)));
        if self.waiting.len() >= MOST || (step.doing.needs_row() && !known) {
            self.flush()?;
        }
        let starts = matches!(step.doing, Doing::Start(_) | Doing::Inspect(_));
        let answers = step.doing.answers();
        let which = self.places.get(&step.round).cloned();
        let Some(change) = change(step.doing, which, PARTS[step.who].lang) else { return Ok(()) };
        let envelope = self.envelope(step.who, step.at, Change::Round(change));
        self.waiting.push(envelope);
        self.rounds.push(step.round);
        self.answers += answers;
        // What follows a round that is no slot must know its row.
        if starts { self.flush() } else { Ok(()) }
    }

    /// Writes what waits.
    pub(super) fn flush(&mut self) -> Result<(), Error> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let receipts = self.store.apply_together(&self.waiting)?;
        for (receipt, round) in receipts.iter().zip(&self.rounds) {
            let place = self.places.get(round);
            if let (None | Some(Which::Slot { .. }), Some(id)) = (place, receipt.records.first()) {
                self.places.insert(*round, Which::Row(*id));
            }
        }
        self.waiting.clear();
        self.rounds.clear();
        Ok(())
    }

    /// Forgets where rounds are that nobody comes back to.
    pub(super) fn forget(&mut self, before: usize) {
        self.places.retain(|round, _| *round >= before);
    }

    fn envelope(&mut self, who: Who, at: Instant, change: Change) -> Envelope {
        let mut envelope = Envelope::new(&self.cast.actor(who), SESSION, at, change);
        self.op += 1;
        envelope.op = self.op.to_be_bytes();
        envelope
    }
}

/// A step as a change; none where it is about a round that is not there.
fn change(doing: Doing, which: Option<Which>, language: Lang) -> Option<round::Change> {
    use round::Change;
    if let Doing::Start(template) = doing {
        return Some(Change::Start { which: None, template: Some(template), asset: None, from_paper: false });
    }
    if let Doing::Inspect(how) = doing {
        return Some(Change::Inspect(how));
    }
    let which = which?;
    let row = |which: Which| match which {
        Which::Row(id) => Some(id),
        Which::Slot { .. } => None,
    };
    Some(match doing {
        Doing::Start(_) | Doing::Inspect(_) => return None,
        Doing::Closing(said) => Change::Remark { which, opening: None, closing: Some(said) },
        Doing::Answer(item, given) => Change::Answer { which, item, given: *given },
        Doing::Bulk(items) => Change::Bulk { which, items },
        Doing::Again(item) => Change::Again { which, item, after: None },
        Doing::Remeasure(item, typed) => Change::Remeasure { round: row(which)?, item, typed },
        Doing::Fixed(item, note) => Change::Fixed { which, item, note: Some(note) },
        Doing::Walk(from, to) => Change::Walk { which, from, to: Some(to), from_paper: true },
        Doing::Sign(reason) => Change::Sign { which, language, reason },
        Doing::Review => Change::Review { round: row(which)?, language },
        Doing::Skip(reason) => Change::Skip { which, reason },
        Doing::NotApplicable(reason) => Change::NotApplicable { which, reason },
    })
}
