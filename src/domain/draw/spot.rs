//! Spot checks: what a supervisor says of a drawn round. The place is not walked again unless they want to.

use serde::{Deserialize, Serialize};

use crate::domain::actor::Actor;
use crate::domain::heading::{Heading, Link};
use crate::domain::noun::{Noun, reference};
use crate::domain::record::{Id, Record};
use crate::domain::refusal::{Invalid, Refusal};
use crate::domain::round::Round;
use crate::domain::time::Instant;
use crate::domain::undo::Undo;
use crate::domain::verb::Verb;
use crate::domain::writes::Writes;

use super::{Change, Draw};

/// The longest a note may be, in characters.
const LONGEST: usize = 4000;

/// What came of looking at a drawn round again. Said anew, it takes the place of what was said before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// Identity.
    pub id: Id,
    /// The draw.
    pub draw: Id,
    /// The round.
    pub round: Id,
    /// What was found agrees with what was recorded.
    pub agrees: bool,
    /// What was found.
    pub note: Option<String>,
    /// Who says so.
    pub by: Option<Id>,
    /// When.
    pub at: Instant,
    /// Taken back.
    pub void: bool,
}

impl Record for Spot {
    const NOUN: Noun = Noun::Spot;

    fn id(&self) -> Id {
        self.id
    }

    fn heading(&self) -> Option<Heading> {
        None
    }

    fn links(&self) -> Vec<Link> {
        vec![Link { noun: Noun::Draw, id: self.draw }, Link { noun: Noun::Round, id: self.round }]
    }

    fn words(&self) -> String {
        self.note.clone().unwrap_or_default()
    }

    fn undo(_verb: Verb) -> Undo {
        Undo::Restore
    }

    fn voided(self) -> Option<Self> {
        Some(Self { void: true, ..self })
    }
}

/// What judging a round looks at.
#[derive(Debug, Clone)]
pub struct Judging {
    /// The draw.
    pub draw: Draw,
    /// The round.
    pub round: Round,
    /// Who answered its lines.
    pub answered_by: Vec<Id>,
    /// What was said of it before, taken back or not.
    pub before: Option<Spot>,
}

/// Says what came of looking at a drawn round again. Not by anybody who answered or signed it, or is of its team.
///
/// # Errors
/// [`Refusal::Separation`] of one's own work; [`Refusal::Invalid`] where the round was not drawn, or a difference is not said.
pub fn judge(facts: &Judging, change: &Change, actor: &Actor, now: Instant, out: &mut Writes) -> Result<(), Refusal> {
    let Change::Judge { agrees, note, .. } = change else { return Ok(()) };
    let Judging { draw, round, answered_by, before } = facts;
    let called = reference(Noun::Round, round.number);
    if !draw.drawn.contains(&round.id) {
        return Err(Refusal::Invalid { field: "round", reason: Invalid::NotDrawn, given: called });
    }
    let mine = |me: Id| round.signed_by == Some(me) || round.team.contains(&me) || answered_by.contains(&me);
    if actor.person.is_some_and(mine) {
        return Err(Refusal::Separation { reference: called });
    }
    let note = note.as_deref().map(str::trim).filter(|note| !note.is_empty());
    if note.is_some_and(|note| note.chars().count() > LONGEST) {
        return Err(Refusal::Invalid { field: "note", reason: Invalid::TooLong, given: called });
    }
    if !agrees && note.is_none() {
        return Err(Refusal::Invalid { field: "note", reason: Invalid::NoteNeeded, given: String::new() });
    }
    let spot = Spot {
        id: before.as_ref().map_or_else(|| out.next_id(), |before| before.id),
        draw: draw.id,
        round: round.id,
        agrees: *agrees,
        note: note.map(str::to_owned),
        by: actor.person,
        at: now,
        void: false,
    };
    out.put(Verb::Judge, &spot);
    Ok(())
}
